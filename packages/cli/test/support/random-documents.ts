/** Random rulesets as SQL: the library’s result for every row, and what it lacks, whatever its columns contain. */
import { compileRuleset, type Fact } from '@screeningsmodel/core'
import fc from 'fast-check'
import type { Test } from 'tap'
import { choices as words } from '../../../core/test/support/documents.js'
import { randomRuleset } from '../../../core/test/support/random-rulesets.js'
import { seed, times } from '../../../core/test/support/runs.js'
import { tableOf, type Database } from './databases.js'
import {
  agree,
  agreeOnImpossible,
  agreeOnMissing,
  byLibrary,
  outcomes,
  readings,
} from './outcomes.js'
import type { Cell } from './tables.js'

/** Checks that a database and the library agree on this many of them, under every combination of readings. */
export async function agreeOnRandom(t: Test, database: Database, count: number): Promise<void> {
  t.comment(`FC_SEED=${seed}`)
  const ruleset = fc.gen().map((draw) => randomRuleset(draw, { once: false, checks: true }))
  let [open, impossible] = [0, 0]
  for (const [i, document] of fc.sample(ruleset, { seed, numRuns: times(count) }).entries()) {
    const row = fc.record(Object.fromEntries(document.facts.map((fact) => [fact.path, cell(fact)])))
    const rows = fc.sample(row, { seed, numRuns: 100 })
    const types = database.types[i % database.types.length]!
    const ask = await tableOf(database, document, rows, types)
    const screener = compileRuleset(document)
    for (const laesninger of readings(document)) {
      const found = await ask({ laesninger, mangler: true, kontrol: true })
      const { conditions, outcomes: whens, checks } = document
      const name = JSON.stringify([types.number, laesninger, conditions, whens, checks])
      agree(t, outcomes(document, found), byLibrary(screener, rows, laesninger), name)
      open += agreeOnMissing(t, found, [screener, rows, laesninger], name)
      impossible += agreeOnImpossible(t, found, [screener, rows, laesninger], name)
    }
  }
  t.ok(open > 0 && impossible > 0)
}

/** NaN, infinities, and numbers at the limits of a double. */
const extremes = [NaN, Infinity, -Infinity, 1e300, -1e300, 1.7e308, -1.7e308, 5e-324]

/** A value of a fact, one outside its bounds or choices, or none. */
function cell(fact: Fact): fc.Arbitrary<Cell> {
  const none = fc.constant(null)
  if (fact.type === 'boolean') return fc.oneof(fc.boolean(), none)
  if (fact.type === 'choice') return fc.oneof(fc.constantFrom(...words.tre, 'A'), none)
  const { minimum, maximum } = fact
  const step = fact.type === 'number' ? fact.step : 1
  const own = fc.integer({ min: 0, max: Math.round((maximum - minimum) / step) })
  return fc.oneof(
    own.map((n) => minimum + n * step),
    own.map((n) => minimum + n * step + 4e-10),
    fc.constantFrom(minimum - step, maximum + step, minimum - 1000, maximum + 1000),
    fc.constantFrom(...extremes),
    none,
  )
}
