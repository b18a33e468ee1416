/**
 * What keeps a goal from being reached: parts of the rules that do not come out as wanted, each with the
 * facts of which one, at the least, has to change. Parts that share no fact need a change each, so their
 * number bounds the search for ways from below; where a part has no such fact, there is no way at all.
 */
import type { LeafNode, Node, Truths } from '../program/program.js'
import { memoize } from '../support/memoize.js'

/** Branches (numbers of nodes) that must all come out as wanted at once; some may also stay open. */
export type Goal = readonly {
  readonly branch: number
  readonly wanted: boolean
  readonly orOpen?: boolean
}[]

/** The facts (slots) of which one has to change. */
type Part = readonly number[]

/** Whether a part of a goal is reached. */
export function isReached({ branch, wanted, orOpen }: Goal[number], truths: Truths): boolean {
  return orOpen ? truths[branch] !== !wanted : truths[branch] === wanted
}

/**
 * Counts the changes that a record needs at the least to reach a goal, besides facts that are changed
 * already; Infinity where no change of the facts that may change can reach it.
 */
export function shortfallOf(
  goal: Goal,
  nodes: readonly Node[],
  mayChange: (slot: number) => boolean,
): (truths: Truths, changed: readonly number[]) => number {
  /** The facts under a node that may change. */
  const under: (node: number) => Part = memoize((node: number) => {
    const here = nodes[node] as Node
    const slots = here.kind === 'leaf' ? here.slots : here.children.flatMap((child) => under(child))
    return [...new Set(slots)].filter(mayChange)
  })

  /** The parts under a node that keep it from coming out as wanted; undefined where nothing can be done. */
  function partsOf(node: number, wanted: boolean, truths: Truths): readonly Part[] | undefined {
    if (truths[node] === wanted) return []
    const here = nodes[node] as Node
    if (here.kind === 'leaf') return under(node).length > 0 ? [under(node)] : undefined
    const each = here.children.map((child) => ({
      child,
      parts: partsOf(child, wanted === here.result ? here.decisive : !here.decisive, truths),
    }))
    const possible = each.flatMap(({ child, parts }) => (parts ? [{ child, parts }] : []))
    if (wanted !== here.result) {
      return possible.length < each.length ? undefined : possible.flatMap(({ parts }) => parts)
    }
    const [one, ...others] = possible
    return others.length === 0
      ? one?.parts
      : [[...new Set(possible.flatMap(({ child }) => under(child)))]]
  }

  return (truths, changed) => {
    const parts: Part[] = []
    for (const one of goal) {
      if (isReached(one, truths)) continue
      // Of what may stay open, nothing is said but that something under it has to change.
      const found = one.orOpen ? [under(one.branch)] : partsOf(one.branch, one.wanted, truths)
      if (!found || found.some((part) => part.length === 0)) return Infinity
      parts.push(...found)
    }
    const taken = new Set(changed)
    let least = 0
    for (const part of parts.sort((a, b) => a.length - b.length)) {
      if (part.some((slot) => taken.has(slot))) continue
      for (const slot of part) taken.add(slot)
      least += 1
    }
    return least
  }
}

/** The leaves that a goal is worked out from, by the facts that they read. */
export function leavesOf(
  goal: Goal,
  nodes: readonly Node[],
): (slot: number) => readonly LeafNode[] {
  const found = new Set<LeafNode>()
  const seen = new Set<number>()
  const visit = (node: number): void => {
    if (seen.has(node)) return
    seen.add(node)
    const here = nodes[node] as Node
    if (here.kind === 'leaf') found.add(here)
    else here.children.forEach(visit)
  }
  for (const { branch } of goal) visit(branch)
  return memoize((slot: number) => [...found].filter((leaf) => leaf.slots.includes(slot)))
}

/** The leaves under a node that may be turned for it to come out as wanted: one of them has to be. */
export function turning(
  nodes: readonly Node[],
  truths: Truths,
  node: number,
  wanted: boolean,
): readonly (readonly [LeafNode, boolean])[] {
  const here = nodes[node] as Node
  if (here.kind === 'leaf') return [[here, wanted]]
  if (wanted === here.result)
    return here.children.flatMap((child) => turning(nodes, truths, child, here.decisive))
  const first = here.children.find((child) => truths[child] !== !here.decisive)
  return first === undefined ? [] : turning(nodes, truths, first, !here.decisive)
}
