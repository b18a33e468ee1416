import { factsUnder, nodesUnder } from '../program/nodes-under.js'
import type { Node } from '../program/program.js'
import { memoize } from '../support/memoize.js'
import type { Evaluation } from './evaluation.js'

/** 3 to the power of 33 is the highest that a double counts exactly. */
const mostTold = 33

/**
 * Caches a value by the truths of the nodes below a root and by which of their facts are unknown. The key is a
 * number that contains no facts.
 */
export function byPattern<V>(
  nodes: readonly Node[],
  root: number,
  make: (evaluation: Evaluation) => V,
): (evaluation: Evaluation) => V {
  const { order } = nodesUnder(nodes, [root])
  const slots = factsUnder(nodes, [root])
  const numberOf = numbered(order, slots)
  return numberOf ? memoize(make, numberOf) : make
}

/**
 * A function that gives a number for the truths of some nodes and for which of some facts are unknown; undefined
 * if there are more combinations than numbers.
 */
export function numbered(
  nodes: readonly number[],
  slots: readonly number[],
): ((evaluation: Evaluation) => number) | undefined {
  if (nodes.length + slots.length > mostTold) return undefined
  return ({ truths, values }) => {
    let number = 0
    for (const i of nodes) number = number * 3 + Number(truths[i] ?? 2)
    for (const slot of slots) number = number * 2 + Number(values[slot] === undefined)
    return number
  }
}
