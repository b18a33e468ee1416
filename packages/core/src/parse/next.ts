/** Checks what conclusions lead on to: facts of this document that carry over, each to a different fact. */
import { versionName } from '../ruleset/ruleset-names.js'
import type { Ruleset } from '../ruleset/ruleset.js'
import { known, unique } from './known.js'
import type { ReportProblem } from './reporter.js'

/** Whether the other ruleset exists and has these facts is checked when it is loaded (`looseEnds`). */
export function checkNext(ruleset: Ruleset, report: ReportProblem): void {
  const { facts, outcomes, otherwise } = ruleset
  const paths = facts.map(({ path }) => path)
  const ends = outcomes.map(({ naeste }, i) => ({ naeste, at: `/outcomes/${String(i)}/naeste` }))
  for (const { naeste, at } of [...ends, { naeste: otherwise.naeste, at: '/otherwise/naeste' }]) {
    if (!naeste) continue
    if (naeste.ruleset === versionName(ruleset)) report(`${at}/ruleset`, 'reserveret-navn')
    naeste.fakta?.forEach(({ fra }, i) => {
      known(fra, paths, `${at}/fakta/${String(i)}/fra`, report)
    })
    unique('til', naeste.fakta, `${at}/fakta`, report)
  }
}
