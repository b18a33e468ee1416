/** The place of a wording in a document, in words. */
import type { Language } from '../support/language.js'
import type { Source } from './criterion-schema.js'

const words = {
  da: { section: 'afsnit', item: 'punkt' },
  en: { section: 'section', item: 'item' },
} as const

/**
 * The section and item of a source. A section that starts with a digit gets the word for section; a heading stands
 * alone.
 *
 * @param kilde a source as an answer gives it
 * @param language of the words
 * @example
 * placeOf({ dokument: 'Bilag 2', afsnit: 'Tema 1, eksklusionskriterier' }, 'da') // 'Tema 1, eksklusionskriterier'
 */
export function placeOf({ afsnit, punkt }: Source, language: Language): string {
  const { section, item } = words[language]
  const parts: string[] = []
  if (afsnit !== undefined) parts.push(/^\d/.test(afsnit) ? `${section}\u00a0${afsnit}` : afsnit)
  if (punkt !== undefined) parts.push(`${item}\u00a0${punkt}`)
  return parts.join(', ')
}
