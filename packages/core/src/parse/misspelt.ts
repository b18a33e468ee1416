/** Names in a document that is based on another which look like misspellings of names in that one. */
import { Ruleset } from '../ruleset/ruleset.js'
import { nearest } from '../support/nearest.js'
import { isObject } from '../support/objects.js'
import type { ReportProblem } from './reporter.js'
import { reportOthers } from './structure.js'

type Json = Readonly<Record<string, unknown>>

/** Fields that only a document based on another has. */
const own = ['uden', 'ordlyd']

/** Fields that no ruleset has. */
export function checkFields(over: Json, report: ReportProblem): void {
  reportOthers(over, [...Object.keys(Ruleset.properties), ...own], '', report)
}

/** The item of a list of the document in which something stands, as JSON Pointer. */
export function itemAt(pointer: string): string {
  return pointer.split('/').slice(0, 3).join('/')
}

/**
 * Items that lack so much that they were meant to change one of the other document: a name that it does not know, and
 * one that is like it.
 *
 * @param lacking items in which something that is needed is missing, as JSON Pointers
 * @returns the places that are told about
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
