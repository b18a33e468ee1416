/** What a person has chosen about a list of cases or of tilbud, and what is wrong with a choice. */
import { nearestName, type Language } from '@screeningsmodel/core'
import { folded, type ColumnChoices } from '../columns/column-names.js'
import { maximumColumns, shownHeader } from '../columns/headers.js'
import { rowError, RowsError } from '../problems/problem.js'
import type { NamedTable } from '../readers/sheet.js'
import { areLetters, columnLetters, columnNumber } from '../support/letters.js'

/** Choices for one list; what is absent is found out by the reading. */
export interface ListValg {
  /** The sheet, by its name or its number from 1; `allSheets`: all sheets of a year or a municipality together. */
  readonly ark?: string | undefined
  /** The row that names the columns, from 1; 0: none does. */
  readonly overskrift?: number | undefined
  /** What columns are, by their letters or headings. */
  readonly kolonner?: ColumnChoices | undefined
}

/**
 * How many columns the table must have to include those chosen by their letters; letters beyond the widest sheet do not
 * count.
 */
export function chosenWidth({ kolonner = {} }: ListValg): number {
  const numbers = Object.keys(kolonner).filter(areLetters).map(columnNumber)
  return Math.max(0, ...numbers.filter((number) => number <= maximumColumns))
}

/** Refuses a choice about a column that no table has. @throws {RowsError} with the nearest name */
export function refuseUnknownChoices(
  { kolonner = {} }: ListValg,
  tables: readonly Pick<NamedTable, 'sheet' | 'header' | 'headers'>[],
  sprog: Language,
): void {
  const isIn = (key: string) => {
    const [letters, name] = [areLetters(key) ? columnNumber(key) : undefined, folded(key)]
    return ({ sheet, header, headers }: (typeof tables)[number]) =>
      letters === undefined
        ? headers.some((navn) => folded(navn) === name)
        : sheet.rows.slice(Math.max(0, header)).some((cells) => cells.length >= letters)
  }
  const valg = Object.keys(kolonner).find((key) => !tables.some(isIn(key)))
  if (valg === undefined) return
  const listed = tables.flatMap(({ headers }) =>
    headers.flatMap((navn, i) => {
      const name = navn.trim() === '' ? undefined : shownHeader(navn)
      return name === undefined ? [] : [{ name, letters: columnLetters(i + 1) }]
    }),
  )
  // Sheets of one kind have the same columns.
  const shown = listed.filter(
    ({ name, letters }, i) =>
      listed.findIndex((other) => other.name === name && other.letters === letters) === i,
  )
  const near = nearestName(
    folded(valg),
    shown.map(({ name }) => folded(name)),
  )
  const values = {
    valg: shownHeader(valg),
    forslag: shown.find(({ name }) => folded(name) === near)?.name,
    liste: shown.map(({ name, letters }) => `${letters} (${name})`).join(', '),
  }
  throw new RowsError([rowError(sprog, 'ingen-kolonne', values)], (tables[0]?.header ?? 0) + 1)
}
