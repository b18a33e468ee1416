/** What is known about an unsettled figure, in words: »mindst 3 (oplyst for 1 af 2 kommuner)«. */
import type { Language } from '../../support/language.js'
import type { KnownData } from '../figures/shown.js'
import { sentence } from '../notes/texts.js'

/**
 * @param alle the number of municipalities that the figure covers
 * @param aar the year, if the words are part of a sentence about several years
 */
export function knownInWords(
  language: Language,
  { antal, kommuner, uafklarede, medUafklarede, udenKommune }: KnownData,
  alle: number,
  aar?: string,
): string {
  const reasons = [
    // No municipality has given the figure, but it is at least as large as its part.
    ...(kommuner === 0 ? [sentence(language, 'kun-doegn')] : []),
    ...(kommuner > 0 && kommuner < alle
      ? [sentence(language, 'oplyst-for', { kommuner, alle })]
      : []),
    ...(uafklarede !== undefined
      ? [sentence(language, 'uafklarede', { uafklarede })]
      : medUafklarede !== undefined
        ? [
            sentence(language, alle === 1 ? 'med-uafklarede' : 'kommuner-med-uafklarede', {
              medUafklarede,
            }),
          ]
        : []),
    ...(udenKommune === undefined
      ? []
      : [sentence(language, 'raekker-uden-kommune', { udenKommune })]),
  ]
  return sentence(language, 'mindst', {
    antal: antal ?? undefined,
    skjult: antal === null ? 'ja' : 'nej',
    aar,
    iAar: aar === undefined ? 'nej' : 'ja',
    grund: reasons.join(', '),
  })
}
