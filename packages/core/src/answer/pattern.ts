/** How comparisons come out, as a number that holds no fact. */
import { numbered } from '../evaluation/by-pattern.js'
import type { LeafNode, Nodes } from '../program/program.js'

/**
 * Makes a number of how the comparisons among some nodes come out, and of which facts are known that are compared with
 * another: what is missing hangs on nothing more, as one that is compared alone is missing where that is open. Undefined
 * where there are more ways than numbers.
 */
export function patternOf({ nodes, order }: Nodes) {
  const leaves = order.filter((i) => nodes[i]?.kind === 'leaf')
  const slotsOf = leaves.map((i) => (nodes[i] as LeafNode).slots)
  return numbered(leaves, [...new Set(slotsOf.filter(({ length }) => length > 1).flat())])
}
