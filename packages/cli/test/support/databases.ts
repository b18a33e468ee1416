/** A database that a test has started, and the results of its SELECT. */
import type { Fact, Ruleset } from '@screeningsmodel/core'
import { identifier, toSql, type Dialect, type SqlOptions } from '@screeningsmodel/core/sql'
import type { Found } from './outcomes.js'
import { tableStatements, type Row } from './tables.js'

export type ColumnTypes = Readonly<Record<Fact['type'], string>>

export interface Database {
  readonly dialect: Dialect
  /** The sets of types that the columns of a table may have. */
  readonly types: readonly [ColumnTypes, ...ColumnTypes[]]
  /** The type of numbers in single precision. */
  readonly single: string
  readonly ask: (statement: string) => Promise<Found>
  /** Loads rows into a table, if that needs no statements. */
  readonly put?: (
    table: string,
    ruleset: Ruleset,
    rows: readonly Row[],
    types: ColumnTypes,
  ) => Promise<void>
}

/** The rows as the only table, and a function that queries it. */
export async function tableOf(
  database: Database,
  ruleset: Ruleset,
  rows: readonly Row[],
  types: ColumnTypes,
): Promise<(options?: Partial<SqlOptions>) => Promise<Found>> {
  const { dialect, ask, put = byStatements(database) } = database
  const table = 'r'
  await put(table, ruleset, rows, types)
  return (options) => ask(toSql(ruleset, { dialect, table, columns: { aar: null }, ...options }))
}

function byStatements({ dialect, ask }: Database): NonNullable<Database['put']> {
  return async (table, ...of) => {
    await ask(`DROP TABLE IF EXISTS ${identifier(dialect, table)}`)
    for (const statement of tableStatements(dialect, table, ...of)) await ask(statement)
  }
}
