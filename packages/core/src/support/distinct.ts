/** The values without repetitions, in their order. Two values are alike if their JSON is, keys in the same order. */
export function distinct<T extends object>(values: readonly T[]): T[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()]
}
