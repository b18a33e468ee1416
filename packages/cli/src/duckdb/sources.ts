/** Files as SQL: the facts of every row as typed columns, and whether `screen` would refuse the row. */
import type { Ruleset } from '@screeningsmodel/core'
import { identifier, textLiteral } from '@screeningsmodel/core/sql'
import { columnNames, pathOf, readCsvColumns, rowMaker } from '@screeningsmodel/rows'
import type { DuckDBConnection } from '@duckdb/node-api'
import { createReadStream } from 'node:fs'
import { encodingOf } from '../files/encoding.js'
import { formatOfName, standardInput } from '../files/formats.js'
import { sizeOf } from '../files/size.js'
import { WrongUse, type Context } from '../terminal/context.js'
import { absent, besides, typed, type Held } from './cells.js'
import { columnsOf, parquet } from './database.js'

/** The database that reads a file, and the ruleset that the file's columns are facts of. */
export interface Session {
  readonly connection: DuckDBConnection
  readonly context: Context
  readonly ruleset: Ruleset
}

interface Source {
  /** For the FROM clause. */
  readonly from: string
  /** The column of each fact, by the fact's path. */
  readonly columns: ReadonlyMap<string, { readonly name: string; readonly type: string }>
  /** Whether a row has a filled cell outside the columns that have a name. */
  readonly surplus: string
}

/** Column for the cells of a row beyond the columns of the file. */
const beyond = 'udover'

/**
 * A SELECT of every fact from one file, with `afvist`: whether a cell of the row is one that `screen` refuses.
 *
 * @throws {WrongUse} when the file cannot be read
 */
export async function sourceOf(
  session: Session,
  file: string,
  format = formatOfName(file),
): Promise<string> {
  if (file === standardInput || (format !== 'csv' && format !== 'parquet')) {
    throw new WrongUse(onlyTables)
  }
  await sizeOf(file)
  const read = format === 'csv' ? csvSource : parquetSource
  const { from, columns, surplus } = await read(session, file)
  const held: readonly Held[] = [...besides, ...session.ruleset.facts]
  const cells = held.map((each) => {
    const column = columns.get(each.path)
    return column ? typed(session.ruleset, each, column) : absent(each)
  })
  const values = cells.map(
    ({ value }, i) => `${value} AS ${identifier('duckdb', held[i]?.path ?? '')}`,
  )
  const refused = anyOf([...cells.map((cell) => cell.refused), surplus])
  // A row of empty cells is left out, as everywhere else.
  const filled = anyOf(cells.map((cell) => cell.filled))
  return `SELECT ${values.join(', ')}, ${refused} AS afvist FROM ${from} WHERE ${filled}`
}

function anyOf(conditions: readonly string[]): string {
  const possible = conditions.filter((condition) => condition !== 'FALSE')
  return possible.map((condition) => `(${condition})`).join(' OR ') || 'FALSE'
}

async function csvSource({ context, ruleset }: Session, file: string): Promise<Source> {
  const { delimiter, paths, linje } = await readCsvColumns(createReadStream(file), ruleset, {
    sprog: context.sprog,
  })
  const literal = (value: string) => textLiteral('duckdb', value)
  const names = paths.map((_, i) => `k${String(i)}`)
  const columns = [...names, beyond].map((name) => `${name}: 'VARCHAR'`).join(', ')
  const options = [
    `delim = ${literal(delimiter)}, quote = '"', escape = '"'`,
    `header = true, skip = ${String(linje - 1)}, auto_detect = false, strict_mode = false`,
    // A cell that a short row lacks is NULL. An empty cell must stay '', so that it is not NULL in `udover`.
    `null_padding = true, nullstr = ${literal('\u0001')}`,
    `encoding = '${await encodingOf(file)}', columns = {${columns}}`,
  ]
  const unnamed = names.filter((_, i) => paths[i] === undefined)
  const surplus = [`${beyond} IS NOT NULL`, ...unnamed.map((name) => `trim(${name}) <> ''`)]
  return {
    from: `read_csv(${literal(file)}, ${options.join(', ')})`,
    surplus: surplus.join(' OR '),
    columns: new Map(
      paths.flatMap((path, i) =>
        path ? [[path, { name: names[i] ?? '', type: 'VARCHAR' }] as const] : [],
      ),
    ),
  }
}

async function parquetSource(
  { connection, context, ruleset }: Session,
  file: string,
): Promise<Source> {
  const found = await columnsOf(connection, parquet(file), file)
  const names = columnNames(ruleset)
  const headers = found.map(({ name }) => name)
  // Throws the same errors about columns as the other engine.
  rowMaker(names, headers, { sprog: context.sprog })
  return {
    from: parquet(file),
    surplus: 'FALSE',
    columns: new Map(found.map((column) => [pathOf(names, column.name) ?? '', column])),
  }
}

const onlyTables = {
  da: '--motor duckdb læser CSV- og Parquet-filer. Brug den anden motor til andre filer og standard-ind.',
  en: '--motor duckdb reads CSV and Parquet files. Use the other engine for other files and standard input.',
}
