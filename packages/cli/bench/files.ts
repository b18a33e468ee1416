/** Sample files of any size, from the generator of the fixtures. */
import { splitPath } from '@screeningsmodel/core'
import { generateTilbud } from '@screeningsmodel/fixtures'
import { DuckDBInstance } from '@duckdb/node-api'
import { createReadStream, createWriteStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** This many rows of tilbud and years, one JSON object per line. */
export async function writeNdjson(file: string, rows: number): Promise<void> {
  function* text() {
    let part = ''
    let written = 0
    for (const row of generateTilbud({ antal: Math.ceil(rows / 3) })) {
      if (written === rows) break
      part += `${JSON.stringify(row)}\n`
      written += 1
      if (written % 1000 > 0) continue
      yield part
      part = ''
    }
    yield part
  }
  await pipeline(Readable.from(text()), createWriteStream(file))
}

/** The lines of a file, in blocks small enough for the garbage collector’s young generation. */
export async function* lineBlocks(file: string, lines = 500): AsyncGenerator<string[]> {
  let block: string[] = []
  for await (const line of createInterface({ input: createReadStream(file) })) {
    block.push(line)
    if (block.length < lines) continue
    yield block
    block = []
  }
  if (block.length > 0) yield block
}

/** The rows of an NDJSON file as a table with a column per fact, repeated as needed. */
export async function writeTable(
  file: string,
  format: 'parquet' | 'csv',
  ndjson: string,
  paths: readonly string[],
  rows: number,
): Promise<void> {
  const connection = await (await DuckDBInstance.create()).connect()
  const source = `read_json('${ndjson}', format = 'newline_delimited', sample_size = -1)`
  await connection.run(`CREATE TABLE r AS SELECT * FROM ${source}`)
  const present = new Set((await connection.runAndReadAll('SELECT * FROM r LIMIT 0')).columnNames())
  const columns = paths.map((path) => {
    const [first, second] = splitPath(path)
    // A fact without any value still gets a column.
    if (!present.has(first)) return `CAST(NULL AS DOUBLE) AS "${path}"`
    return `${second === undefined ? `r."${first}"` : `r."${first}"."${second}"`} AS "${path}"`
  })
  const { length } = (await connection.runAndReadAll('SELECT 1 FROM r')).getRows()
  const select = `SELECT ${columns.join(', ')} FROM range(${String(Math.ceil(rows / length))}), r LIMIT ${String(rows)}`
  await connection.run(`COPY (${select}) TO '${file}' (FORMAT ${format})`)
  connection.closeSync()
}
