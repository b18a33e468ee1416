/** Probabilities and shares as people read them. */
import { checkLanguage } from '../errors/language.js'
import type { Text } from '../ruleset/ruleset.js'
import type { Language } from '../support/language.js'
import { memoize } from '../support/memoize.js'

/**
 * Cached, because a page about capacity has dozens of percentages, and making a format takes longer than using it.
 * Made on first use, because making it takes a tenth of the time in which a command starts.
 */
const percents = /* @__PURE__ */ memoize(
  (language: Language) =>
    new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }),
)
/** Significant digits show even the smallest share; 17 of them show every double exactly as it is. */
const inDigits = (language: Language, maximumSignificantDigits: number) =>
  new Intl.NumberFormat(language, { style: 'percent', maximumSignificantDigits })
const below: Text = { da: 'under', en: 'below' }
const above: Text = { da: 'over', en: 'over' }

/**
 * A probability or a share as a percentage; 0 % and 100 % are only written if they are exact.
 *
 * @param share from 0 to 1
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
 * The share that a tilbud must receive. Small shares are written out too, since »under 0,1 %« would suggest that
 * less is enough.
 *
 * @param share from 0 to 1
 * @example
 * neededPercent('en', 3 / 10_000) // '0.03%'
 */
export function neededPercent(language: Language, share: number): string {
  checkLanguage(language)
  return share < 0.001 ? inDigits(language, 2).format(share) : percent(language, share)
}

/** A probability given by the caller, which must not be rounded. */
export function askedPercent(language: Language, probability: number): string {
  return inDigits(language, 17).format(probability)
}
