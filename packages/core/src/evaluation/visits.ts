/**
 * The records made in one search. Guided by what they lead to: while the goal is not reached, one of the
 * facts that some failing part of it hangs on has to change, so only those are tried, at the borders where
 * their comparisons turn.
 */
import type { Value } from '../program/operators.js'
import type { LeafNode, Program, Truths, Values } from '../program/program.js'
import { extremes } from '../program/settled.js'
import type { Fact } from '../ruleset/ruleset.js'
import { memoize } from '../support/memoize.js'
import { candidates } from './candidates.js'
import { reaches, type Part } from './goal.js'
import { fewestFor, partsOf, type Failing } from './parts.js'
import type { Reads } from './reads.js'
import type { Sought } from './sought.js'
import { distance, exactUpTo, nearestFirst, type Way } from './way.js'

/** One search, from one record. */
export interface Search {
  readonly program: Program
  /** What hangs on each fact. */
  readonly reads: Reads
  readonly sought: Sought
  readonly start: Values
  /** The ways found, one for the facts that it changes. */
  readonly found: Way[]
  /** Works out the record with some facts changed. */
  readonly trial: (values: Values, changed: readonly number[]) => Truths
  /** Records that may still be made. */
  left: number
}

/** Whether all that a leaf reads is known: next to an unknown number, only absurd values would settle it. */
export function isKnown(leaf: LeafNode, values: Values): boolean {
  for (const slot of leaf.slots) if (values[slot] === undefined) return false
  return true
}

/** Facts that are changed together. */
interface Changed {
  readonly slots: readonly number[]
  /** Of the goal, the parts that may come out otherwise: those that fail, and those that hang on these facts. */
  readonly goal: readonly Part[]
  /** The values of these facts that were tried, as texts, and whether one could be changed anew from there. */
  readonly tried: Map<string, boolean>
  /** How long the shortest way is that was found, and where it stands among those found. */
  length: number
  place?: number
}

/**
 * Looks for the ways of so many changes, two at least: every value that may lead there or, of many, the nearest alone.
 *
 * @param parts what keeps the record that is started from from the goal
 * @returns whether something was left because it takes more changes
 */
export function visitAll(
  search: Search,
  most: number,
  parts: readonly Failing[],
  isOpen: (slot: number) => boolean,
): boolean {
  const { program, reads, sought, found, start, trial } = search
  const everyValue = most <= exactUpTo
  const smaller = [...found]
  let isCut = false
  // The facts as they are changed at the moment.
  const values = start.slice()
  const setOf = memoize(
    (slots: readonly number[]): Changed => ({
      slots,
      goal: sought.goal(slots),
      tried: new Map(),
      length: Infinity,
    }),
    String,
  )

  /** @param again whether a fact may still be changed anew, where another asks for it */
  function visit(set: Changed, isLast: boolean, again: boolean): void {
    const { slots, goal, tried } = set
    if (search.left === 0 || (!everyValue && found.length > 0)) return
    // With a part of it that would do, a set is no smallest one.
    if (smaller.some((way) => way.every(({ slot }) => slots.includes(slot)))) return
    const text = textOf(values, slots)
    // From where no fact could be changed anew, not all was tried.
    const before = tried.get(text)
    if (before === true || before === again) return
    tried.set(text, again)
    search.left -= 1
    const truths = trial(values, slots)
    if (reaches(goal, truths)) {
      const length = lengthFrom(start, values, slots)
      if (length >= set.length) return
      found[(set.place ??= found.length)] = wayFrom(start, values, slots)
      set.length = length
    } else if (!isLast) {
      const failing = partsOf(goal, reads.nodes, truths, isOpen)
      if (!failing) return
      if (slots.length + fewestFor(failing, slots) <= most) follow(slots, again, failing)
      else isCut = true
    }
  }

  /** Changes a fact of the first part that fails, in every way that may be of use. */
  function follow(
    changed: readonly number[],
    again: boolean,
    [first = []]: readonly Failing[],
  ): void {
    for (const { leaf, wanted, slot } of first) {
      const isChanged = changed.includes(slot)
      // A fact is changed anew only where another one, changed since, may ask for it.
      if (isChanged && (!again || changed.length === 1)) continue
      if (!isChanged && changed.length === most) {
        isCut = true
        continue
      }
      const next = setOf(isChanged ? changed : [...changed, slot].sort((a, b) => a - b))
      const isLast = next.slots.length === most && (isChanged || !again)
      isCut ||= isLast
      // Where nothing can change any more, the facts are as far away as they will be.
      const isFar = () => isLast && lengthFrom(start, values, next.slots) >= next.length
      const before = values[slot]
      values[slot] = start[slot]
      const tried = isFar() ? [] : valuesFor(leaf, slot, wanted)
      for (const value of tried) {
        values[slot] = value
        if (isFar()) break
        visit(next, isLast, again && !isChanged)
      }
      values[slot] = before
    }
  }

  /** Values of a fact that turn a leaf as wanted, the nearest to what it is now first. */
  function valuesFor(leaf: LeafNode, slot: number, wanted: boolean): readonly Value[] {
    if (!isKnown(leaf, values)) return []
    const border = candidates({ program, values }, leaf, slot)
    const turned = (some: readonly Value[]) => turning(values, leaf, slot, wanted, some)
    if (!everyValue) return nearestFirst(turned(border), start[slot]).slice(0, 1)
    // What turns this leaf may have to go further for another that reads the same fact.
    const tried = [...border]
    for (const { leaf: other } of sought.reads(slot)) {
      if (other !== leaf) tried.push(...candidates({ program, values }, other, slot))
    }
    // Of two facts that are compared, both may have to change, and one of them then goes first.
    const mayGoFirst = leaf.slots.length > 1
    if (mayGoFirst) tried.push(...extremes(program.ruleset, program.facts[slot] as Fact))
    return nearestFirst(mayGoFirst ? tried : turned(tried), start[slot])
  }

  follow([], true, parts)
  return isCut
}

/** Those of some values of a fact with which a leaf comes out as wanted. */
function turning(
  values: readonly (Value | undefined)[],
  leaf: LeafNode,
  slot: number,
  wanted: boolean,
  some: readonly Value[],
): readonly Value[] {
  const tried = values.slice()
  return some.filter((value) => {
    tried[slot] = value
    return leaf.test(tried) === wanted
  })
}

/** Tells values of the same facts apart. */
export function textOf(values: Values, slots: readonly number[]): string {
  let text = ''
  for (const slot of slots) text += `${String(values[slot])},`
  return text
}

/** Values are tried that are others than they were at the start. */
function wayFrom(start: Values, values: Values, slots: readonly number[]): Way {
  return slots.map((slot) => ({ slot, from: start[slot] as Value, to: values[slot] as Value }))
}

function lengthFrom(start: Values, values: Values, slots: readonly number[]): number {
  let length = 0
  for (const slot of slots) length += distance(start[slot], values[slot] as Value)
  return length
}
