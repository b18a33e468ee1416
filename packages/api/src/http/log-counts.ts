/** What the log line of a request says of its answer: names and counts, never input. */
import type { PeriodsScreening, Screening } from '@screeningsmodel/core'
import { referenceOf } from './reference.js'

/** Which ruleset answered, and how many criteria had each outcome. */
export function countsOf(answer: Screening | PeriodsScreening): Record<string, string | number> {
  const answers = 'perioder' in answer ? answer.perioder : [answer]
  const counts = { opfyldt: 0, 'ikke-opfyldt': 0, uafklaret: 0 }
  for (const { kriterier } of answers) for (const { udfald } of kriterier) counts[udfald] += 1
  const { opfyldt, 'ikke-opfyldt': ikkeOpfyldt, uafklaret } = counts
  const [first] = answers
  return {
    ...(first && { ruleset: referenceOf(first.ruleset) }),
    opfyldt,
    ikkeOpfyldt,
    uafklaret,
  }
}
