/**
 * Caches what to ask next, by the outcomes of the comparisons and by which facts are known. The value of a fact
 * only matters if the fact is compared with an unknown one.
 */
import { conclude } from '../evaluation/conclude.js'
import type { Questions } from '../evaluation/questions.js'
import { factsUnder } from '../program/nodes-under.js'
import type { Program, Variant } from '../program/program.js'
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
  /** The facts that others are compared with which may be asked for, and these others. */
  const besides = facts.flatMap((_, slot) => {
    const others = compared.flatMap((slots) =>
      slots.includes(slot) ? slots.filter((one) => one !== slot && askable.includes(one)) : [],
    )
    return others.length > 0 ? [{ slot, others }] : []
  })
  const numberOf = patternOf(variant)
  const known = new Map<number | string, Questions>()

  return (evaluation, make) => {
    if (!numberOf || conclude(evaluation) !== null) return make()
    const { values } = evaluation
    let key = numberOf(evaluation) as number | string
    for (const { slot, others } of besides) {
      if (others.some((other) => values[other] === undefined)) {
        key = `${String(key)},${String(values[slot])}`
      }
    }
    return known.get(key) ?? keep(known, key, make())
  }
}
