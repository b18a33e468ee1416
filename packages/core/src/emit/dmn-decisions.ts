/**
 * Ruleset -> the contents of its DMN model: an input for each fact that the rules read, a decision for each named
 * condition, criterion and outcome, and the conclusion.
 */
import { placeOf } from '../answer/citation.js'
import { cite } from '../ruleset/cite.js'
import { conditionsUnder } from '../program/conditions-under.js'
import { fold } from '../program/fold.js'
import type { Condition, Criterion, Ruleset } from '../ruleset/ruleset.js'
import type { Language } from '../support/language.js'
import { conclusionTable, literalExpression, type Decision } from './dmn-elements.js'
import { dmnNames } from './dmn-names.js'
import { feelComparison, type Input } from './feel.js'

export interface DmnContent {
  readonly inputs: readonly Input[]
  /** Each decision after those that it needs. */
  readonly decisions: readonly Decision[]
}

/** A condition in FEEL, and the names that it reads. */
interface Expression {
  readonly text: string
  readonly needs: readonly string[]
}

/** @param choice the option of each reading, by index */
export function dmnContent(
  ruleset: Ruleset,
  choice: readonly number[],
  language: Language,
): DmnContent {
  const names = dmnNames(ruleset)
  const conditions = conditionsUnder(ruleset, choice)
  const criteria = new Map(ruleset.criteria.map((each) => [each.condition, each]))
  const labelled = criterionLabels(ruleset, language)
  const inputs = new Map<string, Input>()
  const decisions = new Map<string, Decision>()

  function inputOf(path: string): Input {
    const fact = ruleset.facts.find((each) => each.path === path)
    if (!fact) throw new TypeError(`no fact ${path}`)
    const input = inputs.get(path) ?? { fact, name: names.fact(path) }
    inputs.set(path, input)
    return input
  }

  /** The decision of a named condition; if a criterion has that condition, the criterion's decision. */
  function decided(name: string): string {
    const criterion = criteria.get(name)
    const id = criterion ? names.criterion(criterion.id) : names.condition(name)
    if (!decisions.has(id)) {
      const label = criterion ? labelled(criterion) : { label: name, description: '' }
      add(id, conditions[name] as Condition, label)
    }
    return id
  }

  function add(id: string, condition: Condition, label: Pick<Decision, 'label' | 'description'>) {
    const { text, needs } = expressionOf(ruleset, condition, inputOf, decided)
    const logic = literalExpression(id, text)
    decisions.set(id, { id, isInput: false, needs, type: 'boolean', ...label, logic })
  }

  for (const { condition } of ruleset.criteria) decided(condition)
  // Criteria that share a condition share its decision, but each has a decision with its own name.
  for (const criterion of ruleset.criteria) {
    const name = names.criterion(criterion.id)
    if (!decisions.has(name)) add(name, { condition: criterion.condition }, labelled(criterion))
  }
  const outcomes = ruleset.outcomes.map(({ id, title, when }) => {
    const name = names.outcome(id)
    add(name, when, { label: title?.[language] ?? id, description: '' })
    return { id, name }
  })
  const conclusion: Decision = {
    ...{ id: names.conclusion, isInput: false, type: 'string', description: '' },
    needs: outcomes.map(({ name }) => name),
    label: ruleset.title[language],
    logic: conclusionTable(names.conclusion, outcomes, ruleset.otherwise.id),
  }
  return { inputs: [...inputs.values()], decisions: [...decisions.values(), conclusion] }
}

/** A function that gives a criterion's title and source. */
function criterionLabels(ruleset: Ruleset, language: Language) {
  const cited = cite(ruleset)
  return ({ title, source }: Criterion) => {
    const found = cited(source)
    const parts = [found.dokument, placeOf(found, language)]
    return { label: title[language], description: parts.filter((part) => part !== '').join(', ') }
  }
}

function expressionOf(
  ruleset: Ruleset,
  condition: Condition,
  inputOf: (path: string) => Input,
  decided: (name: string) => string,
): Expression {
  const needs = new Set<string>()
  const joined = (children: readonly string[], by: string) =>
    children.map((child) => `(${child})`).join(` ${by} `)
  const text = fold<string>(condition, {
    all: (children) => joined(children, 'and'),
    any: (children) => joined(children, 'or'),
    not: (child) => `not(${child})`,
    leaf: (comparison) =>
      feelComparison(ruleset, comparison, (path) => {
        const input = inputOf(path)
        needs.add(input.name)
        return input
      }),
    reference: (name) => {
      const id = decided(name)
      needs.add(id)
      return id
    },
  })
  return { text, needs: [...needs] }
}
