/**
 * Kleene's strong logic: a condition is true, false or unknown (`null`).
 *
 * What is not known never counts as evidence. The tables below are the whole of it; SQL's NULL and
 * FEEL's null follow the same ones, which is why the rules can run in a database too.
 *
 * | all     | true    | null    | false |   | any     | true | null | false |   | not     |       |
 * |---------|---------|---------|-------|   |---------|------|------|-------|   |---------|-------|
 * | true    | true    | null    | false |   | true    | true | true | true  |   | true    | false |
 * | null    | null    | null    | false |   | null    | true | null | null  |   | null    | null  |
 * | false   | false   | false   | false |   | false   | true | null | false |   | false   | true  |
 */
export type Truth = true | false | null

/** True when every value is true; one false settles it, otherwise one unknown leaves it open. */
export function all(values: readonly Truth[]): Truth {
  let result: Truth = true
  for (const value of values) {
    if (value === false) return false
    if (value === null) result = null
  }
  return result
}

/** The truth that all are; open where two differ. */
export function alike(truths: readonly Truth[]): Truth {
  return truths.every((truth) => truth === truths[0]) ? (truths[0] ?? null) : null
}
