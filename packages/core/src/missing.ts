/** What a record still needs, and what made it what it is: two walks down the same nodes. */
import type { LeafNode, Truths, Values, Variant } from './program.js'

/** The unknown facts that a node still needs, by slot; none when it is settled. */
export function missing(
  variant: Variant,
  truths: Truths,
  values: Values,
  node: number,
  found = new Set<number>(),
): Set<number> {
  if (truths[node] !== null) return found
  const here = variant.nodes[node]
  if (here?.kind === 'gate') {
    for (const child of here.children) missing(variant, truths, values, child, found)
  } else {
    for (const slot of here?.slots ?? []) if (values[slot] === undefined) found.add(slot)
  }
  return found
}

/** The unknown facts that can still change the conclusion: those of every outcome still in reach. */
export function missingForConclusion(
  variant: Variant,
  truths: Truths,
  values: Values,
): Set<number> {
  const found = new Set<number>()
  for (const outcome of variant.outcomes) {
    if (truths[outcome] === true) break
    missing(variant, truths, values, outcome, found)
  }
  return found
}

/** The leaves that made a settled node true, or false. */
export function reasons(
  variant: Variant,
  truths: Truths,
  node: number,
  is: boolean,
  found = new Set<LeafNode>(),
): Set<LeafNode> {
  if (truths[node] !== is) return found
  const here = variant.nodes[node]
  if (here?.kind === 'gate') {
    const childIs = is === here.gives ? here.wins : !here.wins
    for (const child of here.children) reasons(variant, truths, child, childIs, found)
  } else if (here) {
    found.add(here)
  }
  return found
}

/** Every fact that a node reads, by slot. */
export function factsUnder(variant: Variant, node: number, found = new Set<number>()): Set<number> {
  const here = variant.nodes[node]
  if (here?.kind === 'gate') for (const child of here.children) factsUnder(variant, child, found)
  else for (const slot of here?.slots ?? []) found.add(slot)
  return found
}

/** Slots in the ruleset's own order, which is the order of the form. */
export function inOrder(slots: Iterable<number>): number[] {
  return [...slots].sort((a, b) => a - b)
}
