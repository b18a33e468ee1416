/**
 * Merges a document into the one that it is based on. What it names replaces or extends the other; the rest stays.
 * Items with names are matched by name; a text, a condition, a citation or an example is replaced as a whole.
 */
import { unescaped } from '../support/json-pointer.js'
import { isObject } from '../support/objects.js'

type Json = Readonly<Record<string, unknown>>

/** Lists whose items have names, and the key of the name. */
export const named: Readonly<Record<string, string>> = {
  bemaerkninger: 'id',
  checks: 'id',
  columns: 'path',
  criteria: 'id',
  facts: 'path',
  groups: 'id',
  lists: 'path',
  options: 'id',
  outcomes: 'id',
  parametre: 'id',
  readings: 'id',
  sources: 'id',
}

/** Parts that are only replaced as a whole: a mixture of two documents would say something that nobody wrote. */
export const whole: ReadonlySet<string> = new Set([
  'cases',
  'naeste',
  'source',
  'typicalCase',
  'when',
])

/** Merges `over` into `under`; null removes what is there. `key`: the key that both stand under. */
export function merge(under: unknown, over: unknown, key = ''): unknown {
  const name = named[key]
  if (name !== undefined && isList(under) && isList(over)) return mergeLists(under, over, name)
  if (!isObject(under) || !isObject(over) || whole.has(key) || isText(over)) return over
  // In these tables each entry is replaced as a whole.
  const isTable = key === 'conditions' || key === 'choices'
  const merged = Object.entries(over).map(([each, value]) => [
    each,
    isTable || value === null ? value : merge(ownOrNull(under, each), value, each),
  ])
  const all = { ...under, ...(Object.fromEntries(merged) as Json) }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null))
}

function mergeLists(under: readonly Json[], over: readonly Json[], name: string): unknown[] {
  const nameOf = (item: unknown) => (isObject(item) ? ownOrNull(item, name) : undefined)
  const find = (list: readonly Json[], item: unknown) =>
    list.find((each) => nameOf(each) !== undefined && nameOf(each) === nameOf(item))
  return [
    ...under.map((item) => merge(item, find(over, item) ?? item)),
    ...over.filter((item) => !find(under, item)),
  ]
}

/**
 * The place, in the document that was merged in, of a part of the whole; undefined if the part comes from the
 * other document alone.
 */
export function placeIn(over: unknown, whole: unknown, pointer: string): string | undefined {
  let [here, there, place, key] = [over, whole, '', '']
  for (const segment of pointer.split('/').slice(1)) {
    const plain = unescaped(segment)
    const name = named[key]
    const item = child(there, plain)
    let step = plain
    if (name !== undefined && Array.isArray(here) && isObject(item)) {
      const index = here.findIndex(
        (each) => isObject(each) && ownOrNull(each, name) === ownOrNull(item, name),
      )
      step = String(index)
    }
    const next = child(here, step)
    if (next === undefined) return undefined
    place += `/${step === plain ? segment : step}`
    ;[here, there, key] = [next, item, plain]
  }
  return place
}

function child(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? ownOrNull(value as Json, key) : undefined
}

/** The value of an own property; `null` is kept, since it removes what is there. */
function ownOrNull(value: Json, key: string): unknown {
  return Object.hasOwn(value, key) ? value[key] : undefined
}

function isList(value: unknown): value is readonly Json[] {
  return Array.isArray(value)
}

function isText(value: Json): boolean {
  return 'da' in value || 'en' in value
}
