/**
 * A ruleset made ready to run: facts in numbered slots, and the rules under every choice of readings
 * as one flat list of nodes, children before parents. Two kinds of node are enough:
 *
 * - a **leaf** compares facts;
 * - a **junction** has one value that is `decisive`: as soon as one of its children has it, the junction has
 *   its `result`. When no child can have it any more, the junction has the opposite of its result; in
 *   between it is unknown.
 *
 * | condition | decisive | result |
 * |-----------|----------|--------|
 * | `all`     | false    | false  |
 * | `any`     | true     | true   |
 * | `not`     | true     | false  |
 *
 * This one rule is all that the questions, the smallest changes and the probabilities need to know.
 */
import type { Fact, Ruleset } from '../ruleset/ruleset.js'
import type { Operator, Value } from './operators.js'
import type { Rules } from './rules.js'
import type { Truth } from './truth.js'

/** The facts of one input by slot; `undefined` is not known. */
export type Values = readonly (Value | undefined)[]

/** The outcome of each node that was evaluated, by its index: the complete record of one evaluation. */
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
  /** The slots that it reads: the fact, and the other fact if it is compared with one. */
  readonly slots: readonly number[]
  readonly constant: Value | readonly Value[] | undefined
  /** Values of the fact at the border of a comparison with a constant (`borders.ts`). */
  readonly border: Border | undefined
  test(values: Values): Truth
}

/** The values at the border of a comparison: all of them, and those for which it holds or fails. */
export interface Border {
  readonly all: readonly Value[]
  readonly holding: readonly Value[]
  readonly failing: readonly Value[]
}

export type Node = Junction | LeafNode

/** A selection of a ruleset's nodes. */
export interface Nodes {
  /** The nodes of all readings. Equal conditions are one node, in whatever reading they occur. */
  readonly nodes: readonly Node[]
  /** Indexes of the nodes that are selected, children first. */
  readonly order: readonly number[]
}

/** The rules under one choice of readings. Its lists hold indexes of nodes. */
export interface Variant extends Nodes {
  /** The option chosen for each reading, by index. */
  readonly choice: readonly number[]
  readonly criteria: readonly number[]
  readonly outcomes: readonly number[]
  readonly checks: readonly number[]
  /** What is remarked on: nodes that stand beside those of the rules, and among those of the program. */
  readonly remarks: readonly number[]
  /** The nodes of the checks alone. */
  readonly checking: Nodes
}

export interface Program extends Nodes {
  readonly ruleset: Ruleset
  readonly sha256: string
  /** What each criterion cites. */
  readonly kilder: Rules['kilder']
  readonly facts: readonly Fact[]
  readonly slots: ReadonlyMap<string, number>
  /** A fact's dotted path, by its slot. */
  readonly pathOf: (slot: number) => string
  /** The rules under every choice of readings; the defaults first. */
  readonly variants: readonly [Variant, ...Variant[]]
  /** The variant of a choice: an option, by index, for each reading. */
  readonly variant: (choice: readonly number[]) => Variant
}
