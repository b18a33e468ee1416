/** The languages that every text comes in. The first is the default. */
export const languages = ['da', 'en'] as const
/** A language that every text comes in. */
export type Language = (typeof languages)[number]

export function isLanguage(key: string): key is Language {
  return (languages as readonly string[]).includes(key)
}
