/** Blocks of whole lines -> rows, by `csv-parse`. A bad line never spoils the other lines. */
import { parse, type Options } from 'csv-parse/sync'
import { closed } from './closed.js'
import { fitting, type ColumnNames } from './column-names.js'
import { delimiters, otherDelimiter, separatorHint } from './delimiters.js'
import { maximumColumns, tooWide, type OwnColumns } from './headers.js'
import { rowMaker, type RowMaker } from './row-maker.js'
import type { Language } from './language.js'
import { rowError, RowsError } from './problem.js'
import type { ReadRow } from './rows.js'

/** Blank lines and rows of empty cells are passed over; a stray quotation mark is only a character. */
const form = {
  record_delimiter: '\n',
  relax_column_count: true,
  relax_quotes: true,
  skip_empty_lines: true,
  skip_records_with_empty_values: true,
} as const satisfies Options

/** Cells, and the line of the text on which they begin, from 1. */
type Divided = readonly [cells: string[], begin: number]

/**
 * A CSV file that is read block by block: the header first, then rows. A quoted cell that is still open is kept for the
 * next block.
 */
export class CsvTable {
  readonly #names: ColumnNames
  readonly #sprog: Language
  readonly #limit: number
  readonly #kolonner: OwnColumns | undefined
  #delimiter = ''
  #maker: RowMaker | undefined
  #headerLine = 1
  #rest = ''

  /** @param limit how many characters an open quoted cell may take before its first line is given up */
  constructor(names: ColumnNames, sprog: Language, limit: number, kolonner?: OwnColumns) {
    this.#names = names
    this.#sprog = sprog
    this.#limit = limit
    this.#kolonner = kolonner
  }

  /** Makes rows of cells, once the columns are known. */
  get maker(): RowMaker | undefined {
    return this.#maker
  }

  get linje(): number {
    return this.#headerLine
  }

  get delimiter(): string {
    return this.#delimiter
  }

  /**
   * The rows that end in a block of whole lines.
   *
   * @param linje the number of its first line
   * @param last whether a cell that is still open can't be closed any more
   * @throws {RowsError} when the columns do not fit the ruleset
   */
  read(block: string, linje: number, last = false): ReadRow[] {
    let text = this.#rest + block
    let at = linje - count(this.#rest)
    this.#rest = ''
    if (!this.#maker) {
      const hint = separatorHint.exec(text)
      if (hint) {
        text = text.slice(hint[0].length)
        at += 1
      }
      if (text.trim() === '') return []
      this.#refuseWide(text)
      this.#delimiter = hint?.[1] ?? delimiterOf(this.#names, text)
    }
    const mayFollow = (length: number) => !last && length <= this.#limit
    const { text: whole, unclosed, rest } = closed(text, this.#delimiter, mayFollow)
    this.#rest = rest
    const rows = unclosed.map((line): ReadRow => ({
      linje: at + line - 1,
      errors: [rowError(this.#sprog, 'ulukket-citat')],
    }))
    for (const [cells, begin] of parsed(whole, this.#delimiter)) {
      const row = this.#take(cells, at + begin - 1)
      if (row) rows.push(row)
    }
    return unclosed.length > 0 ? rows.sort((one, other) => one.linje - other.linje) : rows
  }

  /** Refuses a first line of a million separators before it is divided, which would take seconds. */
  #refuseWide(text: string): void {
    const end = text.indexOf('\n')
    const first = end < 0 ? text : text.slice(0, end)
    if (first.length < 20 * maximumColumns) return
    const kolonner = Math.max(...delimiters.map((delimiter) => first.split(delimiter).length))
    if (kolonner < 10 * maximumColumns) return
    throw new RowsError([tooWide(this.#sprog, kolonner)])
  }

  #take(cells: readonly string[], linje: number): ReadRow | undefined {
    if (this.#maker) return this.#maker.make(cells, linje)
    if (fitting(this.#names, cells) === 0 && cells.length === 1) {
      const tegn = otherDelimiter(cells)
      throw new RowsError([rowError(this.#sprog, 'forkert-skilletegn', { tegn })], linje)
    }
    this.#headerLine = linje
    this.#maker = rowMaker(this.#names, cells, {
      sprog: this.#sprog,
      linje,
      kolonner: this.#kolonner,
    })
    return undefined
  }
}

/** The rows of a text whose cells are all closed. */
function parsed(text: string, delimiter: string, to = -1): readonly Divided[] {
  if (!text.includes('"')) return divided(text, delimiter, to)
  const records: Divided[] = []
  parse(text, {
    ...form,
    delimiter,
    to,
    on_record: (cells: string[], { lines }) => {
      records.push([cells, lines - cells.reduce((sum, cell) => sum + count(cell), 0)])
      return null
    },
  })
  return records
}

/** Divides a text without quotation marks, as most texts are; the parser would take a third of a row's time. */
function divided(text: string, delimiter: string, to: number): readonly Divided[] {
  const records: Divided[] = []
  const lines = text.split('\n')
  for (let i = 0; i < lines.length && records.length !== to; i++) {
    const cells = (lines[i] ?? '').split(delimiter)
    if (cells.some((cell) => cell.trim() !== '')) records.push([cells, i + 1])
  }
  return records
}

/**
 * The number of characters from which the delimiter is determined: enough for the names of any table, if they are
 * short.
 */
const sample = 64 * 1024

/** The delimiter that divides the first row into the most columns that fit. */
function delimiterOf(names: ColumnNames, text: string): string {
  const start = text.slice(0, sample)
  // A quoted cell that the sample cuts in two gets a closing mark.
  const isOpen = text.length > sample && start.split('"').length % 2 === 0
  const whole = isOpen ? `${start}"` : start
  const [best] = delimiters
    .map((delimiter) => {
      const [[cells] = [[]]] = parsed(closed(whole, delimiter).text, delimiter, 1)
      const headers = cells.slice(0, maximumColumns)
      return { delimiter, fit: fitting(names, headers), width: headers.length }
    })
    .sort((a, b) => b.fit - a.fit || b.width - a.width)
  return best?.delimiter ?? delimiters[0]
}

function count(text: string): number {
  let lines = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1
  return lines
}
