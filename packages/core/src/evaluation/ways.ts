/**
 * What would have to be otherwise: sets of known facts that, changed together, reach a goal. Aims that
 * have no fact in common are reached one by one, and their ways put together.
 */
import { factsUnder } from '../program/nodes-under.js'
import type { Program, Variant } from '../program/program.js'
import { memoize } from '../support/memoize.js'
import type { Evaluation } from './evaluation.js'
import { flat, grouped, isReached, keyOf, type Aim, type Goal } from './goal.js'
import { readsOf } from './reads.js'
import { searcher } from './search.js'
import { exactUpTo, shortestFirst, type Way } from './way.js'

/** An aim that is not made up of several others, ready to be looked for. */
export interface Part extends Aim {
  readonly key: number
  /** The facts that have to do with one another (`grouped`); -1 where none may be changed. */
  readonly group: number
}

/**
 * Every smallest set of changes that reaches some parts and leaves others reached: all of up to three
 * changes, the smallest first, and no part of one would do; where there are none, one with more. The empty
 * set where all are reached.
 *
 * @param held lists of parts that are reached, and must still be
 */
export type FindWays = (
  wanted: readonly Part[],
  held: readonly (readonly Part[])[],
) => readonly Way[]

export interface WayFinder {
  /** The parts of some aims, to ask for. */
  readonly parts: (goal: Goal) => readonly Part[]
  readonly from: (evaluation: Evaluation) => FindWays
}

/**
 * Makes what finds ways under one choice of readings; what hangs on no facts is prepared once.
 *
 * @param aims all that may be asked for
 * @param mayChange the facts, by slot, that can be acted on; one that is not known is never changed
 */
export function wayFinder(
  program: Program,
  variant: Variant,
  aims: Goal,
  mayChange: (slot: number) => boolean,
): WayFinder {
  const { nodes } = program
  const factsOf = ({ branch }: Aim) => factsUnder(nodes, [branch]).filter(mayChange)
  const groups = grouped(aims.flatMap((aim) => flat(aim, nodes)).map(factsOf))
  const partOf = memoize(
    (aim: Aim): Part => ({
      ...aim,
      key: keyOf(aim),
      group: groups[factsOf(aim)[0] ?? -1] ?? -1,
    }),
    keyOf,
  )
  const reads = readsOf(variant)
  const searchFor = memoize(
    (goal: readonly Part[]) => searcher(program, reads, variant.order, goal, mayChange),
    keyOfAll,
    // What is kept for a goal is about as large as the rules.
    Math.ceil(mostKept / variant.order.length),
  )

  return {
    parts: (goal) => [...new Set(goal.flatMap((aim) => flat(aim, nodes)).map(partOf))],
    from: (evaluation) => {
      const { truths } = evaluation
      const reach = memoize((search: ReturnType<typeof searcher>) =>
        shortestFirst(search(evaluation)),
      )
      return (wanted, held) => {
        const failing: number[] = []
        for (const part of wanted) {
          if (isReached(part, truths) || failing.includes(part.group)) continue
          if (part.group < 0) return []
          failing.push(part.group)
        }
        const found: (readonly Way[])[] = []
        for (const group of failing) {
          const ways = reach(searchFor(within(group, wanted, held)))
          if (ways.length === 0) return []
          found.push(ways)
        }
        return together(found)
      }
    },
  }
}

/** How many nodes are kept in all goals together. */
const mostKept = 1_000_000

/** Ways to goals that have no fact in common, put together: all of up to three changes, or the nearest. */
function together(found: readonly (readonly Way[])[]): readonly Way[] {
  const [first, ...others] = found
  if (first === undefined) return [[]]
  if (others.length === 0) return first
  const ways = others.reduce((ways, more) => {
    const all = ways.flatMap((way) => more.map((other) => [...way, ...other]))
    const few = all.filter(({ length }) => length <= exactUpTo)
    return few.length > 0 ? few : all.slice(0, 1)
  }, first)
  return shortestFirst(ways.map((way) => [...way].sort((a, b) => a.slot - b.slot)))
}

function keyOfAll(parts: readonly Part[]): string {
  let all = ''
  for (const { key } of parts) all += `${key},`
  return all
}

/** The parts of a group, each once; in the order of their keys, so that equal goals are one. */
function within(
  group: number,
  wanted: readonly Part[],
  held: readonly (readonly Part[])[],
): readonly Part[] {
  const found = new Set<Part>()
  const add = (part: Part) => {
    if (part.group === group) found.add(part)
  }
  wanted.forEach(add)
  for (const parts of held) parts.forEach(add)
  return [...found].sort((a, b) => a.key - b.key)
}
