/** Columns of years and of kinds of counts that do not say whose they are. */
import { columnLetters } from '../../support/letters.js'
import { choice } from './column-options.js'
import type { Column } from '../headings/column.js'
import type { Context } from '../choices/context.js'
import type { Layout } from '../coordinates/layout.js'
import { optionTexts } from './option-texts.js'

/** Whether all cells of a column are years, or kinds of counts. */
export function holdsOnly(kind: 'years' | 'indsatser', { content }: Column): boolean {
  return content[kind] > 0 && content.names + content.counts + content.totals === 0
}

/** Columns that may name the years or the kinds of the rows, but do not say so, as answers to a question. */
export function columnsWith(
  kind: 'years' | 'indsatser',
  { block, columns, axes }: Layout,
  context: Context,
) {
  const isAxis = new Set(axes.map(({ column }) => column))
  return columns
    .filter(({ column, chosen }) => !chosen && !isAxis.has(column) && holdsOnly(kind, column))
    .map(({ column }) => ({
      tekst: optionTexts[context.sprog].column(columnLetters(column.index + 1), column.name),
      valg: choice(context, block, column, kind === 'years' ? 'aar' : 'indsats'),
    }))
}
