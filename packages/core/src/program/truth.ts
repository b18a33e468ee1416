/**
 * Kleene's strong logic: a condition is true, false or unknown (`null`).
 *
 * What is not known never counts as evidence. The tables below define the logic completely. SQL's NULL and FEEL's
 * null follow the same tables, which is why the rules can also run in a database.
 *
 * | all     | true    | null    | false |   | any     | true | null | false |   | not     |       |
 * |---------|---------|---------|-------|   |---------|------|------|-------|   |---------|-------|
 * | true    | true    | null    | false |   | true    | true | true | true  |   | true    | false |
 * | null    | null    | null    | false |   | null    | true | null | null  |   | null    | null  |
 * | false   | false   | false   | false |   | false   | true | null | false |   | false   | true  |
 */
export type Truth = true | false | null

/** True if every value is true; a single false makes it false, otherwise an unknown leaves it unknown. */
export function all(values: readonly Truth[]): Truth {
  let result: Truth = true
  for (const value of values) {
    if (value === false) return false
    if (value === null) result = null
  }
  return result
}

/** The truth that all values share; null if two differ. */
export function alike(truths: readonly Truth[]): Truth {
  return truths.every((truth) => truth === truths[0]) ? (truths[0] ?? null) : null
}
