import type { CriterionAnswer } from '../answer/criterion-schema.js'
import type { Ruleset } from '../ruleset/ruleset.js'

/** The colour of an outcome. Always shown beside a word, which says the same. */
export type Tone = 'yes' | 'no' | 'open' | 'neutral'

/**
 * The tone of a criterion: it is no merit that what keeps a case out applies, and a circumstance is neither good
 * nor bad.
 *
 * @example
 * toneOf({ rolle: 'eksklusion', udfald: 'opfyldt' }) // 'no'
 */
export function toneOf({ rolle, udfald }: Pick<CriterionAnswer, 'rolle' | 'udfald'>): Tone {
  if (udfald === 'uafklaret') return 'open'
  if (rolle === 'forhold') return 'neutral'
  return (udfald === 'opfyldt') === (rolle === 'eksklusion') ? 'no' : 'yes'
}

/**
 * The tone of a conclusion: with one possible outcome, reaching it is good; with several, none is better than
 * the others.
 *
 * @example
 * conclusionTone(rulesets[0], 'hoejt-specialiseret') // 'yes'
 */
export function conclusionTone({ outcomes }: Ruleset, konklusion: string): Tone {
  if (konklusion === 'uafklaret') return 'open'
  if (outcomes.length > 1) return 'neutral'
  return outcomes.some(({ id }) => id === konklusion) ? 'yes' : 'no'
}
