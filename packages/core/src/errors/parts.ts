/**
 * ICU messages taken apart, as JSON: what is left of them when they are filled in. Those that are shipped are
 * taken apart when the package is built (`scripts/generate.ts`), so that no parser need come along.
 */
export type Parts = readonly Part[]

/** Words as they stand, or a place that is filled in. */
export type Part = string | Place

/**
 * `[]` is the number of the plural around it (`#`); `spellout` is a whole number in letters, and `Spellout` one that
 * begins a sentence.
 */
export type Place =
  | readonly []
  | readonly [argument: string]
  | readonly [argument: string, kind: 'spellout' | 'Spellout']
  | readonly [argument: string, kind: 'select' | 'plural', cases: Cases]

export type Cases = Readonly<Record<string, Parts>>

/** A message in every language, or in those that a bundle is made for. */
export type ByLanguage = Readonly<Record<'da' | 'en', Parts>>

/** The cases that the places of each argument have, in the order in which they stand; `other` comes last. */
export function casesIn(parts: Parts): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>()
  const visit = (part: Part): void => {
    if (typeof part === 'string') return
    const [argument, , cases] = part
    if (argument === undefined || cases === undefined) return
    const keys = found.get(argument) ?? new Set<string>()
    for (const key of Object.keys(cases)) if (key !== 'other') keys.add(key)
    found.set(argument, keys)
    Object.values(cases).forEach((each) => each.forEach(visit))
  }
  parts.forEach(visit)
  return new Map([...found].map(([argument, keys]) => [argument, [...keys, 'other']]))
}
