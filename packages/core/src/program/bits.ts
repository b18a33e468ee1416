/**
 * Nodes as the bits of whole numbers, for a verdict that is worked out often: a set of up to 32 nodes is one number,
 * and what becomes of all of them is two, those whose outcome is known and those that are true. A fact that is read
 * says at once what becomes of every comparison that hangs on it alone, and a junction looks at all its children in
 * one step.
 */
import type { Fact, Ruleset } from '../ruleset/ruleset.js'
import { leastReadAs } from '../support/decimal.js'
import { nodesUnder } from './nodes-under.js'
import type { Value } from './operators.js'
import type { Junction, LeafNode, Node, Program } from './program.js'
import { extremes } from './settled.js'

/** A set of nodes. */
export type Bits = number

const most = 32

/** What a fact says, once it is known, of the comparisons that hang on it alone. */
export interface Told {
  /** Those comparisons. */
  readonly leaves: Bits
  /**
   * The least number that is read, to nine decimals, as each number that it is compared with, and as one above it, in
   * order; none if it is no number.
   */
  readonly borders: readonly number[]
  /** What else it can be. */
  readonly others: readonly Value[]
  /**
   * Those that are true: where it is each of the others; where it is less than the first constant, is it, lies between
   * it and the next one, and so on.
   */
  readonly met: readonly Bits[]
  /** Whether it is read by other comparisons besides. */
  readonly isKept: boolean
}

/** A comparison that needs a call: of two facts, or of a number with more than its own size. */
export interface Test {
  readonly bit: Bits
  readonly leaf: LeafNode
}

export interface Joined extends Pick<Junction, 'decisive' | 'result'> {
  readonly bit: Bits
  readonly parts: Bits
}

export interface BitNodes {
  readonly bitOf: (node: number) => Bits
  /** By slot. */
  readonly told: readonly Told[]
  /** The comparisons that come out alike whatever an unknown fact is, and those of them that are true. */
  readonly settled: Bits
  readonly settledMet: Bits
  readonly tests: readonly Test[]
  /** Each after its parts. */
  readonly junctions: readonly Joined[]
}

/** These nodes, which have the lowest bits, and all below them; undefined if they are too many. */
export function bitNodes(program: Program, roots: readonly number[]): BitNodes | undefined {
  const { nodes, order } = nodesUnder(program.nodes, roots)
  if (order.length > most) return undefined
  const bits = new Map([...new Set([...roots, ...order])].map((node, i) => [node, 1 << i]))
  const bitOf = (node: number) => bits.get(node) as Bits
  const leaves = order.flatMap((node) => {
    const leaf = nodes[node] as Node
    return leaf.kind === 'leaf' ? [{ bit: bitOf(node), leaf }] : []
  })
  const junctions = order.flatMap((node) => {
    const junction = nodes[node] as Node
    if (junction.kind === 'leaf') return []
    const { children, decisive, result } = junction
    const parts = union(children.map((child) => ({ bit: bitOf(child) })))
    return [{ bit: bitOf(node), parts, decisive, result }]
  })
  const told = leaves.filter(isTold)
  const tests = leaves.filter((each) => !isTold(each))
  const unknown = told.map(({ bit, leaf }) => ({ bit, truth: leaf.test([]) }))
  return {
    bitOf,
    told: program.facts.map((fact, slot) => ({
      ...toldBy(
        program.ruleset,
        fact,
        told.filter(({ leaf }) => leaf.slots[0] === slot),
      ),
      isKept: tests.some(({ leaf }) => leaf.slots.includes(slot)),
    })),
    settled: union(unknown.filter(({ truth }) => truth !== null)),
    settledMet: union(unknown.filter(({ truth }) => truth === true)),
    tests,
    junctions,
  }
}

/** Of numbers, those that turn at the constant alone. */
function isTold({ leaf: { operator, slots, constant } }: Test): boolean {
  const [first] = [constant].flat()
  if (slots.length > 1) return false
  return typeof first !== 'number' || (operator.kind !== 'list' && operator.times === undefined)
}

/** @param own the comparisons that hang on the fact alone */
function toldBy(ruleset: Ruleset, fact: Fact, own: readonly Test[]): Omit<Told, 'isKept'> {
  const metBy = (value: Value): Bits =>
    union(own.filter(({ leaf: { operator, constant } }) => operator.test(value, constant as Value)))
  const leaves = union(own)
  if (!('minimum' in fact)) {
    const others = extremes(ruleset, fact)
    return { leaves, borders: [], others, met: others.map(metBy) }
  }
  const constants = [...new Set(own.map(({ leaf }) => leaf.constant as number))].sort(
    (a, b) => a - b,
  )
  const points = constants.flatMap((constant, i) => [
    constant,
    (constant + (constants[i + 1] ?? Infinity)) / 2,
  ])
  const borders = constants.flatMap((constant) => [
    leastReadAs(constant, (exact) => exact >= constant),
    leastReadAs(constant, (exact) => exact > constant),
  ])
  return { leaves, borders, others: [], met: [-Infinity, ...points].map(metBy) }
}

function union(nodes: readonly { readonly bit: Bits }[]): Bits {
  return nodes.reduce((sum, { bit }) => sum | bit, 0)
}
