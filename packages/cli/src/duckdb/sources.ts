/** Files as SQL: every cell as a typed column, and whether it is certain how the row is read. */
import type { Ruleset } from '@screeningsmodel/core'
import { identifier, textLiteral } from '@screeningsmodel/core/sql'
import {
  namesOf,
  readCsvColumns,
  rowMaker,
  type OwnColumns,
  type RowMaker,
} from '@screeningsmodel/rows'
import type { DuckDBConnection } from '@duckdb/node-api'
import { bytesOf, unpacked } from '../files/bytes.js'
import { unpackedName, type InputFormat } from '../files/formats.js'
import type { Context } from '../terminal/context.js'
import {
  aar,
  absent,
  emptyCell,
  factCell,
  isNoSum,
  ownCell,
  referenceCell,
  trimmedText,
  type CertainCell,
  type Held,
  type NamedColumn,
} from './cells.js'
import { columnsOf, parquet } from './database.js'
import { plainLines } from './plain.js'
import type { Column } from './types.js'

/** The database that reads a file, and the ruleset whose facts are the file's columns. */
export interface Session {
  readonly connection: DuckDBConnection
  readonly context: Context
  readonly ruleset: Ruleset
  readonly kolonner: OwnColumns | undefined
}

/** A file that DuckDB can read. */
export interface Source {
  /** For the FROM clause. */
  readonly from: string
  /** Its columns in order; those after `maker.columns` are for cells without a column. */
  readonly columns: readonly Column[]
  readonly maker: RowMaker
  /** The number of the line before the first row. */
  readonly before: number
  /** How many rows DuckDB must find, if that is known. */
  readonly rows: number | undefined
}

/** Rows with more than this many cells beyond the columns are left to the other engine. */
const mostBeyond = 100

/**
 * A file as DuckDB reads it; undefined if DuckDB reads it differently from the other engine.
 *
 * @throws {RowsError} when the file cannot be read, or a column fits nothing
 */
export function sourceOf(
  session: Session,
  file: string,
  format: InputFormat,
): Promise<Source | undefined> {
  return format === 'csv' ? csvSource(session, file) : parquetSource(session, file)
}

async function csvSource(
  { context: { sprog, signal }, ruleset, kolonner }: Session,
  file: string,
): Promise<Source | undefined> {
  const bytes = () => unpacked(bytesOf(file, signal), sprog)
  const { delimiter, linje, maker } = await readCsvColumns(bytes(), ruleset, { sprog, kolonner })
  const plain = /^[;,\t]$/.test(delimiter) ? await plainLines(bytes(), delimiter) : undefined
  // Columns for cells beyond the columns of the file, so that such cells are noticed.
  const beyond = (plain?.cells ?? 0) - maker.columns.length
  if (!plain || beyond > mostBeyond) return undefined
  const literal = (value: string) => textLiteral('duckdb', value)
  const width = maker.columns.length + Math.max(beyond, 0)
  const names = Array.from({ length: width }, (_, i) => `k${String(i)}`)
  const options = [
    `delim = ${literal(delimiter)}, quote = '"', escape = '"'`,
    `header = true, skip = ${String(linje - 1)}, auto_detect = false, strict_mode = false`,
    // A cell that a short row lacks is NULL. An empty cell must stay '', so that the cells can be counted.
    `null_padding = true, nullstr = ${literal('\u0001')}`,
    `compression = '${unpackedName(file).gz ? 'gzip' : 'none'}'`,
    `columns = {${names.map((name) => `${name}: 'VARCHAR'`).join(', ')}}`,
  ]
  return {
    from: `read_csv(${literal(file)}, ${options.join(', ')})`,
    columns: names.map((sql) => ({ sql, kind: 'text' })),
    maker,
    before: linje,
    rows: plain.lines - linje,
  }
}

async function parquetSource(
  { connection, context: { sprog }, ruleset, kolonner }: Session,
  file: string,
): Promise<Source> {
  const columns = await columnsOf(connection, file, sprog)
  const headers = columns.map(({ name }) => name)
  const maker = rowMaker(namesOf(ruleset), headers, { sprog, kolonner })
  return { from: parquet(file), columns, maker, before: 0, rows: undefined }
}

