/** The SELECT on a real Spark: the library's outcome for every row, under all readings. */
import { toSql } from '@screeningsmodel/core/sql'
import t from 'tap'
import { checkAnswer, numbers, questions } from '../support/column-types.js'
import { agree, agreeOnMissing, byLibrary, choices, outcomes } from '../support/outcomes.js'
import { samples, tilbud } from '../support/samples.js'
import { runSpark } from './spark.js'

/** Values that a column may hold, and whether borgere, as that column, is at least 3. */
const borgere: readonly (readonly [value: string, udfald: boolean | null])[] = [
  ['NULL', null],
  ["CAST('NaN' AS DOUBLE)", null],
  ["CAST('Infinity' AS FLOAT)", null],
  ['3', true],
  ['CAST(3 AS TINYINT)', true],
  ['CAST(3 AS DECIMAL(9, 3))', true],
  ['2.9999999999999996D', true],
  ['2.9999999996D', true],
  ['2.9999999994D', false],
  ['2.999999999', false],
  ['1e300D', true],
]

const everyKind = ['boolean', 'choice', ...numbers] as const
const ofTypes = questions('spark', [
  ['true', 'boolean', ['boolean']],
  ["'3'", 'string', ['choice']],
  ["CAST('x' AS VARCHAR(9))", 'string', ['choice']],
  ['3', 'int', numbers],
  ['CAST(3 AS TINYINT)', 'tinyint', numbers],
  ['CAST(3 AS DECIMAL(9, 3))', 'decimal(9,3)', numbers],
  ['CAST(3 AS FLOAT)', 'float', numbers],
  ["CAST('NaN' AS DOUBLE)", 'double', numbers],
  ["DATE '2019-01-01'", 'date', []],
  ["TIMESTAMP '2019-01-01 12:00:00'", 'timestamp', []],
  ["X'33'", 'binary', []],
  ['array(3)', 'array<int>', []],
  ["named_struct('a', 3)", 'struct<a:int>', []],
  ...['date', 'string', 'int', 'boolean', 'array<int>'].map(
    (type) => [`CAST(NULL AS ${type})`, type, everyKind] as const,
  ),
  ['NULL', 'void', everyKind],
])

/** A view with one row for each value, and the SELECT over it: Spark runs both. */
function oddValues(): readonly string[] {
  const columns = Object.fromEntries(tilbud.facts.map(({ path }) => [path, null] as const))
  return borgere.flatMap(([value], i) => [
    `CREATE TEMPORARY VIEW odd${String(i)} AS SELECT '${String(i)}' AS reference, ${value} AS v`,
    toSql(tilbud, {
      dialect: 'spark',
      table: `odd${String(i)}`,
      columns: { ...columns, aar: null, borgere: 'v' },
    }),
  ])
}

t.test('Spark and the library agree on every row', async (t) => {
  const tables = samples(t).map(({ ruleset, screener, rows }, i) => {
    const name = `r${String(i)}`
    const chosen = choices(ruleset)
    const plan = { dialect: 'spark', table: name, columns: { aar: null }, mangler: true } as const
    const selects = chosen.map((choice) => toSql(ruleset, { ...plan, ...choice }))
    return { name, ruleset, screener, rows, chosen, selects }
  })
  const odd = { name: 'nothing', ruleset: tilbud, rows: [], selects: oddValues() }
  const typed = {
    name: 'neither',
    ruleset: tilbud,
    rows: [],
    selects: ofTypes.flatMap(({ view, select }) => [view, select]),
  }
  const answers = await runSpark([...tables, odd, typed])
  const asked = tables.flatMap((table) => table.chosen.map((choice) => ({ table, ...choice })))
  t.equal(answers.length, asked.length + odd.selects.length + typed.selects.length)
  for (const [i, { table, laesninger, parametre }] of asked.entries()) {
    const { ruleset, screener, rows } = table
    const found = answers[i]?.rows ?? []
    const of = [screener.variant(parametre), rows, laesninger] as const
    const name = `${ruleset.id} ${JSON.stringify({ laesninger, parametre })}`
    agree(t, outcomes(ruleset, found), byLibrary(...of), name)
    agreeOnMissing(t, found, [...of], name)
  }
  const second = (_: unknown, i: number) => i % 2 === 1
  const ofOdd = answers.slice(asked.length, asked.length + odd.selects.length).filter(second)
  for (const [i, [value, udfald]] of borgere.entries()) {
    t.equal(ofOdd[i]?.rows?.[0]?.borgerflow, udfald, value)
  }
  const ofTyped = answers.slice(asked.length + odd.selects.length).filter(second)
  for (const [i, question] of ofTypes.entries()) checkAnswer(t, question, ofTyped[i]?.error)
})
