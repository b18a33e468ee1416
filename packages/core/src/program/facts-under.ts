import type { LeafNode, Node } from './program.js'

/**
 * The leaves below these nodes. A node that many refer to by its name is looked at once, or the work would
 * double with every level of names.
 *
 * @param follow whether to look at a node and below it; at every one unless said
 */
export function leavesUnder(
  nodes: readonly Node[],
  roots: readonly number[],
  follow: (node: number) => boolean = () => true,
): readonly LeafNode[] {
  const found: LeafNode[] = []
  const seen: boolean[] = []
  const visit = (node: number): void => {
    if (seen[node] || !follow(node)) return
    seen[node] = true
    const here = nodes[node] as Node
    if (here.kind === 'junction') here.children.forEach(visit)
    else found.push(here)
  }
  roots.forEach(visit)
  return found
}

/** The facts (slots, in order) that are read below these nodes. */
export function factsUnder(...below: Parameters<typeof leavesUnder>): readonly number[] {
  const found: boolean[] = []
  for (const { slots } of leavesUnder(...below)) for (const slot of slots) found[slot] = true
  return [...found.keys()].filter((slot) => found[slot])
}
