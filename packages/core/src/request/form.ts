/** The first checks of an input: bounded size, no CPR numbers, the right form. */
import type { InputErrorCode } from '../errors/error-texts.js'
import { InputError, type Problem, type Teller } from '../errors/problems.js'
import type { Language } from '../support/language.js'
import { checkBounds } from './guard.js'
import { collect, quickCheck, type Validator } from './validators.js'

/** A function that finds problems with the size, the personal data and the form of an input. */
export function formCheck(
  validate: Validator,
  tell: Teller,
): (input: unknown, language: Language) => readonly Problem<InputErrorCode>[] {
  const isFine = quickCheck(validate)
  return (input, language) => {
    if (isFine(input)) return []
    const bounds = checkBounds(input, language, tell)
    return bounds.length > 0 ? bounds : collect(validate, input, language, tell)
  }
}

/** Throws the problems, if any. @throws {InputError} */
export function refuse(problems: readonly Problem<InputErrorCode>[]): void {
  if (problems.length > 0) throw new InputError(problems)
}
