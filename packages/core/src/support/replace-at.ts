/** A copy of a list with one of its items replaced. */
export function replaceAt<T>(list: readonly T[], i: number, item: T): T[] {
  const copy = list.slice()
  copy[i] = item
  return copy
}
