/** Values at the border of a comparison, within the fact's own bounds. */
import { isNumeric, wordsOf } from '../ruleset/fact-values.js'
import type { Fact, Ruleset } from '../ruleset/ruleset.js'
import { decimal } from '../support/decimal.js'
import { ascending } from '../support/order.js'
import { stepOf, type Operator, type Value } from './operators.js'

/**
 * The values of a fact at which a comparison changes its answer, given what the fact is compared with: a constant,
 * a list or the value of another fact. Borders are clamped to the fact's bounds.
 */
export function borderValues(
  ruleset: Ruleset,
  fact: Fact,
  operator: Operator,
  other: Value | readonly Value[] | undefined,
  side: 'left' | 'right',
): readonly Value[] {
  if (!isNumeric(fact)) return wordsOf(ruleset, fact)
  const step = stepOf(fact)
  const found: number[] = []
  const add = (value: number) => {
    const within = Math.min(fact.maximum, Math.max(fact.minimum, value))
    if (!found.includes(within)) found.push(within)
  }
  const beside = (value: unknown) => {
    if (typeof value !== 'number') return
    const border = borderOf(operator, value, side, step)
    // By index, because V8 makes an object for each step of an iteration.
    const all = [border, border + step, border - step]
    for (let i = 0; i < all.length; i++) {
      const near = all[i] as number
      if (fact.type === 'number') add(decimal(near))
      else {
        add(Math.floor(near))
        add(Math.ceil(near))
      }
    }
  }
  if (Array.isArray(other)) {
    other.forEach(beside)
    // It may have every step, and has still not all that a number can be: the middle of two is another one.
    if (fact.type === 'number' && found.every((value) => other.includes(value))) {
      const [first = NaN, second = first] = ascending(found)
      add(decimal((first + second) / 2))
    }
  } else beside(other)
  return found
}

/** Where a comparison with a number changes its answer: a value of the fact on this side of it. */
export function borderOf(
  { times }: Operator,
  other: number,
  side: 'left' | 'right',
  step: number,
): number {
  if (!times) return other
  return side === 'left' ? Math.round(other / times / step) * step : other * times
}
