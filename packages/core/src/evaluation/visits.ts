/**
 * Visits the records of one search. While the goal is not reached, a fact that some failing part depends on has to
 * change, so only those facts are tried, with the values at the borders where their comparisons turn.
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

/** A search that starts from one record. */
export interface Search {
  readonly program: Program
  /** What depends on each fact. */
  readonly reads: Reads
  readonly sought: Sought
  readonly start: Values
  /** The ways found, one for each set of facts. */
  readonly found: Way[]
  /** Evaluates the record with some facts changed. */
  readonly trial: (values: Values, changed: readonly number[]) => Truths
  /** How many more records may be evaluated. */
  left: number
}

/** Whether all facts that a leaf reads are known. Beside an unknown number only absurd values would settle it. */
export function isKnown(leaf: LeafNode, values: Values): boolean {
  for (const slot of leaf.slots) if (values[slot] === undefined) return false
  return true
}

/** Facts that are changed together. */
interface Changed {
  readonly slots: readonly number[]
  /** The parts of the goal that may be affected: the failing parts, and those that depend on these facts. */
  readonly goal: readonly Part[]
  /** The combinations of values that were tried, as texts, and whether a fact could still be changed again then. */
  readonly tried: Map<string, boolean>
  /** The length of the shortest way found with these facts, and its index in `found`. */
  length: number
  place?: number
}

/**
 * Searches for ways of up to `most` changes, at least two. Up to `exactUpTo` changes, every value that may help is
 * tried; beyond, only the nearest.
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
  // The facts with the present changes made.
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

  function visit(set: Changed, isLast: boolean, again: boolean): void {
    const { slots, goal, tried } = set
    if (search.left === 0 || (!everyValue && found.length > 0)) return
    // A set that contains a way found before is not minimal.
    if (smaller.some((way) => way.every(({ slot }) => slots.includes(slot)))) return
    const text = textOf(values, slots)
    // A visit that could not change a fact again did not try everything.
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

  /** Changes a fact of the first failing part, to every value that may help. */
  function follow(
    changed: readonly number[],
    again: boolean,
    [first = []]: readonly Failing[],
  ): void {
    for (const { leaf, wanted, slot } of first) {
      const isChanged = changed.includes(slot)
      // A fact is only changed again if another fact, changed since, may require it.
      if (isChanged && (!again || changed.length === 1)) continue
      if (!isChanged && changed.length === most) {
        isCut = true
        continue
      }
      const next = setOf(isChanged ? changed : [...changed, slot].sort((a, b) => a - b))
      const isLast = next.slots.length === most && (isChanged || !again)
      isCut ||= isLast
      // After the last change the distance is final, and values that are farther away cannot improve on the
      // shortest way.
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

  /** The values of a fact that turn a leaf as wanted, the nearest to its value at the start first. */
  function valuesFor(leaf: LeafNode, slot: number, wanted: boolean): readonly Value[] {
    if (!isKnown(leaf, values)) return []
    const border = candidates({ program, values }, leaf, slot)
    const turned = (some: readonly Value[]) => turning(values, leaf, slot, wanted, some)
    if (!everyValue) return nearestFirst(turned(border), start[slot]).slice(0, 1)
    // The value may have to go beyond this leaf's border because of another leaf that reads the same fact.
    const tried = [...border]
    for (const { leaf: other } of sought.reads(slot)) {
      if (other !== leaf) tried.push(...candidates({ program, values }, other, slot))
    }
    // If the leaf compares two facts, both may have to change; the first change then need not turn the leaf by itself.
    const mayGoFirst = leaf.slots.length > 1
    if (mayGoFirst) tried.push(...extremes(program.ruleset, program.facts[slot] as Fact))
    return nearestFirst(mayGoFirst ? tried : turned(tried), start[slot])
  }

  follow([], true, parts)
  return isCut
}

/** The values, out of some, for which a leaf has the wanted truth. */
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

/** A text that identifies a combination of values of the same facts. */
export function textOf(values: Values, slots: readonly number[]): string {
  let text = ''
  for (const slot of slots) text += `${String(values[slot])},`
  return text
}

/** A fact is only changed to values that differ from the start, so each slot is a change. */
function wayFrom(start: Values, values: Values, slots: readonly number[]): Way {
  return slots.map((slot) => ({ slot, from: start[slot] as Value, to: values[slot] as Value }))
}

function lengthFrom(start: Values, values: Values, slots: readonly number[]): number {
  let length = 0
  for (const slot of slots) length += distance(start[slot], values[slot] as Value)
  return length
}
