/** The results that every engine must agree on. */
import { InputError, type Ruleset, type Screener } from '@screeningsmodel/core'
import type { Test } from 'tap'
import { inputOf, type Row } from './tables.js'

/** The conclusion, and the results in the order of the criteria. */
export type Outcome = [konklusion: string, ...udfald: (boolean | null)[]]
export type Laesninger = Record<string, string>
/** The rows of a SELECT. */
export type Found = readonly Readonly<Record<string, unknown>>[]

/** Every combination of readings. */
export function readings(ruleset: Ruleset): Laesninger[] {
  return (ruleset.readings ?? []).reduce<Laesninger[]>(
    (chosen, { id, options }) =>
      chosen.flatMap((each) => options.map((option) => ({ ...each, [id]: option.id }))),
    [{}],
  )
}

/** Every combination of readings with the source’s parameters; and one with other parameters, if there are any. */
export function choices(ruleset: Ruleset) {
  const all = readings(ruleset).map((laesninger) => ({ laesninger, parametre: {} }))
  const numbers = ruleset.parametre ?? []
  if (numbers.length === 0) return all
  const parametre = Object.fromEntries(
    numbers.map(({ id, value, minimum }) => [id, Math.max(minimum, value - 1)]),
  )
  return [...all, ...all.slice(-1).map(({ laesninger }) => ({ laesninger, parametre }))]
}

export function byLibrary(
  screener: Screener,
  rows: readonly Row[],
  laesninger: Laesninger,
): Outcome[] {
  return rows.map((row, i) => {
    const { konklusion, udfald } = screener.verdict(inputOf(row, String(i)), laesninger)
    return [konklusion, ...udfald]
  })
}

/** Rows of a SELECT, sorted by reference. */
export function outcomes(ruleset: Ruleset, found: Found): Outcome[] {
  return [...found]
    .sort((a, b) => Number(a.reference) - Number(b.reference))
    .map((row) => [
      row.konklusion as string,
      ...ruleset.criteria.map(({ id }) => row[id] as boolean | null),
    ])
}

type Asked = Parameters<typeof byLibrary>

/**
 * Checks that the column `mangler` of a SELECT equals the library’s for every row; if the library refuses a row, it
 * may be anything.
 *
 * @returns the number of rows with something missing
 */
export function agreeOnMissing(t: Test, found: Found, asked: Asked, name = ''): number {
  return agreeOnColumn(t, 'mangler', found, asked, name, (answer) =>
    answer instanceof InputError ? undefined : answer.mangler.join(' '),
  )
}

/**
 * Checks that the column `umulig` of a SELECT says whether the library refuses the row as impossible; if it refuses a
 * row for its form, it may be anything.
 *
 * @returns the number of impossible rows
 */
export function agreeOnImpossible(t: Test, found: Found, asked: Asked, name = ''): number {
  return agreeOnColumn(t, 'umulig', found, asked, name, (answer) => {
    if (!(answer instanceof InputError)) return false
    return answer.errors.every(({ code }) => code === 'umulig-kombination') || undefined
  })
}

/** @returns the number of rows with a text */
function agreeOnColumn(
  t: Test,
  column: string,
  found: Found,
  [screener, rows, laesninger]: Asked,
  name: string,
  expectedOf: (answer: ReturnType<Screener['compact']> | InputError) => unknown,
): number {
  const told = new Map(found.map((row) => [String(row.reference), row[column]]))
  const expected = rows.map((row, i) =>
    expectedOf(answerOf(screener, { ...inputOf(row, String(i)), laesninger })),
  )
  const differs = expected.findIndex(
    (each, i) => each !== undefined && told.get(String(i)) !== each,
  )
  t.strictSame([differs, told.get(String(differs))], [-1, undefined], name)
  return expected.filter(Boolean).length
}

function answerOf(screener: Screener, input: object) {
  try {
    return screener.compact(input)
  } catch (error) {
    if (error instanceof InputError) return error
    throw error
  }
}

/** Checks for equal results in every row; reports the first difference, not thousands. */
export function agree(
  t: Test,
  found: readonly Outcome[],
  expected: readonly Outcome[],
  name = '',
): void {
  t.equal(found.length, expected.length)
  const differs = expected.findIndex((each, i) => each.join() !== found[i]?.join())
  t.strictSame([differs, found[differs]], [-1, undefined], name)
}
