/** Ruleset -> Program: closures over numbered slots. No `eval`, no `new Function`. */
import { borderValues } from './candidates.js'
import { fold, type Comparison } from './condition.js'
import { rulesetHash } from './fingerprint.js'
import { factsUnder } from './missing.js'
import { operators, type Operator, type Value } from './operators.js'
import type { Gate, LeafNode, Node, Program, Values, Variant } from './program.js'
import type { Condition, Reading, Ruleset } from './ruleset.js'
import type { Truth } from './truth.js'

/** Compiles a ruleset that `parseRuleset` has accepted. */
export function compile(ruleset: Ruleset): Program {
  const slots = new Map(ruleset.facts.map((fact, slot) => [fact.path, slot]))
  const choices = combinations(ruleset.readings ?? [])
  const variants: Variant[] = []
  return {
    ruleset,
    sha256: rulesetHash(ruleset),
    facts: ruleset.facts,
    slots,
    choices,
    variant(choice) {
      return (variants[choiceKey(choice)] ??= compileVariant(ruleset, slots, choice))
    },
  }
}

/** A number for each choice of options; no reading has sixty-four of them (`parse/names.ts`). */
export function choiceKey(choice: readonly number[]): number {
  let key = 0
  for (const option of choice) key = key * 64 + option
  return key
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
  if (!operator || !described) throw new TypeError(`no operator ${name} or no fact ${fact}`)
  if ('constant' in value) {
    const { constant } = value
    return {
      kind: 'leaf',
      operator,
      slots: [slot],
      constant,
      border: borderValues(ruleset, described, operator, constant, 'left'),
      test: withConstant(operator, slot, constant),
    }
  }
  const other = slots.get(value.fact)
  if (other === undefined) throw new TypeError(`no fact ${value.fact}`)
  const test = withFact(operator, slot, other)
  return {
    kind: 'leaf',
    operator,
    slots: [slot, other],
    constant: undefined,
    border: undefined,
    test,
  }
}

function withConstant({ test }: Operator, slot: number, constant: Value | readonly Value[]) {
  return (values: Values): Truth => {
    const left = values[slot]
    return left === undefined ? null : test(left, constant)
  }
}

function withFact({ test }: Operator, slot: number, other: number) {
  return (values: Values): Truth => {
    const left = values[slot]
    const right = values[other]
    return left === undefined || right === undefined ? null : test(left, right)
  }
}
