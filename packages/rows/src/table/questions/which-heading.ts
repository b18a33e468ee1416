/** The answers to which row names the columns, where no word in them shows it. */
import type { Language } from '../../support/language.js'
import { Grid } from '../../sheets/grid.js'
import type { Sheet } from '../../workbook/workbook.js'
import type { Valg } from '../choices/choices.js'
import { holdsCounts, isWords, namesRows } from '../headings/heading-rows.js'
import { optionTexts } from './option-texts.js'

/** The row that names the columns, if every sheet has the same one; what its columns hold is asked about afterwards. */
export function headingOptions(
  sheets: readonly Sheet[],
  sprog: Language,
): { readonly tekst: string; readonly valg: Valg }[] {
  const [row, ...others] = sheets.map((sheet) => likelyHeading(new Grid(sheet)))
  if (row === undefined || others.some((other) => other !== row)) return []
  const { noHeading, headingRow } = optionTexts[sprog]
  return [{ tekst: row === 0 ? noHeading : headingRow(row), valg: { overskrift: [row] } }]
}

/** From 1; 0 if the first row holds data. Undefined if neither can be told. */
function likelyHeading(grid: Grid): number | undefined {
  const filled = Array.from({ length: grid.height }, (_, row) => row).filter(
    (row) => !grid.isEmptyRow(row),
  )
  const first = filled.find((row) => grid.filled(row).length > 1)
  if (first === undefined) return undefined
  const next = filled.find((row) => row > first)
  if (holdsCounts(grid, first)) return first === filled[0] ? 0 : undefined
  const isNamed = grid.filled(first).some((column) => namesRows(grid, first, column))
  const isAbove = next !== undefined && isWords(grid, first) && holdsCounts(grid, next)
  return isNamed || isAbove ? first + 1 : undefined
}
