/**
 * Comparisons with a number that turn once, as comparisons of a number as it is given: with the least one that is read
 * to nine decimals as one over the border. So nothing has to be rounded.
 */
import type { OperatorName } from '../program/operators.js'
import type { Scalar } from '../ruleset/ruleset.js'
import { leastReadAs } from '../support/decimal.js'

type Met = '<' | '>='

const orders: Partial<
  Record<OperatorName, { met: Met; isOver: (exact: number, constant: number) => boolean }>
> = {
  lessThan: { met: '<', isOver: (exact, constant) => exact >= constant },
  lessThanInclusive: { met: '<', isOver: (exact, constant) => exact > constant },
  greaterThan: { met: '>=', isOver: (exact, constant) => exact > constant },
  greaterThanInclusive: { met: '>=', isOver: (exact, constant) => exact >= constant },
}

/** How a number is compared, and with which; infinity where none is over. Absent where a comparison has no single turn. */
export function turnOf(
  operator: string,
  constant: Scalar | readonly Scalar[],
): { readonly met: Met; readonly least: number } | undefined {
  const order = orders[operator as OperatorName]
  if (!order || typeof constant !== 'number') return undefined
  return { met: order.met, least: leastReadAs(constant, (exact) => order.isOver(exact, constant)) }
}
