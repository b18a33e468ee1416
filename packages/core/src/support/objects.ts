/** Whether a value is an object with keys (not null, not a list). */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The value of an own property. `null` and an absent key both mean not known. */
export function own(object: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(object, key) ? (object[key] ?? undefined) : undefined
}

/** An object with the same keys and other values. */
export function mapValues<T extends object>(
  object: T,
  change: (value: T[keyof T], key: string) => T[keyof T],
): T {
  // V8 copies an object faster than it makes one from entries, because a copy keeps the hidden class.
  const copy = { ...object }
  for (const key of Object.keys(copy)) {
    copy[key as keyof T] = change(copy[key as keyof T], key)
  }
  return copy
}
