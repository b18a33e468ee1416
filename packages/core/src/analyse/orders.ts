/** The operators that order numbers, as columns are compared. */
import { operators, type Operator } from '../program/operators.js'

/**
 * How an operator orders two numbers: of the right one, how much is compared with, and whether it holds where
 * the left one is less, the same, or more.
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
