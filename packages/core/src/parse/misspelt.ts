/** Finds names in a document based on another that look like misspelt names of the other document. */
import { Ruleset } from '../ruleset/ruleset.js'
import { nearest } from '../support/nearest.js'
import { isObject } from '../support/objects.js'
import type { ReportProblem } from './reporter.js'
import { reportOthers } from './structure.js'

type Json = Readonly<Record<string, unknown>>

/** Fields that only a document based on another may have. */
const own = ['uden', 'ordlyd']

/** Reports fields that no ruleset has. */
export function checkFields(over: Json, report: ReportProblem): void {
  reportOthers(over, [...Object.keys(Ruleset.properties), ...own], '', report)
}

/** The list item that a pointer leads into, as a JSON Pointer. */
export function itemAt(pointer: string): string {
  return pointer.split('/').slice(0, 3).join('/')
}

/**
 * Reports items that were probably meant to change an item of the other document: they lack fields, and their name
 * is not in the other document but is similar to one that is.
 *
 * @param lacking items that lack required fields, as JSON Pointers
 * @returns the items that were reported
 */
export function checkItems(
  over: Json,
  base: Json,
  lacking: readonly string[],
  report: ReportProblem,
): ReadonlySet<string> {
  const told = new Set<string>()
  for (const pointer of new Set(lacking)) {
    const [, part = '', index = ''] = /^\/(\w+)\/(\d+)$/.exec(pointer) ?? []
    const [items, others] = [over[part], base[part]]
    if (!Array.isArray(items) || !Array.isArray(others)) continue
    const item: unknown = items[Number(index)]
    const key = isObject(item) && 'path' in item ? 'path' : 'id'
    const [name, names] = [nameIn(item, key), others.map((each) => nameIn(each, key))]
    const muligheder = names.includes(name) ? 'ingen' : nearest(name, names)
    if (muligheder === 'ingen') continue
    report(`${pointer}/${key}`, 'ukendt-henvisning', { muligheder })
    told.add(pointer)
  }
  return told
}

function nameIn(item: unknown, key: string): string {
  return isObject(item) ? String(item[key]) : ''
}