/** The name of the column with everything about a row except its facts. */
export const rowColumn = 'raekken'
/** Its fields, besides `egen0` and so on, which are the rows' own columns that are copied to the answers. */
export const fields = { reference: 'reference', aar: 'aar', sikker: 'sikker' } as const
/** The cells exactly as in the file; they are written only if a row is left to the other engine. */
export const cellField = (i: number) => `celle${String(i)}`
export const ownField = (i: number) => `egen${String(i)}`

/**
 * A SELECT of the facts of every row, and of the struct `rowColumn` beside them. In layers: the cells and their texts,
 * the values that are read from them, and what is made from these values.
 */
export function rowsOf(ruleset: Ruleset, { from, columns, maker }: Source, kolonner?: OwnColumns) {
  const named = columns.map(({ kind }, i): NamedColumn => ({
    kind,
    sql: `c${String(i)}`,
    trimmed: `t${String(i)}`,
    named: `v${String(i)}`,
  }))
  const cells: CertainCell[] = []
  /** Names of values. */
  const facts = new Map<string, string>()
  const own: string[] = []
  /** Of the user's own columns, in which the name of a sum may stand if the row has no reference. */
  const noSums: string[] = []
  named.forEach((column, i) => {
    const { path, egen } = maker.columns[i] ?? {}
    const isOwn = kolonner === 'uden' || egen !== undefined
    const held = heldOf(ruleset, path)
    const cell = held
      ? factCell(ruleset, held, column)
      : path !== undefined
        ? referenceCell(column)
        : isOwn && i < maker.columns.length
          ? ownCell(column)
          : emptyCell(column)
    cells.push(cell)
    if (path !== undefined) facts.set(path, column.named)
    if (egen !== undefined) own.push(column.named)
    if (path === undefined && kolonner !== undefined) noSums.push(isNoSum(column))
  })
  const known = ruleset.facts.flatMap(({ path }) => facts.get(path) ?? [])
  const filled = known.map((value) => `${value} IS NOT NULL`)
  const reference = facts.get('reference') ?? 'CAST(NULL AS VARCHAR)'
  const isNamed = noSums.map((noSum) => `(${reference} IS NOT NULL OR ${noSum})`)
  const certain = cells.map((cell) => `(${cell.certain})`)
  const all = [`(${filled.join(' OR ') || 'FALSE'})`, ...certain, ...isNamed]
  const about = {
    [fields.reference]: reference,
    [fields.aar]: `CAST(${facts.get(aar.path) ?? absent(aar).value} AS INTEGER)`,
    // A CASE stops evaluating as soon as one of them is false.
    [fields.sikker]: `CASE WHEN ${all.join(' AND ')} THEN TRUE ELSE FALSE END`,
    ...Object.fromEntries(own.map((value, i) => [ownField(i), value])),
    ...Object.fromEntries(named.map(({ sql }, i) => [cellField(i), sql])),
  }
  const struct = Object.entries(about).map(([name, sql]) => `${name} := ${sql}`)
  const values = ruleset.facts.map((fact) => {
    const value = facts.get(fact.path) ?? absent(fact).value
    return `${value} AS ${identifier('duckdb', fact.path)}`
  })
  const texts = columns.flatMap((column, i) => [
    `${column.sql} AS ${named[i]?.sql ?? ''}`,
    ...(column.kind === 'text' ? [`${trimmedText(column)} AS ${named[i]?.trimmed ?? ''}`] : []),
  ])
  const read = cells.map(({ value }, i) => `${value} AS ${named[i]?.named ?? ''}`)
  return `SELECT struct_pack(${struct.join(', ')}) AS ${rowColumn}, ${values.join(', ')} FROM (SELECT *, ${read.join(', ')} FROM (SELECT ${texts.join(', ')} FROM ${from}))`
}

function heldOf({ facts }: Ruleset, path: string | undefined): Held | undefined {
  return path === aar.path ? aar : facts.find((fact) => fact.path === path)
}
