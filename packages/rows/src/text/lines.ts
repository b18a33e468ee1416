/** Text in chunks -> text in whole lines, in bounded memory. */
import { occurrences } from '../support/occurrences.js'

/** Whole lines as one text (with `\n` after each, except perhaps the last), or one line that is too long. */
export type LineBlock =
  | { readonly text: string; readonly linje: number; readonly lines: number }
  | { readonly tooLong: number }

/**
 * Cuts a text at its line ends, many lines at a time. Carriage returns (with or without a line feed)
 * become line feeds, so that mixed line ends count as lines too; so do several before one line feed,
 * which programs write that translate line ends twice.
 *
 * @param limit characters of a line; a longer line is left out, and only its number is given
 */
export async function* lineBlocks(
  chunks: AsyncIterable<string>,
  limit: number,
): AsyncGenerator<LineBlock> {
  let rest = ''
  let linje = 1
  /** Whether we are inside a line that was too long. */
  let skipping = false

  for await (const chunk of chunks) {
    let text = unify(rest + chunk)
    // Carriage returns at the very end may be half of a line end.
    const held = returnsAtEnd(text)
    if (held) text = text.slice(0, -held.length)
    if (skipping) {
      const end = text.indexOf('\n')
      if (end < 0) {
        rest = held
        continue
      }
      text = text.slice(end + 1)
      linje += 1
      skipping = false
    }
    const end = text.lastIndexOf('\n') + 1
    if (end > 0) {
      for (const block of bounded(text.slice(0, end), linje, limit)) yield block
      linje += occurrences(text, '\n', 0, end)
    }
    rest = text.slice(end)
    if (rest.length > limit) {
      yield { tooLong: linje }
      skipping = true
      rest = ''
    }
    rest += held
  }
  const last = unify(rest).replace(endOfFile, '').replace(/\r+$/, '\n')
  if (last !== '' && !skipping) yield { text: last, linje, lines: 1 }
}

/** Ctrl-Z, with which DOS marks the end of a text. */
// oxlint-disable-next-line no-control-regex -- this is what is looked for
const endOfFile = /\x1A$/

/** At most three carriage returns belong to one line end: a longer run must not be looked at twice. */
function unify(text: string): string {
  return text.includes('\r') ? text.replace(/\r{1,3}\n|\r(?!\r{0,2}$)/g, '\n') : text
}

function returnsAtEnd(text: string): string {
  return /\r*$/.exec(text.slice(-3))?.[0] ?? ''
}

/** A block with the lines that are too long taken out. */
function* bounded(text: string, linje: number, limit: number): Generator<LineBlock> {
  // The usual case: no line can be too long in a block that is itself short enough.
  if (text.length <= limit) {
    yield { text, linje, lines: occurrences(text, '\n') }
    return
  }
  let from = 0
  let at = linje
  let start = linje
  for (let line = 0; line < text.length; at += 1) {
    const end = text.indexOf('\n', line) + 1
    // The line end does not count as a character of the line.
    if (end - 1 - line > limit) {
      if (line > from) yield { text: text.slice(from, line), linje: start, lines: at - start }
      yield { tooLong: at }
      from = end
      start = at + 1
    }
    line = end
  }
  if (from < text.length) yield { text: text.slice(from), linje: start, lines: at - start }
}
