/** The colour and symbol of an outcome. The browser's script uses it too, so there is nothing of Node here. */
import type { CriterionAnswer } from '@screeningsmodel/core'

/** Always shown beside a word, which says the same. */
export type Tone = 'yes' | 'no' | 'open' | 'neutral'

/** It is no merit that what keeps a case out applies, and a circumstance is neither good nor bad. */
export function toneOf({ rolle, udfald }: Pick<CriterionAnswer, 'rolle' | 'udfald'>): Tone {
  if (udfald === 'uafklaret') return 'open'
  if (rolle === 'forhold') return 'neutral'
  return (udfald === 'opfyldt') === (rolle === 'eksklusion') ? 'no' : 'yes'
}
