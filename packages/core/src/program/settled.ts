/**
 * What a comparison gives while a value in it is not known. It is settled all the same where it comes out
 * alike for everything that the unknown fact can be within its bounds: none of an unknown number is never
 * more than half of it.
 *
 * A few values stand for all that a fact can be. Of words they are all of them. Of numbers they are the
 * two bounds, between which an operator that orders numbers turns at most once, and the value compared
 * with, where the fact can be it: the one that decides whether two numbers are equal.
 */
import { isNumeric, wordsOf } from '../ruleset/fact-values.js'
import type { Fact, Ruleset } from '../ruleset/ruleset.js'
import { borderValues } from './borders.js'
import type { Operator, Value } from './operators.js'
import { alike, type Truth } from './truth.js'

/** What a comparison of two facts gives while they are not both known; absent where it is always open. */
export interface Settled {
  readonly byLeft: ((left: Value) => Truth) | undefined
  readonly byRight: ((right: Value) => Truth) | undefined
  readonly byBounds: Truth
}

/** A comparison of two facts. */
export function settledFacts(
  ruleset: Ruleset,
  { test }: Operator,
  left: Fact,
  right: Fact,
): Settled {
  const by = (known: Fact, unknown: Fact, holds: (value: Value, other: Value) => boolean) => {
    const others = extremes(ruleset, unknown)
    const truth = (value: Value): Truth => {
      const first = holds(value, others[0] as Value)
      for (const other of others) if (holds(value, other) !== first) return null
      return canBe(unknown, value) && holds(value, value) !== first ? null : first
    }
    return { truth, all: deciding(ruleset, known, unknown).map(truth) }
  }
  const l = by(left, right, test)
  const r = by(right, left, (value, other) => test(other, value))
  const settles = (truths: readonly Truth[]) => truths.some((truth) => truth !== null)
  return {
    byLeft: settles(l.all) ? l.truth : undefined,
    byRight: settles(r.all) ? r.truth : undefined,
    byBounds: alike([...l.all, ...r.all]),
  }
}

/** A comparison with a constant, of a fact that is not known. */
export function settledConstant(
  ruleset: Ruleset,
  operator: Operator,
  fact: Fact,
  constant: Value | readonly Value[],
): Truth {
  // A list may hold both bounds and leave out what is between: the values at its borders stand for that.
  const borders = borderValues(ruleset, fact, operator, constant, 'left')
  const values = [...extremes(ruleset, fact), ...borders]
  return alike(values.map((value) => operator.test(value, constant)))
}

/** All of a fact's words; the bounds of a number. */
export function extremes(ruleset: Ruleset, fact: Fact): readonly Value[] {
  if (fact.type === 'boolean') return [false, true]
  return isNumeric(fact) ? [fact.minimum, fact.maximum] : wordsOf(ruleset, fact)
}

/** The numbers from one bound to the other. */
export interface Between {
  readonly whole: boolean
  readonly minimum: number
  readonly maximum: number
}

/**
 * The known values that leave a comparison open whatever the two bounds give: equal to one value in between, which
 * the unknown fact can be.
 */
export function openBetween({ kind }: Operator, unknown: Fact): Between | null {
  if (kind !== 'value' || !('minimum' in unknown) || unknown.minimum === unknown.maximum)
    return null
  const { type, minimum, maximum } = unknown
  return { whole: type === 'integer', minimum, maximum }
}

/** Whether a number is one that the fact can be. */
function canBe(fact: Fact, value: Value): boolean {
  if (!isNumeric(fact) || typeof value !== 'number') return false
  const whole = fact.type === 'number' || Number.isInteger(value)
  return whole && value >= fact.minimum && value <= fact.maximum
}

/** Values of a fact, one of which settles a comparison with the other fact if any does, and one leaves it open. */
export function deciding(ruleset: Ruleset, fact: Fact, other: Fact): readonly Value[] {
  const own = extremes(ruleset, fact)
  if (!isNumeric(fact)) return own
  // Where whole numbers meet others: the nearest whole one, and one that is not whole.
  const between = [Math.ceil(fact.minimum), Math.floor(fact.minimum) + 0.5]
  return [
    ...own,
    ...[...between, ...extremes(ruleset, other)].filter((value) => canBe(fact, value)),
  ]
}
