/** Random rows of any ruleset, and the same rows as a table of a database. */
import { splitPath, type Fact, type Ruleset } from '@screeningsmodel/core'
import { identifier, textLiteral, type Dialect } from '@screeningsmodel/core/sql'
import fc from 'fast-check'

export type Cell = boolean | number | string | null
/** A row's cells by the path of the fact. */
export type Row = Readonly<Record<string, Cell>>

/** Rows with gaps, whose numbers are mostly at the borders of the rules. */
export function randomRows(ruleset: Ruleset, antal: number, seed: number): Row[] {
  const row = fc.record(
    Object.fromEntries(
      ruleset.facts.map((fact) => [fact.path, fc.option(cell(ruleset, fact), { freq: 4 })]),
    ),
  )
  return fc.sample(row, { numRuns: antal, seed })
}

function cell(ruleset: Ruleset, fact: Fact): fc.Arbitrary<Cell> {
  if (fact.type === 'boolean') return fc.boolean()
  if (fact.type === 'choice') {
    return fc.constantFrom(...(ruleset.choices?.[fact.choices] ?? []).map(({ value }) => value))
  }
  const small = fc.integer({ min: 0, max: 12 })
  if (fact.type === 'integer') return fc.oneof(small, fc.integer({ min: 0, max: fact.maximum }))
  const tenths = fc.integer({ min: 0, max: 120 }).map((n) => n / 10)
  return fc.oneof(small, tenths, fc.constantFrom(2.99, 2.999999999, 3.0000001, 0.1 + 0.2))
}

/** The row as an input for screening; nulls are sometimes left out. */
export function inputOf(row: Row, reference: string): Record<string, unknown> {
  const input: Record<string, unknown> = { reference }
  for (const [path, value] of Object.entries(row)) {
    if (value === null && reference.length % 2 === 0) continue
    const [first, second] = splitPath(path)
    if (second === undefined) input[first] = value
    else ((input[first] ??= {}) as Record<string, unknown>)[second] = value
  }
  return input
}

/** The statements that create a table with the rows, with the columns that the SELECT expects. */
export function* tableStatements(
  dialect: Dialect,
  table: string,
  ruleset: Ruleset,
  rows: readonly Row[],
  types: Readonly<Record<Fact['type'], string>>,
): Generator<string> {
  const columns = ruleset.facts.map(
    ({ path, type }) => `${identifier(dialect, path)} ${types[type]}`,
  )
  yield `CREATE TABLE ${identifier(dialect, table)} (${identifier(dialect, 'reference')} VARCHAR(64), ${columns.join(', ')})`
  for (let from = 0; from < rows.length; from += 500) {
    const values = rows.slice(from, from + 500).map((row, i) => {
      const cells = ruleset.facts.map(({ path }) => literal(dialect, row[path] ?? null))
      return `(${[`'${from + i}'`, ...cells].join(', ')})`
    })
    yield `INSERT INTO ${identifier(dialect, table)} VALUES ${values.join(', ')}`
  }
}

function literal(dialect: Dialect, cell: Cell): string {
  if (cell === null) return 'NULL'
  // Numbers are given as texts, which convert exactly, also NaN and infinities; DuckDB reads plain digits as DECIMAL.
  if (typeof cell === 'number')
    return dialect === 'duckdb' ? `CAST('${cell}' AS DOUBLE)` : `'${cell}'`
  return typeof cell === 'string' ? textLiteral(dialect, cell) : String(cell).toUpperCase()
}
