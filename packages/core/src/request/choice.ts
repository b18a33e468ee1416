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

/**
 * The same for readings that were not checked, where nothing else would tell that another reading was meant.
 *
 * @throws {TypeError} for a reading or an option that there is none of
 */
export function choiceIn(
  readings: readonly ReadingOptions[],
  chosen: Readonly<Record<string, string | null | undefined>>,
): number[] {
  for (const [id, option] of Object.entries(chosen)) {
    const reading = readings.find((each) => each.id === id)
    if (!reading) throw new TypeError(`${id}: the ruleset has no such reading`)
    if (option != null && !reading.options.some((each) => each.id === option))
      throw new TypeError(`${id}: the reading has no such option`)
  }
  return choiceOf(readings, chosen)
}
