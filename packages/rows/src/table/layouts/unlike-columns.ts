/** Columns of counts that cannot all mean what they are read as, and the questions about them. */
import { columnLetters } from '../../support/letters.js'
import { whatIsColumn } from '../questions/ask.js'
import { tells } from '../coordinates/axes.js'
import { written } from '../choices/choices.js'
import { isNumeric } from '../headings/column.js'
import { choice } from '../questions/column-options.js'
import type { Context } from '../choices/context.js'
import { isNothing } from '../../words/label.js'
import type { CountColumn, Layout } from '../coordinates/layout.js'
import { whatAreColumns } from '../questions/outpatient.js'
import { asked, columnKey } from '../questions/question.js'
import { optionTexts } from '../questions/option-texts.js'

/** Two columns that are about the same municipality, year and kind of count. */
export function sameIn(
  { counts }: Layout,
  context: Context,
): readonly [CountColumn, CountColumn] | undefined {
  const seen = new Map<string, CountColumn>()
  for (const count of counts) {
    const { kommune = '', aar = '', indsats = '' } = count.at
    const key = `${context.names.named(kommune).navn}/${String(aar)}/${indsats}`
    const other = seen.get(key)
    // Several kinds of outpatient treatment are added up, and so are columns that were chosen to be parts.
    const areParts = indsats === 'ambulant' || (count.at.del && other?.at.del)
    if (other && !areParts) return [other, count]
    seen.set(key, count)
  }
  return undefined
}

/** Asks which of two columns with the same counts is to be used. */
export function refuseSame(layout: Layout, context: Context): void {
  const same = sameIn(layout, context)
  if (!same) return
  const { block } = layout
  const { navn: ark } = block.grid.sheet
  const [other, count] = same
  const letters = same.map(({ column }) => columnLetters(column.index + 1))
  throw asked('to-ens-kolonner', {
    sprog: context.sprog,
    sted: { ark, kolonne: count.column.index + 1 },
    values: { ark, kolonne: letters[0], anden: letters[1], navn: count.column.name },
    options: [count, other].map(({ column }, i) => ({
      tekst: optionTexts[context.sprog].onlyColumn(letters[i] ?? ''),
      valg: choice(context, block, column, '-'),
    })),
  })
}

/** Asks if a heading that is written once over several columns may be meant for fewer or for more of them. */
export function refuseUneven({ block, counts, columns }: Layout, context: Context): void {
  const chosen = new Set(columns.filter((one) => one.chosen).map(({ column }) => column))
  if (counts.every(({ column }) => chosen.has(column))) return
  const isCarried = counts.some(({ column }) => column.headings.some((one) => one.isCarried))
  const groups = new Map<string, string[]>()
  for (const { at } of counts) {
    const group = `${at.kommune ?? ''}/${at.indsats ?? ''}`
    groups.set(group, [...(groups.get(group) ?? []), String(at.aar ?? '')])
  }
  const distinct = new Set([...groups.values()].map((years) => years.sort().join()))
  if (!isCarried || distinct.size < 2) return
  const { navn: ark } = block.grid.sheet
  throw asked('ulige-grupper', {
    sprog: context.sprog,
    sted: { ark },
    values: { ark },
    options: [
      {
        tekst: optionTexts[context.sprog].asRead(
          counts.map(({ column, at }) => [columnLetters(column.index + 1), at] as const),
        ),
        valg: {
          kolonner: Object.fromEntries(
            counts.map(({ column, at }) => [
              columnKey(block, column.index, context.isAlone),
              written(at),
            ]),
          ),
        },
      },
    ],
  })
}

/** One of the two counts is missing, and there are numbers that are not used. */
export function refuseIncomplete(
  { block, counts, columns, axes, sums }: Layout,
  context: Context,
): void {
  const told = new Set(counts.map(({ at }) => at.indsats ?? context.shared.indsats))
  if (tells(axes, 'indsats') || told.size > 1) return
  // A sheet for each kind of count has only one of them.
  if (counts.every(({ at }) => at.indsats === undefined)) return
  const used = new Set([...counts.map(({ column }) => column), ...axes.map(({ column }) => column)])
  const isSumOfYears = ({ at }: CountColumn) => at.indsats !== undefined
  const sumColumns = new Set(sums.filter(isSumOfYears).map(({ column }) => column))
  const open = columns.filter(
    ({ column, said, chosen }) =>
      !used.has(column) &&
      !sumColumns.has(column) &&
      chosen === undefined &&
      !isNothing(said.rolle) &&
      isNumeric(column),
  )
  // Beside outpatient and residential treatment, the other count is most likely their sum.
  const totals = open.filter(({ said }) => said.total && said.rolle === undefined)
  const parts = open.filter(({ said }) => said.rolle === 'ambulant')
  if (told.has('doegn') && parts.length > 0 && totals.length !== parts.length) {
    throw whatAreColumns({ block }, parts, context)
  }
  const left = totals[0] ?? open[0]
  if (left) throw whatIsColumn(block, left.column, left.said, context)
}
