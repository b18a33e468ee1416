/**
 * What would have to be otherwise: sets of known facts that, changed together, reach a goal. Aims that
 * have no fact in common are reached one by one, and their ways put together.
 */
import { factsUnder } from '../program/facts-under.js'
import type { Program, Variant } from '../program/program.js'
import { memoize } from '../support/memoize.js'
import type { Evaluation } from './evaluation.js'
import { flat, grouped, isReached, keyOf, type Aim, type Goal } from './goal.js'
import { exactUpTo, search } from './search.js'
import { shortestFirst, type Way } from './way.js'

/** Every smallest set of changes that reaches a goal; see `wayFinder`. */
export type FindWays = (goal: Goal) => readonly Way[]

/**
 * Makes what finds the ways to any goal under one choice of readings; what hangs on no facts is prepared
 * once. They are all of up to three changes, the smallest first, and no part of one would do; where there
 * are none, one with more. The empty set where the goal is reached.
 *
 * @param aims all that a goal may ask for
 * @param mayChange the facts, by slot, that can be acted on; one that is not known is never changed
 */
export function wayFinder(
  program: Program,
  variant: Variant,
  aims: Goal,
  mayChange: (slot: number) => boolean,
): (evaluation: Evaluation) => FindWays {
  const { nodes } = program
  const factsOf = ({ branch }: Aim) => factsUnder(nodes, [branch]).filter(mayChange)
  const groups = grouped(aims.flatMap((aim) => flat(aim, nodes)).map(factsOf))
  const parts = memoize(
    (aim: Aim) =>
      flat(aim, nodes).map((part) => ({ part, group: groups[factsOf(part)[0] ?? -1] ?? -1 })),
    keyOf,
  )

  return (evaluation) => {
    const { truths, values } = evaluation
    const isOpen = (slot: number) => values[slot] !== undefined && mayChange(slot)
    const reach = memoize(
      (goal: Goal) => shortestFirst(search(goal, evaluation, isOpen)),
      (goal) => goal.map(keyOf).sort().join(),
    )
    return (goal) => {
      const all = goal.flatMap(parts)
      const failing = all.filter(({ part }) => !isReached(part, truths))
      let ways: readonly Way[] = [[]]
      for (const group of new Set(failing.map((each) => each.group))) {
        const those = reach(all.filter((each) => each.group === group).map(({ part }) => part))
        const both = ways.flatMap((way) => those.map((other) => [...way, ...other]))
        const few = both.filter(({ length }) => length <= exactUpTo)
        ways = few.length > 0 ? few : both.slice(0, 1)
      }
      return shortestFirst(ways).map((way) => [...way].sort((a, b) => a.slot - b.slot))
    }
  }
}
