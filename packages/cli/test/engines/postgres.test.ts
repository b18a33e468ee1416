/** The SELECT on a real PostgreSQL: the library’s result for every row, under all readings. */
import { compileRuleset } from '@screeningsmodel/core'
import { toSql } from '@screeningsmodel/core/sql'
import t from 'tap'
import { choice, documentOf, manyConditions } from '../../../core/test/support/documents.js'
import { checkAnswer, numbers, questions } from '../support/column-types.js'
import { tableOf, type ColumnTypes, type Database } from '../support/databases.js'
import { agree, agreeOnMissing, byLibrary, choices, outcomes } from '../support/outcomes.js'
import { conclusions, rows, statement, tableFile, written } from '../support/guide.js'
import { agreeOnRandom } from '../support/random-documents.js'
import { samples, tilbud } from '../support/samples.js'
import { testValues } from '../support/sql-values.js'
import { startPostgres } from './postgres.js'

const asked = samples(t)
const postgres = await startPostgres()
t.teardown(() => postgres.stop())
const { client } = postgres

/** As doubles, the numbers are exactly the library’s; a table may also have them as decimals. */
const [doubles, decimals] = ['double precision', 'numeric'].map((number) => ({
  boolean: 'boolean',
  choice: 'text',
  integer: number,
  number,
})) as [ColumnTypes, ColumnTypes]
const database: Database = {
  dialect: 'postgres',
  types: [doubles, decimals],
  single: 'real',
  ask: async (statement) => (await client.query<Record<string, unknown>>(statement)).rows,
}

t.test('a column of numbers of any type', async (t) => {
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
    // Too large for a double is infinite, like such a number in JSON; too small is 0.
    [`${BigInt(Number.MAX_VALUE)}::numeric`, true],
    ['1.797693134862315807e308::numeric', true],
    ['1.797693134862315808e308::numeric', null],
    ['1e300::numeric', true],
    ['-1e300::numeric', false],
    ['1e309::numeric', null],
    ['1e400::numeric', null],
    ['-1e400::numeric', null],
    ['1e-400::numeric', false],
    ['-1e-400::numeric', false],
    ['3 + 1e-400::numeric', true],
    ['3 - 1e-400::numeric', true],
    ['2.999 + 1e-400::numeric', false],
    ['3::numeric(900, 600)', true],
    ["'NaN'::numeric", null],
    ["'-Infinity'::numeric", null],
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
})

t.test('a column of texts of any type', async (t) => {
  const equal = (value: string | { fact: string }) => ({ fact: 'v', operator: 'equal', value })
  const ruleset = documentOf({
    facts: [choice('v'), choice('w')],
    conditions: { alone: equal('a'), beside: { any: [equal({ fact: 'w' }), equal('c')] } },
  })
  await client.query(
    `CREATE TYPE bogstav AS ENUM ('a', 'A'); CREATE DOMAIN plads AS char(9); CREATE DOMAIN ord AS text`,
  )
  for (const [value, udfald] of [
    ["'a'::text", true],
    ["'a'::varchar(9)", true],
    ["'a'::char(9)", true],
    ["'a'::char", true],
    ["'a'::plads", true],
    ["'a'::ord", true],
    ["'a'::bogstav", true],
    ["'A'::bogstav", null],
    ["'b'::char(9)", false],
    // Spaces are part of a text.
    ["'a '::text", null],
    ["''::text", null],
    ["''::char(9)", null],
    ['NULL::char(9)', null],
  ] as const) {
    for (const kind of ['VIEW', 'TABLE']) {
      await client.query(`CREATE TEMPORARY ${kind} v AS SELECT ${value} AS v, 'a' AS w`)
      const columns = { reference: null, aar: null }
      const select = toSql(ruleset, { dialect: 'postgres', table: 'v', columns })
      const { rows } = await client.query<{ k0: boolean; k1: boolean }>(select)
      t.strictSame(
        rows,
        [
          {
            k0: udfald,
            k1: udfald,
            konklusion: udfald === null ? 'uafklaret' : udfald ? 'udfald-0' : 'ellers',
          },
        ],
        value,
      )
      await client.query(`DROP ${kind} v`)
    }
  }
})

