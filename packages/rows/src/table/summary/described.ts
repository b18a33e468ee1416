/** How one table was read, in the form that is shown to a person. */
import { columnLetters } from '../../support/letters.js'
import type { LaestKolonne, LaestTabel } from '../account.js'
import type { Block } from '../headings/blocks.js'
import { chosenColumn, written, type Meaning } from '../choices/choices.js'
import { columnsOf, type Column } from '../headings/column.js'
import { nearestPhrase } from '../questions/column-options.js'
import type { Context } from '../choices/context.js'
import type { Figures } from '../counts/figure.js'
import { isClear, isUnasked, labelOf } from '../../words/label.js'
import { said } from '../headings/meaning.js'
import { shownAt } from '../../sheets/shown-cell.js'
import { titlesOf } from '../headings/titles.js'

/** How many rows of a table are shown unchanged, besides its headings. */
const shownRows = 6

/** @param read what was read of it; empty if a question must be answered first */
export function tableOf(block: Block, context: Context, read: readonly Figures[]): LaestTabel {
  const { grid, headings, rows } = block
  const known = read.flatMap(({ layout }) => layout.columns.map(({ column }) => column))
  const columns = known.length > 0 ? known : columnsOf(block, context.region)
  const shown = [...headings, ...rows.slice(0, shownRows)]
  return {
    ark: grid.sheet.navn,
    overskrift: headings.map((row) => row + 1),
    foersteRaekke: (rows[0] ?? 0) + 1,
    sidsteRaekke: (rows.at(-1) ?? 0) + 1,
    titler: titlesOf(block),
    kolonner: columns.map((column) => columnAs(block, column, context, read)),
    foersteRaekker: shown.map((row) => ({
      raekke: row + 1,
      celler: columns.map(({ index }) => shownAt(grid.sheet, row, index, context.sprog)),
    })),
    faelles: written(context.shared),
    ...(block.others === 'unlike' && { egneKolonner: true as const }),
  }
}

function columnAs(
  block: Block,
  column: Column,
  { valg }: Context,
  read: readonly Figures[],
): LaestKolonne {
  const isSame = (one: { readonly column: Column }) => one.column.index === column.index
  const layouts = read.map(({ layout }) => layout)
  const axis = layouts.flatMap(({ axes }) => axes).find(isSame)
  const count = layouts.flatMap(({ counts }) => counts).find(isSame)
  const sum = layouts.flatMap(({ sums }) => sums).find(isSame)
  const chosen = chosenColumn(valg, block, column)
  const meaning = axis
    ? { rolle: axis.kind === 'blandet' ? ('kommune' as const) : axis.kind }
    : count
      ? { ...count.at }
      : sum
        ? { rolle: 'total' as const }
        : (chosen ?? (read.length === 0 ? atFirstSight(column) : { rolle: 'ubrugt' as const }))
  const betydning = written(meaning)
  const forslag = betydning === '-' && !chosen ? suggestion(column) : undefined
  return {
    bogstav: columnLetters(column.index + 1),
    navn: column.name,
    betydning: betydning === '' ? 'antal' : betydning,
    ...(count?.at.kommune !== undefined && { kommune: count.at.kommune }),
    valgt: chosen !== undefined,
    ...(forslag !== undefined && { forslag }),
  }
}

/** What the headings say, as long as a question must be answered before the table is read. */
function atFirstSight({ headings }: Column): Meaning {
  const { aar, indsats, rolle, total, texts } = said(headings, new Set())
  if (texts.length > 0) return { rolle: 'ubrugt' }
  if (rolle) return { rolle: isUnasked(rolle) ? 'ubrugt' : rolle }
  if (aar === undefined && !indsats) return { rolle: total ? 'total' : 'ubrugt' }
  return { ...(aar !== undefined && { aar }), ...(indsats && { indsats }) }
}

/** What the nearest known word would mean. */
function suggestion({ name }: Column): string | undefined {
  const near = nearestPhrase(name)
  if (near === undefined) return undefined
  const label = labelOf(near)
  if (!isClear(label)) return undefined
  const { indsats, rolle } = label
  const aar = labelOf(name)?.aar
  if (isUnasked(rolle)) return undefined
  return written({
    ...(indsats && { indsats }),
    ...(rolle && { rolle }),
    ...(aar !== undefined && { aar }),
  })
}
