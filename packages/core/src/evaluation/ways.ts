/**
 * Finds ways to a goal: sets of known facts that reach it when they are changed together. Parts of the goal that
 * have no facts in common are searched separately, and their ways are combined.
 */
import { factsUnder } from '../program/nodes-under.js'
import type { Border, LeafNode, Program, Values, Variant } from '../program/program.js'
import { memoize } from '../support/memoize.js'
import { inOrder } from '../support/order.js'
import type { Evaluation } from './evaluation.js'
import {
  flat,
  grouped,
  isReached,
  keyOf,
  type Aim,
  type Goal,
  type Group,
  type Part,
  type Parts,
} from './goal.js'
import { readsOf } from './reads.js'
import { searchFrom, type FindGroup } from './search.js'
import { seekIn, type Sought } from './sought.js'
import { exactUpTo, nearestOf, shortestFirst, type Change, type Way } from './way.js'

/** A list of ways for each group of parts; the groups have no facts in common. */
export type Found = readonly (readonly Way[])[]

/**
 * Every minimal set of changes that reaches the wanted parts and keeps the held ones, the smallest first: all sets
 * of up to three changes or, if there are none, one larger set. No subset of one would be enough. Undefined if
 * there is none at all.
 *
 * @param isHeld parts that are reached, and must stay so
 */
export type FindWays = (wanted: Parts, isHeld: (part: Part) => boolean) => Found | undefined

export interface WayFinder {
  /** The parts of some aims, to ask for. */
  readonly parts: (goal: Goal) => Parts
  readonly from: (evaluation: Evaluation) => FindWays
}

/** The result of a search in a group. */
interface Searched {
  readonly sought: Sought
  readonly ways: readonly Way[]
}

/**
 * Prepares the search for ways under one choice of readings; everything that does not depend on facts is made once.
 *
 * @param aims all aims that may be asked for
 * @param mayChange the facts (slots) that can be acted on; an unknown fact is never changed
 */
export function wayFinder(
  { nodes }: Program,
  variant: Variant,
  aims: Goal,
  mayChange: (slot: number) => boolean,
): WayFinder {
  const all = Infinity
  const flattened = (goal: Goal) => goal.flatMap((aim) => flat(aim, nodes))
  const slotsOf = memoize(({ branch }: Aim) => factsUnder(nodes, [branch]).filter(mayChange), keyOf)
  const joined = grouped(flattened(aims).map(slotsOf))
  // Groups and parts are compared by identity, so these caches have no limit: none may be made a second time.
  const groupOf = memoize((_: number): Group => ({ parts: [], slots: new Set() }), undefined, all)
  const partOf = memoize(
    (aim: Aim): Part => {
      const slots = slotsOf(aim)
      const group = slots.length > 0 ? groupOf(joined[slots[0] as number] as number) : undefined
      const part = { ...aim, key: keyOf(aim), slots, group }
      group?.parts.push(part)
      for (const slot of slots) group?.slots.add(slot)
      return part
    },
    keyOf,
    all,
  )
  const parts = (goal: Goal): Parts => {
    const each = new Set(flattened(goal).map(partOf))
    return { list: [...each], has: (part) => each.has(part) }
  }
  const reads = readsOf(variant, parts(aims).list)
  /** For a group that is a single comparison with a constant: the nearest value is then enough. */
  const onlyOf = memoize(({ parts: [part, another] }: Group): Constant | null => {
    const node = part && nodes[part.branch]
    return !another && node?.kind === 'leaf' && node.border ? (node as Constant) : null
  })

  const seek = memoize((group: Group) => seekIn(reads, group))

  return {
    parts,
    from: (evaluation) => {
      const { values, truths } = evaluation
      const searched: Searched[] = []
      let search: FindGroup | undefined

      function reach(sought: Sought): readonly Way[] {
        for (const known of searched) if (known.sought === sought) return known.ways
        search ??= searchFrom(reads, evaluation)
        const ways = shortestFirst(search(sought))
        searched.push({ sought, ways })
        return ways
      }

      return (wanted, isHeld) => {
        const alone: Change[] = []
        const groups: Group[] = []
        for (const part of wanted.list) {
          if (isReached(part, truths)) continue
          const { group } = part
          if (!group) return undefined
          const only = onlyOf(group)
          if (only) {
            const change = nearest(only, part.wanted, values)
            if (!change) return undefined
            alone.push(change)
          } else if (!groups.includes(group)) groups.push(group)
        }
        const found = groups.map((group) => reach(seek(group)(truths, wanted, isHeld)))
        if (found.some(({ length }) => length === 0)) return undefined
        return alone.length > 0 ? [...found, [alone]] : found
      }
    },
  }
}

type Constant = LeafNode & { readonly border: Border }

/** The smallest change that turns a comparison with a constant; undefined if its fact is not known. */
function nearest({ slots, border }: Constant, wanted: boolean, values: Values): Change | undefined {
  const slot = slots[0] as number
  const from = values[slot]
  if (from === undefined) return undefined
  const to = nearestOf(wanted ? border.holding : border.failing, from)
  return to === undefined ? undefined : { slot, from, to }
}

/** The ways of all lists combined, smallest first: all combinations of up to three changes, or else only the first. */
export function together([first, ...others]: Found): readonly Way[] {
  if (first === undefined) return [[]]
  const ways = others.reduce((ways, more) => {
    const all = ways.flatMap((way) => more.map((other) => [...way, ...other]))
    const few = all.filter(({ length }) => length <= exactUpTo)
    return few.length > 0 ? few : all.slice(0, 1)
  }, first)
  return shortestFirst(ways.map((way) => inOrder(way, bySlot)))
}

/** The smallest combination: the first way of each list. */
export function smallest(found: Found): Way {
  const way: Change[] = []
  for (const [first = []] of found) way.push(...first)
  return inOrder(way, bySlot)
}

const bySlot = (a: Change, b: Change) => a.slot - b.slot
