/**
 * Parts of whole answers that are found again while many rows are screened. A criterion hangs on few facts, and in a
 * table their values come again and again. What is kept lives as long as its run and no longer, as it holds facts.
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

/** As many parts as are kept of one run, with their texts some 10 MB. */
const most = 8192

/** Begins a run, in one language: finds parts of an answer again that were made for others. */
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
      // Each finds what is made for its own part.
      return (sharer as unknown as SharerOf<T>)(evaluation, make)
    }
  }
}
