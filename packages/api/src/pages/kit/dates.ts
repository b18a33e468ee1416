/** Days in the words of a page. */
import type { Language } from '@screeningsmodel/core'

/** English as the rest of the pages writes it: 28 November 2026. */
const localeOf = (sprog: Language) => (sprog === 'en' ? 'en-GB' : sprog)

/** Today's date in words, in the time zone of the service's users. */
export function today(sprog: Language): string {
  return new Intl.DateTimeFormat(localeOf(sprog), {
    dateStyle: 'long',
    timeZone: 'Europe/Copenhagen',
  }).format()
}

/**
 * A day or a month of a document as it is written out.
 *
 * @example
 * dayIn('2022-09', 'da') // 'september 2022'
 */
export function dayIn(day: string, sprog: Language): string {
  const hasDay = day.length > 7
  return new Intl.DateTimeFormat(localeOf(sprog), {
    year: 'numeric',
    month: 'long',
    ...(hasDay && { day: 'numeric' }),
    timeZone: 'UTC',
  }).format(new Date(hasDay ? day : `${day}-01`))
}
