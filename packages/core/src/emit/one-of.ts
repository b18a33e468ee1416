/** Checks options that must be one of some words: a caller without types may give any value. */
import type { InputErrorCode } from '../errors/error-texts.js'
import type { Problem } from '../errors/problems.js'
import { problem } from '../errors/tell-input.js'
import type { Language } from '../support/language.js'

/** The problem with a value that must be one of the choices; empty if it is. */
export function notOneOf(
  given: unknown,
  choices: readonly string[],
  pointer: string,
  language: Language,
): Problem<InputErrorCode>[] {
  if (choices.some((choice) => choice === given)) return []
  return [problem(language, pointer, 'ukendt-vaerdi', { muligheder: choices.join(', ') })]
}
