/** Groups rows whose keys are alike. */
import { groupBy } from '../support/group-by.js'
import { checkKeys } from './check-keys.js'

/**
 * What rows are grouped by: one of their keys, or functions of a row.
 *
 * @param row a row of those that are grouped
 */
export type By<Row> = (keyof Row & string) | Readonly<Record<string, (row: Row) => unknown>>

/** The keys of a group, if TypeScript does not know them. */
export type Key = Readonly<Record<string, unknown>>

/** The keys of a group: each name with its value; null if a row has none. */
export type KeyOf<Row, K extends By<Row>> = [By<Row>] extends [K]
  ? Key
  : [K] extends [never]
    ? unknown
    : All<K extends unknown ? Told<Row, K> : never>

type Told<Row, K> = K extends keyof Row & string
  ? { readonly [P in K]: Shown<Row[P]> }
  : { readonly [N in keyof K]: K[N] extends (row: never) => infer Value ? Shown<Value> : never }
type Shown<Value> = Value extends undefined ? null : Value

/** An object type with the properties of all of these. */
type All<Each> = (Each extends unknown ? (each: Each) => void : never) extends (
  all: infer Together,
) => void
  ? Together
  : never

/** Rows with the same keys; groups are in the order of their first rows. */
export interface Group<Item> {
  readonly by: Readonly<Record<string, unknown>>
  readonly items: readonly Item[]
}

/**
 * @param columns the columns of the result, whose names a key must not have
 * @throws {InputError} for a key that is none, a key that no row has, and a name that the result would have twice
 */
export function byGroup<Row, Item extends { readonly row: Row }>(
  items: readonly Item[],
  by: readonly By<Row>[],
  columns: readonly string[],
): readonly Group<Item>[] {
  checkKeys(items, by, columns)
  const readers = by.flatMap((each): [name: string, read: (row: Row) => unknown][] =>
    typeof each === 'string' ? [[each, (row) => row[each]]] : Object.entries(each),
  )
  const keyOf = keyMaker()
  const read = items.map((item) => ({
    item,
    values: readers.map(([, of]) => of(item.row) ?? null),
  }))
  const groups = groupBy(read, ({ values }) => keyOf(values))
  return [...groups.values()].map((group) => ({
    by: Object.fromEntries(readers.map(([name], i) => [name, group[0]?.values[i]])),
    items: group.map(({ item }) => item),
  }))
}

/** Makes a function that gives a text for a list of values: the same text for lists that are alike, and only for those. */
export function keyMaker(): (values: readonly unknown[]) => string {
  const numbers = new Map<unknown, number>()
  const numberOf = (value: unknown) => {
    const known = numbers.get(value) ?? numbers.size
    numbers.set(value, known)
    return known
  }
  const texts = new Map<string, object>()
  return (values) =>
    values
      .map((value) => {
        const text = contentOf(value)
        if (text === undefined) return numberOf(value)
        const first = texts.get(text) ?? (value as object)
        texts.set(text, first)
        return numberOf(first)
      })
      .join()
}

/** The content of an object as a text, if it can be told: two objects are alike if it is the same. */
function contentOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  if (value instanceof Date) return `Date ${value.getTime()}`
  const content = () => JSON.stringify(value, inOneForm)
  if (Array.isArray(value) || isPlain(value) || 'toJSON' in value) return content()
  // The dates and decimals of a database: their class writes them as texts, but not as JSON.
  const toText: unknown = (value as { toString?: unknown }).toString
  if (typeof toText !== 'function' || toText === Object.prototype.toString) return undefined
  return `${String(toText.call(value))} ${content()}`
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

/** The order of an object's keys makes no difference; numbers that JSON lacks do. */
function inOneForm(_: string, value: unknown): unknown {
  if (typeof value === 'bigint' || (typeof value === 'number' && !Number.isFinite(value)))
    return { [typeof value]: String(value) }
  const isKeyed = typeof value === 'object' && value !== null && !Array.isArray(value)
  if (!isKeyed) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}
