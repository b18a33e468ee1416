/** Goals that are reached by changing facts, split into parts with no facts in common. */
import type { Node, Truths } from '../program/program.js'

/** A branch (node index) that must have the wanted truth; with `orOpen`, unknown is also accepted. */
export interface Aim {
  readonly branch: number
  readonly wanted: boolean
  readonly orOpen: boolean
}

/** An aim that does not split into several others, prepared for the search. */
export interface Part extends Aim {
  readonly key: number
  /** The facts (slots) below it that may be changed. */
  readonly slots: readonly number[]
  /** Absent if none of its facts may be changed. */
  readonly group: Group | undefined
}

/** Parts that share facts, directly or by way of other parts. */
export interface Group {
  readonly parts: Part[]
  readonly slots: Set<number>
}

/** A set of parts. */
export interface Parts {
  readonly list: readonly Part[]
  readonly has: (part: Part) => boolean
}

/** Aims that must all be reached together. */
export type Goal = readonly Aim[]

/** Aims at each of some branches. */
export function aimsAt(branches: readonly number[], wanted: boolean, orOpen = false): Goal {
  return branches.map((branch) => ({ branch, wanted, orOpen }))
}

export function isReached({ branch, wanted, orOpen }: Aim, truths: Truths): boolean {
  return truths[branch] === wanted || (orOpen && truths[branch] === null)
}

/** Whether every aim of a goal is reached. */
export function reaches(goal: Goal, truths: Truths): boolean {
  for (const aim of goal) if (!isReached(aim, truths)) return false
  return true
}

/** A number that identifies an aim. */
export function keyOf({ branch, wanted, orOpen }: Aim): number {
  return branch * 4 + Number(wanted) * 2 + Number(orOpen)
}

/**
 * Splits an aim into aims that do not split further. Each is visited once; otherwise the work could double with
 * every level of names.
 */
export function flat(aim: Aim, nodes: readonly Node[]): Goal {
  const found: Aim[] = []
  const seen = new Set<number>()
  const visit = (each: Aim): void => {
    const key = keyOf(each)
    if (seen.has(key)) return
    seen.add(key)
    const node = nodes[each.branch] as Node
    if (node.kind === 'leaf' || each.wanted === node.result) found.push(each)
    else for (const branch of node.children) visit({ ...each, branch, wanted: !node.decisive })
  }
  visit(aim)
  return found
}

/**
 * Groups facts: two facts that share a set, directly or by way of other sets, get the same number. Changes in one
 * group do not affect another.
 *
 * @param sets facts by slot
 * @returns the group number of each slot
 */
export function grouped(sets: readonly (readonly number[])[]): readonly number[] {
  const joined: number[] = []
  // Union-find: each slot points to another of its group, and one slot points to itself.
  const first = (slot: number): number => {
    const next = (joined[slot] ??= slot)
    return next === slot ? slot : (joined[slot] = first(next))
  }
  for (const set of sets) {
    for (const slot of set) joined[first(slot)] = first(set[0] as number)
  }
  return [...joined.keys()].map(first)
}
