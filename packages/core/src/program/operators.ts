/**
 * The operators that a leaf may use. Each is a plain boolean function of known values: unknown values are handled
 * before an operator is called. The first eight are json-rules-engine's own. A shipped ruleset imports those that it
 * uses, so that a bundle has no others.
 */
import type { Fact, Scalar } from '../ruleset/ruleset.js'

export type Value = boolean | number | string
type Right = Scalar | readonly Scalar[]

export interface Operator {
  /** Whether it compares numbers, two values, or a value with a list. */
  readonly kind: 'number' | 'value' | 'list'
  readonly test: (left: Value, right: Right) => boolean
  /** The test changes where the left operand times this number equals the right operand; by default 1. */
  readonly times?: number
}

/** A comparison of two numbers. */
function order(test: (left: number, right: number) => boolean): Operator {
  return { kind: 'number', test: test as Operator['test'] }
}

export const equal: Operator = {
  kind: 'value',
  test: (left, right) => left === right,
}
export const notEqual: Operator = {
  kind: 'value',
  test: (left, right) => left !== right,
}
const isIn: Operator = {
  kind: 'list',
  test: (left, right) => (right as readonly Scalar[]).includes(left),
}
export { isIn as in }
export const notIn: Operator = {
  kind: 'list',
  test: (left, right) => !(right as readonly Scalar[]).includes(left),
}
export const lessThan = /* @__PURE__ */ order((left, right) => left < right)
export const lessThanInclusive = /* @__PURE__ */ order((left, right) => left <= right)
export const greaterThan = /* @__PURE__ */ order((left, right) => left > right)
export const greaterThanInclusive = /* @__PURE__ */ order((left, right) => left >= right)
/** Strictly more than half ("overvægt"): 5 of 9 is, 5 of 10 is not, 0 of 0 is not. */
export const majorityOf: Operator = {
  kind: 'number',
  test: (left, right) => (left as number) > (right as number) / 2,
  times: 2,
}
/** Less than a tenth, computed to nine decimals: 0.29 of 3 is, 0.3 of 3 is not, 0 of 0 is not. */
export const underTenthOf: Operator = {
  kind: 'number',
  test: (left, right) => Math.round((left as number) * 1e10) / 1e9 < (right as number),
  times: 10,
}

const table = {
  equal,
  notEqual,
  in: isIn,
  notIn,
  lessThan,
  lessThanInclusive,
  greaterThan,
  greaterThanInclusive,
  majorityOf,
  underTenthOf,
}

export type OperatorName = keyof typeof table
export const operators: Readonly<Record<string, Operator>> = table

/** The step between two neighbouring values of a fact. */
export function stepOf(fact: Fact): number {
  return fact.type === 'number' ? fact.step : 1
}
