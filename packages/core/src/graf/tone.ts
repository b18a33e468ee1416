import type { CriterionAnswer } from '../answer/criterion-schema.js'
import type { Ruleset } from '../ruleset/ruleset.js'

/** The colour of an outcome. Always shown beside a word, which says the same. */
export type Tone = 'yes' | 'no' | 'open' | 'neutral'

/** What a ruleset says of a woman or of a group is neither good nor bad; a tilbud, an agreement or a municipality meets it. */
const judged = ({ subject }: Pick<Ruleset, 'subject'>) => !['sag', 'maalgruppe'].includes(subject)

/**
 * The tone of a criterion: where meeting it is a merit, it is none that what keeps out applies, and a circumstance is
 * neither good nor bad.
 *
 * @param ruleset its subject says whether its criteria are merits
 * @param criterion its role and its outcome
 * @example
 * toneOf({ subject: 'tilbud' }, { rolle: 'eksklusion', udfald: 'opfyldt' }) // 'no'
 * toneOf({ subject: 'sag' }, { rolle: 'eksklusion', udfald: 'opfyldt' }) // 'neutral'
 */
export function toneOf(
  ruleset: Pick<Ruleset, 'subject'>,
  { rolle, udfald }: Pick<CriterionAnswer, 'rolle' | 'udfald'>,
): Tone {
  if (udfald === 'uafklaret') return 'open'
  if (rolle === 'forhold' || !judged(ruleset)) return 'neutral'
  return (udfald === 'opfyldt') === (rolle === 'eksklusion') ? 'no' : 'yes'
}

/**
 * The tone of a conclusion: with one possible outcome, reaching it is good; with several, none is better than
 * the others, and none of those of a case.
 *
 * @example
 * conclusionTone(rulesets[0], 'hoejt-specialiseret') // 'yes'
 */
export function conclusionTone(ruleset: Ruleset, konklusion: string): Tone {
  const { outcomes } = ruleset
  if (konklusion === 'uafklaret') return 'open'
  if (outcomes.length > 1 || !judged(ruleset)) return 'neutral'
  return outcomes.some(({ id }) => id === konklusion) ? 'yes' : 'no'
}
