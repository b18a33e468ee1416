/** The values of a message's arguments that make a difference to its words. */
import { pluralCase } from '../errors/messages.js'
import type { Parts } from '../errors/parts.js'
import type { Language } from '../support/language.js'

/** A number or a word; undefined stands for any value that the message does not name. */
export type Value = number | string | undefined

/** In Danish a number between one and two has the plural case of 1, but not the words of an exact case for 1. */
export const beyondOne = 1.5

/** The values that the message names for each argument, in order, followed by undefined for all others. */
export function namedValues(
  parts: Parts,
  language: Language,
): ReadonlyMap<string, readonly Value[]> {
  const found = new Map<string, Set<Value>>()
  const hasOne = new Set<string>()
  const visit = (parts: Parts): void => {
    for (const part of parts) {
      if (typeof part === 'string') continue
      const [argument, cases, isByWord = false] = part
      if (typeof cases !== 'object') continue
      const values = found.get(argument) ?? new Set()
      found.set(argument, values)
      for (const key of Object.keys(cases)) {
        if (!isByWord && key === 'one') hasOne.add(argument)
        if (key !== 'other') values.add(valueOf(key, isByWord))
      }
      Object.values(cases).forEach(visit)
    }
  }
  visit(parts)
  return new Map(
    [...found].map(([argument, values]) => {
      const more = hasOne.has(argument) && pluralCase(language, beyondOne) === 'one'
      return [argument, [...values, undefined, ...(more ? [beyondOne] : [])]]
    }),
  )
}

function valueOf(key: string, isByWord: boolean): Value {
  if (!isByWord) return key === 'one' ? 1 : Number(key.slice(1))
  return /^\d+$/.test(key) ? Number(key) : key
}

/** The words that an argument's value chooses at one place. */
export function wordsFor(
  value: Value,
  isByWord: boolean,
  cases: Readonly<Record<string, Parts>>,
  language: Language,
): Parts {
  const own = (key: string) => (Object.hasOwn(cases, key) ? cases[key] : undefined)
  const chosen = isByWord
    ? value !== undefined && own(String(value))
    : typeof value === 'number' && (own(`=${String(value)}`) ?? own(pluralCase(language, value)))
  return chosen || (own('other') as Parts)
}
