/** What hangs on each fact: of a record in which some facts are changed, only that has to be worked out again. */
import type { LeafNode, Node, Nodes, Truths, Values } from '../program/program.js'
import type { Truth } from '../program/truth.js'
import { memoize } from '../support/memoize.js'
import { evaluate } from './evaluate.js'

export interface Reads {
  readonly nodes: readonly Node[]
  /** The comparisons that read a fact, by its slot. */
  readonly leaves: (slot: number) => readonly LeafNode[]
  /** They and all above them, as indexes of nodes, children first. */
  readonly above: (slot: number) => readonly number[]
}

/** @param within the nodes that are looked at */
export function readsOf({ nodes, order }: Nodes): Reads {
  return readsBy(nodes, (slot) => {
    const reads = new Set<number>()
    for (const i of order) {
      const node = nodes[i] as Node
      const isOne =
        node.kind === 'leaf'
          ? node.slots.includes(slot)
          : node.children.some((child) => reads.has(child))
      if (isOne) reads.add(i)
    }
    return [...reads]
  })
}

/** The same of fewer nodes. */
export function readsAmong({ nodes, above }: Reads, has: (node: number) => boolean): Reads {
  return readsBy(nodes, (slot) => above(slot).filter(has))
}

function readsBy(nodes: readonly Node[], find: Reads['above']): Reads {
  const above = memoize(find)
  const leaves = memoize((slot: number) =>
    above(slot).flatMap((i) => {
      const node = nodes[i] as Node
      return node.kind === 'leaf' ? [node] : []
    }),
  )
  return { nodes, leaves, above }
}

/**
 * Works out records in which some facts are otherwise than in one that is known. What is given back is
 * written over by the next.
 */
export function trialsOf(
  { nodes, above }: Reads,
  known: Truths,
): (values: Values, changed: readonly number[]) => Truths {
  const truths = known.slice()
  let written: readonly number[] = []
  const order = memoize(
    // A node's number is greater than its children's.
    (changed: readonly number[]) => [...new Set(changed.flatMap(above))].sort((a, b) => a - b),
    String,
  )
  return (values, changed) => {
    for (const i of written) truths[i] = known[i] as Truth
    written = changed.length === 1 ? above(changed[0] as number) : order(changed)
    return evaluate({ nodes, order: written }, values, truths)
  }
}
