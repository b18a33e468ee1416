/** Which row of a CSV file names the columns, and which character divides it: titles may stand above it, as in a sheet. */
import { closed } from '../text/closed.js'
import { fitting, type ColumnNames } from '../columns/column-names.js'
import { csvRecords } from './csv-records.js'
import { delimiters } from '../text/delimiters.js'
import { headerWithin, maximumColumns } from '../columns/headers.js'

export interface CsvHeading {
  readonly delimiter: string
  /** The line on which it begins, from 1. */
  readonly line: number
}

export interface CsvStart {
  /** The delimiter, if the file names it. */
  readonly delimiter: string | undefined
  /** Whether nothing follows the text. */
  readonly isWhole: boolean
}

/**
 * The number of characters in which a heading is looked for: enough for the names of any table, if they are short.
 */
const sample = 64 * 1024

/**
 * The first row that is surely a heading; if none is, the one of the first rows that names most columns, or line 1 if no
 * row names any. So the rows of a usual file are read as soon as its first line is there.
 *
 * @returns undefined if it may stand in the text that follows
 */
export function csvHeading(
  names: ColumnNames,
  text: string,
  { delimiter, isWhole }: CsvStart,
): CsvHeading | undefined {
  const start = text.slice(0, sample)
  const isCut = text.length > sample
  // A quoted cell that the sample cuts in two gets a closing mark.
  const isOpen = isCut && start.split('"').length % 2 === 0
  const isEnd = isWhole || isCut
  const candidates = (within: number) => {
    const measured = delimiter === undefined ? delimiters : [delimiter]
    return measured.map((each) =>
      candidate(names, isOpen ? `${start}"` : start, each, within, isEnd),
    )
  }
  const ofFirst = candidates(1)
  const found = ofFirst.some(({ sure }) => sure) ? ofFirst : candidates(headerWithin)
  const sure = found.flatMap((each) => each.sure ?? [])
  const first = Math.min(...sure.map(({ line }) => line))
  const likely = sure.filter(({ line }) => line === first)
  if (likely.length === 0 && !isEnd && found.every(({ isAll }) => !isAll)) return undefined
  const [best] = (likely.length > 0 ? likely : found.flatMap((each) => each.best ?? [])).sort(
    (a, b) => b.fit - a.fit || b.width - a.width,
  )
  return {
    delimiter: best?.delimiter ?? delimiter ?? delimiters[0],
    line: best && best.fit > 0 ? best.line : 1,
  }
}

interface Measured extends CsvHeading {
  /** How many facts it names. */
  readonly fit: number
  readonly width: number
}

interface Candidate {
  readonly sure: Measured | undefined
  readonly best: Measured | undefined
  /** Whether all rows have been seen that may be a heading. */
  readonly isAll: boolean
}

function candidate(
  names: ColumnNames,
  start: string,
  delimiter: string,
  within: number,
  isEnd: boolean,
): Candidate {
  const { text } = closed(start, delimiter, () => !isEnd)
  const rows = csvRecords(text, delimiter, within + 1)
  const last = (rows[0]?.[1] ?? 0) + within
  let best: Measured | undefined
  for (const [cells, line] of rows) {
    if (line >= last) return { sure: undefined, best, isAll: true }
    const headers = cells.slice(0, maximumColumns)
    const measured = { delimiter, line, fit: fitting(names, headers), width: headers.length }
    const filled = headers.filter((header) => header.trim() !== '').length
    // A single name may be a word of a title.
    if (measured.fit > 1 && 2 * measured.fit >= filled) {
      return { sure: measured, best: measured, isAll: true }
    }
    if (measured.fit > (best?.fit ?? -1)) best = measured
  }
  return { sure: undefined, best, isAll: false }
}
