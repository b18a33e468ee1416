/** What comes after a conclusion: another ruleset, and the known facts that carry over to it. */
import type { Evaluation } from '../evaluation/evaluation.js'
import { splitPath } from '../ruleset/fact-path.js'
import type { Ruleset } from '../ruleset/ruleset.js'
import type { NextAnswer } from './schema.js'

type Next = NonNullable<Ruleset['otherwise']['naeste']>

/** Gives what comes after a conclusion. */
export type NextTeller = typeof nextOf

export function nextOf({ ruleset, fakta = [] }: Next, evaluation: Evaluation): NextAnswer {
  const carried: Record<string, unknown> = {}
  for (const { fra, til } of fakta) {
    const value = evaluation.values[evaluation.program.slots.get(fra) as number]
    if (value === undefined) continue
    const [first, second] = splitPath(til)
    if (second === undefined) carried[first] = value
    else carried[first] = { ...(carried[first] as object), [second]: value }
  }
  return { ruleset, fakta: carried as NextAnswer['fakta'] }
}
