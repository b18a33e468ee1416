/**
 * Ruleset -> a DMN model: an input for each fact that the rules read, a decision for each named condition,
 * criterion and outcome, and a decision table for the conclusion, which is read from the first outcome that holds.
 */
import { cite, placeOf } from '../answer/citation.js'
import { conditionsUnder } from '../program/conditions-under.js'
import { fold } from '../program/fold.js'
import type { Condition, Criterion, Ruleset } from '../ruleset/ruleset.js'
import type { Language } from '../support/language.js'
import { placesOf, size, type Part, type Place } from './dmn-places.js'
import { dmnNames } from './dmn-names.js'
import { feelComparison, literal, type Input } from './feel.js'
import { element, xmlOf, type XmlElement } from './xml.js'

/** Editions of the standard, which say the parts that are used here in the same way. */
export const dmnEditions = ['1.5', '1.3'] as const
export type DmnEdition = (typeof dmnEditions)[number]
const dates: Readonly<Record<DmnEdition, string>> = { '1.5': '20230324', '1.3': '20191111' }

export interface DmnPlan {
  readonly edition: DmnEdition
  /** The option of each reading, by number. */
  readonly choice: readonly number[]
  readonly language: Language
}

/** A decision, and what it needs. */
interface Decision extends Part {
  readonly label: string
  readonly description: string
  readonly type: 'boolean' | 'string'
  readonly logic: XmlElement
}

/** The model of a ruleset that `parseRuleset` has accepted, and whose parameters are numbers. */
export function dmnSource(ruleset: Ruleset, { edition, choice, language }: DmnPlan): string {
  const names = dmnNames(ruleset)
  const conditions = conditionsUnder(ruleset, choice)
  const criteria = new Map(ruleset.criteria.map((each) => [each.condition, each]))
  const inputs = new Map<string, Input>()
  const decisions = new Map<string, Decision>()

  const cited = cite(ruleset)
  const citation = ({ source }: Criterion): string => {
    const found = cited(source)
    return [found.dokument, placeOf(found, language)].filter((part) => part !== '').join(', ')
  }

  function inputOf(path: string): Input {
    const fact = ruleset.facts.find((each) => each.path === path)
    if (!fact) throw new TypeError(`no fact ${path}`)
    const input = inputs.get(path) ?? { fact, name: names.fact(path) }
    inputs.set(path, input)
    return input
  }

  /** The decision of a named condition: that of a criterion where it is one's own. */
  function decided(name: string): string {
    const criterion = criteria.get(name)
    const id = criterion ? names.criterion(criterion.id) : names.condition(name)
    if (!decisions.has(id)) {
      add(id, conditions[name] as Condition, {
        label: criterion?.title[language] ?? name,
        description: criterion ? citation(criterion) : '',
      })
    }
    return id
  }

  function add(id: string, condition: Condition, told: Pick<Decision, 'label' | 'description'>) {
    const needs = new Set<string>()
    const need = (name: string) => {
      needs.add(name)
      return name
    }
    const joined = (children: readonly string[], by: string) =>
      children.map((child) => `(${child})`).join(` ${by} `)
    const text = fold<string>(condition, {
      all: (children) => joined(children, 'and'),
      any: (children) => joined(children, 'or'),
      not: (child) => `not(${child})`,
      leaf: (comparison) =>
        feelComparison(ruleset, comparison, (path) => {
          const input = inputOf(path)
          need(input.name)
          return input
        }),
      reference: (name) => need(decided(name)),
    })
    decisions.set(id, {
      ...{ id, isInput: false, needs: [...needs], type: 'boolean', ...told },
      logic: element('literalExpression', { id: `${id}_udtryk`, typeRef: 'boolean' }, [
        element('text', {}, text),
      ]),
    })
  }

  for (const { condition } of ruleset.criteria) decided(condition)
  // Criteria that share a condition are one decision; each still has a name of its own.
  for (const criterion of ruleset.criteria) {
    const name = names.criterion(criterion.id)
    const told = { label: criterion.title[language], description: citation(criterion) }
    if (!decisions.has(name)) add(name, { condition: criterion.condition }, told)
  }
  const outcomes = ruleset.outcomes.map(({ id, title, when }) => {
    const name = names.outcome(id)
    add(name, when, { label: title?.[language] ?? id, description: '' })
    return { id, name }
  })
  decisions.set(names.conclusion, {
    ...{ id: names.conclusion, isInput: false, type: 'string', description: '' },
    needs: outcomes.map(({ name }) => name),
    label: ruleset.title[language],
    logic: conclusionTable(names.conclusion, outcomes, ruleset.otherwise.id),
  })

  const parts: readonly Part[] = [
    ...[...inputs.values()].map(({ name }) => ({ id: name, isInput: true, needs: [] })),
    ...decisions.values(),
  ]
  const isInput = new Set([...inputs.values()].map(({ name }) => name))
  const base = `https://www.omg.org/spec/DMN/${dates[edition]}`
  return xmlOf(
    element(
      'definitions',
      {
        xmlns: `${base}/MODEL/`,
        'xmlns:dmndi': `${base}/DMNDI/`,
        'xmlns:dc': 'http://www.omg.org/spec/DMN/20180521/DC/',
        'xmlns:di': 'http://www.omg.org/spec/DMN/20180521/DI/',
        id: 'model',
        name: `${ruleset.id}@${ruleset.version}`,
        namespace: `urn:screeningsmodellen:${ruleset.id}:${ruleset.version}`,
      },
      [
        ...described(ruleset.description[language]),
        ...[...inputs.values()].map((input) => inputElement(input, language)),
        ...[...decisions.values()].map((decision) => decisionElement(decision, isInput)),
        diagram(parts, placesOf(parts)),
      ],
    ),
  )
}

