import type { Condition, Reading, Ruleset } from '../ruleset/ruleset.js'

/** The named conditions of a ruleset, given the option (by index) that is chosen for each reading. */
export function conditionsUnder(
  ruleset: Ruleset,
  choice: readonly number[],
): Readonly<Record<string, Condition>> {
  const chosen = (ruleset.readings ?? []).map(
    (reading, i) => reading.options[choice[i] ?? 0]?.conditions,
  )
  return Object.assign({}, ruleset.conditions, ...chosen) as Record<string, Condition>
}

/** Every choice of one option (by index) for each reading; that of the first options comes first. */
export function combinations(readings: readonly Reading[]): readonly (readonly number[])[] {
  return readings.reduce<number[][]>(
    (choices, reading) =>
      choices.flatMap((choice) => reading.options.map((_, i) => [...choice, i])),
    [[]],
  )
}
