/** Compares two texts by their UTF-16 code units, as canonical JSON does (RFC 8785), or two numbers. */
export function compare<T extends string | number>(a: T, b: T): number {
  return a < b ? -1 : Number(a > b)
}

/**
 * A sorted list; the list itself if it is sorted already, as most are. Sorting even a short list takes V8 half
 * a microsecond.
 */
export function inOrder<T>(list: readonly T[], by: (a: T, b: T) => number): readonly T[] {
  for (let i = 1; i < list.length; i++) {
    if (by(list[i - 1] as T, list[i] as T) > 0) return [...list].sort(by)
  }
  return list
}

/** The distinct numbers in ascending order. */
export function ascending(numbers: Iterable<number>): readonly number[] {
  return [...new Set(numbers)].sort((a, b) => a - b)
}
