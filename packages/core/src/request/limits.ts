/** What a request may hold beside its facts, and how much of it. */

/** The keys beside the facts. No fact may take one of these names. */
export const requestKeys = [
  'reference',
  'aar',
  'ruleset',
  'laesninger',
  'parametre',
  'perioder',
] as const
export const referencePattern = '^[A-Za-z0-9._-]{1,64}$'
/** The number of years that can be given (1990–2100). */
export const maximumPeriods = 111
export const yearBounds = { minimum: 1990, maximum: 2100 } as const
