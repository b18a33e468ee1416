import type { ReadingOptions } from '../ruleset/reading-options.js'
import { isObject, own } from '../support/objects.js'

/**
 * The option (by index) of each reading: the one chosen, or else the one that is shared with other
 * requests, or else the first.
 */
export function choiceOf(
  readings: readonly ReadingOptions[],
  chosen: unknown,
  shared?: unknown,
): number[] {
  const read = (from: unknown, id: string) => (isObject(from) ? own(from, id) : undefined)
  return readings.map((reading) => {
    const id = read(chosen, reading.id) ?? read(shared, reading.id)
    return Math.max(
      0,
      reading.options.findIndex((option) => option.id === id),
    )
  })
}
