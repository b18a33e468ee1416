/** The SELECT on a real Spark: the library's outcome for every row, under all readings. */
import { compileRuleset, registryOf, rulesets as shipped } from '@screeningsmodel/core'
import { toSql } from '@screeningsmodel/core/sql'
import { withEveryOperator } from '@screeningsmodel/fixtures'
import t from 'tap'
import { agree, byLibrary, leftOut, outcomes, readings } from './support/outcomes.js'
import { pythonWithSpark, runSpark } from './support/spark.js'
import { randomRows } from './support/tables.js'

const antal = Number(process.env.DIFFERENTIAL_ROWS ?? 1000)
const seed = Number(process.env.DIFFERENTIAL_SEED ?? Date.now() % 1_000_000)
const registry = registryOf(shipped)
const tilbud = registry.find('hoejt-specialiseret-tilbud')!.ruleset
const rulesets = [...shipped, { ...withEveryOperator(tilbud), id: 'alle-operatorer' }]

t.comment(`seed ${seed}; again with DIFFERENTIAL_SEED=${seed}`)

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
  const python = await pythonWithSpark()
  if (python === undefined) {
    leftOut('Spark (PySpark with Java)')
    t.pass('left out: Spark is not installed')
    return
  }
  const tables = rulesets.map((ruleset, i) => {
    const name = `r${String(i)}`
    const chosen = readings(ruleset)
    const rows = randomRows(ruleset, antal, seed + i)
    const selects = chosen.map((laesninger) =>
      toSql(ruleset, { dialect: 'spark', table: name, columns: { aar: null }, laesninger }),
    )
    return { name, ruleset, rows, chosen, selects }
  })
  const odd = { name: 'nothing', ruleset: tilbud, rows: [], selects: oddValues() }
  const answers = await runSpark(python, [...tables, odd])
  const asked = tables.flatMap((table) => table.chosen.map((laesninger) => ({ table, laesninger })))
  t.equal(answers.length, asked.length + odd.selects.length)
  for (const [i, { table, laesninger }] of asked.entries()) {
    const { ruleset, rows } = table
    const screener = registry.find(ruleset.id) ?? compileRuleset(ruleset)
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
