/**
 * The search for what would have to be otherwise: sets of known facts that, changed together, reach a
 * goal. Guided by the record: while the goal is not reached, one of the facts that some failing part of
 * it hangs on has to change, so only those are tried, at the borders where their comparisons turn.
 */
import type { Value } from '../program/operators.js'
import type { LeafNode, Node, Values } from '../program/program.js'
import { extremes } from '../program/settled.js'
import type { Fact } from '../ruleset/ruleset.js'
import { replaceAt } from '../support/replace-at.js'
import { candidates } from './candidates.js'
import { evaluate } from './evaluate.js'
import type { Assumption } from './evaluation.js'
import { fewestFor, partsOf, type Goal } from './parts.js'

export interface Change {
  readonly slot: number
  readonly from: Value
  readonly to: Value
}

/** Changes that are made together; in the order of the facts. */
export type Way = readonly Change[]

/** As many changes as are searched for every way; beyond, the nearest values alone are followed. */
const exactUpTo = 3
/** Records made in one search; a rule that needs more is larger than any list of changes is of use for. */
const budget = 3_000

/**
 * Every smallest set of changes that reaches a goal, the smallest first: no part of a set would do. All of
 * up to three changes; where there are none, one with more.
 *
 * @param mayChange the facts, by slot, that can be acted on; one that is not known is never changed
 */
export function waysTo(
  goal: Goal,
  assumption: Assumption,
  mayChange: (slot: number) => boolean,
): readonly Way[] {
  const { program, variant, values: start } = assumption
  const record = evaluate(variant, start)
  const search: Search = { goal, assumption, found: new Map(), left: budget }
  let isOpen = (slot: number) => start[slot] !== undefined && mayChange(slot)
  for (let most = 1; most <= start.length && search.left > 0; most++) {
    const parts = partsOf(goal, program.nodes, record, isOpen)
    if (!parts) break
    most = Math.max(most, fewestFor(parts, []))
    if (most > exactUpTo && search.found.size > 0) break
    visitAll(search, most, isOpen)
    // What will do alone is a part of no smallest set of more.
    const alone = [...search.found.values()].flatMap((way) => (way.length > 1 ? [] : way))
    isOpen = (slot) =>
      start[slot] !== undefined && mayChange(slot) && alone.every((one) => one.slot !== slot)
  }
  return [...search.found.values()].sort((a, b) => a.length - b.length || lengthOf(a) - lengthOf(b))
}

interface Search {
  readonly goal: Goal
  readonly assumption: Assumption
  /** The ways found, by the facts that they change. */
  readonly found: Map<string, Way>
  /** Records that may still be made. */
  left: number
}

/** Looks for the ways of so many changes: every value that may lead there or, of many, the nearest alone. */
function visitAll(search: Search, most: number, isOpen: (slot: number) => boolean): void {
  const { goal, found } = search
  const { program, variant, values: start } = search.assumption
  const everyValue = most <= exactUpTo
  const smaller = [...found.values()].map((way) => way.map(({ slot }) => slot))
  const seen = new Set<string>()

  function visit(values: Values, changed: readonly number[], again: number): void {
    if (search.left === 0 || (!everyValue && found.size > 0)) return
    // With a part of it that would do, a set is no smallest one.
    if (smaller.some((slots) => slots.every((slot) => changed.includes(slot)))) return
    const key = `${again} ${changed.map((slot) => `${slot}=${String(values[slot])}`).join()}`
    if (seen.has(key)) return
    seen.add(key)
    search.left -= 1
    const parts = partsOf(goal, program.nodes, evaluate(variant, values), isOpen)
    if (!parts || changed.length + fewestFor(parts, changed) > most) return
    const [first] = parts
    if (!first) keep(found, wayFrom(start, values, changed))
    for (const [leaf, wanted, slot] of first ?? []) {
      const isAgain = changed.includes(slot)
      // A fact is changed anew only where another one, changed since, may ask for it.
      if (isAgain ? again === 0 || changed.length === 1 : changed.length === most) continue
      const next = isAgain ? changed : [...changed, slot].sort((a, b) => a - b)
      for (const value of valuesFor(values, leaf, slot, wanted)) {
        visit(replaceAt(values, slot, value), next, isAgain ? again - 1 : again)
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
    // Nobody takes on fifty thousand so as to be more than half of any number there can be.
    if (leaf.slots.some((each) => values[each] === undefined)) return []
    const nearest = candidates({ program, values }, leaf, slot)
    if (!everyValue) return byDistance(nearest.filter(turned), start[slot]).slice(0, 1)
    // What turns this leaf may have to go further for another that reads the same fact.
    const further = variant.order.flatMap((i) => {
      const node = program.nodes[i] as Node
      return node.kind === 'leaf' && node !== leaf && node.slots.includes(slot)
        ? candidates({ program, values }, node, slot)
        : []
    })
    const [, compared] = leaf.slots
    // Of two facts that are compared, both may have to change, and one of them then goes first.
    const tried =
      compared === undefined || most === 1
        ? [...nearest, ...further].filter(turned)
        : [...nearest, ...further, ...extremes(program.ruleset, program.facts[slot] as Fact)]
    return byDistance([...new Set(tried)], start[slot])
  }

  visit(start, [], exactUpTo)
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

function lengthOf(way: Way): number {
  return way.reduce((sum, { from, to }) => sum + distance(from, to), 0)
}

/** Between words there is no distance: one is as far from another as from the next. */
function distance(from: Value | undefined, to: Value): number {
  return typeof from === 'number' && typeof to === 'number' ? Math.abs(to - from) : 1
}

function byDistance(values: readonly Value[], from: Value | undefined): readonly Value[] {
  return values
    .filter((value) => value !== from)
    .sort((a, b) => distance(from, a) - distance(from, b))
}
