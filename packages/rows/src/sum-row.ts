/**
 * Rows of a table that add up the others: »I alt« below a list of tilbud. Only tables have them; the rows of JSON come
 * from a program, which gives each its name.
 */
import { isSumAmongRows } from '@screeningsmodel/core/afrapportering'
import { withoutFootnote } from '@screeningsmodel/kommuner'

/**
 * Letters that stand in every name of a sum, in lower case. They are looked for first, in every row, because the names
 * themselves take longer to compare than the rest of the row takes to answer.
 */
export const sumForm = 'alt|total|sum|sam|region|land|antal|all'
const mayBeSum = new RegExp(sumForm, 'i')

/** The name of a sum without its footnote mark; undefined if a cell is none. */
export function sumNamed(cell: unknown): string | undefined {
  if (typeof cell !== 'string' || !mayBeSum.test(cell)) return undefined
  return [cell, withoutFootnote(cell)].find(isSumAmongRows)
}
