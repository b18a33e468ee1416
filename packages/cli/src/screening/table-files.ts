/** Answers as a file of typed columns, made from the lines of a table: XLSX or Parquet. */
import { answerColumns, ownPrefix } from '@screeningsmodel/rows'
import { parse } from 'csv-parse/sync'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { textLiteral } from '@screeningsmodel/core/sql'
import { WrongUse } from '../terminal/context.js'
import type { Run } from './run.js'
import { usedFor } from './used.js'

/** Columns of numbers, with their DuckDB type; all other columns have texts. */
const types: Readonly<Record<string, string>> = { aar: 'INTEGER', linje: 'BIGINT' }

/** Lines of a table (with commas, and texts unchanged even if they look like formulas) -> the bytes of the file. */
export type TableFile = (run: Run, lines: AsyncIterable<string>) => AsyncIterable<Uint8Array>

/**
 * A workbook with the answers, the refused rows, and what was used. No more rows are kept in memory or screened than a
 * workbook may have.
 *
 * @throws {WrongUse} at the first row beyond
 */
export async function* asXlsx(
  run: Run,
  lines: AsyncIterable<string>,
  maximum?: number,
): AsyncIterable<Uint8Array> {
  const { answersWorkbook, maximumAnswers } = await import('@screeningsmodel/rows/workbooks')
  const most = maximum ?? maximumAnswers
  const rows: (string | number | null)[][] = []
  let names: readonly string[] | undefined
  for await (const part of lines) {
    const parsed: readonly string[][] = parse(part, { relax_column_count: true })
    for (const cells of parsed) {
      if (names) rows.push(cells.map((cell, i) => typed(cell, names?.[i])))
      else names = cells
      if (rows.length > most) throw new WrongUse(tooMany(most))
    }
  }
  yield await answersWorkbook({ columns: names ?? [], rows, used: usedFor(run) }, run.context.sprog)
}

function typed(cell: string, name: string | undefined): string | number | null {
  if (cell === '') return null
  return name !== undefined && name in types ? Number(cell) : cell
}

/** A Parquet file that DuckDB writes, from a temporary file of lines beside it. */
export const asParquet: TableFile = async function* (run, lines) {
  const { openDatabase } = await import('../duckdb/database.js')
  const folder = await mkdtemp(join(tmpdir(), 'screeningsmodel-'))
  const spool = join(folder, 'svar.csv')
  const file = join(folder, 'svar.parquet')
  const literal = (text: string) => textLiteral('duckdb', text)
  try {
    await pipeline(Readable.from(lines), createWriteStream(spool), { signal: run.context.signal })
    const names = [
      ...answerColumns(run.screener.ruleset),
      ...(run.own.egne ?? []).map((name) => ownPrefix + name),
    ]
    const columns = names.map((name) => `${literal(name)}: '${types[name] ?? 'VARCHAR'}'`)
    const from = `read_csv(${literal(spool)}, header = true, auto_detect = false, delim = ',', quote = '"', escape = '"', parallel = false, columns = {${columns.join(', ')}})`
    const used = usedFor(run).map(([name, value]) => `${literal(name)}: ${literal(String(value))}`)
    const form = `FORMAT parquet, KV_METADATA {${used.join(', ')}}`
    const connection = await openDatabase()
    await connection
      .run(`COPY (SELECT * FROM ${from}) TO ${literal(file)} (${form})`)
      .finally(() => connection.closeSync())
    yield* createReadStream(file) as AsyncIterable<Uint8Array>
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const tooMany = (rows: number) => {
  const written = (language: string) => rows.toLocaleString(language)
  return {
    da: `Der er mere end ${written('da')} rækker, og det er for mange til et regneark. Vælg --format csv eller parquet.`,
    en: `There are more than ${written('en')} rows, too many for a spreadsheet. Choose --format csv or parquet.`,
  }
}
