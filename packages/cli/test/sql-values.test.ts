import t from 'tap'
import { startDuckDb } from './support/duckdb.js'
import { testValues } from './support/sql-values.js'

const database = await startDuckDb(t)
const [doubles] = database.types

testValues(t, database, [
  [doubles, (value) => value],
  [{ ...doubles, number: 'FLOAT' }, Math.fround],
])
