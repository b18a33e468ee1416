import type { Language } from '@screeningsmodel/core'

/**
 * A day or a month of a document as it is written out.
 *
 * @example
 * dayIn('2022-09', 'da') // 'september 2022'
 */
export function dayIn(day: string, sprog: Language): string {
  const hasDay = day.length > 7
  return new Intl.DateTimeFormat(sprog === 'en' ? 'en-GB' : sprog, {
    year: 'numeric',
    month: 'long',
    ...(hasDay && { day: 'numeric' }),
    timeZone: 'UTC',
  }).format(new Date(hasDay ? day : `${day}-01`))
}
