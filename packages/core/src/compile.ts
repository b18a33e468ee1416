/** Ruleset -> Program: closures over numbered slots. No `eval`, no `new Function`. */
import { borderValues } from './candidates.js'
import { fold, type Comparison } from './condition.js'
import { rulesetHash } from './fingerprint.js'
import { factsUnder } from './missing.js'
import { operators } from './operators.js'
import type { Gate, LeafNode, Node, Program, Variant } from './program.js'
import type { Condition, Reading, Ruleset } from './ruleset.js'

/** Compiles a ruleset that `parseRuleset` has accepted. */
export function compile(ruleset: Ruleset): Program {
  const slots = new Map(ruleset.facts.map((fact, slot) => [fact.path, slot]))
  const variants = combinations(ruleset.readings ?? []).map((choice) =>
    compileVariant(ruleset, slots, choice),
  )
  return {
    ruleset,
    sha256: rulesetHash(ruleset),
    facts: ruleset.facts,
    slots,
    variants: variants as [Variant, ...Variant[]],
    variant: (choice) =>
      variants.find((variant) => variant.choice.every((o, r) => o === choice[r])) as Variant,
  }
}

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
  slots: ReadonlyMap<string, number>,
  choice: readonly number[],
): Variant {
  const conditions = conditionsUnder(ruleset, choice)
  const named = new Map<string, number>()
  const nodes: Node[] = []
  const add = (node: Node) => nodes.push(node) - 1
  const gate = (children: readonly number[], wins: boolean, gives: boolean): Gate => ({
    kind: 'gate',
    children,
    wins,
    gives,
  })

  const build = (condition: Condition): number =>
    fold<number>(condition, {
      all: (children) => add(gate(children, false, false)),
      any: (children) => add(gate(children, true, true)),
      not: (child) => add(gate([child], true, false)),
      leaf: (comparison) => add(leaf(ruleset, comparison, slots)),
      reference,
    })

  function reference(name: string): number {
    const condition = conditions[name]
    if (!condition) throw new TypeError(`no condition ${name}`)
    const node = named.get(name) ?? build(condition)
    named.set(name, node)
    return node
  }

  const criteria = ruleset.criteria.map((criterion) => reference(criterion.condition))
  const checks = (ruleset.checks ?? []).map((check) => build(check.when))
  return {
    choice,
    criteria,
    facts: criteria.map((node) => factsUnder(nodes, node)),
    outcomes: ruleset.outcomes.map((outcome) => build(outcome.when)),
    checks,
    checked: new Set(checks.flatMap((node) => factsUnder(nodes, node))),
    nodes,
  }
}

function leaf(
  ruleset: Ruleset,
  { fact, operator: name, value }: Comparison,
  slots: ReadonlyMap<string, number>,
): LeafNode {
  const operator = operators[name]
  const slot = slots.get(fact) ?? -1
  const described = ruleset.facts[slot]
  const other = 'fact' in value ? slots.get(value.fact) : slot
  if (!operator || !described || other === undefined) {
    throw new TypeError(`no operator ${name} or no fact ${fact}`)
  }
  const { test } = operator
  if ('fact' in value) {
    return {
      kind: 'leaf',
      operator,
      slots: [slot, other],
      constant: undefined,
      border: undefined,
      test(values) {
        const left = values[slot]
        const right = values[other]
        return left === undefined || right === undefined ? null : test(left, right)
      },
    }
  }
  const { constant } = value
  const all = borderValues(ruleset, described, operator, constant, 'left')
  const those = (holds: boolean) => all.filter((each) => test(each, constant) === holds)
  return {
    kind: 'leaf',
    operator,
    slots: [slot],
    constant,
    border: { all, holding: those(true), failing: those(false) },
    test(values) {
      const left = values[slot]
      return left === undefined ? null : test(left, constant)
    },
  }
}
