import type { ReadingOptions } from '../ruleset/reading-options.js'

/** Every choice of one option (by index) for each reading. The first is that of the first options. */
export function combinations(readings: readonly ReadingOptions[]): readonly (readonly number[])[] {
  return readings.reduce<number[][]>(
    (choices, reading) =>
      choices.flatMap((choice) => reading.options.map((_, i) => [...choice, i])),
    [[]],
  )
}
