/** Formats in which a workbook shows a cell differently from its value: a share in percent, a date. */
import type { Cell } from '../cell.js'

/** No person makes a longer format. */
export const longestFormat = 80

/** The place of a cell; row and column from 0. */
export function formatKey(row: number, column: number): string {
  return `${String(row)},${String(column)}`
}

/** Whether the format of a number or a date changes how it looks. */
export function isShownOtherwise(cell: Cell, format: string): boolean {
  if (format.length > longestFormat) return false
  return cell instanceof Date || (typeof cell === 'number' && isPercent(format))
}

/** Whether a format has a percent sign that is not part of a text. */
export function isPercent(format: string): boolean {
  return format.replace(/"[^"]*"|\\./g, '').includes('%')
}
