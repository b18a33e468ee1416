/** Keys that are dotted paths, as the columns of a table are: `{ "kompetencer.social-stoette": … }`. */
import { maximumColumns } from './headers.js'
import { isObject } from './is-object.js'
import type { Language } from './language.js'
import { rowError } from './problem.js'
import type { ReadRow } from './rows.js'

/**
 * A row with its dotted keys made into objects. One that says the same twice is refused. One with more keys than
 * there are facts is left as it is: none of them is known then, and it is refused without the work.
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
    if (!into || into.has(second)) return { linje, errors: [rowError(sprog, 'dobbelt-noegle')] }
    inner.set(first, into.set(second, value))
  }
  // Made anew from its entries: a key such as `__proto__` is then one like any other.
  for (const [first, into] of inner) own.set(first, Object.fromEntries(into))
  return { linje, input: Object.fromEntries(own) }
}

/** Nearly always not, which is told without a list of the keys. */
function hasDots(input: object): boolean {
  for (const key in input) if (key.includes('.')) return true
  return false
}
