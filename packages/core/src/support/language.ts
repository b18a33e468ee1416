/** The languages that every text comes in. The first is the default. */
export const languages = ['da', 'en'] as const
export type Language = (typeof languages)[number]
