/** Answers as the facts and readings of a request. The browser's script uses it too, so there is no I/O here. */
import type { Ruleset } from '@screeningsmodel/core'
import { splitPath } from '@screeningsmodel/core/browser'

/**
 * Facts by their dotted paths, nested in the form for the core.
 *
 * @example
 * nested([['borgere', 4], ['ambulant.udbytte', true]]) // { borgere: 4, ambulant: { udbytte: true } }
 */
export function nested(facts: Iterable<readonly [string, unknown]>): Record<string, unknown> {
  const request: Record<string, unknown> = {}
  for (const [path, value] of facts) {
    const [first, second] = splitPath(path)
    request[first] =
      second === undefined ? value : { ...(request[first] as object | undefined), [second]: value }
  }
  return request
}

/** All readings of a ruleset, including the one of its periods. */
export function readingsOf({ readings = [], periods }: Ruleset) {
  return periods ? [...readings, periods.reading] : readings
}

/** The chosen readings of a ruleset as part of a request; empty if none is chosen. */
export function chosenReadings(
  { readings = [] }: Ruleset,
  laesninger: Readonly<Record<string, string>>,
): { readonly laesninger?: Readonly<Record<string, string>> } {
  const chosen = readings.flatMap(({ id }): [string, string][] => {
    const option = laesninger[id]
    return option === undefined ? [] : [[id, option]]
  })
  return chosen.length > 0 ? { laesninger: Object.fromEntries(chosen) } : {}
}
