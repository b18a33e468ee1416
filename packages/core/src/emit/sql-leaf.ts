/** One comparison in SQL; NULL where a value is not known. */
import { choicesOf } from '../facts.js'
import { operators, type OperatorName } from '../operators.js'
import type { Fact, Ruleset, Scalar } from '../ruleset.js'
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

/** A comparison of two columns. */
export function withColumn(operator: string, left: string, right: string): string {
  return forms[operator as OperatorName](left, [right])
}

/**
 * A comparison of a column with what stands in the document. Of a choice, the values that pass and those
 * that do not are all listed: any other is none of the fact's own, and is not known.
 */
export function withConstant(
  ruleset: Ruleset,
  dialect: Dialect,
  fact: Fact,
  column: string,
  operator: string,
  constant: Scalar | readonly Scalar[],
): string {
  if (fact.type !== 'choice') {
    const right = [constant].flat().map((each) => literal(dialect, each))
    return forms[operator as OperatorName](column, right)
  }
  const outcomes = choicesOf(ruleset, fact).map(
    (each) => [each, literal(dialect, operators[operator]?.test(each, constant) === true)] as const,
  )
  return byText(dialect, column, outcomes)
}

function literal(dialect: Dialect, value: Scalar): string {
  return typeof value === 'string' ? text(dialect, value) : String(value).toUpperCase()
}
