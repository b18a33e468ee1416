/** A database that a test has started, and what its SELECT gives of some rows. */
import type { Fact, Ruleset } from '@screeningsmodel/core'
import { identifier, toSql, type Dialect, type SqlOptions } from '@screeningsmodel/core/sql'
import type { Found } from './outcomes.js'
import { tableStatements, type Row } from './tables.js'

export type ColumnTypes = Readonly<Record<Fact['type'], string>>

export interface Database {
  readonly dialect: Dialect
  /** The types that a table's columns may have, of which a table has one set. */
  readonly types: readonly [ColumnTypes, ...ColumnTypes[]]
  /** The type of numbers in single precision. */
  readonly single: string
  readonly ask: (statement: string) => Promise<Found>
  /** Puts rows in a table's place, where that takes no statements. */
  readonly put?: (
    table: string,
    ruleset: Ruleset,
    rows: readonly Row[],
    types: ColumnTypes,
  ) => Promise<void>
}

/** The rows as the only table, and what asks it. */
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
