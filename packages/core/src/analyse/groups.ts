/** What rows are counted by: a key of theirs, or something that is worked out of a row. */
export type By<Row> = (keyof Row & string) | Readonly<Record<string, (row: Row) => unknown>>

/** Rows that are alike in what they are counted by, in the order in which the first of each comes. */
export interface Group<Item> {
  readonly by: Readonly<Record<string, unknown>>
  readonly items: readonly Item[]
}

export function byGroup<Row, Item extends { readonly row: Row }>(
  items: readonly Item[],
  by: readonly By<Row>[],
): readonly Group<Item>[] {
  const readers = by.flatMap((each): [name: string, read: (row: Row) => unknown][] =>
    typeof each === 'string' ? [[each, (row) => row[each]]] : Object.entries(each),
  )
  const groups = new Map<string, { by: Record<string, unknown>; items: Item[] }>()
  for (const item of items) {
    const values = readers.map(([, read]) => read(item.row) ?? null)
    const key = JSON.stringify(values)
    const named = Object.fromEntries(readers.map(([name], i) => [name, values[i]]))
    const group = groups.get(key) ?? { by: named, items: [] }
    groups.set(key, group)
    group.items.push(item)
  }
  return [...groups.values()]
}
