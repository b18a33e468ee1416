/**
 * Ruleset -> a DMN model: an input for each fact that the rules read, a decision for each named condition,
 * criterion and outcome, and a decision table that reads the conclusion from the first outcome that holds.
 */
import { versionName } from '../ruleset/ruleset-names.js'
import type { Ruleset } from '../ruleset/ruleset.js'
import type { Language } from '../support/language.js'
import { dmnContent } from './dmn-decisions.js'
import { diagram } from './dmn-diagram.js'
import { decisionElement, described, inputElement } from './dmn-elements.js'
import { element, xmlOf } from './xml.js'

/** The editions of the standard that can be written; the parts used here are the same in both. */
export const dmnEditions = ['1.5', '1.3'] as const
/** An edition of the standard. */
export type DmnEdition = (typeof dmnEditions)[number]
const dates: Readonly<Record<DmnEdition, string>> = { '1.5': '20230324', '1.3': '20191111' }

export interface DmnPlan {
  readonly edition: DmnEdition
  /** The option of each reading, by index. */
  readonly choice: readonly number[]
  readonly language: Language
}

/** The model of a ruleset that `parseRuleset` has accepted, and whose parameters have been replaced by numbers. */
export function dmnSource(ruleset: Ruleset, { edition, choice, language }: DmnPlan): string {
  const { inputs, decisions } = dmnContent(ruleset, choice, language)
  const inputNames = inputs.map(({ name }) => name)
  const isInput = new Set(inputNames)
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
        name: versionName(ruleset),
        namespace: `urn:screeningsmodellen:${ruleset.id}:${ruleset.version}`,
      },
      [
        ...described(ruleset.description[language]),
        ...inputs.map((input) => inputElement(input, language)),
        ...decisions.map((decision) => decisionElement(decision, isInput)),
        diagram([...inputNames.map((id) => ({ id, isInput: true, needs: [] })), ...decisions]),
      ],
    ),
  )
}
