/**
 * What would have to be otherwise: sets of known facts that, changed together, reach a goal. Parts of it that
 * have no fact in common are reached one by one, and their ways put together.
 */
import { factsUnder } from '../program/nodes-under.js'
import type { LeafNode, Program, Values, Variant } from '../program/program.js'
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

/** The ways to parts that have no fact in common with those of the other lists. */
export type Found = readonly (readonly Way[])[]

/**
 * Every smallest set of changes that reaches some parts and leaves others reached: all of up to three changes, the
 * smallest first, and no part of one would do; where there are none, one with more. Undefined where there is none at
 * all.
 *
 * @param isHeld parts that are reached, and must still be
 */
export type FindWays = (wanted: Parts, isHeld: (part: Part) => boolean) => Found | undefined

export interface WayFinder {
  /** The parts of some aims, to ask for. */
  readonly parts: (goal: Goal) => Parts
  readonly from: (evaluation: Evaluation) => FindWays
}

/** What was looked for in a group, and found. */
interface Searched {
  readonly sought: Sought
  readonly ways: readonly Way[]
}

/**
 * Makes what finds ways under one choice of readings; what hangs on no facts is prepared once.
 *
 * @param aims all that may be asked for
 * @param mayChange the facts, by slot, that can be acted on; one that is not known is never changed
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
  // Each of these is one thing, however many there are: none is made a second time.
  const groupOf = memoize((_: number): Group => ({ parts: [], slots: new Set() }), undefined, all)
  const partOf = memoize(
    (aim: Aim): Part => {
      const { branch, wanted, orOpen } = aim
      const slots = slotsOf(aim)
      const group = slots.length > 0 ? groupOf(joined[slots[0] as number] as number) : undefined
      const part = { branch, wanted, orOpen, key: keyOf(aim), slots, group }
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
  /** The comparison with a constant that is all of a group: then its nearest value will do. */
  const onlyOf = memoize(({ parts: [part, another] }: Group) => {
    const node = part && nodes[part.branch]
    return !another && node?.kind === 'leaf' && node.border ? node : null
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

/** The least change that turns a comparison with a constant; none where its fact is not known. */
function nearest({ slots, border }: LeafNode, wanted: boolean, values: Values): Change | undefined {
  const slot = slots[0] as number
  const from = values[slot]
  const possible = wanted ? border?.holding : border?.failing
  if (from === undefined || !possible) return undefined
  const to = nearestOf(possible, from)
  return to === undefined ? undefined : { slot, from, to }
}

/** Ways put together, the smallest first: all of up to three changes, or the nearest. */
export function together([first, ...others]: Found): readonly Way[] {
  if (first === undefined) return [[]]
  const ways = others.reduce((ways, more) => {
    const all = ways.flatMap((way) => more.map((other) => [...way, ...other]))
    const few = all.filter(({ length }) => length <= exactUpTo)
    return few.length > 0 ? few : all.slice(0, 1)
  }, first)
  return shortestFirst(ways.map((way) => inOrder(way, bySlot)))
}

/** The first of them: the smallest of each, put together. */
export function smallest(found: Found): Way {
  const way: Change[] = []
  for (const [first = []] of found) way.push(...first)
  return inOrder(way, bySlot)
}

const bySlot = (a: Change, b: Change) => a.slot - b.slot
