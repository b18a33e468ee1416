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
