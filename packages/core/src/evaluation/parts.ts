/**
 * What keeps a goal from being reached: parts of the rules that do not come out as wanted, each with the
 * leaves of which one, at the least, has to be turned. Parts that share no fact need a change each, so
 * their number bounds the search for ways from below; where one can't be turned, there is no way at all.
 */
import type { LeafNode, Node, Truths } from '../program/program.js'
import { isReached, keyOf, type Aim, type Goal } from './goal.js'

/** A leaf, the outcome that is wanted of it, and a fact that may be changed for it. */
export interface Turn {
  readonly leaf: LeafNode
  readonly wanted: boolean
  readonly slot: number
}

/** A part that fails: one of these turns, at the least, has to be made. */
export type Failing = readonly Turn[]

/**
 * The parts that keep a record from the goal: none where it is reached, undefined where no change of the
 * facts that may change can reach it.
 */
export function partsOf(
  goal: Goal,
  nodes: readonly Node[],
  truths: Truths,
  isOpen: (slot: number) => boolean,
): readonly Failing[] | undefined {
  // What many refer to by its name is looked at once, or the work would double with every level of names.
  const known = new Map<number, readonly Failing[] | undefined>()
  return together(goal.map(under))

  function under(aim: Aim): readonly Failing[] | undefined {
    if (isReached(aim, truths)) return []
    const key = keyOf(aim)
    if (!known.has(key)) known.set(key, below(nodes[aim.branch] as Node, aim))
    return known.get(key)
  }

  function below(node: Node, aim: Aim): readonly Failing[] | undefined {
    const { wanted } = aim
    if (node.kind === 'leaf') {
      const part = node.slots.filter(isOpen).map((slot) => ({ leaf: node, wanted, slot }))
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
function together(
  each: readonly (readonly Failing[] | undefined)[],
): readonly Failing[] | undefined {
  const all: Failing[] = []
  for (const parts of each) {
    if (!parts) return undefined
    for (const part of parts) if (!all.includes(part)) all.push(part)
  }
  return all
}

/** How many changes some parts need at the least, besides facts that are changed already. */
export function fewestFor(parts: readonly Failing[], changed: readonly number[]): number {
  const taken = [...changed]
  const isTaken = ({ slot }: Turn) => taken.includes(slot)
  let least = 0
  for (const part of parts.length < 2 ? parts : smallestFirst(parts)) {
    if (part.some(isTaken)) continue
    for (const { slot } of part) taken.push(slot)
    least += 1
  }
  return least
}

function smallestFirst(parts: readonly Failing[]): readonly Failing[] {
  return [...parts].sort((a, b) => a.length - b.length)
}
