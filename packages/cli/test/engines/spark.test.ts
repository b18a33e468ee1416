/** The SELECT on a real Spark: the library’s result for every row, under all readings. */
import { toSql } from '@screeningsmodel/core/sql'
import t from 'tap'
import { checkAnswer, numbers, questions } from '../support/column-types.js'
import { tableOf } from '../support/databases.js'
import { agree, agreeOnMissing, byLibrary, choices, outcomes } from '../support/outcomes.js'
import { conclusions, snippet, tableFile, written } from '../support/guide.js'
import { agreeOnRandom } from '../support/random-documents.js'
import { samples, tilbud } from '../support/samples.js'
import { testValues } from '../support/sql-values.js'
import { startSpark } from './spark.js'

const asked = samples(t)
const spark = await startSpark(t)
const [types] = spark.types

t.test('Spark and the library agree on every row', async (t) => {
  for (const { ruleset, screener, rows } of asked) {
    const ask = await tableOf(spark, ruleset, rows, types)
    for (const { laesninger, parametre } of choices(ruleset)) {
      const found = await ask({ laesninger, parametre, mangler: true })
      const of = [screener.variant(parametre), rows, laesninger] as const
      const name = `${ruleset.id} ${JSON.stringify({ laesninger, parametre })}`
      agree(t, outcomes(ruleset, found), byLibrary(...of), name)
      agreeOnMissing(t, found, [...of], name)
    }
  }
})

t.test('a column of numbers of any type', async (t) => {
  const columns = Object.fromEntries(tilbud.facts.map(({ path }) => [path, null] as const))
  for (const [value, udfald] of [
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
  ] as const) {
    await spark.ask(`CREATE OR REPLACE TEMPORARY VIEW odd AS SELECT ${value} AS v`)
    const select = toSql(tilbud, {
      dialect: 'spark',
      table: 'odd',
      columns: { ...columns, reference: null, aar: null, borgere: 'v' },
    })
    t.equal((await spark.ask(select))[0]?.borgerflow, udfald, value)
  }
})

t.test('a column of any type', async (t) => {
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
  for (const question of ofTypes) {
    await spark.ask(question.view)
    const error = await spark.ask(question.select).then(() => undefined, String)
    checkAnswer(t, question, error)
  }
})

t.test('Spark and the library agree on random rulesets', async (t) => {
  await agreeOnRandom(t, { ...spark, types: [{ ...types, integer: 'DOUBLE' }] }, 15)
})

t.test('the guide’s view of a CSV file in Spark', async (t) => {
  const { file, expected } = await tableFile(t)
  await spark.python((await snippet('python', 'spark.read.csv')).replace('tilbud.csv', file))
  t.strictSame(conclusions(await spark.ask(await written('spark', 'tilbud'))), expected)
})

testValues(t, spark, [[{ ...types, integer: 'DOUBLE' }, (value) => value]])
