/** A sheet in the form in which tables are looked for: cells by row and column from 0, and merged ranges. */
import { FaultyCell, numberReader, RefusedCell, type Cell, type CellReader } from '../cells/cell.js'
import { unknownAnswers, unknownWords } from '../cells/cell-words.js'
import type { Merge, Sheet } from '../workbook/workbook.js'
import { writtenCount } from '../words/written-count.js'

/** Merged cells beyond these limits are treated as decoration. */
const maximumMerged = 100_000

export class Grid {
  readonly sheet: Sheet
  readonly height: number
  readonly width: number
  readonly #merged = new Map<number, Merge>()

  constructor(sheet: Sheet) {
    this.sheet = sheet
    this.height = sheet.rows.length
    this.width = sheet.rows.reduce((width, row) => Math.max(width, row.length), 0)
    let covered = 0
    for (const merge of sheet.merges) {
      const toRow = Math.min(merge.toRow, this.height - 1)
      const toColumn = Math.min(merge.toColumn, this.width - 1)
      covered += (toRow - merge.fromRow + 1) * (toColumn - merge.fromColumn + 1)
      if (covered > maximumMerged) break
      for (let row = merge.fromRow; row <= toRow; row += 1) {
        for (let column = merge.fromColumn; column <= toColumn; column += 1) {
          this.#merged.set(row * this.width + column, merge)
        }
      }
    }
  }

  /** The cell as it is stored: of merged cells only the first has a value. */
  at(row: number, column: number): Cell {
    return this.sheet.rows[row]?.[column]
  }

  /** The cell as a person sees it. */
  seen(row: number, column: number): Cell {
    const merge = this.mergeAt(row, column)
    return merge ? this.at(merge.fromRow, merge.fromColumn) : this.at(row, column)
  }

  mergeAt(row: number, column: number): Merge | undefined {
    return this.#merged.get(row * this.width + column)
  }

  isEmptyRow(row: number): boolean {
    return (this.sheet.rows[row] ?? []).every(isBlank)
  }

  /** The columns in which the row has a value of its own. */
  filled(row: number): number[] {
    return (this.sheet.rows[row] ?? []).flatMap((cell, column) => (isBlank(cell) ? [] : [column]))
  }
}

export function isBlank(cell: Cell): boolean {
  return cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '')
}

/** A cell that says that something is not known. */
export function isUnknown(cell: Cell): boolean {
  return isBlank(cell) || (typeof cell === 'string' && unknownWords.has(cell.trim().toLowerCase()))
}

/** What people write for »none«, in lower case. */
const zeroWords: ReadonlySet<string> = new Set(['ingen', 'nul', 'none', 'zero'])
/** What people write for a count that is not known, besides the words that mean this everywhere; in lower case. */
const unknownCounts: ReadonlySet<string> = new Set([
  ...unknownAnswers,
  ...['ikke besvaret', 'ikke svaret', 'har ikke svaret', 'ingen svar', 'intet svar'],
  ...['mangler', 'mangler svar'],
  ...['ikke opgjort', 'ej opgjort', 'ikke indberettet', 'ikke registreret', 'ingen oplysninger'],
  ...['ingen data', 'kan ikke oplyses', 'kan ikke opgøres', 'afventer', 'afventer svar'],
  ...['not reported', 'n.a.', 'no answer', 'i.o.', '…', '..', '...'],
])
const readNumber = numberReader(true)

export const readCount: CellReader = (cell) => {
  if (typeof cell === 'string' && zeroWords.has(cell.trim().toLowerCase())) return 0
  const value = readNumber(cell)
  return typeof value === 'string' ? (writtenCount(value) ?? value) : value
}

/** Whether the count in a cell has words or marks beside it. */
export function isWritten(cell: Cell): boolean {
  return typeof readNumber(cell) === 'string' && writtenCount(cell) !== undefined
}

/** Whether the cell says that its count is not known. */
export function isUnknownCount(cell: Cell): boolean {
  return (
    isUnknown(cell) || (typeof cell === 'string' && unknownCounts.has(cell.trim().toLowerCase()))
  )
}

/** The number in a cell, if it is one. */
export function countOf(cell: Cell): number | undefined {
  const value = readCount(cell)
  return typeof value === 'number' ? value : undefined
}

/** A cell where a count is expected: a number, a number that cannot be read, or a formula that was never computed. */
export function isCountLike(cell: Cell): boolean {
  const value = isUnknown(cell) ? undefined : readCount(cell)
  return typeof value === 'number' || value instanceof RefusedCell
}

/** All cells of a row as one text. */
export function rowText(grid: Grid, row: number): string {
  return grid
    .filled(row)
    .map((column) => textOf(grid.at(row, column)))
    .join(' ')
}

/** A cell as a text of one line, as it is shown to a person. */
export function textOf(cell: Cell): string {
  if (isBlank(cell) || cell instanceof FaultyCell) return cell instanceof FaultyCell ? '#' : ''
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  return String(cell).normalize('NFC').replace(/\s+/g, ' ').trim()
}
