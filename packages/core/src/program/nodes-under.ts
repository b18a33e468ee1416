import type { LeafNode, Node, Nodes } from './program.js'

/** What is found below some nodes. */
interface Below {
  /** The nodes and all nodes below them, children first. */
  readonly order: readonly number[]
  readonly leaves: readonly LeafNode[]
}

/**
 * Visits each node below the roots once, however many nodes refer to it by name; otherwise the work could double
 * with every level of names.
 *
 * @param follow whether to visit a node, given the node above it that led here; by default every node is visited
 */
function below(
  nodes: readonly Node[],
  roots: readonly number[],
  follow: (node: number, above?: number) => boolean = () => true,
): Below {
  const leaves: LeafNode[] = []
  const order: number[] = []
  const seen: boolean[] = []
  const visit = (node: number, above?: number): void => {
    if (seen[node] || !follow(node, above)) return
    seen[node] = true
    const here = nodes[node] as Node
    if (here.kind === 'leaf') leaves.push(here)
    else for (const child of here.children) visit(child, node)
    order.push(node)
  }
  for (const root of roots) visit(root)
  return { order, leaves }
}

/** The leaves below these nodes. */
export function leavesUnder(...looked: Parameters<typeof below>): readonly LeafNode[] {
  return below(...looked).leaves
}

/** The facts (slots, ascending) that are read below these nodes. */
export function factsUnder(...looked: Parameters<typeof below>): readonly number[] {
  return factsOf(leavesUnder(...looked))
}

/** The facts that some leaves read, ascending: in the order of the ruleset, which is that of the form. */
export function factsOf(leaves: readonly LeafNode[]): readonly number[] {
  const isRead: boolean[] = []
  for (const { slots } of leaves) for (const slot of slots) isRead[slot] = true
  const found: number[] = []
  // By index, because V8 makes an object for each step when it iterates a list with holes.
  for (let slot = 0; slot < isRead.length; slot++) if (isRead[slot]) found.push(slot)
  return found
}

/** These nodes and all nodes below them, children first. */
export function nodesUnder(nodes: readonly Node[], roots: readonly number[]): Nodes {
  return { nodes, order: below(nodes, roots).order }
}
