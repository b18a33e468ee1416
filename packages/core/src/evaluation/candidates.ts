/** Values worth trying for a fact: those at the border of a leaf, within the fact's own bounds. */
import { borderValues } from '../program/borders.js'
import { stepOf, type Value } from '../program/operators.js'
import type { LeafNode, Program } from '../program/program.js'
import { deciding, extremes } from '../program/settled.js'
import { isNumeric, wordsOf } from '../ruleset/fact-values.js'
import type { Fact } from '../ruleset/ruleset.js'
import { replaceAt } from '../support/replace-at.js'
import { isImpossible } from './conclude.js'
import { evaluate } from './evaluate.js'
import type { Assumption } from './evaluation.js'

/**
 * The values of a fact at which a leaf changes its answer, while the other facts stay as they are. Borders are
 * clamped to the fact's bounds.
 */
export function candidates(
  { program, values }: Pick<Assumption, 'program' | 'values'>,
  leaf: LeafNode,
  slot: number,
): readonly Value[] {
  if (leaf.border) return leaf.border.all
  const side = leaf.slots[0] === slot ? 'left' : 'right'
  const compared = leaf.slots[side === 'left' ? 1 : 0] as number
  const fact = program.facts[slot] as Fact
  const unknown = program.facts[compared] as Fact
  const other = values[compared]
  const borders = (beside: Value | readonly Value[]) =>
    borderValues(program.ruleset, fact, leaf.operator, beside, side)
  if (other !== undefined) return borders(other)
  // Above or below everything the unknown fact can be, or at a value it cannot have, the comparison is settled
  // without it.
  return [
    ...borders(extremes(program.ruleset, unknown)),
    ...deciding(program.ruleset, fact, unknown),
  ]
}

/** The first value of an unknown fact that makes the leaf hold (or not hold) and is possible together with the others. */
function settling(
  assumption: Assumption,
  leaf: LeafNode,
  slot: number,
  holds: boolean,
): Value | undefined {
  const { variant, values } = assumption
  return candidates(assumption, leaf, slot).find((value) => {
    const given = replaceAt(values, slot, value)
    if (leaf.test(given) !== holds) return false
    return !isImpossible({ variant, truths: evaluate(variant.checking, given) })
  })
}

/** Values that settle an unknown leaf as wanted, as few as possible; undefined if no values do. */
export function settle(
  assumption: Assumption,
  leaf: LeafNode,
  holds: boolean,
): ReadonlyMap<number, Value> | undefined {
  const { program, variant, values } = assumption
  const unknown = leaf.slots.filter((each) => values[each] === undefined).reverse()
  for (const alone of unknown) {
    const value = settling(assumption, leaf, alone, holds)
    if (value !== undefined) return new Map([[alone, value]])
  }
  const [slot, other] = unknown
  if (slot === undefined || other === undefined) return undefined
  for (const first of typical(program, slot, other)) {
    const given = { program, variant, values: replaceAt(values, slot, first) }
    const second = settle(given, leaf, holds)
    if (second) return new Map([[slot, first], ...second])
  }
  return undefined
}

/** Some values to try for a fact when neither it nor the fact it is compared with is known. */
function typical({ ruleset, facts }: Program, slot: number, beside: number): readonly Value[] {
  const fact = facts[slot] as Fact
  const other = facts[beside] as Fact
  if (!isNumeric(fact)) return wordsOf(ruleset, fact)
  const some = Math.min(fact.maximum, fact.minimum + 10 * stepOf(fact))
  // If the two facts can be equal at all, they can be equal at a bound of one of them.
  const bounds = isNumeric(other) ? [other.minimum, other.maximum] : []
  const shared = bounds.filter((value) => value >= fact.minimum && value <= fact.maximum)
  return [some, fact.minimum, fact.maximum, ...shared]
}
