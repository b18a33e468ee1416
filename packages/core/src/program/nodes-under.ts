import type { Nodes } from './program.js'

/** The nodes that some hang on, themselves too, children first. */
export function nodesUnder({ nodes, order }: Nodes, branches: readonly number[]): Nodes {
  const isBelow: boolean[] = []
  for (const branch of branches) isBelow[branch] = true
  for (const i of [...order].reverse()) {
    const node = nodes[i]
    if (isBelow[i] && node?.kind === 'junction') {
      for (const child of node.children) isBelow[child] = true
    }
  }
  return { nodes, order: order.filter((i) => isBelow[i]) }
}
