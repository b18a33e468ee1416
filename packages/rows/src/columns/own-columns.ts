/** The user's own columns, which are not facts: their names, their values, and how answers repeat them. */
import { RefusedCell, textReader, type CellReader } from '../cells/cell.js'
import type { Target } from './column-names.js'
import type { Likeness } from './headers.js'
import type { Language } from '../support/language.js'
import { isPersonal } from '../cells/personal.js'
import { shownNumber } from '../support/shown.js'
import { columnLetters } from '../support/letters.js'

/**
 * Called before the first row with the names of columns that are not facts: those copied to the answers, those left
 * out, and those of either kind that may be misspelt facts.
 *
 * @param egne the names of those copied, as they stand in answers
 * @param udeladt the names of those left out
 */
export type OnOwnColumns = (
  egne: readonly string[],
  udeladt: readonly string[],
  lignende: readonly Likeness[],
) => void

/**
 * A name for each column that is not a fact, different from all others: its own name, with its letter if it has no name
 * or shares the name.
 *
 * @param filled the columns with values, if they are known
 */
export function ownNames(
  headers: readonly string[],
  targets: readonly (Target | undefined)[],
  filled?: ReadonlySet<number>,
): (string | undefined)[] {
  // No object can have this name for a value.
  const count = new Map<string, number>([['__proto__', 1]])
  headers.forEach((header, i) => {
    if (!targets[i]) count.set(header.trim(), (count.get(header.trim()) ?? 0) + 1)
  })
  const given = new Set(count.keys())
  return headers.map((header, i) => {
    if (targets[i]) return undefined
    const name = header.trim()
    const letters = columnLetters(i + 1)
    if (name === '' && filled?.has(i) === false) return undefined
    if (name !== '' && count.get(name) === 1) return name
    // »Note (C)« and »D« may themselves be names of columns.
    let made = name === '' ? letters : `${name} (${letters})`
    while (given.has(made)) made += ` (${letters})`
    given.add(made)
    return made
  })
}

/**
 * Reader for a column that is not a fact: it may have any values except CPR numbers.
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

/** A date, or a date with time, written like those of a Parquet file. */
function dateText(date: Date): string {
  const [day = '', time = ''] = date
    .toISOString()
    .replace(/\.000Z$|Z$/, '')
    .split('T')
  return time === '00:00:00' ? day : `${day} ${time}`
}

/** A cell as an answer repeats it. */
export function textOf(value: unknown): string {
  return typeof value === 'boolean' ? (value ? 'ja' : 'nej') : String(value)
}
