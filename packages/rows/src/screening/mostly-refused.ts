/** If nearly all rows of a batch are refused, the whole batch is treated as a mistake and not read to its end. */
import type { Language } from '../support/language.js'
import { rowError, rowProblem, type RowProblem } from '../problems/problem.js'

/** From this share of refused rows on, the whole batch is treated as a mistake. */
const mostRefused = 0.9

/** @param atLeast the number of refused rows below which a batch is never treated as a mistake */
export function isMostlyRefused(refused: number, seen: number, atLeast: number): boolean {
  return refused >= atLeast && refused >= seen * mostRefused
}

/** The problem that stands in place of the rest, at the first row that is not read. */
export function cutOffProblem(
  language: Language,
  linje: number,
  afviste: number,
  basePath?: string,
): RowProblem {
  const error = rowError(language, 'for-mange-afviste', { afviste })
  return rowProblem(language, linje, [error], {}, basePath)
}
