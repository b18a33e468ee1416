/**
 * Outpatient and residential treatment are given separately, without a number of all treatment: whether to add the two
 * is asked, never assumed.
 */
import { quoted } from '../../problems/row-text.js'
import { columnLetters } from '../../support/letters.js'
import type { KnownColumn } from '../coordinates/axes.js'
import { written, type Valg } from '../choices/choices.js'
import type { Context } from '../choices/context.js'
import { isClear, labelOf } from '../../words/label.js'
import type { Layout } from '../coordinates/layout.js'
import { asked, columnKey, type Asked } from './question.js'
import type { Source } from '../counts/record-rows.js'
import { optionTexts } from './option-texts.js'

/** Asks about columns of outpatient treatment. */
export function whatAreColumns(
  { block }: Pick<Layout, 'block'>,
  columns: readonly KnownColumn[],
  context: Context,
): Asked {
  const { navn: ark } = block.grid.sheet
  const liste = columns.map(({ column }) => columnLetters(column.index + 1)).join(', ')
  const [first] = columns
  return whatArePartsOf(
    { ...context, ark, liste, kolonne: first && first.column.index + 1 },
    (as) => ({
      kolonner: Object.fromEntries(
        columns.map(({ column, said: { aar } }) => [
          columnKey(block, column.index, context.isAlone),
          written(
            as === '-' ? { rolle: 'ubrugt' } : { indsats: as, ...(aar !== undefined && { aar }) },
          ),
        ]),
      ),
    }),
  )
}

/** Asks about rows of outpatient treatment, if no table has counts of all treatment. @throws {Asked} */
export function askAboutParts(sources: readonly Source[], { sprog }: Pick<Context, 'sprog'>): void {
  const figures = sources.flatMap(({ read }) => read.figures)
  if (!figures.some(({ indsats }) => indsats === 'doegn')) return
  if (figures.some(({ indsats }) => indsats !== 'doegn')) return
  const rows = sources
    .flatMap(({ read }) => read.left)
    .filter(({ kode, navn }) => kode === 'ubrugt-indsats' && isOutpatient(navn))
  const [first] = rows
  if (!first) return
  const { ark } = first.sted
  const names = [...new Set(rows.map(({ navn }) => navn))]
  const liste = names.map(quoted[sprog]).join(', ')
  throw whatArePartsOf({ sprog, ark, liste }, (as) => ({
    raekker: Object.fromEntries(names.map((navn) => [navn, as])),
  }))
}

function isOutpatient(text: string): boolean {
  const label = labelOf(text)
  return isClear(label) && label.rolle === 'ambulant'
}

function whatArePartsOf(
  {
    sprog,
    ark,
    liste,
    kolonne,
  }: Pick<Context, 'sprog'> & {
    readonly ark: string
    readonly liste: string
    readonly kolonne?: number | undefined
  },
  valgOf: (as: 'ambulant' | 'behandling' | '-') => Valg,
): Asked {
  const text = optionTexts[sprog]
  return asked('ambulant-og-doegn', {
    sprog,
    sted: { ark, ...(kolonne !== undefined && { kolonne }) },
    values: { ark, liste },
    options: [
      { tekst: text.added, valg: valgOf('ambulant') },
      { tekst: text.isAll, valg: valgOf('behandling') },
      { tekst: text.notKnown, valg: valgOf('-') },
    ],
  })
}
