/** The search for ways to one goal, from a record that does not reach it. */
import type { Value } from '../program/operators.js'
import type { Truths } from '../program/program.js'
import { candidates } from './candidates.js'
import type { Evaluation } from './evaluation.js'
import { reaches, type Part } from './goal.js'
import { fewestFor, partsOf } from './parts.js'
import { trialsOf, type Reads } from './reads.js'
import { isKnown, readsIn, visitAll, type Search } from './visits.js'
import { distance, exactUpTo, type Way } from './way.js'

/** Records made in one search; a rule that needs more is larger than any list of changes is of use for. */
const budget = 3_000

/**
 * Finds the smallest sets of changes that reach a goal; no part of one would do. All of up to three changes; where
 * there are none, one with more.
 *
 * @param failing the parts of the goal that are not reached, one at least; all of one group
 * @param isMeant whether a part is one of the goal
 * @param slots the facts of the group; of them, those are changed that are known
 */
export type FindGroup = (
  failing: readonly Part[],
  isMeant: (part: Part) => boolean,
  slots: Iterable<number>,
) => readonly Way[]

/** Makes the search from one record. */
export function searchFrom(reads: Reads, { program, values, truths }: Evaluation): FindGroup {
  const trial = trialsOf(reads, truths)
  return (failing, isMeant, slots) => {
    const search: Search = {
      program,
      reads,
      isMeant,
      start: values,
      failing,
      found: [],
      trial,
      left: budget,
    }
    const alone = new Set<number>()
    for (const slot of slotsOf(search)) {
      const way = ofOne(search, slot)
      if (!way) continue
      search.found.push(way)
      // What will do alone is a part of no smallest set of more.
      alone.add(slot)
    }
    const others = new Set<number>()
    for (const slot of slots) if (values[slot] !== undefined && !alone.has(slot)) others.add(slot)
    if (others.size > 1) ofSeveral(search, others, truths)
    return search.found
  }
}

/** The known facts that every failing part hangs on, in the order of the rules. */
function slotsOf(search: Search): readonly number[] {
  const { failing, start } = search
  const [first, ...others] = failing as readonly [Part, ...Part[]]
  const slots = first.slots.filter(
    (slot) => start[slot] !== undefined && others.every((part) => part.slots.includes(slot)),
  )
  const place = (slot: number) => readsIn(search, slot)[0]?.place ?? 0
  return slots.length < 2 ? slots : [...slots].sort((a, b) => place(a) - place(b))
}

/** The nearest value of a fact with which the goal is reached, the others being as they are, as a way. */
function ofOne(search: Search, slot: number): Way | undefined {
  const { program, reads, isMeant, start, trial } = search
  const goal = reads.parts(slot).filter(isMeant)
  const from = start[slot] as Value
  const tried = start.slice()
  const changed = [slot]
  let to: Value | undefined
  for (const { leaf } of readsIn(search, slot)) {
    if (!isKnown(leaf, start)) continue
    for (const value of candidates({ program, values: start }, leaf, slot)) {
      if (value === from || (to !== undefined && distance(from, value) >= distance(from, to)))
        continue
      tried[slot] = value
      if (reaches(goal, trial(tried, changed))) to = value
    }
  }
  return to === undefined ? undefined : [{ slot, from, to }]
}

/** The ways of two changes, then of three, and so on. */
function ofSeveral(search: Search, slots: ReadonlySet<number>, truths: Truths): void {
  const { reads, failing, found } = search
  const isOpen = (slot: number) => slots.has(slot)
  const parts = partsOf(failing, reads.nodes, truths, isOpen)
  if (!parts) return
  for (let most = Math.max(2, fewestFor(parts, [])); most <= slots.size; most++) {
    if (search.left === 0 || (most > exactUpTo && found.length > 0)) break
    // Where nothing was left because it takes more changes, more of them lead nowhere.
    if (!visitAll(search, most, parts, isOpen)) break
  }
}
