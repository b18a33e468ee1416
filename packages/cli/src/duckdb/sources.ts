/** Files as SQL: the facts of every row as typed columns, and whether the row is one that `screen` refuses. */
import type { Ruleset } from '@screeningsmodel/core'
import { identifier, textLiteral } from '@screeningsmodel/core/sql'
import { columnNames, pathOf, readCsvColumns, rowMaker } from '@screeningsmodel/rows'
import type { DuckDBConnection } from '@duckdb/node-api'
import { createReadStream } from 'node:fs'
import { WrongUse, type Context } from '../terminal/context.js'
import { formatOfName, standardInput } from '../files/formats.js'
import { sizeOf } from '../files/size.js'
import { absent, besides, typed, type Held } from './cells.js'
import { columnsOf, parquet } from './database.js'

/** Where a row has more cells than the file has columns. */
const beyond = 'udover'

/**
 * A SELECT of every fact from one file, with `afvist`: whether a cell of the row is one that `screen` refuses.
 *
 * @throws {WrongUse} when the file cannot be read
 */
export async function sourceOf(
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

const onlyTables = {
  da: '--motor duckdb læser CSV- og Parquet-filer. Brug den anden motor til andre filer og standard-ind.',
  en: '--motor duckdb reads CSV and Parquet files. Use the other engine for other files and standard input.',
}
