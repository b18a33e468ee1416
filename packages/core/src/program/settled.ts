/**
 * The outcome of a comparison while one of its values is unknown. It is settled all the same if it is the same for
 * everything the unknown fact can be within its bounds: 0 is never more than half of an unknown number.
 *
 * A few values represent all that a fact can be. For words, these are all words. For numbers, they are the two
 * bounds, because an operator that orders numbers changes at most once between them, and the value compared with
 * (if the fact can have it), because only that value decides equality.
 */
import { isNumeric, wordsOf } from '../ruleset/fact-values.js'
import type { Fact, Ruleset } from '../ruleset/ruleset.js'
import { borderValues } from './borders.js'
import type { Operator, Value } from './operators.js'
import { alike, type Truth } from './truth.js'

/**
 * The outcomes of a comparison of two facts that are not both known; a function is absent if it would always give
 * null.
 */
export interface Settled {
  readonly byLeft: ((left: Value) => Truth) | undefined
  readonly byRight: ((right: Value) => Truth) | undefined
  readonly byBounds: Truth
}

/** What a comparison of two facts gives while they are not both known. */
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

/** The outcome of a comparison with a constant while the fact is not known. */
export function settledConstant(
  ruleset: Ruleset,
  operator: Operator,
  fact: Fact,
  constant: Value | readonly Value[],
): Truth {
  // A list may contain both bounds but not what is between; the border values represent that.
  const borders = borderValues(ruleset, fact, operator, constant, 'left')
  const values = [...extremes(ruleset, fact), ...borders]
  return alike(values.map((value) => operator.test(value, constant)))
}

/** All values of a fact that is not a number; the two bounds of a number. */
export function extremes(ruleset: Ruleset, fact: Fact): readonly Value[] {
  if (fact.type === 'boolean') return [false, true]
  return isNumeric(fact) ? [fact.minimum, fact.maximum] : wordsOf(ruleset, fact)
}

/** A range of numbers, bounds included. */
export interface Between {
  readonly whole: boolean
  readonly minimum: number
  readonly maximum: number
}

/**
 * The known values for which a comparison is open although both bounds give the same: for an equality, any value
 * that the unknown fact can have.
 */
export function openBetween({ kind }: Operator, unknown: Fact): Between | null {
  if (kind !== 'value' || !('minimum' in unknown) || unknown.minimum === unknown.maximum)
    return null
  const { type, minimum, maximum } = unknown
  return { whole: type === 'integer', minimum, maximum }
}

/** Whether a value is a number that the fact can be. */
function canBe(fact: Fact, value: Value): boolean {
  if (!isNumeric(fact) || typeof value !== 'number') return false
  const whole = fact.type === 'number' || Number.isInteger(value)
  return whole && value >= fact.minimum && value <= fact.maximum
}

/**
 * Sample values of a fact: if any value settles the comparison with the other fact, one of these does, and if any
 * leaves it open, one of these does.
 */
export function deciding(ruleset: Ruleset, fact: Fact, other: Fact): readonly Value[] {
  const own = extremes(ruleset, fact)
  if (!isNumeric(fact)) return own
  // For whole numbers compared with decimals: the nearest whole number, and a number that is not whole.
  const between = [Math.ceil(fact.minimum), Math.floor(fact.minimum) + 0.5]
  return [
    ...own,
    ...[...between, ...extremes(ruleset, other)].filter((value) => canBe(fact, value)),
  ]
}
