/** What every engine must agree on about a row, from whichever of them it comes. */
import { InputError, type Ruleset, type Screener } from '@screeningsmodel/core'
import type { Test } from 'tap'
import { inputOf, type Row } from './tables.js'

/** The conclusion, and the outcomes in the order of the criteria. */
export type Outcome = [konklusion: string, ...udfald: (boolean | null)[]]
export type Laesninger = Record<string, string>
/** The rows of a SELECT. */
export type Found = readonly Readonly<Record<string, unknown>>[]

/** Every choice of readings. */
export function readings(ruleset: Ruleset): Laesninger[] {
  return (ruleset.readings ?? []).reduce<Laesninger[]>(
    (chosen, { id, options }) =>
      chosen.flatMap((each) => options.map((option) => ({ ...each, [id]: option.id }))),
    [{}],
  )
}

/** Every choice of readings with the numbers of the source; and, where there are any, one with others. */
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

/** Rows of a SELECT, put in the order of their references. */
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
 * That a SELECT's column `mangler` tells of every row what the library tells; of a row that it refuses, anything.
 *
 * @returns how many rows something is missing in
 */
export function agreeOnMissing(t: Test, found: Found, asked: Asked, name = ''): number {
  return agreeOnColumn(t, 'mangler', found, asked, name, (answer) =>
    answer instanceof InputError ? undefined : answer.mangler.join(' '),
  )
}

/**
 * That a SELECT's column `umulig` tells of every row whether the library refuses it for that; of a row that it refuses
 * for its form, anything.
 *
 * @returns how many rows are impossible
 */
export function agreeOnImpossible(t: Test, found: Found, asked: Asked, name = ''): number {
  return agreeOnColumn(t, 'umulig', found, asked, name, (answer) => {
    if (!(answer instanceof InputError)) return false
    return answer.errors.every(({ code }) => code === 'umulig-kombination') || undefined
  })
}

/** @returns in how many rows something is said */
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

/** The same outcome for every row; told by the first row that differs, not by thousands. */
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
