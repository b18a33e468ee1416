/** What is to be reached by changing facts, taken apart into what has no fact in common. */
import type { Node, Truths } from '../program/program.js'

/** A branch (the number of a node) that must come out as wanted, or may also stay open. */
export interface Aim {
  readonly branch: number
  readonly wanted: boolean
  readonly orOpen?: boolean | undefined
}

/** An aim that is not made up of several others, ready to be looked for. */
export interface Part extends Aim {
  readonly key: number
  /** The facts (slots) below it that may be changed. */
  readonly slots: readonly number[]
  /** Absent where none may be changed. */
  readonly group: Group | undefined
}

/** The parts whose facts have to do with one another. */
export interface Group {
  readonly parts: Part[]
  readonly slots: Set<number>
}

/** Several parts, each once. */
export interface Parts {
  readonly list: readonly Part[]
  readonly has: (part: Part) => boolean
}

/** Aims that must all be reached at once. */
export type Goal = readonly Aim[]

export function isReached({ branch, wanted, orOpen }: Aim, truths: Truths): boolean {
  return truths[branch] === wanted || (orOpen === true && truths[branch] === null)
}

/** Whether all of a goal is reached. */
export function reaches(goal: Goal, truths: Truths): boolean {
  for (const aim of goal) if (!isReached(aim, truths)) return false
  return true
}

/** Tells aims apart. */
export function keyOf({ branch, wanted, orOpen }: Aim): number {
  return branch * 4 + Number(wanted) * 2 + Number(orOpen ?? false)
}

/**
 * The aims of which an aim is made up, none of them by several others; each once, or the work would double
 * with every level of names.
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
 * Numbers sets of facts so that two that share one, directly or by way of others, have the same number: to
 * what end one of them changes is nothing to the others.
 *
 * @param sets facts by slot
 * @returns the number of each slot
 */
export function grouped(sets: readonly (readonly number[])[]): readonly number[] {
  const joined: number[] = []
  // Each slot leads to another one of its set, and one of them to itself.
  const first = (slot: number): number => {
    const next = (joined[slot] ??= slot)
    return next === slot ? slot : (joined[slot] = first(next))
  }
  for (const set of sets) {
    for (const slot of set) joined[first(slot)] = first(set[0] as number)
  }
  return [...joined.keys()].map(first)
}
