/** The operators that order numbers, described for comparing columns. */
import { operators, type Operator } from '../program/operators.js'

/**
 * How an operator orders two numbers: the factor for the right one, and whether the operator holds if the left one
 * is then less, the same, or more.
 */
export interface Order {
  readonly part: number
  readonly less: boolean
  readonly same: boolean
  readonly more: boolean
}

export const orders: ReadonlyMap<Operator | undefined, Order> = /* @__PURE__ */ new Map([
  [operators.lessThan, { part: 1, less: true, same: false, more: false }],
  [operators.lessThanInclusive, { part: 1, less: true, same: true, more: false }],
  [operators.equal, { part: 1, less: false, same: true, more: false }],
  [operators.notEqual, { part: 1, less: true, same: false, more: true }],
  [operators.greaterThanInclusive, { part: 1, less: false, same: true, more: true }],
  [operators.greaterThan, { part: 1, less: false, same: false, more: true }],
  [operators.majorityOf, { part: 1 / 2, less: false, same: false, more: true }],
])
