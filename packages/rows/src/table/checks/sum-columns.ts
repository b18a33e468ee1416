/** Columns of sums beside both counts. */
import { columnLetters } from '../../support/letters.js'
import type { Bemaerkning } from '../account.js'
import { grouped, sumOf } from './checks.js'
import { written } from '../choices/choices.js'
import type { Context } from '../choices/context.js'
import type { Figures } from '../counts/figure.js'
import { countOf } from '../../sheets/grid.js'
import type { CountColumn } from '../coordinates/layout.js'
import { optionTexts } from '../questions/option-texts.js'
import { asked, columnKey } from '../questions/question.js'
import { areParts } from '../figures/sums.js'

/**
 * A column of sums beside both counts: if it is the two added up, the column of all treatment may leave out those in
 * residential treatment.
 */
export function sumColumns({ layout, figures }: Figures, context: Context): Bemaerkning[] {
  const { grid } = layout.block
  const ark = grid.sheet.navn
  const byRow = grouped(figures, ({ row }) => row)
  return layout.sums.flatMap(({ column, at }: CountColumn): Bemaerkning[] => {
    const inColumns = layout.counts.some((count) => count.at.indsats !== undefined)
    const kinds = new Set(layout.counts.map((count) => count.at.indsats))
    if (at.indsats !== undefined || !inColumns || areParts(kinds)) return []
    let together = 0
    let compared = 0
    let isTreated: boolean | undefined
    for (const [row, inRow] of byRow) {
      const sum = countOf(grid.at(row, column.index))
      const own = inRow.filter((figure) => at.aar === undefined || figure.aar === at.aar)
      const treated = own.filter(({ indsats }) => indsats === 'behandling')
      const behandling = sumOf(treated)
      if (sum === undefined) continue
      // The same number as all treatment, in every row that has one and in which nothing is unknown.
      const isKnown = treated.every(({ value }) => value !== undefined)
      isTreated = isTreated !== false && isKnown && sum === behandling
      const doegn = sumOf(own.filter(({ indsats }) => indsats === 'doegn'))
      if (behandling === undefined || doegn === undefined || doegn === 0) continue
      compared += 1
      if (sum === behandling + doegn) together += 1
    }
    const navn = column.name
    const bogstav = columnLetters(column.index + 1)
    if (compared === 0 || together < compared) {
      const passer = isTreated === true ? 1 : 0
      const sted = {
        ark,
        raekke: (layout.block.headings.at(-1) ?? 0) + 1,
        kolonne: column.index + 1,
      }
      return [{ kode: 'i-alt-kolonne', sted, vaerdier: { kolonne: bogstav, navn, passer } }]
    }
    const key = (one: CountColumn) => columnKey(layout.block, one.column.index, context.isAlone)
    const behandling = layout.counts.filter((one) => one.at.indsats === 'behandling')
    const text = optionTexts[context.sprog]
    const [only, ...more] = behandling
    throw asked('i-alt-kolonnen', {
      sprog: context.sprog,
      sted: { ark, kolonne: column.index + 1 },
      values: { ark, kolonne: bogstav, navn },
      options: [
        { tekst: text.included, valg: { kolonner: { [key({ column, at })]: '-' } } },
        ...(only && more.length === 0
          ? [
              {
                tekst: text.notIncluded,
                valg: {
                  kolonner: {
                    [key(only)]: '-',
                    [key({ column, at })]: written({ ...only.at, indsats: 'behandling' }),
                  },
                },
              },
            ]
          : [
              {
                tekst: text.notIncludedAdded,
                valg: {
                  kolonner: {
                    ...Object.fromEntries(
                      behandling.map((one) => [
                        key(one),
                        written({ ...one.at, indsats: 'ambulant' }),
                      ]),
                    ),
                    [key({ column, at })]: '-',
                  },
                },
              },
            ]),
      ],
    })
  })
}
