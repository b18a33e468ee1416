/** What the emitted verdicts call. */
import { isObject } from '../facts.js'

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

/** The facts of a group: its own keys, whatever object it is; none where it is a list or no object. */
export function group(value: unknown): Facts {
  if (value === undefined) return nothing
  return plain(value) ? value : ownKeysOf(value)
}

function ownKeysOf(value: unknown): Facts {
  if (!isObject(value)) return nothing
  return Object.create(null, Object.getOwnPropertyDescriptors(value)) as Facts
}

/** The opposite of an emitted truth (true 3, unknown 1, false 0). */
export function not(value: number): number {
  return value === 1 ? 1 : 3 - value
}

/** An emitted truth as it is told. */
export function truth(value: number): boolean | null {
  return value === 3 ? true : value === 0 ? false : null
}
