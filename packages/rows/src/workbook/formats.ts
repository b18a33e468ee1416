/** How a workbook shows a cell as something else than its value: a share in percent, a date. */
import type { Cell } from '../cell.js'

/** A longer format is one that no person made. */
export const longestFormat = 80

/** The place of a cell; row and column from 0. */
export function formatKey(row: number, column: number): string {
  return `${String(row)},${String(column)}`
}

/** Whether the format of a number or of a date changes what is seen of it. */
export function isShownOtherwise(cell: Cell, format: string): boolean {
  if (format.length > longestFormat) return false
  return cell instanceof Date || (typeof cell === 'number' && isPercent(format))
}

/** Whether a format has a percent sign that is no text. */
export function isPercent(format: string): boolean {
  return format.replace(/"[^"]*"|\\./g, '').includes('%')
}
