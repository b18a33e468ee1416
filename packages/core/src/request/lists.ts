/** Lists instead of counts: a staff list has one row for each medarbejder, and facts are derived from it. */
import type { ListInput } from '../ruleset/ruleset.js'
import { decimal } from '../support/decimal.js'
import { isObject, own } from '../support/objects.js'

export type Row = Readonly<Record<string, number | undefined>>

/** A list as it was sent. */
export interface GivenList {
  readonly list: ListInput
  readonly rows: readonly Row[]
}

/**
 * The rows of a list, numbers of own properties only; undefined if the input has no such list.
 *
 * @param input the whole input of a screening
 * @example
 * readRows(rulesets[0].lists[0], { medarbejderliste: [{ aarsvaerk: 0.5 }] }) // [{ aarsvaerk: 0.5 }]
 */
export function readRows(
  list: ListInput,
  input: Readonly<Record<string, unknown>>,
): Row[] | undefined {
  const rows = own(input, list.path)
  if (!Array.isArray(rows)) return undefined
  return rows.map((row: unknown) =>
    Object.fromEntries(
      list.columns.map(({ path }) => {
        const value = isObject(row) ? own(row, path) : undefined
        return [path, Number.isFinite(value) ? decimal(value as number) : undefined]
      }),
    ),
  )
}

/**
 * The facts derived from the rows. If a fact needs a cell that is not known, the fact is not known either: a sum
 * with a gap in it is not a sum.
 *
 * @param rows as `readRows` gives them
 * @example
 * derive(rulesets[0].lists[0], [{ erfaringAar: 5, aarsvaerk: 0.5 }]).get('aarsvaerk') // 0.5
 */
export function derive(list: ListInput, rows: readonly Row[]): Map<string, number | undefined> {
  return new Map(
    list.derives.map(({ fact, sum, where }) => {
      let total = 0
      for (const row of rows) {
        const measure = where ? row[where.column] : undefined
        if (where && measure === undefined) return [fact, undefined]
        if (where && (measure as number) < (where.atLeast as number)) continue
        const amount = sum === undefined ? 1 : row[sum]
        if (amount === undefined) return [fact, undefined]
        total += amount
      }
      return [fact, decimal(total)]
    }),
  )
}
