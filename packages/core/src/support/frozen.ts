/** Documents that are in use never change, whatever is done to the object that they came from. */

import { mapValues } from './objects.js'

const known = new WeakSet()

/** A deeply frozen copy of a JSON document; the document itself where it is one already. */
export function frozen<T>(document: T): T {
  if (typeof document !== 'object' || document === null || known.has(document)) return document
  const copy: object = Array.isArray(document)
    ? document.map(frozen)
    : mapValues(document as object, frozen)
  known.add(Object.freeze(copy))
  return copy as T & object
}

/** Works out once for a document that never changes what is made of it; for any other, each time. */
export function onceFrozen<T extends object, V>(make: (document: T) => V): (document: T) => V {
  const made = new WeakMap<T, V>()
  return (document) => {
    const done = made.get(document) ?? make(document)
    if (known.has(document)) made.set(document, done)
    return done
  }
}
