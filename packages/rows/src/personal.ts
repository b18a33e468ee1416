/** CPR numbers in the cells of a table; what one looks like is the core's to say. */
import { looksLikeCpr } from '@screeningsmodel/core'

/** The number of a production unit, which the prefix tells from a CPR number. */
const productionUnit = /(?<![\p{L}\p{N}])P-\d{10}(?!\d)/gu
const smallest = 101_00_0000
const largest = 3112_99_9999

/**
 * Whether a cell holds what looks like a CPR number. A spreadsheet makes a number of one that is typed
 * without its hyphen, and takes its first zero away: nine digits count as ten.
 */
export function isPersonal(cell: unknown): boolean {
  if (typeof cell === 'string') return looksLikeCpr(cell.replace(productionUnit, ''))
  if (typeof cell !== 'number' && typeof cell !== 'bigint') return false
  const number = Number(cell)
  if (!(number >= smallest && number <= largest) || !Number.isInteger(number)) return false
  return looksLikeCpr(String(number).padStart(10, '0'))
}
