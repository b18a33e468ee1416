/** The rules as SQL beside an aggregate over the same columns, on one Parquet file. */
import { toSql } from '@screeningsmodel/core/sql'
import type { Ruleset } from '@screeningsmodel/core'
import { DuckDBInstance } from '@duckdb/node-api'

export interface Queries {
  readonly verdicts: number
  readonly aggregate: number
}

/** Seconds for the verdicts of all rows, counted, and for the smallest and greatest value of each column. */
export async function queries(file: string, ruleset: Ruleset, rounds: number): Promise<Queries> {
  const connection = await (await DuckDBInstance.create()).connect()
  const columns = { reference: null, aar: null }
  const select = toSql(ruleset, { dialect: 'duckdb', table: 't', columns })
  const counts = ruleset.criteria.map(({ id }) => `count(*) FILTER ("${id}")`)
  const verdicts = `SELECT konklusion, count(*), ${counts.join(', ')} FROM (${select}) GROUP BY ALL`
  const ends = ruleset.facts.map(({ path }) => `min("${path}"), max("${path}")`)
  const aggregate = `SELECT ${ends.join(', ')} FROM t`
  await connection.run(`CREATE VIEW t AS SELECT * FROM read_parquet('${file}')`)
  const least = { verdicts: Infinity, aggregate: Infinity }
  for (let round = 0; round < rounds; round++) {
    for (const [name, query] of Object.entries({ aggregate, verdicts })) {
      const started = performance.now()
      await connection.runAndReadAll(query)
      const what = name as keyof Queries
      least[what] = Math.min(least[what], (performance.now() - started) / 1000)
    }
  }
  connection.closeSync()
  return least
}
