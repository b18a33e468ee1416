import type { Screening } from '../answer/schema.js'
import type { InputErrorCode } from '../errors/error-texts.js'
import type { InputError, Problem } from '../errors/problems.js'

/** A row with its answer. */
export interface Answered<Row, Svar = Screening> {
  /** Which of the rows it is, from 0. */
  readonly nummer: number
  readonly row: Row
  readonly svar: Svar
}

/** A row that cannot be screened, and why. */
export interface Refused<Row> {
  readonly nummer: number
  readonly row: Row
  readonly problemer: readonly Problem<InputErrorCode>[]
}

export interface Screened<Row, Svar = Screening> {
  readonly svarene: readonly Answered<Row, Svar>[]
  readonly afviste: readonly Refused<Row>[]
}

/**
 * Screens every row. One that cannot be used is told with its problems, and the others go on.
 *
 * @param screen how a row is screened: `screenTilbud`, a function that takes the facts out of a row which holds more
 *   than they, or of a compiled ruleset `forMany(screener)`, which gives the answers of its `screen` faster, as alike
 *   rows share their parts
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

/** By its name: whoever loads the library in two forms (a file for a page, `require`) has two classes of it. */
function isInputError(error: unknown): error is InputError {
  return error instanceof Error && error.name === 'InputError' && 'errors' in error
}
