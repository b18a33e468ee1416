/** Words in both languages side by side, and the choice of one. */
import type { Language } from '@screeningsmodel/core'

/** As it stands within a sentence. */
export function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

/** The same words in each language; a text, or one that is filled in with numbers or names. */
export function both(da: string, en: string): Record<Language, string>
export function both<Values extends unknown[]>(
  da: (...values: Values) => string,
  en: (...values: Values) => string,
): Record<Language, (...values: Values) => string>
export function both(da: unknown, en: unknown): Record<Language, unknown> {
  return { da, en }
}

/** A catalogue of words in one language. */
export type Told<T> =
  T extends Record<Language, infer Words> ? Words : { readonly [K in keyof T]: Told<T[K]> }

/**
 * The words of a catalogue in each language.
 *
 * @example
 * toldIn({ submit: both('Vis', 'Show') }).en.submit // 'Show'
 */
export function toldIn<T extends object>(catalogue: T): Readonly<Record<Language, Told<T>>> {
  return { da: told(catalogue, 'da') as Told<T>, en: told(catalogue, 'en') as Told<T> }
}

function told(part: object, sprog: Language): unknown {
  if ('da' in part) return (part as Record<Language, unknown>)[sprog]
  return Object.fromEntries(
    Object.entries(part).map(([key, value]) => [key, told(value as object, sprog)]),
  )
}
