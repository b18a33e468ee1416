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

/** The same for a cell in a file that has only texts. */
export function isPersonalText(cell: unknown): boolean {
  return isPersonal(cell) || (typeof cell === 'string' && isPersonal(convertedIn(cell)))
}

/**
 * Nine digits, or with the last four as decimals (a Danish spreadsheet writes a comma); or nine or ten in groups of
 * three, followed by decimals that are zero, or with an exponent.
 */
const converted =
  /^\s*(?:(?:\d{9}|\d{1,3}([.,'’\u00a0\u202f])\d{3}(?:\1\d{3}){1,2})(?:[.,]0{1,2})?|\d{5,6}[.,]\d{4}|\d[.,]\d{5,9}e\+?0?[89])\s*$/i

/**
 * The number in a text that may be what a spreadsheet made of a CPR number before it wrote the text.
 *
 * @example
 * convertedIn('10190,1234') // 10190.1234
 * convertedIn('101.901.234') // 101901234
 */
export function convertedIn(text: string): number | undefined {
  if (!converted.test(text)) return undefined
  const ungrouped = text.replace(/(?<=\d)[.,'’\u00a0\u202f](?=\d{3}(?!\d))/g, '')
  return Number(ungrouped.replace(',', '.'))
}

/** With at most two decimals it is probably an amount of money, which many tables are full of. */
function isAmount(number: number): boolean {
  return !Number.isInteger(number) && Math.round(number * 100) / 100 === number
}
