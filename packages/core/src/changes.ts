/** The smallest change of each fact that would turn a criterion that is not met into one that is. */
import { settling } from './candidates.js'
import { reasons } from './missing.js'
import type { Value } from './operators.js'
import type { LeafNode, Program, Truths, Values, Variant } from './program.js'

export interface Change {
  readonly slot: number
  readonly from: Value
  readonly to: Value
}

/**
 * One change for each fact that keeps the criterion from being met; made together they meet it. Where
 * one of two facts would do (more experienced medarbejdere, or fewer without experience), both are told.
 */
export function changes(
  program: Program,
  variant: Variant,
  truths: Truths,
  values: Values,
  node: number,
): Change[] {
  const found: Change[] = []
  for (const leaf of reasons(variant, truths, node, false)) {
    for (const slot of leaf.slots) {
      if (found.some((change) => change.slot === slot)) continue
      const change = smallest(program, variant, leaf, slot, values)
      if (change) found.push(change)
    }
  }
  return found
}

function smallest(
  program: Program,
  variant: Variant,
  leaf: LeafNode,
  slot: number,
  values: Values,
): Change | undefined {
  const from = values[slot]
  if (from === undefined) return undefined
  const holds = leaf.test(values) !== true
  let best: Value | undefined
  for (const to of settling(program, variant, leaf, slot, values, holds)) {
    if (best === undefined || distance(from, to) < distance(from, best)) best = to
  }
  return best === undefined ? undefined : { slot, from, to: best }
}

/** How far a change goes. Between words it is NaN, which is less than nothing: the first one stays. */
function distance(from: Value, to: Value): number {
  return Math.abs(Number(to) - Number(from))
}
