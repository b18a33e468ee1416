/** A cache of short answers: millions of rows have few different patterns of comparison outcomes. */
import { isImpossible } from '../evaluation/conclude.js'
import { evaluationOf } from '../evaluation/evaluation.js'
import type { Request } from '../evaluation/request.js'
import type { Value } from '../program/operators.js'
import type { LeafNode, Program, Values } from '../program/program.js'
import { plainReader } from '../request/plain.js'
import { isNumeric } from '../ruleset/fact-values.js'
import type { Fact } from '../ruleset/ruleset.js'
import { headed } from './compact.js'
import type { CompactScreening } from './schema.js'

/** The most answers that are cached. */
const most = 10_000

/**
 * The short answer to a request that has no problems and chooses no readings; undefined for any other. Each comparison
 * is evaluated once. The answer is made once for each pattern of their outcomes, and cached without any facts.
 *
 * @param tell makes the answer to a request
 */
export function keptAnswers(
  program: Program,
  tell: (request: Request) => CompactScreening,
): (input: unknown) => CompactScreening | undefined {
  const [variant] = program.variants
  const patterns = patternsOf(program)
  if (!patterns) return () => undefined
  const { patternOf, weigh } = patterns
  const read = plainReader(program, weigh)
  const kept = new Map<number, CompactScreening>()

  return (input) => {
    const request = read(input)
    if (!request) return undefined
    const { reference, aar, values, weight } = request
    const pattern = patternOf(values, weight)
    let told = kept.get(pattern)
    if (told === undefined) {
      const evaluation = evaluationOf(program, variant, values)
      if (isImpossible(evaluation)) return undefined
      told = tell({ reference: undefined, aar: undefined, lists: [], evaluation })
      if (kept.size < most) kept.set(pattern, told)
    }
    return headed(told, reference, aar)
  }
}

/** A comparison and the weight of its outcome in the number of a pattern. */
interface Weighed {
  readonly leaf: LeafNode
  readonly place: number
}

/**
 * A number for each pattern: a ternary digit for the outcome of each comparison, and a binary digit for each fact
 * that is compared with another fact, because an answer says which of the two is missing. Undefined if there are
 * more patterns than numbers. The contribution of a word or a boolean is known beforehand (`weigh`).
 */
function patternsOf({ facts, nodes, variants: [{ order }] }: Program) {
  const leaves = order.flatMap((i) => (nodes[i]?.kind === 'leaf' ? [nodes[i]] : []))
  const compared = new Set(leaves.flatMap(({ slots }) => (slots.length > 1 ? slots : [])))
  let place = 1
  const weighed = leaves.map((leaf): Weighed => {
    const here = place
    place *= 3
    return { leaf, place: here }
  })
  const open = [...compared].map((slot) => {
    const here = place
    place *= 2
    return { slot, place: here }
  })
  if (place > Number.MAX_SAFE_INTEGER) return undefined
  const isWord = ({ leaf: { slots } }: Weighed) =>
    slots.length === 1 && !isNumeric(facts[slots[0] as number] as Fact)
  const words = weighed.filter(isWord)
  const others = weighed.filter((each) => !isWord(each))

  const weightOf = (some: readonly Weighed[], values: Values) => {
    let weight = 0
    for (const { leaf, place: at } of some) {
      const truth = leaf.test(values)
      if (truth !== false) weight += truth === null ? 2 * at : at
    }
    return weight
  }
  const unknown = weightOf(words, [])
  return {
    patternOf: (values: Values, weight: number): number => {
      let number = unknown + weight + weightOf(others, values)
      for (const { slot, place: at } of open) if (values[slot] === undefined) number += at
      return number
    },
    /** How the number changes if a fact has this value instead of none. */
    weigh: (slot: number, value: Value): number => {
      const own = words.filter(({ leaf }) => leaf.slots[0] === slot)
      const values: Value[] = []
      values[slot] = value
      return weightOf(own, values) - weightOf(own, [])
    },
  }
}
