/** A caller's own documents, with errors in one language: a bundle for one language carries no other. */
import type { Teller } from '../errors/problems.js'
import { parseBy } from '../parse/parse-by.js'
import type { Language } from '../support/language.js'
import {
  checkedParameters,
  type CompileOptions,
  type ParametersIn,
  type ScreenerOf,
} from './compile-ruleset.js'
import { prepare } from './prepare.js'
import { bitVerdict } from './bit-verdict.js'
import { screenerFrom, type Screener } from './screener.js'

/**
 * `compileRuleset` in one language.
 *
 * @param document a ruleset document; its format is in `schema/ruleset.schema.json`
 * @param options new values of parameters
 */
export type CompileRuleset = <const D>(
  document: D,
  options?: Pick<CompileOptions<ParametersIn<D>>, 'parametre'>,
) => ScreenerOf<D>

/** @param sprog the default language of texts, and the language of all errors */
export function compilerIn(sprog: Language, tell: Teller): CompileRuleset {
  return ((document: unknown, options: CompileOptions = {}): Screener => {
    const ruleset = parseBy(tell, document, sprog)
    const parametre = checkedParameters(ruleset, options, sprog, tell)
    // Emitted verdicts only exist for the shipped documents.
    return screenerFrom(prepare(ruleset, tell), { bits: bitVerdict }, { parametre, sprog })
  }) as CompileRuleset
}
