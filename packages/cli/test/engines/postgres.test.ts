/** The SELECT on a real PostgreSQL: the library's outcome for every row, under all readings. */
import { toSql, type Dialect } from '@screeningsmodel/core/sql'
import pg from 'pg'
import t from 'tap'
import { agree, byLibrary, outcomes, readings } from '../support/outcomes.js'
import { samples, tilbud } from '../support/samples.js'
import { tableStatements } from '../support/tables.js'
import { startPostgres } from './postgres.js'

const asked = samples(t)

t.test('PostgreSQL and the library agree on every row', async (t) => {
  const postgres = await startPostgres()
  t.teardown(() => postgres.stop())
  const { client } = postgres
  const types = {
    boolean: 'boolean',
    choice: 'text',
    integer: 'integer',
    number: 'numeric(12, 9)',
  }
  for (const [value, udfald] of [
    ["'NaN'::float8", null],
    ["'Infinity'::numeric", null],
    ['NULL::int', null],
    ['3::smallint', true],
    ['2.9999999999999999999::numeric', true],
    ['2.9999999999999996::float8', false],
  ] as const) {
    const columns = Object.fromEntries([
      ...tilbud.facts.map(({ path }) => [path, null] as const),
      ...['reference', 'aar'].map((path) => [path, null] as const),
    ])
    await client.query(`DROP TABLE IF EXISTS t; CREATE TABLE t AS SELECT ${value} AS v`)
    const select = toSql(tilbud, {
      dialect: 'postgres',
      table: 't',
      columns: { ...columns, borgere: 'v' },
    })
    const { rows: found } = await client.query<{ borgerflow: boolean | null }>(select)
    t.equal(found[0]?.borgerflow, udfald, value)
  }
  for (const value of ["'3'::text", 'true', "DATE '2019-01-01'"]) {
    await client.query(
      `DROP TABLE t; CREATE TABLE t AS SELECT 'x' AS reference, 1 AS aar, ${value} AS borgere`,
    )
    const columns = Object.fromEntries(tilbud.facts.slice(1).map(({ path }) => [path, null]))
    const select = toSql(tilbud, { dialect: 'postgres', table: 't', columns })
    const answer = await client.query(select).catch((error: unknown) => error)
    t.ok(answer instanceof pg.DatabaseError, `${value}: refused, not guessed`)
  }
  // As doubles, the numbers are exactly the library's; as decimals, the user's table may have them so.
  for (const number of ['double precision', 'numeric']) {
    for (const { ruleset, screener, rows } of asked) {
      const table = `${ruleset.id} "${number}"`
      const dialect: Dialect = 'postgres'
      for (const statement of tableStatements(dialect, table, ruleset, rows, {
        ...types,
        number,
      })) {
        await client.query(statement)
      }
      for (const laesninger of readings(ruleset)) {
        const columns = { aar: null }
        const { rows: found } = await client.query(
          toSql(ruleset, { dialect, table, columns, laesninger }),
        )
        agree(
          t,
          outcomes(ruleset, found as Record<string, unknown>[]),
          byLibrary(screener, rows, laesninger),
          `${table} ${JSON.stringify(laesninger)}`,
        )
      }
    }
  }
})
