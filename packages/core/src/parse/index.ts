/** Unknown -> Ruleset, or every problem at once, each with a JSON Pointer and what to do about it. */
import { checkLanguage } from '../errors/language.js'
import { rulesetErrorTexts } from '../errors/ruleset-error-texts.js'
import { tellerOf } from '../errors/teller.js'
import type { Ruleset } from '../ruleset/ruleset.js'
import type { Language } from '../support/language.js'
import { parseBy } from './parse-by.js'

const tell = /* @__PURE__ */ tellerOf(rulesetErrorTexts)

/**
 * Checks a ruleset document and returns it typed, as a frozen copy.
 *
 * @param document parsed JSON; it is copied, not changed
 * @throws {RulesetError} with every problem found
 * @example
 * parseRuleset(rulesets[0]).id // 'hoejt-specialiseret-tilbud'
 */
export function parseRuleset(document: unknown, language: Language = 'da'): Ruleset {
  checkLanguage(language)
  return parseBy(tell, document, language)
}
