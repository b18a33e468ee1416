/** Texts in both languages side by side, and the choice of one. */
import type { Language } from '@screeningsmodel/core'

/** A text in the form for the middle of a sentence. */
export function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

/**
 * A text in the form for the beginning of a heading, a label or a sentence. A quotation keeps the beginning of its
 * source.
 */
export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** A text in both languages, or a function that makes it from numbers or names. */
export function both(da: string, en: string): Record<Language, string>
export function both<Values extends unknown[]>(
  da: (...values: Values) => string,
  en: (...values: Values) => string,
): Record<Language, (...values: Values) => string>
export function both(da: unknown, en: unknown): Record<Language, unknown> {
  return { da, en }
}

/** A catalogue in one language. */
export type InLanguage<T> =
  T extends Record<Language, infer Words> ? Words : { readonly [K in keyof T]: InLanguage<T[K]> }

type Together<Part> = (Part extends unknown ? (part: Part) => void : never) extends (
  all: infer All,
) => void
  ? All
  : never

/**
 * A catalogue in each of the languages.
 *
 * @param parts its parts; each name is in one of them
 * @throws {TypeError} when two parts have the same name
 * @example
 * inEachLanguage({ submit: both('Vis', 'Show') }).en.submit // 'Show'
 */
export function inEachLanguage<T extends readonly object[]>(
  ...parts: T
): Readonly<Record<Language, InLanguage<Together<T[number]>>>> {
  const texts = parts.flatMap((part) => Object.entries(part))
  const names = texts.map(([name]) => name)
  const twice = names.find((name, i) => names.indexOf(name) < i)
  if (twice !== undefined) throw new TypeError(`two texts are called ${twice}`)
  const catalogue = Object.fromEntries(texts)
  return {
    da: inLanguage(catalogue, 'da') as InLanguage<Together<T[number]>>,
    en: inLanguage(catalogue, 'en') as InLanguage<Together<T[number]>>,
  }
}

function inLanguage(part: object, sprog: Language): unknown {
  if ('da' in part) return (part as Record<Language, unknown>)[sprog]
  return Object.fromEntries(
    Object.entries(part).map(([key, value]) => [key, inLanguage(value as object, sprog)]),
  )
}
