import type { Screening } from '../answer/schema.js'
import type { InputErrorCode } from '../errors/error-texts.js'
import type { InputError, Problem } from '../errors/problems.js'

/** A row with its answer. */
export interface Answered<Row, Svar = Screening> {
  /** The index of the row, from 0. */
  readonly nummer: number
  /** The row as it was given. */
  readonly row: Row
  /** Its answer, as `screen` gave it. */
  readonly svar: Svar
}

/** A row that cannot be screened, and why. */
export interface Refused<Row> {
  /** The index of the row, from 0. */
  readonly nummer: number
  /** The row as it was given. */
  readonly row: Row
  /** Every problem for which it cannot be screened. */
  readonly problemer: readonly Problem<InputErrorCode>[]
}

/** Rows that were screened: those with an answer, and those without. */
export interface Screened<Row, Svar = Screening> {
  /** The rows with their answers, in the order that they were given in. */
  readonly svarene: readonly Answered<Row, Svar>[]
  /** The rows that were refused, and why. */
  readonly afviste: readonly Refused<Row>[]
}

/**
 * Screens every row. A row that cannot be screened is returned with its problems, without stopping the others.
 *
 * @param screen screens a row: `screenTilbud`, or a function that picks the facts from a row that has more, or for a
 *   compiled ruleset `forMany(screener)`, which gives the answers of its `screen` faster, because similar rows share
 *   parts
 * @param rows the rows to screen, gone through once
 * @example
 * screenAll([{ borgere: 4 }, {}], forMany(compileRuleset(rulesets[0]))).svarene.length // 2
 * screenAll([{ borgere: 4 }, { borgere: -1 }], (row) => screenTilbud(row)).afviste[0].problemer[0].code
 * // 'under-minimum'
 */
export function screenAll<Row, Svar>(
  rows: Iterable<Row>,
  screen: (row: Row) => Svar,
): Screened<Row, Svar> {
  const svarene: Answered<Row, Svar>[] = []
  const afviste: Refused<Row>[] = []
  let nummer = 0
  for (const row of rows) {
    try {
      svarene.push({ nummer, row, svar: screen(row) })
    } catch (error) {
      if (!isInputError(error)) throw error
      afviste.push({ nummer, row, problemer: error.errors })
    }
    nummer += 1
  }
  return { svarene, afviste }
}

/** By name, because a program that loads the library in two forms (a page's file, `require`) has two classes of it. */
function isInputError(error: unknown): error is InputError {
  return error instanceof Error && error.name === 'InputError' && 'errors' in error
}
