import { compileRuleset } from '@screeningsmodel/core'
import { toSql } from '@screeningsmodel/core/sql'
import fc from 'fast-check'
import t from 'tap'
import { documentOf, number } from '../../core/test/support/documents.js'
import { seed } from '../../core/test/support/runs.js'
import { startDuckDb } from './support/duckdb.js'
import { testValues } from './support/sql-values.js'

const database = await startDuckDb(t)
const [doubles] = database.types

testValues(t, database, [
  [doubles, (value) => value],
  [{ ...doubles, number: database.single }, asSingle],
])

t.test('a DECIMAL with many digits is the same double as the number in writing', async (t) => {
  // Halfway between two numbers of nine decimals, the last bit of a double decides which is read.
  const halves = fc.sample(fc.integer({ min: 1, max: 3_000_000_000 }), { seed, numRuns: 3000 })
  const written = halves.map((half) => (BigInt(half) * 10n + 5n).toString().padStart(11, '0'))
  const numbers = written.map((digits) => `${digits.slice(0, -10)}.${digits.slice(-10)}`)
  const ruleset = documentOf({
    facts: [number('n', 0, 9, 0.1), number('m', 0, 9, 0.1)],
    conditions: { same: { fact: 'n', operator: 'equal', value: { fact: 'm' } } },
  })
  const screener = compileRuleset(ruleset)
  const read = numbers.map((n) => [n, Math.floor(Number(n) * 1e9 + 0.5) / 1e9] as const)
  t.ok(read.every(([n, m]) => screener.verdict({ n: Number(n), m }).konklusion === 'udfald-0'))
  const rows = read.map(([n, m]) => `('${n}', CAST('${String(m)}' AS DOUBLE))`).join(', ')
  for (const type of ['DECIMAL(18,10)', 'DECIMAL(19,10)', 'DECIMAL(29,20)', 'DECIMAL(38,20)']) {
    await database.ask(
      `CREATE OR REPLACE TABLE d AS SELECT CAST(n AS ${type}) AS n, m FROM (VALUES ${rows}) AS v(n, m)`,
    )
    const columns = { reference: null, aar: null }
    const found = await database.ask(toSql(ruleset, { dialect: 'duckdb', table: 'd', columns }))
    t.equal(found.filter(({ k0 }) => k0 !== true).length, 0, type)
  }
})

/** With the digits that single precision keeps. */
function asSingle(value: number): number {
  const held = Math.fround(value)
  return Number.isFinite(held) ? Number(held.toPrecision(6)) : held
}
