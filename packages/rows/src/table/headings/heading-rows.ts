/** What a row that may name columns says by itself. */
import { kommuneNamed } from '@screeningsmodel/kommuner'
import type { Cell } from '../../cells/cell.js'
import { countOf, isCountLike, textOf, type Grid } from '../../sheets/grid.js'
import { isKommuneCode } from '../../words/kommune-names.js'
import { headingLabel, isClear, labelOf } from '../../words/label.js'
import { isYear, shortenedYear, shortYear, yearOfDate } from '../../words/years.js'
import { nameAndLabel } from '../../words/name-and-label.js'

/** How many rows below a heading are searched for its first number. */
const looked = 10

/**
 * The municipality of a small table that has its name in the corner: beside it there are only years or kinds of counts,
 * and below it stands one of them.
 */
export function kommuneInCorner(grid: Grid, row: number): string | undefined {
  const [corner = 0, ...others] = grid.filled(row)
  const next = nextRow(grid, row)
  const tells = (cell: Cell) => {
    const label = headingLabel(cell)
    return isClear(label) && (label.aar ?? label.indsats) !== undefined
  }
  const cells = [...others.map((column) => grid.at(row, column)), grid.at(next, corner)]
  if (others.length === 0 || !cells.every(tells)) return undefined
  return kommuneNamed(textOf(grid.at(row, corner)))?.navn
}

/** The first row below this one that is not empty. */
function nextRow(grid: Grid, row: number): number {
  let next = row + 1
  while (next < grid.height && grid.isEmptyRow(next)) next += 1
  return next
}

/** A single text in a row of its own, or the number of a municipality. */
export function isTitle(grid: Grid, row: number): boolean {
  const [column = 0, ...more] = grid.filled(row)
  const cell = grid.at(row, column)
  const isText = typeof cell === 'string' && !isCountLike(cell)
  return more.length === 0 && (isText || isCode(cell))
}

const isCode = (cell: Cell) => isKommuneCode(textOf(cell))

/**
 * Whether the row has numbers of municipalities in place of their names: beside the word over a column that names rows,
 * where no count can stand.
 */
function areCodes(grid: Grid, row: number): boolean {
  const [corner = 0, ...others] = grid.filled(row)
  const isNamed = namesRows(grid, row, corner) || namesCode(grid.at(row, corner))
  return isNamed && others.length > 1 && others.every((column) => isCode(grid.at(row, column)))
}

/**
 * Whether the row has years of two digits, one after the other: beside the word over a column that names rows, or below
 * such a word.
 */
function areShortYears(grid: Grid, row: number): boolean {
  const filled = grid.filled(row)
  const isBeside = namesRows(grid, row, filled[0] ?? 0)
  const word = isBeside ? row : row - 1
  const [corner = 0, ...others] = grid.filled(word)
  const hasYears = others.some((column) => headingLabel(grid.at(word, column))?.aar !== undefined)
  if (hasYears || !namesRows(grid, word, corner)) return false
  const years = (isBeside ? others : filled).map((column) =>
    shortYear(textOf(grid.at(row, column))),
  )
  const [first] = years
  return (
    new Set(years).size > 1 &&
    years.every((year, i) => i === 0 || year === first || year === (years[i - 1] ?? NaN) + 1)
  )
}

/** »Kommunenr.«, »Kommunekode:« */
const namesCode = (cell: Cell) =>
  typeof cell === 'string' && /^\s*kommune[\s-]?(?:nr|nummer|kode)\.?\s*:?\s*$/i.test(cell)

/**
 * A word with its value beside it, as in a form above its table: »År: 2017«, »Kommune: Odense«. These do not name
 * columns: no count stands below such a row.
 */
export function isPair(grid: Grid, row: number): boolean {
  const [first = 0, second = 0, ...more] = grid.filled(row)
  if (more.length > 0) return false
  const [word, value] = [grid.at(row, first), grid.at(row, second)]
  const label = labelOf(word)
  const isYear = label?.rolle === 'aar' && labelOf(value)?.aar !== undefined
  const isOfName = label?.rolle === 'kommune' || namesCode(word)
  const isName = isOfName && (isKommune(grid, row, second) || isCode(value))
  const isMarked = isColon(word) && !isColon(value)
  if (!isMarked && !isName && !isYear) return false
  const next = nextRow(grid, row)
  return isWords(grid, next) || isPairOfCount(grid, next, second)
}

/** Whether a row has a word with a number beside it (»Antal: 4«), and is not a row of a table. */
function isPairOfCount(grid: Grid, row: number, second: number): boolean {
  return isColon(grid.at(row, grid.filled(row)[0] ?? second))
}

const isColon = (cell: Cell) => typeof cell === 'string' && cell.trim().endsWith(':')

/** Only words and years, and nothing that could be a count. */
export function isWords(grid: Grid, row: number): boolean {
  if (areCodes(grid, row) || areShortYears(grid, row)) return true
  if (kommuneInCorner(grid, row) !== undefined) return true
  return grid.filled(row).every((column) => {
    const cell = grid.at(row, column)
    if (typeof cell === 'boolean') return false
    if (cell instanceof Date) return yearOfDate(cell) !== undefined
    if (typeof cell === 'string' && shortenedYear(cell) !== undefined) return true
    return !isCountLike(cell) || isYear(countOf(cell) ?? NaN)
  })
}

export function isKommune(grid: Grid, row: number, column: number): boolean {
  const cell = grid.at(row, column)
  return typeof cell === 'string' && (kommuneNamed(cell) ?? nameAndLabel(cell)) !== undefined
}

/** Whether a row has the name of a municipality and a count beside it: it holds data, and names no columns. */
export function holdsCounts(grid: Grid, row: number): boolean {
  const filled = grid.filled(row)
  return (
    filled.some((column) => isKommune(grid, row, column)) &&
    filled.some((column) => {
      const cell = grid.at(row, column)
      return isCountLike(cell) && !isYear(countOf(cell) ?? 0)
    })
  )
}

export function saysSomething(grid: Grid, row: number, column: number): boolean {
  return isClear(headingLabel(grid.at(row, column))) || isKommune(grid, row, column)
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

/** The first column of a table, which may have no heading; the first row with a number shows it too. */
export function cornerOf(grid: Grid, headings: readonly number[]): number {
  const from = (headings.at(-1) ?? 0) + 1
  let first = from
  while (first < Math.min(from + looked, grid.height) && isWords(grid, first)) first += 1
  return Math.min(...[...headings, first].flatMap((row) => grid.filled(row)))
}
