/** The words for a place in a file. */
import { both, upperFirst } from '../kit/texts/both.js'

export interface Place {
  /** The sheet, if the file has several. */
  readonly ark?: string | undefined
  readonly linje: number
}
export interface Column {
  readonly bogstav: string
  /** The name in its heading; may be empty. */
  readonly navn: string
}

const rowIn = {
  da: ({ ark, linje }: Place) => [ark && `arket »${ark}«`, `række ${String(linje)}`],
  en: ({ ark, linje }: Place) => [ark && `sheet “${ark}”`, `row ${String(linje)}`],
}
const columnOf = {
  da: ({ bogstav, navn }: Column) => `kolonne ${bogstav}${navn === '' ? '' : ` (»${navn}«)`}`,
  en: ({ bogstav, navn }: Column) => `column ${bogstav}${navn === '' ? '' : ` (“${navn}”)`}`,
}
const listed = (place: readonly (string | undefined)[], column?: string) =>
  [...place, column].filter(Boolean).join(', ')

export const placeTexts = {
  /** Within a sentence. */
  place: both(
    (row: Place, column?: Column) => listed(rowIn.da(row), column && columnOf.da(column)),
    (row: Place, column?: Column) => listed(rowIn.en(row), column && columnOf.en(column)),
  ),
  column: both(
    ({ bogstav, navn }: Column) => (navn === '' ? bogstav : `${bogstav}: ${navn}`),
    ({ bogstav, navn }: Column) => (navn === '' ? bogstav : `${bogstav}: ${navn}`),
  ),
  /** The lists other than the counts, to which most rows belong. */
  refusedIn: {
    opgoerelser: both('', ''),
    sager: both('Sager', 'Cases'),
    tilbud: both('Tilbud', 'Tilbud'),
  },
  /** For a table column whose heading already says that the number is a row number. */
  refusedRow: both(
    (list: string, row: Place) => inRows(list, row, rowIn.da(row)),
    (list: string, row: Place) => inRows(list, row, rowIn.en(row)),
  ),
}

function inRows(list: string, { ark, linje }: Place, place: readonly (string | undefined)[]) {
  return list === '' && ark === undefined ? String(linje) : upperFirst(listed([list, ...place]))
}
