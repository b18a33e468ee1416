/** Ruleset -> Program: closures over numbered slots. No `eval`, no `new Function`. */
import type { Condition, Ruleset } from '../ruleset/ruleset.js'
import { memoize } from '../support/memoize.js'
import { combinations, conditionsUnder } from './conditions-under.js'
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
  const variants = combinations(ruleset.readings ?? []).map((choice) =>
    compileVariant(ruleset, nodes, numberOf, choice),
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
    variant: (choice) =>
      variants.find((variant) => variant.choice.every((o, r) => o === choice[r])) as Variant,
  }
}

/** A node as the document describes it: what makes two of them equal. */
type Described = Junction | Comparison

function compileVariant(
  ruleset: Ruleset,
  nodes: readonly Node[],
  numberOf: (described: Described) => number,
  choice: readonly number[],
): Variant {
  const conditions = conditionsUnder(ruleset, choice)
  const named = new Map<string, number>()
  const order = new Set<number>()
  const add = (described: Described) => {
    const node = numberOf(described)
    order.add(node)
    return node
  }
  const junction = (children: readonly number[], decisive: boolean, result: boolean) =>
    add({ kind: 'junction', children, decisive, result })

  const build = (condition: Condition): number =>
    fold<number>(condition, {
      all: (children) => junction(children, false, false),
      any: (children) => junction(children, true, true),
      not: (child) => junction([child], true, false),
      leaf: add,
      reference,
    })

  function reference(name: string): number {
    const node = named.get(name) ?? build(conditions[name] as Condition)
    named.set(name, node)
    return node
  }

  const checks = (ruleset.checks ?? []).map((check) => build(check.when))
  const checking = [...order]
  const criteria = ruleset.criteria.map((criterion) => reference(criterion.condition))
  const outcomes = ruleset.outcomes.map((outcome) => build(outcome.when))
  const ruling = [...order]
  const remarks = (ruleset.bemaerkninger ?? []).map((remark) => build(remark.when))
  return {
    choice,
    criteria,
    facts: criteria.map((node) => factsUnder(nodes, [node])),
    outcomes,
    checks,
    remarks,
    checking: { nodes, order: checking },
    nodes,
    order: ruling,
  }
}
