/** The order of two texts by their UTF-16 code units, as canonical JSON has it (RFC 8785), or of two numbers. */
export function compare<T extends string | number>(a: T, b: T): number {
  return a < b ? -1 : Number(a > b)
}

/** A list in order; itself where it is so already, as most are: to sort even a short one takes V8 half a microsecond. */
export function inOrder<T>(list: readonly T[], by: (a: T, b: T) => number): readonly T[] {
  for (let i = 1; i < list.length; i++) {
    if (by(list[i - 1] as T, list[i] as T) > 0) return [...list].sort(by)
  }
  return list
}

/** Each number once, the least first. */
export function ascending(numbers: Iterable<number>): readonly number[] {
  return [...new Set(numbers)].sort((a, b) => a - b)
}
