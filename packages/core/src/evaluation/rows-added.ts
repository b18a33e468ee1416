/**
 * Changes of a sum that is derived from a list, if they take more rows than there are. Otherwise "2 årsværk mere"
 * on a list of one medarbejder would be suggested as if one person could work three årsværk, and as if new staff
 * needed no experience.
 */
import type { ListInput } from '../ruleset/ruleset.js'
import type { GivenList } from '../request/lists.js'
import { evaluate } from './evaluate.js'
import type { Evaluation } from './evaluation.js'
import { reaches, type Goal } from './goal.js'
import type { Change, Way } from './way.js'

/**
 * The changes of a way, with the fewest extra rows that avoid a new remark about rows and sums. Counts of rows
 * that meet a condition (such as experience) are raised only as far as the goal needs.
 */
export function withRowsAdded(
  evaluation: Evaluation,
  lists: readonly GivenList[],
  way: Way,
  goal: Goal,
): Way {
  return lists.reduce((made, { list }) => added(evaluation, list, made, goal), way)
}

function added(
  { program, variant, values, truths }: Evaluation,
  { derives, maxItems }: ListInput,
  way: Way,
  goal: Goal,
): Way {
  const slotOf = (path: string) => program.slots.get(path) as number
  const whole = derives.filter(({ where }) => !where)
  const rows = slotOf(whole.find(({ sum }) => sum === undefined)?.fact ?? '')
  const isSum = (each: Change) =>
    whole.some(({ fact, sum }) => sum !== undefined && slotOf(fact) === each.slot)
  const remarks = variant.remarks.filter(
    (node, i) =>
      truths[node] !== true &&
      program.ruleset.bemaerkninger?.[i]?.facts.every((path) =>
        whole.some(({ fact }) => fact === path),
      ),
  )
  const changed = values.slice()
  for (const { slot, to } of way) changed[slot] = to
  const isOdd = () => {
    const found = evaluate(program, changed)
    return remarks.some((node) => found[node] === true)
  }
  const isReached = () => reaches(goal, evaluate(variant, changed))
  const raise = (slot: number, most: number, isEnough: () => boolean) => {
    const from = changed[slot]
    if (typeof from !== 'number') return
    for (let to = from; !isEnough() && to < most;) changed[slot] = to += 1
  }
  if (!way.some((each) => isSum(each) && each.to > each.from) || !isOdd()) return way
  raise(rows, maxItems, () => !isOdd())
  for (const { fact, sum, where } of derives) {
    if (where && sum === undefined) raise(slotOf(fact), changed[rows] as number, isReached)
  }
  if (isOdd() || !isReached()) return way
  return changed.flatMap((to, slot) => {
    const from = values[slot]
    return from === undefined || to === undefined || from === to ? [] : [{ slot, from, to }]
  })
}
