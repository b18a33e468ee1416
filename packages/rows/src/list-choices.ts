/** What a person has chosen about a list of cases or of tilbud, and what is wrong with a choice. */
import { nearestName, type Language } from '@screeningsmodel/core'
import { folded, type ColumnChoices } from './column-names.js'
import { shownHeader } from './headers.js'
import { rowError, RowsError } from './problem.js'
import type { NamedTable } from './sheet.js'
import { columnLetters, columnNumber } from './workbook/letters.js'

export interface ListValg {
  /** The sheet, by its name or its number from 1; `allSheets`: all sheets of a year or a municipality together. */
  readonly ark?: string | undefined
  /** The row that names the columns, from 1; 0: none does. */
  readonly overskrift?: number | undefined
  /** What columns are, by their letters or headings. */
  readonly kolonner?: ColumnChoices | undefined
}

const isLetters = (key: string) => /^[A-Z]{1,3}$/.test(key)

/**
 * How many columns the table must have to include those chosen by their letters; letters beyond the widest sheet do not
 * count.
 */
export function chosenWidth({ kolonner = {} }: ListValg): number {
  const numbers = Object.keys(kolonner).filter(isLetters).map(columnNumber)
  return Math.max(0, ...numbers.filter((number) => number <= maximumChosen))
}
/** A table of facts is never wider than this. */
const maximumChosen = 2000

/** Refuses a choice for a column that does not exist. @throws {RowsError} with the nearest name */
export function refuseUnknownChoices(
  { kolonner = {} }: ListValg,
  { sheet, header, headers }: Pick<NamedTable, 'sheet' | 'header' | 'headers'>,
  sprog: Language,
): void {
  const names = headers.map(folded)
  const width = Math.max(0, ...sheet.rows.slice(Math.max(0, header)).map((cells) => cells.length))
  const isThere = (key: string) =>
    isLetters(key) ? columnNumber(key) <= width : names.includes(folded(key))
  const valg = Object.keys(kolonner).find((key) => !isThere(key))
  if (valg === undefined) return
  const shown = headers.flatMap((navn, i) => {
    const name = navn.trim() === '' ? undefined : shownHeader(navn)
    return name === undefined ? [] : [{ name, letters: columnLetters(i + 1) }]
  })
  const near = nearestName(
    folded(valg),
    shown.map(({ name }) => folded(name)),
  )
  const values = {
    valg: shownHeader(valg),
    forslag: shown.find(({ name }) => folded(name) === near)?.name,
    liste: shown.map(({ name, letters }) => `${letters} (${name})`).join(', '),
  }
  throw new RowsError([rowError(sprog, 'ingen-kolonne', values)], header + 1)
}
