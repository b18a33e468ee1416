/** The search for ways to one goal, from a record that does not reach it. */
import type { Value } from '../program/operators.js'
import type { Truths } from '../program/program.js'
import { candidates } from './candidates.js'
import type { Evaluation } from './evaluation.js'
import { reaches } from './goal.js'
import { fewestFor, partsOf } from './parts.js'
import { trialsOf, type Reads } from './reads.js'
import type { Alone, Sought } from './sought.js'
import { isKnown, textOf, visitAll, type Search } from './visits.js'
import { distance, exactUpTo, type Way } from './way.js'

/** The most records evaluated in one search. A rule that needs more is too large for a list of changes to be of use. */
const budget = 3_000

/**
 * The most results of long searches that are cached. In a table, many rows agree in the few facts that matter,
 * such as having no staff.
 */
const maximumKept = 64

/**
 * Finds the minimal sets of changes that reach a goal: no subset would be enough. All sets of up to three changes;
 * if there are none, one larger set. Only known facts of the group are changed.
 */
export type FindGroup = (sought: Sought) => readonly Way[]

/** Prepares the search from one record. */
export function searchFrom(reads: Reads, evaluation: Evaluation): FindGroup {
  const { program, values, truths } = evaluation
  const trial = trialsOf(reads, truths)
  return (sought) => {
    const search: Search = {
      program,
      reads,
      sought,
      start: values,
      found: [],
      trial,
      left: budget,
    }
    const { found } = search
    for (const alone of sought.alone) {
      const to = ofOne(search, alone)
      if (to !== undefined)
        found.push([{ slot: alone.slot, from: values[alone.slot] as Value, to }])
    }
    // A change that is enough alone belongs to no minimal set of several.
    const isDone = (slot: number) => found.some(([change]) => change?.slot === slot)
    const open = sought.slots.filter((slot) => values[slot] !== undefined && !isDone(slot))
    if (open.length < 2) return found
    const key = sought.facts && textOf(values, sought.facts)
    const known = key !== undefined && sought.found.get(key)
    if (known) return known
    ofSeveral(search, open, truths)
    if (key !== undefined && sought.found.size < maximumKept) sought.found.set(key, found)
    return found
  }
}

/** The nearest value of one fact that reaches the goal while the other facts stay as they are. */
function ofOne(search: Search, { slot, goal, changed }: Alone): Value | undefined {
  const { program, sought, start, trial } = search
  const from = start[slot]
  if (from === undefined) return undefined
  const tried = start.slice()
  let to: Value | undefined
  const isFarther = (value: Value) =>
    to !== undefined && distance(from, value) >= distance(from, to)
  const reachedBy = (value: Value) => {
    tried[slot] = value
    return reaches(goal, trial(tried, changed))
  }
  const { ordering, wanted } = sought
  if (ordering && isKnown(ordering, start)) {
    // The values that turn this comparison are on one side of the present value, and begin at the border.
    for (const value of candidates({ program, values: start }, ordering, slot)) {
      tried[slot] = value
      if (!isFarther(value) && ordering.test(tried) === wanted) to = value
    }
    if (to === undefined) return undefined
    if (!reachedBy(to)) to = undefined
    else if (program.facts[slot]?.type === 'integer') return to
  }
  for (const { leaf } of sought.reads(slot)) {
    if (!isKnown(leaf, start)) continue
    for (const value of candidates({ program, values: start }, leaf, slot)) {
      if (value !== from && !isFarther(value) && reachedBy(value)) to = value
    }
  }
  return to
}

/** Finds the ways of two changes, then of three, and so on. */
function ofSeveral(search: Search, slots: readonly number[], truths: Truths): void {
  const { reads, sought, found } = search
  const isOpen = (slot: number) => slots.includes(slot)
  const parts = partsOf(sought.failing, reads.nodes, truths, isOpen)
  if (!parts) return
  for (let most = Math.max(2, fewestFor(parts, [])); most <= slots.length; most++) {
    if (search.left === 0 || (most > exactUpTo && found.length > 0)) break
    // If nothing was cut off for needing more changes, allowing more finds nothing new.
    if (!visitAll(search, most, parts, isOpen)) break
  }
}
