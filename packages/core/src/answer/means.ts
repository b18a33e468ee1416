/** Facts that are taken as their mean over several years. */
import type { Value } from '../program/operators.js'
import type { LeafNode, Program, Values, Variant } from '../program/program.js'
import { extremes } from '../program/settled.js'
import { isNumeric } from '../ruleset/fact-values.js'
import type { Fact } from '../ruleset/ruleset.js'
import { decimal } from '../support/decimal.js'
import { inOrder } from '../support/order.js'
import { replaceAt } from '../support/replace-at.js'

/** More than these are not tried; the means that are left then count as not known. */
const maximumTried = 1000

export interface Means {
  /** The years with every mean that is known; undefined where it is not. */
  readonly years: readonly Values[]
  /** The means that are not known, each with values between which nothing changes. */
  readonly open: readonly OpenMean[]
}

interface OpenMean {
  readonly slot: number
  readonly values: readonly [Value, ...Value[]]
}

/**
 * The years with the facts in these slots as their means. Where a year's is not known, the mean may be anything between
 * what it is with that year's least and its greatest value.
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

/** Where a comparison turns, as the fact in a slot becomes greater; what it is compared with may be anything. */
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
 * A mean within each gap between two where comparisons turn, where there is one: of two whole numbers it may be neither.
 *
 * @param step between the means of whole numbers
 */
function insideOf(borders: readonly number[], step?: number): readonly number[] {
  const sorted = inOrder(borders, (a, b) => a - b)
  return sorted.slice(1).flatMap((most, i) => {
    const least = sorted[i] as number
    const inside = step ? (Math.floor(stepsTo(least, step)) + 1) * step : (least + most) / 2
    return inside > least && inside < most ? [decimal(inside)] : []
  })
}

/** How many steps a mean is from 0; one of thirds has nine decimals alone, and is whole all the same. */
function stepsTo(mean: number, step: number): number {
  return Math.round((mean / step) * 1e6) / 1e6
}

/** Every combination of what the open means can be. */
export function eachMean({ years, open }: Means): readonly (readonly Values[])[] {
  return open.reduce<readonly (readonly Values[])[]>(
    (tried, { slot, values }) =>
      tried.flatMap((each) =>
        values.map((value) => each.map((facts) => replaceAt(facts, slot, value))),
      ),
    [years],
  )
}

/** The least and the greatest that a mean can be: one number where every year's is known. */
function boundsOf({ facts }: Program, slot: number, years: readonly Values[]) {
  const fact = facts[slot]
  if (!fact || !isNumeric(fact)) return { slot, least: undefined, most: undefined }
  const mean = (unknown: number) => {
    const sum = years.reduce((total, values) => total + Number(values[slot] ?? unknown), 0)
    return decimal(sum / years.length)
  }
  return { slot, least: mean(fact.minimum), most: mean(fact.maximum) }
}
