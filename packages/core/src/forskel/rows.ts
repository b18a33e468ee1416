/** The same facts on two sides: whether the answers differ, and which criteria make the difference. */
import type { Udfald } from '../answer/criterion-schema.js'
import type { CompactScreening } from '../answer/schema.js'
import { isObject } from '../support/objects.js'
import type { Ruleset } from '../ruleset/ruleset.js'
import { screenerOf } from '../screener/screener.js'
import type { ScreenOptions } from '../screener/load.js'
import type { Side } from './side.js'

/** A criterion with different outcomes; null for a side that does not have it. */
export interface ChangedCriterion {
  /** The id of the criterion. */
  readonly id: string
  /** Its outcome on the first side. */
  readonly foer: Udfald | null
  /** Its outcome on the second side. */
  readonly efter: Udfald | null
}

/** The answers of both sides about a row. */
export interface RowComparison {
  /** The answer of the first side. */
  readonly foer: CompactScreening
  /** The answer of the second side. */
  readonly efter: CompactScreening
  /** Whether the conclusion differs. */
  readonly aendret: boolean
  /** The criteria that make the difference. */
  readonly kriterier: readonly ChangedCriterion[]
}

/** Asks a side about a row. */
export type Asked = (row: unknown, options?: ScreenOptions) => CompactScreening

type Outcomes = readonly { readonly id: string; readonly udfald: Udfald }[]

/** The criteria whose outcomes differ, and those that only one side has. */
export function changedCriteria(before: Outcomes, after: Outcomes): readonly ChangedCriterion[] {
  const [one, other] = [before, after].map(
    (outcomes) => new Map(outcomes.map(({ id, udfald }) => [id, udfald])),
  ) as [Map<string, Udfald>, Map<string, Udfald>]
  return [...new Set([...one.keys(), ...other.keys()])].flatMap((id) => {
    const [foer = null, efter = null] = [one.get(id), other.get(id)]
    return foer === efter ? [] : [{ id, foer, efter }]
  })
}

/**
 * Prepares two sides to be asked about rows. A row has the facts of both; each side gets its own.
 *
 * @returns a function that gives the answers of both sides about a row, which has the facts of both in the form of an
 *   input. It throws an `InputError` if one refuses the row.
 * @example
 * const [side, other] = [3, 2].map((mindsteBorgere) => sideOf(rulesets[0], { parametre: { mindsteBorgere } }))
 * rowComparer(side, other)({ borgere: 2 }).kriterier // [{ id: 'borgerflow', foer: 'ikke-opfyldt', efter: 'opfyldt' }]
 */
export function rowComparer(
  before: Side,
  after: Side,
): (row: unknown, options?: ScreenOptions) => RowComparison {
  return comparerOf(before, after, [asked(before, after), asked(after, before)])
}

/** The same, with given functions for asking the two sides. */
export function comparerOf(
  before: Side,
  after: Side,
  [askBefore, askAfter]: readonly [Asked, Asked],
): ReturnType<typeof rowComparer> {
  return (row, options) => {
    const [foer, efter] = [askBefore(row, options), askAfter(row, options)]
    const aendret = foer.konklusion !== efter.konklusion
    const changed = changedCriteria(foer.kriterier, efter.kriterier)
    const behind = changed.filter(
      ({ id, foer, efter }) =>
        (foer !== null && efter !== null) ||
        (foer === null ? holdsOut(after.document, id, efter) : holdsOut(before.document, id, foer)),
    )
    return { foer, efter, aendret, kriterier: behind.length > 0 ? behind : changed }
  }
}

/**
 * A document with the facts of both sides, to read columns and rows by.
 *
 * @example
 * withFactsOfBoth(rulesets[1], rulesets[2]).facts.length // 25
 */
export function withFactsOfBoth(one: Ruleset, other: Ruleset): Ruleset {
  const added = <T extends { readonly path: string }>(own: readonly T[], others: readonly T[]) => [
    ...own,
    ...others.filter(({ path }) => own.every((each) => each.path !== path)),
  ]
  return {
    ...one,
    choices: { ...other.choices, ...one.choices },
    facts: added(one.facts, other.facts),
    lists: added(one.lists ?? [], other.lists ?? []),
  }
}

/** Whether a criterion that only one side has keeps a case from that side's first conclusion. */
function holdsOut({ criteria }: Ruleset, id: string, udfald: Udfald | null): boolean {
  const role = criteria.find((criterion) => criterion.id === id)?.role
  // A circumstance alone counts neither for nor against.
  if (role === 'forhold') return false
  return udfald !== (role === 'eksklusion' ? 'ikke-opfyldt' : 'opfyldt')
}

/**
 * Prepares a side to be asked about rows that also have facts of the other side; it throws an `InputError` to
 * refuse a row.
 */
export function asked(side: Side, other: Side): Asked {
  const { document, parametre, variant } = side
  const screener = screenerOf(document)
  const laesninger = Object.fromEntries(
    (document.readings ?? []).map(({ id, options }, r) => [
      id,
      options[variant.choice[r] ?? 0]?.id,
    ]),
  )
  const own = new Set(inputsOf(document))
  const others = inputsOf(other.document).filter((path) => !own.has(path))
  return (row, options) => {
    const input = isObject(row) ? { ...without(row, others), laesninger } : row
    const answer = screener.compact(input, options)
    return parametre ? { ...answer, parametre } : answer
  }
}

/** The paths of a document's facts and lists in a row. */
function inputsOf({ facts, lists = [] }: Ruleset): readonly string[] {
  return [...facts, ...lists].map(({ path }) => path)
}

/** A row without the facts that only the other side has. */
function without(
  row: Readonly<Record<string, unknown>>,
  paths: readonly string[],
): Readonly<Record<string, unknown>> {
  const entries = Object.entries(row).flatMap(([key, value]): [string, unknown][] => {
    if (paths.includes(key)) return []
    const inGroup = (name: string) => paths.includes(`${key}.${name}`)
    if (!isObject(value) || !Object.keys(value).some(inGroup)) return [[key, value]]
    const left = Object.entries(value).filter(([name]) => !inGroup(name))
    return left.length === 0 ? [] : [[key, Object.fromEntries(left)]]
  })
  return Object.fromEntries(entries)
}
