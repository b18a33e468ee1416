/** A CSV file as one sheet, in which rows keep their line numbers in the file. */
import { checkOptions } from '@screeningsmodel/core'
import { parse } from 'csv-parse/sync'
import { FaultyCell, type Cell } from '../cells/cell.js'
import { isWrittenFault, keptFault } from '../cells/fault-words.js'
import { closed } from '../text/closed.js'
import { delimiters, otherDelimiter, separatorHint } from '../text/delimiters.js'
import { decode } from '../text/decode.js'
import type { Language } from '../support/language.js'
import { lineBlocks } from '../text/lines.js'
import { isPersonalText } from '../cells/personal.js'
import { rowError, RowsError } from '../problems/problem.js'
import { isZip, unreadableKind } from '../workbook/kind.js'
import { columnNumber } from '../support/letters.js'
import {
  readWorkbook,
  workbookOptions,
  type Sheet,
  type WorkbookOptions,
} from '../workbook/workbook.js'

/** How many lines are used to find the delimiter. */
const sample = 50

/**
 * The sheets of a file of any kind: all sheets of a workbook, or the single sheet of a CSV file.
 *
 * @param navn the name of a CSV file as a sheet, as in Excel: the file's name without its ending
 * @param bytes the whole file
 * @throws {RowsError} when the file is neither, is empty, or contains a CPR number
 * @throws {InputError} if there is no such option
 * @example
 * const [sheet] = await sheetsOf(new TextEncoder().encode('Kommune;År\nAarhus;2019\n'), 'tal')
 * sheet.rows // [['Kommune', 'År'], ['Aarhus', '2019']]
 */
export async function sheetsOf(
  bytes: Uint8Array,
  navn: string,
  options: WorkbookOptions = {},
): Promise<Sheet[]> {
  const sprog = checkOptions(options, workbookOptions)
  const sheets = isZip(bytes)
    ? await readWorkbook(bytes, { ...options, medFormater: true })
    : [await csvSheet(bytes, navn, sprog, options.limits)]
  return sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map(withFaults) }))
}

/** A row in which errors of a spreadsheet that are written as text are errors. */
function withFaults(cells: readonly Cell[]): readonly Cell[] {
  return cells.some(isFault)
    ? cells.map((cell) => (isFault(cell) ? new FaultyCell('fejl-i-celle', keptFault(cell)) : cell))
    : cells
}

const isFault = (cell: Cell): cell is string => typeof cell === 'string' && isWrittenFault(cell)

async function csvSheet(
  bytes: Uint8Array,
  navn: string,
  sprog: Language,
  limits: WorkbookOptions['limits'],
): Promise<Sheet> {
  const kind = unreadableKind(bytes)
  if (kind) throw new RowsError([rowError(sprog, kind)])
  const text = await wholeText(bytes)
  if (text.trim() === '') throw new RowsError([rowError(sprog, 'tom-fil')])
  const hint = separatorHint.exec(text)
  const body = hint ? text.slice(hint[0].length) : text
  const rows = cellsOf(body, hint?.[1] ?? delimiterOf(body))
  // The hint (`sep=;`) is a line of the file.
  if (hint) rows.unshift([])
  const isTooWide = rows.some((cells) => cells.length > (limits?.columns ?? columnNumber('XFD')))
  const held = rows.reduce((sum, cells) => sum + cells.length, 0)
  if (held > (limits?.cells ?? Infinity) || isTooWide || rows.length > (limits?.rows ?? Infinity)) {
    throw new RowsError([rowError(sprog, 'for-stort-regneark')])
  }
  refusePersonal(rows, sprog)
  // A single column is not a table.
  if (rows.every((cells) => cells.length < 2)) {
    const tegn = otherDelimiter(body.split('\n', sample).slice(0, -1))
    throw new RowsError([rowError(sprog, 'forkert-skilletegn', { tegn })])
  }
  return {
    navn,
    skjult: false,
    rows,
    merges: [],
    skjulteRaekker: [],
    skjulteKolonner: [],
    csv: true,
  }
}

/** With `\n` as its only line end. */
async function wholeText(bytes: Uint8Array): Promise<string> {
  async function* once() {
    yield bytes
  }
  let text = ''
  for await (const block of lineBlocks(decode(once()), Infinity)) {
    if ('text' in block) text += block.text
  }
  return mended(text)
}

/** How Danish letters look when UTF-8 was read as Windows-1252 or Latin-1, and saved again. */
const twiceEncoded: Readonly<Record<string, string>> = {
  ...{ 'Ã¦': 'æ', 'Ã¸': 'ø', 'Ã¥': 'å', 'Ã†': 'Æ', 'Ã˜': 'Ø', 'Ã…': 'Å' },
  ...{ 'Ã\u0086': 'Æ', 'Ã\u0098': 'Ø', 'Ã\u0085': 'Å' },
}

/** No Danish word contains one of these pairs. */
function mended(text: string): string {
  return text.replace(/Ã[¦¸¥†˜…\u0085\u0086\u0098]/g, (pair) => twiceEncoded[pair] ?? pair)
}

/** The delimiter that divides most of the first lines into the same number of columns. */
function delimiterOf(text: string): string {
  const start = text.split('\n', sample).join('\n')
  const [best] = delimiters
    .map((delimiter) => {
      const widths = records(start, delimiter).map(({ cells }) => cells.length)
      const counts = new Map<number, number>()
      for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1)
      return { delimiter, fit: Math.max(0, ...counts.values()) }
    })
    .sort((a, b) => b.fit - a.fit)
  return best?.delimiter ?? delimiters[0]
}

/** Cells by line; a cell with several lines belongs to its first line. */
function cellsOf(text: string, delimiter: string): Cell[][] {
  const rows: Cell[][] = []
  for (const { cells, line } of records(text, delimiter)) {
    while (rows.length < line - 1) rows.push([])
    rows.push(cells)
  }
  return rows
}

interface CsvRecord {
  readonly cells: Cell[]
  /** From 1. */
  readonly line: number
}

/** A row with a quotation mark that is never closed becomes one cell that says so; the rows below it are kept. */
function records(text: string, delimiter: string): CsvRecord[] {
  const { text: whole, unclosed } = closed(text, delimiter)
  const found = unclosed.map((line): CsvRecord => ({
    cells: [new FaultyCell('ulukket-citat')],
    line,
  }))
  parse(whole, {
    delimiter,
    record_delimiter: '\n',
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    on_record: (cells: string[], { lines }) => {
      const breaks = cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0)
      found.push({ cells, line: lines - breaks })
      return null
    },
  })
  return found.sort((one, other) => one.line - other.line)
}

function refusePersonal(rows: readonly (readonly Cell[])[], sprog: Language): void {
  rows.forEach((cells, row) => {
    const column = cells.findIndex(isPersonalText)
    if (column < 0) return
    const place = { raekke: row + 1, kolonne: column + 1 }
    throw new RowsError([rowError(sprog, 'personoplysning', place)], row + 1)
  })
}
