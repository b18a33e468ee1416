/** The smallest change of each fact that would turn a criterion that is not met into one that is. */
import { candidates, isPossible, withValue } from './candidates.js'
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
  const found = new Map<number, Change>()
  for (const leaf of reasons(variant, truths, node, false)) {
    for (const slot of leaf.slots) {
      const change = smallest(program, variant, leaf, slot, values)
      if (change && !found.has(slot)) found.set(slot, change)
    }
  }
  return [...found.values()]
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
  const wanted = leaf.test(values) !== true
  const possible = candidates(program, leaf, slot, values).filter((to) => {
    const changed = withValue(values, slot, to)
    return leaf.test(changed) === wanted && isPossible(variant, leaf, changed)
  })
  const to = typeof from === 'number' ? nearestTo(from, possible as number[]) : possible[0]
  return to === undefined ? undefined : { slot, from, to }
}

function nearestTo(from: number, values: readonly number[]): number | undefined {
  let best: number | undefined
  for (const value of values) {
    if (best === undefined || Math.abs(value - from) < Math.abs(best - from)) best = value
  }
  return best
}
