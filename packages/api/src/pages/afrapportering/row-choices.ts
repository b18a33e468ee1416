/** The rows of counts whose meaning a person can correct, and what each may mean. */
import { kommunerIn, regionNamed } from '@screeningsmodel/kommuner'
import type { Redegoerelse } from '@screeningsmodel/rows/opgoerelser'
import { meant } from './choices.js'
import type { Choice } from './column-choices.js'
import type { AflaesningTexts } from './aflaesning-texts.js'

/** How many names of rows get a choice; a report of a region has about a hundred. */
const maximumRows = 150

interface RowChoice {
  readonly navn: string
  readonly betydning: string
  readonly place: number
  /** The municipalities that its name may mean, the likeliest first. */
  readonly kommuner: readonly string[]
}

/** Rows whose meaning a person can correct: unknown names, sums, and rows that were left out. */
export function rowsOf(
  { ukendteNavne, rettedeNavne, totaler, udeladt, kommuner }: Redegoerelse,
  region: string | undefined,
): RowChoice[] {
  // The region's own municipalities that no row is about.
  const lacking = region === undefined ? [] : withoutRows(region, kommuner)
  const nearest = (forslag: string | undefined) => [
    ...(forslag === undefined ? [] : [forslag]),
    ...lacking.filter((navn) => navn !== forslag),
  ]
  const rows: RowChoice[] = [
    ...ukendteNavne.map(({ navn, sted, forslag }) => ({
      navn,
      betydning: 'kommune',
      place: sted.raekke,
      kommuner: nearest(forslag),
    })),
    ...rettedeNavne.map(({ navn, sted, kommune }) => ({
      navn,
      betydning: meant(kommune),
      place: sted.raekke,
      kommuner: nearest(kommune),
    })),
    ...totaler
      .filter(({ sted }) => sted.kolonne === undefined)
      .map(({ navn, sted }) => ({ navn, betydning: 'total', place: sted.raekke, kommuner: [] })),
    ...udeladt
      .filter(({ kode, navn }) => kode === 'fravalgt' && navn !== '')
      .map(({ navn, sted }) => ({ navn, betydning: '-', place: sted.raekke, kommuner: [] })),
  ]
  // A choice applies to all rows of a name.
  return rows
    .filter(({ navn }, i) => navn !== '' && rows.findIndex((one) => one.navn === navn) === i)
    .slice(0, maximumRows)
}

function withoutRows(name: string, read: readonly string[]): string[] {
  const region = regionNamed(name)
  return region
    ? kommunerIn(region.id)
        .map(({ navn }) => navn)
        .filter((navn) => !read.includes(navn))
    : []
}

export function rowChoices({ kommuner }: RowChoice, own: string, t: AflaesningTexts): Choice[] {
  const values = ['kommune', ...kommuner.map(meant), 'total', '-']
  return values.map((value) => ({
    value,
    label:
      value in t.rowMeanings
        ? t.rowMeanings[value as keyof AflaesningTexts['rowMeanings']]
        : t.meant(value.slice(meant('').length)),
    checked: value === own,
  }))
}
