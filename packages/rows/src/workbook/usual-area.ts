/**
 * The area of a sheet in the form in which programs usually write it, found in a quarter of the time that parsing
 * takes.
 */
import { columnNumber } from '../support/letters.js'
import type { SheetLimits } from './limits.js'

/** The text after the address; a second address is not usual. */
const others = '(?: (?!r=)[A-Za-z0-9:]+="[^"<>&]*")*\\/?>'
/** The number of a row, which is at least 1. */
const number = '([1-9]\\d{0,6})'
/** A cell, a row or a shared text; or one of them in any other form. */
const tag = `<(?:c r="([A-Z]{1,3})${number}"${others}|row r="${number}"${others}|(si)>|(?:[^\\s<>/?!:]+:)?(?:row|c|si)[\\s/>])`

/**
 * The number of cells that the sheet spans, or NaN beyond the limits; undefined if only a parser can find it: an
 * address is missing or written differently, or there is a prefix or a comment.
 */
export function usualAreaOf(
  content: Uint8Array,
  { rows, columns, strings }: SheetLimits,
): number | undefined {
  // Each byte becomes one letter, whatever the encoding: only ASCII is searched for.
  const xml = Buffer.from(content.buffer, content.byteOffset, content.byteLength).toString('latin1')
  if (xml.includes('<!')) return undefined
  const numbers = new Map<string, number>()
  let texts = 0
  let lastRow = 0
  let lastColumn = 0
  for (const [, letters, at, row, text] of xml.matchAll(new RegExp(tag, 'g'))) {
    if (letters !== undefined) {
      const column = numbers.get(letters) ?? columnNumber(letters)
      numbers.set(letters, column)
      if (column > lastColumn) lastColumn = column
      // A cell stands where its own address says, whatever the address of its row is.
      lastRow = Math.max(lastRow, Number(at))
    } else if (row !== undefined) lastRow = Math.max(lastRow, Number(row))
    else if (text === undefined) return undefined
    else texts += 1
  }
  return lastRow > rows || lastColumn > columns || texts > strings ? NaN : lastRow * lastColumn
}
