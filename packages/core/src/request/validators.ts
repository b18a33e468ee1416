/** What a value may look like; every problem is told with its place. */
import type { InputErrorCode } from '../errors/error-texts.js'
import { formatList, type Argument } from '../errors/messages.js'
import { pointerTo, problem, type ErrorTexts, type Problem } from '../errors/problems.js'
import { decimal } from '../support/decimal.js'
import { languages, type Language } from '../support/language.js'
import { nearest } from '../support/nearest.js'
import { isObject, own } from '../support/objects.js'
import { looksLikeCpr, numberLooksLikeCpr } from '../support/personal-data.js'
import { referencePattern, yearBounds } from './limits.js'

const maximumProblems = 50
const isReference = new RegExp(referencePattern)

interface Report {
  (pointer: string, code: InputErrorCode, values?: Readonly<Record<string, Argument>>): void
  readonly language: Language
}
/** Tells what is wrong with a value that is neither absent nor null. */
export type Check = (value: unknown, pointer: string, report: Report) => void

const stop: Report = Object.assign(
  () => {
    // Not an error: the stack of one would cost more than the whole check.
    throw stop // eslint-disable-line @typescript-eslint/only-throw-error -- caught below
  },
  { language: languages[0] },
)

/**
 * Whether nothing is wrong with an input, its bounds and personal data included: each of its keys and
 * values is one that is known or looked at here. One with lists is not passed, as they may be long.
 */
export function passes(check: Check, input: unknown): boolean {
  try {
    check(input, '', stop)
    return true
  } catch {
    return false
  }
}

/** Runs a check and collects its problems, as many as a person can take in. */
export function collect(
  check: Check,
  input: unknown,
  language: Language,
  texts?: ErrorTexts,
): Problem<InputErrorCode>[] {
  const problems: Problem<InputErrorCode>[] = []
  const tell = (
    pointer: string,
    code: InputErrorCode,
    values?: Readonly<Record<string, Argument>>,
  ) => {
    if (problems.length < maximumProblems) {
      problems.push(problem(language, pointer, code, values, texts))
    }
  }
  check(input, '', Object.assign(tell, { language }))
  return problems
}

/** An object with these fields and no others; one that is absent or null is not looked at. */
export function object(
  fields: ReadonlyMap<string, Check>,
  required: readonly string[] = [],
): Check {
  const names = [...fields.keys()]
  return (value, pointer, report) => {
    if (!isObject(value)) {
      report(pointer, 'forkert-type', { type: 'object' })
      return
    }
    for (const key of Object.keys(value)) {
      const check = fields.get(key)
      if (!check) report(pointerTo(pointer, key), 'ukendt-felt', { forslag: nearest(key, names) })
      else if (value[key] != null) check(value[key], `${pointer}/${key}`, report)
    }
    for (const key of required) {
      if (own(value, key) === undefined) report(`${pointer}/${key}`, 'mangler-felt', { felt: key })
    }
  }
}

/** A list of at most so many items, each checked alike. */
export function list(item: Check, maximum: number, minimum = 0): Check {
  return (value, pointer, report) => {
    if (!Array.isArray(value) || report === stop) report(pointer, 'forkert-type', { type: 'array' })
    else if (value.length > maximum) report(pointer, 'for-mange', { maksimum: maximum })
    else if (value.length < minimum) report(pointer, 'for-faa', { minimum })
    else value.forEach((one, i) => item(one, `${pointer}/${String(i)}`, report))
  }
}

/** The ruleset asked for must be one of these. */
export function rulesetCheck(possible: readonly string[]): Check {
  return (value, pointer, report) => {
    if (typeof value !== 'string') report(pointer, 'forkert-type', { type: 'string' })
    else if (!possible.includes(value)) {
      report(pointer, 'ukendt-ruleset', { muligheder: formatList(report.language, possible) })
    }
  }
}

export const reference: Check = (value, pointer, report) => {
  if (typeof value !== 'string') report(pointer, 'forkert-type', { type: 'string' })
  else if (looksLikeCpr(value)) report(pointer, 'personoplysning')
  else if (!isReference.test(value)) report(pointer, 'forkert-reference')
}

/** A calendar year, whose bounds are told without the point that parts thousands. */
export const year: Check = number({ type: 'integer', ...yearBounds }, String)

/** A number of this type within these bounds; `shown`: how a bound is told. */
export function number(
  bounds: { type: 'integer' | 'number'; minimum: number; maximum: number },
  shown: (bound: number) => Argument = (bound) => bound,
): Check {
  const { type, minimum, maximum } = bounds
  return (value, pointer, report) => {
    const given = typeof value === 'number' ? decimal(value) : NaN
    const right = type === 'integer' ? Number.isInteger(given) : Number.isFinite(given)
    if (!right) report(pointer, 'forkert-type', { type })
    else if (given < minimum) report(pointer, 'under-minimum', { minimum: shown(minimum) })
    else if (given > maximum) report(pointer, 'over-maksimum', { maksimum: shown(maximum) })
    else if (numberLooksLikeCpr(value as number)) report(pointer, 'personoplysning')
  }
}

/** One of these words. */
export function oneOf(values: readonly string[]): Check {
  return (value, pointer, report) => {
    if (typeof value !== 'string') report(pointer, 'forkert-type', { type: 'string' })
    else if (!values.includes(value)) {
      report(pointer, 'ukendt-vaerdi', { muligheder: formatList(report.language, values) })
    }
  }
}
