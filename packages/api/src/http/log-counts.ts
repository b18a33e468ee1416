/** What the log line of a request says of its answer: names and counts, never input. */
import type { Screening } from '@screeningsmodel/core'
import { referenceOf } from './reference.js'

/** Which ruleset answered, and how many criteria had each outcome. */
export function countsOf(answers: readonly Screening[]): Record<string, string | number> {
  const counts = { opfyldt: 0, 'ikke-opfyldt': 0, uafklaret: 0 }
  for (const { kriterier } of answers) for (const { udfald } of kriterier) counts[udfald] += 1
  const { opfyldt, 'ikke-opfyldt': ikkeOpfyldt, uafklaret } = counts
  const [first] = answers
  if (!first) return {}
  return {
    ruleset: referenceOf(first.ruleset),
    opfyldt,
    ikkeOpfyldt,
    uafklaret,
  }
}
