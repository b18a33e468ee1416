/**
 * The reasons why a count of a table may not have exactly one municipality, year and kind, and the questions about
 * them.
 */
import { columnLetters } from '../../support/letters.js'
import { whatIsColumn, whichCount, whichNames } from '../questions/ask.js'
import { whichYear } from '../questions/which-year.js'
import { axisTells, tellNames, tells } from '../coordinates/axes.js'
import { chosenTable, meaningOf, written } from '../choices/choices.js'
import { choice } from '../questions/column-options.js'
import type { Context } from '../choices/context.js'
import { holdsCodes } from '../headings/column.js'
import type { CountColumn, Layout } from '../coordinates/layout.js'
import { asked, columnKey, type Asked } from '../questions/question.js'
import { optionTexts } from '../questions/option-texts.js'
import { refuseIncomplete, refuseSame, refuseUneven, sameIn } from './unlike-columns.js'

/** Asks a question if a count of the table does not have exactly one municipality, year and kind. @throws {Asked} */
export function aboutLayout(layout: Layout, context: Context): void {
  const { block, counts, axes, shared } = layout
  const [first] = counts
  if (!first) return
  const namesInRows = tellNames(axes)

  if (!namesInRows && context.sheetKommune === undefined) {
    const texts = layout.columns.filter(
      ({ column, chosen }) => column.content.names > 0 || (!chosen && holdsCodes(block, column)),
    )
    const asks = () =>
      whichNames(
        block,
        texts.map(({ column }) => column),
        context,
      )
    if (counts.every(({ at }) => at.kommune === undefined)) throw asks()
    refuseLacking(layout, ({ at }) => at.kommune === undefined, context, asks)
  }
  for (const dimension of ['indsats', 'aar'] as const) {
    const told = counts.filter(({ at }) => at[dimension] !== undefined)
    const inRows = tells(axes, dimension)
    const asks = () =>
      dimension === 'aar' ? whichYear(layout, context) : whichCount(layout, context)
    if (told[0] && inRows) throw twice(layout, dimension, told[0], context)
    if (told.length > 0) {
      if (!isChosen(layout, dimension, context)) {
        refuseLacking(layout, ({ at }) => at[dimension] === undefined, context, asks)
      }
      disagreeing(layout, dimension, context)
    } else if (!inRows && shared[dimension] === undefined) {
      // Years that stand twice are those of both kinds of count: one answer cannot be right for all columns.
      if (dimension === 'indsats' && sameIn(layout, context)) {
        refuseLacking(layout, () => true, context, asks)
      }
      throw asks()
    }
  }
  refuseSame(layout, context)
  refuseUneven(layout, context)
  refuseIncomplete(layout, context)
}

/** Whether a person chose it for the table or its sheet; this applies to every count whose column does not give it. */
function isChosen(
  { block }: Layout,
  dimension: 'aar' | 'indsats',
  { valg, number }: Context,
): boolean {
  const { arkBetydning = {} } = valg
  const ofSheet = arkBetydning[block.grid.sheet.navn] ?? arkBetydning[String(number)]
  const chosen = { ...meaningOf(ofSheet ?? ''), ...chosenTable(valg, block) }
  return chosen[dimension] !== undefined
}

/** Asks about a column that lacks what the others give; a column that was chosen is not asked about again. */
function refuseLacking(
  layout: Layout,
  lacks: (count: CountColumn) => boolean,
  context: Context,
  otherwise: () => Asked,
): void {
  const lacking = new Set(layout.counts.filter(lacks).map(({ column }) => column))
  if (lacking.size === 0) return
  const known = layout.columns.find(({ column, chosen }) => lacking.has(column) && !chosen)
  throw known ? whatIsColumn(layout.block, known.column, known.said, context) : otherwise()
}

/** A year or a kind of count that both the row and the column give. */
function twice(
  { block, axes, counts }: Layout,
  dimension: 'aar' | 'indsats',
  told: CountColumn,
  context: Context,
): Asked {
  const { navn: ark } = block.grid.sheet
  const axis = axes.find((one) => axisTells(one, dimension))
  const text = optionTexts[context.sprog]
  const withoutAxis = axis ? choice(context, block, axis.column, '-') : {}
  const kolonner = Object.fromEntries(
    counts.map(({ column, at }) => {
      const left = dimension === 'aar' && at.indsats ? at.indsats : 'antal'
      return [columnKey(block, column.index, context.isAlone), left]
    }),
  )
  return asked('to-steder', {
    sprog: context.sprog,
    sted: { ark, kolonne: told.column.index + 1 },
    values: {
      ark,
      dimension,
      kolonne: columnLetters((axis?.column.index ?? 0) + 1),
      navn: told.column.name,
    },
    options: [
      { tekst: text.fromHeadings, valg: withoutAxis },
      { tekst: text.fromColumn(columnLetters((axis?.column.index ?? 0) + 1)), valg: { kolonner } },
    ],
  })
}

/** The sheet gives one meaning, and all its columns another. */
function disagreeing(
  { block, counts, shared }: Layout,
  dimension: 'aar' | 'indsats',
  context: Context,
): void {
  const says = shared[dimension]
  if (says === undefined || counts.some(({ at }) => at[dimension] === says)) return
  const { navn: ark } = block.grid.sheet
  const isChosen = (context.valg.arkBetydning ?? {})[ark] !== undefined
  if (isChosen) return
  throw asked('ark-uenigt', {
    sprog: context.sprog,
    sted: { ark },
    values: { ark, navn: counts[0]?.column.name ?? '' },
    options: [
      {
        tekst: optionTexts[context.sprog].fromHeadings,
        valg: {
          kolonner: Object.fromEntries(
            counts.map(({ column, at }) => [
              columnKey(block, column.index, context.isAlone),
              written(at),
            ]),
          ),
          arkBetydning: { [ark]: 'antal' },
        },
      },
    ],
  })
}
