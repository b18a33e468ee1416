/** The question which year the counts of a table are of. */
import { columnLetters } from '../../support/letters.js'
import { written, type Valg } from '../choices/choices.js'
import type { Context } from '../choices/context.js'
import type { Layout } from '../coordinates/layout.js'
import type { Column } from '../headings/column.js'
import { titlesOf } from '../headings/titles.js'
import { textOf } from '../../sheets/grid.js'
import { totalOf } from '../../words/row-words.js'
import { tokensOf } from '../../words/tokens.js'
import { dateIn, isYear } from '../../words/years.js'
import { columnsWith } from './label-columns.js'
import { optionTexts } from './option-texts.js'
import { asked, flagsOf, placeOf, type Asked } from './question.js'

export function whichYear(layout: Layout, context: Context): Asked {
  const { block } = layout
  const { navn: ark } = block.grid.sheet
  const { key, sted } = placeOf(block)
  const texts = [ark, ...titlesOf(block)]
  const names = layout.axes.flatMap(({ column: { index } }) =>
    block.rows.map((row) => textOf(block.grid.at(row, index))),
  )
  const ofSums = names.flatMap((name) => totalOf(name, undefined)?.aar ?? [])
  const named = texts.flatMap((text) => tokensOf(text).map(Number)).filter(isYear)
  const found = [...named, ...ofSums]
  const dated = datedColumns(layout)
  const several = dated.find(({ years }) => years.size > 1)?.column
  const years = [
    ...new Set([...found, ...dated.flatMap(({ years: all }) => (all.size === 1 ? [...all] : []))]),
  ]
  return asked('hvilket-aar', {
    sprog: context.sprog,
    sted,
    values: {
      ark,
      raekke: sted.raekke,
      ...(several && { kolonne: columnLetters(several.index + 1), navn: several.name }),
    },
    eksempel: flagsOf({ arkBetydning: { [key]: '2019' } }),
    options: [
      ...columnsWith('years', layout, context),
      ...(block.others === 'none' ? eachByItsName(context) : []),
      ...years.map((aar) => ({
        tekst: optionTexts[context.sprog].meaning({ aar }),
        valg: { arkBetydning: { [key]: written({ ...context.shared, aar }) } },
      })),
    ],
  })
}

/** If the name of every sheet has one year and other words, one answer can settle all of them. */
function eachByItsName({ sheets, sprog }: Context): { tekst: string; valg: Valg }[] {
  const named = sheets.map((navn) => [navn, tokensOf(navn).map(Number).filter(isYear)] as const)
  if (named.length < 2 || named.some(([, found]) => found.length !== 1)) return []
  const arkBetydning = Object.fromEntries(
    named.map(([navn, found]) => [navn, written({ aar: found[0] ?? 0 })]),
  )
  return [{ tekst: optionTexts[sprog].byName, valg: { arkBetydning } }]
}

/** The columns of dates, with the years of these. What happened in another year than it is counted in, nobody knows. */
function datedColumns({ block: { grid, rows }, columns, axes, counts }: Layout) {
  const isUsed = new Set([...axes, ...counts].map(({ column }) => column))
  return columns.flatMap(
    ({ column, chosen }): { readonly column: Column; readonly years: ReadonlySet<number> }[] => {
      if (chosen || isUsed.has(column)) return []
      const dates = rows.flatMap((row) => dateIn(grid.at(row, column.index)) ?? [])
      const years = new Set(dates.map((date) => date.getUTCFullYear()).filter(isYear))
      return years.size > 0 ? [{ column, years }] : []
    },
  )
}
