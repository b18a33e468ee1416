import type { LeafNode, Node, Nodes } from './program.js'

/** What stands below some nodes. */
interface Below {
  /** Those nodes and all below them, each after those below it. */
  readonly order: readonly number[]
  readonly leaves: readonly LeafNode[]
}

/**
 * Looks at each node below these once, however many refer to it by its name, or the work would double with every
 * level of names.
 *
 * @param follow whether to look at a node and below it, coming from one that it stands below; at every one unless said
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

/** The facts (slots, in order) that are read below these nodes. */
export function factsUnder(...looked: Parameters<typeof below>): readonly number[] {
  return factsOf(leavesUnder(...looked))
}

/** The facts of some leaves, in order: that of the ruleset, which is that of the form. */
export function factsOf(leaves: readonly LeafNode[]): readonly number[] {
  const isRead: boolean[] = []
  for (const { slots } of leaves) for (const slot of slots) isRead[slot] = true
  const found: number[] = []
  // By number: V8 makes an object for each step through a list with holes.
  for (let slot = 0; slot < isRead.length; slot++) if (isRead[slot]) found.push(slot)
  return found
}

/** These nodes and all below them, children first. */
export function nodesUnder(nodes: readonly Node[], roots: readonly number[]): Nodes {
  return { nodes, order: below(nodes, roots).order }
}
