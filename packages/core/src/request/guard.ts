/** The first check of any input, before its meaning: is its size bounded, and is it free of CPR numbers? */
import type { InputErrorCode } from '../errors/error-texts.js'
import { pointerTo, problemBy, type Problem, type Teller } from '../errors/problems.js'
import type { Language } from '../support/language.js'
import { looksLikeCpr, numberLooksLikeCpr } from '../support/personal-data.js'

const maximumDepth = 8
const maximumValues = 50_000
const maximumProblems = 20

/**
 * Problems with the size, the depth or the personal data of an input; empty if there are none. A CPR number in a
 * key is reported at the object with the key, so that the number is not repeated.
 */
export function checkBounds(
  input: unknown,
  language: Language,
  tell: Teller,
): Problem<InputErrorCode>[] {
  const problems: Problem<InputErrorCode>[] = []
  const trail: string[] = []
  let values = 0

  const report = (code: InputErrorCode, maksimum?: number) => {
    if (problems.length < maximumProblems) {
      problems.push(problemBy(tell, language, trail.reduce(pointerTo, ''), code, { maksimum }))
    }
  }

  function visit(value: unknown): void {
    values += 1
    if (values > maximumValues) return
    if (typeof value === 'string') {
      if (looksLikeCpr(value)) report('personoplysning')
    } else if (typeof value === 'number') {
      if (numberLooksLikeCpr(value)) report('personoplysning')
    } else if (typeof value === 'object' && value !== null) {
      if (trail.length === maximumDepth) report('for-dybt', maximumDepth)
      else visitKeys(value as Readonly<Record<string, unknown>>)
    }
  }

  function visitKeys(object: Readonly<Record<string, unknown>>): void {
    for (const key of Object.keys(object)) {
      if (looksLikeCpr(key)) report('personoplysning')
      trail.push(key)
      visit(object[key])
      trail.pop()
    }
  }

  visit(input)
  if (values > maximumValues) report('for-stort', maximumValues)
  // While the input may hold personal data, nothing else about it is reported.
  const personal = problems.filter(({ code }) => code === 'personoplysning')
  return personal.length > 0 ? personal : problems
}
