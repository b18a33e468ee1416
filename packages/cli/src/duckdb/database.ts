/** DuckDB inside the process: no server, no extension to install or fetch. */
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api'
import { textLiteral } from '@screeningsmodel/core/sql'
import { WrongUse } from '../terminal/context.js'
import { registerPersonal } from './personal.js'

/** An empty database in memory. It reads the files that a query names, and nothing from the network. */
export async function openDatabase(): Promise<DuckDBConnection> {
  const instance = await DuckDBInstance.create(':memory:', {
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  })
  const connection = await instance.connect()
  registerPersonal(connection)
  return connection
}

/** The rows of a Parquet file, for a FROM clause. */
export function parquet(file: string): string {
  return `read_parquet(${textLiteral('duckdb', file)})`
}

/** The columns of a source with their types. @throws {WrongUse} when the file cannot be read */
export async function columnsOf(
  connection: DuckDBConnection,
  source: string,
  file: string,
): Promise<{ name: string; type: string }[]> {
  const result = await connection.stream(`SELECT * FROM ${source} LIMIT 0`).catch(() => {
    throw new WrongUse({
      da: `${file}: er ikke en Parquet-fil, eller den er afbrudt. Hent eller skriv den igen.`,
      en: `${file}: is not a Parquet file, or it is truncated. Fetch or write it again.`,
    })
  })
  return result.columnNames().map((name, i) => ({ name, type: String(result.columnType(i)) }))
}
