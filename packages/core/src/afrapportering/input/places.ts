/** The municipalities of a report, and which of them a row is about. */
import { isObject, own } from '../../support/objects.js'
import { isYear } from './checks.js'
import { referrals } from './bounds.js'
import type { AfrapporteringInput } from './input-schema.js'
import { isNameOf, isSumAmongRows, isSumWord, isTotalName, municipalityKey } from './names.js'

type Row = Readonly<Record<string, unknown>>

const isReferral = (value: unknown) => (referrals as readonly unknown[]).includes(value)

export interface Places {
  /** The listed municipalities; empty if the input lists none. */
  readonly listed: readonly string[]
  /** Their keys; undefined if any municipality is allowed. */
  readonly keys: ReadonlySet<string> | undefined
  /** Whether a value is the name of a municipality of the report, and not that of a sum. */
  readonly has: (value: unknown) => value is string
  /** A key for the municipality and year of a row, if both are valid. */
  readonly placeOf: (row: Row) => string | undefined
  /** Whether a row is a sum of others instead of a municipality. */
  readonly isTotal: (row: unknown) => row is Row
  /**
   * Whether a case is a sum of others. With a referral, a row with the region's name may be a case whose
   * municipality is not given.
   */
  readonly isTotalOfCases: (row: unknown) => row is Row
}

export function placesOf({ kommuner, region }: AfrapporteringInput): Places {
  const listed = kommuner?.filter((name) => !isSumWord(name))
  const keys = listed && new Set(listed.map(municipalityKey))
  const isTotal = (name: string) => !keys?.has(municipalityKey(name)) && isTotalName(name, region)
  const isCalled = (row: unknown, holds: (kommune: string) => boolean): row is Row => {
    const kommune = isObject(row) ? own(row, 'kommune') : undefined
    return typeof kommune === 'string' && holds(kommune)
  }
  const isSum = (kommune: string) => !keys?.has(municipalityKey(kommune)) && isSumAmongRows(kommune)
  return {
    listed: listed ?? [],
    keys,
    has: (value): value is string => isNameOf(keys, value) && !isTotal(value),
    placeOf: ({ kommune, aar }) =>
      isNameOf(keys, kommune) && isYear(aar)
        ? `${municipalityKey(kommune)}/${String(aar)}`
        : undefined,
    isTotal: (row): row is Row => isCalled(row, isTotal),
    isTotalOfCases: (row): row is Row =>
      isCalled(row, isSum) || (isCalled(row, isTotal) && !isReferral(row['visiteret'])),
  }
}
