import { parseRuleset } from '../parse/index.js'
import type { Described, InputOf, NamesOf } from '../ruleset/described.js'
import type { ScreenOptions } from './load.js'
import { screenerOf, type Screener } from './screener.js'

/**
 * Makes any ruleset document ready for use. Its example cases are not run: `checkRuleset`
 * (`@screeningsmodel/core/json-rules-engine`) runs them on two engines.
 *
 * Of a document given `as const`, or written in the call, TypeScript reads the names: conclusions, criteria,
 * facts with their types, readings and their options. Of any other the names are texts.
 *
 * @param document a ruleset document; its form is in `schema/ruleset.schema.json`
 * @throws {RulesetError} with every problem of the document, each with its place
 * @example
 * const screen = compileRuleset(rulesets[0])
 * screen.verdict({ borgere: 4 }) // { konklusion: 'uafklaret', udfald: [true, null, null, null] }
 */
export function compileRuleset<const D extends Described>(
  document: D,
  options?: ScreenOptions,
): ScreenerOf<D>
export function compileRuleset(document: unknown, options?: ScreenOptions): Screener
export function compileRuleset(document: unknown, { sprog }: ScreenOptions = {}): Screener {
  return screenerOf(parseRuleset(document, sprog))
}

/** The screener of a document, with its names where TypeScript knows them. */
export type ScreenerOf<D extends Described> = string extends D['id']
  ? Screener
  : Screener<NamesOf<D>, InputOf<D>>
