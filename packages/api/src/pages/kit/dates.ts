/** Days in the words of a page. */
import type { Language } from '@screeningsmodel/core'

/** Of the service's users. */
const timeZone = 'Europe/Copenhagen'

/** Today's date in words. English is that of the other pages: 28 November 2026. */
export function today(sprog: Language): string {
  return new Intl.DateTimeFormat(sprog === 'en' ? 'en-GB' : sprog, {
    dateStyle: 'long',
    timeZone,
  }).format()
}

/** Whether a day or a month of a document is still to come. Swedes write days as documents do: 2026-11-28. */
export function isAhead(day: string): boolean {
  return day.padEnd(10, '-01') > new Intl.DateTimeFormat('sv', { timeZone }).format()
}
