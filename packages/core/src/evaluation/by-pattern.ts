import { nodesUnder } from '../program/nodes-under.js'
import type { LeafNode, Node } from '../program/program.js'
import { memoize } from '../support/memoize.js'
import type { Evaluation } from './evaluation.js'

/** Twelve to this power is as high as a number counts. */
const mostTold = 14

/** As many ways as are kept. */
const mostKept = 1000

/**
 * Makes something once for each way that the comparisons below a node come out, and which of their facts are missing;
 * what is kept is found again by a number that holds no fact.
 */
export function byPattern<V>(
  nodes: readonly Node[],
  root: number,
  make: (evaluation: Evaluation) => V,
): (evaluation: Evaluation) => V {
  const leaves = nodesUnder(nodes, [root]).order.filter((i) => nodes[i]?.kind === 'leaf')
  const pattern = ({ truths, values }: Evaluation): number => {
    let number = 0
    for (const i of leaves) {
      number = number * 3 + Number(truths[i] ?? 2)
      for (const slot of (nodes[i] as LeafNode).slots) {
        number = number * 2 + Number(values[slot] === undefined)
      }
    }
    return number
  }
  return memoize(make, pattern, leaves.length > mostTold ? 0 : mostKept)
}
