/** What the other readings conclude, found again by their conclusions. */
import { conclude } from '../evaluation/conclude.js'
import { beside } from '../evaluation/readings.js'
import type { Program, Variant } from '../program/program.js'
import type { ReadingAnswer } from './schema.js'
import type { SharerOf, Store } from './shared.js'

/** Makes it beside one choice of readings. Where a conclusion is open, what is missing hangs on more. */
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
  const known = new Map<number, ReadingAnswer[]>()
  return ({ truths }, make) => {
    let key = base ** others.length > Number.MAX_SAFE_INTEGER ? NaN : 0
    for (const variant of others) {
      const conclusion = conclude({ variant, truths })
      key = conclusion === null ? NaN : key * base + conclusion
    }
    return known.get(key) ?? keep(known, key, make())
  }
}
