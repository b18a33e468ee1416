/** Rules -> Program: closures over numbered slots. No `eval`, no `new Function`. */
import { combinations } from './combinations.js'
import { leafOf } from './leaf.js'
import { nodesUnder } from './nodes-under.js'
import type { Node, Program, Variant } from './program.js'
import type { Rules } from './rules.js'
import type { WrittenLeaf, WrittenNode, WrittenRoots } from './written-nodes.js'
import type { Fact, Ruleset } from '../ruleset/ruleset.js'

export function programOf(
  { ruleset, kilder, nodes: written, roots }: Rules,
  sha256: string,
): Program {
  const { facts, readings = [] } = ruleset
  const nodes = written.map((node) => nodeOf(ruleset, node))
  const variants = combinations(readings).map((choice, v): Variant => {
    const [checks, criteria, outcomes, remarks] = roots[v] as WrittenRoots
    return {
      choice,
      criteria,
      outcomes,
      checks,
      remarks,
      checking: nodesUnder(nodes, checks),
      ...nodesUnder(nodes, [...checks, ...criteria, ...outcomes]),
    }
  })

  return {
    ruleset,
    sha256,
    kilder,
    facts,
    slots: new Map(facts.map(({ path }, slot) => [path, slot])),
    pathOf: (slot) => (facts[slot] as Fact).path,
    nodes,
    order: nodes.map((_, i) => i),
    variants: variants as [Variant, ...Variant[]],
    // In the order of `combinations`: the last reading varies fastest.
    variant: (choice) =>
      variants[
        readings.reduce((at, { options }, r) => at * options.length + (choice[r] ?? 0), 0)
      ] as Variant,
  }
}

function nodeOf(ruleset: Ruleset, node: WrittenNode): Node {
  const [kind, below] = node
  return typeof below === 'number'
    ? leafOf(ruleset, node as WrittenLeaf)
    : { kind: 'junction', children: below, decisive: kind !== 'all', result: kind === 'any' }
}
