/** What a search in a group of parts is for: which parts fail, and which have to hold. Prepared once for each case. */
import { factsUnder } from '../program/nodes-under.js'
import type { LeafNode, Truths } from '../program/program.js'
import { memoize } from '../support/memoize.js'
import { isReached, type Group, type Part, type Parts } from './goal.js'
import { byKey, type Read, type Reads } from './reads.js'
import type { Way } from './way.js'

/** The most cases that are cached for a group; a large group has more cases than will ever recur. */
const maximumKept = 256

/** In a larger group, marking every part takes longer than searching for a few of them. */
const maximumMarked = 32

/** A fact that every failing part depends on, so that changing it alone may be enough. */
export interface Alone {
  readonly slot: number
  /** The slot as a list of changed facts. */
  readonly changed: readonly number[]
  /** The failing parts, and the parts that a change of the fact must not break. */
  readonly goal: readonly Part[]
}

export interface Sought {
  /** The parts that are not reached, at least one, ordered by their keys. */
  readonly failing: readonly Part[]
  /** In the order of the rules. */
  readonly alone: readonly Alone[]
  /**
   * The first failing part, if it is a single comparison that orders numbers; `wanted` is the truth wanted of the
   * part.
   */
  readonly ordering: LeafNode | undefined
  readonly wanted: boolean
  /** The facts of the group. */
  readonly slots: readonly number[]
  /** The reads of a fact that decide whether the goal is reached. */
  readonly reads: (slot: number) => readonly Read[]
  /** The facts that the goal depends on, even those that may not be changed; absent if results are not cached. */
  readonly facts?: readonly number[]
  /** The results for several changes, by the values of `facts`. */
  readonly found: Map<string, readonly Way[]>
  /**
   * The parts of the goal that a change of these facts can affect: the failing parts, and the parts that read the
   * facts.
   */
  readonly goal: (slots: readonly number[]) => readonly Part[]
}

/** Gives what to search for in a group: the wanted parts that are not reached, while the held parts stay reached. */
export type Seek = (truths: Truths, wanted: Parts, isHeld: (part: Part) => boolean) => Sought

export function seekIn(reads: Reads, group: Group): Seek {
  const { parts } = group
  const made = memoize(
    (marks: string): Sought => {
      const meant = new Set(parts.filter((_, i) => marks[i] !== free))
      const some = parts.filter((_, i) => marks[i] === failing)
      const branches = [...meant].map(({ branch }) => branch)
      return {
        ...soughtBy(reads, group, some, (part) => meant.has(part)),
        facts: factsUnder(reads.nodes, branches),
      }
    },
    undefined,
    maximumKept,
  )
  return (truths, wanted, isHeld) => {
    if (parts.length > maximumMarked) {
      const some = wanted.list.filter((part) => part.group === group && !isReached(part, truths))
      return soughtBy(reads, group, some, (part) => wanted.has(part) || isHeld(part))
    }
    let marks = ''
    for (const part of parts) {
      const isWanted = wanted.has(part)
      marks +=
        isWanted && !isReached(part, truths) ? failing : isWanted || isHeld(part) ? held : free
    }
    return made(marks)
  }
}

/** The mark of each part of a group, in order. */
const [free, held, failing] = ['-', 'h', 'f'] as const

function soughtBy(
  reads: Reads,
  { slots }: Group,
  unordered: readonly Part[],
  isMeant: (part: Part) => boolean,
): Sought {
  const some = byKey(unordered)
  const [first, ...others] = some as readonly [Part, ...Part[]]
  const readsOf = memoize((slot: number) =>
    reads.of(slot).filter(({ parts }) => parts.some(isMeant)),
  )
  const goal = (changed: readonly number[]) =>
    byKey([...some, ...changed.flatMap(reads.parts).filter(isMeant)])
  const node = reads.nodes[first.branch]
  const ordering = node?.kind === 'leaf' && node.operator.kind === 'number' ? node : undefined
  const place = (slot: number) => readsOf(slot)[0]?.place ?? 0
  return {
    failing: some,
    alone: first.slots
      .filter((slot) => others.every((part) => part.slots.includes(slot)))
      .sort((a, b) => place(a) - place(b))
      .map((slot) => ({ slot, changed: [slot], goal: goal([slot]) })),
    ordering,
    wanted: first.wanted,
    slots: [...slots],
    found: new Map(),
    reads: readsOf,
    goal,
  }
}
