/**
 * What a record still lacks, and the reasons for its truths. Both walk down the nodes, and visit a node once
 * however many refer to it by name; otherwise the work could double with every level of names.
 */
import { factsUnder, leavesUnder } from '../program/nodes-under.js'
import type { LeafNode } from '../program/program.js'
import type { Evaluation } from './evaluation.js'

/** The unknown facts (slots, in order) that these nodes still need; empty if the nodes are settled. */
export function missing(
  { program, values, truths }: Evaluation,
  roots: readonly number[],
): readonly number[] {
  return factsUnder(program.nodes, roots, (node) => truths[node] === null).filter(
    (slot) => values[slot] === undefined,
  )
}

/** The unknown facts that can still change the conclusion: those of every outcome that is still reachable. */
export function missingForConclusion(evaluation: Evaluation): readonly number[] {
  return missing(evaluation, openOutcomes(evaluation))
}

/** The outcomes (nodes) that may still become the conclusion: the unknown ones before the first certain one. */
export function openOutcomes({
  variant: { outcomes },
  truths,
}: Pick<Evaluation, 'variant' | 'truths'>): readonly number[] {
  const certain = outcomes.findIndex((outcome) => truths[outcome] === true)
  const reachable = certain < 0 ? outcomes : outcomes.slice(0, certain)
  return reachable.filter((outcome) => truths[outcome] === null)
}

/** The leaves that made a node true (or false, as `is` says); empty if its truth is another. */
export function reasons(
  { program: { nodes }, truths }: Evaluation,
  root: number,
  is: boolean,
): readonly LeafNode[] {
  return leavesUnder(nodes, [root], (node, above) => {
    const parent = nodes[above as number]
    if (parent?.kind !== 'junction') return truths[node] === is
    const { decisive, result } = parent
    return truths[node] === ((truths[above as number] === result) === decisive)
  })
}
