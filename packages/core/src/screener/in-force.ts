/** Which version of a ruleset is in force when, according to the dates in the documents. */
import { compare } from '../support/order.js'
import type { Ruleset } from '../ruleset/ruleset.js'

export type Version = Pick<Ruleset, 'id' | 'version' | 'gaelderFra' | 'gaelderTil'>
type Period = Omit<Version, 'id'>

/** The first day that a version is in force; the date of the version if the document does not say. */
function startOf({ version, gaelderFra = version }: Period): string {
  return gaelderFra.length > 7 ? gaelderFra : `${gaelderFra}-01`
}

/** The last day that a version is in force. A month lasts to its day 31, which no date of a shorter month exceeds. */
function endOf({ gaelderTil = '9999' }: Period): string {
  return gaelderTil.length > 7 ? gaelderTil : `${gaelderTil}-31`
}

/**
 * The version in force at the end of a calendar year: the latest that has come into force, or for years before the
 * first version the first. Without a year, the newest version; undefined if there are no versions.
 */
export function inForceAt<T extends { readonly ruleset: Period }>(
  versions: readonly T[],
  aar: number | undefined,
): T | undefined {
  const byStart = [...versions].sort(
    ({ ruleset: a }, { ruleset: b }) =>
      compare(startOf(a), startOf(b)) || compare(a.version, b.version),
  )
  if (aar === undefined) return byStart.at(-1)
  const begun = byStart.filter(({ ruleset }) => startOf(ruleset) <= `${String(aar)}-12-31`)
  return begun.at(-1) ?? byStart[0]
}

/**
 * The last day, or month, that a version is in force: its own, or else the day before its next version begins; undefined
 * for the newest.
 *
 * @param ruleset the version asked about; it may be one of `rulesets`
 * @param rulesets any rulesets; only versions of the same id follow each other
 * @example
 * const [old, next] = [{ id: 'a', version: '2019-11-26' }, { id: 'a', version: '2024-05-01' }]
 * inForceUntil(old, [old, next]) // '2024-04-30'
 */
export function inForceUntil(ruleset: Version, rulesets: readonly Version[]): string | undefined {
  if (ruleset.gaelderTil !== undefined) return ruleset.gaelderTil
  const [next] = rulesets
    .filter((each) => each.id === ruleset.id && startOf(each) > startOf(ruleset))
    .map(startOf)
    .sort(compare)
  return next && new Date(Date.parse(next) - 86_400_000).toISOString().slice(0, 10)
}

/** The newest version, if it is not this one; answers by this one mention it as `nyere`. */
export function newerThan(
  ruleset: Version,
  rulesets: readonly Version[],
): { version: string; gaelderFra?: string } | undefined {
  const versions = rulesets.filter(({ id }) => id === ruleset.id)
  const newest = inForceAt(
    versions.map((each) => ({ ruleset: each })),
    undefined,
  )?.ruleset
  if (!newest || newest.version === ruleset.version) return undefined
  const { version, gaelderFra } = newest
  return { version, ...(gaelderFra !== undefined && { gaelderFra }) }
}

/** Two versions of a ruleset that are in force on the same day. */
export interface Overlap<T> {
  /** The version that comes into force first. */
  readonly earlier: T
  /** The version that comes into force while it still is. */
  readonly later: T
}

/**
 * The versions whose periods overlap. A version without an end is in force until the next one begins.
 *
 * @param rulesets any rulesets; only versions of one id can overlap
 * @example
 * overlaps(rulesets) // []
 */
export function overlaps<T extends Version>(rulesets: readonly T[]): readonly Overlap<T>[] {
  return rulesets.flatMap((one) =>
    rulesets.flatMap((other) => {
      const isPair = one.id === other.id && one.version < other.version
      if (!isPair) return []
      const [earlier, later] = startOf(one) <= startOf(other) ? [one, other] : [other, one]
      const meets =
        startOf(earlier) === startOf(later) ||
        (earlier.gaelderTil !== undefined && endOf(earlier) >= startOf(later))
      return meets ? [{ earlier, later }] : []
    }),
  )
}
