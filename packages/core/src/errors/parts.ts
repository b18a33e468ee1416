/**
 * ICU messages taken apart, as JSON: what is left of them when they are filled in. Those that are shipped are
 * taken apart when the package is built (`scripts/generate.ts`), so that no parser need come along.
 */
export type Parts = readonly Part[]

/** Words as they stand, or a place that is filled in. */
export type Part = string | Place

/**
 * `[]` is the number of the plural around it (`#`). With a boolean an argument is a whole number in letters, which begins
 * a sentence or does not; with cases it chooses one of them, by its number or by its word. No name tells these apart:
 * a ruleset has some hundred places, and a bundle carries them all.
 */
export type Place =
  | readonly []
  | readonly [argument: string]
  | readonly [argument: string, begins: boolean]
  | readonly [argument: string, cases: Cases]
  | readonly [argument: string, cases: Cases, isByWord: true]

export type Cases = Readonly<Record<string, Parts>>

/** A message in every language, or in those that a bundle is made for. */
export type ByLanguage = Readonly<Record<'da' | 'en', Parts>>
