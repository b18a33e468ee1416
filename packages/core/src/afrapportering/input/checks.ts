/** Checks the parts of a report's input. */
import { choiceOfReadings } from '../../request/request-check.js'
import {
  boolean,
  list,
  number,
  object,
  oneOf,
  reference,
  rulesetCheck,
  year,
  type Validator,
} from '../../request/validators.js'
import { threshold } from '../../request/threshold.js'
import { yearBounds } from '../../request/limits.js'
import { isObject, own } from '../../support/objects.js'
import type { Text } from '../../ruleset/ruleset.js'
import { rulesetNames } from '../../ruleset/ruleset-names.js'
import { rulesets } from '../../rulesets/index.js'
import { additions, anvendelser, limits, referrals } from './bounds.js'
import { caseRuleset, screenedBy } from './screened.js'
import { kredsReading } from './kreds.js'
import { hasNameForm, isTotalName, municipalityKey } from './names.js'
import { questionNumbers } from '../form/skema.js'

/** For lists whose rows are checked later, one by one. */
const anything: Validator = () => undefined

const name: Validator = (value, pointer, report) => {
  if (typeof value !== 'string') report(pointer, 'forkert-type', { type: 'string' })
  else if (!hasNameForm(value)) report(pointer, 'forkert-navn')
}

const text: Validator = (value, pointer, report) => {
  if (typeof value !== 'string') report(pointer, 'forkert-type', { type: 'string' })
  else if (value.length > limits.text) report(pointer, 'for-lang-tekst', { maksimum: limits.text })
}

const years: Validator = (value, pointer, report) => {
  list(year, yearBounds.maximum - yearBounds.minimum + 1, 1)(value, pointer, report)
  if (!Array.isArray(value)) return
  value.forEach((one, i) => {
    if (value.indexOf(one) < i) report(`${pointer}/${String(i)}`, 'aar-to-gange', { sted: 'liste' })
  })
}

/** The report's own reading, and those of the rulesets that rows are screened by. */
const readings = choiceOfReadings([
  kredsReading,
  ...screenedBy.flatMap(({ readings = [] }) => readings),
])

const residentialAboveAny: Text = {
  da: 'Flere er visiteret til døgnbehandling end til behandling i alt. Døgnbehandling er en del af behandlingen. Ret et af tallene.',
  en: 'More are referred to residential treatment than to treatment in all. Residential treatment is a part of it. Correct one of the figures.',
}

/** The two counts of a row must agree: residential treatment is part of all treatment. */
const agreeing: Validator = (row, pointer, report) => {
  if (!isObject(row)) return
  const behandling = own(row, 'behandling')
  const doegn = own(row, 'doegn')
  if (isCount(behandling) && isCount(doegn) && doegn > behandling) {
    report(`${pointer}/doegn`, 'umulig-kombination', {
      besked: residentialAboveAny[report.language],
    })
  }
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0
}

/** Everything but the rows. */
export const envelope = object(
  new Map<string, Validator>([
    ['region', name],
    ['aar', years],
    ['laesninger', readings],
    ['offentliggoeres', boolean],
    ['navngivKommuner', boolean],
    ['taerskel', threshold],
    ['kommuner', list(name, limits.kommuner)],
    ['lagtSammen', list(oneOf(additions), additions.length)],
    ['talMedOrd', boolean],
    ['ukendteKommuner', list(text, limits.rows)],
    ['opgoerelser', list(anything, limits.rows)],
    ['sager', list(anything, limits.rows)],
    ['tilbud', list(anything, limits.tilbud)],
    ['tekster', object(new Map(questionNumbers.map((question) => [question, text])))],
  ]),
  ['region', 'aar'],
)

export interface Report {
  readonly region: string
  /** Undefined if the report's years are not known; then every year is accepted. */
  readonly years: readonly number[] | undefined
  /** The keys of the region’s municipalities; undefined if they are not listed. */
  readonly kommuner: ReadonlySet<string> | undefined
}

/** The checks of a row of each kind, for a report on these years. */
export function rowChecks({ region, years, kommuner }: Report) {
  const count = number({ type: 'integer', ...limits.count })
  const ofReport: Validator = (value, pointer, report) => {
    year(value, pointer, report)
    if (isYear(value) && years && !years.includes(value)) report(pointer, 'uden-for-aar')
  }
  const kommune: Validator = (value, pointer, report) => {
    name(value, pointer, report)
    if (typeof value !== 'string' || kommuner?.has(municipalityKey(value))) return
    if (isTotalName(value, region)) report(pointer, 'ikke-kommune')
    else if (kommuner) report(pointer, 'ukendt-kommune')
  }
  const place: [string, Validator][] = [
    ['kommune', kommune],
    ['aar', ofReport],
  ]
  const required = ['kommune', 'aar']
  const fields = object(new Map([...place, ['behandling', count], ['doegn', count]]), required)
  const counts: Validator = (value, pointer, report) => {
    fields(value, pointer, report)
    agreeing(value, pointer, report)
  }
  const versions = rulesets.flatMap((ruleset) =>
    ruleset.id === caseRuleset ? rulesetNames(ruleset) : [],
  )
  return {
    opgoerelse: counts,
    /** The facts of a case are checked when it is screened. */
    sag: object(
      new Map([...place, ['visiteret', oneOf(referrals)], ['ruleset', rulesetCheck(versions)]]),
      required,
    ),
    tilbud: object(
      new Map([
        ['aar', ofReport],
        ['reference', reference('tilbud')],
        ['kommune', kommune],
        ['anvendelse', oneOf(anvendelser)],
      ]),
      ['reference'],
    ),
  }
}

export function isYear(value: unknown): value is number {
  const { minimum, maximum } = yearBounds
  return Number.isInteger(value) && (value as number) >= minimum && (value as number) <= maximum
}
