import type { Ruleset } from '../../../src/index.js'
import type { Change } from './mistake.js'

/** A copy of a document with some values changed. */
export function changed(document: Ruleset, change: Change): unknown {
  let copy: unknown = structuredClone(document)
  for (const [pointer, value] of Object.entries(change)) {
    const keys = pointer
      .split('/')
      .slice(1)
      .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
    const last = keys.pop()
    if (last === undefined) {
      copy = value
      continue
    }
    let holder = copy as Record<string, unknown>
    for (const key of keys) holder = holder[key] as Record<string, unknown>
    if (value === undefined) Reflect.deleteProperty(holder, last)
    else holder[last] = value
  }
  return copy
}
