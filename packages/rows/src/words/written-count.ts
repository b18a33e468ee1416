/**
 * A number in a cell with words or marks that add nothing: »4 kvinder«, »ca. 4«, »4*«. Each such cell is reported. With
 * two numbers, a bound (»<3«) or any other word, only its writer knows what the cell means.
 */
import type { Cell } from '../cells/cell.js'
import { remembered } from './memory.js'
import vocabulary from './vocabulary.json' with { type: 'json' }

const { foran, bagefter } = vocabulary['skrevne tal']

/** Alternatives of a pattern, the longest first. */
const anyOf = (words: readonly string[]) =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+'))
    .join('|')

const before = anyOf(foran)
const after = anyOf(bagefter)
/** Marks of footnotes and of doubt. */
const marks = '[*†‡?\\u00B9\\u00B2\\u00B3\\u2070-\\u2079]+'
/** No count of a municipality has more digits, but a year has. */
const form = new RegExp(
  `^(?:(?:${before})\\s*)*(\\d{1,3})(?:\\s*${marks})?(?:\\s+(?:${after}))*(?:\\s*\\((?:${before}|${after}|\\?)\\))?(?:\\s*${marks})?$`,
  'u',
)

/** The number; undefined unless the cell has a number with words beside it. */
export function writtenCount(cell: Cell): number | undefined {
  return typeof cell === 'string' ? countInText(cell) : undefined
}

const countInText = remembered((text: string): number | undefined => {
  const plain = text
    .normalize('NFC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')
  const [, digits] = form.exec(plain.trim().toLowerCase()) ?? []
  return digits === undefined ? undefined : Number(digits)
})
