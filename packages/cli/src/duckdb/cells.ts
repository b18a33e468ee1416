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
}

const literal = (text: string) => textLiteral('duckdb', text)
/** Words for nothing, and the empty cell. */
const nothing = ['', ...unknownWords]

/** A fact that the file does not have. */
export function absent({ type }: Held): CertainCell {
  const sqlType = { boolean: 'BOOLEAN', choice: 'VARCHAR', integer: 'DOUBLE', number: 'DOUBLE' }[
    type
  ]
  return { value: `CAST(NULL AS ${sqlType})`, certain: 'TRUE' }
}

/** A column of the file that holds a fact, or the year. */
export function factCell(ruleset: Ruleset, held: Held, column: Column): CertainCell {
  if (held.type === 'boolean') return truthCell(column)
  if (held.type === 'choice') return wordCell(column, choiceWords(ruleset, held), literal)
  const isWhole = held.type === 'integer'
  const value = numberOf(column, isWhole)
  const { minimum, maximum } = held
  const within = `${value} BETWEEN ${String(minimum)} AND ${String(maximum)} AND ${value} < ${String(leastPersonal)}`
  // To nine decimals, as the other engine reads numbers.
  const exact = isWhole ? `${value} = floor(${value})` : `${value} = round(${value}, 9)`
  return { value, certain: `COALESCE(${within} AND ${exact}, ${isNothing(column)})` }
}

function truthCell(column: Column): CertainCell {
  const write = (truth: boolean) => String(truth).toUpperCase()
  switch (column.kind) {
    case 'truth':
      return { value: column.sql, certain: 'TRUE' }
    case 'text':
      return wordCell(column, truthWords, write)
    default: {
      const value = `CASE ${column.sql} WHEN 1 THEN TRUE WHEN 0 THEN FALSE END`
      return { value, certain: `${column.sql} IS NULL OR (${value}) IS NOT NULL` }
    }
  }
}

/** Each word has its value. Only functions are asked, which DuckDB calls once for each text of a dictionary. */
function wordCell<T>(
  column: Column,
  words: ReadonlyMap<string, T>,
  write: (value: T) => string,
): CertainCell {
  if (column.kind !== 'text') return { value: 'NULL', certain: `${column.sql} IS NULL` }
  const text = `lower(${trimmed(column)})`
  const values = [...words].map(([word, value]) => [word, write(value)] as const)
  const known = [...words.keys(), ...nothing].map((word) => [word, 'TRUE'] as const)
  return {
    value: byText('duckdb', text, values),
    certain: `COALESCE(${byText('duckdb', text, known)}, ${column.sql} IS NULL)`,
  }
}

/** A column of the file that holds the references. */
export function referenceCell(column: Column): CertainCell {
  return column.kind === 'truth' ? emptyCell(column) : plainCell(column, plainReference)
}

/** A column that is no fact. A truth is written in Danish. */
export function ownCell(column: Column): CertainCell {
  if (column.kind !== 'truth') return plainCell(column, plainOwn)
  return {
    value: `CASE ${column.sql} WHEN TRUE THEN 'ja' WHEN FALSE THEN 'nej' END`,
    certain: 'TRUE',
  }
}

/** A column that must be empty. */
export function emptyCell(column: Column): CertainCell {
  return { value: 'CAST(NULL AS VARCHAR)', certain: isNothing(column) }
}

/** A text of a plain form that holds no number of a person. */
function plainCell(column: Column, form: string): CertainCell {
  const { sql, kind } = column
  const text = kind === 'text' ? trimmed(column) : `CAST(${wholeOf(column)} AS VARCHAR)`
  const value = kind === 'text' ? `CASE WHEN ${isNothing(column)} THEN NULL ELSE ${text} END` : text
  const isPlain = `CASE WHEN NOT regexp_full_match(${text}, ${literal(form)}) THEN FALSE WHEN length(${text}) < 9 THEN TRUE ELSE NOT regexp_matches(${text}, ${literal(nineDigits)}) END`
  const certain = `COALESCE(${sql} IS NULL OR ${isPlain}, FALSE)`
  return { value, certain: kind === 'text' ? `(${isNothing(column)} OR ${certain})` : certain }
}

/** Never NULL: true where the cell says that nothing is known. */
function isNothing(column: Column): string {
  if (column.kind !== 'text') return `${column.sql} IS NULL`
  const words = nothing.map((word) => [word, 'TRUE'] as const)
  return `COALESCE(${byText('duckdb', `lower(${trimmed(column)})`, words)}, ${column.sql} IS NULL)`
}

/**
 * Without spaces around it. A cell with tabs or line breaks there too is left to the other engine: to look
 * for each of them takes longer than all the rest.
 */
function trimmed(column: Column): string {
  return `trim(${asText(column)})`
}

/** A whole number of a column of numbers; NULL for others, and for those that could be a person's. */
function wholeOf({ sql, kind }: Column): string {
  if (kind === 'whole') return `CASE WHEN ${sql} BETWEEN -99999999 AND 99999999 THEN ${sql} END`
  const value = `CAST(${sql} AS DOUBLE)`
  return `CASE WHEN abs(${value}) < 1e8 AND ${value} = floor(${value}) THEN CAST(${value} AS BIGINT) END`
}

/** A number as it is written most; NULL where it is written in another way. */
function numberOf(column: Column, isWhole: boolean): string {
  if (column.kind === 'truth') return 'CAST(NULL AS DOUBLE)'
  if (column.kind !== 'text') return `CAST(${column.sql} AS DOUBLE)`
  const text = trimmed(column)
  const form = isWhole ? '[+-]?\\d{1,9}' : '[+-]?\\d{1,9}(?:[.,]\\d{1,9})?'
  return `CASE WHEN regexp_full_match(${text}, ${literal(form)}) THEN TRY_CAST(replace(${text}, ',', '.') AS DOUBLE) END`
}
