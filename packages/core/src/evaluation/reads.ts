/** What depends on each fact, so that after a change of some facts only that is evaluated again. */
import { factsUnder, leavesUnder, nodesUnder } from '../program/nodes-under.js'
import type { LeafNode, Node, Nodes, Truths, Values } from '../program/program.js'
import type { Truth } from '../program/truth.js'
import { memoize } from '../support/memoize.js'
import { ascending } from '../support/order.js'
import { evaluate } from './evaluate.js'
import type { Part } from './goal.js'

/** A comparison that reads a fact, and the parts of goals that depend on the comparison. */
export interface Read {
  readonly leaf: LeafNode
  readonly parts: readonly Part[]
  /** Its position among all reads, in the order of the rules. */
  readonly place: number
}

export interface Reads {
  readonly nodes: readonly Node[]
  /** The reads of a fact, by its slot, in the order of the rules. */
  readonly of: (slot: number) => readonly Read[]
  /** The parts that depend on a fact, ordered by their keys. */
  readonly parts: (slot: number) => readonly Part[]
  /** The nodes of parts that depend on a fact, children first: a node's index is greater than its children's. */
  readonly above: (slot: number) => readonly number[]
  /** The nodes of parts that depend on any of several facts, children first. */
  readonly aboveAll: (slots: readonly number[]) => readonly number[]
}

/** Prepares which of some parts depend on which facts, under one choice of readings. */
export function readsOf({ nodes, order }: Nodes, all: readonly Part[]): Reads {
  const partsOver = new Map<LeafNode, Part[]>()
  for (const part of all) {
    for (const leaf of leavesUnder(nodes, [part.branch])) {
      partsOver.set(leaf, [...(partsOver.get(leaf) ?? []), part])
    }
  }
  const reads: Read[][] = []
  let place = 0
  for (const leaf of leavesUnder(nodes, order)) {
    const parts = partsOver.get(leaf) ?? []
    for (const slot of leaf.slots) (reads[slot] ??= []).push({ leaf, parts, place: place++ })
  }
  const of = (slot: number) => reads[slot] ?? []
  const nodesAbove: number[][] = []
  const branches = all.map(({ branch }) => branch)
  for (const node of ascending(nodesUnder(nodes, branches).order)) {
    for (const slot of factsUnder(nodes, [node])) (nodesAbove[slot] ??= []).push(node)
  }
  const above = (slot: number) => nodesAbove[slot] ?? []
  return {
    nodes,
    of,
    parts: memoize((slot) => byKey(of(slot).flatMap(({ parts }) => parts))),
    above,
    aboveAll: memoize((slots: readonly number[]) => ascending(slots.flatMap(above)), String),
  }
}

/** The distinct parts ordered by their keys, so that equal goals are handled alike. */
export function byKey(parts: readonly Part[]): readonly Part[] {
  return [...new Set(parts)].sort((a, b) => a.key - b.key)
}

/** Evaluates records that differ from a known one in some facts. Each result overwrites the last one. */
export function trialsOf(
  { nodes, above, aboveAll }: Reads,
  known: Truths,
): (values: Values, changed: readonly number[]) => Truths {
  const truths = known.slice()
  let written: readonly number[] = []
  return (values, changed) => {
    for (const i of written) truths[i] = known[i] as Truth
    written = changed.length === 1 ? above(changed[0] as number) : aboveAll(changed)
    return evaluate({ nodes, order: written }, values, truths)
  }
}
