/** Small numbers in words, as they stand in a sentence: up to twelve in letters. */
import { formatNumber } from '../messages.js'
import type { Language } from '../language.js'

const words: Readonly<Record<Language, readonly string[]>> = {
  da: 'nul én to tre fire fem seks syv otte ni ti elleve tolv'.split(' '),
  en: 'zero one two three four five six seven eight nine ten eleven twelve'.split(' '),
}

/** Danish tells »én kommune« from »ét tilbud«. */
type Gender = 'faelleskoen' | 'intetkoen'

/** »tre«, but »22«. */
export function numberWord(
  language: Language,
  count: number,
  gender: Gender = 'faelleskoen',
): string {
  if (count === 1 && language === 'da' && gender === 'intetkoen') return 'ét'
  return words[language][count] ?? formatNumber(language, count)
}

/** The same at the beginning of a sentence. */
export function numberWordFirst(language: Language, count: number, gender?: Gender): string {
  const word = numberWord(language, count, gender)
  return word.charAt(0).toLocaleUpperCase(language) + word.slice(1)
}
