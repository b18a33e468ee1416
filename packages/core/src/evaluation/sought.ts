/** What is looked for in a group of parts: which of them fail, and which have to hold. Prepared once for each case. */
import { factsUnder } from '../program/nodes-under.js'
import type { LeafNode, Truths } from '../program/program.js'
import { memoize } from '../support/memoize.js'
import { isReached, type Group, type Part, type Parts } from './goal.js'
import { byKey, type Read, type Reads } from './reads.js'
import type { Way } from './way.js'

/** As many cases as are kept for a group; a large one has more than will come again. */
const maximumKept = 256

/** To mark each part of a larger group takes longer than to look for a few of them. */
const maximumMarked = 32

/** A fact that every failing part hangs on, so that it may do alone. */
export interface Alone {
  readonly slot: number
  /** The fact as all that is changed. */
  readonly changed: readonly number[]
  /** The failing parts, and those that the fact may not break. */
  readonly goal: readonly Part[]
}

export interface Sought {
  /** The parts that are not reached, one at least, by their keys. */
  readonly failing: readonly Part[]
  /** In the order of the rules. */
  readonly alone: readonly Alone[]
  /** The comparison that all of the first failing part is, where it orders numbers; and what is wanted of it. */
  readonly ordering: LeafNode | undefined
  readonly wanted: boolean
  /** The facts of the group. */
  readonly slots: readonly number[]
  /** What reads a fact and decides whether the goal is reached. */
  readonly reads: (slot: number) => readonly Read[]
  /** The facts that the goal hangs on, those that may not be changed too; absent where nothing is kept. */
  readonly facts?: readonly number[]
  /** What was found where several have to change, by the values of these facts. */
  readonly found: Map<string, readonly Way[]>
  /** Of the goal, what may come out otherwise with these facts: the parts that fail, and those that hang on them. */
  readonly goal: (slots: readonly number[]) => readonly Part[]
}

/** Tells what is looked for in a group: of the wanted parts those that are not reached, while others are held. */
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

/** How each part of a group is marked, in order. */
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
