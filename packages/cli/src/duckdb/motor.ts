/** `screen --motor duckdb`: the rules as SQL, run inside the process over whole files. */
import type { Ruleset } from '@screeningsmodel/core'
import { identifier, textLiteral, toSql } from '@screeningsmodel/core/sql'
import {
  columnNames,
  pathOf,
  readCsvColumns,
  rowError,
  rowMaker,
  RowsError,
} from '@screeningsmodel/rows'
import type { RowFormat } from '@screeningsmodel/rows'
import type { DuckDBConnection } from '@duckdb/node-api'
import { createReadStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { WrongUse, type Context, type ExitStatus } from '../context.js'
import { formatOfName, type InputFormat } from '../inputs/formats.js'
import { sizeOf, standardInput } from '../inputs/index.js'
import { beside, toStandardOutput } from '../output.js'
import { absent, besides, typed, type Held } from './cells.js'
import { columnsOf, openDatabase, parquet } from './database.js'

interface MotorOptions {
  readonly ud?: string
  readonly format: RowFormat
  readonly fra?: InputFormat
  readonly excel?: boolean
  readonly fuldt?: boolean
  readonly laesning: Readonly<Record<string, string>>
}

const given = identifier('duckdb', 'oplyst')
const rows = 'raekker'
/** Where a row has more cells than the file has columns. */
const beyond = 'udover'

/**
 * Screens files with the SELECT of `toSql`; the answers are its rows: `reference`, `aar`, a column per
 * criterion and `konklusion`. Rows that `screen` would refuse are left out and counted.
 */
export async function screenInDuckDb(
  context: Context,
  ruleset: Ruleset,
  files: readonly string[],
  options: MotorOptions,
): Promise<ExitStatus> {
  if (options.fuldt) throw new WrongUse(noReasons)
  const connection = await openDatabase()
  const interrupt = () => connection.interrupt()
  context.signal.addEventListener('abort', interrupt)
  try {
    const sources = []
    for (const file of files)
      sources.push(await sourceOf(connection, context, ruleset, file, options.fra))
    // Pushed down to the file, the test of whether a row is refused would work out every cell twice.
    await connection.run(`SET disabled_optimizers = 'filter_pushdown'`)
    await connection.run(`CREATE TEMP VIEW ${given} AS ${sources.join(' UNION ALL ')}`)
    await connection.run(
      `CREATE TEMP VIEW ${rows} AS SELECT * EXCLUDE (afvist) FROM ${given} WHERE NOT afvist`,
    )
    const select = toSql(ruleset, {
      dialect: 'duckdb',
      table: rows,
      laesninger: options.laesning,
      kontrol: true,
      sprog: context.sprog,
    })
    const all = await count(connection)
    if (all === 0) throw new RowsError([rowError(context.sprog, 'ingen-raekker')])
    return told(context, all, await write(connection, context, select, options))
  } finally {
    context.signal.removeEventListener('abort', interrupt)
    connection.closeSync()
  }
}

/** A SELECT of every fact from one file, and whether a cell of the row is one that `screen` refuses. */
async function sourceOf(
  connection: DuckDBConnection,
  context: Context,
  ruleset: Ruleset,
  file: string,
  format = formatOfName(file),
): Promise<string> {
  if (file === standardInput || (format !== 'csv' && format !== 'parquet'))
    throw new WrongUse(onlyTables)
  await sizeOf(file)
  const { from, columns, surplus } =
    format === 'csv'
      ? await csvSource(context, ruleset, file)
      : await parquetSource(connection, context, ruleset, file)
  const held: readonly Held[] = [...besides, ...ruleset.facts]
  const cells = held.map((each) => {
    const column = columns.get(each.path)
    return column ? typed(ruleset, each, column.name, column.type) : absent(each)
  })
  const values = cells.map(
    ({ value }, i) => `${value} AS ${identifier('duckdb', held[i]?.path ?? '')}`,
  )
  const any = (conditions: readonly string[]) =>
    conditions
      .filter((condition) => condition !== 'FALSE')
      .map((condition) => `(${condition})`)
      .join(' OR ') || 'FALSE'
  const refused = any([...cells.map((cell) => cell.refused), surplus])
  // A row of empty cells is no row.
  const filled = any(cells.map((cell) => cell.filled))
  return `SELECT ${values.join(', ')}, ${refused} AS afvist FROM ${from} WHERE ${filled}`
}

interface Source {
  /** What stands after FROM. */
  readonly from: string
  /** Each fact's column in it. */
  readonly columns: ReadonlyMap<string, { readonly name: string; readonly type: string }>
  /** Whether a row has a cell that it should not have. */
  readonly surplus: string
}

async function csvSource({ sprog }: Context, ruleset: Ruleset, file: string): Promise<Source> {
  const { delimiter, paths, linje } = await readCsvColumns(createReadStream(file), ruleset, {
    sprog,
  })
  const literal = (value: string) => textLiteral('duckdb', value)
  const names = paths.map((_, i) => `k${String(i)}`)
  const columns = [...names, beyond].map((name) => `${name}: 'VARCHAR'`).join(', ')
  const options = [
    `delim = ${literal(delimiter)}, quote = '"', escape = '"'`,
    `header = true, skip = ${String(linje - 1)}, auto_detect = false, strict_mode = false`,
    // A cell that a short row lacks is NULL; so that a cell beyond the columns is not, an empty one is ''.
    `null_padding = true, nullstr = ${literal('\u0001')}`,
    `encoding = '${await encodingOf(file)}', columns = {${columns}}`,
  ]
  const unnamed = names.filter((_, i) => paths[i] === undefined)
  return {
    from: `read_csv(${literal(file)}, ${options.join(', ')})`,
    surplus: [`${beyond} IS NOT NULL`, ...unnamed.map((name) => `trim(${name}) <> ''`)].join(
      ' OR ',
    ),
    columns: new Map(
      paths.flatMap((path, i) =>
        path ? [[path, { name: names[i] ?? '', type: 'VARCHAR' }] as const] : [],
      ),
    ),
  }
}

async function parquetSource(
  connection: DuckDBConnection,
  { sprog }: Context,
  ruleset: Ruleset,
  file: string,
): Promise<Source> {
  const found = await columnsOf(connection, parquet(file), file)
  const names = columnNames(ruleset)
  // The same errors about columns as everywhere else.
  rowMaker(
    names,
    found.map(({ name }) => name),
    sprog,
  )
  return {
    from: parquet(file),
    surplus: 'FALSE',
    columns: new Map(found.map((column) => [pathOf(names, column.name) ?? '', column])),
  }
}

/** DuckDB wants to be told; Latin-1 has all the letters that a Danish file may hold. */
async function encodingOf(file: string): Promise<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let first = true
  try {
    for await (const chunk of createReadStream(file) as AsyncIterable<Uint8Array>) {
      if (
        first &&
        ((chunk[0] === 0xff && chunk[1] === 0xfe) || (chunk[0] === 0xfe && chunk[1] === 0xff))
      ) {
        return 'utf-16'
      }
      first = false
      decoder.decode(chunk, { stream: true })
    }
    decoder.decode()
    return 'utf-8'
  } catch {
    return 'latin-1'
  }
}

