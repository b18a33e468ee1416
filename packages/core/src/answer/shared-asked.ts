/**
 * What is asked next, found again by how the comparisons come out and which facts are known. The value of a fact says
 * more only where it is compared with one that is missing.
 */
import { conclude } from '../evaluation/conclude.js'
import type { Questions } from '../evaluation/questions.js'
import { factsUnder } from '../program/nodes-under.js'
import type { Program, Values, Variant } from '../program/program.js'
import { patternOf } from './pattern.js'
import type { SharerOf, Store } from './shared.js'

/** Makes it for one choice of readings. */
export function askedSharer(
  { facts }: Program,
  variant: Variant,
  { keep }: Store,
): SharerOf<Questions> {
  const { nodes, order, outcomes } = variant
  const askable = factsUnder(nodes, outcomes)
  const compared = order.flatMap((i) => (nodes[i]?.kind === 'leaf' ? [nodes[i].slots] : []))
  /** By its slot, what a fact is compared with that may be asked for. */
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
