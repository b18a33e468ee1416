/** Parquet files, read by DuckDB a chunk at a time. */
import type { Language, Ruleset } from '@screeningsmodel/core'
import { identifier } from '@screeningsmodel/core/sql'
import {
  namesOf,
  rowError,
  rowMaker,
  RowsError,
  type Cell,
  type ColumnNames,
  type ReadRow,
} from '@screeningsmodel/rows'
import { isNumeric } from '../duckdb/cells.js'
import { columnsOf, openDatabase, parquet } from '../duckdb/database.js'

/** Reads the columns of a Parquet file as those of a table; `linje` is the number of the row, from 1. */
export async function* readParquet(
  file: string,
  columns: Ruleset | ColumnNames,
  sprog: Language,
): AsyncGenerator<readonly ReadRow[]> {
  const connection = await openDatabase()
  try {
    const described = await columnsOf(connection, parquet(file), file)
    const names = described.map(({ name }) => name)
    const { make } = rowMaker(namesOf(columns), names, { sprog })
    const cells = described.map(({ name, type }) => cellOf(identifier('duckdb', name), type))
    const result = await connection.stream(`SELECT ${cells.join(', ')} FROM ${parquet(file)}`)
    let linje = 0
    try {
      for (let chunk = await result.fetchChunk(); chunk; chunk = await result.fetchChunk()) {
        if (chunk.rowCount === 0) break
        yield chunk.getRows().flatMap((row) => make(row as readonly Cell[], (linje += 1)) ?? [])
      }
    } catch (error) {
      if (error instanceof RowsError) throw error
      yield [{ linje: linje + 1, errors: [rowError(sprog, 'laes-fejl')] }]
      return
    }
    if (linje === 0) throw new RowsError([rowError(sprog, 'ingen-raekker')])
  } finally {
    connection.closeSync()
  }
}

/** A number of any width as a double, a truth as itself, anything else as text. */
function cellOf(column: string, type: string): string {
  if (type === 'BOOLEAN') return column
  return `CAST(${column} AS ${isNumeric(type) ? 'DOUBLE' : 'VARCHAR'})`
}
