/**
 * ICU messages taken apart, as JSON: what is needed to fill them in. The shipped messages are taken apart when
 * the package is built (`scripts/generate.ts`), so that no bundle needs the parser.
 */
export type Parts = readonly Part[]

/** Words as they are, or a place to fill in. */
export type Part = string | Place

/**
 * `[]` is the number of the plural around it (`#`). With a boolean, the argument is a whole number in letters,
 * and the boolean says whether it begins a sentence. With cases, the argument chooses one of them, as a number
 * or as a word. Told apart by position, not by property names, because a ruleset has some hundred places and a
 * bundle carries them all.
 */
export type Place =
  | readonly []
  | readonly [argument: string]
  | readonly [argument: string, begins: boolean]
  | readonly [argument: string, cases: Cases]
  | readonly [argument: string, cases: Cases, isByWord: true]

export type Cases = Readonly<Record<string, Parts>>
