/** The rows of a SELECT, written by DuckDB itself in the form asked for. */
import { textLiteral } from '@screeningsmodel/core/sql'
import type { RowFormat } from '@screeningsmodel/rows'
import type { DuckDBConnection } from '@duckdb/node-api'
import { createReadStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { WrongUse, type Context } from '../terminal/context.js'
import { beside, toStandardOutput } from '../files/output.js'

export interface AnswerOptions {
  readonly ud?: string
  readonly format: RowFormat
  readonly excel?: boolean
}

/** How many rows a table has; only whether cells are filled is looked at. @throws {WrongUse} */
export async function count(connection: DuckDBConnection, table: string): Promise<number> {
  const counted = await connection
    .runAndReadAll(`SELECT count(*)::DOUBLE FROM ${table}`)
    .catch(() => {
      throw new WrongUse(notReadThrough)
    })
  return Number(counted.getRows()[0]?.[0])
}

/** Writes the answers that a SELECT gives, and gives their number. @throws {WrongUse} */
export async function write(
  connection: DuckDBConnection,
  context: Context,
  select: string,
  { ud, format, excel = false }: AnswerOptions,
): Promise<number> {
  const form = {
    ndjson: 'FORMAT json',
    json: 'FORMAT json, ARRAY true',
    csv: `FORMAT csv, HEADER true, DELIMITER '${excel ? ';' : ','}'`,
  }[format]
  // A reference may begin with a hyphen, which a spreadsheet takes for a formula.
  const reference =
    format === 'csv'
      ? `CASE WHEN starts_with(reference, '-') THEN '''' || reference ELSE reference END`
      : 'reference'
  const answers = `SELECT * EXCLUDE (umulig) REPLACE (${reference} AS reference, CAST(aar AS INTEGER) AS aar) FROM (${select}) WHERE NOT umulig`
  let written = 0
  const copy = async (to: string) => {
    const copied = await connection
      .runAndReadAll(`COPY (${answers}) TO ${textLiteral('duckdb', to)} (${form})`)
      .catch((error: unknown) => {
        // What DuckDB says may repeat a value of the file.
        throw context.signal.aborted ? error : new WrongUse(notReadThrough)
      })
    written = Number(copied.getRows()[0]?.[0])
  }
  if (ud !== undefined) {
    await beside(ud, copy)
    return written
  }
  const folder = await mkdtemp(join(tmpdir(), 'screeningsmodel-'))
  try {
    const file = join(folder, 'svar')
    await copy(file)
    await toStandardOutput(context, createReadStream(file))
    return written
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const notReadThrough = {
  da: 'DuckDB kan ikke læse filerne til ende, eller svaret kan ikke skrives. Uden --motor duckdb siges det, hvor det går galt.',
  en: 'DuckDB cannot read the files to their end, or the answer cannot be written. Without --motor duckdb you are told where it goes wrong.',
}
