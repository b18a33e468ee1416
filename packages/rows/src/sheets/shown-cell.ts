/** A cell as a spreadsheet shows it, for people who know it from there. */
import { checkLanguage } from '@screeningsmodel/core'
import { FaultyCell } from '../cells/cell.js'
import { danishFaults } from '../cells/fault-words.js'
import type { Language } from '../support/language.js'
import { formatKey } from '../workbook/formats.js'
import type { Sheet } from '../workbook/workbook.js'
import { textOf } from './grid.js'
import { shownNumber } from '../support/shown.js'

/**
 * Any cell, as a text of one line. @param row from 0, as `column`
 *
 * @param column from 0
 * @param sprog the language of numbers, dates and errors
 * @throws {InputError} if there is no such language (`ukendt-vaerdi`)
 * @example
 * shownAt({ rows: [[1234.5]] }, 0, 0, 'da') // '1234,5'
 */
export function shownAt(
  { rows, formater }: Pick<Sheet, 'rows' | 'formater'>,
  row: number,
  column: number,
  sprog: Language,
): string {
  checkLanguage(sprog)
  const cell = rows[row]?.[column]
  const format = formater?.get(formatKey(row, column))
  if (cell instanceof FaultyCell) return faultIn(cell, sprog)
  if (cell instanceof Date) return sprog === 'da' ? danishDate(cell, format) : textOf(cell)
  return typeof cell === 'number' ? shownNumber(cell, sprog) : textOf(cell)
}

/** An error as it is seen, without what may have come back from a stranger. */
export function faultIn({ vist }: FaultyCell, sprog: Language): string {
  const danish = danishFaults.get(vist ?? '')
  // A formula that was never computed has no error.
  if (danish === undefined || vist === undefined) return '#'
  return sprog === 'da' ? danish : vist
}

const months = Array.from({ length: 12 }, (_, month) =>
  new Intl.DateTimeFormat('da', { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2000, month)),
)
/**
 * The form in which Excel writes a date in the country's usual format; we also use it for formats that show more than a
 * day.
 */
const usual = 'dd-mm-yyyy'
const ofCountry: ReadonlySet<string> = new Set(['m/d/yyyy', 'm/d/yy', 'mm-dd-yy', 'mm/dd/yyyy'])

function danishDate(cell: Date, format = usual): string {
  const plain = format.replace(/\[[^\]]*\]|;.*$|\\/g, '').toLowerCase()
  const isOfDays = /^[dmy\s./,-]+$/.test(plain) && !ofCountry.has(plain)
  const day = cell.getUTCDate()
  const month = cell.getUTCMonth()
  const year = String(cell.getUTCFullYear())
  const two = (value: number) => String(value).padStart(2, '0')
  const parts: Readonly<Record<string, string>> = {
    d: String(day),
    dd: two(day),
    m: String(month + 1),
    mm: two(month + 1),
    mmm: (months[month] ?? '').slice(0, 3),
    mmmm: months[month] ?? '',
    yy: year.slice(-2),
    yyyy: year,
  }
  const shown = (isOfDays ? plain : usual).replace(/d+|m+|y+/g, (part) => parts[part] ?? part)
  return shown.replaceAll('/', '-')
}
