/** Keys that are dotted paths, as the columns of a table are: `{ "kompetencer.social-stoette": … }`. */
import { maximumColumns } from '../columns/headers.js'
import { isObject } from '../support/is-object.js'
import type { Language } from '../support/language.js'
import { rowError } from '../problems/problem.js'
import type { ReadRow, RefusedRow } from '../row/rows.js'

/**
 * A row with its dotted keys turned into objects. A row that gives the same fact twice is refused. A row with more keys
 * than a table may have columns is left unchanged: its dotted keys are then unknown, so it is refused without this
 * work.
 */
export function nested(input: unknown, linje: number, sprog: Language): ReadRow {
  if (!isObject(input)) return { linje, input }
  if (!hasDots(input) || Object.keys(input).length > maximumColumns) return { linje, input }
  const own = new Map<string, unknown>()
  for (const [key, value] of Object.entries(input)) {
    if (!key.includes('.')) own.set(key, value)
  }
  /** Objects in the making: each is copied once, however many keys it gets. */
  const inner = new Map<string, Map<string, unknown>>()
  for (const [key, value] of Object.entries(input)) {
    const dot = key.indexOf('.')
    if (dot < 0) continue
    const first = key.slice(0, dot)
    const second = key.slice(dot + 1)
    const given = own.get(first) ?? {}
    const into = inner.get(first) ?? (isObject(given) ? new Map(Object.entries(given)) : undefined)
    if (!into || into.has(second)) return saidTwice(input, linje, sprog)
    inner.set(first, into.set(second, value))
  }
  // Made again from its entries, so that a key such as `__proto__` is a key like any other.
  for (const [first, into] of inner) own.set(first, Object.fromEntries(into))
  return { linje, input: Object.fromEntries(own) }
}

/** The refusal of a row with something that stands twice in it. */
export function saidTwice(
  read: unknown,
  linje: number,
  sprog: Language,
  kolonne?: number,
): RefusedRow {
  const errors = [rowError(sprog, 'dobbelt-noegle', { kolonne })]
  return { linje, errors, ...(isObject(read) && { laest: read }) }
}

/** Nearly always false, which is found without making a list of the keys. */
function hasDots(input: object): boolean {
  for (const key in input) if (key.includes('.')) return true
  return false
}
