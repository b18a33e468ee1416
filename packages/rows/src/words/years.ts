/** Years as people write them, and dates that stand for a year. */
import type { Cell } from '../cells/cell.js'

const years = { first: 1990, last: 2100 } as const

export function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= years.first && value <= years.last
}

/** The year that two digits mean: »17«. */
export function shortYear(text: string): number | undefined {
  if (!/^(?:[0-4]|9)\d$/.test(text)) return undefined
  return Number(text) + (Number(text) >= 90 ? 1900 : 2000)
}

/** The same with the mark of what is left out, with which it can be nothing else: »'17«. */
export function shortenedYear(text: string): number | undefined {
  const [, digits] = /^\s*['’](\d\d)\s*$/.exec(text) ?? []
  return digits === undefined ? undefined : shortYear(digits)
}

/** The year of a date that stands for a whole year: its first day or its last. */
export function yearOfDate(cell: Date): number | undefined {
  const [month, day] = [cell.getUTCMonth(), cell.getUTCDate()]
  const isOfYear = (month === 0 && day === 1) || (month === 11 && day === 31)
  return isOfYear && isYear(cell.getUTCFullYear()) ? cell.getUTCFullYear() : undefined
}

const danishDate = /^\s*(?<day>\d{1,2})(?<sign>[-./])(?<month>\d{1,2})\k<sign>(?<year>\d{4})\s*$/
const isoDate = /^\s*(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})\s*$/

/** The date in a cell; in a file of text it is a text: »31-12-2017«, »2017-12-31«. */
export function dateIn(cell: Cell): Date | undefined {
  if (cell instanceof Date) return cell
  if (typeof cell !== 'string') return undefined
  const found = danishDate.exec(cell) ?? isoDate.exec(cell)
  if (!found?.groups) return undefined
  const [year, month, day] = ['year', 'month', 'day'].map((part) => Number(found.groups?.[part]))
  const date = new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, day))
  // The 31st of February is none.
  return date.getUTCDate() === day ? date : undefined
}
