/** Whether an input may be looked at any further: of bounded size, free of CPR numbers and of the right form. */
import type { InputErrorCode } from '../errors/error-texts.js'
import { InputError, type Problem, type Teller } from '../errors/problems.js'
import type { Language } from '../support/language.js'
import { checkBounds } from './guard.js'
import { collect, quickCheck, type Validator } from './validators.js'

/** Finds what is wrong with the size, the personal data or the form of an input. */
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

/** Lets input through that nothing is wrong with. @throws {InputError} */
export function refuse(problems: readonly Problem<InputErrorCode>[]): void {
  if (problems.length > 0) throw new InputError(problems)
}
