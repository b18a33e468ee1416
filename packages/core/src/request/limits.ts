/** What a request may contain besides its facts, and the limits of it. */
import { isAboutPerson } from '../ruleset/actionable.js'

/** The keys that are not facts. No fact may have one of these names. */
export const requestKeys = [
  'reference',
  'aar',
  'ruleset',
  'laesninger',
  'parametre',
  'perioder',
] as const

/** What the `reference` of a case may be. It is narrow, since the reference must not be a person's name. */
export const referencePattern = '^[A-Za-z0-9._-]{1,64}$'

/**
 * What a `reference` may be, as a regular expression for the flag `u`. For a tilbud, or anything else that is not
 * a person, it allows a name or number in any alphabet.
 *
 * @param subject the `subject` of a ruleset: `sag` is about a person
 * @example
 * new RegExp(referencePatternOf('tilbud'), 'u').test('Østergade 4') // true
 */
export function referencePatternOf(subject: string): string {
  return isAboutPerson(subject) ? referencePattern : '^[\\p{L}\\p{M}0-9 ._-]{1,64}$'
}

/**
 * The pattern of a `reference` for a JSON Schema. Not all readers of schemas know classes of letters, so it
 * excludes instead: the symbols of ASCII and Latin 1, punctuation, control characters.
 */
export function referenceSchemaPattern(subject: string): string {
  return isAboutPerson(subject)
    ? referencePattern
    : '^[^\\u0000-\\u001f!-,/:-@\\[-^`{-\\u00a9\\u2000-\\u206f]{1,64}$'
}
/** The number of years that can be given (1990–2100). */
export const maximumPeriods = 111
/** The years that an input may be about. */
export const yearBounds = { minimum: 1990, maximum: 2100 } as const
