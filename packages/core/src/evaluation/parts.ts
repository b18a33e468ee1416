/**
 * What keeps a goal from being reached: parts of the rules that do not come out as wanted, each with the
 * leaves of which one, at the least, has to be turned. Parts that share no fact need a change each, so
 * their number bounds the search for ways from below; where one can't be turned, there is no way at all.
 */
import type { LeafNode, Node, Truths } from '../program/program.js'
import { isReached, keyOf, type Aim, type Goal } from './goal.js'

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
  // What many refer to by its name is looked at once, or the work would double with every level of names.
  const known = new Map<number, readonly Part[] | undefined>()
  return together(goal.map(under))

  function under(aim: Aim): readonly Part[] | undefined {
    if (isReached(aim, truths)) return []
    const key = keyOf(aim)
    if (!known.has(key)) known.set(key, below(nodes[aim.branch] as Node, aim))
    return known.get(key)
  }

  function below(node: Node, aim: Aim): readonly Part[] | undefined {
    const { wanted } = aim
    if (node.kind === 'leaf') {
      const part = node.slots.filter(isOpen).map((slot) => [node, wanted, slot] as const)
      return part.length > 0 ? [part] : undefined
    }
    const isAll = wanted !== node.result
    const children = node.children.map((branch) =>
      under({ ...aim, branch, wanted: isAll ? !node.decisive : node.decisive }),
    )
    if (isAll) return together(children)
    // One of several has to come out so, and whichever it is, its first part has to be turned.
    const possible = children.flatMap((parts) => parts?.[0] ?? [])
    return possible.length > 0 ? [[...new Set(possible)]] : undefined
  }
}

/** Parts that must all be turned, each once; undefined where one of them can't be. */
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
