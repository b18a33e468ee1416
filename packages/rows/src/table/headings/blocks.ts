/** Where the tables of a sheet are: the rows that name the columns, the rows below them, titles above. */
import { isBlank, isCountLike, isUnknown, rowText, textOf, type Grid } from '../../sheets/grid.js'
import {
  cornerOf,
  isPair,
  isKommune,
  isTitle,
  kommuneInCorner,
  isWords,
  namesRows,
  roleOf,
  saysSomething,
} from './heading-rows.js'
import { listColumns, withoutColumns } from './lists-beside.js'
import { isClear, isUnasked, labelOf, type Label } from '../../words/label.js'
import { nameAndLabel } from '../../words/name-and-label.js'

/** One table of a sheet; rows from 0. */
export interface Block {
  readonly grid: Grid
  /** The same without the lists beside its tables. */
  readonly bare: Grid
  /** The columns of these lists, from 0. */
  readonly lists: ReadonlySet<number>
  /** The rows that name the columns, from the top. */
  readonly headings: readonly number[]
  /** The rows below them that are not empty. */
  readonly rows: readonly number[]
  /** Rows with a single text above the headings. */
  readonly titles: readonly number[]
  /**
   * Whether its sheet has other tables whose headings or titles give other counts: then a choice for a column of one
   * table does not apply to the others.
   */
  readonly others: 'none' | 'alike' | 'unlike'
}

type Heading = Pick<Block, 'headings' | 'titles'>

/** How many rows of headings there may be above and below the one that is found first. */
const maximumMore = 3

/** The tables of a sheet, from the top. @param chosen the rows that name the columns, from 1 */
export function blocksOf(grid: Grid, chosen: readonly number[] = []): Block[] {
  const lists = listColumns(grid)
  const bare = withoutColumns(grid, lists)
  const found = chosen.length > 0 ? [chosenHeading(bare, chosen)] : headingsIn(bare)
  const others = othersOf(bare, found)
  return found.map(({ headings, titles }, i) => {
    const next = found[i + 1]
    const end = Math.min(grid.height, ...(next?.titles ?? []), ...(next?.headings ?? []))
    const rows: number[] = []
    for (let row = (headings.at(-1) ?? -1) + 1; row < end; row += 1) {
      if (!bare.isEmptyRow(row)) rows.push(row)
    }
    return { grid, bare, lists, headings, titles, rows, others }
  })
}

function othersOf(grid: Grid, found: readonly Heading[]): Block['others'] {
  if (found.length < 2) return 'none'
  const said = found.map(({ headings, titles }) =>
    JSON.stringify([
      headings.map((row) => grid.sheet.rows[row]?.map(textOf)),
      titles.flatMap((row) => labelOf(rowText(grid, row))?.indsats ?? []),
    ]),
  )
  return new Set(said).size === 1 ? 'alike' : 'unlike'
}

/** Row 0 means that no row names the columns. */
function chosenHeading(grid: Grid, chosen: readonly number[]): Heading {
  const headings = chosen
    .map((number) => number - 1)
    .filter((row) => row >= 0 && row < grid.height)
    .sort((a, b) => a - b)
  return { headings, titles: titlesAbove(grid, headings[0] ?? 0, 0) }
}

function headingsIn(grid: Grid): Heading[] {
  const found: Heading[] = []
  /** The first row that belongs to no earlier heading. */
  let free = 0
  for (let row = 0; row < grid.height; row += 1) {
    if (!startsHeading(grid, row, found.at(-1))) continue
    const headings = extended(grid, row, free)
    found.push({ headings, titles: titlesAbove(grid, headings[0] ?? row, free) })
    row = headings.at(-1) ?? row
    free = row + 1
  }
  if (found.length > 0) return found
  const names = namesAbove(grid)
  return names === undefined
    ? []
    : [{ headings: extended(grid, names, 0), titles: titlesAbove(grid, names, 0) }]
}

