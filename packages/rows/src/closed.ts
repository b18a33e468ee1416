/**
 * The quotation marks of a CSV text. One that is never closed, or is closed somewhere below within other words, would
 * make one cell of every line between: such a row is told by itself, and those below it are read.
 */

export interface Closed {
  /** Every cell of it is closed; rows that were taken out are blank lines, so that the numbers of lines hold. */
  readonly text: string
  /** The lines, from 1, that rows begin on which were taken out. */
  readonly unclosed: readonly number[]
  /** The row at the end of the text whose last cell may be closed in what follows. */
  readonly rest: string
}

/**
 * Takes out the rows that hold a cell over several lines which no mark closes, or one that stands within a text: the
 * lines up to the one where that cell begins.
 *
 * @param mayFollow whether a row of so many characters, open at the end, may be closed in what follows
 */
export function closed(
  text: string,
  delimiter: string,
  mayFollow: (length: number) => boolean = () => false,
): Closed {
  if (!text.includes('"')) return { text, unclosed: [], rest: '' }
  const unclosed: number[] = []
  let kept = ''
  /** All before it is kept, or taken out. */
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
    const breaks = lineEnds(text, index, end)
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

/** Where the cell ends that a mark opens; two marks beside each other are one that is written. */
function closingMark(text: string, open: number): number {
  let end = text.indexOf('"', open + 1)
  while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2)
  return end < 0 ? text.length : end
}

function lineEnds(text: string, from: number, to: number): number {
  let found = 0
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1))
    found += 1
  return found
}
