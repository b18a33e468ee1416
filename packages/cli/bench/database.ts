/** The rules as SQL beside an aggregate over the same columns, on one Parquet file. */
import { toSql } from '@screeningsmodel/core/sql'
import type { Ruleset } from '@screeningsmodel/core'
import { DuckDBInstance } from '@duckdb/node-api'

/** Seconds by the clock and of the processors; the least of some rounds. */
export interface Least {
  seconds: number
  cpu: number
}

export interface Queries {
  readonly verdicts: Least
  readonly aggregate: Least
}

/** The verdicts of all rows, counted, and the smallest and greatest value of each column, in turns. */
export async function queries(file: string, ruleset: Ruleset, rounds: number): Promise<Queries> {
  const connection = await (await DuckDBInstance.create()).connect()
  const columns = { reference: null, aar: null }
  const select = toSql(ruleset, { dialect: 'duckdb', table: 't', columns })
  const counts = ruleset.criteria.map(({ id }) => `count(*) FILTER ("${id}")`)
  const verdicts = `SELECT konklusion, count(*), ${counts.join(', ')} FROM (${select}) GROUP BY ALL`
  const ends = ruleset.facts.map(({ path }) => `min("${path}"), max("${path}")`)
  const aggregate = `SELECT ${ends.join(', ')} FROM t`
  await connection.run(`CREATE VIEW t AS SELECT * FROM read_parquet('${file}')`)
  const least = {
    aggregate: { seconds: Infinity, cpu: Infinity },
    verdicts: { seconds: Infinity, cpu: Infinity },
  }
  for (let round = 0; round < rounds; round++) {
    for (const [name, query] of Object.entries({ aggregate, verdicts })) {
      const started = performance.now()
      const before = process.cpuUsage()
      await connection.runAndReadAll(query)
      const { user, system } = process.cpuUsage(before)
      const each = least[name as keyof Queries]
      each.seconds = Math.min(each.seconds, (performance.now() - started) / 1000)
      each.cpu = Math.min(each.cpu, (user + system) / 1e6)
    }
  }
  connection.closeSync()
  return least
}
