/** Parts that several answers share, and that never change. */
import type { Evaluation } from '../evaluation/evaluation.js'

const shared = new WeakSet()

/**
 * Whether a part of an answer is shared with other answers. A shared part never changes, so code that writes many
 * rows only needs to serialise it once.
 *
 * @param part an object or a list within an answer
 * @example
 * isShared(registryOf(rulesets).find('indsatsniveau').compact({}).kriterier) // true
 */
export function isShared(part: object): boolean {
  return shared.has(part)
}

/** Marks a part as shared, and freezes it so that changing one answer cannot change another. */
export function share<T extends object>(part: T): T {
  shared.add(part)
  return freeze(part)
}

/** Freezes what was made here for an answer; a copy, as for a document that came from elsewhere, takes five times as long. */
function freeze<T extends object>(part: T): T {
  for (const value of Object.values(part) as unknown[]) {
    if (typeof value === 'object' && value !== null) freeze(value)
  }
  return Object.freeze(part)
}

/** The cache of one run, with one limit for all of it. */
export interface Store {
  /** Stores a part if there is room, and returns what to use; nothing is stored under NaN. */
  readonly keep: <K, T extends object>(known: Map<K, T>, key: K, part: T) => T
}

/** @param most how many parts are stored in all */
export function storeOf(most: number): Store {
  let left = most
  return {
    keep: (known, key, part) => {
      if (left === 0 || Number.isNaN(key)) return part
      left -= 1
      known.set(key, share(part))
      return part
    },
  }
}

/** Returns a part that was made for another answer, or else makes it. */
export type SharerOf<Part> = (evaluation: Evaluation, make: () => Part) => Part
