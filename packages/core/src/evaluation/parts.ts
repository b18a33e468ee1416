/**
 * What keeps a goal from being reached: parts of the rules that do not come out as wanted, each with the
 * leaves of which one, at the least, has to be turned. Parts that share no fact need a change each, so
 * their number bounds the search for ways from below; where one can't be turned, there is no way at all.
 */
import type { LeafNode, Node, Truths } from '../program/program.js'

/** Branches (numbers of nodes) that must all come out as wanted at once; some may also stay open. */
export type Goal = readonly {
  readonly branch: number
  readonly wanted: boolean
  readonly orOpen?: boolean
}[]

/** Leaves, each with the outcome that is wanted of it, and a fact that may be changed for it. */
type Part = readonly (readonly [leaf: LeafNode, wanted: boolean, slot: number])[]

/**
 * The parts that keep a record from the goal: none where it is reached, undefined where no change of the
 * facts that may change can reach it.
 */
export function partsOf(
  goal: Goal,
  nodes: readonly Node[],
  truths: Truths,
  isOpen: (slot: number) => boolean,
): readonly Part[] | undefined {
  // A node that many refer to by its name is looked at once, or the work would double with every level.
  const known = new Map<string, readonly Part[] | undefined>()
  return together(goal.map(({ branch, wanted, orOpen }) => under(branch, wanted, orOpen)))

  function under(node: number, wanted: boolean, orOpen = false): readonly Part[] | undefined {
    const key = `${node} ${wanted} ${orOpen}`
    if (!known.has(key)) known.set(key, below(node, wanted, orOpen))
    return known.get(key)
  }

  function below(node: number, wanted: boolean, orOpen: boolean): readonly Part[] | undefined {
    if (truths[node] === wanted || (orOpen && truths[node] === null)) return []
    const here = nodes[node] as Node
    if (here.kind === 'leaf') {
      const part = here.slots.filter(isOpen).map((slot) => [here, wanted, slot] as const)
      return part.length > 0 ? [part] : undefined
    }
    if (wanted !== here.result)
      return together(here.children.map((child) => under(child, !here.decisive, orOpen)))
    // One of several has to come out so, and whichever it is, its first part has to be turned.
    const possible = here.children.flatMap(
      (child) => under(child, here.decisive, orOpen)?.[0] ?? [],
    )
    return possible.length > 0 ? [[...new Set(possible)]] : undefined
  }
}

function together(each: readonly (readonly Part[] | undefined)[]): readonly Part[] | undefined {
  return each.every((parts) => parts !== undefined) ? [...new Set(each.flat())] : undefined
}

/** How many changes some parts need at the least, besides facts that are changed already. */
export function fewestFor(parts: readonly Part[], changed: readonly number[]): number {
  const taken = new Set(changed)
  let least = 0
  for (const part of [...parts].sort((a, b) => a.length - b.length)) {
    if (part.some(([, , slot]) => taken.has(slot))) continue
    for (const [, , slot] of part) taken.add(slot)
    least += 1
  }
  return least
}
