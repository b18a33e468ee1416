/**
 * The cells of a file as typed columns in SQL, if it is certain how they are read. A row with a cell in a rarer form,
 * or one that may be refused, is left to the other engine. So SQL need not know every form of a number or every way to
 * write a CPR number, and the engines cannot differ.
 */
import { yearBounds, type Fact, type Ruleset } from '@screeningsmodel/core'
import { byText, textLiteral } from '@screeningsmodel/core/sql'
import { choiceWords, sumForm, truthWords, unknownWords } from '@screeningsmodel/rows'
import { asText, type Column } from './types.js'

/** The kind of a column: a fact, or another column that a row may have. */
export type Held = Fact | typeof aar

export const aar = { path: 'aar', type: 'integer', ...yearBounds } as const

/** The fewest digits of a CPR number: a spreadsheet removes the first zero. */
const nineDigits = '(?:\\d\\D*){9}'
/** The least number that could be a CPR number, with its last four digits as decimals. */
const leastPersonal = 10_100
/** Names that every format of answers writes unchanged: no quotation, no formula. */
const plainReference = '[A-Za-z0-9._][A-Za-z0-9._-]{0,63}'
const plainOwn = '[A-Za-z0-9ÆØÅæøåÉéÖöÄäÜü][A-Za-z0-9ÆØÅæøåÉéÖöÄäÜü ._/()&+-]{0,200}'

/**
 * A column, with names for the values that are computed from its cells once: DuckDB evaluates an expression again at
 * each place in a CASE.
 */
export interface NamedColumn extends Column {
  /** The text without spaces around it, for a column of texts. */
  readonly trimmed: string
  /** `CertainCell.value`. */
  readonly named: string
}

/** SQL expressions about one cell. */
export interface CertainCell {
  /** The value in an answer or a fact; NULL if it is not known. */
  readonly value: string
  /** True if the value (given by name) is certainly what the other engine reads, and is not refused. Never NULL. */
  readonly certain: string
}

const literal = (text: string) => textLiteral('duckdb', text)
const longestUnknown = Math.max(...[...unknownWords].map(({ length }) => length))

/** A fact that the file does not have. */
export function absent({ type }: Held): CertainCell {
  const sqlType = { boolean: 'BOOLEAN', choice: 'VARCHAR', integer: 'DOUBLE', number: 'DOUBLE' }[
    type
  ]
  return { value: `CAST(NULL AS ${sqlType})`, certain: 'TRUE' }
}

/** A column of the file for a fact, or for the year. */
export function factCell(ruleset: Ruleset, held: Held, column: NamedColumn): CertainCell {
  if (held.type === 'boolean') return truthCell(column)
  if (held.type === 'choice') return wordCell(column, choiceWords(ruleset, held), literal)
  const isWhole = held.type === 'integer'
  const { named } = column
  const { minimum, maximum } = held
  const within = `${named} BETWEEN ${String(minimum)} AND ${String(maximum)} AND ${named} < ${String(leastPersonal)}`
  // To nine decimals, as the other engine reads numbers.
  const exact = isWhole ? `${named} = floor(${named})` : `${named} = round(${named}, 9)`
  return {
    value: numberOf(column, isWhole),
    certain: `CASE WHEN ${named} IS NULL THEN ${isNothing(column)} ELSE ${within} AND ${exact} END`,
  }
}

function truthCell(column: NamedColumn): CertainCell {
  const write = (truth: boolean) => String(truth).toUpperCase()
  switch (column.kind) {
    case 'truth':
      return { value: column.sql, certain: 'TRUE' }
    case 'text':
      return wordCell(column, truthWords, write)
    default:
      return {
        value: `CASE ${column.sql} WHEN 1 THEN TRUE WHEN 0 THEN FALSE END`,
        certain: `${column.sql} IS NULL OR ${column.named} IS NOT NULL`,
      }
  }
}

/**
 * Each word has its value. Only functions are used, because DuckDB calls a function once for each text of a dictionary.
 */
function wordCell<T>(
  column: NamedColumn,
  words: ReadonlyMap<string, T>,
  write: (value: T) => string,
): CertainCell {
  if (column.kind !== 'text') {
    return { value: 'CAST(NULL AS VARCHAR)', certain: `${column.sql} IS NULL` }
  }
  const values = [...words].map(([word, value]) => [word, write(value)] as const)
  return {
    value: byText('duckdb', `lower(${column.trimmed})`, values),
    certain: `CASE WHEN ${column.named} IS NULL THEN ${isNothing(column)} ELSE TRUE END`,
  }
}

