/** Facts that are replaced by their mean over several years. */
import type { Value } from '../program/operators.js'
import type { LeafNode, Program, Values, Variant } from '../program/program.js'
import { extremes } from '../program/settled.js'
import { isNumeric } from '../ruleset/fact-values.js'
import type { Fact } from '../ruleset/ruleset.js'
import { decimal } from '../support/decimal.js'
import { inOrder } from '../support/order.js'
import { replaceAt } from '../support/replace-at.js'

/** The most combinations that are tried; beyond that, further open means count as not known. */
const maximumTried = 1000

export interface Means {
  /** The years with every known mean filled in; a mean that is not known is undefined. */
  readonly years: readonly Values[]
  /** The means that are not known, each with a sample of values such that nothing changes between neighbours. */
  readonly open: readonly OpenMean[]
}

interface OpenMean {
  readonly slot: number
  readonly values: readonly [Value, ...Value[]]
}

/**
 * The years with the facts in these slots replaced by their means. If a year's value is not known, the mean may be
 * anything between what it would be with the least and with the greatest value for that year.
 */
export function meansOf(
  program: Program,
  variant: Variant,
  slots: readonly number[],
  given: readonly Values[],
): Means {
  const bounds = slots.map((slot) => boundsOf(program, slot, given))
  const years = given.map((values) =>
    bounds.reduce<Values>(
      (with_, { slot, least, most }) => replaceAt(with_, slot, least === most ? least : undefined),
      values,
    ),
  )
  let tried = 1
  const open = bounds.flatMap(({ slot, least, most }): OpenMean[] => {
    if (least === undefined || least === most) return []
    // Means of whole numbers are so far apart.
    const step = program.facts[slot]?.type === 'integer' ? 1 / years.length : undefined
    const turns = variant.order.flatMap((index) => {
      const node = program.nodes[index]
      if (node?.kind !== 'leaf' || !node.slots.includes(slot)) return []
      return years.flatMap((values) => turnsOf(program, node, slot, values))
    })
    const between = [...new Set(turns)].filter((value) => value > least && value < most)
    const possible = between.filter((value) => !step || Number.isInteger(stepsTo(value, step)))
    const inside = insideOf([least, ...between, most], step)
    const values: [Value, ...Value[]] = [least, most, ...possible, ...inside]
    tried *= values.length
    return tried > maximumTried ? [] : [{ slot, values }]
  })
  return { years, open }
}

/** The values at which a comparison turns as the fact in a slot grows, whatever it is compared with. */
function turnsOf(
  { ruleset, facts }: Program,
  { slots, constant, operator: { times = 1 } }: LeafNode,
  slot: number,
  values: Values,
): readonly number[] {
  const isLeft = slots[0] === slot
  const compared = slots[isLeft ? 1 : 0]
  const others =
    compared === undefined
      ? constant
      : (values[compared] ?? extremes(ruleset, facts[compared] as Fact))
  return [others]
    .flat()
    .flatMap((other) =>
      typeof other === 'number' ? decimal(isLeft ? other / times : other * times) : [],
    )
}

/**
 * A possible mean inside each gap between neighbouring borders, if there is one. A mean may lie between two whole
 * numbers, which matters to a comparison for equality with one of them.
 *
 * @param step the distance between possible means of whole numbers
 */
function insideOf(borders: readonly number[], step?: number): readonly number[] {
  const sorted = inOrder(borders, (a, b) => a - b)
  return sorted.slice(1).flatMap((most, i) => {
    const least = sorted[i] as number
    const inside = step ? (Math.floor(stepsTo(least, step)) + 1) * step : (least + most) / 2
    return inside > least && inside < most ? [decimal(inside)] : []
  })
}

/** The number of steps from 0 to a mean. A mean in thirds has only nine decimals, and still counts as whole steps. */
function stepsTo(mean: number, step: number): number {
  return Math.round((mean / step) * 1e6) / 1e6
}

/** Every combination of values for the open means. */
export function eachMean({ years, open }: Means): readonly (readonly Values[])[] {
  return open.reduce<readonly (readonly Values[])[]>(
    (tried, { slot, values }) =>
      tried.flatMap((each) =>
        values.map((value) => each.map((facts) => replaceAt(facts, slot, value))),
      ),
    [years],
  )
}

/** The least and the greatest that a mean can be; the same number if every year's value is known. */
function boundsOf({ facts }: Program, slot: number, years: readonly Values[]) {
  const fact = facts[slot]
  if (!fact || !isNumeric(fact)) return { slot, least: undefined, most: undefined }
  const mean = (unknown: number) => {
    const sum = years.reduce((total, values) => total + Number(values[slot] ?? unknown), 0)
    return decimal(sum / years.length)
  }
  return { slot, least: mean(fact.minimum), most: mean(fact.maximum) }
}
