/**
 * A caller's own documents in English: `compileRuleset` as in the main entry, without the errors in the other
 * language and without the code generated from the shipped documents.
 *
 * @module compile/en
 *
 * @example
 * compileRuleset(rulesets[0]).screen({ borgere: 2 }).konklusion // 'ikke-hoejt-specialiseret'
 */
import { compilerIn, type CompileRuleset } from '../screener/compile-in.js'
import { tellerIn } from '../errors/problems.js'
import { ofInput } from '../errors/generated/input-errors.en.js'
import { ofPeriods } from '../errors/generated/period-errors.en.js'
import { ofRulesets } from '../errors/generated/ruleset-errors.en.js'

export { InputError, RulesetError } from '../errors/problems.js'

/**
 * A screener for any ruleset document, with all errors in English, and with texts in English unless another
 * language is asked for.
 *
 * @throws {RulesetError} with every problem of the document, each with its place
 * @throws {InputError} if there is no such option, a parameter is not the document's, or a value is out of bounds
 */
export const compileRuleset: CompileRuleset = /* @__PURE__ */ compilerIn(
  'en',
  /* @__PURE__ */ tellerIn(ofInput, ofPeriods, ofRulesets),
)
