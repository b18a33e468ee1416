/** What somebody may take for a document, as it bears the ruleset's name: something that is ready to be asked, or not here yet. */
import { isObject } from '../support/objects.js'

/** What is given in place of a document, as its error tells it; undefined where it may be one. */
export function readyMade(given: unknown): string | undefined {
  if (typeof given === 'function') return 'funktion'
  if (!isObject(given)) return undefined
  if (typeof given.then === 'function') return 'ventes'
  const isAsked = typeof given.screen === 'function'
  if (isAsked && isObject(given.document)) return 'screener'
  // An entry of one ruleset, or what it gives to `screenCase`.
  if (isAsked || typeof given.rules === 'function') return 'klargjort'
  return isObject(given.default) && given.id === undefined ? 'modul' : undefined
}
