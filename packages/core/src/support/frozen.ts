/** Frozen copies of documents: what is in use stays the same even if a caller changes the object it came from. */

import { mapValues } from './objects.js'

const known = new WeakSet()

/** A deeply frozen copy of a JSON document; a document that was frozen here before is returned as it is. */
export function frozen<T>(document: T): T {
  if (typeof document !== 'object' || document === null || known.has(document)) return document
  const copy: object = Array.isArray(document)
    ? document.map(frozen)
    : mapValues(document as object, frozen)
  known.add(Object.freeze(copy))
  return copy as T & object
}

/** Caches what is made of a frozen document, which never changes; for any other object, makes it again each time. */
export function onceFrozen<T extends object, V>(make: (document: T) => V): (document: T) => V {
  const made = new WeakMap<T, V>()
  return (document) => {
    const done = made.get(document) ?? make(document)
    if (known.has(document)) made.set(document, done)
    return done
  }
}
