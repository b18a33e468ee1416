/**
 * Masks counts by several keys. A reader may also have the same counts by fewer of the keys, each masked beside those by
 * fewer keys still. The table by all keys must not reveal what those tables leave out.
 */
import { groupBy } from '../support/group-by.js'
import { keyMaker, type Key } from './groups.js'
import { maskedTable, type ShownGroup, type Together } from './table-masking.js'

type Tables<Row> = readonly (readonly Row[])[]

/** Tables by some of the keys. */
interface Level {
  readonly kept: readonly string[]
  /** The groups by all keys that become one here. */
  readonly groups: readonly (readonly number[])[]
  readonly shown: Tables<ShownGroup>
}

/**
 * Masks tables of the same groups, each with other parts of the same wholes: if one hides a whole, all do.
 *
 * @param tables each with a row of counts for every group, with the same parts in each row
 * @param by the keys of each group
 */
export function maskedTables(
  tables: Tables<readonly number[]>,
  by: readonly Key[],
  threshold: number,
): Tables<ShownGroup> {
  const levels: Level[] = []
  const names = Object.keys(by[0] ?? {})
  const numbers = new Map(names.map((name) => [name, numbersOf(alike(by, [name]))]))
  // Tables by fewer keys come before those by more.
  for (const kept of subsets(names)) {
    const groups = alike(by, kept)
    const summed = tables.map((table) => groups.map((group) => sumsOf(table, group)))
    const fewer = levels.filter((level) => level.kept.every((name) => kept.includes(name)))
    const together = tables.map((_, i) => fewer.flatMap((level) => togetherIn(level, groups, i)))
    const places = groups.map(([first = -1]) =>
      kept.map((name) => numbers.get(name)?.[first] ?? -1),
    )
    levels.push({ kept, groups, shown: maskedBeside(summed, together, threshold, places) })
  }
  return levels.at(-1)?.shown ?? []
}

/** Masks tables of the same groups, each beside the same counts by fewer keys. */
function maskedBeside(
  tables: Tables<readonly number[]>,
  together: readonly (readonly Together[])[],
  threshold: number,
  places: readonly (readonly number[])[],
): Tables<ShownGroup> {
  const unsaid = new Set<number>()
  for (;;) {
    const known = unsaid.size
    const shown = tables.map((table, i) =>
      maskedTable(table, together[i] ?? [], threshold, { unsaid, places }),
    )
    for (const groups of shown)
      for (const [group, { whole }] of groups.entries()) if (whole === null) unsaid.add(group)
    if (unsaid.size === known) return shown
  }
}

/** The groups of a table that become one in a table by fewer keys, and what that table shows of them. */
function togetherIn(level: Level, groups: Level['groups'], table: number): readonly Together[] {
  return level.groups.flatMap((members, i) => {
    const shown = level.shown[table]?.[i]
    const all = new Set(members)
    const within = [...groups.keys()].filter((group) => all.has(groups[group]?.[0] ?? -1))
    return shown ? [{ groups: within, shown }] : []
  })
}

function alike(by: readonly Key[], kept: readonly string[]): Level['groups'] {
  const keyOf = keyMaker()
  const places = [...by.keys()]
  return [...groupBy(places, (place) => keyOf(kept.map((name) => by[place]?.[name]))).values()]
}

/** For each place, the number of the group that it is in. */
function numbersOf(groups: Level['groups']): readonly number[] {
  const numbers: number[] = []
  for (const [number, places] of groups.entries())
    for (const place of places) numbers[place] = number
  return numbers
}

function sumsOf(table: readonly (readonly number[])[], groups: readonly number[]): number[] {
  return (table[0] ?? []).map((_, part) =>
    groups.reduce((sum, group) => sum + (table[group]?.[part] ?? 0), 0),
  )
}

function subsets(names: readonly string[]): readonly (readonly string[])[] {
  return names.reduce<readonly (readonly string[])[]>(
    (found, name) => [...found, ...found.map((each) => [...each, name])],
    [[]],
  )
}
