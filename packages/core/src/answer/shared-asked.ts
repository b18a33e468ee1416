/**
 * Caches what to ask next, by the outcomes of the comparisons and by which facts are known. The value of a fact
 * only matters if the fact is compared with an unknown one.
 */
import { conclude } from '../evaluation/conclude.js'
import type { Questions } from '../evaluation/questions.js'
import { factsUnder } from '../program/nodes-under.js'
import type { Program, Values, Variant } from '../program/program.js'
import { patternOf } from './pattern.js'
import type { SharerOf, Store } from './shared.js'

/** Makes the cache for one choice of readings. */
export function askedSharer(
  { facts }: Program,
  variant: Variant,
  { keep }: Store,
): SharerOf<Questions> {
  const { nodes, order, outcomes } = variant
  const askable = factsUnder(nodes, outcomes)
  const compared = order.flatMap((i) => (nodes[i]?.kind === 'leaf' ? [nodes[i].slots] : []))
  /** For each slot, the facts compared with it that may be asked for. */
  const besides = facts.map((_, slot) =>
    compared.flatMap((slots) =>
      slots.includes(slot) ? slots.filter((one) => one !== slot && askable.includes(one)) : [],
    ),
  )
  const numberOf = patternOf(variant)
  const known = new Map<string, Questions>()

  const told = (values: Values, slot: number) =>
    besides[slot]?.some((other) => values[other] === undefined) ? String(values[slot]) : ''

  return (evaluation, make) => {
    if (!numberOf || conclude(evaluation) !== null) return make()
    let key = String(numberOf(evaluation))
    for (let slot = 0; slot < facts.length; slot++) key += `,${told(evaluation.values, slot)}`
    return known.get(key) ?? keep(known, key, make())
  }
}
