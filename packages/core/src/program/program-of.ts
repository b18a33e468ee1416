/** Rules -> Program: closures over numbered slots. No `eval`, no `new Function`. */
import { memoize } from '../support/memoize.js'
import { combinations } from './combinations.js'
import { leafOf } from './leaf.js'
import { factsUnder, nodesUnder } from './nodes-under.js'
import type { Node, Program, Variant } from './program.js'
import type { Rules, WrittenLeaf, WrittenNode } from './rules.js'
import type { Ruleset } from '../ruleset/ruleset.js'

export function programOf(
  { ruleset, kilder, nodes: written, roots }: Rules,
  sha256: string,
): Program {
  const { facts, readings = [] } = ruleset
  const nodes = written.map((node) => nodeOf(ruleset, node))
  const factsOf = memoize((node: number) => factsUnder(nodes, [node]))
  const { checks = [], criteria, outcomes } = ruleset
  const judging = checks.length
  const concluding = judging + criteria.length
  const remarking = concluding + outcomes.length

  const variants = combinations(readings).map((choice, v): Variant => {
    const numbers = roots[v] ?? []
    const checked = numbers.slice(0, judging)
    const judged = numbers.slice(judging, concluding)
    return {
      choice,
      criteria: judged,
      facts: judged.map(factsOf),
      outcomes: numbers.slice(concluding, remarking),
      checks: checked,
      remarks: numbers.slice(remarking),
      checking: nodesUnder(nodes, checked),
      nodes,
      order: nodesUnder(nodes, numbers.slice(0, remarking)).order,
    }
  })

  return {
    ruleset,
    sha256,
    kilder,
    facts,
    slots: new Map(facts.map(({ path }, slot) => [path, slot])),
    pathOf: (slot) => facts[slot]?.path ?? '',
    nodes,
    order: nodes.map((_, i) => i),
    variants: variants as [Variant, ...Variant[]],
    // As `combinations` has them: the last reading changes first.
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
