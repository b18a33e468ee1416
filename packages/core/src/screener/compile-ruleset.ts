import { parseRuleset } from '../parse/index.js'
import type { ScreenOptions } from './load.js'
import { screenerOf, type Screener } from './screener.js'

/**
 * Makes any ruleset document ready for use. Its example cases are not run: `checkRuleset`
 * (`@screeningsmodel/core/json-rules-engine`) runs them on two engines.
 *
 * @param document a ruleset document; its form is in `schema/ruleset.schema.json`
 * @throws {RulesetError} with every problem of the document, each with its place
 * @example
 * const screen = compileRuleset(rulesets[0])
 * screen.verdict({ borgere: 4 }) // { konklusion: 'uafklaret', udfald: [true, null, null, null] }
 */
export function compileRuleset(document: unknown, { sprog }: ScreenOptions = {}): Screener {
  return screenerOf(parseRuleset(document, sprog))
}
