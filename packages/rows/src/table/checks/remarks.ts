/** The remarks about a table that was read. */
import { kommuneNamed, kommunerIn, regionNamed } from '@screeningsmodel/kommuner'
import { columnLetters } from '../../support/letters.js'
import type { Sheet } from '../../workbook/workbook.js'
import type { Bemaerkning } from '../account.js'
import type { Block } from '../headings/blocks.js'
import { sumRows } from './checks.js'
import { isNumeric } from '../headings/column.js'
import type { Context } from '../choices/context.js'
import type { Figures } from '../counts/figure.js'
import { countOf, isWritten, textOf } from '../../sheets/grid.js'
import type { Source } from '../counts/record-rows.js'
import { calledEn, named } from '../../support/shown.js'
import { holdsCounts } from '../headings/heading-rows.js'
import { sumColumns } from './sum-columns.js'

/** How many names and columns are listed one by one. */
const maximumNamed = 10

export function remarksOf(figures: Figures, context: Context): Bemaerkning[] {
  const { layout, carried } = figures
  const ark = layout.block.grid.sheet.navn
  const inColumns = layout.counts.filter(({ at }) => at.aar !== undefined)
  const yearsOf = (indsats: string) =>
    new Set(inColumns.filter(({ at }) => at.indsats === indsats).map(({ at }) => at.aar))
  const [behandling, doegn] = [yearsOf('behandling'), yearsOf('doegn')]
  const uneven = [...behandling, ...doegn].filter(
    (aar) => behandling.size > 0 && doegn.size > 0 && !(behandling.has(aar) && doegn.has(aar)),
  )
  return [
    ...headingsWithCounts(figures),
    ...sumRows(figures, context),
    ...sumColumns(figures, context),
    ...noCounts(figures, context),
    ...writtenCounts(figures, context),
    ...(carried > 0 ? [{ kode: 'navn-ovenfra' as const, vaerdier: { ark, antal: carried } }] : []),
    ...(uneven.length > 0
      ? [{ kode: 'aar-mangler-i-kolonner' as const, vaerdier: { ark, aar: uneven.join(', ') } }]
      : []),
  ]
}

/** Rows that were chosen to name the columns, and look like rows of a municipality. */
function headingsWithCounts({ layout: { block } }: Figures): Bemaerkning[] {
  const { grid, headings } = block
  return headings
    .filter((row) => holdsCounts(grid, row))
    .map((row) => ({
      kode: 'overskrift-med-tal',
      vaerdier: { ark: grid.sheet.navn, raekke: row + 1 },
    }))
}

/** Columns of shares, means and the like, with numbers that are not used. */
function noCounts({ layout: { columns, block } }: Figures, { sprog }: Context): Bemaerkning[] {
  const found = columns.filter(
    ({ column, said, chosen }) => said.rolle === 'andel' && !chosen && isNumeric(column),
  )
  const told = found.slice(0, maximumNamed).map(({ column: { index, name } }) => {
    return columnLetters(index + 1) + (sprog === 'da' ? named(name) : calledEn(name))
  })
  if (found.length === 0) return []
  const kolonner = [...told, ...(found.length > told.length ? ['…'] : [])].join(', ')
  const vaerdier = { ark: block.grid.sheet.navn, antal: found.length, kolonner }
  return [{ kode: 'ingen-antal', vaerdier }]
}

/** Counts with words or marks beside them. */
function writtenCounts({ layout: { block }, figures }: Figures, { sprog }: Context): Bemaerkning[] {
  const { grid } = block
  const found = figures.filter(({ row, column }) => isWritten(grid.at(row, column)))
  if (found.length === 0) return []
  const celler = found.slice(0, maximumNamed).map(({ row, column }) => {
    const cell = grid.at(row, column)
    const text = sprog === 'da' ? named(textOf(cell)) : calledEn(textOf(cell))
    return `${columnLetters(column + 1)}${String(row + 1)}${text} = ${String(countOf(cell))}`
  })
  const flere = found.length - celler.length
  const vaerdier = { ark: grid.sheet.navn, celler: celler.join(', '), ...(flere > 0 && { flere }) }
  return [{ kode: 'skrevne-tal', vaerdier }]
}

/** A table that was chosen not to be read. */
export function leftOut({ grid, headings }: Block): Bemaerkning {
  const vaerdier = { ark: grid.sheet.navn, raekke: (headings.at(-1) ?? 0) + 1 }
  return { kode: 'tabel-fravalgt', vaerdier }
}

/** Counts in hidden rows and columns, which nobody sees in the sheet. */
export function hiddenCounts(sheet: Sheet, own: readonly Source[]): Bemaerkning[] {
  const { navn: ark, skjulteRaekker, skjulteKolonner } = sheet
  const figures = own.flatMap(({ read }) => read.figures)
  const among = (hidden: readonly number[], places: readonly number[]) => {
    const known = new Set(hidden)
    return [...new Set(places.filter((place) => known.has(place)))]
  }
  const rows = among(
    skjulteRaekker,
    figures.map(({ row }) => row),
  )
  const columns = among(
    skjulteKolonner,
    figures.map(({ column }) => column),
  )
  const kolonner = columns.map((column) => columnLetters(column + 1)).join(', ')
  return [
    ...(rows.length > 0
      ? [{ kode: 'skjulte-raekker' as const, vaerdier: { ark, antal: rows.length } }]
      : []),
    ...(columns.length > 0
      ? [{ kode: 'skjulte-kolonner' as const, vaerdier: { ark, kolonner } }]
      : []),
  ]
}

/** Danish municipalities that do not belong to the region that the report is about. They are counted all the same. */
export function outsideRegion(kommuner: readonly string[], region = ''): Bemaerkning[] {
  const own = regionNamed(region)
  if (!own) return []
  const inside = new Set(kommunerIn(own.id).map(({ navn }) => navn))
  const outside = kommuner.filter((name) => {
    const navn = kommuneNamed(name)?.navn
    return navn !== undefined && !inside.has(navn)
  })
  if (outside.length === 0) return []
  const navne = outside.slice(0, maximumNamed).join(', ')
  const flere = outside.length - maximumNamed
  return [
    { kode: 'anden-region', vaerdier: { navne, region: own.navn, ...(flere > 0 && { flere }) } },
  ]
}

/** A kind of count that no table has. If rows could not be read, it is not known what they have. */
export function missingCounts(sources: readonly Source[]): Bemaerkning[] {
  if (sources.every(({ read }) => read.figures.length === 0)) return []
  const told = new Set(
    sources.flatMap(({ read: { figures, layout } }) =>
      [...figures, ...layout.counts.map(({ at }) => at)].map(({ indsats }) => indsats),
    ),
  )
  // Residential and outpatient treatment together are all treatment.
  if (told.has('ambulant')) told.add('behandling')
  return (['behandling', 'doegn'] as const)
    .filter((indsats) => !told.has(indsats))
    .map((indsats) => ({ kode: 'indsats-mangler', vaerdier: { indsats } }))
}
