import { factsUnder, nodesUnder } from '../program/nodes-under.js'
import type { Node } from '../program/program.js'
import { memoize } from '../support/memoize.js'
import type { Evaluation } from './evaluation.js'

/** Three to this power is as high as a number counts. */
const mostTold = 33

/**
 * Makes something once for each way that the branches below a node come out, and which of their facts are missing;
 * what is kept is found again by a number that holds no fact.
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
 * Makes a number of how some nodes come out, and of which of some facts are not known; undefined where there are more
 * ways than numbers.
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
