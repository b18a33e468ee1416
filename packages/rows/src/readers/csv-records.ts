/** The rows of a CSV text whose cells are all closed. */
import { parse, type Options } from 'csv-parse/sync'
import { occurrences } from '../support/occurrences.js'

/** Blank lines and rows of empty cells are passed over; a stray quotation mark is only a character. */
const form = {
  record_delimiter: '\n',
  relax_column_count: true,
  relax_quotes: true,
  skip_empty_lines: true,
  skip_records_with_empty_values: true,
} as const satisfies Options

/** Cells, and the line of the text on which they begin, from 1. */
export type CsvRecord = readonly [cells: string[], begin: number]

/** @param to how many rows are read; all, unless said */
export function csvRecords(text: string, delimiter: string, to = -1): readonly CsvRecord[] {
  if (!text.includes('"')) return divided(text, delimiter, to)
  const records: CsvRecord[] = []
  parse(text, {
    ...form,
    delimiter,
    to,
    on_record: (cells: string[], { lines }) => {
      records.push([cells, lines - cells.reduce((sum, cell) => sum + occurrences(cell, '\n'), 0)])
      return null
    },
  })
  return records
}

/** Divides a text without quotation marks, as most texts are; the parser would take a third of a row's time. */
function divided(text: string, delimiter: string, to: number): readonly CsvRecord[] {
  const records: CsvRecord[] = []
  const lines = text.split('\n')
  for (let i = 0; i < lines.length && records.length !== to; i++) {
    const cells = (lines[i] ?? '').split(delimiter)
    if (cells.some((cell) => cell.trim() !== '')) records.push([cells, i + 1])
  }
  return records
}
