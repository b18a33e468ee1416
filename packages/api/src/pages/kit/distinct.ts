/** Each of some values once, in their order: those are alike whose parts are, in the order in which they were given. */
export function distinct<T extends object>(values: readonly T[]): T[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()]
}
