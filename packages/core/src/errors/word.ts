/** Checks words that must be one of a few: a caller without types may give any value. */
import { languages, type Language } from '../support/language.js'
import type { InputErrorCode } from './error-texts.js'
import { InputError, type Problem } from './problems.js'
import { problem } from './tell-input.js'

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

/**
 * Throws if a word is none of those that there are.
 *
 * @param given the word as the caller gave it
 * @param choices the words that there are
 * @param pointer the place of the word in what was given, as a JSON Pointer
 * @param language the language of the error
 * @throws {InputError} with all the words that there are (`ukendt-vaerdi`)
 * @example
 * let told
 * try { checkWord('pdf', ['md', 'docx'], '/format', 'en') } catch (error) { told = error.errors }
 * told // [{ pointer: '/format', code: 'ukendt-vaerdi', detail: 'The value is not one of those allowed: md, docx.' }]
 */
export function checkWord(
  given: string,
  choices: readonly string[],
  pointer: string,
  language: Language = languages[0],
): void {
  const problems = notOneOf(given, choices, pointer, language)
  if (problems.length > 0) throw new InputError(problems)
}
