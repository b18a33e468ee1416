/** CPR numbers in the cells of a table; the core defines what a CPR number looks like. */
import { looksLikeCpr, numberLooksLikeCpr } from '@screeningsmodel/core'

/**
 * Whether a cell contains what looks like a CPR number. If it is typed without its hyphen, a spreadsheet turns it into
 * a number and drops the leading zero; with a point before the last four digits it becomes a decimal.
 *
 * @param cell any value of a cell; only texts and numbers can look like a CPR number
 * @example
 * isPersonal('010190-1234') // true
 * isPersonal(2019) // false
 */
export function isPersonal(cell: unknown): boolean {
  if (typeof cell === 'string') return looksLikeCpr(cell)
  if (typeof cell !== 'number' && typeof cell !== 'bigint') return false
  const number = Number(cell)
  return numberLooksLikeCpr(number) && !isAmount(number)
}

/** The same for a cell in a file that has only texts: nine digits may be ten that lost their zero in a spreadsheet. */
export function isPersonalText(cell: unknown): boolean {
  return isPersonal(typeof cell === 'string' && /^\s*\d{9}\s*$/.test(cell) ? Number(cell) : cell)
}

/** With at most two decimals it is probably an amount of money, which many tables are full of. */
function isAmount(number: number): boolean {
  return !Number.isInteger(number) && Math.round(number * 100) / 100 === number
}
