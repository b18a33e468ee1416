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
      ['parametre', parametersCheck(ruleset)],
      ...requestFields(ruleset),
    ]),
  )
}

/** Validates a request for several periods. */
export function periodsCheck(ruleset: Ruleset): Validator {
  const { readings = [], periods } = ruleset
  return object(
    new Map([
      ['reference', reference(ruleset.subject)],
      ['ruleset', rulesetCheck(rulesetNames(ruleset))],
      ['laesninger', choiceOfReadings([...readings, ...(periods ? [periods.reading] : [])])],
      ['parametre', parametersCheck(ruleset)],
      ['perioder', list(object(requestFields(ruleset), ['aar']), maximumPeriods, 1)],
    ]),
    ['perioder'],
  )
}

/** The fields of a period: those of a request, but no reference and no parameters. */
function requestFields(ruleset: Ruleset): Map<string, Validator> {
  const fields = new Map([
    ['aar', year],
    ['ruleset', rulesetCheck(rulesetNames(ruleset))],
    ['laesninger', readingsCheck(ruleset)],
  ])
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
