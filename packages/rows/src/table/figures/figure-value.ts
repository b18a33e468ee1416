/** The count in a cell. */
import { refusedShare, RefusedCell } from '../../cells/cell.js'
import type { Figure } from '../counts/figure.js'
import { isUnknownCount, readCount, type Grid } from '../../sheets/grid.js'

/** The count in a cell, or what is wrong with it. A number in merged cells belongs to none of them. */
export function valueAt(
  grid: Grid,
  row: number,
  column: number,
): Pick<Figure, 'value' | 'fault' | 'row' | 'column'> {
  const cell = grid.at(row, column)
  const merge = grid.mergeAt(row, column)
  const isSpread = merge && (merge.toColumn > merge.fromColumn || merge.toRow > merge.fromRow)
  if (isSpread && !isUnknownCount(grid.seen(row, column))) {
    return { value: '#', fault: 'flettet-celle', row, column }
  }
  const value = isUnknownCount(cell) ? undefined : refusedShare(readCount(cell))
  return value instanceof RefusedCell
    ? { value: '#', fault: value.code, row, column }
    : { value, fault: undefined, row, column }
}
