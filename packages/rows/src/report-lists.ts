/** What a report is written from besides counts: anonymised cases, and tilbud with who uses them. */
import type { Language } from '@screeningsmodel/core'
import { fitting, folded, nearest, targetOf, unused, type ColumnChoices } from './column-names.js'
import { languages } from './language.js'
import type { OpgoerelseRow } from './opgoerelse-row.js'
import { listColumns, namesOfList, type ListName } from './report-list-columns.js'
import { namedTable } from './sheet.js'
import { textOf } from './table/grid.js'
import { columnLetters } from './workbook/letters.js'
import type { Sheet } from './workbook/workbook.js'

/** A list as it was read, with everything a person needs to see that it was read rightly. */
export interface ReadList {
  /** Good and bad. */
  readonly raekker: readonly OpgoerelseRow[]
  readonly ark: string
  /** The row that names the columns, from 1. */
  readonly overskrift: readonly number[]
  readonly kolonner: readonly ListedColumn[]
  /** The heading and the first rows as they stand, a text for each column above. */
  readonly foersteRaekker: readonly {
    readonly raekke: number
    readonly celler: readonly string[]
  }[]
}

export interface ListedColumn {
  readonly bogstav: string
  /** As its heading calls it. */
  readonly navn: string
  /** The path of the fact that it is taken for; undefined where it is not used. */
  readonly sti: string | undefined
  /** The same in words. */
  readonly betydning: string | undefined
  /** Of a column that is not used: the name that was probably meant. */
  readonly forslag?: string | undefined
}

export interface ReadListOptions {
  /** What the file is called in a sentence. */
  readonly fil: string
  readonly sprog?: Language | undefined
  /** Whether a column that no fact bears the name of is an error, where nobody sees what was read. */
  readonly isStrict?: boolean | undefined
  /** What a person has chosen that columns are. */
  readonly kolonner?: ColumnChoices | undefined
}

/** Rows that are shown below the heading. */
const shownRows = 5

/**
 * Reads a list from the sheets of a file. A column that no fact bears the name of is left out, and told,
 * unless the reading is strict.
 *
 * @throws {RowsError} when no sheet has its columns, several have, or there are no rows
 */
export function readList(
  ark: readonly Sheet[],
  list: ListName,
  { fil, sprog = languages[0], isStrict = false, kolonner: choices }: ReadListOptions,
): ReadList {
  const names = namesOfList(list, choices)
  const found = namedTable(ark, names, { sprog, kolonner: 'uden' })
  // One name that fits is no table: what is wrong with the others is then told.
  const isTable = !isStrict && fitting(names, found.headers) > 1
  const table = isTable ? found : namedTable(ark, names, { sprog })
  const { sheet, header, headers, maker } = table
  const labels = new Map(listColumns(list, sprog).map(({ path, label }) => [path, label]))
  const kolonner = headers.flatMap((navn, i): ListedColumn[] => {
    const sti = maker.columns[i]?.path
    const betydning = sti === undefined ? undefined : (labels.get(sti) ?? sti)
    const isLeftOut = targetOf(names, navn, i) === unused
    const isEmpty = navn.trim() === '' && sti === undefined && !isLeftOut
    if (isEmpty) return []
    const forslag = sti !== undefined || isLeftOut ? undefined : nearest(names, folded(navn))
    return [{ bogstav: columnLetters(i + 1), navn: navn.trim(), sti, betydning, forslag }]
  })
  return {
    raekker: [...table.rows()].flat().map((row): OpgoerelseRow => {
      const { linje } = row
      return 'errors' in row
        ? { input: null, fil, linje, errors: row.errors }
        : { input: row.input, fil, linje, columnOf: row.columnOf }
    }),
    ark: sheet.navn,
    overskrift: [header + 1],
    kolonner,
    foersteRaekker: sheet.rows.slice(header, header + 1 + shownRows).map((cells, i) => ({
      raekke: header + 1 + i,
      celler: headers.flatMap((_, column) =>
        kolonner.some(({ bogstav }) => bogstav === columnLetters(column + 1))
          ? [textOf(cells[column])]
          : [],
      ),
    })),
  }
}
