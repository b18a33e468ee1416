/** The argument of the sources: the numbers for the whole country, and how many tilbud they are enough for. */
import { checkLanguage } from '../errors/language.js'
import { compileText } from '../errors/parse-message.js'
import type { Language } from '../support/language.js'
import { mostTilbud, neededShare, usualThreshold } from './most.js'
import { percent } from './percent.js'

/** Women referred to residential treatment in the whole country in a year (Syddanmark 2020, sections 4.1 and 5). */
export const landstal = { fra: 2017, til: 2019, mindst: 6, hoejst: 8 } as const

const messages = {
  landstal: {
    da: 'I hele landet blev {mindst, number}–{hoejst, number} kvinder om året visiteret til døgnbehandling i {fra}–{til}.',
    en: 'In the whole country {mindst, number}–{hoejst, number} women a year were referred to residential treatment in {fra}–{til}.',
  },
  raekker: {
    da: 'Selv hvis alle kvinderne blev samlet på så få tilbud som muligt, ville det højst række til {maks, plural, one {ét} other {{maks, spellout}}} tilbud med mindst {taerskel, spellout} borgere om året.',
    en: 'Even if all the women were brought together at as few tilbud as possible, they would be enough for {maks, spellout} tilbud at the most with at least {taerskel, plural, =3 {three} other {#}} citizens a year.',
  },
  andel: {
    da: 'Et tilbud skal modtage mellem {lav} og {hoej} af alle kvinderne for at nå op på {taerskel, spellout}.',
    en: 'A tilbud must receive between {lav} and {hoej} of all the women to reach {taerskel, spellout}.',
  },
} as const
const compiled = {
  landstal: compileText(messages.landstal),
  raekker: compileText(messages.raekker),
  andel: compileText(messages.andel),
}

/**
 * Sentences on why so few women are not enough for many tilbud (Syddanmark 2020, sections 5 and 7.1).
 *
 * @example
 * argumentOf('en')[2] // 'A tilbud must receive between 37.5% and 50% of all the women to reach three.'
 */
export function argumentOf(language: Language): string[] {
  checkLanguage(language)
  const { fra, til, mindst, hoejst } = landstal
  const taerskel = usualThreshold
  return [
    compiled.landstal(language, { mindst, hoejst, fra: String(fra), til: String(til) }),
    compiled.raekker(language, { maks: mostTilbud(hoejst, taerskel), taerskel }),
    compiled.andel(language, {
      taerskel,
      lav: percent(language, neededShare(hoejst, taerskel) ?? 1),
      hoej: percent(language, neededShare(mindst, taerskel) ?? 1),
    }),
  ]
}
