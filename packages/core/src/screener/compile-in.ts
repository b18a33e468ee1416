/** Documents of one's own, with errors in one language: a bundle for one carries no other. */
import type { Teller } from '../errors/problems.js'
import { parseBy } from '../parse/parse-by.js'
import type { Language } from '../support/language.js'
import {
  checkParameters,
  type CompileOptions,
  type ParametersIn,
  type ScreenerOf,
} from './compile-ruleset.js'
import { prepare } from './prepare.js'
import { bitVerdict } from './bit-verdict.js'
import { screenerFrom, type Screener } from './screener.js'

/** `compileRuleset` in one language. */
export type CompileRuleset = <const D>(
  document: D,
  options?: Pick<CompileOptions<ParametersIn<D>>, 'parametre'>,
) => ScreenerOf<D>

/** @param sprog the language of all texts where none is asked for, and of all errors */
export function compilerIn(sprog: Language, tell: Teller): CompileRuleset {
  return ((document: unknown, { parametre = {} }: CompileOptions = {}): Screener => {
    const ruleset = parseBy(tell, document, sprog)
    checkParameters(ruleset, parametre, sprog, tell)
    // What was emitted when the package was built is of its own documents.
    return screenerFrom(prepare(ruleset, tell), { bits: bitVerdict }, { parametre, sprog })
  }) as CompileRuleset
}
