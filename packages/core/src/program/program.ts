/**
 * A ruleset made ready to run: facts in numbered slots, and the rules under every choice of readings
 * as one flat list of nodes, children before parents. Two kinds of node are enough:
 *
 * - a **leaf** compares known values, and is unknown when a value is;
 * - a **gate** gives `gives` as soon as one child is `wins`, the opposite when none can be, and is
 *   unknown in between. `all` is a gate that false wins, `any` one that true wins, and `not` one with a
 *   single child and the answer turned round.
 *
 * That one rule is all that the questions, the smallest changes and the probabilities need to know.
 */
import type { Fact, Ruleset } from '../ruleset/ruleset.js'
import type { Operator, Value } from './operators.js'
import type { Truth } from './truth.js'

/** The facts of one input by slot; `undefined` is not known. */
export type Values = readonly (Value | undefined)[]

/** The outcome of every node that was meant, by its number: the complete record of one evaluation. */
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
  /** Values of the fact at the border of a comparison with a constant (`borders.ts`). */
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

/** Some nodes of a ruleset. */
export interface Nodes {
  /** The nodes of all readings: what says the same in two of them is one node. */
  readonly nodes: readonly Node[]
  /** Those that are meant, by number, children before parents. */
  readonly own: readonly number[]
}

/** The rules under one choice of readings. The lists hold numbers of nodes. */
export interface Variant extends Nodes {
  readonly choice: readonly number[]
  readonly criteria: readonly number[]
  /** The facts that each criterion reads, by slot, in order. */
  readonly facts: readonly (readonly number[])[]
  readonly outcomes: readonly number[]
  readonly checks: readonly number[]
  /** What is remarked on; the nodes stand beside those of the rules, and among those of the program. */
  readonly remarks: readonly number[]
  /** The nodes that stand in the checks, children before parents. */
  readonly checking: Nodes
}

export interface Program extends Nodes {
  readonly ruleset: Ruleset
  readonly sha256: string
  readonly facts: readonly Fact[]
  readonly slots: ReadonlyMap<string, number>
  /** A fact's dotted path, by its slot. */
  readonly pathOf: (slot: number) => string
  /** The rules under every choice of readings; the defaults first. */
  readonly variants: readonly [Variant, ...Variant[]]
  /** The rules under the option chosen for each reading, in the ruleset's order. */
  readonly variant: (choice: readonly number[]) => Variant
}
