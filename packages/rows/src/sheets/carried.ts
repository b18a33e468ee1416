/**
 * Sheets as a short text, for a page that carries a file from one step to the next and keeps nothing. The text that
 * comes back is not trusted: it is read within the same limits as a file, and searched for CPR numbers again.
 */
import { checkOptions, looksLikeCpr } from '@screeningsmodel/core'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { FaultyCell, type Cell } from '../cells/cell.js'
import { isPersonal } from '../cells/personal.js'
import { rowError, RowsError } from '../problems/problem.js'
import { longestFormat } from '../workbook/formats.js'
import { ownLimits } from '../workbook/limits.js'
import {
  workbookOptions,
  type Merge,
  type Sheet,
  type WorkbookOptions,
} from '../workbook/workbook.js'
import { isBlank } from './grid.js'

/** A cell that JSON cannot express: a date, or a faulty cell with the error that is shown. */
type Packed =
  | string
  | number
  | boolean
  | null
  | { readonly d: number }
  | { readonly f: string; readonly v?: string }
type PackedSheet = readonly [
  navn: string,
  skjult: boolean,
  rows: readonly (readonly Packed[])[],
  merges: readonly (readonly [number, number, number, number])[],
  skjulteRaekker: readonly number[],
  skjulteKolonner: readonly number[],
  csv: boolean,
  formater: readonly (readonly [place: string, format: string])[],
]

/**
 * The sheets as text of letters, digits, `-` and `_`. Empty cells at the end of a row are left out.
 *
 * @example
 * const sheets = await sheetsOf(new TextEncoder().encode('Kommune;År\nOdense;2019\n'), 'tal')
 * /^[\w-]+$/.test(packedSheets(sheets)) // true
 */
export function packedSheets(sheets: readonly Sheet[]): string {
  const packed = sheets.map((sheet): PackedSheet => [
    sheet.navn,
    sheet.skjult,
    withoutBlankEnd(
      sheet.rows.map((cells) => withoutBlankEnd(cells, isBlank).map(pack)),
      (cells) => cells.length === 0,
    ),
    sheet.merges.map(({ fromRow, toRow, fromColumn, toColumn }) => [
      fromRow,
      toRow,
      fromColumn,
      toColumn,
    ]),
    sheet.skjulteRaekker,
    sheet.skjulteKolonner,
    sheet.csv ?? false,
    [...(sheet.formater ?? [])],
  ])
  return deflateRawSync(JSON.stringify(packed)).toString('base64url')
}

/**
 * The sheets in a text by `packedSheets`; undefined if the text is not one.
 *
 * @param text what somebody sent back; it need not be one of ours
 * @throws {RowsError} when they exceed the limits, or contain what looks like a CPR number
 * @throws {InputError} if there is no such option
 * @example
 * const sheets = await sheetsOf(new TextEncoder().encode('Kommune;År\nOdense;2019\n'), 'tal')
 * unpackedSheets(packedSheets(sheets)) // sheets
 */
export function unpackedSheets(text: string, options: WorkbookOptions = {}): Sheet[] | undefined {
  const sprog = checkOptions(options, workbookOptions)
  const { limits = ownLimits } = options
  const sheets = sheetsIn(text, limits.unfolded)
  let held = 0
  const isTooLarge = sheets?.some(({ rows }) => {
    held += rows.reduce((sum, row) => sum + row.length, 0)
    return rows.length > limits.rows || rows.some((row) => row.length > limits.columns)
  })
  if (isTooLarge || held > limits.cells)
    throw new RowsError([rowError(sprog, 'for-stort-regneark')])
  for (const { navn, rows } of sheets ?? []) {
    if (!looksLikeCpr(navn) && !rows.some((row) => row.some(isPersonal))) continue
    throw new RowsError([rowError(sprog, 'personoplysning', { form: 'regneark' })])
  }
  return sheets
}

function sheetsIn(text: string, maxOutputLength: number): Sheet[] | undefined {
  try {
    const bytes = inflateRawSync(Buffer.from(text, 'base64url'), { maxOutputLength })
    const found: unknown = JSON.parse(bytes.toString('utf8'))
    return listOf(found).map(sheetFrom)
  } catch {
    // Somebody has changed the text: the pages never contain one that cannot be read.
    return undefined
  }
}

function withoutBlankEnd<T>(items: readonly T[], isEmpty: (item: T) => boolean): readonly T[] {
  let end = items.length
  while (end > 0 && isEmpty(items[end - 1] as T)) end -= 1
  return items.slice(0, end)
}

function pack(cell: Cell): Packed {
  if (cell instanceof FaultyCell) {
    return { f: cell.code, ...(cell.vist !== undefined && { v: cell.vist }) }
  }
  if (cell instanceof Date) return { d: cell.getTime() }
  return typeof cell === 'bigint' ? String(cell) : (cell ?? null)
}

function sheetFrom(packed: unknown): Sheet {
  const [navn, skjult, rows, merges, hiddenRows, hiddenColumns, csv, formats] = listOf(packed)
  if (typeof navn !== 'string' || typeof skjult !== 'boolean') throw new TypeError()
  return {
    navn,
    skjult,
    rows: listOf(rows).map((cells) => listOf(cells).map(cellFrom)),
    merges: listOf(merges).map(mergeFrom),
    skjulteRaekker: listOf(hiddenRows).map(placeFrom),
    skjulteKolonner: listOf(hiddenColumns).map(placeFrom),
    ...(csv === true && { csv }),
    ...formatsFrom(formats ?? []),
  }
}

function cellFrom(packed: unknown): Cell {
  if (packed === null || typeof packed === 'string' || typeof packed === 'boolean') return packed
  if (typeof packed === 'number') return packed
  const { d, f, v } = packed as Readonly<Record<'d' | 'f' | 'v', unknown>>
  if (typeof d === 'number' && Math.abs(d) <= lastDay) return new Date(d)
  const fault = faults.find((code) => code === f)
  if (fault === undefined) throw new TypeError()
  return new FaultyCell(fault, typeof v === 'string' ? v : undefined)
}

/** A format only says how a cell is shown, and is not shown itself. */
function formatsFrom(packed: unknown): Pick<Sheet, 'formater'> {
  const formats = listOf(packed).map((one): [string, string] => {
    const [place, format] = listOf(one)
    if (typeof place !== 'string' || typeof format !== 'string') throw new TypeError()
    if (format.length > longestFormat) throw new TypeError()
    return [place, format]
  })
  return formats.length > 0 ? { formater: new Map(formats) } : {}
}
const faults = ['fejl-i-celle', 'formel-uden-vaerdi', 'ulukket-citat'] as const
/** In milliseconds: the last time that a date can have. */
const lastDay = 8.64e15

function mergeFrom(packed: unknown): Merge {
  const [fromRow = 0, toRow = 0, fromColumn = 0, toColumn = 0] = listOf(packed).map(placeFrom)
  if (fromRow > toRow || fromColumn > toColumn) throw new TypeError()
  return { fromRow, toRow, fromColumn, toColumn }
}

function placeFrom(packed: unknown): number {
  if (!Number.isSafeInteger(packed) || (packed as number) < 0) throw new TypeError()
  return packed as number
}

function listOf(packed: unknown): readonly unknown[] {
  if (!Array.isArray(packed)) throw new TypeError()
  return packed
}
