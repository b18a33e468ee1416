/** Small numbers in words, as they stand in a sentence: up to twelve in letters. */
import { formatNumber } from '../messages.js'
import type { Language } from '../language.js'

const words: Readonly<Record<Language, readonly string[]>> = {
  da: 'nul én to tre fire fem seks syv otte ni ti elleve tolv'.split(' '),
  en: 'zero one two three four five six seven eight nine ten eleven twelve'.split(' '),
}

/**
 * @example
 * numberWord('da', 3) // 'tre'
 * numberWord('da', 22) // '22'
 */
export function numberWord(language: Language, count: number): string {
  return words[language][count] ?? formatNumber(language, count)
}

/** The same at the beginning of a sentence. */
export function numberWordFirst(language: Language, count: number): string {
  const word = numberWord(language, count)
  return word.charAt(0).toLocaleUpperCase(language) + word.slice(1)
}
