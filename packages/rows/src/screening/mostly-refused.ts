/** If nearly all rows of a batch are refused, the whole batch is treated as a mistake and not read to its end. */
import type { Language } from '../support/language.js'
import { rowError, rowProblem, type RowProblem } from '../problems/problem.js'

/** From this share of refused rows on, the whole batch is treated as a mistake. */
const mostRefused = 0.9

/**
 * Whether so many of the rows are refused that the whole batch is a mistake: nine of ten, and not only a few.
 *
 * @param atLeast the number of refused rows below which a batch is never treated as a mistake
 * @param refused the number of refused rows so far
 * @param seen the number of all rows so far
 * @example
 * isMostlyRefused(90, 100, 50) // true
 * isMostlyRefused(9, 10, 50) // false
 */
export function isMostlyRefused(refused: number, seen: number, atLeast: number): boolean {
  return refused >= atLeast && refused >= seen * mostRefused
}

/**
 * The problem that stands in place of the rest, at the first row that is not read.
 *
 * @param language the language of its texts
 * @param linje the line of the first row that is not read, from 1
 * @param afviste the number of rows that were refused before it
 * @param basePath the path before the address of the page that explains problems
 * @example
 * const { linje, errors } = cutOffProblem('da', 1001, 1000)
 * [linje, errors[0].code] // [1001, 'for-mange-afviste']
 */
export function cutOffProblem(
  language: Language,
  linje: number,
  afviste: number,
  basePath?: string,
): RowProblem {
  const error = rowError(language, 'for-mange-afviste', { afviste })
  return rowProblem(language, linje, [error], {}, basePath)
}
