/**
 * The search for ways to one goal. What is the same for every record (what the goal hangs on) is prepared
 * once; of one record only the facts that are known are tried.
 */
import { nodesUnder } from '../program/nodes-under.js'
import type { Value } from '../program/operators.js'
import type { LeafNode, Nodes, Program, Truths, Values } from '../program/program.js'
import { candidates } from './candidates.js'
import { evaluate } from './evaluate.js'
import type { Evaluation } from './evaluation.js'
import { isReached, type Goal } from './goal.js'
import { fewestFor, partsOf } from './parts.js'
import { isKnown, visitAll, type Aimed, type Search } from './visits.js'
import { distance, exactUpTo, type Way } from './way.js'

/** Records made in one search; a rule that needs more is larger than any list of changes is of use for. */
const budget = 3_000

/**
 * Makes the search for the smallest sets of changes that reach a goal, from a record that does not; no
 * part of one would do. All of up to three changes; where there are none, one with more.
 *
 * @param within the nodes under one choice of readings
 * @param mayChange the facts, by slot, that can be acted on; of them, those are changed that are known
 */
export function searcher(
  program: Program,
  within: Nodes,
  goal: Goal,
  mayChange: (slot: number) => boolean,
): (evaluation: Evaluation) => readonly Way[] {
  const nodes = nodesUnder(
    within,
    goal.map(({ branch }) => branch),
  )
  const leaves = nodes.order
    .map((i) => nodes.nodes[i])
    .filter((node): node is LeafNode => node?.kind === 'leaf')
  const slots = [...new Set(leaves.flatMap((leaf) => leaf.slots.filter(mayChange)))]
  const aimed: Aimed = { program, goal, nodes, leaves }

  return ({ values, truths }) => {
    const known = slots.filter((slot) => values[slot] !== undefined)
    const found: Way[] = []
    const others: number[] = []
    for (const slot of known) {
      const way = ofOne(aimed, values, slot)
      if (way) found.push(way)
      // What will do alone is a part of no smallest set of more.
      else others.push(slot)
    }
    if (others.length > 1) {
      ofSeveral({ aimed, start: values, found, left: budget }, others, truths)
    }
    return found
  }
}

/** The nearest value of a fact with which the goal is reached, the others being as they are, as a way. */
function ofOne(
  { program, goal, leaves, nodes }: Aimed,
  values: Values,
  slot: number,
): Way | undefined {
  const from = values[slot] as Value
  const tried = values.slice()
  let to: Value | undefined
  for (const leaf of leaves) {
    if (!leaf.slots.includes(slot) || !isKnown(leaf, values)) continue
    for (const value of candidates({ program, values }, leaf, slot)) {
      if (value === from || (to !== undefined && distance(from, value) >= distance(from, to)))
        continue
      tried[slot] = value
      if (reaches(goal, evaluate(nodes, tried))) to = value
    }
  }
  return to === undefined ? undefined : [{ slot, from, to }]
}

function reaches(goal: Goal, truths: Truths): boolean {
  for (const aim of goal) if (!isReached(aim, truths)) return false
  return true
}

/** The ways of two changes, then of three, and so on. */
function ofSeveral(search: Search, slots: readonly number[], truths: Truths): void {
  const { aimed, found } = search
  const isOpen = (slot: number) => slots.includes(slot)
  const parts = partsOf(aimed.goal, aimed.nodes.nodes, truths, isOpen)
  if (!parts) return
  for (let most = Math.max(2, fewestFor(parts, [])); most <= slots.length; most++) {
    if (search.left === 0 || (most > exactUpTo && found.length > 0)) break
    visitAll(search, most, parts, isOpen)
  }
}
