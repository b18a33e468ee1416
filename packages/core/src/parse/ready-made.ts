/**
 * Recognises things that may be mistaken for a ruleset document, because they go by its name: a screener, a
 * module, a Promise.
 */
import { isObject } from '../support/objects.js'

/** What was given instead of a document, as the error calls it; undefined if it may be a document. */
export function readyMade(given: unknown): string | undefined {
  if (typeof given === 'function') return 'funktion'
  if (!isObject(given)) return undefined
  if (typeof given.then === 'function') return 'ventes'
  const isAsked = typeof given.screen === 'function'
  if (isAsked && isObject(given.document)) return 'screener'
  // An entry for one ruleset, or what such an entry gives to `screenCase`.
  if (isAsked || typeof given.rules === 'function') return 'klargjort'
  return isObject(given.default) && given.id === undefined ? 'modul' : undefined
}
