/** Validators for requests, made from the facts of a ruleset. */
import { splitPath } from '../ruleset/fact-path.js'
import { choicesOf } from '../ruleset/fact-values.js'
import { rulesetNames } from '../ruleset/ruleset-names.js'
import type { Fact, ListInput, Ruleset } from '../ruleset/ruleset.js'
import { maximumPeriods } from './limits.js'
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
} from './validators.js'

/** Validates a request: its facts, its lists and everything beside them. */
export function requestCheck(ruleset: Ruleset): Validator {
  return object(
    new Map([
      ['reference', reference(ruleset.subject)],
      ...requestFields(ruleset, readingsCheck(ruleset)),
    ]),
  )
}

/** Validates a request for several periods. */
export function periodsCheck(ruleset: Ruleset): Validator {
  const { readings = [], periods } = ruleset
  const chosen = choiceOfReadings([...readings, ...(periods ? [periods.reading] : [])])
  return object(
    new Map([
      ['reference', reference(ruleset.subject)],
      ...choices(ruleset, chosen),
      ['perioder', list(object(requestFields(ruleset, chosen), ['aar']), maximumPeriods, 1)],
    ]),
    ['perioder'],
  )
}

/** What a request may choose; for several years it stands beside them, or alike in each. */
function choices(ruleset: Ruleset, readings: Validator): [string, Validator][] {
  return [
    ['ruleset', rulesetCheck(rulesetNames(ruleset))],
    ['laesninger', readings],
    ['parametre', parametersCheck(ruleset)],
  ]
}

/** The fields of a request or a period, but for the reference. */
function requestFields(ruleset: Ruleset, readings: Validator): Map<string, Validator> {
  const fields = new Map([['aar', year], ...choices(ruleset, readings)])
  const groups = new Map<string, Map<string, Validator>>()
  for (const fact of ruleset.facts) {
    const [first, second] = splitPath(fact.path)
    const group = groups.get(first) ?? new Map<string, Validator>()
    if (second === undefined) fields.set(first, factCheck(ruleset, fact))
    else groups.set(first, group.set(second, factCheck(ruleset, fact)))
  }
  for (const [group, children] of groups) fields.set(group, object(children))
  for (const list of ruleset.lists ?? []) fields.set(list.path, rowsCheck(list))
  return fields
}

/** Validates a choice of readings. */
export function readingsCheck({ readings = [] }: Ruleset): Validator {
  return choiceOfReadings(readings)
}

/** A reading and its options, by id. */
interface Options {
  readonly id: string
  readonly options: readonly { readonly id: string }[]
}

/** Validates a choice of one option for each of these readings. */
export function choiceOfReadings(readings: readonly Options[]): Validator {
  return object(
    new Map(readings.map(({ id, options }) => [id, oneOf(options.map((option) => option.id))])),
  )
}

/** Validates a person's own values for the parameters of a ruleset. */
export function parametersCheck({ parametre = [] }: Ruleset): Validator {
  return object(
    new Map(
      parametre.map(({ id, minimum, maximum }) => [
        id,
        number({ type: 'number', minimum, maximum }),
      ]),
    ),
  )
}

/** Validates the value of one fact. */
export function factCheck(ruleset: Ruleset, fact: Fact): Validator {
  if (fact.type === 'choice') return oneOf(choicesOf(ruleset, fact))
  return fact.type === 'boolean' ? boolean : number(fact)
}

function rowsCheck({ columns, maxItems }: ListInput): Validator {
  const row = new Map(
    columns.map((column) => [
      column.path,
      number({ type: 'number', minimum: column.minimum, maximum: column.maximum }),
    ]),
  )
  return list(object(row), maxItems)
}
