/** Ruleset -> Program: closures over numbered slots. No `eval`, no `new Function`. */
import type { Condition, Ruleset } from '../ruleset/ruleset.js'
import { memoize } from '../support/memoize.js'
import { combinations, conditionsUnder, readingsBehind } from './conditions-under.js'
import { factsUnder } from './nodes-under.js'
import { rulesetHash } from './fingerprint.js'
import { fold, type Comparison } from './fold.js'
import { leafOf } from './leaf.js'
import { resolved } from './parameters.js'
import type { Junction, Node, Program, Variant } from './program.js'

/**
 * Compiles a document that `parseRuleset` has accepted.
 *
 * @param sha256 its hash, where it is known
 */
export function compile(document: Ruleset, sha256 = rulesetHash(document)): Program {
  return programOf(resolved(document), sha256)
}

/** Compiles rules: a document with its parameters' numbers in place of their names. */
export function programOf(ruleset: Ruleset, sha256: string): Program {
  const slots = new Map(ruleset.facts.map((fact, slot) => [fact.path, slot]))
  const nodes: Node[] = []
  // Equal conditions become one node, however many branches and readings they occur in.
  const numberOf = memoize(
    (described: Described) =>
      nodes.push('kind' in described ? described : leafOf(ruleset, described, slots)) - 1,
    (described) => JSON.stringify(described),
  )
  const build = builder(ruleset, numberOf)
  const factsOf = memoize((node: number) => factsUnder(nodes, [node]))
  const { readings = [] } = ruleset
  const variants = combinations(readings).map((choice) =>
    compileVariant(ruleset, nodes, choice, build(choice), factsOf),
  )
  return {
    ruleset,
    sha256,
    facts: ruleset.facts,
    slots,
    pathOf: (slot) => ruleset.facts[slot]?.path ?? '',
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

/** A node as the document describes it: what makes two of them equal. */
type Described = Junction | Comparison

/** Makes nodes of conditions under a choice of readings: of each once for the readings that it hangs on. */
function builder(ruleset: Ruleset, numberOf: (described: Described) => number) {
  const knownOf = memoize((condition: Condition) => ({
    behind: readingsBehind(ruleset, condition),
    made: new Map<string, number>(),
  }))
  const junction = (children: readonly number[], decisive: boolean, result: boolean) =>
    numberOf({ kind: 'junction', children, decisive, result })

  return (choice: readonly number[]) => {
    const conditions = conditionsUnder(ruleset, choice)
    const named = (name: string) => build(conditions[name] as Condition)

    function build(condition: Condition): number {
      const { behind, made } = knownOf(condition)
      const chosen = behind.map((r) => choice[r]).join()
      const known = made.get(chosen)
      if (known !== undefined) return known
      const node = fold<number>(condition, {
        all: (children) => junction(children, false, false),
        any: (children) => junction(children, true, true),
        not: (child) => junction([child], true, false),
        leaf: numberOf,
        reference: named,
      })
      made.set(chosen, node)
      return node
    }

    return { build, named }
  }
}

function compileVariant(
  { checks = [], criteria, outcomes, bemaerkninger = [] }: Ruleset,
  nodes: readonly Node[],
  choice: readonly number[],
  { build, named }: ReturnType<ReturnType<typeof builder>>,
  factsOf: (node: number) => readonly number[],
): Variant {
  const order: number[] = []
  const seen: boolean[] = []
  /** Adds a node after those below it. */
  const add = (node: number): number => {
    if (seen[node]) return node
    seen[node] = true
    const here = nodes[node] as Node
    if (here.kind === 'junction') here.children.forEach(add)
    order.push(node)
    return node
  }

  const checked = checks.map(({ when }) => add(build(when)))
  const checking = [...order]
  const judged = criteria.map(({ condition }) => add(named(condition)))
  const concluded = outcomes.map(({ when }) => add(build(when)))
  const remarks = bemaerkninger.map(({ when }) => build(when))
  return {
    choice,
    criteria: judged,
    facts: judged.map(factsOf),
    outcomes: concluded,
    checks: checked,
    remarks,
    checking: { nodes, order: checking },
    nodes,
    order,
  }
}
