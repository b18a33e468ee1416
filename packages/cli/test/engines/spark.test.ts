/** The SELECT on a real Spark: the library's outcome for every row, under all readings. */
import { toSql } from '@screeningsmodel/core/sql'
import t from 'tap'
import { agree, byLibrary, outcomes, readings } from '../support/outcomes.js'
import { samples, tilbud } from '../support/samples.js'
import { runSpark } from './spark.js'

/** Values that a column may hold, and whether borgere, as that column, is at least 3. */
const borgere: readonly (readonly [value: string, udfald: boolean | null])[] = [
  ['NULL', null],
  ["CAST('NaN' AS DOUBLE)", null],
  ["CAST('Infinity' AS FLOAT)", null],
  ['true', null],
  ["'3'", null],
  ['3', true],
  ['CAST(3 AS TINYINT)', true],
  ['CAST(3 AS DECIMAL(9, 3))', true],
  ['2.9999999999999996D', false],
]

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
    const chosen = readings(ruleset)
    const selects = chosen.map((laesninger) =>
      toSql(ruleset, { dialect: 'spark', table: name, columns: { aar: null }, laesninger }),
    )
    return { name, ruleset, screener, rows, chosen, selects }
  })
  const odd = { name: 'nothing', ruleset: tilbud, rows: [], selects: oddValues() }
  const answers = await runSpark([...tables, odd])
  const asked = tables.flatMap((table) => table.chosen.map((laesninger) => ({ table, laesninger })))
  t.equal(answers.length, asked.length + odd.selects.length)
  for (const [i, { table, laesninger }] of asked.entries()) {
    const { ruleset, screener, rows } = table
    agree(
      t,
      outcomes(ruleset, answers[i] ?? []),
      byLibrary(screener, rows, laesninger),
      `${ruleset.id} ${JSON.stringify(laesninger)}`,
    )
  }
  const ofOdd = answers.slice(asked.length).filter((_, i) => i % 2 === 1)
  for (const [i, [value, udfald]] of borgere.entries()) {
    t.equal(ofOdd[i]?.[0]?.borgerflow, udfald, value)
  }
})