t.test('a column of any type', async (t) => {
  await client.query(
    `CREATE TYPE svar AS ENUM ('mangler', 'indgaar'); CREATE DOMAIN antal AS integer`,
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
    // Refused, because its name does not say which numbers it contains.
    ['3::antal', 'antal', []],
    ["'3'::bytea", 'bytea', []],
    ["'3'::json", 'json', []],
    ["'3'::jsonb", 'jsonb', []],
    ["'3'::money", 'money', []],
    ['ARRAY[3]', 'integer[]', []],
    ['gen_random_uuid()', 'uuid', []],
    ...['date', 'text', 'integer', 'boolean', 'json'].map(
      (type) => [`NULL::${type}`, type, every] as const,
    ),
    ['NULL', 'text', every],
  ])
  for (const question of ofTypes) {
    // From a table, whose values are unknown when the statement is planned, and from constants, which are known.
    for (const view of [question.view, question.view.replace('VIEW', 'TABLE')]) {
      await client.query(view)
      const error = await client.query(question.select).then(() => undefined, String)
      checkAnswer(t, question, error)
      await client.query(`DROP ${/VIEW|TABLE/.exec(view)![0]} ${/odd\w+/.exec(view)![0]}`)
    }
  }
})

t.test('the most conditions that PostgreSQL has columns for', async (t) => {
  // Compiling a thousand conditions takes seconds, even for three rows.
  await client.query('SET jit = off')
  for (const [count, mangler] of [
    [1661, false],
    [830, true],
  ] as const) {
    const ruleset = manyConditions(count)
    const rows = [{ n: count }, { n: 0 }, { n: null }]
    const ask = await tableOf(database, ruleset, rows, doubles)
    const found = await ask({ mangler })
    agree(t, outcomes(ruleset, found), byLibrary(compileRuleset(ruleset), rows, {}))
    t.throws(() =>
      toSql(manyConditions(count + 1), {
        dialect: 'postgres',
        table: 'r',
        columns: { aar: null },
        mangler,
      }),
    )
  }
  await client.query('RESET jit')
  const columns = Array.from({ length: 1665 }, (_, i) => `1 AS k${i}`)
  await t.rejects(client.query(`SELECT ${columns.join(', ')}`), /at most 1664/)
})

t.test('PostgreSQL and the library agree on every row', async (t) => {
  for (const { ruleset, screener, rows } of asked) {
    for (const types of database.types) {
      const ask = await tableOf(database, ruleset, rows, { ...types, integer: 'integer' })
      for (const { laesninger, parametre } of choices(ruleset)) {
        const found = await ask({ laesninger, parametre, mangler: true })
        const asked = [screener.variant(parametre), rows, laesninger] as const
        const name = `${ruleset.id} ${types.number} ${JSON.stringify({ laesninger, parametre })}`
        agree(t, outcomes(ruleset, found), byLibrary(...asked), name)
        agreeOnMissing(t, found, [...asked], name)
      }
    }
  }
})

t.test('PostgreSQL and the library agree on random rulesets', async (t) => {
  await agreeOnRandom(t, database, 60)
})

t.test('the guide’s table in PostgreSQL', async (t) => {
  const { expected } = await tableFile(t)
  await client.query('CREATE SCHEMA region')
  await client.query(await statement('CREATE TABLE'))
  for (const row of rows) {
    const cells = row.map((cell) => (cell === '' ? null : cell.replace(',', '.')))
    const places = cells.map((_, i) => `$${String(i + 1)}`)
    await client.query(`INSERT INTO region.tilbud VALUES (${places.join(', ')})`, cells)
  }
  await client.query(await statement('SELECT "kompetencer'))
  const select = await written('postgres', 'region.tilbud')
  t.strictSame(conclusions(await database.ask(select)), expected)
})

const asGiven = (value: number) => value
testValues(t, database, [
  [doubles, asGiven],
  [decimals, asGiven],
])
