/** What a row says that may name columns, seen by itself. */
import { kommuneNamed } from '@screeningsmodel/kommuner'
import { countOf, isCountLike, type Grid } from './grid.js'
import { isClear, isYear, labelOf } from './label.js'

/** Rows below a heading in which its first number is looked for. */
const looked = 10

/** A single text in a row of its own. */
export function isTitle(grid: Grid, row: number): boolean {
  const [column = 0, ...more] = grid.filled(row)
  const cell = grid.at(row, column)
  return more.length === 0 && typeof cell === 'string' && !isCountLike(cell)
}

/** Words and years, and nothing else that a count could be. */
export function isWords(grid: Grid, row: number): boolean {
  return grid.filled(row).every((column) => {
    const cell = grid.at(row, column)
    if (typeof cell === 'boolean' || cell instanceof Date) return false
    return !isCountLike(cell) || isYear(countOf(cell) ?? NaN)
  })
}

export function isKommune(grid: Grid, row: number, column: number): boolean {
  const cell = grid.at(row, column)
  return typeof cell === 'string' && kommuneNamed(cell) !== undefined
}

export function saysSomething(grid: Grid, row: number, column: number): boolean {
  return isClear(labelOf(grid.at(row, column))) || isKommune(grid, row, column)
}

export function roleOf(grid: Grid, row: number, column: number) {
  const label = labelOf(grid.at(row, column))
  return label?.rolle === undefined ? undefined : label
}

/** Whether a cell stands over a column that names the rows. */
export function namesRows(grid: Grid, row: number, column: number): boolean {
  const label = labelOf(grid.seen(row, column))
  return isClear(label) && ['kommune', 'aar', 'indsats'].includes(label.rolle ?? '')
}

/** The first column of a table, which may have no heading; the first row with a number tells it too. */
export function cornerOf(grid: Grid, headings: readonly number[]): number {
  const from = (headings.at(-1) ?? 0) + 1
  let first = from
  while (first < Math.min(from + looked, grid.height) && isWords(grid, first)) first += 1
  return Math.min(...[...headings, first].flatMap((row) => grid.filled(row)))
}
