/**
 * Comparisons with a constant that turn once, written for the number as it is given: compared with the least
 * number that is read (to nine decimals) as over the border, so that nothing has to be rounded.
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

/**
 * How to compare a number, and with which; infinity if no number is over. Undefined if the comparison has no
 * single turn.
 */
export function turnOf(
  operator: string,
  constant: Scalar | readonly Scalar[],
): { readonly met: Met; readonly least: number } | undefined {
  const order = orders[operator as OperatorName]
  if (!order || typeof constant !== 'number') return undefined
  return { met: order.met, least: leastReadAs(constant, (exact) => order.isOver(exact, constant)) }
}
