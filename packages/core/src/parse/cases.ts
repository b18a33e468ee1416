/** Example cases: facts that can be given, and outcomes that the ruleset can have. */
import { readingsCheck, requestCheck } from '../request/request-check.js'
import { factsOfCase } from '../ruleset/facts-of-case.js'
import type { Ruleset } from '../ruleset/ruleset.js'
import type { Language } from '../support/language.js'
import type { Reporter } from './reporter.js'

export function checkCases(ruleset: Ruleset, report: Reporter, language: Language): void {
  const check = requestCheck(ruleset)
  const readings = readingsCheck(ruleset)
  const reportInput = Object.assign(report.bind(undefined), {
    language,
    full: false,
    bounded: true,
  })
  const conclusions = ['uafklaret', ruleset.otherwise.id, ...ruleset.outcomes.map(({ id }) => id)]
  const criteria = ruleset.criteria.map(({ id }) => id)
  const remarks = (ruleset.bemaerkninger ?? []).map(({ id }) => id)
  ruleset.cases.forEach(({ facts, readings: chosen, expected }, i) => {
    const at = `/cases/${i}`
    check(factsOfCase(ruleset, { facts }), `${at}/facts`, reportInput)
    if (chosen) readings(chosen, `${at}/readings`, reportInput)
    if (!conclusions.includes(expected.konklusion)) {
      report(`${at}/expected/konklusion`, 'ukendt-henvisning', {
        muligheder: conclusions.join(', '),
      })
    }
    for (const id of Object.keys(expected.udfald ?? {})) {
      if (!criteria.includes(id)) {
        report(`${at}/expected/udfald/${id}`, 'ukendt-henvisning', {
          muligheder: criteria.join(', '),
        })
      }
    }
    expected.bemaerkninger?.forEach((id, b) => {
      if (!remarks.includes(id)) {
        report(`${at}/expected/bemaerkninger/${b}`, 'ukendt-henvisning', {
          muligheder: remarks.join(', '),
        })
      }
    })
  })
}
