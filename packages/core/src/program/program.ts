/**
 * A ruleset ready to run: facts in numbered slots, and the rules under every choice of readings as one flat list
 * of nodes, children before parents. Two kinds of node are enough:
 *
 * - a **leaf** compares facts;
 * - a **junction** has one `decisive` value: if any child has it, the junction has its `result`. If no child can
 *   have it any more, the junction has the opposite of its result; otherwise it is unknown.
 *
 * | condition | decisive | result |
 * |-----------|----------|--------|
 * | `all`     | false    | false  |
 * | `any`     | true     | true   |
 * | `not`     | true     | false  |
 *
 * This one rule is all that the questions, the smallest changes and the probabilities need.
 */
import type { Fact, Ruleset } from '../ruleset/ruleset.js'
import type { Operator, Value } from './operators.js'
import type { Rules } from './rules.js'
import type { Truth } from './truth.js'

/** The facts of one input by slot; `undefined` means not known. */
export type Values = readonly (Value | undefined)[]

/** The outcome of each node that was evaluated, by node index: the complete record of an evaluation. */
export type Truths = readonly Truth[]

export interface Junction {
  readonly kind: 'junction'
  readonly children: readonly number[]
  readonly decisive: boolean
  readonly result: boolean
}

export interface LeafNode {
  readonly kind: 'leaf'
  readonly operator: Operator
  /** The slots that it reads: that of the fact, and that of the fact it is compared with, if any. */
  readonly slots: readonly number[]
  readonly constant: Value | readonly Value[] | undefined
  /** Values of the fact at the border of a comparison with a constant (`borders.ts`). */
  readonly border: Border | undefined
  test(values: Values): Truth
}

/** The values at the border of a comparison: all of them, those for which it holds, and those for which it fails. */
export interface Border {
  readonly all: readonly Value[]
  readonly holding: readonly Value[]
  readonly failing: readonly Value[]
}

export type Node = Junction | LeafNode

/** A selection of a ruleset's nodes. */
export interface Nodes {
  /** The nodes of all readings. Equal conditions are one node, whichever readings they occur in. */
  readonly nodes: readonly Node[]
  /** The indexes of the selected nodes, children first. */
  readonly order: readonly number[]
}

/** The rules under one choice of readings. Its lists hold indexes of nodes. */
export interface Variant extends Nodes {
  /** The option chosen for each reading, by index. */
  readonly choice: readonly number[]
  readonly criteria: readonly number[]
  readonly outcomes: readonly number[]
  readonly checks: readonly number[]
  /** The conditions of the remarks. They are not part of `order` here, only of the program's. */
  readonly remarks: readonly number[]
  /** The checks' nodes alone. */
  readonly checking: Nodes
}

export interface Program extends Nodes {
  readonly ruleset: Ruleset
  readonly sha256: string
  /** The citations of each criterion. */
  readonly kilder: Rules['kilder']
  readonly facts: readonly Fact[]
  readonly slots: ReadonlyMap<string, number>
  /** A fact's dotted path, by its slot. */
  readonly pathOf: (slot: number) => string
  /** The rules under every choice of readings, the default choice first. */
  readonly variants: readonly [Variant, ...Variant[]]
  /** The variant for a choice of readings: an option, by index, for each reading. */
  readonly variant: (choice: readonly number[]) => Variant
}
