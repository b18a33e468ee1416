/**
 * What is shown of one year: for each figure the number, or that it is masked, or what is known about it.
 *
 * A figure with unsettled cases is "at least" a number. If small numbers are masked, a minimum that is small is
 * left out of every total, and the number of unsettled cases is not shown. So the masking only has to consider the
 * other figures (`masking.ts`). A test attacks it by solving for what is hidden.
 */
import { maskOf, type Counted } from './masking.js'
import {
  indsatser,
  type Counts,
  type Indsats,
  type Known,
  type Totals,
} from '../form/figures-schema.js'
import { isSettled, type Cell, type Figure } from './cell.js'
import { lackingNone, type Lacking } from './unplaced.js'

/** What is known about an unsettled figure, before it is put into words. */
export type KnownData = Omit<Known, 'tekst'>
export type CountsData = Omit<Counts, 'mindst'> & { readonly mindst?: readonly KnownData[] }
export type TotalsData = Omit<Totals, 'oplyst'> & { readonly oplyst?: readonly KnownData[] }

export interface ShownYear {
  readonly kommuner: readonly CountsData[]
  readonly totals: TotalsData
}

/**
 * @param threshold 0, or at least 3
 * @param lacking the rows missing in the totals because their municipality is not known
 */
export function shownYear(
  aar: number,
  cells: readonly Cell[],
  threshold: number,
  lacking: Lacking = lackingNone,
): ShownYear {
  const counted = cells.map((cell): Counted => {
    const count = (figure: Figure | undefined) =>
      isSettled(figure) || (figure && figure.mindst >= threshold) ? figure.mindst : undefined
    return { behandling: count(cell.behandling), doegn: count(cell.doegn) }
  })
  const mask = maskOf(counted, threshold)
  return {
    kommuner: cells.map((cell, i) => countsOf(aar, cell, threshold, mask.cells[i] ?? mask.totals)),
    totals: totalsOf({ aar, cells, counted, threshold, lacking }, mask.totals),
  }
}

type Masked = Readonly<Record<Indsats, boolean>>

function countsOf(aar: number, cell: Cell, threshold: number, masked: Masked): CountsData {
  const mindst = indsatser.flatMap((indsats): KnownData[] => {
    const figure = cell[indsats]
    if (!figure || isSettled(figure)) return []
    const isHidden = masked[indsats] || (figure.mindst > 0 && figure.mindst < threshold)
    return [
      {
        indsats,
        antal: isHidden ? null : figure.mindst,
        ...(isHidden && { maskeret: true as const }),
        kommuner: 1,
        ...(threshold === 0 && { uafklarede: figure.uafklarede }),
        medUafklarede: 1,
      },
    ]
  })
  const settled = (indsats: Indsats) => {
    const figure = cell[indsats]
    return isSettled(figure) ? figure.mindst : undefined
  }
  return {
    ...figuresOf(aar, { behandling: settled('behandling'), doegn: settled('doegn') }, masked),
    ...(mindst.length > 0 && { mindst }),
  }
}

/** What the municipalities have given for a year. */
interface ToldYear {
  readonly aar: number
  readonly cells: readonly Cell[]
  /** The same as counts, as far as these may be shown. */
  readonly counted: readonly Counted[]
  readonly threshold: number
  readonly lacking: Lacking
}

/** A total with a gap is not known; what the others have given is shown beside it. */
function totalsOf(year: ToldYear, masked: Masked): TotalsData {
  const { aar, cells, counted, threshold, lacking } = year
  const sum = (indsats: Indsats) =>
    counted.reduce((total, counts) => total + (counts[indsats] ?? 0), 0)
  const told = (indsats: Indsats) => cells.flatMap((cell) => cell[indsats] ?? [])
  const isWhole = (indsats: Indsats) =>
    cells.length > 0 && lacking[indsats] === 0 && cells.every((cell) => isSettled(cell[indsats]))
  const total = (indsats: Indsats) => (isWhole(indsats) ? sum(indsats) : undefined)

  const oplyst = indsatser.flatMap((indsats): KnownData[] => {
    const figures = told(indsats)
    const antal = sum(indsats) + (indsats === 'behandling' ? partsOfUntold(year) : 0)
    // If no municipality has given the figure, what follows from other figures is no answer.
    const isTold = antal > 0 || figures.some(({ isImplied }) => !isImplied)
    if (isWhole(indsats) || !isTold) return []
    const open = figures.filter((figure) => !isSettled(figure))
    // »At least 0« beside a masked municipality would be of no use.
    const isHidden =
      masked[indsats] ||
      (antal === 0 && open.some(({ mindst }) => mindst > 0 && mindst < threshold))
    const uafklarede = open.reduce((cases, figure) => cases + figure.uafklarede, 0)
    return [
      {
        indsats,
        antal: isHidden ? null : antal,
        ...(isHidden && { maskeret: true as const }),
        kommuner: figures.length,
        ...(threshold === 0 && uafklarede > 0 && { uafklarede }),
        ...(open.length > 0 && { medUafklarede: open.length }),
        ...(lacking[indsats] > 0 && { udenKommune: lacking[indsats] }),
      },
    ]
  })
  return {
    ...figuresOf(aar, { behandling: total('behandling'), doegn: total('doegn') }, masked),
    ...(oplyst.length > 0 && { oplyst }),
  }
}

/**
 * The residential counts of municipalities that have not given their number for any treatment, which is at least
 * as large: a total smaller than its part would look wrong. Only counts that are shown.
 */
function partsOfUntold({ cells, counted, threshold }: ToldYear): number {
  return cells.reduce((parts, { behandling }, i) => {
    const part = behandling === undefined ? (counted[i]?.doegn ?? 0) : 0
    return part < threshold ? parts : parts + part
  }, 0)
}

/** The figures, with null if one is masked or not known, and which of the two it is. */
function figuresOf(aar: number, counts: Counted, masked: Masked): CountsData {
  const maskerede = indsatser.filter((indsats) => masked[indsats] && counts[indsats] !== undefined)
  const uoplyste = indsatser.filter((indsats) => counts[indsats] === undefined)
  const figure = (indsats: Indsats) => (masked[indsats] ? null : (counts[indsats] ?? null))
  return {
    aar,
    behandling: figure('behandling'),
    doegn: figure('doegn'),
    ...(maskerede.length > 0 && { maskeret: true, maskerede }),
    ...(uoplyste.length > 0 && { uoplyst: true, uoplyste }),
  }
}
