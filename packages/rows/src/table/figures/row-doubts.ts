/** What remains unclear about the names of rows. */
import { whatIsName } from '../questions/ask.js'
import { tellNames } from '../coordinates/axes.js'
import { chosenRow } from '../choices/choices.js'
import type { Context } from '../choices/context.js'
import type { State } from '../counts/figure.js'
import { labelOf } from '../../words/label.js'
import type { Layout } from '../coordinates/layout.js'
import { hasCounts } from './row-names.js'
import { isAboutCount, totalOf } from '../../words/row-words.js'

/** Asks about a name that mentions a kind of count: »Odense (døgn)«. @throws {Asked} */
export function askAboutName(
  layout: Layout,
  row: number,
  { kommune }: State,
  context: Context,
): void {
  const { names, valg } = context
  if (kommune === undefined || !isAboutCount(kommune) || names.named(kommune).isKnown) return
  if (chosenRow(valg, kommune) || !hasCounts(layout, row)) return
  throw whatIsName(layout.block, row, kommune, context)
}

/** Whether the rows have only residential treatment, and neither another part nor all treatment. */
export function tellsResidentialAlone({ axes, block }: Layout): boolean {
  const mixed = axes.find(({ kind }) => kind === 'blandet')
  if (!mixed) return false
  const labels = block.rows.map((row) => labelOf(block.grid.at(row, mixed.column.index)))
  const kinds = new Set(labels.flatMap((label) => label?.indsats ?? label?.rolle ?? []))
  return kinds.size === 1 && kinds.has('doegn')
}

/** Whether a text in the place of a municipality is neither a municipality nor a sum. */
export function isOfNoKommune({ axes }: Layout, navn: string, { names, region }: Context): boolean {
  return tellNames(axes) && !names.named(navn).isKnown && totalOf(navn, region) === undefined
}
