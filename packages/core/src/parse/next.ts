/** Checks the rulesets that this one replaces and leads on to: each another, and facts of it carry over to different ones. */
import { versionName } from '../ruleset/ruleset-names.js'
import type { Ruleset } from '../ruleset/ruleset.js'
import { known, unique } from './known.js'
import type { ReportProblem } from './reporter.js'

/** Whether the other ruleset exists and has these facts is checked when it is loaded (`looseEnds`). */
export function checkNext(ruleset: Ruleset, report: ReportProblem): void {
  const { facts, outcomes, otherwise, erstatter, bemaerkninger } = ruleset
  const own = versionName(ruleset)
  if (erstatter === own) report('/erstatter', 'reserveret-navn', itself)
  bemaerkninger?.forEach(({ beside }, i) => {
    if (beside?.ruleset === ruleset.id)
      report(`/bemaerkninger/${String(i)}/beside/ruleset`, 'reserveret-navn', itself)
  })
  const paths = facts.map(({ path }) => path)
  const ends = outcomes.map(({ naeste }, i) => ({ naeste, at: `/outcomes/${String(i)}/naeste` }))
  for (const { naeste, at } of [...ends, { naeste: otherwise.naeste, at: '/otherwise/naeste' }]) {
    if (!naeste) continue
    if (naeste.ruleset === own) report(`${at}/ruleset`, 'reserveret-navn', itself)
    naeste.fakta?.forEach(({ fra }, i) => {
      known(fra, paths, `${at}/fakta/${String(i)}/fra`, report)
    })
    unique('til', naeste.fakta, `${at}/fakta`, report)
  }
}

const itself = { slags: 'selv' }
