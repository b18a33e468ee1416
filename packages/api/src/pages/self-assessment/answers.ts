/**
 * Posted fields -> answers, exactly as they were typed. The browser's script uses the same functions, so there is no
 * I/O and no dependency on Node.
 */
import type { Ruleset } from '@screeningsmodel/core'
import { readingsOf } from '../kit/facts.js'
import { nameOf, partsOf, readingName } from '../kit/ids.js'
import { lastText } from '../kit/posted.js'

/** As many years as the reporting form asks for (2017–2019). */
export const maximumYears = 3
/** “Don't know”. Never a value of a ruleset: those begin with a letter. */
export const unknownAnswer = '?'

/** The fields of a form by name; the last value of a field that was sent twice. */
export type Posted = Readonly<Record<string, string>>

/** The cells of one row by the column's path. */
export type Row = Readonly<Record<string, string>>

export interface YearAnswers {
  readonly aar: string
  /** By the fact's dotted path. */
  readonly facts: Readonly<Record<string, string>>
  /** The open lists by path. */
  readonly lists: Readonly<Record<string, readonly Row[]>>
}

export interface Answers {
  /** The name of the tilbud, exactly as typed. */
  readonly reference: string
  readonly years: readonly YearAnswers[]
  /** The option chosen for each reading, by its id. */
  readonly laesninger: Readonly<Record<string, string>>
}

export const noYear: YearAnswers = { aar: '', facts: {}, lists: {} }
export const noAnswers: Answers = { reference: '', years: [noYear], laesninger: {} }

/** The field of the reference, which has no year. */
export const referenceName = 'reference'
/** The hidden field with the language of the page on which the answers were typed. */
export const languageName = 'skrevetPaa'

/** A body from `@fastify/formbody`, or a browser's `FormData`, as fields with one value each. */
export function postedOf(entries: Iterable<readonly [string, unknown]>): Posted {
  const posted: Record<string, string> = Object.create(null) as Record<string, string>
  for (const [name, value] of entries) {
    const text = lastText(value)
    if (text !== undefined) posted[name] = text
  }
  return posted
}

/** Reads the fields that the ruleset asks for, and no others. */
export function readAnswers(ruleset: Ruleset, posted: Posted): Answers {
  return {
    reference: posted[referenceName]?.trim() ?? '',
    years: Array.from({ length: countYears(ruleset, posted) }, (_, year) =>
      readYear(ruleset, posted, year),
    ),
    laesninger: pick(
      readingsOf(ruleset).map(({ id, options }): [string, string | undefined] => {
        const option = posted[readingName(id)]
        return [id, options.some((each) => each.id === option) ? option : undefined]
      }),
    ),
  }
}

/** The field with the number of rows of a list in the form. */
export function rowsName(year: number, list: string): string {
  return nameOf(year, list, 'raekker')
}

function countYears(ruleset: Ruleset, posted: Posted): number {
  const most = ruleset.periods ? maximumYears : 1
  let count = 1
  while (count < most && posted[nameOf(count, 'aar')] !== undefined) count += 1
  return count
}

function readYear(ruleset: Ruleset, posted: Posted, year: number): YearAnswers {
  // A program that knows the facts but not the form posts them by their own names, as facts of the only year.
  const field = (name: string): string | undefined =>
    posted[name] ?? (year === 0 ? posted[withoutYear(name)] : undefined)
  const lists = (ruleset.lists ?? []).map((list): [string, readonly Row[] | undefined] => {
    const count = Number(field(rowsName(year, list.path)))
    if (!Number.isInteger(count) || count < 1) return [list.path, undefined]
    const rows = Array.from({ length: Math.min(count, list.maxItems) }, (_, row) =>
      pick(list.columns.map(({ path }) => [path, field(nameOf(year, list.path, row, path))])),
    )
    return [list.path, rows]
  })
  return {
    aar: field(nameOf(year, 'aar'))?.trim() ?? '',
    facts: pick(ruleset.facts.map(({ path }) => [path, field(nameOf(year, path))])),
    lists: pick(lists),
  }
}

function withoutYear(name: string): string {
  return partsOf(name).segments.join('.')
}

function pick<T>(entries: readonly (readonly [string, T | undefined])[]): Record<string, T> {
  return Object.fromEntries(
    entries.filter((entry): entry is readonly [string, T] => entry[1] !== undefined),
  )
}