/** How many rows there are; only whether cells are filled is looked at. */
async function count(connection: DuckDBConnection): Promise<number> {
  const counted = await connection
    .runAndReadAll(`SELECT count(*)::DOUBLE FROM ${given}`)
    .catch(() => {
      throw new WrongUse(notReadThrough)
    })
  return Number(counted.getRows()[0]?.[0])
}

/** Writes the answers and gives their number. */
async function write(
  connection: DuckDBConnection,
  context: Context,
  select: string,
  { ud, format, excel = false }: MotorOptions,
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

function told(context: Context, all: number, written: number): ExitStatus {
  if (written === all) return 0
  const refused = String(all - written)
  context.tell({
    da: `${refused} af ${String(all)} rækker er afvist og udeladt. Uden --motor duckdb siges det om hver, hvorfor.`,
    en: `${refused} of ${String(all)} rows were refused and left out. Without --motor duckdb each is told why.`,
  })
  return 1
}

const notReadThrough = {
  da: 'DuckDB kan ikke læse filerne til ende, eller svaret kan ikke skrives. Uden --motor duckdb siges det, hvor det går galt.',
  en: 'DuckDB cannot read the files to their end, or the answer cannot be written. Without --motor duckdb you are told where it goes wrong.',
}
const noReasons = {
  da: '--motor duckdb giver udfald uden begrundelser. Udelad --fuldt, eller brug den anden motor.',
  en: '--motor duckdb gives outcomes without reasons. Leave --fuldt out, or use the other engine.',
}
const onlyTables = {
  da: '--motor duckdb læser CSV- og Parquet-filer. Brug den anden motor til andre filer og standard-ind.',
  en: '--motor duckdb reads CSV and Parquet files. Use the other engine for other files and standard input.',
}
