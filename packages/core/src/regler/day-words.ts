/** The days of a document in words. */
import { checkLanguage } from '../errors/language.js'
import type { Language } from '../support/language.js'

/**
 * A day or a month of a document as it is written out.
 *
 * @param day a day or a month, as `YYYY-MM-DD` or `YYYY-MM`
 * @throws {InputError} if there is no such language (`ukendt-vaerdi`)
 * @example
 * dayIn('2022-09', 'da') // 'september 2022'
 */
export function dayIn(day: string, language: Language): string {
  checkLanguage(language)
  const hasDay = day.length > 7
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    year: 'numeric',
    month: 'long',
    ...(hasDay && { day: 'numeric' }),
    timeZone: 'UTC',
  }).format(new Date(hasDay ? day : `${day}-01`))
}
