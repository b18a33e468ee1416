/** Sums in a table: what each of their numbers is the sum of. */
import { columnLetters } from '../../support/letters.js'
import type { Context } from '../choices/context.js'
import type { Figure, State, Sum } from '../counts/figure.js'
import { countOf } from '../../sheets/grid.js'
import type { Maalt } from '../../words/label.js'
import type { Layout } from '../coordinates/layout.js'

/** A row of sums. */
export function sumRow(
  { counts, shared, block }: Layout,
  row: number,
  navn: string,
  of: State,
): Sum {
  const cells = counts.flatMap(({ column, at }) => {
    const value = countOf(block.grid.at(row, column.index))
    if (value === undefined) return []
    const known = defined({
      kommune: at.kommune ?? (of.kommune === '' ? undefined : of.kommune),
      aar: at.aar ?? of.aar ?? shared.aar,
      indsats: at.indsats ?? of.indsats ?? shared.indsats,
    })
    return [{ column: column.index, row, value, of: known }]
  })
  return { navn, row, cells }
}

/** The sums in columns beside the counts of a row. */
export function sumsBeside(
  { sums, counts, shared, block }: Layout,
  row: number,
  of: State,
  { sheetKommune }: Context,
): Sum[] {
  // If both kinds of count stand in the same rows, it is not known what a sum is the sum of.
  const kinds = new Set(counts.map(({ at }) => at.indsats))
  const hasBoth = kinds.size > 1 && !areParts(kinds)
  return sums.flatMap(({ column, at }): Sum[] => {
    const value = countOf(block.grid.at(row, column.index))
    const indsats = at.indsats ?? of.indsats ?? shared.indsats
    const kommune = at.kommune ?? of.kommune ?? sheetKommune
    if (value === undefined || (indsats === undefined && hasBoth)) return []
    const known = defined({ kommune, aar: at.aar ?? of.aar, indsats })
    const navn = column.name || columnLetters(column.index + 1)
    return [{ navn, inColumn: true, row, cells: [{ column: column.index, row, value, of: known }] }]
  })
}

/**
 * Whether a row without a name has the sums of the rows above it, since spreadsheets often add up without a word; if it
 * has a year, of the rows of that year. Below a single municipality it could be a second municipality.
 */
export function isSumOfAll(
  layout: Layout,
  row: number,
  { aar }: State,
  all: readonly Figure[],
): boolean {
  const { cells } = sumRow(layout, row, '', {})
  const above = all.filter((figure) => aar === undefined || figure.aar === aar)
  const kommuner = new Set(above.flatMap((one) => (Number(one.value) > 0 ? [one.kommune] : [])))
  return (
    kommuner.size > 1 &&
    cells.length > 0 &&
    cells.every(({ column, value }) => {
      const own = above.filter((figure) => figure.column === column)
      return own.reduce((sum, figure) => sum + (Number(figure.value) || 0), 0) === value
    })
  )
}

/** Outpatient and residential treatment, which make a sum together. */
export function areParts(kinds: ReadonlySet<Maalt | undefined>): boolean {
  return kinds.size === 2 && kinds.has('ambulant') && kinds.has('doegn')
}

function defined({ kommune, aar, indsats }: State): Sum['cells'][number]['of'] {
  return {
    ...(kommune !== undefined && { kommune }),
    ...(aar !== undefined && { aar }),
    ...(indsats && { indsats }),
  }
}
