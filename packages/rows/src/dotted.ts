/** Keys that are dotted paths, as the columns of a table are: `{ "kompetencer.social-stoette": … }`. */
import type { Language } from './language.js'
import { rowError } from './problem.js'
import type { ReadRow } from './rows.js'

/** A row with its dotted keys made into objects. One that says the same twice is refused. */
export function nested(input: unknown, linje: number, sprog: Language): ReadRow {
  if (!isObject(input) || !Object.keys(input).some((key) => key.includes('.'))) {
    return { linje, input }
  }
  const own = new Map<string, unknown>()
  for (const [key, value] of Object.entries(input)) {
    if (!key.includes('.')) own.set(key, value)
  }
  for (const [key, value] of Object.entries(input)) {
    const dot = key.indexOf('.')
    if (dot < 0) continue
    const first = key.slice(0, dot)
    const second = key.slice(dot + 1)
    const inner = own.get(first) ?? {}
    if (!isObject(inner) || Object.hasOwn(inner, second)) {
      return { linje, errors: [rowError(sprog, 'dobbelt-noegle')] }
    }
    // Made anew from its entries: a key such as `__proto__` is then one like any other.
    own.set(first, Object.fromEntries([...Object.entries(inner), [second, value]]))
  }
  return { linje, input: Object.fromEntries(own) }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
