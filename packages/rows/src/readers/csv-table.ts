/** Blocks of whole lines -> rows. A bad line never spoils the other lines. */
import { closed } from '../text/closed.js'
import { fitting, type ColumnNames } from '../columns/column-names.js'
import { csvHeading } from './csv-heading.js'
import { csvRecords } from './csv-records.js'
import { delimiters, otherDelimiter, separatorHint } from '../text/delimiters.js'
import { maximumColumns, tooWide, type OwnColumns } from '../columns/headers.js'
import { isPersonalText } from '../cells/personal.js'
import { rowMaker, type RowMaker } from './row-maker.js'
import type { Language } from '../support/language.js'
import { occurrences } from '../support/occurrences.js'
import { rowError, RowsError } from '../problems/problem.js'
import type { ReadRow } from '../row/rows.js'
import { isBlank } from '../sheets/grid.js'

/**
 * A CSV file that is read block by block: the heading first, then rows. What may still be above the heading, and a
 * quoted cell that is still open, are kept for the next block.
 */
export class CsvTable {
  readonly #names: ColumnNames
  readonly #sprog: Language
  readonly #limit: number
  readonly #kolonner: OwnColumns | undefined
  #delimiter = ''
  #hint: string | undefined
  #headers: readonly string[] | undefined
  #maker: RowMaker | undefined
  #headerLine = 1
  #rest = ''
  /** The line on which it begins. */
  #restLine = 1

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
    let at = this.#rest === '' ? linje : this.#restLine
    this.#rest = ''
    if (!this.#headers) {
      const hint = this.#hint === undefined ? separatorHint.exec(text) : null
      if (hint) {
        text = text.slice(hint[0].length)
        at += 1
        this.#hint = hint[1]
      }
      if (text.trim() === '') return []
      const heading = csvHeading(this.#names, text, { delimiter: this.#hint, isWhole: last })
      if (!heading) {
        this.#rest = text
        this.#restLine = at
        return []
      }
      this.#delimiter = heading.delimiter
      const above = startOf(text, heading.line)
      this.#refusePersonal(text.slice(0, above), at)
      text = text.slice(above)
      at += heading.line - 1
      this.#refuseWide(text)
    }
    const mayFollow = (length: number) => !last && length <= this.#limit
    const { text: whole, unclosed, rest } = closed(text, this.#delimiter, mayFollow)
    this.#rest = rest
    this.#restLine = at + occurrences(text, '\n') - occurrences(rest, '\n')
    const rows = unclosed.map((line): ReadRow => ({
      linje: at + line - 1,
      errors: [rowError(this.#sprog, 'ulukket-citat')],
    }))
    for (const [cells, begin] of csvRecords(whole, this.#delimiter)) {
      const row = this.#take(cells, at + begin - 1)
      if (row) rows.push(row)
    }
    // A row that cannot be read is told after the names of the columns that are copied.
    if (this.#headers && (last || rows.length > 0)) this.#maker ??= this.#begin(this.#headers)
    return unclosed.length > 0 ? rows.sort((one, other) => one.linje - other.linje) : rows
  }

  /** Refuses CPR numbers above the heading, which is not read otherwise. */
  #refusePersonal(above: string, linje: number): void {
    for (const [cells, begin] of csvRecords(closed(above, this.#delimiter).text, this.#delimiter)) {
      const column = cells.findIndex(isPersonalText)
      if (column < 0) continue
      const raekke = linje + begin - 1
      const place = { raekke, kolonne: column + 1 }
      throw new RowsError([rowError(this.#sprog, 'personoplysning', place)], raekke)
    }
  }

  /** Refuses a first line of a million separators before it is divided, which would take seconds. */
  #refuseWide(text: string): void {
    const end = text.indexOf('\n')
    const first = end < 0 ? text : text.slice(0, end)
    if (first.length < 20 * maximumColumns) return
    const kolonner = Math.max(...delimiters.map((delimiter) => first.split(delimiter).length))
    if (kolonner < 10 * maximumColumns) return
    throw new RowsError([tooWide({ sprog: this.#sprog }, kolonner)])
  }

  #take(cells: readonly string[], linje: number): ReadRow | undefined {
    if (this.#headers) {
      this.#maker ??= this.#begin(this.#headers, cells)
      return this.#maker.make(cells, linje)
    }
    if (fitting(this.#names, cells) === 0 && cells.length === 1) {
      const tegn = otherDelimiter(cells)
      throw new RowsError([rowError(this.#sprog, 'forkert-skilletegn', { tegn })], linje)
    }
    this.#headerLine = linje
    this.#headers = cells
    // Whether a column without a name is copied to the answers is seen from the first row.
    if (this.#kolonner !== 'med' || !cells.some(isBlank)) this.#maker = this.#begin(cells)
    return undefined
  }

  /** @param first the first row; a stream does not show what stands further down */
  #begin(headers: readonly string[], first: readonly string[] = []): RowMaker {
    const filled = new Set(first.flatMap((cell, i) => (isBlank(cell) ? [] : [i])))
    return rowMaker(this.#names, headers, {
      sprog: this.#sprog,
      linje: this.#headerLine,
      kolonner: this.#kolonner,
      fyldte: this.#kolonner === 'med' ? filled : undefined,
    })
  }
}

/** Where a line of a text begins. */
function startOf(text: string, line: number): number {
  let at = 0
  for (let i = 1; i < line; i += 1) at = text.indexOf('\n', at) + 1
  return at
}
