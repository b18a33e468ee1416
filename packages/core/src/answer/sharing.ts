/**
 * A cache of parts of whole answers for one run over many rows. A criterion depends on few facts, and in a table
 * their values recur. The cache contains facts, so it lives no longer than its run.
 */
import type { Evaluation } from '../evaluation/evaluation.js'
import { hangingTogether } from '../evaluation/hanging-together.js'
import type { Program, Variant } from '../program/program.js'
import { memoize } from '../support/memoize.js'
import { factKeys } from './fact-keys.js'
import type { Share } from './explain.js'
import { askedSharer } from './shared-asked.js'
import { criterionSharer } from './shared-criterion.js'
import { readingsSharer } from './shared-readings.js'
import { waySharer } from './shared-way.js'
import { storeOf, type SharerOf } from './shared.js'
import type { Texts } from './texts.js'

/** The most parts that are cached in one run; with their texts about 10 MB. */
const most = 8192

/** Begins a run in one language; the result looks up parts of an answer that were made for earlier ones. */
export function sharing(program: Program, texts: Texts): (evaluation: Evaluation) => Share {
  const keyOf = factKeys(program)
  const store = storeOf(most)
  const under = memoize((variant: Variant) => {
    const together = hangingTogether(variant)
    return {
      criteria: texts
        .criteria(variant)
        .map((textOf, i) => criterionSharer(program, textOf, variant, i, together, keyOf, store)),
      vej: waySharer(program, together, keyOf, store),
      laesninger: readingsSharer(program, variant, store),
      naeste: askedSharer(program, variant, store),
    }
  })
  return (evaluation) => {
    const { criteria, ...others } = under(evaluation.variant)
    return <T>(part: Parameters<Share>[0], make: () => T): T => {
      const sharer = typeof part === 'number' ? criteria[part] : others[part]
      // Each sharer returns the type of its own part.
      return (sharer as unknown as SharerOf<T>)(evaluation, make)
    }
  }
}
