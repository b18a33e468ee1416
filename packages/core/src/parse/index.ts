/** Unknown -> Ruleset, or every problem at once, each with a JSON Pointer and what to do about it. */
import { checkLanguage } from '../errors/language.js'
import type { Arguments } from '../errors/messages.js'
import { problemBy, RulesetError, type Problem } from '../errors/problems.js'
import { rulesetErrorTexts, type RulesetErrorCode } from '../errors/ruleset-error-texts.js'
import { tellerOf } from '../errors/teller.js'
import type { Ruleset } from '../ruleset/ruleset.js'
import { frozen } from '../support/frozen.js'
import type { Language } from '../support/language.js'
import { checkCases } from './cases.js'
import { checkConditions } from './conditions.js'
import { checkMessages } from './messages.js'
import { checkNames } from './names.js'
import type { Reporter } from './reporter.js'
import { checkStructure } from './structure.js'

const maximumProblems = 100
const tell = /* @__PURE__ */ tellerOf(rulesetErrorTexts)

/**
 * Checks a ruleset document and gives it back typed, as a copy that nothing can change.
 *
 * @throws {RulesetError} with every problem found
 * @example
 * parseRuleset(rulesets[0]).id // 'hoejt-specialiseret-tilbud'
 */
export function parseRuleset(document: unknown, language: Language = 'da'): Ruleset {
  checkLanguage(language)
  const problems: Problem<RulesetErrorCode>[] = []
  const told = (pointer: string, code: RulesetErrorCode, values?: Arguments): void => {
    if (problems.length < maximumProblems) {
      problems.push(problemBy(tell, language, pointer, code, values))
    }
  }
  const report: Reporter = Object.assign(told, { language, full: false, bounded: true })
  if (typeof (document as { basedOn?: unknown } | null | undefined)?.basedOn === 'string') {
    told('/basedOn', 'mangler-grundlag')
    throw new RulesetError(problems)
  }
  // Each look needs what the one before it made sure of.
  for (const check of [checkStructure, checkNames, checkConditions, checkMessages, checkCases]) {
    check(document as Ruleset, report)
    if (problems.length > 0) throw new RulesetError(problems)
  }
  return frozen(document as Ruleset)
}
