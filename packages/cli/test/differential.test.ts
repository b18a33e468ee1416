import { InputError, type Ruleset, type Screener } from '@screeningsmodel/core'
import { toSql } from '@screeningsmodel/core/sql'
import { buildApp } from '@screeningsmodel/api'
import { DuckDBInstance } from '@duckdb/node-api'
import { stringify } from 'csv-stringify/sync'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t from 'tap'
import { checkAnswer, numbers, questions } from './support/column-types.js'
import { command, lines } from './support/command.js'
import {
  agree,
  agreeOnMissing,
  byLibrary,
  choices,
  outcomes,
  type Outcome,
} from './support/outcomes.js'
import { every, samples } from './support/samples.js'
import { inputOf, tableStatements, type Row } from './support/tables.js'

const truthOf = { opfyldt: true, 'ikke-opfyldt': false, uafklaret: null } as const

interface Compact {
  readonly reference?: string
  readonly linje?: number
  readonly konklusion: string
  readonly kriterier: readonly { readonly udfald: keyof typeof truthOf }[]
}
const compact = ({ konklusion, kriterier }: Compact): Outcome => [
  konklusion,
  ...kriterier.map(({ udfald }) => truthOf[udfald]),
]

const app = await buildApp({ logLevel: 'silent' })
t.teardown(() => app.close())

/** Rows with something missing. */
let open = 0

for (const { ruleset, screener, rows } of samples(t)) {
  t.test(`${ruleset.id}: DuckDB and the library agree on every row`, async (t) => {
    const connection = await (await DuckDBInstance.create()).connect()
    const types = { boolean: 'BOOLEAN', choice: 'VARCHAR', integer: 'INTEGER', number: 'DOUBLE' }
    for (const statement of tableStatements('duckdb', 'r', ruleset, rows, types)) {
      await connection.run(statement)
    }
    for (const { laesninger, parametre } of choices(ruleset)) {
      const select = toSql(ruleset, {
        dialect: 'duckdb',
        table: 'r',
        columns: { aar: null },
        laesninger,
        parametre,
        mangler: true,
      })
      const found = (await connection.runAndReadAll(select)).getRowObjects()
      const asked = [screener.variant(parametre), rows, laesninger] as const
      const name = JSON.stringify({ laesninger, parametre })
      agree(t, outcomes(ruleset, found), byLibrary(...asked), name)
      open += agreeOnMissing(t, found, [...asked], name)
    }
    connection.closeSync()
  })

  if (!['tilbud', 'sag'].includes(ruleset.subject) || ruleset === every) continue
  t.test(`${ruleset.id}: command line, HTTP batch and library agree on every row`, async (t) => {
    const folder = await mkdtemp(join(tmpdir(), 'screeningsmodel-'))
    t.teardown(() => rm(folder, { recursive: true, force: true }))
    const ndjson = join(folder, 'raekker.ndjson')
    const csv = join(folder, 'raekker.csv')
    const inputs = rows.map((row, i) => inputOf(row, String(i)))
    const asLines = inputs.map((input) => `${JSON.stringify(input)}\n`).join('')
    const asTable = danishCsv(ruleset, rows)
    await writeFile(ndjson, asLines)
    await writeFile(csv, asTable)
    const refused = rows.map((row, i) => isRefused(screener, inputOf(row, String(i))))
    const emne = ruleset.subject === 'tilbud' ? 'tilbud' : 'case'

    for (const { laesninger, parametre } of choices(ruleset)) {
      const options = (name: string, chosen: object) =>
        Object.entries(chosen).flatMap(([id, value]) => [name, `${id}=${String(value)}`])
      const chosen = [...options('--laesning', laesninger), ...options('--parameter', parametre)]
      const argv = ['screen', emne, '--ruleset', ruleset.id, ...chosen]
      const library = byLibrary(screener.variant(parametre), rows, laesninger)
      const expected = library.filter((_, i) => !refused[i])

      const fromNdjson = lines((await command([...argv, ndjson])).out) as Compact[]
      t.equal(fromNdjson.length, rows.length)
      t.strictSame(
        fromNdjson.map((answer) => answer.linje !== undefined),
        refused,
      )
      agree(t, fromNdjson.filter(({ linje }) => linje === undefined).map(compact), expected)

      const csvAnswers = await command([...argv, csv])
      const fromCsv = lines(csvAnswers.out) as Compact[]
      agree(t, fromCsv.filter(({ linje }) => linje === undefined).map(compact), expected)

      const query = new URLSearchParams({
        ruleset: ruleset.id,
        ...Object.fromEntries(
          Object.entries(laesninger).map(([id, valg]) => [`laesninger.${id}`, valg]),
        ),
        ...Object.fromEntries(
          Object.entries(parametre).map(([id, value]) => [`parametre.${id}`, String(value)]),
        ),
      })
      for (const [type, payload] of [
        ['application/x-ndjson', asLines],
        ['text/csv', asTable],
        ['application/json', JSON.stringify(inputs)],
      ] as const) {
        const answer = await app.inject({
          method: 'POST',
          url: `/screen-${emne}/batch?${query.toString()}`,
          headers: { 'content-type': type },
          payload,
        })
        const fromHttp = lines(answer.body) as Compact[]
        t.strictSame(
          fromHttp.map(({ linje }) => linje !== undefined),
          refused,
          type,
        )
        agree(t, fromHttp.filter(({ linje }) => linje === undefined).map(compact), expected, type)
      }

      t.strictSame(await command([...argv, csv, '--motor', 'duckdb']), csvAnswers)
    }
  })
}

