/** Items by what they have in common, in their order; `Map.groupBy` is newer than the oldest Node. */
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
