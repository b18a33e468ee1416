/**
 * Changes of counts that are derived from a list. Removing a row removes everything in it; otherwise "1
 * medarbejder færre" would be suggested as if that person's hours stayed.
 */
import { derive, type GivenList, type Row } from '../request/lists.js'
import { inOrder } from '../support/order.js'
import { evaluate } from './evaluate.js'
import type { Evaluation } from './evaluation.js'
import { reaches, type Goal } from './goal.js'
import type { Way } from './way.js'

/** Whether changes reach a goal when they are made on the given lists. Changes that remove no row always do. */
export function madeOnLists(
  { program: { slots }, variant, values }: Evaluation,
  lists: readonly GivenList[],
  way: Way,
  goal: Goal,
): boolean {
  const changed = values.slice()
  const isAsFound = lists.every(({ list, rows }) => {
    const count = list.derives.find(({ sum, where }) => sum === undefined && !where)
    const change = count && way.find(({ slot }) => slot === slots.get(count.fact))
    const by = change ? rows.length - (change.to as number) : 0
    if (by <= 0) return true
    for (const [path, value] of derive(list, shortened(list, rows, by))) {
      const slot = slots.get(path)
      if (slot !== undefined && value !== undefined) changed[slot] = value
    }
    return false
  })
  for (const { slot, to } of way) changed[slot] = to
  return isAsFound || reaches(goal, evaluate(variant, changed))
}

/**
 * The list without `by` rows, chosen to lower other counts as little as possible: rows with the smallest sums go
 * first.
 */
function shortened(
  { derives }: GivenList['list'],
  rows: readonly Row[],
  by: number,
): readonly Row[] {
  const weight = (row: Row) =>
    derives.reduce((total, { sum, where }) => {
      if (sum !== undefined) return total + (row[sum] ?? 0)
      // A row that another count includes goes last.
      return where && (row[where.column] ?? 0) >= (where.atLeast as number) ? Infinity : total
    }, 0)
  return inOrder(rows, (a, b) => weight(a) - weight(b)).slice(by)
}
