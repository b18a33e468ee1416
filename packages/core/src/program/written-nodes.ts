/** Conditions as numbered nodes, in the form in which they are written when the package is built. */
import type { Scalar } from '../ruleset/ruleset.js'
import type { Operator } from './operators.js'

export type WrittenRoots = readonly [
  checks: readonly number[],
  criteria: readonly number[],
  outcomes: readonly number[],
  remarks: readonly number[],
]

/** A comparison of a fact (its slot) with a constant or another fact, or a junction of other nodes. */
export type WrittenNode<By = Operator> = WrittenLeaf<By> | WrittenJunction
/** `By`: the operator, or its name. */
export type WrittenLeaf<By = Operator> =
  | readonly [operator: By, slot: number, constant: Scalar | readonly Scalar[]]
  | readonly [operator: By, slot: number, constant: null, other: number]
export type WrittenJunction = readonly [kind: 'all' | 'any' | 'not', children: readonly number[]]
