/** The rulesets that every engine is tested with, and random rows for each. */
import {
  compileRuleset,
  registryOf,
  rulesets as shipped,
  type Ruleset,
  type Screener,
} from '@screeningsmodel/core'
import { withEveryOperator } from '@screeningsmodel/fixtures'
import type { Test } from 'tap'
import { seed } from '../../../core/test/support/runs.js'
import { randomRows, type Row } from './tables.js'

const antal = Number(process.env.DIFFERENTIAL_ROWS ?? 1000)
const registry = registryOf(shipped)

export const tilbud = registry.find('hoejt-specialiseret-tilbud')!.ruleset
export const every: Ruleset = { ...withEveryOperator(tilbud), id: 'alle-operatorer' }

export interface Sample {
  readonly ruleset: Ruleset
  readonly screener: Screener
  readonly rows: readonly Row[]
}

/** One for each shipped ruleset, and one for a ruleset with every operator. The seed is printed. */
export function samples(t: Test): readonly Sample[] {
  t.comment(`FC_SEED=${seed}`)
  return [...shipped, every].map((ruleset, i) => ({
    ruleset,
    screener: registry.find(ruleset.id) ?? compileRuleset(ruleset),
    rows: randomRows(ruleset, antal, seed + i),
  }))
}
