/** The tests of `program/operators.ts` in JavaScript, for operands given as source; a list as its items' sources. */
import type { OperatorName } from '../program/operators.js'

type Source = (left: string, right: string | readonly string[]) => string

const compared =
  (symbol: string): Source =>
  (left, right) =>
    `${left} ${symbol} ${String(right)}`

const oneOf: Source = (left, right) =>
  `(${[right]
    .flat()
    .map((element) => `${left} === ${element}`)
    .join(' || ')})`

export const javascriptOperators: Readonly<Record<OperatorName, Source>> = {
  equal: compared('==='),
  notEqual: compared('!=='),
  in: oneOf,
  notIn: (left, right) => `!${oneOf(left, right)}`,
  lessThan: compared('<'),
  lessThanInclusive: compared('<='),
  greaterThan: compared('>'),
  greaterThanInclusive: compared('>='),
  majorityOf: (left, right) => `${left} > ${String(right)} / 2`,
  underTenthOf: (left, right) => `Math.round(${left} * 1e10) / 1e9 < ${String(right)}`,
}
