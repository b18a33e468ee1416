/** The questions about one table. */
import { columnLetters } from '../../support/letters.js'
import { alikeOf } from '../headings/alike.js'
import type { Block } from '../headings/blocks.js'
import { written, type Meaning } from '../choices/choices.js'
import { choice, indsatser, optionOf, ordered, partOptions } from './column-options.js'
import { holdsCodes, type Column } from '../headings/column.js'
import type { Context } from '../choices/context.js'
import { textOf } from '../../sheets/grid.js'
import { labelOf } from '../../words/label.js'
import { tokensOf } from '../../words/tokens.js'
import { isYear } from '../../words/years.js'
import type { Layout } from '../coordinates/layout.js'
import { columnsWith, holdsOnly } from './label-columns.js'
import type { Said } from '../headings/meaning.js'
import { asked, placeOf, type Asked } from './question.js'
import { optionTexts } from './option-texts.js'

/** Asks which column has the names of the municipalities. */
export function whichNames(block: Block, candidates: readonly Column[], context: Context): Asked {
  const text = optionTexts[context.sprog]
  const { key, sted } = placeOf(block)
  return asked('hvor-er-kommunerne', {
    sprog: context.sprog,
    sted,
    values: sted,
    options: [
      ...candidates.map((column) => ({
        tekst: text.column(columnLetters(column.index + 1), column.name),
        valg: choice(context, block, column, 'kommune'),
      })),
      // The table may have sums of the counts in another table.
      ...(block.others === 'none'
        ? []
        : [{ tekst: text.withoutTable, valg: { arkBetydning: { [key]: '-' } } }]),
    ],
  })
}

/**
 * Asks what a column of numbers means whose heading is not understood.
 *
 * @param isKindTold whether the rows give the kind of count
 */
export function whatIsColumn(
  block: Block,
  column: Column,
  says: Said,
  context: Context,
  isKindTold = false,
): Asked {
  const { navn: ark } = block.grid.sheet
  const bogstav = columnLetters(column.index + 1)
  const alike = alikeOf(block, column, context.region)
  const aar = says.aar ?? says.hint.aar
  const own = alike.find((one) => one.column.index === column.index)?.years ?? []
  // Two digits are read as a year only if another column has another such year.
  const isLong = own.length > 0 && tokensOf(column.name).some((token) => isYear(Number(token)))
  const years = alike.length > 1 || isLong ? own : aar === undefined ? [] : [aar]
  const kinds = isKindTold ? [{}] : ordered(column, says).map((indsats) => ({ indsats }))
  const whole = isKindTold ? [{ rolle: 'antal' as const }] : kinds
  const isYears = holdsOnly('years', column)
  const meanings: Meaning[] = isYears
    ? []
    : years.length === 0
      ? whole
      : kinds.flatMap((kind) => years.map((year) => ({ ...kind, aar: year })))
  return asked('hvad-er-kolonnen', {
    sprog: context.sprog,
    sted: { ark, kolonne: column.index + 1 },
    values: { ark, kolonne: bogstav, navn: column.name },
    options: [
      ...(isYears
        ? [
            {
              tekst: optionTexts[context.sprog].yearOfRow,
              valg: choice(context, block, column, 'aar'),
            },
          ]
        : []),
      ...(holdsCodes(block, column)
        ? [
            {
              tekst: optionTexts[context.sprog].kommuneCode,
              valg: choice(context, block, column, 'kommune'),
            },
          ]
        : []),
      ...partOptions(block, column, says, context, isKindTold),
      ...[...meanings, { rolle: 'ubrugt' } as const].map((meaning) =>
        optionOf(meaning, block, column, alike, context),
      ),
    ],
  })
}

/** Asks what a kind of count means that stands in the rows and is not understood. */
export function whatIsRow(block: Block, row: number, column: Column, context: Context): Asked {
  const { navn: ark } = block.grid.sheet
  const navn = textOf(block.grid.seen(row, column.index))
  const meanings: Meaning[] = [...indsatser.map((indsats) => ({ indsats })), { rolle: 'ubrugt' }]
  return asked('hvad-er-raekken', {
    sprog: context.sprog,
    sted: { ark, raekke: row + 1, kolonne: column.index + 1 },
    values: { ark, raekke: row + 1, navn },
    options: meanings.map((meaning) => ({
      tekst: optionTexts[context.sprog].meaning(meaning),
      valg: { raekker: { [navn]: written(meaning) } },
    })),
  })
}

/** Asks what a row means whose name mentions a kind of count, which no name of a municipality does. */
export function whatIsName(block: Block, row: number, navn: string, context: Context): Asked {
  const { navn: ark } = block.grid.sheet
  const text = optionTexts[context.sprog]
  return asked('hvad-er-raekken', {
    sprog: context.sprog,
    sted: { ark, raekke: row + 1 },
    values: { ark, raekke: row + 1, navn },
    options: [
      { tekst: text.meaning({ rolle: 'ubrugt' }), valg: { raekker: { [navn]: '-' } } },
      { tekst: text.kommune, valg: { raekker: { [navn]: 'kommune' } } },
    ],
  })
}

export function whichCount(layout: Layout, context: Context): Asked {
  const { block, counts } = layout
  const { navn: ark } = block.grid.sheet
  const { key, sted } = placeOf(block)
  const [only, ...more] = counts
  const isOne = only !== undefined && more.length === 0 && block.others === 'none'
  // A sheet named after outpatient treatment may be one part, and another sheet the other part.
  const isOutpatient = labelOf(ark)?.rolle === 'ambulant'
  return asked('hvilken-indsats', {
    sprog: context.sprog,
    sted,
    values: { ark, raekke: sted.raekke },
    options: [
      ...columnsWith('indsatser', layout, context),
      ...[...indsatser, ...(isOutpatient ? (['ambulant'] as const) : [])].map((indsats) => ({
        tekst: optionTexts[context.sprog].meaning({ indsats }),
        valg: isOne
          ? choice(context, block, only.column, written({ ...only.at, indsats }))
          : { arkBetydning: { [key]: written({ ...context.shared, indsats }) } },
      })),
    ],
  })
}
