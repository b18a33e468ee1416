/** Values worth trying for a fact: the ones at the border of a leaf, within the fact's own bounds. */
import { decimal } from './decimal.js'
import { evaluate } from './evaluate.js'
import { choicesOf } from './facts.js'
import { stepOf, type Operator, type Value } from './operators.js'
import type { LeafNode, Program, Truths, Values, Variant } from './program.js'
import type { Fact, Ruleset } from './ruleset.js'
import type { Truth } from './truth.js'

/** The values of a fact between which a leaf changes its answer, the other facts being as they are. */
export function candidates(
  program: Program,
  leaf: LeafNode,
  slot: number,
  values: Values,
): readonly Value[] {
  if (leaf.border) return leaf.border
  const side = leaf.slots[0] === slot ? 'left' : 'right'
  const other = values[leaf.slots[side === 'left' ? 1 : 0] as number]
  return borderValues(program.ruleset, program.facts[slot] as Fact, leaf.operator, other, side)
}

/** The same for one fact and what it is compared with: a constant, a list, or another fact's value. */
export function borderValues(
  ruleset: Ruleset,
  fact: Fact,
  operator: Operator,
  other: Value | readonly Value[] | undefined,
  side: 'left' | 'right',
): readonly Value[] {
  if (fact.type === 'boolean') return [true, false]
  if (fact.type === 'choice') return choicesOf(ruleset, fact)
  const step = stepOf(fact)
  return [other]
    .flat()
    .flatMap((value) => {
      if (typeof value !== 'number') return []
      return operator.border?.(value, side, step) ?? [value, value + step, value - step]
    })
    .flatMap((value) =>
      fact.type === 'integer' ? [Math.floor(value), Math.ceil(value)] : [decimal(value)],
    )
    .filter((value, i, all) => all.indexOf(value) === i)
    .filter((value) => value >= fact.minimum && value <= fact.maximum)
}

/** Values that settle an unknown leaf as wanted, as few as can do it; undefined when none can. */
export function settle(
  program: Program,
  variant: Variant,
  leaf: LeafNode,
  values: Values,
  wanted: Truth,
): ReadonlyMap<number, Value> | undefined {
  const [slot, other] = leaf.slots.filter((each) => values[each] === undefined).reverse()
  if (slot === undefined) return undefined
  if (other === undefined) {
    const value = candidates(program, leaf, slot, values).find((candidate) =>
      fits(program, variant, leaf, withValue(values, slot, candidate), wanted),
    )
    return value === undefined ? undefined : new Map([[slot, value]])
  }
  for (const first of typical(program.facts[slot] as Fact, program)) {
    const given = withValue(values, slot, first)
    const second = settle(program, variant, leaf, given, wanted)
    if (second) return new Map([[slot, first], ...second])
  }
  return undefined
}

/** A few values of a fact that nothing is known about yet. */
function typical(fact: Fact, { ruleset }: Program): readonly Value[] {
  if (fact.type === 'boolean') return [true, false]
  if (fact.type === 'choice') return choicesOf(ruleset, fact)
  const some = Math.min(fact.maximum, fact.minimum + 10 * stepOf(fact))
  return [some, fact.minimum, fact.maximum]
}

function fits(
  program: Program,
  variant: Variant,
  leaf: LeafNode,
  values: Values,
  wanted: Truth,
): boolean {
  return leaf.test(values) === wanted && isPossible(variant, values)
}

/** Whether facts are free of the combinations that the ruleset calls impossible. */
export function isPossible(variant: Variant, values: Values): boolean {
  return variant.checks.length === 0 || !isImpossible(variant, evaluate(variant, values))
}

/** The same of a record that has been made already. */
export function isImpossible(variant: Variant, truths: Truths): boolean {
  return variant.checks.some((check) => truths[check] === true)
}

export function withValue(values: Values, slot: number, value: Value): Values {
  const copy = values.slice()
  copy[slot] = value
  return copy
}
