/** Lists to the right of a table: names to look up, values to choose from, notes. Their rows are not those of the table. */
import type { Cell } from '../../cells/cell.js'
import { countOf, Grid, isBlank, isCountLike, textOf } from '../../sheets/grid.js'
import { isClear, labelOf } from '../../words/label.js'
import { isKommuneCode } from '../../words/kommune-names.js'
import { isYear } from '../../words/years.js'

/**
 * The columns of such lists, from 0: they stand beyond an empty column, to the right of columns with counts, and have
 * neither counts nor headings of counts.
 */
export function listColumns(grid: Grid): ReadonlySet<number> {
  const groups = groupsOf(grid)
  const found = new Set<number>()
  let hasCounts = false
  for (const group of groups) {
    const isTable = groups.length > 1 && holdsTable(grid, group)
    if (hasCounts && !isTable) for (const column of group) found.add(column)
    hasCounts ||= isTable
  }
  return found
}

/** The sheet without these columns. */
export function withoutColumns(grid: Grid, columns: ReadonlySet<number>): Grid {
  if (columns.size === 0) return grid
  const rows = grid.sheet.rows.map((cells) =>
    cells.map((cell, column) => (columns.has(column) ? null : cell)),
  )
  return new Grid({ ...grid.sheet, rows })
}

/** Columns beside each other without an empty column between. */
function groupsOf({ sheet, width }: Grid): number[][] {
  const isFilled = Array.from({ length: width }, () => false)
  for (const cells of sheet.rows) {
    for (const [column, cell] of cells.entries()) if (!isBlank(cell)) isFilled[column] = true
  }
  const groups: number[][] = []
  for (const [column, filled] of isFilled.entries()) {
    if (!filled) continue
    if (!isFilled[column - 1]) groups.push([])
    groups.at(-1)?.push(column)
  }
  return groups
}

/**
 * Whether there is a count, which is neither a year nor the code of a municipality, or a heading of counts: a list of
 * values has several of these below each other.
 */
function holdsTable({ sheet }: Grid, group: readonly number[]): boolean {
  let headings = 0
  for (const cells of sheet.rows) {
    const own = group.map((column) => cells[column]).filter((cell) => !isBlank(cell))
    const isHeading = own.some((cell) => {
      const label = labelOf(cell)
      return isClear(label) && (label.aar ?? label.indsats) !== undefined
    })
    if (isHeading ? own.length > 1 : own.some(isCount)) return true
    if (isHeading) headings += 1
  }
  return headings === 1
}

function isCount(cell: Cell): boolean {
  return isCountLike(cell) && !isYear(countOf(cell) ?? 0) && !isKommuneCode(textOf(cell))
}
