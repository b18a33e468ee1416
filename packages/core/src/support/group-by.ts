/** Items grouped by a key, in their order. `Map.groupBy` is missing in the oldest Node that is supported. */
export function groupBy<T, K>(
  items: readonly T[],
  keyOf: (item: T, index: number) => K,
): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>()
  items.forEach((item, i) => {
    const key = keyOf(item, i)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  })
  return groups
}
