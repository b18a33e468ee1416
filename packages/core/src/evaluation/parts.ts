/**
 * What keeps a goal from being reached: failing parts of the rules, each with the leaves of which at least one has
 * to turn. Parts that share no fact need a change each, so their number is a lower bound in the search for ways.
 * If a part cannot turn, there is no way.
 */
import type { LeafNode, Node, Truths } from '../program/program.js'
import { inOrder } from '../support/order.js'
import { isReached, keyOf, type Aim, type Goal } from './goal.js'

/** A leaf, the truth that is wanted of it, and a fact that may be changed to get it. */
export interface Turn {
  readonly leaf: LeafNode
  readonly wanted: boolean
  readonly slot: number
}

/** A failing part: at least one of these turns has to be made. */
export type Failing = readonly Turn[]

/**
 * The parts that keep a record from the goal: empty if the goal is reached, undefined if no change of the facts
 * that may be changed can reach it.
 */
export function partsOf(
  goal: Goal,
  nodes: readonly Node[],
  truths: Truths,
  isOpen: (slot: number) => boolean,
): readonly Failing[] | undefined {
  // A node that others refer to by name is visited once; otherwise the work could double with every level of names.
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
      under({ ...aim, branch, wanted: isAll !== node.decisive }),
    )
    if (isAll) return together(children)
    // Any of the children is enough. Whichever it is, its first part has to turn, so one of all their first parts
    // must.
    const possible = children.flatMap((parts) => parts?.[0] ?? [])
    return possible.length > 0 ? [[...new Set(possible)]] : undefined
  }
}

/** The distinct parts that must all turn; undefined if one of them cannot. */
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

/** A lower bound on the changes that some parts need, in addition to the facts that are changed already. */
export function fewestFor(parts: readonly Failing[], changed: readonly number[]): number {
  const taken = [...changed]
  const isTaken = ({ slot }: Turn) => taken.includes(slot)
  let least = 0
  for (const part of inOrder(parts, (a, b) => a.length - b.length)) {
    if (part.some(isTaken)) continue
    for (const { slot } of part) taken.push(slot)
    least += 1
  }
  return least
}
