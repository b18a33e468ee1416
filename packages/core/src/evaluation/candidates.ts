/** Values worth trying for a fact: the ones at the border of a leaf, within the fact's own bounds. */
import { borderValues } from '../program/borders.js'
import { stepOf, type Value } from '../program/operators.js'
import type { LeafNode, Program, Truths, Values, Variant } from '../program/program.js'
import { choicesOf } from '../ruleset/fact-values.js'
import type { Fact } from '../ruleset/ruleset.js'
import { replaceAt } from '../support/replace-at.js'
import { evaluate } from './evaluate.js'

/**
 * The values of a fact between which a leaf changes its answer, the other facts being as they are. A
 * border beyond the fact's bounds leaves the bound: all that it can be is on one side.
 */
export function candidates(
  program: Program,
  leaf: LeafNode,
  slot: number,
  values: Values,
): readonly Value[] {
  if (leaf.border) return leaf.border.all
  const side = leaf.slots[0] === slot ? 'left' : 'right'
  const other = values[leaf.slots[side === 'left' ? 1 : 0] as number]
  return borderValues(program.ruleset, program.facts[slot] as Fact, leaf.operator, other, side)
}

/**
 * The candidate that makes the leaf hold, or not hold, and can be true together with the other facts: the
 * nearest to what the fact is now. Between words there is no distance, and the first is as good as any.
 */
export function settling(
  program: Program,
  variant: Variant,
  leaf: LeafNode,
  slot: number,
  values: Values,
  holds: boolean,
): Value | undefined {
  const those =
    leaf.border?.[holds ? 'holding' : 'failing'] ??
    candidates(program, leaf, slot, values).filter(
      (value) => leaf.test(replaceAt(values, slot, value)) === holds,
    )
  let best: Value | undefined
  let nearest = NaN
  for (const value of those) {
    const away = Math.abs(Number(value) - Number(values[slot]))
    if (best !== undefined && !(away < nearest)) continue
    if (isImpossible(variant, evaluate(variant.checking, replaceAt(values, slot, value)))) continue
    best = value
    nearest = away
  }
  return best
}

/** Values that settle an unknown leaf as wanted, as few as can do it; undefined when none can. */
export function settle(
  program: Program,
  variant: Variant,
  leaf: LeafNode,
  values: Values,
  holds: boolean,
): ReadonlyMap<number, Value> | undefined {
  const [slot, other] = leaf.slots.filter((each) => values[each] === undefined).reverse()
  if (slot === undefined) return undefined
  if (other === undefined) {
    const value = settling(program, variant, leaf, slot, values, holds)
    return value === undefined ? undefined : new Map([[slot, value]])
  }
  const facts = [slot, other].map((each) => program.facts[each] as Fact)
  for (const first of typical(facts[0] as Fact, facts[1] as Fact, program)) {
    const given = replaceAt(values, slot, first)
    const second = settle(program, variant, leaf, given, holds)
    if (second) return new Map([[slot, first], ...second])
  }
  return undefined
}

/** A few values of a fact that nothing is known about yet, nor about the other that it is compared with. */
function typical(fact: Fact, other: Fact, { ruleset }: Program): readonly Value[] {
  if (fact.type === 'boolean') return [true, false]
  if (fact.type === 'choice') return choicesOf(ruleset, fact)
  const some = Math.min(fact.maximum, fact.minimum + 10 * stepOf(fact))
  // Where the two can be equal at all, they can be so at a bound of one of them.
  const bounds = 'minimum' in other ? [other.minimum, other.maximum] : []
  const shared = bounds.filter((value) => value >= fact.minimum && value <= fact.maximum)
  return [some, fact.minimum, fact.maximum, ...shared]
}

/** Whether facts can't all be true together, by what the ruleset calls impossible. */
export function isImpossible(variant: Variant, truths: Truths): boolean {
  return variant.checks.some((check) => truths[check] === true)
}
