/**
 * What an unsettled row still needs, in SQL: the unknown facts that `missingForConclusion` finds. That function
 * walks down from the outcomes that may still be the conclusion; the SQL does the same in layers, each named
 * condition before those that it refers to.
 */
import { choicesOf } from '../ruleset/fact-values.js'
import type { Ruleset } from '../ruleset/ruleset.js'
import { isOneOf, text, withSpaces, type Dialect } from './dialects.js'
import { always, type Column, type Entry, type Expressions, type Needs } from './sql-expressions.js'

/** A named expression in a layer of the SELECT. */
type Reached = Pick<Entry, 'alias' | 'sql'>

export interface MissingColumn {
  /** Whether each outcome and named condition is still in question; each layer refers to the layers before it. */
  readonly layers: readonly (readonly Reached[])[]
  /** The paths of the facts that are needed, in the order of the ruleset, separated by spaces. */
  readonly sql: string
}

/** What needs something (its alias and layer), and the condition for it, given that this is in question. */
interface Wanted {
  readonly by: string
  readonly layer: number
  readonly when: string
}

export function missingColumn(
  ruleset: Ruleset,
  { columns, named, outcomes }: Expressions,
  dialect: Dialect,
): MissingColumn {
  const layers: Reached[][] = []
  const wanted = new Map<string, Wanted[]>()

  /** Records what something in question needs. */
  function reach(alias: string, layer: number, sql: string, needs: Needs): void {
    ;(layers[layer] ??= []).push({ alias, sql })
    for (const [needed, when] of needs) {
      wanted.set(needed, [...(wanted.get(needed) ?? []), { by: alias, layer, when }])
    }
  }

  outcomes.forEach(({ alias, needs }, i) => {
    const before = outcomes.slice(0, i).map((each) => `COALESCE(NOT ${each.alias}, TRUE)`)
    reach(`o${i}`, 0, [`${alias} IS NULL`, ...before].join(' AND '), needs())
  })
  // In `named` a condition comes after those that it refers to.
  for (const { alias, needs } of [...named].reverse()) {
    const by = wanted.get(alias)
    if (!by) continue
    reach(`m${alias}`, 1 + Math.max(...by.map(({ layer }) => layer)), anyOf(by), needs())
  }

  const unknown = ({ fact, alias, bare }: Column) =>
    fact.type === 'choice' && bare
      ? `COALESCE(NOT ${isOneOf(dialect, alias, choicesOf(ruleset, fact))}, TRUE)`
      : `${alias} IS NULL`
  const columnOf = new Map(columns.map((column) => [column.fact.path, column]))
  const paths = ruleset.facts.flatMap(({ path }) => {
    const column = columnOf.get(path)
    const by = column && wanted.get(column.alias)
    return by
      ? [`CASE WHEN ${unknown(column)} AND (${anyOf(by)}) THEN ${text(dialect, path)} END`]
      : []
  })
  const open = outcomes.map((_, i) => `o${i}`).join(' OR ')
  return { layers, sql: `CASE WHEN ${open} THEN ${withSpaces(dialect, paths)} ELSE '' END` }
}

/** CASE skips the condition for rows in which nothing is in question. */
function anyOf(wanted: readonly Wanted[]): string {
  return wanted
    .map(({ by, when }) => (when === always ? by : `CASE WHEN ${by} THEN ${when} ELSE FALSE END`))
    .join(' OR ')
}
