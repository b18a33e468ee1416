/**
 * The only walker over a condition tree. Whatever is made of conditions (closures, JavaScript, SQL,
 * a diagram) is an algebra handed to `fold`; nothing else switches on the kinds of node.
 */
import type { Condition, Leaf, Scalar } from '../ruleset/ruleset.js'

/** A leaf with its operands resolved: the fact's dotted path, and a constant or another fact. */
export interface Comparison {
  readonly fact: string
  readonly operator: string
  readonly value: Operand
}
export type Operand = { readonly constant: Scalar | readonly Scalar[] } | { readonly fact: string }

/** What to make of each kind of node. `reference` gets the named condition's own result. */
export interface Algebra<T> {
  all(children: readonly T[], pointer: string): T
  any(children: readonly T[], pointer: string): T
  not(child: T, pointer: string): T
  leaf(comparison: Comparison, pointer: string): T
  reference(name: string, pointer: string): T
}

/** Folds a condition, bottom up; `pointer` is the JSON Pointer of the node in its document. */
export function fold<T>(condition: Condition, algebra: Algebra<T>, pointer = ''): T {
  if ('all' in condition) {
    return algebra.all(
      condition.all.map((child, i) => fold(child, algebra, `${pointer}/all/${i}`)),
      pointer,
    )
  }
  if ('any' in condition) {
    return algebra.any(
      condition.any.map((child, i) => fold(child, algebra, `${pointer}/any/${i}`)),
      pointer,
    )
  }
  if ('not' in condition)
    return algebra.not(fold(condition.not, algebra, `${pointer}/not`), pointer)
  if ('condition' in condition) return algebra.reference(condition.condition, pointer)
  return algebra.leaf(comparison(condition), pointer)
}

function comparison({ fact, path, operator, value }: Leaf): Comparison {
  const other = typeof value === 'object' && !Array.isArray(value)
  return {
    fact: dotted(fact, path),
    operator,
    value: other ? { fact: dotted(value.fact, value.path) } : { constant: value },
  }
}

/** json-rules-engine's `fact` and `path` as one dotted path: `ambulant` and `$.x` are `ambulant.x`. */
function dotted(fact: string, path: string | undefined): string {
  return path === undefined ? fact : fact + path.replace(/^\$/, '')
}
