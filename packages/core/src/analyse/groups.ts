import { InputError, pointerTo, problemBy, type Problem } from '../errors/problems.js'
import type { InputErrorCode } from '../errors/error-texts.js'
import { tellReport } from '../errors/tell-report.js'
import { languages } from '../support/language.js'
import { nearest } from '../support/nearest.js'

/** What rows are grouped by: one of their keys, or functions of a row. */
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
 * @throws {InputError} for a key that no row has, or that is a column of the result
 */
export function byGroup<Row, Item extends { readonly row: Row }>(
  items: readonly Item[],
  by: readonly By<Row>[],
  columns: readonly string[],
): readonly Group<Item>[] {
  const problems = by.flatMap((each, i) => [
    ...missing(items, each, `/by/${String(i)}`),
    ...taken(each, columns, `/by/${String(i)}`),
  ])
  if (problems.length > 0) throw new InputError(problems)
  const readers = by.flatMap((each): [name: string, read: (row: Row) => unknown][] =>
    typeof each === 'string' ? [[each, (row) => row[each]]] : Object.entries(each),
  )
  const groups = new Map<string, { by: Record<string, unknown>; items: Item[] }>()
  for (const item of items) {
    const values = readers.map(([, read]) => read(item.row) ?? null)
    const key = textOf(values)
    const named = Object.fromEntries(readers.map(([name], i) => [name, values[i]]))
    const group = groups.get(key) ?? { by: named, items: [] }
    groups.set(key, group)
    group.items.push(item)
  }
  return [...groups.values()]
}

/** A text that is the same for equal values. Numbers that JSON cannot write are told apart too. */
export function textOf(values: readonly unknown[]): string {
  return JSON.stringify(values, (_, value: unknown) =>
    typeof value === 'bigint' || (typeof value === 'number' && !Number.isFinite(value))
      ? { [typeof value]: String(value) }
      : value,
  )
}

/** A key that no row has must be misspelt; without an error, all rows would silently be one group. */
function missing<Row>(
  items: readonly { readonly row: Row }[],
  key: By<Row>,
  pointer: string,
): Problem<InputErrorCode>[] {
  if (typeof key !== 'string' || items.length === 0) return []
  const names = new Set(items.flatMap(({ row }) => Object.keys(row as object)))
  if (names.has(key)) return []
  const repeatable = [...names].filter((name) => pointerTo('', name) !== '')
  const told = { forslag: nearest(key, repeatable) }
  return [problemBy(tellReport, languages[0], pointer, 'ukendt-felt', told)]
}

function taken<Row>(
  key: By<Row>,
  columns: readonly string[],
  pointer: string,
): Problem<InputErrorCode>[] {
  const names = typeof key === 'string' ? [key] : Object.keys(key)
  return columns
    .filter((column) => names.includes(column))
    .map((column) => {
      const besked = `»${column}« er navnet på en af resultatets egne kolonner. Giv det et andet navn: { by: [{ mit: (row) => row.${column} }] }.`
      return problemBy(tellReport, languages[0], pointer, 'umulig-kombination', { besked })
    })
}
