/** A batch whose rows are nearly all refused is taken for a mistake as a whole, and not read to its end. */
import type { Language } from './language.js'
import { rowError, rowProblem, type RowProblem } from './problem.js'

/** From this share of refused rows on the whole batch is taken for a mistake. */
const mostRefused = 0.9

/** @param atLeast refused rows that it takes, however large their share is */
export function isMostlyRefused(refused: number, seen: number, atLeast: number): boolean {
  return refused >= atLeast && refused >= seen * mostRefused
}

/** In place of the rest: of the first row that is not read. */
export function cutOffProblem(
  language: Language,
  linje: number,
  afviste: number,
  basePath?: string,
): RowProblem {
  const error = rowError(language, 'for-mange-afviste', { afviste })
  return rowProblem(language, linje, [error], {}, basePath)
}
