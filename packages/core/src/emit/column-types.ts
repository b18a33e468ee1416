/**
 * A column as values of its fact's type. One of another type stops the statement, which names the column,
 * the type found and the type needed: read as not known, it would leave every row `uafklaret`, silently. A
 * column of no values may have any type.
 */
import { compileText } from '../errors/parse-message.js'
import type { Fact } from '../ruleset/ruleset.js'
import type { Language } from '../support/language.js'
import { identifier, text, typeOf, type Dialect } from './dialects.js'
import type { Column } from './sql-expressions.js'

type Kind = 'boolean' | 'number' | 'choice'

/** DuckDB's types of whole numbers. */
const wholes = [
  ...['TINYINT', 'SMALLINT', 'INTEGER', 'BIGINT', 'HUGEINT'],
  ...['UTINYINT', 'USMALLINT', 'UINTEGER', 'UBIGINT', 'UHUGEINT'],
]

/**
 * DuckDB's types of numbers that are read as they are written: as a double, 0.7 in single precision is 0.699999988, and
 * of a DECIMAL of more than 18 digits the last bit may be another than the other databases and we have.
 */
const readAsText = String.raw`FLOAT|DECIMAL\((19|[23]\d),\d+\)`

/** The SQL types that hold a fact's values, by the names that each database gives them. */
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

/** @param name what the column is called; it is told in the error */
export function ofType(dialect: Dialect, to: Column, name: string, language: Language): string {
  const { fact } = to
  const column = identifier(dialect, name)
  const kind = fact.type === 'integer' ? 'number' : fact.type
  const found = dialect === 'postgres' ? `CAST(pg_typeof(${column}) AS TEXT)` : `typeof(${column})`
  const words = { kolonne: name, type: kind, sql: typeOf(dialect, fact) }
  const told = `concat(${text(dialect, message(language, words))}, ${found}, '.')`
  return `CASE WHEN ${fits(dialect, kind, column, found)} THEN ${read(dialect, to, column)} WHEN ${column} IS NOT NULL THEN ${failure(dialect, fact, told)} END`
}

/** Whether a column's type is one that the fact's values can have. */
function fits(dialect: Dialect, kind: Kind, column: string, found: string): string {
  const names = fitting[dialect][kind].map((name) => text(dialect, name)).join(', ')
  // Without the digits of a DECIMAL(10,2).
  if (dialect !== 'postgres') return `split_part(${found}, '(', 1) IN (${names})`
  if (kind !== 'choice') return `${found} IN (${names})`
  // Enumerations and domains have names of their own; the catalogue knows that they are texts.
  return `(${found} IN (${names}) OR (SELECT typcategory IN ('S', 'E') FROM pg_catalog.pg_type WHERE oid = pg_typeof(${column})))`
}

/**
 * The value; a number as everywhere to nine decimals (`support/decimal.ts`) unless all that read it take any, NaN and
 * the infinities not known. (PostgreSQL would make a value anew, and compile that, wherever it is named: there the layer
 * above this reads it so.)
 */
function read(dialect: Dialect, { fact, bare }: Column, column: string): string {
  const cast = (from: string) => `CAST(${from} AS ${typeOf(dialect, fact)})`
  const value = cast(castable(dialect, fact, column))
  if (!('minimum' in fact) || dialect === 'postgres') return value
  const known = (number: string) =>
    bare ? `WHEN isfinite(${number}) THEN ${number}` : toNineDecimals(number)
  if (dialect === 'spark') return `CASE ${known(value)} END`
  // DuckDB knows the type before it reads a row; to round whole numbers too took a quarter of the statement's time.
  const whole = `typeof(${column}) IN (${wholes.map((name) => text(dialect, name)).join(', ')})`
  const written = known(cast(`CAST(${column} AS VARCHAR)`))
  return `CASE WHEN ${whole} THEN ${value} WHEN typeof(${column}) SIMILAR TO ${text(dialect, readAsText)} THEN CASE ${written} END ${known(value)} END`
}

/** Cases of a number that is read to nine decimals; none of NaN and the infinities. */
export function toNineDecimals(number: string): string {
  return `WHEN abs(${number}) < 1e6 THEN floor(${number} * 1e9 + 0.5) / 1e9 WHEN ${number} - ${number} = 0 THEN ${number}`
}

/**
 * A column that every type of fact can be cast from: a cast is checked before the type is looked at, and
 * there is none from a truth value or a date to a number. (PostgreSQL works out a cast of a constant before
 * it looks at the type; it does not know beforehand what `concat` gives. Texts it takes from every type, and from a
 * CHAR(9) without the spaces that fill it, which `concat` keeps.)
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

/** Half of the last bit above the largest double; a number beyond it is read as infinite. */
const beyondDoubles = '1.797693134862315807e308'

/**
 * A NUMERIC of many digits as a text that PostgreSQL takes for a double: else one that is too large for it, or too near
 * to zero, would stop the statement. It is infinite then, or zero. Shorter ones are neither.
 */
function withinDoubles(written: string): string {
  const exact = `CAST(${written} AS NUMERIC)`
  return `CASE WHEN abs(${exact}) > ${beyondDoubles} THEN 'Infinity' ELSE CAST(round(${exact}, 100) AS TEXT) END`
}

/** An expression that stops the statement with a text, of the type that the fact has. */
function failure(dialect: Dialect, fact: Fact, told: string): string {
  const type = typeOf(dialect, fact)
  if (dialect === 'duckdb') return `CAST(error(${told}) AS ${type})`
  if (dialect === 'spark') return `CAST(raise_error(${told}) AS ${type})`
  // PostgreSQL has no function for it; a text that is no number is repeated by the error.
  return `CAST(CAST(${told} AS INTEGER) AS ${type})`
}
