/** The SELECT on a real PostgreSQL: the library's outcome for every row, under all readings. */
import { toSql, type Dialect } from '@screeningsmodel/core/sql'
import t from 'tap'
import { checkAnswer, numbers, questions } from '../support/column-types.js'
import { agree, agreeOnMissing, byLibrary, choices, outcomes } from '../support/outcomes.js'
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
    ['2.9999999999999996::float8', true],
    ['2.9999999996::float8', true],
    ['2.9999999994::float8', false],
    ['2.999999999::numeric', false],
    ["'-Infinity'::float4", null],
    ['1e300::float8', true],
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
  await client.query(
    `CREATE TYPE svar AS ENUM ('mangler', 'indgaar'); CREATE DOMAIN ord AS text; CREATE DOMAIN antal AS integer`,
  )
  const every = ['boolean', 'choice', ...numbers] as const
  const ofTypes = questions('postgres', [
    ['true', 'boolean', ['boolean']],
    ["'3'::text", 'text', ['choice']],
    ["'x'::varchar(9)", 'character varying', ['choice']],
    ["'x'::char(9)", 'character', ['choice']],
    ["'indgaar'::svar", 'svar', ['choice']],
    ["'indgaar'::ord", 'ord', ['choice']],
    ['3::smallint', 'smallint', numbers],
    ['3', 'integer', numbers],
    ['3::bigint', 'bigint', numbers],
    ['3::real', 'real', numbers],
    ["'NaN'::float8", 'double precision', numbers],
    ['3::numeric(9, 3)', 'numeric', numbers],
    ["DATE '2019-01-01'", 'date', []],
    ["'2019-01-01 12:00'::timestamptz", 'timestamp with time zone', []],
    ["'3'::bytea", 'bytea', []],
    ["'3'::json", 'json', []],
    ['ARRAY[3]', 'integer[]', []],
    ['gen_random_uuid()', 'uuid', []],
    ...['date', 'text', 'integer', 'boolean', 'json'].map(
      (type) => [`NULL::${type}`, type, every] as const,
    ),
    ['NULL', 'text', every],
  ])
  for (const question of ofTypes) {
    // Of a table, whose values are not known when the statement is planned, and of constants, which are.
    for (const view of [question.view, question.view.replace('VIEW', 'TABLE')]) {
      await client.query(view)
      const error = await client.query(question.select).then(() => undefined, String)
      checkAnswer(t, question, error)
      await client.query(`DROP ${/VIEW|TABLE/.exec(view)![0]} ${/odd\w+/.exec(view)![0]}`)
    }
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
      for (const { laesninger, parametre } of choices(ruleset)) {
        const columns = { aar: null }
        const { rows: found } = await client.query(
          toSql(ruleset, { dialect, table, columns, laesninger, parametre, mangler: true }),
        )
        const answers = found as Record<string, unknown>[]
        const asked = [screener.variant(parametre), rows, laesninger] as const
        const name = `${table} ${JSON.stringify({ laesninger, parametre })}`
        agree(t, outcomes(ruleset, answers), byLibrary(...asked), name)
        agreeOnMissing(t, answers, [...asked], name)
      }
    }
  }
})
