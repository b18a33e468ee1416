/** Formats in which a workbook shows a cell differently from its value: a share in percent, words, a date. */
import { decimal } from '@screeningsmodel/core'
import type { Cell } from '../cells/cell.js'
import type { Language } from '../support/language.js'
import { Parser } from 'saxen'
import { hidesNumbers, seenInPlace } from './number-format.js'
import { localName, parse } from './xml.js'

/** No person makes a longer format. */
export const longestFormat = 80

/** The place of a cell; row and column from 0. */
export function formatKey(row: number, column: number): string {
  return `${String(row)},${String(column)}`
}

/** Whether the format of a date changes what is seen of it. */
export function isShownOtherwise(cell: Cell, format: string): boolean {
  return format.length <= longestFormat && cell instanceof Date
}

/** Whether a format has a percent sign that is not part of a text. */
function isPercent(format: string): boolean {
  return format.replace(/"[^"]*"|\\./g, '').includes('%')
}

/**
 * A number that is seen otherwise, as it would stand in a CSV file: a share of 0.25 is »25%«, which is no number of
 * anything, and 4 may be »<5«. Undefined for a cell that is seen as it is.
 */
export function seenText(cell: Cell, format: string, sprog: Language): string | undefined {
  if (typeof cell !== 'number' || format === '' || format.length > longestFormat) return undefined
  if (!isPercent(format)) return seenInPlace(cell, format)
  const digits = /\.(0+)/.exec(format)?.[1]?.length ?? 0
  const text = `${decimal(cell * 100).toFixed(Math.min(digits, 20))}%`
  return sprog === 'da' ? text.replace('.', ',') : text
}

/** The formats that every workbook knows by their numbers: `0%` and `0.00%`. */
const knownPercents = ['9', '10'] as const

/** Whether the styles of a workbook show a number otherwise: those of most do not, and it is read faster without them. */
export function showsOtherwise(styles: Uint8Array): boolean {
  const others = new Set<string | undefined>(knownPercents)
  let ofCells = false
  let found = false
  const parser = new Parser()
  parser.on('openTag', (name, attributes) => {
    const tag = localName(name)
    if (tag === 'cellXfs' || tag === 'cellStyleXfs') ofCells = tag === 'cellXfs'
    if (tag !== 'numFmt' && !(tag === 'xf' && ofCells)) return
    const { numFmtId, formatCode = '' } = attributes() as Readonly<Record<string, string>>
    if (tag === 'xf') found ||= others.has(numFmtId)
    else if (isPercent(formatCode) || hidesNumbers(formatCode)) others.add(numFmtId)
  })
  parse(parser, styles)
  return found
}
