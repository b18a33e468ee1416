/** Rows that are sums of others: they are left out with a note, and compared with the sum they should equal. */
import { isObject, own } from '../../support/objects.js'
import { shownTotal } from '../input/names.js'
import { indsatser, type Indsats } from '../form/figures-schema.js'
import { isSettled } from './cell.js'
import type { Table } from './table.js'
import type { UsedOn } from './uses.js'

/** A row of totals, for one year, or for all years if it has none. */
export interface TotalRow {
  readonly navn: string
  readonly aar: number | undefined
  readonly counts: Readonly<Record<Indsats, number | undefined>>
}

/** A figure in a row of totals that differs from the sum of the municipalities. */
export interface Deviation {
  readonly indsats: Indsats
  readonly aar: readonly number[]
  readonly raekke: number
  readonly sum: number
}

export interface TotalCheck {
  readonly navn: string
  /** `delvis`: everything that could be compared agrees, but not all could be; `ukendt`: nothing could. */
  readonly resultat: 'passer' | 'delvis' | 'afviger' | 'ukendt'
  readonly afvigelser: readonly Deviation[]
}

/** A row of totals as it was given; invalid years and counts are left out of the comparison. */
export function totalRowOf(row: unknown): TotalRow {
  const of = (key: string) => (isObject(row) ? own(row, key) : undefined)
  const count = (key: Indsats) => {
    const value = of(key)
    return Number.isInteger(value) ? (value as number) : undefined
  }
  const aar = of('aar')
  return {
    navn: shownTotal(String(of('kommune'))),
    aar: aar === undefined ? undefined : Number(aar),
    counts: { behandling: count('behandling'), doegn: count('doegn') },
  }
}

/** A row in a list of cases or tilbud that is a sum instead. */
export interface ListTotal {
  readonly paa: UsedOn
  readonly navn: string
  /** Its index in the list. */
  readonly raekke: number
}

export function totalsAt(
  paa: UsedOn,
  rows: readonly unknown[] | null | undefined,
  isTotal: (row: unknown) => row is Readonly<Record<string, unknown>>,
  key: string,
): ListTotal[] {
  return (rows ?? []).flatMap((row, i) =>
    isTotal(row) ? { paa, navn: shownTotal(String(row[key])), raekke: i } : [],
  )
}

/** A result for each name that rows of totals have. */
export function checkTotals(
  rows: readonly TotalRow[],
  table: Table,
  years: readonly number[],
): TotalCheck[] {
  const names = [...new Set(rows.map(({ navn }) => navn))]
  return names.map((navn) => {
    const figures = rows
      .filter((row) => row.navn === navn)
      .flatMap((row) =>
        indsatser.flatMap((indsats) =>
          row.counts[indsats] === undefined ? [] : [compare(row, indsats, table, years)],
        ),
      )
    const compared = figures.flatMap((figure) => figure ?? [])
    const afvigelser = compared.filter(({ raekke, sum }) => raekke !== sum)
    return {
      navn,
      resultat: resultOf(figures.length, compared.length, afvigelser.length),
      afvigelser,
    }
  })
}

function resultOf(all: number, compared: number, deviating: number): TotalCheck['resultat'] {
  if (compared === 0) return 'ukendt'
  if (deviating > 0) return 'afviger'
  return compared < all ? 'delvis' : 'passer'
}

/** Undefined if the figure of the row or the sum is not known. */
function compare(
  { aar, counts }: TotalRow,
  indsats: Indsats,
  { kommuner, mangler }: Table,
  years: readonly number[],
): Deviation | undefined {
  const raekke = counts[indsats]
  const meant = aar === undefined ? years : years.filter((year) => year === aar)
  const figures = kommuner.flatMap(({ cells }) =>
    meant.map((year) => cells[years.indexOf(year)]?.[indsats]),
  )
  const isLacking = meant.some((year) => (mangler[years.indexOf(year)]?.[indsats] ?? 0) > 0)
  if (raekke === undefined || figures.length === 0 || isLacking || !figures.every(isSettled)) {
    return undefined
  }
  const sum = figures.reduce((total, figure) => total + figure.mindst, 0)
  return { indsats, aar: meant, raekke, sum }
}

/**
 * Municipalities whose figures equal the sum of all others in everything that can be compared: they may be rows of
 * totals under another name. With only two municipalities, equal figures say nothing.
 */
export function looksLikeTotal({ kommuner }: Table, years: readonly number[]): string[] {
  if (kommuner.length < 3) return []
  const sums = years.flatMap((_, y) =>
    indsatser.flatMap((indsats) => {
      const figures = kommuner.map(({ cells }) => cells[y]?.[indsats])
      if (!figures.every(isSettled)) return []
      return [{ figures, sum: figures.reduce((total, { mindst }) => total + mindst, 0) }]
    }),
  )
  return kommuner
    .filter(({ counted }, k) => {
      if (!counted) return false
      const own = sums.map(({ figures, sum }) => ({ figure: figures[k]?.mindst ?? 0, sum }))
      return (
        own.some(({ figure }) => figure > 0) && own.every(({ figure, sum }) => 2 * figure === sum)
      )
    })
    .map(({ kommune }) => kommune)
}
