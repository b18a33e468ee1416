/** Short answers that are found again: millions of rows have few different patterns of what their facts come to. */
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

/** As many as are kept. */
const most = 10_000

/**
 * The short answer to a request that nothing is wrong with and that chooses no readings; undefined for any other. Its
 * facts are only held against each comparison once; what follows from how they come out is told once for each such
 * pattern, and kept without any fact.
 *
 * @param tell tells the answer to a request
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

/** A comparison, and what its outcome counts for in the number of a pattern. */
interface Weighed {
  readonly leaf: LeafNode
  readonly place: number
}

/**
 * A number for each way that the comparisons come out: a digit of three for each of them, and one of two for each
 * fact that is compared with another, as it is told which of the two is missing. Undefined where there are more ways
 * than numbers. What a word or a truth adds to the number is known beforehand (`weigh`).
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
    /** What the number changes by if a fact is this value in place of none. */
    weigh: (slot: number, value: Value): number => {
      const own = words.filter(({ leaf }) => leaf.slots[0] === slot)
      const values: Value[] = []
      values[slot] = value
      return weightOf(own, values) - weightOf(own, [])
    },
  }
}
