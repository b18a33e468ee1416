/**
 * The cells of a file as typed columns in SQL: the same words and forms of numbers as in
 * `@screeningsmodel/rows`, whose tables are used here.
 */
import { referencePatternOf, yearBounds, type Fact, type Ruleset } from '@screeningsmodel/core'
import { byText, identifier, textLiteral } from '@screeningsmodel/core/sql'
import {
  ambiguousForm,
  choiceWords,
  numberForms,
  truthWords,
  unknownWords,
} from '@screeningsmodel/rows'
import { numberIsPersonal, textIsPersonal } from './personal.js'

/** What a column holds: a fact, or what may stand beside the facts. */
export type Held = Fact | (typeof besides)[number]

export const besides = [
  { path: 'reference', type: 'reference' },
  { path: 'aar', type: 'year', ...yearBounds },
] as const

/** What `trim` takes away in JavaScript; that of SQL takes the space alone. */
const whiteSpace =
  '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff'
/** The fewest digits of a CPR number: a spreadsheet takes the first zero away. */
const fewestDigits = 9
/** The least number that could be a CPR number, with its last four digits as decimals. */
const leastPersonal = 10_100

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
  const trimmed = `trim(CAST(${column} AS VARCHAR), ${literal(whiteSpace)})`
  const nothing = ['', ...unknownWords].map(literal).join(', ')
  const text = `CASE WHEN lower(${trimmed}) NOT IN (${nothing}) THEN ${trimmed} END`
  const filled = `COALESCE(lower(${trimmed}) NOT IN (${nothing}), FALSE)`
  switch (held.type) {
    case 'reference': {
      const refused = `CASE WHEN NOT regexp_matches(${trimmed}, ${literal(referencePatternOf(ruleset.subject))}) THEN TRUE WHEN length(${trimmed}) < ${String(fewestDigits)} THEN FALSE ELSE ${textIsPersonal}(${trimmed}) END`
      return { value: text, refused: `${filled} AND ${refused}`, filled }
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
      const read = isNumeric(type)
        ? `CAST(${column} AS DOUBLE)`
        : numberOf(trimmed, held.type === 'integer')
      // To nine decimals, as the other engine reads numbers.
      const value = `round(${read}, 9)`
      const good = [`${value} BETWEEN ${String(minimum)} AND ${String(maximum)}`]
      if (held.type !== 'number') good.push(`${value} = floor(${value})`)
      if (maximum >= leastPersonal) {
        good.push(
          `CASE WHEN ${value} >= ${String(leastPersonal)} THEN NOT ${numberIsPersonal}(${value}) ELSE TRUE END`,
        )
      }
      return { value, refused: `${filled} AND NOT COALESCE(${good.join(' AND ')}, FALSE)`, filled }
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
