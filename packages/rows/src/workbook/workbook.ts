/** The sheets of an XLSX file, with everything that is needed to understand a cell. */
import { checkOptions, looksLikeCpr } from '@screeningsmodel/core'
import type { Sheet as HucreSheet } from 'hucre/xlsx'
import { FaultyCell, type Cell } from '../cells/cell.js'
import type { Language } from '../support/language.js'
import { rowError, RowsError } from '../problems/problem.js'
import { isPersonal } from '../cells/personal.js'
import { isZip, unreadableKind } from './kind.js'
import { formatKey, isShownOtherwise, seenText } from './formats.js'
import { library } from './library.js'
import { within } from './unfold.js'
import { ownLimits, type SheetLimits } from './limits.js'

/** A range of cells shown as one; rows and columns from 0, the last ones included. */
export interface Merge {
  /** The first row. */
  readonly fromRow: number
  /** The last row. */
  readonly toRow: number
  /** The first column. */
  readonly fromColumn: number
  /** The last column. */
  readonly toColumn: number
}

/** A table of cells: a sheet of a workbook, or a whole CSV file. */
export interface Sheet {
  /** Its name; of a CSV file, the name that it was given as a sheet. */
  readonly navn: string
  /** Hidden from people who look at the workbook. */
  readonly skjult: boolean
  /** Rows from the first one of the sheet; a row that is empty is an empty list or all `null`. */
  readonly rows: readonly (readonly Cell[])[]
  /** Its merged cells; only the first cell of each has a value. */
  readonly merges: readonly Merge[]
  /** Rows (from 0) that a filter or a person has hidden; their cells are read all the same. */
  readonly skjulteRaekker: readonly number[]
  /** Columns (from 0) that a person has hidden; their cells are read all the same. */
  readonly skjulteKolonner: readonly number[]
  /**
   * Whether it is a whole CSV file, which has no sheets. Its name can choose it, but is never shown as the name of a
   * sheet.
   */
  readonly csv?: true | undefined
  /** The formats of numbers and dates that Excel shows differently from their values, by their place (`formatKey`). */
  readonly formater?: ReadonlyMap<string, string> | undefined
}

/** Whether a person can choose among sheets; a CSV file has none. */
export function haveNames(sheets: readonly Sheet[]): boolean {
  return sheets.length > 1 || !sheets[0]?.csv
}

/** The language, the limits, and how much is read of each cell. */
export interface WorkbookOptions {
  /** The language of error texts. Default: Danish. */
  readonly sprog?: Language | undefined
  /** The limits of the file. Default: those of Excel. */
  readonly limits?: SheetLimits | undefined
  /** Whether the formats of dates are read, so that they can be shown as they are known. */
  readonly medFormater?: boolean | undefined
}

export const workbookOptions = ['sprog', 'limits', 'medFormater'] as const

/**
 * Reads every sheet of an XLSX file. If anything in a workbook looks like a CPR number, in a sheet, a comment, a text
 * box or a property, the whole workbook is refused.
 *
 * @param bytes the whole file
 * @throws {RowsError} when the file is something else, is damaged, exceeds the limits, or contains a CPR number
 * @throws {InputError} if there is no such option
 * @example
 * const [first] = await readWorkbook(await xlsxTemplate({ region: 'syddanmark', aar: [2019] }))
 * first.rows[1] // ['Assens', 2019, null, null]
 */
export async function readWorkbook(
  bytes: Uint8Array,
  options: WorkbookOptions = {},
): Promise<Sheet[]> {
  const sprog = checkOptions(options, workbookOptions)
  const { limits = ownLimits, medFormater = false } = options
  if (!isZip(bytes)) {
    throw new RowsError([rowError(sprog, unreadableKind(bytes) ?? 'ikke-regneark')])
  }
  const { workbook, notes, isShownOtherwise: needsStyles } = within(bytes, limits, sprog)
  const { readXlsx } = await library()
  const { sheets } = await readXlsx(workbook, { readStyles: medFormater || needsStyles }).catch(
    () => {
      throw new RowsError([rowError(sprog, 'ikke-regneark')])
    },
  )
  const read = sheets.map((sheet) => sheetOf(sheet, sprog))
  if (notes.some(looksLikeCpr))
    throw new RowsError([rowError(sprog, 'personoplysning', { form: 'regneark' })])
  for (const sheet of read) refusePersonal(sheet, sprog)
  return read
}

function sheetOf(sheet: HucreSheet, sprog: Language): Sheet {
  const { name, rows, cells, merges, rowDefs, columns, hidden, veryHidden } = sheet
  const own: Cell[][] = rows
  const formater = new Map<string, string>()
  for (const [key, { type, value, formula, formulaResult, style }] of cells ?? []) {
    const [row = 0, column = 0] = key.split(',').map(Number)
    const cell = own[row]?.[column]
    if (style?.numFmt !== undefined && isShownOtherwise(cell, style.numFmt)) {
      formater.set(formatKey(row, column), style.numFmt)
    }
    const seen = seenText(cell, style?.numFmt ?? '', sprog)
    if (seen !== undefined && !isPersonal(cell)) own[row]?.splice(column, 1, seen)
    const isFault = type === 'error'
    // A formula whose result is an empty text is an empty cell, not a formula without a result.
    const isUncomputed = formula !== undefined && value === null && formulaResult == null
    if (!isFault && !isUncomputed) continue
    const changed = own[row]
    if (!changed) continue
    changed[column] = isFault
      ? new FaultyCell('fejl-i-celle', String(value))
      : new FaultyCell('formel-uden-vaerdi')
  }
  return {
    navn: name,
    skjult: Boolean(hidden) || Boolean(veryHidden),
    rows: own,
    merges: (merges ?? []).map(({ startRow, endRow, startCol, endCol }) => ({
      fromRow: startRow,
      toRow: endRow,
      fromColumn: startCol,
      toColumn: endCol,
    })),
    skjulteRaekker: [...(rowDefs ?? [])].flatMap(([row, definition]) =>
      definition.hidden === true ? [row] : [],
    ),
    skjulteKolonner: (columns ?? []).flatMap((column, i) => (column.hidden === true ? [i] : [])),
    ...(formater.size > 0 && { formater }),
  }
}

function refusePersonal({ navn, rows }: Sheet, sprog: Language): void {
  const refused = (linje: number, kolonne?: number) => {
    // The name of a sheet may itself be a CPR number.
    const ark = looksLikeCpr(navn) ? undefined : navn
    return new RowsError(
      [rowError(sprog, 'personoplysning', { form: 'regneark', ark, raekke: linje, kolonne })],
      linje,
    )
  }
  if (looksLikeCpr(navn)) throw refused(1)
  rows.forEach((cells, row) => {
    const column = cells.findIndex(isPersonal)
    if (column >= 0) throw refused(row + 1, column + 1)
  })
}
