/** The rules as SQL, and an aggregate over the same columns, on one Parquet file. */
import { toSql } from '@screeningsmodel/core/sql'
import type { Ruleset } from '@screeningsmodel/core'
import { DuckDBInstance } from '@duckdb/node-api'
import { rounds } from './rounds.js'

/** Seconds of processor time of one round. */
export interface Queries {
  readonly verdicts: number
  readonly aggregate: number
}

/** The verdicts of all rows, counted, and the minimum and maximum of each column, in turns. */
export async function queries(file: string, ruleset: Ruleset, count: number): Promise<Queries[]> {
  const connection = await (await DuckDBInstance.create()).connect()
  const columns = { reference: null, aar: null }
  const select = toSql(ruleset, { dialect: 'duckdb', table: 't', columns })
  const counts = ruleset.criteria.map(({ id }) => `count(*) FILTER ("${id}")`)
  const verdicts = `SELECT konklusion, count(*), ${counts.join(', ')} FROM (${select}) GROUP BY ALL`
  const ends = ruleset.facts.map(({ path }) => `min("${path}"), max("${path}")`)
  const aggregate = `SELECT ${ends.join(', ')} FROM t`
  await connection.run(`CREATE VIEW t AS SELECT * FROM read_parquet('${file}')`)
  const seconds = async (query: string) => {
    const before = process.cpuUsage()
    await connection.runAndReadAll(query)
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1e6
  }
  const taken = await rounds(count, async () => ({
    aggregate: await seconds(aggregate),
    verdicts: await seconds(verdicts),
  }))
  connection.closeSync()
  return taken
}
