/** Probabilities and shares as a person reads them. */
import { checkLanguage } from '../errors/language.js'
import type { Text } from '../ruleset/ruleset.js'
import type { Language } from '../support/language.js'
import { memoize } from '../support/memoize.js'

/**
 * A page of capacity has scores of percentages, and a format takes longer to make than to use; a tenth of the time
 * in which a command starts, so that none is made before it is asked for.
 */
const percents = /* @__PURE__ */ memoize(
  (language: Language) =>
    new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }),
)
const below: Text = { da: 'under', en: 'below' }
const above: Text = { da: 'over', en: 'over' }

/**
 * A probability or a share as a percentage; 0 % and 100 % only where that is what it is.
 *
 * @example
 * percent('en', 0.9996) // 'over 99.9%'
 */
export function percent(language: Language, share: number): string {
  checkLanguage(language)
  const format = percents(language)
  if (share > 0 && share < 0.001) return `${below[language]} ${format.format(0.001)}`
  if (share < 1 && share > 0.999) return `${above[language]} ${format.format(0.999)}`
  return format.format(share)
}
