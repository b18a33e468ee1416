/**
 * The cells of a file as typed columns in SQL, as far as it is certain how they are read. What is written
 * in a rarer way, and all that may be refused, is left to the other engine, row by row: so SQL need not
 * know every form of a number or every way to write a CPR number, and the engines cannot differ.
 */
import { yearBounds, type Fact, type Ruleset } from '@screeningsmodel/core'
import { byText, textLiteral } from '@screeningsmodel/core/sql'
import { choiceWords, truthWords, unknownWords } from '@screeningsmodel/rows'
import { asText, type Column } from './types.js'

/** What a column holds: a fact, or what may stand beside the facts. */
export type Held = Fact | typeof aar

export const aar = { path: 'aar', type: 'integer', ...yearBounds } as const

/** What `trim` takes away in JavaScript; that of SQL takes the space alone. */
const whiteSpace =
  '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff'
/** The fewest digits of a CPR number: a spreadsheet takes the first zero away. */
const nineDigits = '(?:\\d\\D*){9}'
/** The least number that could be a CPR number, with its last four digits as decimals. */
const leastPersonal = 10_100
/** Names that are written in an answer as they stand, in any form of it: no quotation, no formula. */
const plainReference = '[A-Za-z0-9._][A-Za-z0-9._-]{0,63}'
const plainOwn = '[A-Za-z0-9ÆØÅæøåÉéÖöÄäÜü][A-Za-z0-9ÆØÅæøåÉéÖöÄäÜü ._/()&+-]{0,200}'

/** SQL expressions about one cell. */
export interface CertainCell {
  /** The value as it is in an answer or a fact; NULL where nothing is known. */
  readonly value: string
  /** Never NULL: true where the value is what the other engine reads, and is not refused. */
  readonly certain: string
  /** Never NULL. */
  readonly filled: string
}

const literal = (text: string) => textLiteral('duckdb', text)
const nothing = ['', ...unknownWords].map(literal).join(', ')

/** A fact that the file does not have. */
export function absent({ type }: Held): CertainCell {
  const sqlType = { boolean: 'BOOLEAN', choice: 'VARCHAR', integer: 'DOUBLE', number: 'DOUBLE' }[
    type
  ]
  return { value: `CAST(NULL AS ${sqlType})`, certain: 'TRUE', filled: 'FALSE' }
}

/** A column of the file that holds a fact, or the year. */
export function factCell(ruleset: Ruleset, held: Held, column: Column): CertainCell {
  const text = textOf(column)
  if (held.type === 'boolean') {
    if (column.kind === 'truth') return cell(column.sql, text, 'TRUE')
    const word = column.kind === 'number' ? `CAST(${wholeOf(column)} AS VARCHAR)` : `lower(${text})`
    const value = mapped(word, truthWords, (truth) => String(truth).toUpperCase())
    return cell(value, text, `(${value}) IS NOT NULL`)
  }
  if (held.type === 'choice') {
    const value = mapped(`lower(${text})`, choiceWords(ruleset, held), literal)
    return cell(value, text, `${isText(column)} AND (${value}) IS NOT NULL`)
  }
  const isWhole = held.type === 'integer'
  const value = numberOf(column, text, isWhole)
  const { minimum, maximum } = held
  const within = `${value} BETWEEN ${String(minimum)} AND ${String(maximum)} AND ${value} < ${String(leastPersonal)}`
  // To nine decimals, as the other engine reads numbers.
  const exact = isWhole ? `${value} = floor(${value})` : `${value} = round(${value}, 9)`
  return cell(value, text, `${within} AND ${exact}`)
}

/** A column of the file that holds the references. */
export function referenceCell(column: Column): CertainCell {
  return plainCell(column, plainReference)
}

/** A column that is no fact. A truth is written in Danish. */
export function ownCell(column: Column): CertainCell {
  if (column.kind !== 'truth') return plainCell(column, plainOwn)
  return cell(
    `CASE ${column.sql} WHEN TRUE THEN 'ja' WHEN FALSE THEN 'nej' END`,
    textOf(column),
    'TRUE',
  )
}

/** A column that must be empty. */
export function emptyCell(column: Column): CertainCell {
  return cell('NULL', textOf(column), 'FALSE')
}

function plainCell(column: Column, form: string): CertainCell {
  const value = column.kind === 'number' ? `CAST(${wholeOf(column)} AS VARCHAR)` : textOf(column)
  const certain = `${column.kind === 'truth' ? 'FALSE' : 'TRUE'} AND regexp_full_match(${value}, ${literal(form)}) AND NOT regexp_matches(${value}, ${literal(nineDigits)})`
  return cell(value, textOf(column), certain)
}

function cell(value: string, text: string, certain: string): CertainCell {
  return {
    value,
    certain: `COALESCE((${text}) IS NULL OR (${certain}), FALSE)`,
    filled: `(${text}) IS NOT NULL`,
  }
}

/** The text of a cell; NULL where it says that nothing is known. */
function textOf(column: Column): string {
  const trimmed = `trim(${asText(column)}, ${literal(whiteSpace)})`
  return `CASE WHEN lower(${trimmed}) NOT IN (${nothing}) THEN ${trimmed} END`
}

function isText({ kind }: Column): string {
  return kind === 'text' ? 'TRUE' : 'FALSE'
}

/** A whole number of a column of doubles; NULL for others, and for those that a double may not hold. */
function wholeOf({ sql }: Column): string {
  const value = `CAST(${sql} AS DOUBLE)`
  return `CASE WHEN abs(${value}) < 1e8 AND ${value} = floor(${value}) THEN CAST(${value} AS BIGINT) END`
}

/** A number as it is written most; NULL where it is written in another way. */
function numberOf({ sql, kind }: Column, text: string, isWhole: boolean): string {
  if (kind === 'truth') return 'CAST(NULL AS DOUBLE)'
  if (kind !== 'text') return `CAST(${sql} AS DOUBLE)`
  const form = isWhole ? '[+-]?\\d{1,9}' : '[+-]?\\d{1,9}(?:[.,]\\d{1,9})?'
  return `CASE WHEN regexp_full_match(${text}, ${literal(form)}) THEN TRY_CAST(replace(${text}, ',', '.') AS DOUBLE) END`
}

/** The value of each word; upper and lower case don't matter. */
function mapped<T>(
  text: string,
  words: ReadonlyMap<string, T>,
  write: (value: T) => string,
): string {
  const values = [...words].map(([word, value]) => [word, write(value)] as const)
  return byText('duckdb', text, values)
}
