/** The truth of each node of each side, as a decision diagram over the classes of values. */
import type { Junction, Node } from '../program/program.js'
import type { Truth } from '../program/truth.js'
import type { Combination, Diagram, Diagrams } from './diagrams.js'
import type { Part } from './parts.js'
import type { Side } from './side.js'

/** Truths as numbers, such that `all` is the minimum and `any` the maximum. */
export const truthAs = { false: 0, null: 1, true: 2 } as const
const numberOf = (truth: Truth): number => truthAs[String(truth) as 'true']

/** Gives the diagram of a node of a side (both by index), with the values of `truthAs`. */
export type DiagramOfNode = (side: number, node: number) => Diagram

/** @param parts the variables of the diagrams, in order */
export function nodeDiagrams(
  sides: readonly Side[],
  parts: readonly Part[],
  diagrams: Diagrams,
): DiagramOfNode {
  const made = sides.map(() => new Map<number, Diagram>())
  const leaves = sides.map(() => new Map<number, Diagram>())
  parts.forEach((part, p) => {
    part.leaves.forEach(({ side, node }, l) => {
      const values = part.classes.map(({ truths }) => numberOf(truths[l] ?? null))
      leaves[side]?.set(node, diagrams.variable(p, values))
    })
  })
  return node

  function node(side: number, index: number): Diagram {
    const known = made[side]?.get(index)
    if (known !== undefined) return known
    const here = sides[side]?.program.nodes[index] as Node
    const diagram = here.kind === 'leaf' ? leafAt(side, index) : junction(side, here)
    made[side]?.set(index, diagram)
    return diagram
  }

  /** If none of its facts matters, a comparison has the truth that it has while they are unknown. */
  function leafAt(side: number, index: number): Diagram {
    const { program } = sides[side] as Side
    const leaf = program.nodes[index] as Node
    const truth = leaf.kind === 'leaf' ? leaf.test([]) : null
    return leaves[side]?.get(index) ?? diagrams.constant(numberOf(truth))
  }

  function junction(side: number, { children, decisive, result }: Junction): Diagram {
    const fold = decisive ? any : all
    const start = diagrams.constant(decisive ? truthAs.false : truthAs.true)
    const folded = children.reduce(
      (sum, child) => diagrams.combine(sum, node(side, child), fold),
      start,
    )
    return decisive === result ? folded : diagrams.combine(folded, folded, opposite)
  }
}

const all: Combination = (a, b) =>
  a === 0 || b === 0 ? 0 : a === undefined || b === undefined ? undefined : Math.min(a, b)
const any: Combination = (a, b) =>
  a === 2 || b === 2 ? 2 : a === undefined || b === undefined ? undefined : Math.max(a, b)
const opposite: Combination = (a) => (a === undefined ? undefined : truthAs.true - a)
