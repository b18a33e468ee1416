/** What a request may hold beside its facts, and how much of it. */
import { isAboutPerson } from '../ruleset/actionable.js'

/** The keys beside the facts. No fact may take one of these names. */
export const requestKeys = [
  'reference',
  'aar',
  'ruleset',
  'laesninger',
  'parametre',
  'perioder',
] as const

/** What the `reference` of a case may be: a narrow one, since it must not be the name of a person. */
export const referencePattern = '^[A-Za-z0-9._-]{1,64}$'

/**
 * What a `reference` may be, as a regular expression with the flag `u`: of a tilbud, or whatever else is no
 * person, a name or number in any alphabet.
 *
 * @example
 * new RegExp(referencePatternOf('tilbud'), 'u').test('Østergade 4') // true
 */
export function referencePatternOf(subject: string): string {
  return isAboutPerson(subject) ? referencePattern : '^[\\p{L}\\p{M}0-9 ._-]{1,64}$'
}

/**
 * The same for a JSON Schema, whose readers do not all know classes of letters: no symbols of ASCII and
 * Latin 1, no punctuation, no control characters.
 */
export function referenceSchemaPattern(subject: string): string {
  return isAboutPerson(subject)
    ? referencePattern
    : '^[^\\u0000-\\u001f!-,/:-@\\[-^`{-\\u00a9\\u2000-\\u206f]{1,64}$'
}
/** The number of years that can be given (1990–2100). */
export const maximumPeriods = 111
export const yearBounds = { minimum: 1990, maximum: 2100 } as const
