/** Sums that stand in a table: what each of their numbers is the sum of. */
import { columnLetters } from '../workbook/letters.js'
import type { Context } from './context.js'
import type { State, Sum } from './figure.js'
import { countOf } from './grid.js'
import type { Layout } from './layout.js'

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

/** The sums that stand in columns beside the counts of a row. */
export function sumsBeside(
  { sums, counts, shared, block }: Layout,
  row: number,
  of: State,
  { sheetKommune }: Context,
): Sum[] {
  // Where both kinds of count stand in the same rows it is not known what a sum is of.
  const hasBoth = new Set(counts.map(({ at }) => at.indsats)).size > 1
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

function defined({ kommune, aar, indsats }: State): Sum['cells'][number]['of'] {
  return {
    ...(kommune !== undefined && { kommune }),
    ...(aar !== undefined && { aar }),
    ...(indsats && { indsats }),
  }
}
