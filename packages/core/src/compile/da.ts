/**
 * Documents of one's own in Danish: as `compileRuleset` of the main entry, without the errors of the other language
 * and without what was made of the documents of the package.
 *
 * @module compile/da
 *
 * @example
 * compileRuleset(rulesets[0]).screen({ borgere: 2 }).konklusion // 'ikke-hoejt-specialiseret'
 */
import { compilerIn, type CompileRuleset } from '../screener/compile-in.js'
import { tellerIn } from '../errors/problems.js'
import { ofInput } from '../errors/generated/input-errors.da.js'
import { ofPeriods } from '../errors/generated/period-errors.da.js'
import { ofRulesets } from '../errors/generated/ruleset-errors.da.js'

export { InputError, RulesetError } from '../errors/problems.js'

/**
 * Makes any ruleset document ready for use, with all errors in Danish, and its texts too unless another language
 * is asked for.
 *
 * @throws {RulesetError} with every problem of the document, each with its place
 * @throws {InputError} when a parameter is not the document's, or its value beyond the bounds
 */
export const compileRuleset: CompileRuleset = /* @__PURE__ */ compilerIn(
  'da',
  /* @__PURE__ */ tellerIn(ofInput, ofPeriods, ofRulesets),
)
