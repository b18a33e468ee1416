/** The smallest change of each fact that would turn a criterion that is not met into one that is. */
import type { Value } from '../program/operators.js'
import type { LeafNode } from '../program/program.js'
import { settling } from './candidates.js'
import type { Evaluation } from './evaluation.js'

export interface Change {
  readonly slot: number
  readonly from: Value
  readonly to: Value
}

/**
 * One change for each fact that keeps the criterion from being met; made together they meet it. Where
 * one of two facts would do (more experienced medarbejdere, or fewer without experience), both are told.
 */
export function changes(evaluation: Evaluation, failing: readonly LeafNode[]): Change[] {
  const found: Change[] = []
  for (const leaf of failing) {
    for (const slot of leaf.slots) {
      if (found.some((change) => change.slot === slot)) continue
      const change = smallest(evaluation, leaf, slot)
      if (change) found.push(change)
    }
  }
  return found
}

function smallest(evaluation: Evaluation, leaf: LeafNode, slot: number): Change | undefined {
  const { values } = evaluation
  const from = values[slot]
  if (from === undefined) return undefined
  const to = settling(evaluation, leaf, slot, leaf.test(values) !== true)
  return to === undefined ? undefined : { slot, from, to }
}
