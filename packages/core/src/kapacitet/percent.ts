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
/** Significant digits tell the smallest share, and as many as any number has, each as it is. */
const inDigits = (language: Language, maximumSignificantDigits: number) =>
  new Intl.NumberFormat(language, { style: 'percent', maximumSignificantDigits })
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

/**
 * A share that a tilbud must receive: of a small one too how large it is, since »under 0,1 %« would say that
 * less is enough.
 *
 * @example
 * neededPercent('en', 3 / 10_000) // '0.03%'
 */
export function neededPercent(language: Language, share: number): string {
  checkLanguage(language)
  return share < 0.001 ? inDigits(language, 2).format(share) : percent(language, share)
}

/** A probability that was asked for, and is not to be rounded. */
export function askedPercent(language: Language, probability: number): string {
  return inDigits(language, 17).format(probability)
}
