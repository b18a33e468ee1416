/**
 * The search for ways to one goal. Guided by the record: while the goal is not reached, one of the facts
 * that some failing part of it hangs on has to change, so only those are tried, at the borders where their
 * comparisons turn.
 */
import { leavesUnder } from '../program/facts-under.js'
import type { Value } from '../program/operators.js'
import type { LeafNode, Values } from '../program/program.js'
import { extremes } from '../program/settled.js'
import type { Fact } from '../ruleset/ruleset.js'
import { replaceAt } from '../support/replace-at.js'
import { candidates } from './candidates.js'
import { evaluate } from './evaluate.js'
import type { Evaluation } from './evaluation.js'
import { isReached, type Goal } from './goal.js'
import { fewestFor, partsOf } from './parts.js'
import { byDistance, lengthOf, type Way } from './way.js'

/** As many changes as are searched for every way; beyond, the nearest values alone are followed. */
export const exactUpTo = 3
/** Records made in one search; a rule that needs more is larger than any list of changes is of use for. */
const budget = 3_000

interface Search {
  readonly goal: Goal
  readonly evaluation: Evaluation
  /** The comparisons that the goal hangs on. */
  readonly leaves: readonly LeafNode[]
  /** The ways found, by the facts that they change. */
  readonly found: Map<string, Way>
  /** Records that may still be made. */
  left: number
}

/**
 * The smallest sets of changes that reach a goal that is not reached; no part of one would do. All of up
 * to three changes; where there are none, one with more.
 *
 * @param mayChange the facts, by slot, that may be changed; each is known
 */
export function search(
  goal: Goal,
  evaluation: Evaluation,
  mayChange: (slot: number) => boolean,
): readonly Way[] {
  const { program, truths } = evaluation
  const branches = goal.map(({ branch }) => branch)
  const leaves = leavesUnder(program.nodes, branches)
  const slots = new Set(leaves.flatMap((leaf) => leaf.slots.filter(mayChange)))
  const [only] = slots
  if (only !== undefined && slots.size === 1) return nearest(goal, evaluation, leaves, only)
  const run: Search = { goal, evaluation, leaves, found: new Map(), left: budget }
  let isOpen = mayChange
  for (let most = 1; most <= slots.size && run.left > 0; most++) {
    const parts = partsOf(goal, program.nodes, truths, isOpen)
    if (!parts) break
    most = Math.max(most, fewestFor(parts, []))
    if (most > exactUpTo && run.found.size > 0) break
    visitAll(run, most, isOpen)
    // What will do alone is a part of no smallest set of more.
    const alone = [...run.found.values()].flatMap((way) => (way.length > 1 ? [] : way))
    isOpen = (slot) => mayChange(slot) && alone.every((one) => one.slot !== slot)
  }
  return [...run.found.values()]
}

/** The nearest value of the one fact that may change with which the goal is reached, as a way. */
function nearest(
  goal: Goal,
  { program, variant, values }: Evaluation,
  leaves: readonly LeafNode[],
  slot: number,
): readonly Way[] {
  const from = values[slot] as Value
  const tried = leaves
    .filter((leaf) => leaf.slots.includes(slot) && isKnown(leaf, values))
    .flatMap((leaf) => candidates({ program, values }, leaf, slot))
  const to = byDistance([...new Set(tried)], from).find((value) => {
    const truths = evaluate(variant, replaceAt(values, slot, value))
    return goal.every((aim) => isReached(aim, truths))
  })
  return to === undefined ? [] : [[{ slot, from, to }]]
}

/** Whether all that a leaf reads is known: next to an unknown number, only absurd values would settle it. */
function isKnown(leaf: LeafNode, values: Values): boolean {
  return leaf.slots.every((slot) => values[slot] !== undefined)
}

/** Looks for the ways of so many changes: every value that may lead there or, of many, the nearest alone. */
function visitAll(run: Search, most: number, isOpen: (slot: number) => boolean): void {
  const { goal, found } = run
  const { program, variant, values: start } = run.evaluation
  const everyValue = most <= exactUpTo
  const smaller = [...found.values()].map((way) => way.map(({ slot }) => slot))
  const seen = new Set<string>()

  /** @param again whether a fact may still be changed anew, where another asks for it */
  function visit(values: Values, changed: readonly number[], again: boolean): void {
    if (run.left === 0 || (!everyValue && found.size > 0)) return
    // With a part of it that would do, a set is no smallest one.
    if (smaller.some((slots) => slots.every((slot) => changed.includes(slot)))) return
    const key = changed.map((slot) => `${slot}=${String(values[slot])}`).join()
    if (seen.has(key)) return
    const way = wayFrom(start, values, changed)
    const known = found.get(changed.join())
    // Where nothing can change any more, the facts are as far away as they will be.
    if (known && !again && changed.length === most && lengthOf(known) <= lengthOf(way)) return
    seen.add(key)
    run.left -= 1
    const parts = partsOf(goal, program.nodes, evaluate(variant, values), isOpen)
    if (!parts || changed.length + fewestFor(parts, changed) > most) return
    const [first] = parts
    if (!first) keep(found, way)
    for (const [leaf, wanted, slot] of first ?? []) {
      const isAgain = changed.includes(slot)
      // A fact is changed anew only where another one, changed since, may ask for it.
      if (isAgain ? !again || changed.length === 1 : changed.length === most) continue
      const next = isAgain ? changed : [...changed, slot].sort((a, b) => a - b)
      for (const value of valuesFor(values, leaf, slot, wanted)) {
        visit(replaceAt(values, slot, value), next, again && !isAgain)
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
    const turned = (value: Value) => leaf.test(replaceAt(values, slot, value)) === wanted
    if (!isKnown(leaf, values)) return []
    const border = candidates({ program, values }, leaf, slot)
    if (!everyValue) return byDistance(border.filter(turned), start[slot]).slice(0, 1)
    // What turns this leaf may have to go further for another that reads the same fact.
    const further = run.leaves.flatMap((other) =>
      other !== leaf && other.slots.includes(slot)
        ? candidates({ program, values }, other, slot)
        : [],
    )
    const [, compared] = leaf.slots
    // Of two facts that are compared, both may have to change, and one of them then goes first.
    const tried =
      compared === undefined || most === 1
        ? [...border, ...further].filter(turned)
        : [...border, ...further, ...extremes(program.ruleset, program.facts[slot] as Fact)]
    return byDistance([...new Set(tried)], start[slot])
  }

  visit(start, [], true)
}

function wayFrom(start: Values, values: Values, changed: readonly number[]): Way {
  return changed
    .map((slot) => ({ slot, from: start[slot] as Value, to: values[slot] as Value }))
    .filter(({ from, to }) => from !== to)
}

/** Of two ways that change the same facts, the shorter one. */
function keep(found: Map<string, Way>, way: Way): void {
  const key = way.map(({ slot }) => slot).join()
  const other = found.get(key)
  if (!other || lengthOf(way) < lengthOf(other)) found.set(key, way)
}
