/** Options that are one of a few words: a caller without types may give any. */
import type { InputErrorCode } from '../errors/error-texts.js'
import type { Problem } from '../errors/problems.js'
import { problem } from '../errors/tell-input.js'
import type { Language } from '../support/language.js'

/** What is wrong with a value that must be one of the choices; nothing where it is. */
export function notOneOf(
  given: unknown,
  choices: readonly string[],
  pointer: string,
  language: Language,
): Problem<InputErrorCode>[] {
  if (choices.some((choice) => choice === given)) return []
  return [problem(language, pointer, 'ukendt-vaerdi', { muligheder: choices.join(', ') })]
}
