/**
 * The search for ways to one goal. What is the same for every record (what the goal hangs on) is prepared
 * once; of one record only the facts that are known are tried.
 */
import { isUnder } from '../program/nodes-under.js'
import type { Value } from '../program/operators.js'
import type { Program, Truths } from '../program/program.js'
import { candidates } from './candidates.js'
import type { Evaluation } from './evaluation.js'
import { isReached, type Goal } from './goal.js'
import { fewestFor, partsOf } from './parts.js'
import { readsAmong, trialsOf, type Reads } from './reads.js'
import { isKnown, visitAll, type Aimed, type Search } from './visits.js'
import { distance, exactUpTo, type Way } from './way.js'

/** Records made in one search; a rule that needs more is larger than any list of changes is of use for. */
const budget = 3_000

/**
 * Makes the search for the smallest sets of changes that reach a goal, from a record that does not; no
 * part of one would do. All of up to three changes; where there are none, one with more.
 *
 * @param within what hangs on each fact under one choice of readings
 * @param order the nodes under it
 * @param mayChange the facts, by slot, that can be acted on; of them, those are changed that are known
 */
export function searcher(
  program: Program,
  within: Reads,
  order: readonly number[],
  goal: Goal,
  mayChange: (slot: number) => boolean,
): (evaluation: Evaluation) => readonly Way[] {
  const { nodes } = within
  const has = isUnder(
    nodes,
    goal.map(({ branch }) => branch),
  )
  const slots = new Set<number>()
  for (const i of order) {
    const node = nodes[i]
    if (node?.kind !== 'leaf' || !has(i)) continue
    for (const slot of node.slots) if (mayChange(slot)) slots.add(slot)
  }
  const aimed: Aimed = { program, reads: readsAmong(within, has), hanging: hangingOn(goal) }

  return ({ values, truths }) => {
    const known = [...slots].filter((slot) => values[slot] !== undefined)
    const failing = goal.filter((aim) => !isReached(aim, truths))
    const search: Search = {
      aimed,
      start: values,
      failing,
      found: [],
      left: budget,
      trial: trialsOf(aimed.reads, truths),
    }
    const others = new Set<number>()
    for (const slot of known) {
      const way = ofOne(search, slot)
      if (way) search.found.push(way)
      // What will do alone is a part of no smallest set of more.
      else others.add(slot)
    }
    if (others.size > 1) ofSeveral(search, others, truths)
    return search.found
  }
}

/** Of a goal, the aims that may come out otherwise: those that fail, and those at some nodes; in its order. */
function hangingOn(goal: Goal): Aimed['hanging'] {
  const place = new Map(goal.map((aim, i) => [aim, i]))
  const at = new Map<number, Goal>()
  for (const aim of goal) at.set(aim.branch, [...(at.get(aim.branch) ?? []), aim])
  return (failing, nodes) => {
    const some = new Set(failing)
    for (const node of nodes) for (const aim of at.get(node) ?? []) some.add(aim)
    return [...some].sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0))
  }
}

/** The nearest value of a fact with which the goal is reached, the others being as they are, as a way. */
function ofOne({ aimed, start, failing, trial }: Search, slot: number): Way | undefined {
  const { program, reads, hanging } = aimed
  const above = reads.above(slot)
  if (!failing.every(({ branch }) => above.includes(branch))) return undefined
  const goal = hanging(failing, above)
  const from = start[slot] as Value
  const tried = start.slice()
  let to: Value | undefined
  for (const leaf of reads.leaves(slot)) {
    if (!isKnown(leaf, start)) continue
    for (const value of candidates({ program, values: start }, leaf, slot)) {
      if (value === from || (to !== undefined && distance(from, value) >= distance(from, to)))
        continue
      tried[slot] = value
      if (reaches(goal, trial(tried, [slot]))) to = value
    }
  }
  return to === undefined ? undefined : [{ slot, from, to }]
}

function reaches(goal: Goal, truths: Truths): boolean {
  for (const aim of goal) if (!isReached(aim, truths)) return false
  return true
}

/** The ways of two changes, then of three, and so on. */
function ofSeveral(search: Search, slots: ReadonlySet<number>, truths: Truths): void {
  const { aimed, failing, found } = search
  const isOpen = (slot: number) => slots.has(slot)
  const parts = partsOf(failing, aimed.reads.nodes, truths, isOpen)
  if (!parts) return
  for (let most = Math.max(2, fewestFor(parts, [])); most <= slots.size; most++) {
    if (search.left === 0 || (most > exactUpTo && found.length > 0)) break
    visitAll(search, most, parts, isOpen)
  }
}
