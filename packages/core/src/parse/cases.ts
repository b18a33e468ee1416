/** Example cases: facts that can be given, and outcomes that the ruleset can have. */
import { factsOfCase } from '../cases.js'
import { compile } from '../compile.js'
import { readingsCheck, requestCheck } from '../input.js'
import type { Language, Ruleset } from '../ruleset.js'
import type { Report } from './report.js'

export function checkCases(ruleset: Ruleset, report: Report, language: Language): void {
  const check = requestCheck(compile(ruleset))
  const readings = readingsCheck(ruleset)
  const tell = Object.assign(report.bind(undefined), { language })
  const conclusions = ['uafklaret', ruleset.otherwise.id, ...ruleset.outcomes.map(({ id }) => id)]
  const criteria = ruleset.criteria.map(({ id }) => id)
  const remarks = (ruleset.bemaerkninger ?? []).map(({ id }) => id)
  ruleset.cases.forEach(({ facts, readings: chosen, expected }, i) => {
    const at = `/cases/${i}`
    check(factsOfCase(ruleset, { facts }), `${at}/facts`, tell)
    if (chosen) readings(chosen, `${at}/readings`, tell)
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
