/** Parquet files, read by DuckDB a chunk at a time. */
import type { Language, Ruleset } from '@screeningsmodel/core'
import {
  namesOf,
  rowError,
  rowMaker,
  RowsError,
  type ColumnNames,
  type OnOwnColumns,
  type OwnColumns,
  type ReadRow,
} from '@screeningsmodel/rows'
import { columnsOf, openDatabase, parquet } from '../duckdb/database.js'
import { asText, cellOf } from '../duckdb/types.js'

interface ParquetOptions {
  readonly sprog: Language
  readonly kolonner: OwnColumns | undefined
  readonly onEgne: OnOwnColumns | undefined
}

/** Reads the columns of a Parquet file as those of a table; `linje` is the number of the row, from 1. */
export async function* readParquet(
  file: string,
  columns: Ruleset | ColumnNames,
  { sprog, kolonner, onEgne }: ParquetOptions,
): AsyncGenerator<readonly ReadRow[]> {
  const connection = await openDatabase()
  try {
    const described = await columnsOf(connection, file, sprog)
    const names = described.map(({ name }) => name)
    const { make, egne, udeladt, lignende } = rowMaker(namesOf(columns), names, { sprog, kolonner })
    onEgne?.(egne, udeladt, lignende)
    const cells = described.map(asText).join(', ')
    const result = await connection.stream(`SELECT ${cells} FROM ${parquet(file)}`)
    const read = (row: readonly (string | null)[], linje: number) =>
      make(
        row.map((text, i) => cellOf(described[i]?.kind ?? 'text', text)),
        linje,
      )
    let linje = 0
    let any = false
    try {
      for (let chunk = await result.fetchChunk(); chunk; chunk = await result.fetchChunk()) {
        if (chunk.rowCount === 0) break
        const rows = chunk.getRows() as (string | null)[][]
        const made = rows.flatMap((row) => read(row, (linje += 1)) ?? [])
        any ||= made.length > 0
        yield made
      }
    } catch (error) {
      if (error instanceof RowsError) throw error
      yield [{ linje: linje + 1, errors: [rowError(sprog, 'laes-fejl')] }]
      return
    }
    if (!any) throw new RowsError([rowError(sprog, 'ingen-raekker')])
  } finally {
    connection.closeSync()
  }
}
