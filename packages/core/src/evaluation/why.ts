/**
 * What a record still needs, and what made it what it is: walks down the same nodes. A node that many
 * refer to by its name is looked at once, or the work would double with every level of names.
 */
import { factsUnder } from '../program/nodes-under.js'
import type { LeafNode, Node } from '../program/program.js'
import type { Evaluation } from './evaluation.js'

/** The unknown facts (slots, in order) that these nodes still need; none where they are settled. */
export function missing(
  { program, values, truths }: Evaluation,
  roots: readonly number[],
): readonly number[] {
  return factsUnder(program.nodes, roots, (node) => truths[node] === null).filter(
    (slot) => values[slot] === undefined,
  )
}

/** The unknown facts that can still change the conclusion: those of every outcome still in reach. */
export function missingForConclusion(evaluation: Evaluation): readonly number[] {
  return missing(evaluation, openOutcomes(evaluation))
}

/** The outcomes (nodes) that may still turn out to be the conclusion, before the first that is certain. */
export function openOutcomes({
  variant: { outcomes },
  truths,
}: Pick<Evaluation, 'variant' | 'truths'>): readonly number[] {
  const certain = outcomes.findIndex((outcome) => truths[outcome] === true)
  const reachable = certain < 0 ? outcomes : outcomes.slice(0, certain)
  return reachable.filter((outcome) => truths[outcome] === null)
}

/** The leaves that made a settled node true, or false. */
export function reasons(
  { program, truths }: Evaluation,
  root: number,
  is: boolean,
): readonly LeafNode[] {
  const node = program.nodes[root] as Node
  if (node.kind === 'leaf') return truths[root] === is ? [node] : []
  const found: LeafNode[] = []
  const seen: number[] = []
  const visit = (node: number, expected: boolean): void => {
    if (truths[node] !== expected) return
    const here = program.nodes[node] as Node
    if (here.kind === 'leaf') found.push(here)
    else if (!seen.includes(node)) {
      seen.push(node)
      const expectedOfChild = expected === here.result ? here.decisive : !here.decisive
      for (const child of here.children) visit(child, expectedOfChild)
    }
  }
  visit(root, is)
  return found
}
