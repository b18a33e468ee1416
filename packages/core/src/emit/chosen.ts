/** The readings and parameters chosen for something that is generated from a document. */
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
  /** Readings by id; by default the first option of each. */
  readonly laesninger?: Readonly<Record<string, string>> | undefined
  /** Values that replace those of the ruleset's parameters; the result is that of a variant. */
  readonly parametre?: ParameterValues | undefined
}

export interface Chosen {
  /** The document with its parameters' names replaced by numbers. */
  readonly document: Ruleset
  /** The option of each reading, by index. */
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
