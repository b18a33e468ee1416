/** Cells of any kind as CSV. */
import { stringify } from 'csv-stringify/sync'

export interface CsvLines {
  /** Rows as whole lines. */
  readonly lines: (rows: readonly unknown[][]) => string
  /** One cell of a line with several cells. */
  readonly cell: (value: unknown) => string
}

/** @param plain write texts unchanged; otherwise no cell is a formula */
export function csvLines(delimiter: string, plain: boolean): CsvLines {
  const written = plain ? (text: string) => text : noFormula
  const lines = (rows: readonly unknown[][]) =>
    unquoted(rows, delimiter, written) ??
    stringify(rows as unknown[][], { delimiter, bom: false, cast: { string: written } })
  return {
    lines,
    cell(value) {
      if (value === undefined) return ''
      if (typeof value === 'number') return String(value)
      if (typeof value === 'string' && plainest.test(value)) return value
      return lines([[value, '']]).slice(0, -1 - delimiter.length)
    },
  }
}

/** A text that never needs quoting, whatever the delimiter, as most names are. */
const plainest = /^\w[\w .-]*$/

/**
 * The text that the library would write for rows in which no cell needs quoting, as in most rows; the library would
 * take a third of the time of a row's answer. Undefined if a cell may need quoting.
 */
function unquoted(
  rows: readonly unknown[][],
  delimiter: string,
  written: (text: string) => string,
): string | undefined {
  let text = ''
  for (const row of rows) {
    for (let i = 0; i < row.length; i++) {
      const cell = row[i]
      if (i > 0) text += delimiter
      if (typeof cell === 'number') text += String(cell)
      else if (typeof cell === 'string') {
        if (/["\r\n]/.test(cell) || cell.includes(delimiter)) return undefined
        text += written(cell)
      } else if (cell !== undefined) return undefined
    }
    text += '\n'
  }
  return text
}

/** OWASP, CSV injection: a text that a spreadsheet would take for a formula gets an apostrophe; `-2` is a number. */
function noFormula(text: string): string {
  const isFormula =
    /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/.test(text) && !/^[+-]?\d+(?:[.,]\d+)?$/.test(text)
  return isFormula ? `'${text}` : text
}