t.test('there were rows in which something was missing', (t) => {
  t.ok(open > 0)
  t.end()
})

t.test('in DuckDB, a column of the wrong type is an error that names both types', async (t) => {
  const connection = await (await DuckDBInstance.create()).connect()
  const asked = questions('duckdb', [
    ['true', 'BOOLEAN', ['boolean']],
    ["'3'", 'VARCHAR', ['choice']],
    ["'indgaar'::ENUM('mangler (x)', 'indgaar')", "ENUM('mangler (x)', 'indgaar')", ['choice']],
    ['3', 'INTEGER', numbers],
    ['3::UTINYINT', 'UTINYINT', numbers],
    ['3::HUGEINT', 'HUGEINT', numbers],
    ['3::DECIMAL(9, 3)', 'DECIMAL(9,3)', numbers],
    ['3.0::FLOAT', 'FLOAT', numbers],
    ["'NaN'::DOUBLE", 'DOUBLE', numbers],
    ["DATE '2019-01-01'", 'DATE', []],
    ["TIMESTAMP '2019-01-01 12:00:00'", 'TIMESTAMP', []],
    ["'3'::BLOB", 'BLOB', []],
    ['uuid()', 'UUID', []],
    ['[3]', 'INTEGER[]', []],
    ["{'a': 3}", 'STRUCT(a INTEGER)', []],
    ...['DATE', 'VARCHAR', 'INTEGER', 'BOOLEAN', 'INTEGER[]'].map(
      (type) => [`NULL::${type}`, type, ['boolean', 'choice', ...numbers]] as const,
    ),
    ['NULL', '"NULL"', ['boolean', 'choice', ...numbers]],
  ])
  for (const question of asked) {
    await connection.run(question.view)
    const error = await connection.runAndReadAll(question.select).then(() => undefined, String)
    checkAnswer(t, question, error)
  }
  connection.closeSync()
})

t.test('in DuckDB, numbers are rounded to nine decimals, and texts are unchanged', async (t) => {
  const connection = await (await DuckDBInstance.create()).connect()
  const nothing = Object.fromEntries(every.facts.map(({ path }) => [path, null] as const))
  const outcomeOf = async (fact: string, value: string) => {
    await connection.run(`CREATE OR REPLACE TABLE t AS SELECT ${value} AS v`)
    const columns = { ...nothing, reference: null, aar: null, [fact]: 'v' }
    const select = toSql(every, { dialect: 'duckdb', table: 't', columns })
    const [row] = (await connection.runAndReadAll(select)).getRowObjects()
    return [row?.aarsvaerk, row?.kompetencer]
  }
  for (const [number, udfald] of [
    ["'NaN'::DOUBLE", null],
    ["'Infinity'::FLOAT", null],
    ["'-Infinity'::DOUBLE", null],
    ['NULL', null],
    ['3', true],
    ['3::DECIMAL(9,3)', true],
    ['3.0::FLOAT', true],
    ['3::HUGEINT', true],
    ['3::UTINYINT', true],
    ['1e300', true],
    ['2.9999999999999996', true],
    ['2.9999999999999996::DOUBLE', true],
    ['2.9999999996::DOUBLE', true],
    ['2.9999999994::DOUBLE', false],
    ['2.999999999', false],
    ['-1e300', false],
  ] as const) {
    t.strictSame(await outcomeOf('aarsvaerk', number), [udfald, null], number)
  }
  const kompetence = 'kompetencer.social-stoette'
  for (const [text, udfald] of [
    ["'Indgaar'", null],
    ["'indgaar '", null],
    ["''", null],
    ["'indgaar'", true],
    ["'mangler'::ENUM('mangler', 'indgaar')", false],
  ] as const) {
    t.strictSame(await outcomeOf(kompetence, text), [null, udfald], text)
  }
  connection.closeSync()
})

/** As Danish Excel writes it. */
function danishCsv(ruleset: Ruleset, rows: readonly Row[]): Buffer {
  const word = (value: unknown) => {
    if (typeof value === 'boolean') return value ? 'ja' : 'nej'
    return typeof value === 'number' ? String(value).replace('.', ',') : value
  }
  const table = [
    ['Reference', ...ruleset.facts.map(({ path }) => path)],
    ...rows.map((row, i) => [i, ...ruleset.facts.map(({ path }) => word(row[path]))]),
  ]
  return Buffer.from(stringify(table, { delimiter: ';', record_delimiter: '\r\n' }), 'latin1')
}

/** Random facts may contradict each other; `verdict` still answers, `screen` refuses them. */
function isRefused(screener: Screener, input: unknown): boolean {
  try {
    screener.compact(input)
    return false
  } catch (error) {
    if (error instanceof InputError) return true
    throw error
  }
}
