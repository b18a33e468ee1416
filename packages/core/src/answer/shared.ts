/** Parts that several answers have in common, and that never change. */
import type { Evaluation } from '../evaluation/evaluation.js'
import { frozen } from '../support/frozen.js'

const shared = new WeakSet()

/**
 * Whether a part of an answer is shared with other answers: it never changes, so that a writer
 * of many rows need write it only once.
 *
 * @example
 * isShared(registryOf(rulesets).find('indsatsniveau').compact({}).kriterier) // true
 */
export function isShared(part: object): boolean {
  return shared.has(part)
}

/** Marks a part as shared, and freezes it so that no answer can change another. */
export function share<T extends object>(part: T): T {
  shared.add(part)
  return Object.freeze(part)
}

/** What is kept of one run. All of it together is bounded. */
export interface Store {
  /** Keeps a part, if there is room for it, and gives back what is kept; nothing goes by NaN. */
  readonly keep: <K, T extends object>(known: Map<K, T>, key: K, part: T) => T
}

/** @param most how many parts are kept in all */
export function storeOf(most: number): Store {
  let left = most
  return {
    keep: (known, key, part) => {
      if (left === 0 || Number.isNaN(key)) return part
      left -= 1
      const kept = share(frozen(part))
      known.set(key, kept)
      return kept
    },
  }
}

/** Finds a part again that was made for another answer. */
export type SharerOf<Part> = (evaluation: Evaluation, make: () => Part) => Part
