/** Random rulesets as SQL in DuckDB: the library's outcome for every row, and what it lacks, whatever its columns hold. */
import { compileRuleset, type Fact } from '@screeningsmodel/core'
import { toSql } from '@screeningsmodel/core/sql'
import { DuckDBInstance } from '@duckdb/node-api'
import fc from 'fast-check'
import t from 'tap'
import { choices as words } from '../../core/test/support/documents.js'
import { randomRuleset } from '../../core/test/support/random-rulesets.js'
import { seed, times } from '../../core/test/support/runs.js'
import { agree, agreeOnMissing, byLibrary, outcomes, readings } from './support/outcomes.js'
import { tableStatements, type Cell } from './support/tables.js'

t.test('DuckDB and the library agree on random rulesets', async (t) => {
  t.comment(`FC_SEED=${seed}`)
  const connection = await (await DuckDBInstance.create()).connect()
  t.teardown(() => connection.closeSync())
  const types = { boolean: 'BOOLEAN', choice: 'VARCHAR', integer: 'DOUBLE', number: 'DOUBLE' }
  const ruleset = fc.gen().map((draw) => randomRuleset(draw, { once: false }))
  let open = 0
  for (const document of fc.sample(ruleset, { seed, numRuns: times(60) })) {
    const row = fc.record(Object.fromEntries(document.facts.map((fact) => [fact.path, cell(fact)])))
    const rows = fc.sample(row, { seed, numRuns: 100 })
    await connection.run('DROP TABLE IF EXISTS r')
    for (const statement of tableStatements('duckdb', 'r', document, rows, types))
      await connection.run(statement)
    const screener = compileRuleset(document)
    for (const laesninger of readings(document)) {
      const options = { table: 'r', columns: { aar: null }, laesninger, mangler: true } as const
      const select = toSql(document, { dialect: 'duckdb', ...options })
      const found = (await connection.runAndReadAll(select)).getRowObjects()
      const name = JSON.stringify([laesninger, document.conditions, document.outcomes])
      agree(t, outcomes(document, found), byLibrary(screener, rows, laesninger), name)
      open += agreeOnMissing(t, found, [screener, rows, laesninger], name)
    }
  }
  t.ok(open > 0)
})

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
    none,
  )
}
