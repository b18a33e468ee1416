/**
 * The search for what would have to be otherwise: sets of known facts that, changed together, reach a
 * goal. Guided by the record: while the goal is not reached, one of the facts that some failing part of
 * it hangs on has to change, so only those are tried, at the borders where their comparisons turn.
 */
import type { Value } from '../program/operators.js'
import type { LeafNode, Node, Truths, Values } from '../program/program.js'
import { extremes } from '../program/settled.js'
import type { Fact } from '../ruleset/ruleset.js'
import { replaceAt } from '../support/replace-at.js'
import { candidates } from './candidates.js'
import { evaluate } from './evaluate.js'
import type { Assumption } from './evaluation.js'

export interface Change {
  readonly slot: number
  readonly from: Value
  readonly to: Value
}

/** Branches (numbers of nodes) that must all come out as wanted at once; some may also stay open. */
export type Goal = readonly {
  readonly branch: number
  readonly wanted: boolean
  readonly orOpen?: boolean
}[]

/** Changes that are made together; in the order of the facts. */
export type Way = readonly Change[]

/** As many changes as are searched for every way; beyond, the nearest values alone are followed. */
const exactUpTo = 3
/** Records made in one search; a rule that needs more is larger than any list of changes is of use for. */
const budget = 3_000

/**
 * Every smallest set of changes that reaches a goal, the smallest first: no part of a set would do. All of
 * up to three changes; where there are none, some with more.
 *
 * @param mayChange the facts, by slot, that can be acted on; one that is not known is never changed
 */
export function waysTo(
  goal: Goal,
  assumption: Assumption,
  mayChange: (slot: number) => boolean,
): readonly Way[] {
  const few = search(goal, assumption, mayChange, exactUpTo, true)
  return few.length > 0 ? few : search(goal, assumption, mayChange, Infinity, false)
}

function search(
  goal: Goal,
  { program, variant, values: start }: Assumption,
  mayChange: (slot: number) => boolean,
  most: number,
  everyValue: boolean,
): readonly Way[] {
  const found = new Map<string, Way>()
  const seen = new Set<string>()
  let records = 0

  function visit(values: Values, changed: readonly number[], again: number): void {
    const key = `${again} ${changed.map((slot) => `${slot}=${String(values[slot])}`).join()}`
    if (records >= budget || seen.has(key)) return
    seen.add(key)
    records += 1
    const truths = evaluate(variant, values)
    const unmet = goal.find(({ branch, wanted, orOpen }) =>
      orOpen ? truths[branch] === !wanted : truths[branch] !== wanted,
    )
    if (!unmet) {
      keep(found, wayFrom(start, values, changed))
      return
    }
    for (const [leaf, wanted] of turning(program.nodes, truths, unmet.branch, unmet.wanted)) {
      for (const slot of leaf.slots) {
        if (start[slot] === undefined || !mayChange(slot)) continue
        const other = changed.includes(slot)
        if (other ? again === 0 : changed.length === most) continue
        const next = other ? changed : [...changed, slot].sort((a, b) => a - b)
        for (const value of valuesFor(values, leaf, slot, wanted)) {
          visit(replaceAt(values, slot, value), next, other ? again - 1 : again)
        }
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
      compared === undefined
        ? [...nearest, ...further].filter(turned)
        : [...nearest, ...further, ...extremes(program.ruleset, program.facts[slot] as Fact)]
    return byDistance([...new Set(tried)], start[slot])
  }

  visit(start, [], exactUpTo)
  return smallest([...found.values()])
}

/** The leaves under a node that may be turned for it to come out as wanted: one of them has to be. */
function turning(
  nodes: readonly Node[],
  truths: Truths,
  node: number,
  wanted: boolean,
): readonly (readonly [LeafNode, boolean])[] {
  const here = nodes[node] as Node
  if (here.kind === 'leaf') return [[here, wanted]]
  if (wanted === here.result)
    return here.children.flatMap((child) => turning(nodes, truths, child, here.decisive))
  const first = here.children.find((child) => truths[child] !== !here.decisive)
  return first === undefined ? [] : turning(nodes, truths, first, !here.decisive)
}

function wayFrom(start: Values, values: Values, changed: readonly number[]): Way {
  return changed.flatMap((slot) => {
    const [from, to] = [start[slot], values[slot]]
    return from === undefined || to === undefined || from === to ? [] : { slot, from, to }
  })
}

/** Of two ways that change the same facts, the shorter one. */
function keep(found: Map<string, Way>, way: Way): void {
  const key = way.map(({ slot }) => slot).join()
  const other = found.get(key)
  if (!other || lengthOf(way) < lengthOf(other)) found.set(key, way)
}

/** Without those of which a part would do; fewest changes first, then the shortest. */
function smallest(ways: readonly Way[]): readonly Way[] {
  const slotsOf = (way: Way) => new Set(way.map(({ slot }) => slot))
  const parts = (way: Way, of: Way) => {
    const slots = slotsOf(of)
    return way.length < of.length && way.every(({ slot }) => slots.has(slot))
  }
  return ways
    .filter((way) => !ways.some((other) => parts(other, way)))
    .sort((a, b) => a.length - b.length || lengthOf(a) - lengthOf(b))
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
