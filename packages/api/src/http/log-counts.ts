/** What the log line of a request says about its answer: names and counts, never input. */
import type { Screening } from '@screeningsmodel/core'
import { referenceOf } from './reference.js'

interface Counts {
  readonly ruleset: string
  readonly opfyldt: number
  readonly ikkeOpfyldt: number
  readonly uafklaret: number
}

/** Which ruleset answered, and how many criteria had each outcome; undefined if none answered. */
export function countsOf(answers: readonly Screening[]): Counts | undefined {
  const [first] = answers
  if (!first) return undefined
  const counts = { opfyldt: 0, 'ikke-opfyldt': 0, uafklaret: 0 }
  for (const { kriterier } of answers) for (const { udfald } of kriterier) counts[udfald] += 1
  const { opfyldt, 'ikke-opfyldt': ikkeOpfyldt, uafklaret } = counts
  return { ruleset: referenceOf(first.ruleset), opfyldt, ikkeOpfyldt, uafklaret }
}
