/** A comparison in SQL; NULL if a value is not known. */
import { operators, type Operator, type OperatorName, type Value } from '../program/operators.js'
import { settledConstant, settledFacts } from '../program/settled.js'
import { choicesOf } from '../ruleset/fact-values.js'
import type { Fact, Ruleset, Scalar } from '../ruleset/ruleset.js'
import { byText, double, tenBillionTimes, text, type Dialect } from './dialects.js'
import type { Part } from './sql-junction.js'
import { settledSource } from './sql-settled.js'
import { turnOf } from './turns.js'

/** Makes SQL of SQL expressions; a list is given as its items. */
type Form = (left: string, right: readonly string[], dialect: Dialect) => string

const infix =
  (symbol: string): Form =>
  (left, [right = 'NULL']) =>
    `${left} ${symbol} ${right}`

/** Every operator in SQL; the type requires the same operators as `operators.ts`. */
const forms: Readonly<Record<OperatorName, Form>> = {
  equal: infix('='),
  notEqual: infix('<>'),
  in: (left, right) => `${left} IN (${right.join(', ')})`,
  notIn: (left, right) => `${left} NOT IN (${right.join(', ')})`,
  lessThan: infix('<'),
  lessThanInclusive: infix('<='),
  greaterThan: infix('>'),
  greaterThanInclusive: infix('>='),
  // Not `/ 2`: PostgreSQL truncates the quotient of two whole numbers.
  majorityOf: (left, [right = 'NULL']) => `${left} > ${right} * 0.5`,
  underTenthOf: (left, [right = 'NULL'], dialect) =>
    `${nearestWhole(tenBillionTimes(dialect, left))} / 1e9 < ${right}`,
}

/** Rounds like `Math.round`, which rounds a half up; a database's ROUND rounds it to even or away from zero. */
function nearestWhole(number: string): string {
  return `(ROUND(${number}) + CASE WHEN ${number} - ROUND(${number}) = 0.5 THEN 1 ELSE 0 END)`
}

/** A column with only the fact's own values, and NULL for not known. */
export interface FactColumn {
  readonly fact: Fact
  readonly alias: string
}

/** What a document compares a fact with. */
type Constant = Scalar | readonly Scalar[]

/** The context of a comparison: the ruleset whose facts it reads, and the database. */
export interface Rules {
  readonly ruleset: Ruleset
  readonly dialect: Dialect
}

/** A comparison of two columns; what one of them settles alone does not depend on the other (`settled.ts`). */
export function withColumn(
  { ruleset, dialect }: Rules,
  left: FactColumn,
  name: string,
  right: FactColumn,
): string {
  const operator = operators[name] as Operator
  const form = (left: string, right: string) => forms[name as OperatorName](left, [right], dialect)
  const { byLeft, byRight, byBounds } = settledFacts(ruleset, operator, left.fact, right.fact)
  const byLeftAlone = () => {
    const test = (other: Value) => form(left.alias, literal(dialect, other))
    const known = { alias: left.alias, side: 'left', test } as const
    return settledSource(ruleset, operator, known, right.fact)
  }
  const byRightAlone = () => {
    const test = (other: Value) => form(literal(dialect, other), right.alias)
    const known = { alias: right.alias, side: 'right', test } as const
    return settledSource(ruleset, operator, known, left.fact)
  }
  return coalesce([
    form(left.alias, right.alias),
    ...(byLeft ? [byLeftAlone()] : []),
    ...(byRight ? [byRightAlone()] : []),
    // A known value outside its bounds may leave open what every value within them settles.
    ...(byBounds === null
      ? []
      : [
          `CASE WHEN ${left.alias} IS NULL AND ${right.alias} IS NULL THEN ${literal(dialect, byBounds)} END`,
        ]),
  ])
}

/**
 * A comparison of a column with a constant. For a choice, the values that pass and those that do not are all
 * listed, so that any other text is not known.
 */
export function withConstant(
  { ruleset, dialect }: Rules,
  { fact, alias }: FactColumn,
  name: string,
  constant: Constant,
): Part {
  const operator = operators[name] as Operator
  const unknown = settledConstant(ruleset, operator, fact, constant)
  const lookedUp = (as: (met: boolean) => string) =>
    byText(
      dialect,
      alias,
      choicesOf(ruleset, fact).map((each) => [each, as(operator.test(each, constant))]),
    )
  if (unknown !== null) return { sql: coalesce([source(), literal(dialect, unknown)]) }
  return fact.type === 'choice' && dialect === 'duckdb'
    ? { sql: source(), lookedUp }
    : { sql: source() }

  function source(): string {
    if (fact.type === 'choice') return lookedUp((met) => literal(dialect, met))
    const turn = unread(dialect, fact, name, constant)
    if (turn) return `${alias} ${turn.met} ${double(turn.least)}`
    const right = [constant].flat().map((each) => literal(dialect, each))
    return forms[name as OperatorName](alias, right, dialect)
  }
}

/**
 * Whether a comparison with a constant can take texts that are no choice, or numbers that are not read to nine
 * decimals.
 */
export function takesAny(dialect: Dialect, fact: Fact, name: string, constant: Constant): boolean {
  return !('minimum' in fact) || unread(dialect, fact, name, constant) !== undefined
}

/**
 * How to compare a number without reading it to nine decimals first, which takes DuckDB a tenth of the statement's
 * time. Undefined for facts whose columns usually hold whole numbers: these are not rounded anyway.
 */
function unread(dialect: Dialect, fact: Fact, name: string, constant: Constant) {
  if (dialect !== 'duckdb' || fact.type !== 'number') return undefined
  const turn = turnOf(name, constant)
  return turn && Number.isFinite(turn.least) ? turn : undefined
}

function coalesce(sources: readonly string[]): string {
  return sources.length > 1 ? `COALESCE(${sources.join(', ')})` : sources.join()
}

function literal(dialect: Dialect, value: Scalar): string {
  if (typeof value === 'number') return double(value)
  return typeof value === 'string' ? text(dialect, value) : String(value).toUpperCase()
}
