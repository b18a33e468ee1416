/** Codes that are told by texts of their own: those of a ruleset document, a report or an analysis. */
import type { Text } from '../ruleset/ruleset.js'
import { memoize } from '../support/memoize.js'
import { compileText } from './parse-message.js'
import type { Teller } from './problems.js'
import { tellInput } from './tell-input.js'
import type { RulesetErrorCode } from './ruleset-error-texts.js'

/** Tells codes by these texts; the others are those of an input. */
export function tellerOf(texts: Readonly<Partial<Record<RulesetErrorCode, Text>>>): Teller {
  return memoize((code) => {
    const text = texts[code]
    return text ? compileText(text) : tellInput(code)
  })
}
