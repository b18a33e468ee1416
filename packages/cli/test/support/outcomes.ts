/** What every engine must agree on about a row, from whichever of them it comes. */
import { InputError, type Ruleset, type Screener } from '@screeningsmodel/core'
import type { Test } from 'tap'
import { inputOf, type Row } from './tables.js'

/** The conclusion, and the outcomes in the order of the criteria. */
export type Outcome = [konklusion: string, ...udfald: (boolean | null)[]]
export type Laesninger = Record<string, string>

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
export function outcomes(
  ruleset: Ruleset,
  found: readonly Readonly<Record<string, unknown>>[],
): Outcome[] {
  return [...found]
    .sort((a, b) => Number(a.reference) - Number(b.reference))
    .map((row) => [
      row.konklusion as string,
      ...ruleset.criteria.map(({ id }) => row[id] as boolean | null),
    ])
}

/**
 * That a SELECT's column `mangler` tells of every row what the library tells; of a row that it refuses, anything.
 *
 * @returns how many rows something is missing in
 */
export function agreeOnMissing(
  t: Test,
  found: readonly Readonly<Record<string, unknown>>[],
  [screener, rows, laesninger]: Parameters<typeof byLibrary>,
  name = '',
): number {
  const told = new Map(found.map(({ reference, mangler }) => [String(reference), mangler]))
  let open = 0
  const differs = rows.findIndex((row, i) => {
    const expected = missingByLibrary(screener, { ...inputOf(row, String(i)), laesninger })
    if (expected) open += 1
    return expected !== undefined && told.get(String(i)) !== expected
  })
  t.strictSame([differs, told.get(String(differs))], [-1, undefined], name)
  return open
}

function missingByLibrary(screener: Screener, input: object): string | undefined {
  try {
    return screener.compact(input).mangler.join(' ')
  } catch (error) {
    if (error instanceof InputError) return undefined
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
