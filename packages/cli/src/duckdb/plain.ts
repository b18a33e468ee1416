/**
 * Whether DuckDB reads a CSV file exactly as the other engine does. Both agree on lines of UTF-8 with the same line
 * ends. They differ on a quotation mark that is not closed, a line break within a cell, a lone carriage return, another
 * encoding, and a blank line between rows.
 */
import { isUtf8 } from 'node:buffer'
import { defaultLineLimit, occurrences, type ByteSource } from '@screeningsmodel/rows'

export interface PlainLines {
  /** The number of lines, without blank ones at the end. */
  readonly lines: number
  /** The most cells of a line. */
  readonly cells: number
}

/** Counts the lines of a file and their cells; undefined if the file is not plain. */
export async function plainLines(
  source: ByteSource,
  delimiter: string,
): Promise<PlainLines | undefined> {
  const seen = { lines: 0, cells: 0 }
  const check = lineCheck(delimiter, seen)
  let rest: Buffer = Buffer.alloc(0)
  let mark = utf8Mark
  for await (const chunk of source) {
    const bytes = Buffer.concat([rest, chunk])
    const end = bytes.lastIndexOf(lineFeed) + 1
    if (bytes.length - end > defaultLineLimit) return undefined
    rest = bytes.subarray(end)
    if (end === 0) continue
    const lines = lettersOf(bytes.subarray(0, end), mark)
    if (lines === undefined || !check(lines)) return undefined
    mark = ''
  }
  const last = lettersOf(rest, mark)
  if (last === undefined) return undefined
  return last === '' || check(`${last}${last.endsWith('\r') ? '\r' : ''}\n`, true)
    ? seen
    : undefined
}

const lineFeed = 0x0a
/** The byte order mark of UTF-8, read as Latin-1. */
const utf8Mark = '\xef\xbb\xbf'

/**
 * Bytes as letters of one byte each, which can be searched in a fraction of the time: only ASCII is searched for.
 * Undefined if the bytes are not UTF-8.
 */
function lettersOf(bytes: Buffer, mark: string): string | undefined {
  if (!isUtf8(bytes)) return undefined
  const letters = bytes.toString('latin1')
  return mark !== '' && letters.startsWith(mark) ? letters.slice(mark.length) : letters
}

/** Counts whole lines, block by block; false as soon as a line is not plain. */
function lineCheck(
  delimiter: string,
  seen: { lines: number; cells: number },
): (text: string, last?: boolean) => boolean {
  const quoted = new RegExp(`(^|${delimiter})"(?:[^"\\n]|"")*"(?=${delimiter}|$)`, 'gm')
  let ends: '\n' | '\r\n' | undefined
  let afterBlank = false
  return (text, last = false) => {
    // oxlint-disable-next-line no-control-regex -- these are what is looked for
    if (text === '' || /[\0-\x08\v\f\x0e-\x1f]/.test(text)) return text === ''
    const lines = text.split('\n')
    lines.pop()
    const isWindows = text.includes('\r')
    if (!last) {
      ends ??= isWindows ? '\r\n' : '\n'
      if (ends !== (isWindows ? '\r\n' : '\n')) return false
    }
    for (const line of lines) {
      const cut = line.endsWith('\r') ? line.slice(0, -1) : line
      if (cut.includes('\r') || (isWindows && !last && cut === line)) return false
      if (cut === '') afterBlank = true
      else if (afterBlank || cut.length > defaultLineLimit) return false
      else {
        const bare = cut.includes('"') ? cut.replace(quoted, '$1') : cut
        if (bare.includes('"')) return false
        seen.lines += 1
        seen.cells = Math.max(seen.cells, 1 + occurrences(bare, delimiter))
      }
    }
    return true
  }
}
