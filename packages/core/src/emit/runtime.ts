/** What the emitted verdicts call. */
export type Facts = Readonly<Record<string, unknown>>

const nothing: Facts = Object.freeze({})

/**
 * Whether reading a literal key of it can find own properties only: a plain object, made by a literal,
 * by `JSON.parse` or without a prototype. Anything else is left to the closures, which look key by key.
 */
export function plain(value: unknown): value is Facts {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

/** The facts of a group; none where there is no plain object. */
export function group(value: unknown): Facts {
  return value !== undefined && plain(value) ? value : nothing
}

/** The opposite of an emitted truth (true 3, unknown 1, false 0). */
export function not(value: number): number {
  return value === 1 ? 1 : 3 - value
}

/** An emitted truth as it is told. */
export function truth(value: number): boolean | null {
  return value === 3 ? true : value === 0 ? false : null
}
