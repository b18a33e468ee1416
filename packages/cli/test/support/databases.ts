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
  readonly ask: (statement: string) => Promise<Found>
}

/** The rows as the only table, and what asks it. */
export async function tableOf(
  { dialect, ask }: Database,
  ruleset: Ruleset,
  rows: readonly Row[],
  types: ColumnTypes,
): Promise<(options?: Partial<SqlOptions>) => Promise<Found>> {
  const table = 'r'
  await ask(`DROP TABLE IF EXISTS ${identifier(dialect, table)}`)
  for (const statement of tableStatements(dialect, table, ruleset, rows, types))
    await ask(statement)
  return (options) => ask(toSql(ruleset, { dialect, table, columns: { aar: null }, ...options }))
}
