/** Facts -> the complete record of every branch. */
import type { Junction, Node, Nodes, Truths, Values } from '../program/program.js'
import type { Truth } from '../program/truth.js'

/**
 * The truths of some nodes: of all readings, of one, or of the checks. No node is skipped, so that the record can
 * explain itself.
 *
 * @param truths where to write them; by default a new list
 */
export function evaluate(
  { nodes, order }: Nodes,
  values: Values,
  truths = new Array<Truth>(nodes.length),
): Truths {
  for (const i of order) {
    const node = nodes[i] as Node
    truths[i] = node.kind === 'leaf' ? node.test(values) : truthOfJunction(node, truths)
  }
  return truths
}

/** Kleene's tables (`truth.ts`) for `all`, `any` and `not` at once; see `program.ts`. */
function truthOfJunction({ children, decisive, result }: Junction, truths: Truths): Truth {
  let open = false
  for (const child of children) {
    const truth = truths[child]
    if (truth === decisive) return result
    if (truth === null) open = true
  }
  return open ? null : !result
}
