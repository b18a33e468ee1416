/**
 * Rows of a table that sum up the others: »I alt« or »Gennemsnit« below a list of tilbud. Only tables have them; the
 * rows of JSON come from a program, which gives each its name.
 */
import { isSumAmongRows } from '@screeningsmodel/core/afrapportering'
import { foldedName, withoutFootnote } from '@screeningsmodel/kommuner'
import type { Cell } from '../cells/cell.js'
import { isUnknown } from './grid.js'

/**
 * Letters that stand in every name of such a row, in lower case. They are looked for first, in every row, because the
 * names themselves take longer to compare than the rest of the row takes to answer.
 */
export const sumForm =
  'alt|total|sum|sam|region|land|antal|all|snit|gns|median|middelv|average|avg|mean'
const mayBeSum = new RegExp(sumForm, 'i')
/** What is a sum wherever it stands; »Alle« or »Regionen« in a column of one's own may be something else. */
const surelySum = /alt|total|sum|sammen/i

const mean =
  /^(?:gennemsnit(?:lig|ligt)?|gns|median|middelvaerdi|average|avg|mean)[.:]?(?: (?:pr|per|for|af|i|of|in|over)\b.*| ?\(.*\)| \d{4}\b.*)?[.:]?$/

/** The paths of the columns; undefined for one that is no fact. */
type Paths = readonly (string | undefined)[]

/** The name of a sum without its footnote mark, where the row may have its name; undefined if it has none. */
export function sumIn(cells: readonly Cell[], paths: Paths): string | undefined {
  const name = nameIn(cells, paths)
  return name && sumNamed(cells[name.at], name.isFirst)
}

/**
 * The column, from 0, with the name of a row that sums up the others; undefined if it does not.
 *
 * @param reference of the row, if it has one, which is then its name
 * @param meansOnly whether sums are known by the reader of the rows itself
 */
export function summaryAt(
  cells: readonly Cell[],
  paths: Paths,
  reference: unknown,
  meansOnly: boolean,
): number | undefined {
  const inReference = { at: paths.indexOf('reference'), isFirst: true }
  const name = reference === undefined ? nameIn(cells, paths) : inReference
  const cell = name && cells[name.at]
  if (!name || typeof cell !== 'string' || !mayBeSum.test(cell)) return undefined
  const isSum = !meansOnly && sumNamed(cell, name.isFirst) !== undefined
  return isSum || mean.test(foldedName(withoutFootnote(cell))) ? name.at : undefined
}

function sumNamed(cell: Cell, isFirst: boolean): string | undefined {
  if (typeof cell !== 'string' || !(isFirst ? mayBeSum : surelySum).test(cell)) return undefined
  return [cell, withoutFootnote(cell)].find(isSumAmongRows)
}

/**
 * Where a row without a reference has its name: in its first cell, or in the first one after a year and numbers of
 * one's own, such as that of the row. A number that is a fact is never followed by the name.
 */
function nameIn(
  cells: readonly Cell[],
  paths: Paths,
): { readonly at: number; readonly isFirst: boolean } | undefined {
  let isFirst = true
  for (const [at, cell] of cells.entries()) {
    if (isUnknown(cell)) continue
    const mayPrecede = paths[at] === undefined || paths[at] === 'aar'
    if (!mayPrecede || !isNumber(cell)) return { at, isFirst }
    isFirst = false
  }
  return undefined
}

function isNumber(cell: Cell): boolean {
  return typeof cell !== 'string' || /^\s*\d[\d\s.,/–-]*$/.test(cell)
}
