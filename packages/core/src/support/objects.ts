/** Whether a value is an object with keys (not null, not a list). */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** An own property's value; `null` and an absent key are the same: not known. */
export function own(object: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(object, key) ? (object[key] ?? undefined) : undefined
}

/** An object with the same keys and other values. */
export function mapValues<T extends object>(
  object: T,
  change: (value: T[keyof T], key: string) => T[keyof T],
): T {
  // A copy keeps the shape of the object, and is quicker than one made of entries.
  const copy = { ...object }
  for (const key of Object.keys(copy)) {
    copy[key as keyof T] = change(copy[key as keyof T], key)
  }
  return copy
}
