/** CPR numbers in the cells of a table; what one looks like is the core's to say. */
import { looksLikeCpr, numberLooksLikeCpr } from '@screeningsmodel/core'

/**
 * Whether a cell holds what looks like a CPR number. A spreadsheet makes a number of one that is typed
 * without its hyphen, and drops its leading zero; one with a point before its last four digits becomes a decimal.
 */
export function isPersonal(cell: unknown): boolean {
  if (typeof cell === 'string') return looksLikeCpr(cell)
  if (typeof cell !== 'number' && typeof cell !== 'bigint') return false
  const number = Number(cell)
  return numberLooksLikeCpr(number) && !isAmount(number)
}

/** The same for the text of a cell in a file that has texts alone: nine digits are what a spreadsheet left of ten. */
export function isPersonalText(cell: unknown): boolean {
  return isPersonal(typeof cell === 'string' && /^\s*\d{9}\s*$/.test(cell) ? Number(cell) : cell)
}

/** Two decimals at most are an amount of money, of which a table may be full. */
function isAmount(number: number): boolean {
  return !Number.isInteger(number) && Math.round(number * 100) / 100 === number
}
