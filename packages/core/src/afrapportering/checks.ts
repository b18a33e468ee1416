/** What the parts of a report's input may look like. */
import { yearBounds } from '../request/limits.js'
import {
  list,
  number,
  object,
  oneOf,
  reference,
  rulesetCheck,
  year,
  type Validator,
} from '../request/validators.js'
import { rulesetNames } from '../ruleset/ruleset-names.js'
import { rulesets } from '../rulesets/index.js'
import { caseRuleset, limits, namePattern, referrals } from './input-schema.js'
import { questionNumbers } from './skema.js'

const isName = new RegExp(namePattern)
/** Looked at later, row by row. */
const anything: Validator = () => undefined

const name: Validator = (value, pointer, report) => {
  if (typeof value !== 'string') report(pointer, 'forkert-type', { type: 'string' })
  else if (!isName.test(shown(value))) report(pointer, 'forkert-navn')
}

const text: Validator = (value, pointer, report) => {
  if (typeof value !== 'string') report(pointer, 'forkert-type', { type: 'string' })
  else if (value.length > limits.text) report(pointer, 'for-lang-tekst', { maksimum: limits.text })
}

const years: Validator = (value, pointer, report) => {
  list(year, yearBounds.maximum - yearBounds.minimum + 1, 1)(value, pointer, report)
  if (!Array.isArray(value)) return
  value.forEach((one, i) => {
    if (value.indexOf(one) < i) report(`${pointer}/${String(i)}`, 'aar-to-gange')
  })
}

const threshold: Validator = (value, pointer, report) => {
  const { minimum, maximum, lowest } = limits.threshold
  number({ type: 'integer', minimum, maximum })(value, pointer, report)
  if (value === 1 || value === 2) report(pointer, 'for-lav-taerskel', { minimum: lowest })
}

/** Everything but the rows. */
export const envelope = object(
  new Map<string, Validator>([
    ['region', name],
    ['aar', years],
    ['taerskel', threshold],
    ['kommuner', list(name, limits.kommuner)],
    ['opgoerelser', list(anything, limits.rows)],
    ['sager', list(anything, limits.rows)],
    ['tilbud', list(anything, limits.tilbud)],
    ['tekster', object(new Map(questionNumbers.map((question) => [question, text])))],
  ]),
  ['region', 'aar'],
)

export interface Report {
  readonly years: readonly number[]
  /** By key; undefined where the region’s municipalities are not listed. */
  readonly kommuner: ReadonlySet<string> | undefined
}

/** The checks of one row of each kind, for a report on these years. */
export function rowChecks({ years, kommuner }: Report) {
  const count = number({ type: 'integer', ...limits.count })
  const ofReport: Validator = (value, pointer, report) => {
    year(value, pointer, report)
    if (isYear(value) && !years.includes(value)) report(pointer, 'uden-for-aar')
  }
  const kommune: Validator = (value, pointer, report) => {
    name(value, pointer, report)
    if (typeof value === 'string' && kommuner && !kommuner.has(keyOf(value))) {
      report(pointer, 'ukendt-kommune')
    }
  }
  const place: [string, Validator][] = [
    ['kommune', kommune],
    ['aar', ofReport],
  ]
  const required = ['kommune', 'aar']
  const versions = rulesets.flatMap((ruleset) =>
    ruleset.id === caseRuleset ? rulesetNames(ruleset) : [],
  )
  return {
    opgoerelse: object(new Map([...place, ['behandling', count], ['doegn', count]]), required),
    /** The facts are checked by the screening. */
    sag: object(
      new Map([...place, ['visiteret', oneOf(referrals)], ['ruleset', rulesetCheck(versions)]]),
      required,
    ),
    tilbud: object(
      new Map([
        ['aar', ofReport],
        ['reference', reference],
      ]),
      ['reference'],
    ),
  }
}

function isYear(value: unknown): value is number {
  const { minimum, maximum } = yearBounds
  return Number.isInteger(value) && (value as number) >= minimum && (value as number) <= maximum
}

/** Whether a value is the name of a municipality that may stand in the report. */
export function isNameOf(
  kommuner: ReadonlySet<string> | undefined,
  value: unknown,
): value is string {
  if (typeof value !== 'string' || !isName.test(shown(value))) return false
  return kommuner?.has(keyOf(value)) ?? true
}

/** Two spellings of one name have one key. */
export function keyOf(name: string): string {
  return shown(name).toLocaleLowerCase('da')
}

/** A name without the spaces that came along with it. */
export function shown(name: string): string {
  return name.normalize('NFC').trim().replace(/\s+/g, ' ')
}
