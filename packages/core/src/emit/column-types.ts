/**
 * A column as values of its fact's type. One of another type stops the statement, which names the column,
 * the type found and the type needed: read as not known, it would leave every row `uafklaret`, silently. A
 * column of no values may have any type.
 */
import { compileMessage } from '../errors/messages.js'
import type { Fact } from '../ruleset/ruleset.js'
import type { Language } from '../support/language.js'
import { text, typeOf, type Dialect } from './dialects.js'

/** The SQL types that hold a fact's values, by the names that each database gives them. */
const fitting: Readonly<
  Record<Dialect, Readonly<Record<'boolean' | 'number', readonly string[]>>>
> = {
  duckdb: {
    boolean: ['BOOLEAN'],
    number: [
      ...['TINYINT', 'SMALLINT', 'INTEGER', 'BIGINT', 'HUGEINT'],
      ...['UTINYINT', 'USMALLINT', 'UINTEGER', 'UBIGINT', 'UHUGEINT'],
      ...['FLOAT', 'DOUBLE', 'DECIMAL'],
    ],
  },
  postgres: {
    boolean: ['boolean'],
    number: ['smallint', 'integer', 'bigint', 'real', 'double precision', 'numeric'],
  },
  spark: {
    boolean: ['boolean'],
    number: ['tinyint', 'smallint', 'int', 'bigint', 'float', 'double', 'decimal'],
  },
}

const message = compileMessage({
  da: 'Kolonnen »{kolonne}« har ikke den rigtige type. Der skal være {type, select, boolean {sandhedsværdier} number {tal} other {tekst}} ({sql}). Typen er ',
  en: 'The column “{kolonne}” is not of the right type. It must hold {type, select, boolean {truth values} number {numbers} other {texts}} ({sql}). The type is ',
})

/** @param name what the column is called, for the error; `column` is the same quoted */
export function ofType(
  dialect: Dialect,
  fact: Fact,
  column: string,
  name: string,
  language: Language,
): string {
  const kind = fact.type === 'integer' ? 'number' : fact.type
  const found = dialect === 'postgres' ? `CAST(pg_typeof(${column}) AS TEXT)` : `typeof(${column})`
  const words = { kolonne: name, type: kind, sql: typeOf(dialect, fact) }
  const told = `concat(${text(dialect, message(language, words))}, ${found}, '.')`
  return `CASE WHEN ${fits(dialect, kind, found)} THEN ${read(dialect, fact, column)} WHEN ${column} IS NOT NULL THEN ${failure(dialect, fact, told)} END`
}

/** Whether a column's type is one that the fact's values can have. */
function fits(dialect: Dialect, kind: 'boolean' | 'number' | 'choice', found: string): string {
  // Without the digits of a DECIMAL(10,2).
  const bare = dialect === 'postgres' ? found : `split_part(${found}, '(', 1)`
  const names = (of: readonly string[]) => of.map((name) => text(dialect, name)).join(', ')
  const { boolean, number } = fitting[dialect]
  return kind === 'choice'
    ? `${bare} NOT IN (${names([...boolean, ...number])})`
    : `${bare} IN (${names(fitting[dialect][kind])})`
}

/** The value; a number as everywhere to nine decimals (`support/decimal.ts`), NaN and the infinities not known. */
function read(dialect: Dialect, fact: Fact, column: string): string {
  const type = typeOf(dialect, fact)
  // PostgreSQL checks a cast before it looks at a value, and has none from a truth value to a number.
  const castable = dialect === 'postgres' ? `CAST(${column} AS TEXT)` : column
  const value = `CAST(${castable} AS ${type})`
  if (!('minimum' in fact)) return value
  return `CASE WHEN abs(${value}) < 1e6 THEN floor(${value} * 1e9 + 0.5) / 1e9 WHEN ${value} - ${value} = 0 THEN ${value} END`
}

/** An expression that stops the statement with a text, of the type that the fact has. */
function failure(dialect: Dialect, fact: Fact, told: string): string {
  const type = typeOf(dialect, fact)
  if (dialect === 'duckdb') return `CAST(error(${told}) AS ${type})`
  if (dialect === 'spark') return `CAST(raise_error(${told}) AS ${type})`
  // PostgreSQL has no function for it; a text that is no number is repeated by the error.
  const failed = `CAST(${told} AS INTEGER)`
  if (fact.type === 'choice') return `CAST(${failed} AS TEXT)`
  return fact.type === 'boolean' ? `CAST(${failed} AS BOOLEAN)` : `CAST(${failed} AS ${type})`
}
