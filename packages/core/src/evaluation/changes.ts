/** The smallest change of each fact that would turn a criterion that is not met into one that is. */
import type { Value } from '../program/operators.js'
import type { LeafNode, Program, Values, Variant } from '../program/program.js'
import { settling } from './candidates.js'

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
  values: Values,
  failing: readonly LeafNode[],
): Change[] {
  const found: Change[] = []
  for (const leaf of failing) {
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
  const to = settling(program, variant, leaf, slot, values, leaf.test(values) !== true)
  return to === undefined ? undefined : { slot, from, to }
}
