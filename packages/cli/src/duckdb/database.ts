/** DuckDB inside the process: no server, no extension to install or fetch. */
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api'
import { identifier, textLiteral } from '@screeningsmodel/core/sql'
import { rowError, RowsError } from '@screeningsmodel/rows'
import type { Language } from '@screeningsmodel/core'
import { kindOf, type Column } from './types.js'

/** An empty database in memory. It reads the files that a query names, and nothing from the network. */
export async function openDatabase(): Promise<DuckDBConnection> {
  const instance = await DuckDBInstance.create(':memory:', {
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  })
  return instance.connect()
}

/** The rows of a Parquet file, for a FROM clause. */
export function parquet(file: string): string {
  return `read_parquet(${textLiteral('duckdb', file)})`
}

/** The columns of a Parquet file. @throws {RowsError} when it cannot be read */
export async function columnsOf(
  connection: DuckDBConnection,
  file: string,
  sprog: Language,
): Promise<(Column & { readonly name: string })[]> {
  const result = await connection.stream(`SELECT * FROM ${parquet(file)} LIMIT 0`).catch(() => {
    throw new RowsError([rowError(sprog, 'ikke-parquet')])
  })
  return result.columnNames().map((name, i) => {
    const type = String(result.columnType(i))
    return { name, sql: asWritten(identifier('duckdb', name), type), kind: kindOf(type) }
  })
}

/**
 * A number of a type that `toSql` also reads through text (`core/src/emit/column-types.ts`), as the double that its
 * text stands for.
 */
function asWritten(column: string, type: string): string {
  return /^(?:FLOAT|DECIMAL\((?:19|[23]\d),\d+\))$/.test(type)
    ? `CAST(CAST(${column} AS VARCHAR) AS DOUBLE)`
    : column
}
