/**
 * Reads facts as `read-facts.ts` does, but for a verdict that is computed in bits: gives not the facts themselves,
 * but the outcomes of the comparisons that depend on them.
 *
 * The place of a key is guessed from the key before it: the place that followed last time, or, if that key is left
 * out, the place after it. Looking a key up takes as long as all the rest of the work on it.
 */
import type { Bits, Told } from '../program/bits.js'
import type { Value } from '../program/operators.js'
import type { Program } from '../program/program.js'
import { decimal, mostOfOneCopy, type Facts } from '../program/verdict-parts.js'
import { splitPath } from '../ruleset/fact-path.js'
import { isObject } from '../support/objects.js'

/** The outcomes that the facts of an input give together. */
export interface Said {
  /** The comparisons that a known fact settles, and which of them are true. */
  known: Bits
  met: Bits
  /** By slot, the known facts that other comparisons read. */
  readonly values: (Value | undefined)[]
  /** Whether the input has a list, from which facts are derived. */
  isListed: boolean
}

type Kind = 'number' | 'word' | 'boolean' | 'group' | 'list'

/** What belongs under a key. All places have one hidden class, because V8 is faster with one. */
interface Place extends Told {
  /** The key object of the last input: V8 compares identical strings at once. */
  key: string
  /** The place that followed last time. */
  next: Place
  readonly kind: Kind
  readonly slot: number
  readonly first: Value | undefined
  readonly group: Group | undefined
}

interface Group {
  /** A placeholder before the first key. */
  readonly start: Place
  readonly places: Map<string, Place>
}

/** @param told by slot */
export function bitsReader({ ruleset, facts }: Program, told: readonly Told[]) {
  const root = emptyGroup()
  facts.forEach((fact, slot) => {
    const kind = fact.type === 'boolean' ? 'boolean' : fact.type === 'choice' ? 'word' : 'number'
    const place = placeOf(kind, { slot, told: told[slot] })
    const [first, second] = splitPath(fact.path)
    if (second === undefined) root.places.set(first, place)
    else {
      const known = root.places.get(first) ?? placeOf('group', { group: emptyGroup() })
      root.places.set(first, known)
      known.group?.places.set(second, place)
    }
  })
  for (const { path } of ruleset.lists ?? []) root.places.set(path, placeOf('list'))
  return (input: Facts, said: Said): void => read(input, root, said)
}

const nothing: Told = { leaves: 0, borders: [], others: [], met: [], isKept: false }

function placeOf(
  kind: Kind,
  {
    slot = -1,
    told = nothing,
    group,
  }: { slot?: number; told?: Told | undefined; group?: Group } = {},
): Place {
  const place: Omit<Place, 'next'> & { next: Place | undefined } = {
    key: '',
    next: undefined,
    kind,
    slot,
    leaves: told.leaves,
    borders: told.borders,
    first: told.others[0],
    others: told.others,
    met: told.met,
    isKept: told.isKept,
    group,
  }
  place.next = place as Place
  return place as Place
}

function emptyGroup(): Group {
  return { start: placeOf('list'), places: new Map() }
}

function read(object: Facts, { start, places }: Group, said: Said): void {
  let before = start
  let known = 0
  let met = 0
  for (const key in object) {
    // In a for-in loop V8 optimises `hasOwnProperty`, but not `Object.hasOwn`.
    if (!Object.prototype.hasOwnProperty.call(object, key)) continue
    let place = before.next
    if (place.key !== key) {
      place = place.next
      if (place.key !== key) {
        const found = places.get(key)
        if (found === undefined) continue
        found.key = key
        place = before.next = found
      }
    }
    before = place
    const value = object[key]
    let way = 0
    switch (place.kind) {
      case 'number': {
        if (typeof value !== 'number' || value - value !== 0) continue
        const { borders } = place
        for (let i = 0; i < borders.length; i++) way += Number(value >= (borders[i] as number))
        if (place.isKept) said.values[place.slot] = decimal(value)
        break
      }
      case 'word': {
        if (typeof value !== 'string') continue
        const { others } = place
        if (value.length > mostOfOneCopy) way = others.indexOf(value)
        else if (value !== place.first) {
          way = 1
          while (way < others.length && others[way] !== value) way++
          if (way === others.length) continue
        }
        if (way < 0) continue
        if (place.isKept) said.values[place.slot] = value
        break
      }
      case 'boolean':
        if (typeof value !== 'boolean') continue
        way = Number(value)
        if (place.isKept) said.values[place.slot] = value
        break
      case 'group':
        if (isObject(value)) read(value, place.group as Group, said)
        continue
      case 'list':
        said.isListed ||= value != null
        continue
    }
    known |= place.leaves
    met |= place.met[way] as Bits
  }
  said.known |= known
  said.met |= met
}
