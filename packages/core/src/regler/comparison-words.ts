/** A comparison in words: the fact that it is about, and what it says of the fact. */
import { formatBoolean, formatNumber } from '../errors/messages.js'
import type { Comparison } from '../program/fold.js'
import { operators, type OperatorName } from '../program/operators.js'
import { isNumeric } from '../ruleset/fact-values.js'
import type { Fact, Ruleset, Scalar } from '../ruleset/ruleset.js'
import { unitAfter, type WithUnit } from '../ruleset/unit.js'
import type { Language } from '../support/language.js'
import { orList, words } from './words.js'

export interface ComparisonWords {
  /** The beginning of the line: the name of the fact or, for a yes/no fact, its label. */
  readonly name: string
  /** What the comparison says of the fact: "mindst 3 borgere om året". */
  readonly said: string
}

export type TellComparison = (comparison: Comparison, holds: boolean) => ComparisonWords

/**
 * Whether a fact is called by its label: for a yes/no fact the name says too little (»Målgruppens størrelse: ja«).
 * In a group, however, the label is only the rest of the question.
 */
export function isToldByLabel({ type, path }: Fact): boolean {
  return type === 'boolean' && !path.includes('.')
}

/** Puts the comparisons of a ruleset into words, each as it holds or as it fails. */
export function comparisonTeller(ruleset: Ruleset, language: Language): TellComparison {
  const facts = new Map(ruleset.facts.map((fact) => [fact.path, fact]))
  const said = words[language]

  const factAt = (path: string): Fact => facts.get(path) as Fact

  /** A text of a fact, with its path if another fact has the same text. */
  function textOf(fact: Fact, of: 'name' | 'label'): string {
    const text = fact[of][language]
    const isShared = ruleset.facts.some((each) => each !== fact && each[of][language] === text)
    return isShared ? `${text} (${fact.path})` : text
  }

  function valueOf(fact: Fact, value: Scalar): string {
    if (typeof value === 'number') return formatNumber(language, value)
    if (typeof value === 'boolean') return formatBoolean(language, value)
    const choices = fact.type === 'choice' ? ruleset.choices?.[fact.choices] : undefined
    const label = choices?.find((choice) => choice.value === value)?.label[language]
    return said.quoted(label ?? value)
  }

  function ofNumber(fact: Fact & WithUnit, comparison: Comparison, i: 0 | 1): string {
    const { operator, value } = comparison
    const tell = said.numbers[operator as OperatorName][i]
    if ('fact' in value) return tell(textOf(factAt(value.fact), 'name'))
    const constants = [value.constant].flat()
    const list = orList(
      language,
      constants.map((each) => valueOf(fact, each)),
    )
    return tell(`${list} ${unitAfter(fact, Number(constants.at(-1)), language)}`)
  }

  function ofAnswer(fact: Fact, { operator, value }: Comparison, holds: boolean): string {
    // An operator on answers either asks for one of them, or for any other.
    const isAmong = operator === 'equal' || operator === 'in'
    if ('fact' in value)
      return said.other[isAmong === holds ? 0 : 1](textOf(factAt(value.fact), 'name'))
    const constants = [value.constant].flat()
    const [first] = constants
    if (constants.length === 1 && typeof first === 'boolean')
      return formatBoolean(language, first === (isAmong === holds))
    const list = orList(
      language,
      constants.map((each) => valueOf(fact, each)),
    )
    return said.answer[isAmong === holds ? 0 : 1](list)
  }

  return (comparison, holds) => {
    const fact = factAt(comparison.fact)
    const kind = operators[comparison.operator]?.kind
    return {
      name: textOf(fact, isToldByLabel(fact) ? 'label' : 'name'),
      said:
        isNumeric(fact) || kind === 'number'
          ? ofNumber(fact as Fact & WithUnit, comparison, holds ? 0 : 1)
          : ofAnswer(fact, comparison, holds),
    }
  }
}
