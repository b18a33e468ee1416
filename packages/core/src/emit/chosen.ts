/** The readings and parameters that somebody chose for what is made of a document. */
import type { InputErrorCode } from '../errors/error-texts.js'
import type { Problem } from '../errors/problems.js'
import { tellInput } from '../errors/tell-input.js'
import { changedParameters, resolved, varied } from '../program/parameters.js'
import { choiceOf } from '../request/choice.js'
import { parametersCheck, readingsCheck } from '../request/request-check.js'
import { collect } from '../request/validators.js'
import type { ParameterValues, Ruleset } from '../ruleset/ruleset.js'
import type { Language } from '../support/language.js'

export interface ChoiceOptions {
  /** Readings by id; the first option of each unless said. */
  readonly laesninger?: Readonly<Record<string, string>> | undefined
  /** Other values of the ruleset's parameters: what is made is that of a variant. */
  readonly parametre?: ParameterValues | undefined
}

export interface Chosen {
  /** The document with numbers in the place of its parameters. */
  readonly document: Ruleset
  /** The option of each reading, by number. */
  readonly choice: readonly number[]
  readonly problems: readonly Problem<InputErrorCode>[]
}

export function chosenOf(
  own: Ruleset,
  { laesninger = {}, parametre = {} }: ChoiceOptions,
  language: Language,
): Chosen {
  const document = resolved(varied(own, changedParameters(own, parametre)))
  const below = (at: string, problems: readonly Problem<InputErrorCode>[]) =>
    problems.map((each) => ({ ...each, pointer: `/${at}${each.pointer}` }))
  return {
    document,
    choice: choiceOf(document.readings ?? [], laesninger),
    problems: [
      ...below('laesninger', collect(readingsCheck(document), laesninger, language, tellInput)),
      ...below('parametre', collect(parametersCheck(own), parametre, language, tellInput)),
    ],
  }
}
