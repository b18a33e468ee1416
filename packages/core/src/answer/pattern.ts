/** How comparisons come out, as a number that holds no fact. */
import type { Evaluation } from '../evaluation/evaluation.js'
import type { LeafNode, Nodes } from '../program/program.js'

/**
 * Makes a number of how the comparisons among some nodes come out, and of which facts are known that are compared with
 * another: what is missing hangs on nothing more, as one that is compared alone is missing where that is open. NaN where
 * there are more ways than numbers.
 */
export function patternOf({ nodes, order }: Nodes): (evaluation: Evaluation) => number {
  const leaves = order.filter((i) => nodes[i]?.kind === 'leaf')
  const compared = new Set(
    leaves
      .map((i) => (nodes[i] as LeafNode).slots)
      .flatMap((slots) => (slots.length > 1 ? slots : [])),
  )
  const slots = [...compared]
  if (3 ** leaves.length * 2 ** slots.length > Number.MAX_SAFE_INTEGER) return () => NaN
  return ({ truths, values }) => {
    let number = 0
    for (const i of leaves) number = number * 3 + Number(truths[i] ?? 2)
    for (const slot of slots) number = number * 2 + Number(values[slot] === undefined)
    return number
  }
}
