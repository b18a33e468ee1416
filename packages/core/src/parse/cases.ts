/** Example cases: their facts must be valid, and their outcomes ones that the ruleset has. */
import { requestKeys } from '../request/limits.js'
import { readingsCheck, requestCheck } from '../request/request-check.js'
import type { CaseFacts, Ruleset } from '../ruleset/ruleset.js'
import type { Reporter } from './reporter.js'

export function checkCases(ruleset: Ruleset, report: Reporter): void {
  const check = requestCheck(ruleset)
  const readings = readingsCheck(ruleset)
  const outcomes = [ruleset.otherwise, ...ruleset.outcomes].map(({ id }) => id)
  const conclusions = [...new Set(['uafklaret', ...outcomes])]
  const criteria = ruleset.criteria.map(({ id }) => id)
  const remarks = (ruleset.bemaerkninger ?? []).map(({ id }) => id)

  function checkFacts(facts: CaseFacts, pointer: string): void {
    check(facts, pointer, report)
    // Other keys of a request are allowed by the validator, but would be ignored in an example.
    for (const key of requestKeys) {
      if (Object.hasOwn(facts, key)) report(`${pointer}/${key}`, 'ukendt-felt', nothingMeant)
    }
  }
  function known(id: string, ids: readonly string[], pointer: string): void {
    if (!ids.includes(id)) report(pointer, 'ukendt-henvisning', { muligheder: ids.join(', ') })
  }

  checkFacts(ruleset.typicalCase ?? {}, '/typicalCase')
  ruleset.cases.forEach(({ facts, readings: chosen, expected }, i) => {
    const at = `/cases/${i}`
    checkFacts(facts, `${at}/facts`)
    if (chosen) readings(chosen, `${at}/readings`, report)
    known(expected.konklusion, conclusions, `${at}/expected/konklusion`)
    for (const id of Object.keys(expected.udfald ?? {})) {
      known(id, criteria, `${at}/expected/udfald/${id}`)
    }
    expected.bemaerkninger?.forEach((id, b) => {
      known(id, remarks, `${at}/expected/bemaerkninger/${b}`)
    })
  })
}

const nothingMeant = { forslag: 'ingen' }
