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
  const entries = Object.entries(object) as [string, T[keyof T]][]
  return Object.fromEntries(entries.map(([key, value]) => [key, change(value, key)])) as T
}
