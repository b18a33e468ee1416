/** Each value once, in order. Two values are equal if their parts are equal, in the given order. */
export function distinct<T extends object>(values: readonly T[]): T[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()]
}
