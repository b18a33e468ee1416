/** Columns of one's own, which are no facts: their names, what they hold, and how answers carry it. */
import { RefusedCell, textReader, type CellReader } from './cell.js'
import type { Target } from './column-names.js'
import type { Likeness } from './headers.js'
import type { Language } from './language.js'
import { isPersonal } from './personal.js'
import { shownNumber } from './table/shown.js'
import { columnLetters } from './workbook/letters.js'

/**
 * Told the names of columns that are no facts before the first row: carried through, and left out; and those of either
 * that may be facts whose names are misspelt.
 */
export type OnOwnColumns = (
  egne: readonly string[],
  udeladt: readonly string[],
  lignende: readonly Likeness[],
) => void

/** A name for each column that is no fact: its own, with its letter where it has none or not alone. */
export function ownNames(
  headers: readonly string[],
  targets: readonly (Target | undefined)[],
): (string | undefined)[] {
  const count = new Map<string, number>()
  headers.forEach((header, i) => {
    if (!targets[i]) count.set(header.trim(), (count.get(header.trim()) ?? 0) + 1)
  })
  return headers.map((header, i) => {
    if (targets[i]) return undefined
    const name = header.trim()
    const letters = columnLetters(i + 1)
    if (name === '') return letters
    return (count.get(name) ?? 0) > 1 ? `${name} (${letters})` : name
  })
}

/**
 * Of a column that is no fact: whatever it holds, but no number of a person.
 *
 * @param seenIn the language that a person sees the numbers of the table in; those of a program have a point
 */
export function ownReader(seenIn: Language | undefined): CellReader {
  return (cell) => {
    if (isPersonal(cell)) return new RefusedCell('personoplysning')
    if (cell instanceof Date) return dateText(cell)
    // Danish Excel would read »2.125« in the answers as 2125.
    if (typeof cell === 'number' && seenIn) return shownNumber(cell, seenIn)
    return textReader(cell)
  }
}

/** A day, or a time of one, as those of a Parquet file are told. */
function dateText(date: Date): string {
  const [day = '', time = ''] = date
    .toISOString()
    .replace(/\.000Z$|Z$/, '')
    .split('T')
  return time === '00:00:00' ? day : `${day} ${time}`
}

/** A cell as an answer carries it. */
export function textOf(value: unknown): string {
  return typeof value === 'boolean' ? (value ? 'ja' : 'nej') : String(value)
}
