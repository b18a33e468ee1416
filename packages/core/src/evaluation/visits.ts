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
import { replaceAt } from '../support/replace-at.js'
import { candidates } from './candidates.js'
import { isReached, type Part } from './goal.js'
import { fewestFor, partsOf, type Failing } from './parts.js'
import { byKey, type Read, type Reads } from './reads.js'
import { exactUpTo, lengthOf, nearestFirst, type Change, type Way } from './way.js'

/** One search, from one record. */
export interface Search {
  readonly program: Program
  /** What hangs on each fact. */
  readonly reads: Reads
  /** Whether a part is one of the goal. */
  readonly isMeant: (part: Part) => boolean
  readonly start: Values
  /** The parts of the goal that the record does not reach. */
  readonly failing: readonly Part[]
  /** The ways found, one for the facts that it changes. */
  readonly found: Way[]
  /** Works out the record with some facts changed. */
  readonly trial: (values: Values, changed: readonly number[]) => Truths
  /** Records that may still be made. */
  left: number
}

/** What reads a fact and decides whether the goal is reached. */
export function readsIn({ reads, isMeant }: Search, slot: number): readonly Read[] {
  return reads.of(slot).filter(({ parts }) => parts.some(isMeant))
}

/** Whether all that a leaf reads is known: next to an unknown number, only absurd values would settle it. */
export function isKnown(leaf: LeafNode, values: Values): boolean {
  for (const slot of leaf.slots) if (values[slot] === undefined) return false
  return true
}

/**
 * Looks for the ways of so many changes, two at least: every value that may lead there or, of many, the nearest alone.
 *
 * @param parts what keeps the record that is started from from the goal
 */
export function visitAll(
  search: Search,
  most: number,
  parts: readonly Failing[],
  isOpen: (slot: number) => boolean,
): void {
  const { program, reads, failing: missed, isMeant, found, start, trial } = search
  const everyValue = most <= exactUpTo
  const smaller = [...found]
  const seen = new Set<string>()
  // Of the goal, the parts that may come out otherwise: those that fail, and those that hang on what is changed.
  const goalFor = memoize(
    (changed: readonly number[]) =>
      byKey([...missed, ...changed.flatMap(reads.parts).filter(isMeant)]),
    String,
  )

  /** @param again whether a fact may still be changed anew, where another asks for it */
  function visit(values: Values, changed: readonly number[], again: boolean): void {
    if (search.left === 0 || (!everyValue && found.length > 0)) return
    // With a part of it that would do, a set is no smallest one.
    if (smaller.some((way) => way.every(({ slot }) => changed.includes(slot)))) return
    const isLast = changed.length === most && !again
    // Where nothing can change any more, the facts are as far away as they will be.
    if (isLast && !isShorter(found, wayFrom(start, values, changed))) return
    const record = changed.map((slot) => `${slot}=${String(values[slot])}`)
    if (isAgain(seen, record)) return
    search.left -= 1
    const goal = goalFor(changed)
    const truths = trial(values, changed)
    if (goal.every((aim) => isReached(aim, truths))) keep(found, wayFrom(start, values, changed))
    else if (!isLast) {
      const failing = partsOf(goal, reads.nodes, truths, isOpen)
      if (failing && changed.length + fewestFor(failing, changed) <= most) {
        follow(values, changed, again, failing)
      }
    }
  }

  /** Changes a fact of the first part that fails, in every way that may be of use. */
  function follow(
    values: Values,
    changed: readonly number[],
    again: boolean,
    [first = []]: readonly Failing[],
  ): void {
    for (const { leaf, wanted, slot } of first) {
      const isChanged = changed.includes(slot)
      // A fact is changed anew only where another one, changed since, may ask for it.
      if (isChanged ? !again || changed.length === 1 : changed.length === most) continue
      const next = isChanged ? changed : [...changed, slot].sort((a, b) => a - b)
      for (const value of valuesFor(values, leaf, slot, wanted)) {
        visit(replaceAt(values, slot, value), next, again && !isChanged)
      }
    }
  }

  /** Values of a fact that turn a leaf as wanted, the nearest to what it is now first. */
  function valuesFor(
    values: Values,
    leaf: LeafNode,
    slot: number,
    wanted: boolean,
  ): readonly Value[] {
    if (!isKnown(leaf, values)) return []
    const turned = (value: Value) => leaf.test(replaceAt(values, slot, value)) === wanted
    const border = candidates({ program, values }, leaf, slot)
    if (!everyValue) return nearestFirst(border.filter(turned), start[slot]).slice(0, 1)
    // What turns this leaf may have to go further for another that reads the same fact.
    const tried = [...border]
    for (const { leaf: other } of readsIn(search, slot)) {
      if (other !== leaf) tried.push(...candidates({ program, values }, other, slot))
    }
    // Of two facts that are compared, both may have to change, and one of them then goes first.
    const mayGoFirst = leaf.slots.length > 1
    if (mayGoFirst) tried.push(...extremes(program.ruleset, program.facts[slot] as Fact))
    return nearestFirst(mayGoFirst ? tried : tried.filter(turned), start[slot])
  }

  follow(start, [], true, parts)
}

function wayFrom(start: Values, values: Values, changed: readonly number[]): Way {
  const way: Change[] = []
  for (const slot of changed) {
    const from = start[slot] as Value
    const to = values[slot] as Value
    if (from !== to) way.push({ slot, from, to })
  }
  return way
}

/** Whether no way that was found changes the same facts as little. */
function isShorter(found: readonly Way[], way: Way): boolean {
  const known = found.find((other) => isAlike(other, way))
  return known === undefined || lengthOf(way) < lengthOf(known)
}

/** Of two ways that change the same facts, the shorter one. */
function keep(found: Way[], way: Way): void {
  const i = found.findIndex((other) => isAlike(other, way))
  if (i < 0) found.push(way)
  else if (lengthOf(way) < lengthOf(found[i] as Way)) found[i] = way
}

/** Whether two ways change the same facts. */
function isAlike(way: Way, other: Way): boolean {
  return way.length === other.length && way.every(({ slot }, i) => slot === other[i]?.slot)
}

function isAgain(seen: Set<string>, record: readonly string[]): boolean {
  const { size } = seen
  return seen.add(record.join()).size === size
}