/** The first outcome that holds; not settled as soon as one before it is not known. */
function conclusionTable(
  id: string,
  outcomes: readonly { readonly id: string; readonly name: string }[],
  otherwise: string,
): XmlElement {
  const text = (value: string) => [element('text', {}, value)]
  const rule = (name: string, at: number, test: string, konklusion: string) =>
    element('rule', { id: `${id}_${name}` }, [
      ...outcomes.map((_, i) =>
        element('inputEntry', { id: `${id}_${name}_${String(i)}` }, text(i === at ? test : '-')),
      ),
      element('outputEntry', { id: `${id}_${name}_svar` }, text(literal(konklusion))),
    ])
  return element('decisionTable', { id: `${id}_tabel`, hitPolicy: 'FIRST' }, [
    ...outcomes.map(({ name }) =>
      element('input', { id: `${id}_${name}` }, [
        element('inputExpression', { id: `${id}_${name}_udtryk`, typeRef: 'boolean' }, text(name)),
      ]),
    ),
    element('output', { id: `${id}_svar`, typeRef: 'string' }),
    ...outcomes.flatMap((outcome, i) => [
      rule(`r${String(i)}`, i, 'true', outcome.id),
      rule(`r${String(i)}_uafklaret`, i, 'null', 'uafklaret'),
    ]),
    rule('ellers', -1, '-', otherwise),
  ])
}

function described(text: string): XmlElement[] {
  return text === '' ? [] : [element('description', {}, text)]
}

function inputElement({ fact, name }: Input, language: Language): XmlElement {
  const type = { boolean: 'boolean', choice: 'string', integer: 'number', number: 'number' }
  return element('inputData', { id: name, name, label: fact.label[language] }, [
    ...described(`${fact.path}. ${fact.question[language]}`),
    element('variable', { id: `${name}_variabel`, name, typeRef: type[fact.type] }),
  ])
}

function decisionElement(
  { id, label, description, type, needs, logic }: Decision,
  isInput: ReadonlySet<string>,
): XmlElement {
  return element('decision', { id, name: id, label }, [
    ...described(description),
    element('variable', { id: `${id}_variabel`, name: id, typeRef: type }),
    ...needs.map((need) =>
      element('informationRequirement', { id: requirement(id, need) }, [
        element(isInput.has(need) ? 'requiredInput' : 'requiredDecision', { href: `#${need}` }),
      ]),
    ),
    logic,
  ])
}

const requirement = (from: string, to: string) => `${from}_kraever_${to}`

function diagram(parts: readonly Part[], places: ReadonlyMap<string, Place>): XmlElement {
  const placeOf = (id: string) => places.get(id) ?? { x: 0, y: 0 }
  const waypoint = ({ x, y }: Place) => element('di:waypoint', { x, y })
  return element('dmndi:DMNDI', {}, [
    element('dmndi:DMNDiagram', { id: 'diagram' }, [
      ...parts.map(({ id }) =>
        element('dmndi:DMNShape', { id: `${id}_figur`, dmnElementRef: id }, [
          element('dc:Bounds', { ...size, ...placeOf(id) }),
        ]),
      ),
      ...parts.flatMap(({ id, needs }) =>
        needs.map((need) => {
          const from = placeOf(need)
          const to = placeOf(id)
          const middle = size.width / 2
          const name = requirement(id, need)
          return element('dmndi:DMNEdge', { id: `${name}_linje`, dmnElementRef: name }, [
            waypoint({ x: from.x + middle, y: from.y }),
            waypoint({ x: to.x + middle, y: to.y + size.height }),
          ])
        }),
      ),
    ]),
  ])
}
