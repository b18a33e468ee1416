/** What a comparison of two facts gives in SQL if one of them is not known (`program/settled.ts`). */
import type { Operator, Value } from '../program/operators.js'
import { extremes, openBetween, type Between } from '../program/settled.js'
import type { Fact, Ruleset } from '../ruleset/ruleset.js'
import { double } from './dialects.js'

/** The known fact, and its comparison with a value of the other fact. */
export interface Known {
  readonly alias: string
  readonly side: 'left' | 'right'
  readonly test: (other: Value) => string
}

/** NULL if the known value is NULL as well, or does not settle the comparison. */
export function settledSource(
  ruleset: Ruleset,
  operator: Operator,
  known: Known,
  unknown: Fact,
): string {
  const { every, some } = passes(operator, known.side, extremes(ruleset, unknown).map(known.test))
  const settled = `WHEN ${every} THEN TRUE WHEN NOT (${some}) THEN FALSE`
  const open = openBetween(operator, unknown)
  return open === null
    ? `CASE ${settled} END`
    : `CASE WHEN ${among(known.alias, open)} THEN NULL ${settled} END`
}

/** Whether the known value passes with every value of the other fact, and with some, given the tests with extremes. */
function passes({ kind, test }: Operator, side: Known['side'], tests: readonly string[]) {
  if (kind !== 'number') {
    const [every, some] = [' AND ', ' OR '].map((by) => tests.map((each) => `(${each})`).join(by))
    return { every, some }
  }
  // A value that passes with the stricter bound passes with both.
  const [least, greatest] = tests
  const isEasierWithMore = test(0, 1) === (side === 'left')
  return isEasierWithMore ? { every: least, some: greatest } : { every: greatest, some: least }
}

function among(alias: string, { whole, minimum, maximum }: Between): string {
  const isWhole = whole ? `${alias} = floor(${alias}) AND ` : ''
  return `${isWhole}${alias} >= ${double(minimum)} AND ${alias} <= ${double(maximum)}`
}