/** The column of the file with the references. A row that may add up the others is left to the other engine. */
export function referenceCell(column: NamedColumn): CertainCell {
  if (column.kind === 'truth') return emptyCell(column)
  const { value, certain } = plainCell(column, plainReference)
  return { value, certain: `CASE WHEN ${certain} THEN ${isNoSum(column)} ELSE FALSE END` }
}

/** True if the cell is certainly no name of a sum. Never NULL. */
export function isNoSum({ kind, named }: NamedColumn): string {
  if (kind !== 'text') return 'TRUE'
  return `${named} IS NULL OR NOT regexp_matches(${named}, ${literal(`(?i)${sumForm}`)})`
}

/** A column that is not a fact. True and false are written in Danish. */
export function ownCell(column: NamedColumn): CertainCell {
  if (column.kind !== 'truth') return plainCell(column, plainOwn)
  return {
    value: `CASE ${column.sql} WHEN TRUE THEN 'ja' WHEN FALSE THEN 'nej' END`,
    certain: 'TRUE',
  }
}

/** A column that must be empty. */
export function emptyCell(column: NamedColumn): CertainCell {
  return { value: 'CAST(NULL AS VARCHAR)', certain: isNothing(column) }
}

/** A text in a plain form without a CPR number. */
function plainCell(column: NamedColumn, form: string): CertainCell {
  const { sql, kind, trimmed, named } = column
  const isText = kind === 'text'
  return {
    value: isText
      ? `CASE WHEN ${isNothing(column)} THEN NULL ELSE ${trimmed} END`
      : `CAST(${wholeOf(column)} AS VARCHAR)`,
    certain: `CASE WHEN ${isText ? named : sql} IS NULL THEN TRUE WHEN ${named} IS NULL OR NOT regexp_full_match(${named}, ${literal(form)}) THEN FALSE WHEN length(${named}) < 9 THEN TRUE ELSE NOT regexp_matches(${named}, ${literal(nineDigits)}) END`,
  }
}

/** True if the cell says that the value is not known. Never NULL. */
function isNothing({ sql, kind, trimmed }: NamedColumn): string {
  if (kind !== 'text') return `${sql} IS NULL`
  const words = [...unknownWords].map((word) => [word, 'TRUE'] as const)
  const isWord = `COALESCE(${byText('duckdb', `lower(${trimmed})`, words)}, FALSE)`
  return `CASE WHEN ${sql} IS NULL THEN TRUE WHEN length(${trimmed}) > ${String(longestUnknown)} THEN FALSE WHEN ${trimmed} = '' THEN TRUE ELSE ${isWord} END`
}

/**
 * The text of a cell without spaces around it. A cell that also has tabs or line breaks there is left to the other
 * engine: looking for each of them takes longer than everything else.
 */
export function trimmedText(column: Column): string {
  return `trim(${asText(column)})`
}

/** A whole number in a column of numbers; NULL for other numbers, and for those that could be a CPR number. */
function wholeOf({ sql, kind }: Column): string {
  if (kind === 'whole') return `CASE WHEN ${sql} BETWEEN -99999999 AND 99999999 THEN ${sql} END`
  const value = `CAST(${sql} AS DOUBLE)`
  return `CASE WHEN abs(${value}) < 1e8 AND ${value} = floor(${value}) THEN CAST(${value} AS BIGINT) END`
}

/** A number in its most common form; NULL in any other form. */
function numberOf({ sql, kind, trimmed }: NamedColumn, isWhole: boolean): string {
  if (kind === 'truth') return 'CAST(NULL AS DOUBLE)'
  if (kind !== 'text') return `CAST(${sql} AS DOUBLE)`
  const form = isWhole ? '[+-]?\\d{1,9}' : '[+-]?\\d{1,9}(?:[.,]\\d{1,9})?'
  return `CASE WHEN regexp_full_match(${trimmed}, ${literal(form)}) THEN TRY_CAST(replace(${trimmed}, ',', '.') AS DOUBLE) END`
}
