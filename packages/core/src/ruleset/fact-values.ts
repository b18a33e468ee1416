/** The values that a fact can take. */
import type { Fact, Ruleset } from './ruleset.js'

/** Whether a fact is a number, and so has bounds and a text for its changes. */
export function isNumeric(fact: Fact): fact is Exclude<Fact, { type: 'boolean' | 'choice' }> {
  return fact.type === 'integer' || fact.type === 'number'
}

/** The values that a choice fact can take. */
export function choicesOf(ruleset: Ruleset, fact: Fact): readonly string[] {
  return fact.type === 'choice'
    ? (ruleset.choices?.[fact.choices] ?? []).map((choice) => choice.value)
    : []
}

/** All values of a fact that is not a number. */
export function wordsOf(ruleset: Ruleset, fact: Fact): readonly (string | boolean)[] {
  return fact.type === 'boolean' ? [true, false] : choicesOf(ruleset, fact)
}
