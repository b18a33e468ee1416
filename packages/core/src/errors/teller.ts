/** Error codes with texts beside those of inputs: those of ruleset documents, reports and analyses. */
import type { Text } from '../ruleset/ruleset.js'
import { memoize } from '../support/memoize.js'
import { compileText } from './parse-message.js'
import type { Teller } from './problems.js'
import { tellInput } from './tell-input.js'
import type { RulesetErrorCode } from './ruleset-error-texts.js'

/** A teller that uses these texts, and the texts of inputs for all other codes. */
export function tellerOf(texts: Readonly<Partial<Record<RulesetErrorCode, Text>>>): Teller {
  return memoize((code) => {
    const text = texts[code]
    return text ? compileText(text) : tellInput(code)
  })
}
