/** The readings and parameters chosen for something that is generated from a document. */
import type { InputErrorCode } from '../errors/error-texts.js'
import type { Problem } from '../errors/problems.js'
import { tellInput } from '../errors/tell-input.js'
import { changedParameters, resolved, varied } from '../program/parameters.js'
import { choiceOf } from '../request/choice.js'
import { parametersCheck, readingsCheck } from '../request/request-check.js'
import { collect, optionsCheck } from '../request/validators.js'
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

/** @param others the names of the options that a caller has besides these */
export function chosenOf(
  own: Ruleset,
  options: ChoiceOptions,
  others: readonly string[],
  language: Language,
): Chosen {
  const { laesninger, parametre } = options
  const document = resolved(varied(own, changedParameters(own, parametre ?? {})))
  const check = optionsCheck(others, {
    laesninger: readingsCheck(document),
    parametre: parametersCheck(own),
  })
  return {
    document,
    choice: choiceOf(document.readings ?? [], laesninger ?? {}),
    problems: collect(check, options, language, tellInput),
  }
}
