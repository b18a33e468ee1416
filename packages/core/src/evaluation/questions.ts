/** What to ask next: which facts matter, in which order, and how few answers could be enough. */
import type { Value } from '../program/operators.js'
import type { Gate, LeafNode, Node, Program, Truths, Values, Variant } from '../program/program.js'
import { replaceAt } from '../support/replace-at.js'
import { candidates, isImpossible, settle } from './candidates.js'
import { conclude, evaluate } from './evaluate.js'
import { missingForConclusion } from './why.js'

export interface Questions {
  /** The facts (slots) that can still change the conclusion, in the order of the ruleset. */
  readonly missing: readonly number[]
  /** The same facts, most informative first. */
  readonly order: readonly number[]
  /** Those of them where one answer alone could settle it. */
  readonly decisive: ReadonlySet<number>
  /** The fewest further answers that could settle it; 0 when it is settled. */
  readonly fewest: number
}

export function questions(
  program: Program,
  variant: Variant,
  truths: Truths,
  values: Values,
): Questions {
  if (conclude(variant, truths) !== null) return settled
  const open = missingForConclusion(variant, truths, values)
  const decisive = new Set(open.filter((slot) => canSettle(program, variant, values, slot)))
  const weights = influence(program, variant, truths, values)
  const weight = (slot: number) => (decisive.has(slot) ? 1 : 0) + (weights[slot] ?? 0)
  return {
    missing: open,
    order: [...open].sort((a, b) => weight(b) - weight(a) || a - b),
    decisive,
    fewest: decisive.size > 0 ? 1 : fewest(program, variant, truths, values, open.length),
  }
}

const settled: Questions = { missing: [], order: [], decisive: new Set(), fewest: 0 }

/** Whether some answer to this one question settles the conclusion. */
function canSettle(program: Program, variant: Variant, values: Values, slot: number): boolean {
  const tried = new Set<Value>()
  for (const i of variant.own) {
    const node = variant.nodes[i] as Node
    if (node.kind === 'gate' || !node.slots.includes(slot)) continue
    for (const value of candidates(program, node, slot, values)) {
      if (tried.has(value)) continue
      tried.add(value)
      if (settles(variant, replaceAt(values, slot, value))) return true
    }
  }
  return false
}

function settles(variant: Variant, values: Values): boolean {
  const truths = evaluate(variant, values)
  return conclude(variant, truths) !== null && !isImpossible(variant, truths)
}

type Answers = ReadonlyMap<number, Value>

/**
 * The fewest answers: the cheapest set of answers that leads to each outcome, built bottom up. Exact
 * where each fact stands once in the rules. Elsewhere answers may get in each other's way, so a set
 * counts only when it does settle the conclusion; failing that, answering everything always does.
 */
function fewest(
  program: Program,
  variant: Variant,
  truths: Truths,
  values: Values,
  most: number,
): number {
  const known = new Map<number, Answers | undefined>()

  function cheapest(node: number, wanted: boolean): Answers | undefined {
    const truth = truths[node]
    if (truth !== null) return truth === wanted ? new Map() : undefined
    const key = 2 * node + Number(wanted)
    if (!known.has(key)) {
      const here = variant.nodes[node] as Gate | LeafNode
      known.set(
        key,
        here.kind === 'leaf'
          ? settle(program, variant, here, values, wanted)
          : throughGate(here, wanted),
      )
    }
    return known.get(key)
  }

  function throughGate({ children, wins, gives }: Gate, wanted: boolean): Answers | undefined {
    if (wanted !== gives) return union(children.map((child) => cheapest(child, !wins)))
    return smallest(children.map((child) => cheapest(child, wins)))
  }

  const before = (i: number) => variant.outcomes.slice(0, i).map((node) => cheapest(node, false))
  const routes = [
    ...variant.outcomes.map((node, i) => union([...before(i), cheapest(node, true)])),
    union(before(variant.outcomes.length)),
  ]
  const sound = routes.filter((answers) => answers && settles(variant, given(values, answers)))
  return smallest(sound)?.size ?? most
}

function smallest(options: readonly (Answers | undefined)[]): Answers | undefined {
  let best: Answers | undefined
  for (const option of options) if (option && (!best || option.size < best.size)) best = option
  return best
}

function union(parts: readonly (Answers | undefined)[]): Answers | undefined {
  const whole = new Map<number, Value>()
  for (const part of parts) {
    if (!part) return undefined
    for (const [slot, value] of part) whole.set(slot, value)
  }
  return whole
}

function given(values: Values, answers: Answers): Values {
  const copy = values.slice()
  for (const [slot, value] of answers) copy[slot] = value
  return copy
}

/**
 * How much each unknown fact sways the outcomes, when every unknown leaf is as likely to hold as not:
 * the derivative of each outcome's probability by each leaf's, carried down from the top.
 */
function influence(
  program: Program,
  variant: Variant,
  truths: Truths,
  values: Values,
): readonly number[] {
  const { nodes, own } = variant
  const chance: number[] = []
  for (const i of own) {
    const node = nodes[i] as Node
    const truth = truths[i]
    if (truth !== null) chance[i] = truth === true ? 1 : 0
    else chance[i] = node.kind === 'leaf' ? 0.5 : gateChance(node, chance)
  }

  const sway = new Array<number>(nodes.length).fill(0)
  let reached = 1
  for (const outcome of variant.outcomes) {
    sway[outcome] = (sway[outcome] ?? 0) + reached
    reached *= 1 - (chance[outcome] ?? 0)
  }

  const weights = new Array<number>(program.facts.length).fill(0)
  for (const i of [...own].reverse()) {
    const node = nodes[i] as Node
    const carried = sway[i] ?? 0
    if (truths[i] !== null || carried === 0) continue
    if (node.kind === 'gate') {
      for (const child of node.children) {
        const rest = othersLose(node, chance, child)
        sway[child] = (sway[child] ?? 0) + carried * rest
      }
    } else {
      const asked = node.slots.filter((slot) => values[slot] === undefined)
      for (const slot of asked) weights[slot] = (weights[slot] ?? 0) + carried / asked.length
    }
  }
  return weights
}

function gateChance(gate: Gate, chance: readonly number[]): number {
  const none = othersLose(gate, chance)
  return gate.gives ? 1 - none : none
}

/** The chance that no child (but this one) decides the gate. */
function othersLose({ children, wins }: Gate, chance: readonly number[], but?: number): number {
  let product = 1
  for (const child of children) {
    if (child !== but) product *= wins ? 1 - (chance[child] ?? 0) : (chance[child] ?? 0)
  }
  return product
}
