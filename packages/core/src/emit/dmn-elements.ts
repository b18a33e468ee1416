/** The XML elements of a DMN model's inputs and decisions, and of the decision table for the conclusion. */
import type { Language } from '../support/language.js'
import type { Part } from './dmn-places.js'
import { literal, type Input } from './feel.js'
import { element, type XmlElement } from './xml.js'

/** A decision, and what it needs. */
export interface Decision extends Part {
  readonly label: string
  readonly description: string
  readonly type: 'boolean' | 'string'
  readonly logic: XmlElement
}

export function described(text: string): XmlElement[] {
  return text === '' ? [] : [element('description', {}, text)]
}

export function inputElement({ fact, name }: Input, language: Language): XmlElement {
  const type = { boolean: 'boolean', choice: 'string', integer: 'number', number: 'number' }
  return element('inputData', { id: name, name, label: fact.label[language] }, [
    ...described(`${fact.path}. ${fact.question[language]}`),
    element('variable', { id: `${name}_variabel`, name, typeRef: type[fact.type] }),
  ])
}

/** @param inputs the names of all parts that are inputs, not decisions */
export function decisionElement(
  { id, label, description, type, needs, logic }: Decision,
  inputs: ReadonlySet<string>,
): XmlElement {
  return element('decision', { id, name: id, label }, [
    ...described(description),
    element('variable', { id: `${id}_variabel`, name: id, typeRef: type }),
    ...needs.map((need) =>
      element('informationRequirement', { id: requirement(id, need) }, [
        element(inputs.has(need) ? 'requiredInput' : 'requiredDecision', { href: `#${need}` }),
      ]),
    ),
    logic,
  ])
}

/** The id of the requirement of one part by another. */
export const requirement = (from: string, to: string) => `${from}_kraever_${to}`

/** The logic of a decision that is a single FEEL expression. */
export function literalExpression(id: string, text: string): XmlElement {
  return element('literalExpression', { id: `${id}_udtryk`, typeRef: 'boolean' }, textOf(text))
}

/** The decision table: the first outcome that holds is the conclusion, but an unknown one before it leaves it open. */
export function conclusionTable(
  id: string,
  outcomes: readonly { readonly id: string; readonly name: string }[],
  otherwise: string,
): XmlElement {
  const rule = (name: string, at: number, test: string, konklusion: string) =>
    element('rule', { id: `${id}_${name}` }, [
      ...outcomes.map((_, i) =>
        element('inputEntry', { id: `${id}_${name}_${String(i)}` }, textOf(i === at ? test : '-')),
      ),
      element('outputEntry', { id: `${id}_${name}_svar` }, textOf(literal(konklusion))),
    ])
  return element('decisionTable', { id: `${id}_tabel`, hitPolicy: 'FIRST' }, [
    ...outcomes.map(({ name }) =>
      element('input', { id: `${id}_${name}` }, [
        element(
          'inputExpression',
          { id: `${id}_${name}_udtryk`, typeRef: 'boolean' },
          textOf(name),
        ),
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

const textOf = (value: string) => [element('text', {}, value)]
