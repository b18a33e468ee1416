/** Several rows of one municipality and year: whether they are parts of one number is asked, never assumed. */
import { columnLetters } from '../../support/letters.js'
import type { Column } from '../headings/column.js'
import type { Context } from '../choices/context.js'
import type { Figure } from '../counts/figure.js'
import { isBlank, textOf } from '../../sheets/grid.js'
import type { Names } from '../../words/kommune-names.js'
import { isNothing } from '../../words/label.js'
import { optionTexts } from '../questions/option-texts.js'
import { asked, columnKey } from '../questions/question.js'
import type { Source } from '../counts/record-rows.js'

type Options = Pick<Context, 'sprog' | 'isAlone'> & { readonly names: Names }

/** Asks about rows that differ in one column. @throws {Asked} */
export function askAboutRows(sources: readonly Source[], options: Options): void {
  for (const source of sources) {
    const several = severalOf(source, options.names)
    const [first] = several
    const column = first && dividing(source, several)
    if (first && column) throw whatAreRows(source, first, column, options)
  }
}

/** The figures of the same municipality, year and kind that stand in several rows. */
function severalOf({ read }: Source, names: Names): Figure[][] {
  const groups = new Map<string, Figure[]>()
  for (const figure of read.figures) {
    if (figure.part !== undefined) continue
    const { key } = names.named(figure.kommune)
    const one = `${key}/${String(figure.aar)}/${figure.indsats}`
    groups.set(one, [...(groups.get(one) ?? []), figure])
  }
  return [...groups.values()].filter((group) => new Set(group.map(({ row }) => row)).size > 1)
}

/** The first unused column before the last count that differs in each of the rows. */
function dividing({ read: { layout } }: Source, several: readonly Figure[][]): Column | undefined {
  const { columns, axes, counts, sums, block } = layout
  const used = new Set([...axes, ...counts, ...sums].map(({ column }) => column.index))
  const last = Math.max(...counts.map(({ column }) => column.index))
  return columns.find(({ column, said, chosen }) => {
    if (column.index > last || used.has(column.index)) return false
    if (chosen || isNothing(said.rolle)) return false
    return several.every((group) => {
      const cells = group.map(({ row }) => block.grid.seen(row, column.index))
      return !cells.some(isBlank) && new Set(cells.map(textOf)).size === cells.length
    })
  })?.column
}

function whatAreRows(
  { read: { layout } }: Source,
  group: readonly Figure[],
  column: Column,
  { sprog, isAlone, names }: Options,
) {
  const { block } = layout
  const { navn: ark } = block.grid.sheet
  const text = optionTexts[sprog]
  const key = columnKey(block, column.index, isAlone)
  const [first] = group
  return asked('flere-raekker', {
    sprog,
    sted: { ark, raekke: (group[1]?.row ?? 0) + 1 },
    values: {
      ark,
      kommune: names.named(first?.kommune ?? '').navn,
      aar: first?.aar,
      raekker: group.map(({ row }) => row + 1).join(', '),
      kolonne: columnLetters(column.index + 1),
      navn: column.name,
    },
    options: [
      { tekst: text.rowsAdded, valg: { kolonner: { [key]: 'del' } } },
      { tekst: text.rowsWhole, valg: { kolonner: { [key]: '-' } } },
    ],
  })
}
