/** What a fact can be. */
import type { Fact, Ruleset } from './ruleset.js'

/** Whether a fact is a number, with bounds and a text for its changes. */
export function isNumeric(fact: Fact): fact is Exclude<Fact, { type: 'boolean' | 'choice' }> {
  return fact.type === 'integer' || fact.type === 'number'
}

/** The values that a choice fact can take. */
export function choicesOf(ruleset: Ruleset, fact: Fact): readonly string[] {
  return fact.type === 'choice'
    ? (ruleset.choices?.[fact.choices] ?? []).map((choice) => choice.value)
    : []
}

/** Every value of a fact that is no number. */
export function wordsOf(ruleset: Ruleset, fact: Fact): readonly (string | boolean)[] {
  return fact.type === 'boolean' ? [true, false] : choicesOf(ruleset, fact)
}
