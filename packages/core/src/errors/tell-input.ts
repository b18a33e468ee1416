/** Problems of an input, with their texts in either language. */
import type { Language } from '../support/language.js'
import type { Argument } from './messages.js'
import { problemBy, tellerFrom, type Problem } from './problems.js'
import type { RulesetErrorCode } from './ruleset-error-texts.js'
import { inputErrors } from './generated/input-errors.js'
import { periodErrors } from './generated/period-errors.js'

/** The texts of all error codes of an input, of one year or of several. */
export const tellInput = /* @__PURE__ */ tellerFrom(inputErrors, periodErrors)

/**
 * A problem with its text in the language asked for.
 *
 * @param pointer where it is, as a JSON Pointer; empty for the input itself
 * @param code what is wrong
 * @param values what the text of this code names; never what somebody sent
 * @example
 * problem('en', '/aar', 'mangler-felt', { felt: 'aar' }).detail // 'The year is missing.'
 */
export function problem<Code extends RulesetErrorCode>(
  language: Language,
  pointer: string,
  code: Code,
  values?: Readonly<Record<string, Argument>>,
): Problem<Code> {
  return problemBy(tellInput, language, pointer, code, values)
}
