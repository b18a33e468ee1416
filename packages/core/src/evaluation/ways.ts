/**
 * What would have to be otherwise: sets of known facts that, changed together, reach a goal. Parts of it that
 * have no fact in common are reached one by one, and their ways put together.
 */
import { factsUnder } from '../program/nodes-under.js'
import type { LeafNode, Node, Program, Values, Variant } from '../program/program.js'
import { memoize } from '../support/memoize.js'
import type { Evaluation } from './evaluation.js'
import { flat, grouped, isReached, keyOf, type Aim, type Goal, type Part } from './goal.js'
import { byKey, readsOf } from './reads.js'
import { searchFrom, type FindGroup } from './search.js'
import { distance, exactUpTo, shortestFirst, type Change, type Way } from './way.js'

/** Several parts, each once. */
export type Parts = ReadonlySet<Part>

/**
 * Every smallest set of changes that reaches some parts and leaves others reached: all of up to three
 * changes, the smallest first, and no part of one would do; where there are none, one with more. The empty
 * set where all are reached.
 *
 * @param held parts that are reached, and must still be
 */
export type FindWays = (wanted: Parts, held: Parts) => readonly Way[]

export interface WayFinder {
  /** The parts of some aims, to ask for. */
  readonly parts: (goal: Goal) => Parts
  readonly from: (evaluation: Evaluation) => FindWays
}

/** The parts whose facts have to do with one another. */
interface Group {
  readonly parts: readonly Part[]
  readonly slots: readonly number[]
  /** The comparison with a constant that is all of it: then its nearest value will do. */
  readonly only: LeafNode | undefined
}

/** What was looked for in a group, and found. */
interface Found {
  readonly failing: readonly Part[]
  readonly isMeant: (part: Part) => boolean
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
  const flattened = (goal: Goal) => goal.flatMap((aim) => flat(aim, nodes))
  const slotsOf = memoize(({ branch }: Aim) => factsUnder(nodes, [branch]).filter(mayChange), keyOf)
  const joined = grouped(flattened(aims).map(slotsOf))
  const partOf = memoize((aim: Aim): Part => {
    const slots = slotsOf(aim)
    return { ...aim, key: keyOf(aim), slots, group: joined[slots[0] ?? -1] ?? -1 }
  }, keyOf)
  const parts = (goal: Goal) => new Set(flattened(goal).map(partOf))
  const all = byKey([...parts(aims)])
  const groups = new Map<number, Part[]>()
  for (const part of all) groups.set(part.group, [...(groups.get(part.group) ?? []), part])
  const groupOf = memoize((number: number) => groupFrom(nodes, groups.get(number) ?? []))
  const reads = readsOf(variant, all)

  return {
    parts,
    from: (evaluation) => {
      const { values, truths } = evaluation
      const found: Found[] = []
      let search: FindGroup | undefined

      function reach(group: Group, failing: readonly Part[], isMeant: Found['isMeant']) {
        const known = found.find(
          (each) =>
            each.failing.length === failing.length &&
            failing.every((part, i) => part === each.failing[i]) &&
            group.parts.every((part) => isMeant(part) === each.isMeant(part)),
        )
        if (known) return known.ways
        search ??= searchFrom(reads, evaluation)
        const ways = shortestFirst(search(failing, isMeant, group.slots))
        found.push({ failing, isMeant, ways })
        return ways
      }

      return (wanted, held) => {
        const single: Change[] = []
        const failing = new Map<number, Part[]>()
        for (const part of wanted) {
          if (isReached(part, truths)) continue
          if (part.group < 0) return []
          const { only } = groupOf(part.group)
          if (only) {
            const change = nearest(only, part.wanted, values)
            if (!change) return []
            single.push(change)
          } else {
            const others = failing.get(part.group)
            if (others) others.push(part)
            else failing.set(part.group, [part])
          }
        }
        const ways: (readonly Way[])[] = single.length > 0 ? [[single]] : []
        for (const [group, some] of failing) {
          const isMeant = (part: Part) => wanted.has(part) || held.has(part)
          const those = reach(groupOf(group), byKey(some), isMeant)
          if (those.length === 0) return []
          ways.push(those)
        }
        return together(ways)
      }
    },
  }
}

function groupFrom(nodes: readonly Node[], parts: readonly Part[]): Group {
  const [part, another] = parts
  const node = part && nodes[part.branch]
  return {
    parts,
    slots: [...new Set(parts.flatMap(({ slots }) => slots))],
    only: !another && node?.kind === 'leaf' && node.border ? node : undefined,
  }
}

/** The least change that turns a comparison with a constant; none where its fact is not known. */
function nearest({ slots, border }: LeafNode, wanted: boolean, values: Values): Change | undefined {
  const slot = slots[0] as number
  const from = values[slot]
  if (from === undefined) return undefined
  let found: Change | undefined
  for (const to of border?.[wanted ? 'holding' : 'failing'] ?? []) {
    if (!found || distance(from, to) < distance(from, found.to)) found = { slot, from, to }
  }
  return found
}

/** Ways to goals that have no fact in common, put together: all of up to three changes, or the nearest. */
function together(found: readonly (readonly Way[])[]): readonly Way[] {
  const [first, ...others] = found
  if (first === undefined) return [[]]
  const ways = others.reduce((ways, more) => {
    const all = ways.flatMap((way) => more.map((other) => [...way, ...other]))
    const few = all.filter(({ length }) => length <= exactUpTo)
    return few.length > 0 ? few : all.slice(0, 1)
  }, first)
  return shortestFirst(ways.map((way) => [...way].sort((a, b) => a.slot - b.slot)))
}
