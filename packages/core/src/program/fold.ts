/**
 * Walks conditions that are known to be valid. What is made of them (closures, JavaScript, SQL) is an algebra
 * passed to `fold`. Conditions that have not been checked are walked by `parse/conditions.ts`.
 */
import type { Condition, Leaf, Scalar } from '../ruleset/ruleset.js'

/** A leaf with its operands resolved: the fact's dotted path, and a constant or another fact. */
export interface Comparison {
  readonly fact: string
  readonly operator: string
  readonly value: { readonly constant: Scalar | readonly Scalar[] } | { readonly fact: string }
}

/** What to make of each kind of condition. `reference` gets the name of the condition referred to. */
export interface Algebra<T> {
  all(children: readonly T[]): T
  any(children: readonly T[]): T
  not(child: T): T
  leaf(comparison: Comparison): T
  reference(name: string): T
}

/** Folds a condition, children before parents. */
export function fold<T>(condition: Condition, algebra: Algebra<T>): T {
  const folded = (child: Condition) => fold(child, algebra)
  if ('all' in condition) return algebra.all(condition.all.map(folded))
  if ('any' in condition) return algebra.any(condition.any.map(folded))
  if ('not' in condition) return algebra.not(folded(condition.not))
  if ('condition' in condition) return algebra.reference(condition.condition)
  return algebra.leaf(comparison(condition))
}

function comparison({ fact, path, operator, value }: Leaf): Comparison {
  const other = typeof value === 'object' && !Array.isArray(value)
  if (other && 'parameter' in value) throw new TypeError('a parameter that is not resolved')
  return {
    fact: dotted(fact, path),
    operator,
    value: other ? { fact: dotted(value.fact, value.path) } : { constant: value },
  }
}

/** json-rules-engine's `fact` and `path` as one dotted path: `ambulant` and `$.x` are `ambulant.x`. */
export function dotted(fact: string, path = ''): string {
  return fact + path.replace(/^\$/, '')
}
