/**
 * Quotation marks in a CSV text that open a cell and do not close it. A parser would read all lines up to the next
 * mark, or to the end, as one cell. Here such a row is removed and reported, and the rows below it are read.
 */
import { occurrences } from '../support/occurrences.js'

export interface Closed {
  /**
   * A text in which every cell is closed. Rows that were removed are blank lines, so that line numbers stay correct.
   */
  readonly text: string
  /** The lines, from 1, on which the removed rows begin. */
  readonly unclosed: readonly number[]
  /** The last row, if its last cell is still open and may be closed in the text that follows. */
  readonly rest: string
}

/**
 * Removes each row with a cell that no mark closes, or that runs over several lines up to a mark with more text behind
 * it. The removed lines are those from the first line of the row to the line on which that cell begins.
 *
 * @param mayFollow whether an open row of this length at the end may be closed in the text that follows
 */
export function closed(
  text: string,
  delimiter: string,
  mayFollow: (length: number) => boolean = () => false,
): Closed {
  if (!text.includes('"')) return { text, unclosed: [], rest: '' }
  const unclosed: number[] = []
  let kept = ''
  /** Everything before this position has been kept or removed. */
  let from = 0
  let line = 1
  let row = { start: 0, line }
  const marks = /["\n]/g
  for (let mark = marks.exec(text); mark; mark = marks.exec(text)) {
    const { index } = mark
    if (mark[0] === '\n') {
      line += 1
      row = { start: index + 1, line }
      continue
    }
    const before = text[index - 1] ?? '\n'
    if (before !== '\n' && before !== delimiter) continue
    const end = closingMark(text, index)
    const after = text[end + 1] ?? '\n'
    const isOpen = end === text.length
    if (isOpen && mayFollow(text.length - row.start)) {
      return { text: kept + text.slice(from, row.start), unclosed, rest: text.slice(row.start) }
    }
    const breaks = occurrences(text, '\n', index, end)
    if (isOpen || (breaks > 0 && after !== '\n' && after !== delimiter)) {
      unclosed.push(row.line)
      kept += text.slice(from, row.start) + '\n'.repeat(line - row.line)
      from = text.indexOf('\n', index)
      if (from < 0) from = text.length
      marks.lastIndex = from
    } else {
      line += breaks
      marks.lastIndex = end + 1
    }
  }
  return { text: kept + text.slice(from), unclosed, rest: '' }
}

/** The position of the mark that closes a cell; within a cell, two marks in a row mean one. */
function closingMark(text: string, open: number): number {
  let end = text.indexOf('"', open + 1)
  while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2)
  return end < 0 ? text.length : end
}
