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
  type OwnColumns,
  type ReadRow,
} from '@screeningsmodel/rows'
import { isNumeric } from '../duckdb/cells.js'
import { columnsOf, openDatabase, parquet } from '../duckdb/database.js'

interface ParquetOptions {
  readonly sprog: Language
  readonly kolonner: OwnColumns | undefined
  readonly onEgne: ((egne: readonly string[]) => void) | undefined
}

/** Reads the columns of a Parquet file as those of a table; `linje` is the number of the row, from 1. */
export async function* readParquet(
  file: string,
  columns: Ruleset | ColumnNames,
  { sprog, kolonner, onEgne }: ParquetOptions,
): AsyncGenerator<readonly ReadRow[]> {
  const connection = await openDatabase()
  try {
    const described = await columnsOf(connection, parquet(file), file)
    const names = described.map(({ name }) => name)
    const { make, egne } = rowMaker(namesOf(columns), names, { sprog, kolonner })
    onEgne?.(egne)
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

/**
 * A whole number as itself, since a reference may be larger than a double can tell from the next one; any
 * other number as a double, a truth as itself, anything else as text.
 */
function cellOf(column: string, type: string): string {
  if (type === 'BOOLEAN' || /^U?(?:TINY|SMALL|BIG|HUGE)?INT(?:EGER)?$/.test(type)) return column
  return `CAST(${column} AS ${isNumeric(type) ? 'DOUBLE' : 'VARCHAR'})`
}
