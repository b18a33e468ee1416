/**
 * The cells of a file as typed columns in SQL: the same words and forms of numbers as in
 * `@screeningsmodel/rows`, whose tables are used here.
 */
import type { Fact, Ruleset } from '@screeningsmodel/core'
import { byText, identifier, textLiteral } from '@screeningsmodel/core/sql'
import { ambiguousForm, choiceWords, numberForms, truthWords } from '@screeningsmodel/rows'

/** What a column holds: a fact, or what may stand beside the facts. */
export type Held = Fact | (typeof besides)[number]

/** As the core checks them: which calendar years, and what a reference may look like. */
export const besides = [
  { path: 'reference', type: 'reference' },
  { path: 'aar', type: 'year', minimum: 1990, maximum: 2100 },
] as const
const referenceForm = '[A-Za-z0-9._-]{1,64}'
/** Ten digits that begin with a date. */
const cprForm = '(^|[^0-9])(0[1-9]|[12][0-9]|3[01])(0[1-9]|1[0-2])[0-9]{2}-?[0-9]{4}([^0-9]|$)'

/** SQL expressions about one cell. */
export interface TypedCell {
  /** The value, NULL where the cell is empty or cannot be read. */
  readonly value: string
  /** True where the cell holds something that `screen` would refuse. */
  readonly refused: string
  readonly filled: string
}

const literal = (text: string) => textLiteral('duckdb', text)

/** A column that the file does not have. */
export function absent(held: Held): TypedCell {
  return { value: `CAST(NULL AS ${typeOf(held)})`, refused: 'FALSE', filled: 'FALSE' }
}

/** A column of the file. `type` is DuckDB's type of it. */
export function typed(
  ruleset: Ruleset,
  held: Held,
  { name, type }: { readonly name: string; readonly type: string },
): TypedCell {
  const column = identifier('duckdb', name)
  const trimmed = `trim(CAST(${column} AS VARCHAR))`
  const text = `nullif(${trimmed}, '')`
  const filled = `COALESCE(${trimmed} <> '', FALSE)`
  switch (held.type) {
    case 'reference': {
      const good = `regexp_full_match(${text}, ${literal(referenceForm)}) AND NOT regexp_matches(${text}, ${literal(cprForm)})`
      return { value: text, refused: `${filled} AND NOT (${good})`, filled }
    }
    case 'boolean': {
      if (type === 'BOOLEAN') return { value: column, refused: 'FALSE', filled }
      const value = mapped(trimmed, truthWords, (truth) => String(truth).toUpperCase())
      return { value, refused: `${filled} AND ${value} IS NULL`, filled }
    }
    case 'choice': {
      const value = mapped(trimmed, choiceWords(ruleset, held), literal)
      return { value, refused: `${filled} AND ${value} IS NULL`, filled }
    }
    default: {
      const { minimum, maximum } = held
      const value = isNumeric(type)
        ? `CAST(${column} AS DOUBLE)`
        : numberOf(text, held.type === 'integer')
      const inBounds = `${value} BETWEEN ${String(minimum)} AND ${String(maximum)}`
      const isWhole = held.type === 'number' ? '' : ` AND ${value} = floor(${value})`
      return { value, refused: `${filled} AND NOT COALESCE(${inBounds}${isWhole}, FALSE)`, filled }
    }
  }
}

function typeOf({ type }: Held): string {
  if (type === 'boolean') return 'BOOLEAN'
  return type === 'choice' || type === 'reference' ? 'VARCHAR' : 'DOUBLE'
}

/** Whether DuckDB's type is one of numbers, of any width, decimals and 128 bits included. */
export function isNumeric(type: string): boolean {
  return /^(U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?|FLOAT|DOUBLE|DECIMAL.*)$/.test(type)
}

/** The value of each word; upper and lower case don't matter. */
function mapped<T>(
  text: string,
  words: ReadonlyMap<string, T>,
  write: (value: T) => string,
): string {
  const values = [...words].map(([word, value]) => [word, write(value)] as const)
  return byText('duckdb', `lower(${text})`, values)
}

function numberOf(text: string, isWhole: boolean): string {
  const cases = numberForms.map(({ form, grouping }) => {
    const digits = grouping === '' ? text : `replace(${text}, ${literal(grouping)}, '')`
    return `WHEN regexp_full_match(${text}, ${literal(form)}) THEN TRY_CAST(replace(${digits}, ',', '.') AS DOUBLE)`
  })
  const ambiguous = isWhole
    ? `WHEN regexp_full_match(${text}, ${literal(ambiguousForm)}) THEN NULL `
    : ''
  return `CASE ${ambiguous}${cases.join(' ')} END`
}
