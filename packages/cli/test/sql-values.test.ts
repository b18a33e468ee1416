import t from 'tap'
import { startDuckDb } from './support/duckdb.js'
import { testValues } from './support/sql-values.js'

const database = await startDuckDb(t)
const [doubles] = database.types

testValues(t, database, [
  [doubles, (value) => value],
  [{ ...doubles, number: database.single }, asSingle],
])

/** Of as many digits as single precision keeps. */
function asSingle(value: number): number {
  const held = Math.fround(value)
  return Number.isFinite(held) ? Number(held.toPrecision(6)) : held
}
