/**
 * A cache of the other readings' conclusions, by these conclusions or, if one is open, by the outcomes of all
 * comparisons.
 */
import { conclude } from '../evaluation/conclude.js'
import { beside } from '../evaluation/readings.js'
import { nodesUnder } from '../program/nodes-under.js'
import type { Program, Variant } from '../program/program.js'
import { patternOf } from './pattern.js'
import type { ReadingAnswer } from './schema.js'
import type { SharerOf, Store } from './shared.js'

/** Makes the cache beside one choice of readings. */
export function readingsSharer(
  program: Program,
  { choice }: Variant,
  { keep }: Store,
): SharerOf<ReadingAnswer[]> {
  const { outcomes, readings = [] } = program.ruleset
  const others = beside(readings, choice, program.variant).flatMap(({ andre }) =>
    andre.map(({ of }) => of),
  )
  const base = outcomes.length + 1
  const isMany = base ** others.length > Number.MAX_SAFE_INTEGER
  const settled = new Map<number, ReadingAnswer[]>()
  const open = new Map<number, ReadingAnswer[]>()
  const keyOf = patternOf(
    nodesUnder(
      program.nodes,
      others.flatMap((other) => other.outcomes),
    ),
  )
  return (evaluation, make) => {
    const { truths } = evaluation
    let key: number | null = isMany ? NaN : 0
    for (const variant of others) {
      const conclusion = conclude({ variant, truths })
      if (conclusion === null) {
        key = null
        break
      }
      key = key * base + conclusion
    }
    const known = key === null ? open : settled
    key ??= keyOf?.(evaluation) ?? NaN
    return known.get(key) ?? keep(known, key, make())
  }
}
