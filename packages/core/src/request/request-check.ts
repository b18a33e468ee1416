/** What a request may look like, from the facts of its ruleset. */
import { splitPath } from '../ruleset/fact-path.js'
import { choicesOf } from '../ruleset/fact-values.js'
import { rulesetNames } from '../ruleset/ruleset-names.js'
import type { Fact, ListInput, Ruleset } from '../ruleset/ruleset.js'
import { maximumPeriods } from './limits.js'
import {
  list,
  number,
  object,
  oneOf,
  reference,
  rulesetCheck,
  year,
  type Check,
} from './validators.js'

/** The check of one request: its facts, lists and what may stand beside them. */
export function requestCheck(ruleset: Ruleset): Check {
  return object(new Map([['reference', reference], ...requestFields(ruleset)]))
}

/** The check of several requests at once, one for each period. */
export function periodsCheck(ruleset: Ruleset): Check {
  return object(
    new Map([
      ['reference', reference],
      ['ruleset', rulesetCheck(rulesetNames(ruleset))],
      ['laesninger', readingsCheck(ruleset, true)],
      ['perioder', list(object(requestFields(ruleset), ['aar']), maximumPeriods, 1)],
    ]),
    ['perioder'],
  )
}

/** What one period may hold: all that a request may, but a reference. */
function requestFields(ruleset: Ruleset): Map<string, Check> {
  const fields = new Map([
    ['aar', year],
    ['ruleset', rulesetCheck(rulesetNames(ruleset))],
    ['laesninger', readingsCheck(ruleset)],
  ])
  const groups = new Map<string, Map<string, Check>>()
  for (const fact of ruleset.facts) {
    const [first, second] = splitPath(fact.path)
    const group = groups.get(first) ?? new Map<string, Check>()
    if (second === undefined) fields.set(first, factCheck(ruleset, fact))
    else groups.set(first, group.set(second, factCheck(ruleset, fact)))
  }
  for (const [group, children] of groups) fields.set(group, object(children))
  for (const list of ruleset.lists ?? []) fields.set(list.path, rowsCheck(list))
  return fields
}

/** The check of a choice of readings. */
export function readingsCheck(ruleset: Ruleset, periods = false): Check {
  const readings = [
    ...(ruleset.readings ?? []),
    ...(periods && ruleset.periods ? [ruleset.periods.reading] : []),
  ]
  return object(
    new Map(readings.map(({ id, options }) => [id, oneOf(options.map((option) => option.id))])),
  )
}

function factCheck(ruleset: Ruleset, fact: Fact): Check {
  if (fact.type === 'choice') return oneOf(choicesOf(ruleset, fact))
  if (fact.type !== 'boolean') return number(fact)
  return (value, pointer, report) => {
    if (typeof value !== 'boolean') report(pointer, 'forkert-type', { type: 'boolean' })
  }
}

function rowsCheck({ columns, maxItems }: ListInput): Check {
  const row = new Map(
    columns.map((column) => [
      column.path,
      number({ type: 'number', minimum: column.minimum, maximum: column.maximum }),
    ]),
  )
  return list(object(row), maxItems)
}
