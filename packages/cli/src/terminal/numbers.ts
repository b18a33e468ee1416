/** Numbers as a sentence on the terminal begins with them. */
import { spellOut, type Language } from '@screeningsmodel/core'

const none = { da: 'Ingen', en: 'None' } as const satisfies Readonly<Record<Language, string>>

/** »Ingen«, »Én«, »To«; from 13 in digits. */
export function beginning(sprog: Language, count: number): string {
  return count === 0 ? none[sprog] : spellOut(sprog, count, true)
}
