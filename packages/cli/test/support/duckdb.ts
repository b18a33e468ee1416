/** DuckDB, started for one test file. */
import { DuckDBInstance } from '@duckdb/node-api'
import type { Test } from 'tap'
import type { Database } from './databases.js'

export async function startDuckDb(t: Pick<Test, 'teardown'>): Promise<Database> {
  const connection = await (await DuckDBInstance.create()).connect()
  t.teardown(() => connection.closeSync())
  return {
    dialect: 'duckdb',
    types: [{ boolean: 'BOOLEAN', choice: 'VARCHAR', integer: 'DOUBLE', number: 'DOUBLE' }],
    single: 'FLOAT',
    ask: async (statement) => (await connection.runAndReadAll(statement)).getRowObjects(),
  }
}
