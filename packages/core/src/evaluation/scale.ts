/**
 * How far each criterion is from being met: a number and the number required, for a bar or a scale. Read from the
 * rules themselves, so that a bar can never contradict the outcome.
 */
import { compile } from '../program/compile.js'
import type { Junction, LeafNode, Node } from '../program/program.js'
import { chooser, refuseChosen } from '../request/choice.js'
import { factValues } from '../request/values.js'
import type { Fact, Ruleset } from '../ruleset/ruleset.js'
import { replaceAt } from '../support/replace-at.js'
import { candidates } from './candidates.js'
import { evaluationOf, type Evaluation } from './evaluation.js'

/** A number and what is required of it, in the unit of the fact or as a count of conditions. */
export interface Scale {
  /** Dotted path of the fact that is measured; absent if conditions are counted. */
  readonly fakta?: string
  /** The present value; absent if it is not known. */
  readonly value?: number
  /** The smallest value that is enough (or the largest, if less is better). */
  readonly required: number
  /** Whether more is better: `required` is the smallest value, else the largest. */
  readonly atLeast: boolean
  /** The whole that it is a part of, if it is a part. */
  readonly whole?: number
  /** If conditions are counted, the fact that each reads; absent if one reads several facts, or holds for a no. */
  readonly facts?: readonly string[]
}

/**
 * The scale of each criterion of a ruleset, in order; undefined if a criterion cannot be drawn as a scale.
 *
 * @param facts an input of the ruleset; it is not checked
 * @param laesninger an option for each reading that is not the usual one, by the ids
 */
export type Scales = (
  facts: Readonly<Record<string, unknown>>,
  laesninger?: Readonly<Record<string, string>>,
) => readonly (Scale | undefined)[]

/**
 * A function that gives the scales of a ruleset's criteria for some facts.
 *
 * @param ruleset one that is known to be valid
 * @example
 * scalesOf(rulesets[0])({ borgere: 2 })[0].required // 3
 */
export function scalesOf(ruleset: Ruleset): Scales {
  const program = compile(ruleset)
  const valuesOf = factValues(program)
  const choose = chooser(ruleset.readings ?? [], refuseChosen)
  return (facts, laesninger) => {
    const { values } = valuesOf(facts)
    const variant = program.variant(choose(laesninger))
    const evaluation = evaluationOf(program, variant, values)
    return variant.criteria.map((root) => {
      const node = variant.nodes[root] as Node
      return node.kind === 'leaf'
        ? scaleOfLeaf(evaluation, node)
        : scaleOfJunction(evaluation, node)
    })
  }
}

function scaleOfJunction(evaluation: Evaluation, junction: Junction): Scale | undefined {
  const { variant, truths } = evaluation
  const { children, decisive, result } = junction
  // `not`, and `any` of things that must not be, have no scale: no count of conditions that hold is better than
  // another.
  if (children.length < 2 || decisive !== result) return undefined
  const facts = children.map((child) => countedFact(evaluation, variant.nodes[child] as Node))
  return {
    value: children.filter((child) => truths[child] === true).length,
    required: result ? 1 : children.length,
    atLeast: true,
    whole: children.length,
    ...(facts.every((path) => path !== undefined) && { facts }),
  }
}

/**
 * The one fact that a condition reads. None if the condition holds when the answer is no: a count of yeses would
 * mislead.
 */
function countedFact({ program, values }: Evaluation, node: Node): string | undefined {
  if (node.kind !== 'leaf') return undefined
  const [slot = 0, another] = node.slots
  if (another !== undefined) return undefined
  const isBoolean = program.facts[slot]?.type === 'boolean'
  if (isBoolean && node.test(replaceAt(values, slot, true)) !== true) return undefined
  return program.pathOf(slot)
}

function scaleOfLeaf(evaluation: Evaluation, leaf: LeafNode): Scale | undefined {
  const { program, values } = evaluation
  const [slot = 0, other] = leaf.slots
  const fact = program.facts[slot] as Fact
  if (leaf.operator.kind !== 'number') return undefined
  // Compared with a whole that is unknown, a part has no scale, even if bounds settle the comparison.
  if (other !== undefined && values[other] === undefined) return undefined
  const tried = candidates(evaluation, leaf, slot).filter(Number.isFinite) as number[]
  const test = (value: number) => leaf.test(replaceAt(values, slot, value))
  const passing = tried.filter((value) => test(value) === true)
  const failing = tried.filter((value) => test(value) === false)
  if (passing.length === 0 || failing.length === 0) return undefined
  // A comparison of numbers turns once: all values that pass are on one side of all that fail.
  const atLeast = Math.min(...passing) > Math.max(...failing)
  const value = values[slot]
  const whole = other === undefined ? undefined : values[other]
  return {
    fakta: fact.path,
    ...(typeof value === 'number' && { value }),
    required: atLeast ? Math.min(...passing) : Math.max(...passing),
    atLeast,
    ...(typeof whole === 'number' && { whole }),
  }
}
