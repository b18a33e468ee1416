/**
 * A ruleset made ready to run: facts in numbered slots, and the rules under each choice of readings
 * as a flat list of nodes, children before parents. Two kinds of node are enough:
 *
 * - a **leaf** compares known values, and is unknown when a value is;
 * - a **gate** gives `gives` as soon as one child is `wins`, the opposite when none can be, and is
 *   unknown in between. `all` is a gate that false wins, `any` one that true wins, and `not` one with a
 *   single child and the answer turned round.
 *
 * That one rule is all that the questions, the smallest changes and the probabilities need to know.
 */
import type { Operator, Value } from './operators.js'
import type { Fact, Ruleset } from './ruleset.js'
import type { Truth } from './truth.js'

/** The facts of one input by slot; `undefined` is not known. */
export type Values = readonly (Value | undefined)[]

/** The outcome of every node, by its number: the complete record of one evaluation. */
export type Truths = readonly Truth[]

export interface Gate {
  readonly kind: 'gate'
  readonly children: readonly number[]
  readonly wins: boolean
  readonly gives: boolean
}

export interface LeafNode {
  readonly kind: 'leaf'
  readonly operator: Operator
  /** The slots that it reads: the fact, and the other fact where it compares with one. */
  readonly slots: readonly number[]
  readonly constant: Value | readonly Value[] | undefined
  /** Values of the fact at the border of a comparison with a constant (`candidates.ts`). */
  readonly border: Border | undefined
  test(values: Values): Truth
}

/** All of them; those that the comparison holds for; those that it does not hold for. */
export interface Border {
  readonly all: readonly Value[]
  readonly holding: readonly Value[]
  readonly failing: readonly Value[]
}

export type Node = Gate | LeafNode

/** The rules under one choice of readings. The lists hold numbers of nodes. */
export interface Variant {
  readonly choice: readonly number[]
  readonly nodes: readonly Node[]
  readonly criteria: readonly number[]
  /** The facts that each criterion reads, by slot, in order. */
  readonly facts: readonly (readonly number[])[]
  readonly outcomes: readonly number[]
  readonly checks: readonly number[]
  /** The facts (slots) that the checks read. */
  readonly checked: ReadonlySet<number>
}

export interface Program {
  readonly ruleset: Ruleset
  readonly sha256: string
  readonly facts: readonly Fact[]
  readonly slots: ReadonlyMap<string, number>
  /** The rules under every choice of readings; the defaults first. */
  readonly variants: readonly [Variant, ...Variant[]]
  /** The rules under the option chosen for each reading, in the ruleset's order. */
  variant(choice: readonly number[]): Variant
}
