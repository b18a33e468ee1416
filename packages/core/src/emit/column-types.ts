/**
 * Reads a column as values of its fact's type. A column of another type stops the statement with an error that
 * names the column, the type found and the type needed: read as not known, it would silently leave every row
 * `uafklaret`. A column without values may have any type.
 */
import { compileText } from '../errors/parse-message.js'
import type { Fact } from '../ruleset/ruleset.js'
import type { Language } from '../support/language.js'
import { identifier, text, typeOf, type Dialect } from './dialects.js'
import type { Column } from './sql-expressions.js'

type Kind = 'boolean' | 'number' | 'choice'

/** DuckDB's whole number types. */
const wholes = [
  ...['TINYINT', 'SMALLINT', 'INTEGER', 'BIGINT', 'HUGEINT'],
  ...['UTINYINT', 'USMALLINT', 'UINTEGER', 'UBIGINT', 'UHUGEINT'],
]

/**
 * DuckDB types of numbers that are converted by way of their text. Converted directly, 0.7 in single precision
 * would be 0.699999988, and the last bit of a DECIMAL of more than 18 digits may differ from the other databases
 * and from ours.
 */
const readAsText = String.raw`FLOAT|DECIMAL\((19|[23]\d),\d+\)`

/** The SQL types that can hold a fact's values, by each database's own names. */
const fitting: Readonly<Record<Dialect, Readonly<Record<Kind, readonly string[]>>>> = {
  duckdb: {
    boolean: ['BOOLEAN'],
    choice: ['VARCHAR', 'ENUM'],
    number: [...wholes, 'FLOAT', 'DOUBLE', 'DECIMAL'],
  },
  postgres: {
    boolean: ['boolean'],
    choice: ['text', 'character varying', 'character'],
    number: ['smallint', 'integer', 'bigint', 'real', 'double precision', 'numeric'],
  },
  spark: {
    boolean: ['boolean'],
    choice: ['string', 'varchar', 'char'],
    number: ['tinyint', 'smallint', 'int', 'bigint', 'float', 'double', 'decimal'],
  },
}

const message = compileText({
  da: 'Kolonnen »{kolonne}« har ikke den rigtige type. Der skal være {type, select, boolean {sandhedsværdier} number {tal} other {tekst}} ({sql}). Typen er ',
  en: 'The column “{kolonne}” is not of the right type. It must hold {type, select, boolean {truth values} number {numbers} other {texts}} ({sql}). The type is ',
})

/** @param name the name of the column, which the error contains */
export function ofType(dialect: Dialect, to: Column, name: string, language: Language): string {
  const { fact } = to
  const column = identifier(dialect, name)
  const kind = fact.type === 'integer' ? 'number' : fact.type
  const found = dialect === 'postgres' ? `CAST(pg_typeof(${column}) AS TEXT)` : `typeof(${column})`
  const words = { kolonne: name, type: kind, sql: typeOf(dialect, fact) }
  const told = `concat(${text(dialect, message(language, words))}, ${found}, '.')`
  return `CASE WHEN ${fits(dialect, kind, column, found)} THEN ${read(dialect, to, column)} WHEN ${column} IS NOT NULL THEN ${failure(dialect, fact, told)} END`
}

/** Whether the type of a column is one that can hold the fact's values. */
function fits(dialect: Dialect, kind: Kind, column: string, found: string): string {
  const names = fitting[dialect][kind].map((name) => text(dialect, name)).join(', ')
  // DECIMAL(10,2) is compared without its digits.
  if (dialect !== 'postgres') return `split_part(${found}, '(', 1) IN (${names})`
  if (kind !== 'choice') return `${found} IN (${names})`
  // Enumerations and domains have names of their own; the catalogue tells that they are texts.
  return `(${found} IN (${names}) OR (SELECT typcategory IN ('S', 'E') FROM pg_catalog.pg_type WHERE oid = pg_typeof(${column})))`
}

/**
 * The value of a column. A number is read to nine decimals as everywhere (`support/decimal.ts`), unless every
 * comparison that reads it takes it unrounded; NaN and the infinities become NULL. (In PostgreSQL the layer above
 * this rounds, because PostgreSQL would repeat and compile the expression wherever its name is used.)
 */
function read(dialect: Dialect, { fact, bare }: Column, column: string): string {
  const cast = (from: string) => `CAST(${from} AS ${typeOf(dialect, fact)})`
  const value = cast(castable(dialect, fact, column))
  if (!('minimum' in fact) || dialect === 'postgres') return value
  const known = (number: string) =>
    bare ? `WHEN isfinite(${number}) THEN ${number}` : toNineDecimals(number)
  if (dialect === 'spark') return `CASE ${known(value)} END`
  // DuckDB knows the type before it reads a row. Rounding whole numbers too took a quarter of the statement's time.
  const whole = `typeof(${column}) IN (${wholes.map((name) => text(dialect, name)).join(', ')})`
  const written = known(cast(`CAST(${column} AS VARCHAR)`))
  return `CASE WHEN ${whole} THEN ${value} WHEN typeof(${column}) SIMILAR TO ${text(dialect, readAsText)} THEN CASE ${written} END ${known(value)} END`
}

/** The WHEN branches that read a number to nine decimals; none matches NaN or an infinity. */
export function toNineDecimals(number: string): string {
  return `WHEN abs(${number}) < 1e6 THEN floor(${number} * 1e9 + 0.5) / 1e9 WHEN ${number} - ${number} = 0 THEN ${number}`
}

/**
 * A column in a form that casts from every type, because a database checks the cast before the type is looked at,
 * and has none from a boolean or a date to a number. (PostgreSQL evaluates a cast of a constant before it looks at
 * the type, but does not know the result of `concat` beforehand. Choices need no `concat`: every type casts to
 * text, and the cast from a CHAR(9) drops the padding, which `concat` would keep.)
 */
function castable(dialect: Dialect, fact: Fact, column: string): string {
  if (dialect === 'spark') return `CAST(${column} AS STRING)`
  if (dialect !== 'postgres' || fact.type === 'choice') return column
  const written = `concat(${column})`
  const known = `nullif(${written}, '')`
  return 'minimum' in fact
    ? `CASE WHEN pg_typeof(${column}) = CAST('numeric' AS regtype) AND length(${written}) > 300 THEN ${withinDoubles(written)} ELSE ${known} END`
    : known
}

/** The largest double plus half of its last bit; greater numbers are read as infinite. */
const beyondDoubles = '1.797693134862315807e308'

/**
 * A long NUMERIC as a text that PostgreSQL can cast to a double. A number that is too large for a double, or too
 * near to zero, would stop the statement; here it becomes infinite or zero. Shorter ones are neither.
 */
function withinDoubles(written: string): string {
  const exact = `CAST(${written} AS NUMERIC)`
  return `CASE WHEN abs(${exact}) > ${beyondDoubles} THEN 'Infinity' ELSE CAST(round(${exact}, 100) AS TEXT) END`
}

/** An expression of the fact's type that stops the statement with a text. */
function failure(dialect: Dialect, fact: Fact, told: string): string {
  const type = typeOf(dialect, fact)
  if (dialect === 'duckdb') return `CAST(error(${told}) AS ${type})`
  if (dialect === 'spark') return `CAST(raise_error(${told}) AS ${type})`
  // PostgreSQL has no function for this; but its error about a text that is not a number repeats the text.
  return `CAST(CAST(${told} AS INTEGER) AS ${type})`
}
