/** Documents that are in use never change, whatever is done to the object that they came from. */

const known = new WeakSet<object>()

/** A deeply frozen copy of a JSON document; the document itself where it is one already. */
export function frozen<T>(document: T): T {
  if (typeof document !== 'object' || document === null || known.has(document)) return document
  const copy = (
    Array.isArray(document)
      ? document.map(frozen)
      : Object.fromEntries(Object.entries(document).map(([key, value]) => [key, frozen(value)]))
  ) as T & object
  known.add(Object.freeze(copy))
  return copy
}
