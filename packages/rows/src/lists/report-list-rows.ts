/**
 * The rows of a list in the form for the report: with their places, and with whatever is known of a row that cannot be
 * read.
 */
import { kommuneNamed } from '@screeningsmodel/kommuner'
import type { Cell } from '../cells/cell.js'
import { withName, type MarkedName } from './list-names.js'
import type { OpgoerelseRow, RowPlace } from '../row/opgoerelse-row.js'
import { RowsError } from '../problems/problem.js'
import type { ListName } from './report-list-columns.js'
import { saidBySheet, type SheetSays } from './report-list-sheets.js'
import type { ReadRow, RefusedRow } from '../row/rows.js'
import type { NamedTable } from '../readers/sheet.js'
import { sumIn } from '../sheets/sum-row.js'
import { isBlank } from '../sheets/grid.js'
import type { Names } from '../words/kommune-names.js'

export interface ListRows {
  readonly raekker: readonly OpgoerelseRow[]
  /** Rows with a number, a name or a remark but no fact: a row prepared for a case, or a note below the table. */
  readonly udenOplysninger: readonly RowPlace[]
  readonly marked: readonly MarkedName[]
  readonly isEmpty: boolean
}

export interface ListRowsOptions {
  readonly list: ListName
  readonly place: Pick<OpgoerelseRow, 'fil' | 'ark'>
  readonly names: Names
  /** Whether an empty list is no error, because a person chose the heading and can choose another. */
  readonly mayBeEmpty: boolean
}

export function listRows(
  table: NamedTable,
  { list, place, names, mayBeEmpty }: ListRowsOptions,
): ListRows {
  const udenOplysninger: RowPlace[] = []
  const marked: MarkedName[] = []
  const said = saidBySheet(table)
  const { sheet, rows, maker } = table
  const paths = maker.columns.map(({ path }) => path)
  const named = <T>(given: T, raekke: number): T => {
    const { input, marked: one } = withName(given, names)
    if (one) marked.push({ ...one, sted: { ark: sheet.navn, raekke } })
    return input
  }
  try {
    const raekker = [...rows()].flat().flatMap((row): OpgoerelseRow | [] => {
      const { linje } = row
      const sum = sumIn(sheet.rows[linje - 1] ?? [], paths)
      if (sum !== undefined) return { input: sumRow(list, sum), ...place, linje }
      if (list === 'sager' && isWithoutFacts(row, sheet.rows[linje - 1])) {
        udenOplysninger.push({ ...place, linje })
        return []
      }
      if ('errors' in row) {
        const input = named(knownOf(list, row, said), linje)
        return { input, ...place, linje, errors: row.errors }
      }
      return {
        input: named({ ...said, ...(row.input as object) }, linje),
        ...place,
        linje,
        columnOf: row.columnOf,
      }
    })
    return { raekker, udenOplysninger, marked, isEmpty: false }
  } catch (error) {
    if (!mayBeEmpty || !(error instanceof RowsError)) throw error
    return { raekker: [], udenOplysninger, marked, isEmpty: true }
  }
}

function sumRow(list: ListName, name: string) {
  return list === 'sager' ? { kommune: name } : { reference: name }
}

/**
 * A case that cannot be read still belongs to its municipality and year, whose figures are then undetermined. The
 * report refuses rows with this mark; the reader of the row has already given the reason.
 */
function knownOf(list: ListName, { laest }: RefusedRow, said: SheetSays): object | null {
  if (list !== 'sager' || !laest) return null
  const { kommune, aar } = { ...said, ...laest }
  return { kommune, aar, visiteret: unreadable }
}
const unreadable = '#'

/** Whether a row is no case: nothing is read of it but a number, or it is a remark in the column of something else. */
function isWithoutFacts(row: ReadRow, cells: readonly Cell[] = []): boolean {
  if ('errors' in row) return false
  const isAlone = cells.filter((cell) => !isBlank(cell)).length === 1
  return Object.entries(row.input as object).every(
    ([key, value]) => key === 'reference' || (isAlone && isRemark[key]?.(value)),
  )
}
const isRemark: Readonly<Record<string, (value: unknown) => boolean>> = {
  kommune: (text) => typeof text === 'string' && kommuneNamed(text) === undefined,
  aar: (text) => typeof text === 'string',
}
