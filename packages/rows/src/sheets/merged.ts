/** Cells that are merged downwards: a municipality that is written once beside several rows belongs to each of them. */
import { isBlank } from './grid.js'
import type { Sheet } from '../workbook/workbook.js'

/** How many rows merged cells may cover in all; beyond this, they are treated as decoration. */
const maximumCovered = 100_000

/**
 * The rows of a table. A cell that is merged downwards below its heading is repeated in each row that it covers, if
 * that row has another cell of its own. A cell that is merged across stands once, in its first column.
 *
 * @param header the row of the heading, from 0
 */
export function filledDown({ rows, merges }: Sheet, header: number): Sheet['rows'] {
  const downwards = merges.filter(({ fromRow, toRow }) => fromRow > header && toRow > fromRow)
  if (downwards.length === 0) return rows
  const filled = rows.map((cells) => [...cells])
  const isOwn = filled.map((cells) => cells.some((cell) => !isBlank(cell)))
  let covered = 0
  for (const { fromRow, toRow, fromColumn } of downwards) {
    const last = Math.min(toRow, rows.length - 1)
    covered += last - fromRow
    if (covered > maximumCovered) break
    const cell = rows[fromRow]?.[fromColumn]
    for (let row = fromRow + 1; row <= last; row += 1) {
      const cells = filled[row]
      if (!cells || !isOwn[row] || !isBlank(cells[fromColumn])) continue
      while (cells.length < fromColumn) cells.push(null)
      cells[fromColumn] = cell
    }
  }
  return filled
}