function startsHeading(grid: Grid, row: number, before: Heading | undefined): boolean {
  const filled = grid.filled(row)
  if (filled.length < 2 || !isWords(grid, row) || isPair(grid, row)) return false
  if (kommuneInCorner(grid, row) !== undefined) return true
  const labels = filled.map((column) => labelOf(grid.at(row, column))).filter(isClear)
  const tells = ({ rolle }: Label) => rolle && !isUnasked(rolle)
  if (labels.some(tells)) return true
  const naming = labels.filter(({ aar, indsats }) => aar !== undefined || indsats !== undefined)
  const kommuner = filled.filter((column) => isKommune(grid, row, column))
  if (naming.length < 2 && kommuner.length < 2) return false
  if (!before) return true
  // Within a table a row of words may be a row of data whose counts are not known.
  const isApart = grid.isEmptyRow(row - 1) || isTitle(grid, row - 1)
  const corner = cornerOf(grid, before.headings)
  return isApart && (isBlank(grid.at(row, corner)) || namesRows(grid, row, corner))
}

/** The rows of a heading around the row by which it was recognised. */
function extended(grid: Grid, row: number, free: number): number[] {
  const headings = [row]
  while (headings.length <= maximumMore) {
    const next = (headings.at(-1) ?? row) + 1
    if (!continues(grid, next, headings)) break
    headings.push(next)
  }
  for (let more = 0; more < maximumMore; more += 1) {
    const above = (headings[0] ?? row) - 1
    if (above < free || !precedes(grid, above, headings)) break
    headings.unshift(above)
  }
  return headings
}

/** Whether a row continues the headings: it has a text outside the columns that name the rows. */
function continues(grid: Grid, row: number, headings: readonly number[]): boolean {
  if (grid.isEmptyRow(row) || !isWords(grid, row)) return false
  const corner = cornerOf(grid, [...headings, row])
  const isCorner = (column: number) =>
    column === corner || headings.some((heading) => namesRows(grid, heading, column))
  const filled = grid.filled(row)
  const fitsCorner = filled
    .filter(isCorner)
    .every((column) => namesRows(grid, row, column) || isClear(roleOf(grid, row, column)))
  const others = filled.filter((column) => !isCorner(column))
  // If the corner is empty, the other cells name columns, whatever the names are.
  const areNames =
    others.length > 1 &&
    filled.every((column) => column !== corner || namesRows(grid, row, column)) &&
    others.every((column) => !isUnknown(grid.at(row, column)))
  return fitsCorner && (areNames || others.some((column) => saysSomething(grid, row, column)))
}

/** Whether a row directly above names groups of columns; a title begins where the table does. */
function precedes(grid: Grid, row: number, headings: readonly number[]): boolean {
  if (grid.isEmptyRow(row) || !isWords(grid, row)) return false
  if (isPair(grid, row)) return false
  const corner = cornerOf(grid, headings)
  const filled = grid.filled(row)
  const isApart = filled.every((column) => column > corner)
  return isApart || filled.some((column) => column > corner && saysSomething(grid, row, column))
}

/** The rows directly above a heading that have a single text each. */
function titlesAbove(grid: Grid, heading: number, free: number): number[] {
  const titles: number[] = []
  for (let row = heading - 1; row >= free; row -= 1) {
    if (grid.isEmptyRow(row)) continue
    const isOne = grid.filled(row).length === 1 && isWords(grid, row)
    if (!isOne && !isTitle(grid, row) && !isPair(grid, row)) break
    titles.unshift(row)
  }
  return titles
}

/** A row of unknown names above rows that begin with a year or a count: no word shows that it is a heading. */
function namesAbove(grid: Grid): number | undefined {
  for (let row = 0; row + 1 < grid.height; row += 1) {
    const filled = grid.filled(row)
    if (!isWords(grid, row)) continue
    let next = row + 1
    while (next < grid.height && grid.isEmptyRow(next)) next += 1
    const [first = 0, ...others] = grid.filled(next)
    const label = labelOf(grid.at(next, first))
    const isNamed = isClear(label)
      ? label.aar !== undefined || label.indsats !== undefined || label.rolle === 'antal'
      : nameAndLabel(textOf(grid.at(next, first))) !== undefined
    const counts = others.filter((column) => isCountLike(grid.at(next, column)))
    if (isNamed && counts.some((column) => filled.includes(column))) return row
  }
  return undefined
}
