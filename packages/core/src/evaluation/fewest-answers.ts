/** How few further answers could settle the conclusion. */
import type { Value } from '../program/operators.js'
import type { Junction, LeafNode, Values } from '../program/program.js'
import { settle } from './candidates.js'
import { conclude, isImpossible } from './conclude.js'
import { evaluationOf, type Assumption, type Evaluation } from './evaluation.js'

/** Values for some facts, by slot. */
type Answers = ReadonlyMap<number, Value>

/** Whether these facts settle the conclusion and are possible together. */
export function settles({ program, variant }: Assumption, values: Values): boolean {
  const assumed = evaluationOf(program, variant, values)
  return conclude(assumed) !== null && !isImpossible(assumed)
}

/**
 * The size of the smallest set of answers that leads to some outcome, built bottom up. Exact if each fact occurs
 * once in the rules. Otherwise answers may conflict, so a set only counts if it really settles the conclusion.
 * Undefined if no set does; answering everything always will.
 */
export function fewestAnswers(evaluation: Evaluation): number | undefined {
  const { variant, values, truths } = evaluation
  const known = new Map<number, Answers | undefined>()

  function cheapest(node: number, wanted: boolean): Answers | undefined {
    const truth = truths[node]
    if (truth !== null) return truth === wanted ? new Map() : undefined
    const key = 2 * node + Number(wanted)
    if (!known.has(key)) {
      const here = variant.nodes[node] as Junction | LeafNode
      known.set(
        key,
        here.kind === 'leaf' ? settle(evaluation, here, wanted) : throughJunction(here, wanted),
      )
    }
    return known.get(key)
  }

  function throughJunction(
    { children, decisive, result }: Junction,
    wanted: boolean,
  ): Answers | undefined {
    const isAll = wanted !== result
    const each = children.map((child) => cheapest(child, isAll !== decisive))
    return isAll ? union(each) : smallest(each)
  }

  const before = (i: number) => variant.outcomes.slice(0, i).map((node) => cheapest(node, false))
  const routes = [
    ...variant.outcomes.map((node, i) => union([...before(i), cheapest(node, true)])),
    union(before(variant.outcomes.length)),
  ]
  const sound = routes.filter((answers) => answers && settles(evaluation, given(values, answers)))
  return smallest(sound)?.size
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
