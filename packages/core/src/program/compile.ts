/** Ruleset -> Program: closures over numbered slots. No `eval`, no `new Function`. */
import type { Condition, Fact, Reading, Ruleset } from '../ruleset/ruleset.js'
import { memoize } from '../support/memoize.js'
import { borderValues } from './borders.js'
import { factsUnder } from './facts-under.js'
import { rulesetHash } from './fingerprint.js'
import { fold, type Comparison } from './fold.js'
import { operators, type Operator } from './operators.js'
import type { Gate, LeafNode, Node, Program, Variant } from './program.js'
import { settledConstant, settledFacts } from './settled.js'

/** Compiles a ruleset that `parseRuleset` has accepted. */
export function compile(ruleset: Ruleset): Program {
  const slots = new Map(ruleset.facts.map((fact, slot) => [fact.path, slot]))
  const nodes: Node[] = []
  // What says the same is one node, however many branches and readings it stands in.
  const numberOf = memoize(
    (said: Said) => nodes.push('kind' in said ? said : leaf(ruleset, said, slots)) - 1,
    (said) => JSON.stringify(said),
  )
  const variants = combinations(ruleset.readings ?? []).map((choice) =>
    compileVariant(ruleset, nodes, numberOf, choice),
  )
  return {
    ruleset,
    sha256: rulesetHash(ruleset),
    facts: ruleset.facts,
    slots,
    pathOf: (slot) => ruleset.facts[slot]?.path ?? '',
    nodes,
    own: nodes.map((_, i) => i),
    variants: variants as [Variant, ...Variant[]],
    variant: (choice) =>
      variants.find((variant) => variant.choice.every((o, r) => o === choice[r])) as Variant,
  }
}

/** A node as the document says it. */
type Said = Gate | Comparison

/** The named conditions under one choice of readings. */
export function conditionsUnder(
  ruleset: Ruleset,
  choice: readonly number[],
): Readonly<Record<string, Condition>> {
  const chosen = (ruleset.readings ?? []).map(
    (reading, i) => reading.options[choice[i] ?? 0]?.conditions,
  )
  return Object.assign({}, ruleset.conditions, ...chosen) as Record<string, Condition>
}

function combinations(readings: readonly Reading[]): readonly (readonly number[])[] {
  return readings.reduce<number[][]>(
    (choices, reading) =>
      choices.flatMap((choice) => reading.options.map((_, i) => [...choice, i])),
    [[]],
  )
}

function compileVariant(
  ruleset: Ruleset,
  nodes: readonly Node[],
  numberOf: (said: Said) => number,
  choice: readonly number[],
): Variant {
  const conditions = conditionsUnder(ruleset, choice)
  const named = new Map<string, number>()
  const own = new Set<number>()
  const add = (said: Said) => {
    const node = numberOf(said)
    own.add(node)
    return node
  }
  const gate = (children: readonly number[], wins: boolean, gives: boolean) =>
    add({ kind: 'gate', children, wins, gives })

  const build = (condition: Condition): number =>
    fold<number>(condition, {
      all: (children) => gate(children, false, false),
      any: (children) => gate(children, true, true),
      not: (child) => gate([child], true, false),
      leaf: add,
      reference,
    })

  function reference(name: string): number {
    const node = named.get(name) ?? build(conditions[name] as Condition)
    named.set(name, node)
    return node
  }

  const checks = (ruleset.checks ?? []).map((check) => build(check.when))
  const checking = [...own]
  const criteria = ruleset.criteria.map((criterion) => reference(criterion.condition))
  const outcomes = ruleset.outcomes.map((outcome) => build(outcome.when))
  const ruling = [...own]
  const remarks = (ruleset.bemaerkninger ?? []).map((remark) => build(remark.when))
  return {
    choice,
    criteria,
    facts: criteria.map((node) => factsUnder(nodes, [node])),
    outcomes,
    checks,
    remarks,
    checking: { nodes, own: checking },
    nodes,
    own: ruling,
  }
}

function leaf(
  ruleset: Ruleset,
  { fact, operator: name, value }: Comparison,
  slots: ReadonlyMap<string, number>,
): LeafNode {
  const operator = operators[name] as Operator
  const { test } = operator
  const slot = slots.get(fact) as number
  const compared = ruleset.facts[slot] as Fact
  if ('fact' in value) {
    const other = slots.get(value.fact) as number
    const { byLeft, byRight, byBounds } = settledFacts(
      ruleset,
      operator,
      compared,
      ruleset.facts[other] as Fact,
    )
    return {
      kind: 'leaf',
      operator,
      slots: [slot, other],
      constant: undefined,
      border: undefined,
      test(values) {
        const left = values[slot]
        const right = values[other]
        if (left === undefined) return right === undefined || !byRight ? byBounds : byRight(right)
        if (right === undefined) return byLeft ? byLeft(left) : byBounds
        return test(left, right)
      },
    }
  }
  const { constant } = value
  const all = borderValues(ruleset, compared, operator, constant, 'left')
  const those = (holds: boolean) => all.filter((each) => test(each, constant) === holds)
  const unknown = settledConstant(ruleset, operator, compared, constant)
  return {
    kind: 'leaf',
    operator,
    slots: [slot],
    constant,
    border: { all, holding: those(true), failing: those(false) },
    test(values) {
      const left = values[slot]
      return left === undefined ? unknown : test(left, constant)
    },
  }
}
