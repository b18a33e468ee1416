/**
 * Values that a mean which is not known has to be tried with, so that every result of the rules is seen that some
 * mean gives. The means are tried one after the other. The values of one depend on those that were chosen before it,
 * and take account of those that come after it.
 */
import type { LeafNode, Program, Values } from '../program/program.js'
import { extremes } from '../program/settled.js'
import type { Fact } from '../ruleset/ruleset.js'
import { decimal } from '../support/decimal.js'
import { inOrder } from '../support/order.js'

/** A mean that is not known, and between what it is. */
export interface OpenMean {
  readonly slot: number
  readonly least: number
  readonly most: number
  /** The distance between possible means of whole numbers. */
  readonly step: number | undefined
}

/** What means are read by. */
interface Compared extends Pick<Program, 'ruleset' | 'facts'> {
  /** The comparisons that decide the conclusion. */
  readonly leaves: readonly LeafNode[]
}

/**
 * Between two neighbouring borders nothing changes for a mean by itself, so one value there is enough. Borders are its
 * bounds, the numbers and known facts that it is compared with, the bounds of facts that are not known, and the same of
 * every later mean that it is compared with.
 *
 * @param years the years with all means that are chosen
 */
export function samplesOf(
  rules: Compared,
  mean: OpenMean,
  later: readonly OpenMean[],
  years: readonly Values[],
): readonly number[] {
  const borders = bordersOf(rules, mean, later, years)
  const inside = borders.filter((border) => border > mean.least && border < mean.most)
  const sorted = inOrder([...new Set([mean.least, ...inside, mean.most])], (a, b) => a - b)
  const all = meetsWhole(rules, [mean, ...later], years) ? withWhole(sorted) : sorted
  return possible(all, mean.step, later.some(({ step }) => step) ? 3 : 1)
}

/**
 * Whether a whole number that some year does not know is compared for being equal. A mean can be the same, but only where
 * it is whole itself.
 */
function meetsWhole(
  { leaves, facts }: Compared,
  means: readonly OpenMean[],
  years: readonly Values[],
): boolean {
  return leaves.some(
    ({ slots, operator }) =>
      operator.kind === 'value' &&
      slots.length > 1 &&
      slots.some(
        (slot) =>
          facts[slot]?.type === 'integer' &&
          !means.some((mean) => mean.slot === slot) &&
          years.some((values) => values[slot] === undefined),
      ),
  )
}

/** Borders with the first whole number after each. */
function withWhole(borders: readonly number[]): readonly number[] {
  return borders.flatMap((border, i) => {
    const whole = Math.floor(border) + 1
    return whole < (borders[i + 1] ?? -Infinity) ? [border, whole] : [border]
  })
}

function bordersOf(
  rules: Compared,
  { slot, least, most }: OpenMean,
  later: readonly OpenMean[],
  years: readonly Values[],
): readonly number[] {
  const { leaves, facts, ruleset } = rules
  const turns = leaves.flatMap(({ slots, constant, operator: { times = 1 } }) => {
    if (!slots.includes(slot)) return []
    const isLeft = slots[0] === slot
    const compared = slots[isLeft ? 1 : 0]
    const mean = later.find((other) => other.slot === compared)
    const rest = later.filter((other) => other !== mean)
    const others = mean
      ? bordersOf(rules, mean, rest, years)
      : compared === undefined
        ? [constant].flat()
        : years.flatMap((values) => values[compared] ?? extremes(ruleset, facts[compared] as Fact))
    return others.flatMap((other) =>
      typeof other === 'number' ? decimal(isLeft ? other / times : other * times) : [],
    )
  })
  return [least, most, ...turns]
}

/**
 * The borders that the mean can be, and values between each two neighbours. Of whole numbers there may have to be several:
 * which of them it is can matter to another mean of whole numbers that it is compared with.
 */
function possible(
  borders: readonly number[],
  step: number | undefined,
  many: number,
): readonly number[] {
  const inside = borders.slice(1).flatMap((upper, i) => {
    const lower = borders[i] as number
    if (!step) return decimal((lower + upper) / 2)
    const first = Math.floor(stepsTo(lower, step)) + 1
    const last = Math.ceil(stepsTo(upper, step)) - 1
    const steps = [first, first + 1, last].slice(0, many).filter((each) => each <= last)
    return [...new Set(steps)].map((each) => decimal(each * step))
  })
  return [...borders.filter((each) => !step || Number.isInteger(stepsTo(each, step))), ...inside]
}

/** The number of steps from 0 to a mean. A mean in thirds has only nine decimals, and still counts as whole steps. */
function stepsTo(mean: number, step: number): number {
  return Math.round((mean / step) * 1e6) / 1e6
}
