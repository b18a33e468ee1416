import type { Node } from './program.js'

/**
 * The facts (slots, in order) that are read below these nodes. A node that many refer to by its name is
 * looked at once, or the work would double with every level of names.
 *
 * @param follow whether to look at a node and below it; at every one unless said
 */
export function factsUnder(
  nodes: readonly Node[],
  roots: readonly number[],
  follow: (node: number) => boolean = () => true,
): readonly number[] {
  const found: boolean[] = []
  const seen: boolean[] = []
  const visit = (node: number): void => {
    if (seen[node] || !follow(node)) return
    seen[node] = true
    const here = nodes[node] as Node
    if (here.kind === 'junction') here.children.forEach(visit)
    else for (const slot of here.slots) found[slot] = true
  }
  roots.forEach(visit)
  return [...found.keys()].filter((slot) => found[slot])
}
