/** One comparison in SQL; NULL where a value is not known. */
import { operators, type Operator, type OperatorName } from '../program/operators.js'
import {
  extremes,
  openBetween,
  settledConstant,
  settledFacts,
  type Between,
} from '../program/settled.js'
import { choicesOf } from '../ruleset/fact-values.js'
import type { Fact, Ruleset, Scalar } from '../ruleset/ruleset.js'
import { byText, text, type Dialect } from './dialects.js'

/** Of SQL expressions; a list comes as its elements. */
type Form = (left: string, right: readonly string[]) => string

const infix =
  (symbol: string): Form =>
  (left, [right = 'NULL']) =>
    `${left} ${symbol} ${right}`

/** Every operator in SQL; the type holds the table to that of `operators.ts`. */
const forms: Readonly<Record<OperatorName, Form>> = {
  equal: infix('='),
  notEqual: infix('<>'),
  in: (left, right) => `${left} IN (${right.join(', ')})`,
  notIn: (left, right) => `${left} NOT IN (${right.join(', ')})`,
  lessThan: infix('<'),
  lessThanInclusive: infix('<='),
  greaterThan: infix('>'),
  greaterThanInclusive: infix('>='),
  // Not `/ 2`: between whole numbers PostgreSQL throws the half away.
  majorityOf: (left, [right = 'NULL']) => `${left} > ${right} * 0.5`,
  underTenthOf: (left, [right = 'NULL']) => `ROUND(${left} * 1e10) / 1e9 < ${right}`,
}

/** A column that holds a fact's own values, and NULL where none is known. */
export interface FactColumn {
  readonly fact: Fact
  readonly alias: string
}

/** Where a comparison stands: whose facts it reads, and in which SQL. */
export interface Rules {
  readonly ruleset: Ruleset
  readonly dialect: Dialect
}

/** A comparison of two columns; what one of them settles alone is not left to the other (`settled.ts`). */
export function withColumn(
  { ruleset, dialect }: Rules,
  left: FactColumn,
  name: string,
  right: FactColumn,
): string {
  const operator = operators[name] as Operator
  const form = forms[name as OperatorName]
  const { byLeft, byRight, byBounds } = settledFacts(ruleset, operator, left.fact, right.fact)
  const alone = (known: FactColumn, { fact }: FactColumn, test: (other: string) => string) => {
    const tests = extremes(ruleset, fact).map((other) => test(literal(dialect, other)))
    return settledSource(known.alias, tests, openBetween(operator, fact))
  }
  return coalesce([
    form(left.alias, [right.alias]),
    ...(byLeft ? [alone(left, right, (other) => form(left.alias, [other]))] : []),
    ...(byRight ? [alone(right, left, (other) => form(other, [right.alias]))] : []),
    ...(byBounds === null ? [] : [literal(dialect, byBounds)]),
  ])
}

/**
 * NULL where the known value is not known either, or does not settle it.
 *
 * @param tests what the known value comes to with each of the few values that the other fact stands for
 */
function settledSource(alias: string, tests: readonly string[], open: Between | null): string {
  const each = tests.map((test) => `(${test})`)
  const settled = `WHEN ${each.join(' AND ')} THEN TRUE WHEN NOT (${each.join(' OR ')}) THEN FALSE`
  if (open === null) return `CASE ${settled} END`
  const whole = open.whole ? `${alias} = floor(${alias}) AND ` : ''
  const canBe = `${whole}${alias} >= ${open.minimum} AND ${alias} <= ${open.maximum}`
  return `CASE WHEN ${canBe} THEN NULL ${settled} END`
}

/**
 * A comparison of a column with what stands in the document. Of a choice, the values that pass and those
 * that do not are all listed: any other is none of the fact's own, and is not known.
 */
export function withConstant(
  { ruleset, dialect }: Rules,
  { fact, alias }: FactColumn,
  name: string,
  constant: Scalar | readonly Scalar[],
): string {
  const operator = operators[name] as Operator
  const unknown = settledConstant(ruleset, operator, fact, constant)
  return coalesce([source(), ...(unknown === null ? [] : [literal(dialect, unknown)])])

  function source(): string {
    if (fact.type !== 'choice') {
      const right = [constant].flat().map((each) => literal(dialect, each))
      return forms[name as OperatorName](alias, right)
    }
    const outcomes = choicesOf(ruleset, fact).map(
      (each) => [each, literal(dialect, operator.test(each, constant))] as const,
    )
    return byText(dialect, alias, outcomes)
  }
}

function coalesce(sources: readonly string[]): string {
  return sources.length > 1 ? `COALESCE(${sources.join(', ')})` : sources.join()
}

function literal(dialect: Dialect, value: Scalar): string {
  return typeof value === 'string' ? text(dialect, value) : String(value).toUpperCase()
}
