/** The outcomes of comparisons as a number that contains no facts. */
import { numbered } from '../evaluation/by-pattern.js'
import type { LeafNode, Nodes } from '../program/program.js'

/**
 * A function that gives a number for the outcomes of the comparisons among some nodes, and for which of the facts
 * that are compared with another fact are known. What is missing depends on nothing more, since a fact that is
 * only compared with constants is missing wherever its comparison is open. Undefined if there are more patterns
 * than numbers.
 */
export function patternOf({ nodes, order }: Nodes) {
  const leaves = order.filter((i) => nodes[i]?.kind === 'leaf')
  const slotsOf = leaves.map((i) => (nodes[i] as LeafNode).slots)
  return numbered(leaves, [...new Set(slotsOf.filter(({ length }) => length > 1).flat())])
}
