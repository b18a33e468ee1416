/**
 * The differences between the databases: names, texts and types. How a column of the wrong type is refused is in
 * `column-types.ts`. Everything else in the SELECT is the same in all three.
 */
import type { Fact } from '../ruleset/ruleset.js'

/** The databases that the rules can be written for. */
export const dialects = ['duckdb', 'postgres', 'spark'] as const
/** A database that SQL can be written for. */
export type Dialect = (typeof dialects)[number]

/**
 * A quoted name, or the quoted parts of a qualified name: dots, dashes and quotes in a part are ordinary characters.
 *
 * @param name one name, or the parts of a qualified one
 * @throws {TypeError} when a name holds U+0000
 * @example
 * identifier('postgres', 'kompetencer.social-stoette') // '"kompetencer.social-stoette"'
 * identifier('spark', ['skema', 'tilbud']) // '`skema`.`tilbud`'
 */
export function identifier(dialect: Dialect, name: string | readonly string[]): string {
  const mark = dialect === 'spark' ? '`' : '"'
  return [name]
    .flat()
    .map((part) => mark + withoutNul(part).replaceAll(mark, mark + mark) + mark)
    .join('.')
}

/**
 * A text as a literal. PostgreSQL and Spark may read a backslash as an escape, so it is escaped itself.
 *
 * @param value any text, quotes and backslashes included
 * @throws {TypeError} when the text holds U+0000
 * @example
 * textLiteral('duckdb', 'indgaar') // "'indgaar'"
 */
export function text(dialect: Dialect, value: string): string {
  const known = withoutNul(value)
  if (dialect === 'spark') return `'${known.replace(/[\\']/g, '\\$&')}'`
  const quoted = `'${known.replaceAll("'", "''")}'`
  return dialect === 'postgres' && known.includes('\\')
    ? `E${quoted.replaceAll('\\', '\\\\')}`
    : quoted
}

/** DuckDB reads a number without an exponent as a DECIMAL, which is only sure to be the same double up to 15 digits. */
export function double(value: number): string {
  const plain = String(value)
  return plain.length > 15 ? value.toExponential() : plain
}

/** No database accepts U+0000 in a name or a text, and some would end the statement there. */
function withoutNul(value: string): string {
  if (value.includes('\0')) throw new TypeError('a name or a text in SQL cannot hold U+0000')
  return value
}

/** Whether a column is one of these texts. */
export function isOneOf(dialect: Dialect, column: string, values: readonly string[]): string {
  return `${column} IN (${values.map((value) => text(dialect, value)).join(', ')})`
}

/**
 * An expression for each text of a column; NULL for any other text. DuckDB evaluates a function once for each text
 * in the dictionary of a Parquet file, but CASE once for each row, which takes three times as long.
 * (`map_extract_value` needs DuckDB 1.2.)
 *
 * @param column an expression in SQL, such as a quoted name
 * @param expressions each text with the SQL that gives its value
 * @example
 * byText('duckdb', 'svar', [['ja', 'TRUE']]) // "map_extract_value(MAP {'ja': TRUE}, svar)"
 */
export function byText(
  dialect: Dialect,
  column: string,
  expressions: Iterable<readonly [value: string, expression: string]>,
): string {
  if (dialect === 'duckdb') {
    const pairs = [...expressions].map(([value, sql]) => `${text(dialect, value)}: ${sql}`)
    return `map_extract_value(MAP {${pairs.join(', ')}}, ${column})`
  }
  const values = new Map<string, string[]>()
  for (const [value, sql] of expressions) values.set(sql, [...(values.get(sql) ?? []), value])
  const cases = [...values].map(([sql, of]) => `WHEN ${isOneOf(dialect, column, of)} THEN ${sql}`)
  return `CASE ${cases.join(' ')} END`
}

/** Joins the texts that are not NULL with spaces. A PostgreSQL function takes at most 100 arguments. */
export function withSpaces(dialect: Dialect, texts: readonly string[]): string {
  const listed = texts.join(', ')
  return dialect === 'postgres'
    ? `array_to_string(ARRAY[${listed}], ' ')`
    : `concat_ws(' ', ${listed})`
}

/**
 * A number times ten billion, as a double; infinity if that overflows, which would stop a statement in PostgreSQL.
 * A number literal is a NUMERIC in PostgreSQL; multiplied by a double it becomes a double again.
 */
export function tenBillionTimes(dialect: Dialect, number: string): string {
  if (dialect !== 'postgres') return `${number} * 1e10`
  const product = `${number} * CAST(1e10 AS ${types.postgres.number})`
  const infinite = `${number} * CAST('Infinity' AS ${types.postgres.number})`
  return `CASE WHEN abs(${number}) > ${Number.MAX_VALUE / 1e10} THEN ${infinite} ELSE ${product} END`
}

const types = {
  duckdb: { boolean: 'BOOLEAN', number: 'DOUBLE', choice: 'VARCHAR' },
  postgres: { boolean: 'BOOLEAN', number: 'DOUBLE PRECISION', choice: 'TEXT' },
  spark: { boolean: 'BOOLEAN', number: 'DOUBLE', choice: 'STRING' },
} as const

/** The type of a fact in the database. Numbers are doubles, as everywhere else. */
export function typeOf(dialect: Dialect, fact: Fact): string {
  return types[dialect][fact.type === 'integer' ? 'number' : fact.type]
}

/**
 * A SELECT whose columns are referred to many times. PostgreSQL would inline each column's expression wherever its
 * name is used, which doubles the work with every condition that names the one before it twice; a SELECT with
 * OFFSET is not inlined.
 */
export function workedOutOnce(dialect: Dialect, select: string): string {
  return dialect === 'postgres' ? `${select}\nOFFSET 0` : select
}

/**
 * The limit on columns in a SELECT, where it matters: a layer has the columns of all layers below it. The other
 * databases take thousands.
 */
export const mostColumns: Readonly<Partial<Record<Dialect, number>>> = { postgres: 1664 }
