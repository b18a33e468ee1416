/**
 * Nodes as bits, for a verdict that is computed often. A set of up to 32 nodes is one number, and the outcomes of
 * all nodes are two: the nodes whose outcome is known, and the nodes that are true. A fact that is read gives at
 * once the outcome of every comparison that depends on it alone, and a junction looks at all of its children in
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

/** The outcomes that a known fact gives to the comparisons that depend on it alone. */
export interface Told {
  /** The comparisons that depend on this fact alone. */
  readonly leaves: Bits
  /**
   * For a number, in ascending order: for each constant that the fact is compared with, the least number that is read
   * (to nine decimals) as the constant or more, and the least that is read as more than it. Empty for other facts.
   */
  readonly borders: readonly number[]
  /** The possible values of a fact that is not a number. */
  readonly others: readonly Value[]
  /**
   * The comparisons that are true, by case. For other facts there is one case for each value. For a number the
   * cases are: below the first constant, equal to it, between it and the next constant, and so on.
   */
  readonly met: readonly Bits[]
  /** Whether comparisons outside `leaves` read the fact too, so that its value must be kept. */
  readonly isKept: boolean
}

/** A comparison that needs a call: of two facts, of a number with a list, or of a multiple of a number. */
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
  /** The comparisons whose outcome is the same whatever an unknown fact is, and which of them are true. */
  readonly settled: Bits
  readonly settledMet: Bits
  readonly tests: readonly Test[]
  /** Each junction after its parts. */
  readonly junctions: readonly Joined[]
}

/** The roots, which get the lowest bits, and all nodes below them; undefined if they are too many. */
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

/** Whether the outcome depends on one fact alone and, if that is a number, only changes at the constant. */
function isTold({ leaf: { operator, slots, constant } }: Test): boolean {
  const [first] = [constant].flat()
  if (slots.length > 1) return false
  return typeof first !== 'number' || (operator.kind !== 'list' && operator.times === undefined)
}

/** @param own the comparisons that depend on this fact alone */
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
