/** The facts of a case in words: "Borgere i målgruppen: 3". */
import { checkLanguage } from '../errors/language.js'
import { formatBoolean, formatNumber } from '../errors/messages.js'
import { resolved } from '../program/parameters.js'
import type { CaseFacts, Fact, Ruleset } from '../ruleset/ruleset.js'
import { splitPath } from '../ruleset/fact-path.js'
import type { Language } from '../support/language.js'
import { isObject, own } from '../support/objects.js'

/**
 * A line for each known fact, in the order of the documents.
 *
 * @param rulesets each fact is worded by the first of them that has it
 * @param facts the known facts of a case, in the form of an input
 * @example
 * caseWords([rulesets[0]], { borgere: 3 }, 'da') // ['Borgere i målgruppen: 3']
 */
export function caseWords(
  rulesets: readonly Ruleset[],
  facts: CaseFacts,
  language: Language,
): readonly string[] {
  checkLanguage(language)
  const told = new Set<string>()
  return rulesets.map(resolved).flatMap((ruleset) =>
    ruleset.facts.flatMap((fact) => {
      const value = valueAt(facts, fact.path)
      if (value === undefined || told.has(fact.path)) return []
      told.add(fact.path)
      return [`${fact.label[language]}: ${valueWords(ruleset, fact, value, language)}`]
    }),
  )
}

function valueAt(facts: CaseFacts, path: string): unknown {
  const [first, second] = splitPath(path)
  const value = own(facts, first)
  if (second === undefined) return value
  return isObject(value) ? own(value, second) : undefined
}

function valueWords(ruleset: Ruleset, fact: Fact, value: unknown, language: Language): string {
  if (typeof value === 'boolean') return formatBoolean(language, value)
  // The label says what is counted; a unit after the number would have to agree with it in number.
  if (typeof value === 'number') return formatNumber(language, value)
  const choices = fact.type === 'choice' ? ruleset.choices?.[fact.choices] : undefined
  return choices?.find((choice) => choice.value === value)?.label[language] ?? String(value)
}
