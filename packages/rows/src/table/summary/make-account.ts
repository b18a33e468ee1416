/** The account of a reading: what was read, what was left out, and what was noticed. */
import { haveNames, type Sheet } from '../../workbook/workbook.js'
import type { Bemaerkning, PlacedName, Redegoerelse, Sted, Total } from '../account.js'
import type { Block } from '../headings/blocks.js'
import type { Figure } from '../counts/figure.js'
import type { Context } from '../choices/context.js'
import { tableOf } from './described.js'
import type { Names } from '../../words/kommune-names.js'
import type { Source } from '../counts/record-rows.js'

/** For at most this many unknown names, the nearest known name is looked for. */
const maximumSuggested = 100

/** What has been read from the sheets so far. */
export interface Seen {
  readonly sources: Source[]
  /** Tables that were found, with what is true of all their counts. */
  readonly blocks: { readonly block: Block; readonly context: Context }[]
  /** Headings below which no counts were found. */
  readonly unread: Block[]
  /** The last heading row of each table that has nothing below it. */
  readonly empty: number[]
  /** Sheets without a table. */
  readonly without: Set<Sheet>
  readonly totals: Total[]
  readonly remarks: Bemaerkning[]
  /** Counts that are not known in their own row, but given in another row. */
  readonly answered: Set<Figure>
}

export function accountOf({
  fil,
  sheets,
  chosen,
  seen,
  names,
}: {
  readonly fil: string
  readonly sheets: readonly { readonly sheet: Sheet }[]
  readonly chosen: readonly Redegoerelse['ark'][number]['hvorfor'][]
  readonly seen: Seen
  readonly names: Names
}): Redegoerelse {
  const figures = seen.sources.flatMap(({ read }) =>
    read.figures.map((figure) => ({ figure, ark: read.layout.block.grid.sheet.navn })),
  )
  const kommuner = new Map<string, { navn: string; isKnown: boolean; places: Places }>()
  const corrected = new Map<string, { kommune: string; isMarked: boolean; places: Places }>()
  for (const { figure, ark } of figures) {
    const { navn, key, isKnown, isChosen, isMarked = false } = names.named(figure.kommune)
    const sted = { ark, raekke: figure.row + 1 }
    if (isChosen || isMarked) {
      const one = corrected.get(figure.kommune) ?? { kommune: navn, isMarked, places: new Map() }
      corrected.set(figure.kommune, one)
      add(one.places, sted)
    }
    const known = kommuner.get(key) ?? { navn, isKnown, places: new Map() }
    kommuner.set(key, known)
    if (!isKnown) add(known.places, sted)
  }
  return {
    fil,
    ...(!haveNames(sheets.map(({ sheet }) => sheet)) && { udenArk: true as const }),
    ...(names.areListed && { erAngivet: true as const }),
    ark: sheets.map(({ sheet }, i) => {
      const hvorfor = chosen[i] ?? (seen.without.has(sheet) ? ('ingen-tabel' as const) : undefined)
      return { navn: sheet.navn, laest: hvorfor === undefined, ...(hvorfor && { hvorfor }) }
    }),
    tabeller: seen.blocks.map(({ block, context }) =>
      tableOf(
        block,
        context,
        seen.sources.filter(({ read }) => read.layout.block === block).map(({ read }) => read),
      ),
    ),
    aar: [...new Set(figures.map(({ figure }) => figure.aar))].sort((a, b) => a - b),
    kommuner: [...kommuner.values()].map(({ navn }) => navn),
    ukendteNavne: [...kommuner.values()]
      .filter(({ isKnown }) => !isKnown)
      .flatMap(({ navn, places }, i) => {
        const forslag = i < maximumSuggested ? names.nearest(navn) : undefined
        return placed(places).map((where) => ({
          navn,
          ...where,
          ...(forslag !== undefined && { forslag }),
        }))
      }),
    rettedeNavne: [...corrected].flatMap(([navn, { kommune, isMarked, places }]) =>
      placed(places).map((where) => ({
        navn,
        kommune,
        ...(isMarked && { fodnote: true as const }),
        ...where,
      })),
    ),
    totaler: seen.totals,
    udeladt: seen.sources.flatMap(({ read }) => read.left),
    ikkeOplyst: figures.filter(
      ({ figure }) => figure.value === undefined && !seen.answered.has(figure),
    ).length,
    afvist:
      figures.filter(({ figure }) => figure.fault !== undefined).length +
      seen.sources.reduce((sum, { read }) => sum + read.bad.length, 0),
    bemaerkninger: seen.remarks,
  }
}

/** The rows with counts of a name, each once. */
type Places = Map<string, Sted>

function add(places: Places, sted: Sted): void {
  places.set(JSON.stringify(sted), sted)
}

/** All places and the first of them; nothing if there are none. */
function placed(places: Places): Pick<PlacedName, 'sted' | 'steder'>[] {
  const steder = [...places.values()]
  const [sted] = steder
  return sted ? [{ sted, steder }] : []
}
