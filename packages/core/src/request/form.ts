/** Whether an input may be looked at any further: bounded, free of CPR numbers and of the right form. */
import type { InputErrorCode } from '../errors/error-texts.js'
import { InputError, type Problem } from '../errors/problems.js'
import type { Language } from '../support/language.js'
import { checkBounds } from './guard.js'
import { collect, passes, type Check } from './validators.js'

/** What is wrong with an input that is unbounded, personal or not of the right form. */
export function formProblems(
  check: Check,
  input: unknown,
  language: Language,
): readonly Problem<InputErrorCode>[] {
  if (passes(check, input)) return []
  const bounds = checkBounds(input, language)
  return bounds.length > 0 ? bounds : collect(check, input, language)
}

/** Lets input through that nothing is wrong with. @throws {InputError} */
export function refuse(problems: readonly Problem<InputErrorCode>[]): void {
  if (problems.length > 0) throw new InputError(problems)
}
