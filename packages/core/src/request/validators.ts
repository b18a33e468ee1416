/** Validators of values; each problem is reported with its place. */
import type { InputErrorCode } from '../errors/error-texts.js'
import { formatList, type Argument } from '../errors/messages.js'
import { pointerTo, problemBy, type Problem, type Teller } from '../errors/problems.js'
import { decimal } from '../support/decimal.js'
import { languages, type Language } from '../support/language.js'
import { nearest } from '../support/nearest.js'
import { isObject, own } from '../support/objects.js'
import { looksLikeCpr, numberLooksLikeCpr } from '../support/personal-data.js'
import { isAboutPerson } from '../ruleset/actionable.js'
import { referencePatternOf, yearBounds } from './limits.js'

const maximumProblems = 50

/** Receives the problems that a validator finds. */
export interface Reporter {
  (pointer: string, code: InputErrorCode, values?: Readonly<Record<string, Argument>>): void
  readonly language: Language
  /** Whether it wants no more problems, so that validators may stop. */
  readonly full: boolean
  /** Whether the size of the input has been checked, so that its lists may be walked. */
  readonly bounded: boolean
}

/** Reports what is wrong with a value that is neither undefined nor null. */
export type Validator = (value: unknown, pointer: string, report: Reporter) => void

/**
 * Whether an input has no problems, its size and personal data included: every key and value must be known to a
 * validator that looks at it. An input with lists never passes, since lists may be long.
 */
export function quickCheck(validate: Validator): (input: unknown) => boolean {
  const report = quickReporter()
  return (input) => {
    report.full = false
    validate(input, '', report)
    return !report.full
  }
}

/** A reporter that is full after one problem. Reused, because making one takes longer than checking a small input. */
export function quickReporter(): Reporter & { full: boolean } {
  const report = Object.assign(
    () => {
      report.full = true
    },
    { language: languages[0], full: false, bounded: false },
  )
  return report
}

/** Validates an input of known size and collects its problems, at most as many as a person can take in. */
export function collect(
  validate: Validator,
  input: unknown,
  language: Language,
  tell: Teller,
): Problem<InputErrorCode>[] {
  const problems: Problem<InputErrorCode>[] = []
  const report = Object.assign(
    (pointer: string, code: InputErrorCode, values?: Readonly<Record<string, Argument>>) => {
      if (!report.full) problems.push(problemBy(tell, language, pointer, code, values))
      report.full = problems.length >= maximumProblems
    },
    { language, full: false, bounded: true },
  )
  validate(input, '', report)
  return problems
}

/** An object with only these fields; the value of a field that is undefined or null is not checked. */
export function object(
  fields: ReadonlyMap<string, Validator>,
  required: readonly string[] = [],
): Validator {
  const names = [...fields.keys()]
  return (value, pointer, report) => {
    if (!isObject(value)) {
      report(pointer, 'forkert-type', { type: 'object' })
      return
    }
    for (const key of Object.keys(value)) {
      const validate = fields.get(key)
      if (validate) {
        if (value[key] != null)
          validate(value[key], report.bounded ? `${pointer}/${key}` : '', report)
      } else {
        report(pointerTo(pointer, key), 'ukendt-felt', { forslag: nearest(key, names) })
        // There are few known fields, but there may be any number of unknown ones.
        if (report.full) return
      }
    }
    for (const key of required) {
      if (own(value, key) === undefined) report(`${pointer}/${key}`, 'mangler-felt', { felt: key })
    }
  }
}

/**
 * The options of a call. A misspelt one is refused, since a caller without types would get the default without being
 * told.
 */
export function optionsCheck(
  names: readonly string[],
  checks: Readonly<Record<string, Validator>> = {},
): Validator {
  return object(new Map([...unchecked(names), ...Object.entries(checks)]))
}

/** Options whose values are looked at where they are used. */
export function unchecked(names: readonly string[]): Map<string, Validator> {
  return new Map(names.map((name) => [name, () => undefined]))
}

/** A list of items of one kind, with bounds on its length. */
export function list(item: Validator, maximum: number, minimum = 0): Validator {
  return (value, pointer, report) => {
    if (!Array.isArray(value) || !report.bounded) report(pointer, 'forkert-type', { type: 'array' })
    else if (value.length > maximum) report(pointer, 'for-mange', { maksimum: maximum })
    else if (value.length < minimum) report(pointer, 'for-faa', { minimum })
    else value.forEach((one, i) => item(one, `${pointer}/${String(i)}`, report))
  }
}

/** The ruleset asked for must be one of these. */
export function rulesetCheck(possible: readonly string[]): Validator {
  return (value, pointer, report) => {
    if (typeof value !== 'string') report(pointer, 'forkert-type', { type: 'string' })
    else if (!possible.includes(value)) {
      report(pointer, 'ukendt-ruleset', { muligheder: formatList(report.language, possible) })
    }
  }
}

/** The name of what is screened. For a case the pattern is narrow, since it must not be the name of a person. */
export function reference(subject: string): Validator {
  const isReference = new RegExp(referencePatternOf(subject), 'u')
  const om = isAboutPerson(subject) ? 'person' : undefined
  return (value, pointer, report) => {
    if (typeof value !== 'string') report(pointer, 'forkert-type', { type: 'string' })
    else if (looksLikeCpr(value)) report(pointer, 'personoplysning')
    else if (!isReference.test(value)) report(pointer, 'forkert-reference', { om })
  }
}

/** A number of JSON that was written as a text: `"3"`. In a form, `1.250` may also be a thousand. */
const isQuoted = (value: unknown) => typeof value === 'string' && /^-?\d+(\.\d\d?)?$/.test(value)

/** A calendar year. Its bounds are shown without a thousands separator. */
export const year: Validator = /* @__PURE__ */ number(
  { type: 'integer', ...yearBounds },
  {
    type: 'aar',
    minimum: String(yearBounds.minimum),
    maksimum: String(yearBounds.maximum),
  },
)

/** A number of this type within these bounds; `told`: the arguments of the error messages. */
export function number(
  bounds: { type: 'integer' | 'number'; minimum: number; maximum: number },
  told: Readonly<Record<string, Argument>> = {
    type: bounds.type,
    minimum: bounds.minimum,
    maksimum: bounds.maximum,
  },
): Validator {
  const { type, minimum, maximum } = bounds
  return (value, pointer, report) => {
    const given = typeof value === 'number' ? decimal(value) : NaN
    const right = type === 'integer' ? Number.isInteger(given) : Number.isFinite(given)
    if (!right) report(pointer, 'forkert-type', isQuoted(value) ? { type: 'citat' } : told)
    else if (given < minimum) report(pointer, 'under-minimum', told)
    else if (given > maximum) report(pointer, 'over-maksimum', told)
    else if (numberLooksLikeCpr(value as number)) report(pointer, 'personoplysning')
  }
}

export const boolean: Validator = (value, pointer, report) => {
  if (typeof value !== 'boolean') report(pointer, 'forkert-type', { type: 'boolean' })
}

/** One of these texts. */
export function oneOf(values: readonly string[]): Validator {
  return (value, pointer, report) => {
    if (typeof value !== 'string') report(pointer, 'forkert-type', { type: 'string' })
    else if (!values.includes(value)) {
      report(pointer, 'ukendt-vaerdi', { muligheder: formatList(report.language, values) })
    }
  }
}
