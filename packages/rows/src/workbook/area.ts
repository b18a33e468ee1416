/** The size of a sheet: a reader fills in every cell before one that stands far out. */
import { Parser } from 'saxen'
import { columnNumber } from '../support/letters.js'
import type { SheetLimits } from './limits.js'
import { usualAreaOf } from './usual-area.js'
import { localName, parse } from './xml.js'

/**
 * How many cells a sheet spans; NaN if a row, a cell or the shared texts exceed the limits; undefined if the sheet is
 * not XML, which every reader treats differently.
 */
export function areaOf(content: Uint8Array, limits: SheetLimits): number | undefined {
  return usualAreaOf(content, limits) ?? anyAreaOf(content, limits)
}

function anyAreaOf(
  content: Uint8Array,
  { rows, columns, strings }: SheetLimits,
): number | undefined {
  let isBroken = false
  let texts = 0
  /** The place of a row or a cell without an address: after the previous one. */
  let row = 0
  let column = 0
  let lastRow = 0
  let lastColumn = 0
  const parser = new Parser()
  const refuse = () => {
    lastRow = NaN
    parser.stop()
  }
  // An address that occurs twice, or without quotation marks.
  parser.on('warn', () => {
    isBroken = true
  })
  parser.on('openTag', (name, attributes) => {
    const tag = localName(name)
    if (tag === 'si') {
      texts += 1
      if (texts > strings) refuse()
    }
    if (tag !== 'row' && tag !== 'c') return
    const place = (attributes() as Readonly<Record<string, string | undefined>>)['r']
    if (tag === 'row') {
      row = place === undefined ? row + 1 : Number(/^[1-9]\d{0,6}$/.test(place) ? place : NaN)
      column = 0
    } else if (place === undefined) column += 1
    else {
      const [, letters = '', at = ''] = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(place) ?? []
      column = letters === '' ? NaN : columnNumber(letters)
      // The cell stands where its own address says, whatever the address of its row is.
      lastRow = Math.max(lastRow, Number(at))
    }
    lastRow = Math.max(lastRow, row)
    lastColumn = Math.max(lastColumn, column)
    // NaN counts as beyond every limit.
    if (!(lastRow <= rows && lastColumn <= columns)) refuse()
  })
  isBroken = !parse(parser, content) || isBroken
  return isBroken ? undefined : lastRow * lastColumn
}
