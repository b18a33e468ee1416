/** The rows of a SELECT, written by DuckDB itself in the format asked for. */
import { textLiteral } from '@screeningsmodel/core/sql'
import type { RowFormat } from '@screeningsmodel/rows'
import type { DuckDBConnection } from '@duckdb/node-api'
import { createReadStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beside, toStandardOutput } from '../files/output.js'
import { WrongUse, type Context } from '../terminal/context.js'

export interface AnswerOptions {
  readonly ud?: string
  readonly format: RowFormat
  readonly excel?: boolean
}

/** The number of rows of a table. @throws {WrongUse} when they can't be read */
export async function count(connection: DuckDBConnection, table: string): Promise<number> {
  const counted = await connection
    .runAndReadAll(`SELECT count(*)::DOUBLE FROM ${table}`)
    .catch(() => {
      throw new WrongUse(notReadThrough)
    })
  return Number(counted.getRows()[0]?.[0])
}

/** Writes the answers that a SELECT gives, and returns how many. @throws {WrongUse} when it can't */
export async function write(
  connection: DuckDBConnection,
  context: Context,
  select: string,
  options: AnswerOptions,
): Promise<number> {
  const answers = answersOf(select, options)
  const format = formatOf(options)
  let written = 0
  const copy = async (to: string) => {
    const copied = await connection
      .runAndReadAll(`COPY (${answers}) TO ${textLiteral('duckdb', to)} (${format})`)
      .catch((error: unknown) => {
        // DuckDB's message may repeat a value of the file, so it is not passed on.
        throw context.signal.aborted ? error : new WrongUse(notReadThrough)
      })
    written = Number(copied.getRows()[0]?.[0])
  }
  if (options.ud === undefined) await viaTemporaryFile(context, copy)
  else await beside(options.ud, copy)
  return written
}

/** The SELECT without the rows whose facts contradict each other. */
function answersOf(select: string, { format }: AnswerOptions): string {
  // A reference may begin with a hyphen, which a spreadsheet takes for a formula; `-2` is a number.
  const reference =
    format === 'csv'
      ? `CASE WHEN starts_with(reference, '-') AND NOT regexp_full_match(reference, '-[0-9]+([.,][0-9]+)?') THEN '''' || reference ELSE reference END`
      : 'reference'
  return `SELECT * EXCLUDE (umulig) REPLACE (${reference} AS reference, CAST(aar AS INTEGER) AS aar) FROM (${select}) WHERE NOT umulig`
}

/** The options of COPY. */
function formatOf({ format, excel = false }: AnswerOptions): string {
  return {
    ndjson: 'FORMAT json',
    json: 'FORMAT json, ARRAY true',
    csv: `FORMAT csv, HEADER true, DELIMITER '${excel ? ';' : ','}'`,
  }[format]
}

/** COPY writes to files only, so what goes to standard output is written to one first. */
async function viaTemporaryFile(
  context: Context,
  copy: (to: string) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'screeningsmodel-'))
  try {
    const file = join(folder, 'svar')
    await copy(file)
    await toStandardOutput(context, createReadStream(file))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const notReadThrough = {
  da: 'DuckDB kan ikke læse filerne til ende, eller svaret kan ikke skrives. Uden --motor duckdb siges det, hvor det går galt.',
  en: 'DuckDB cannot read the files to their end, or the answer cannot be written. Without --motor duckdb you are told where it goes wrong.',
}
