/** Notes about sums: rows that are sums, rows that may be, and names that may be no municipality. */
import type { NoteData, OriginOf } from './note-data.js'
import type { Material } from './read.js'
import { placesIn } from './row-places.js'
import { checkTotals, looksLikeTotal } from './totals.js'
import { unknownNames } from './unknown-names.js'
import { when } from './when.js'

/** Notes about totals, rows that may be totals, unknown names, and municipalities with several spellings. */
export function sums(material: Material, originOf: OriginOf): NoteData[] {
  const { totals, table, years, threshold, names } = material
  return [
    ...checkTotals(totals, table, years).map((sum): NoteData => {
      return { kode: 'sum-raekke', sum, medTal: threshold === 0 }
    }),
    ...sumsInLists(material, originOf),
    ...(threshold === 0 ? perhapsSums(material) : []),
    ...unknownNames(material, originOf),
    ...table.kommuner.flatMap(({ stavemaader }) =>
      when(names && stavemaader.length > 1, { kode: 'samme-kommune', stavemaader }),
    ),
  ]
}

function sumsInLists({ listTotals, names }: Material, originOf: OriginOf): NoteData[] {
  return (['sager', 'tilbud'] as const).flatMap((paa) => {
    const own = listTotals.filter((one) => one.paa === paa)
    const navne = [...new Set(own.map(({ navn }) => navn))].map((navn) => {
      const pointers = own
        .filter((one) => one.navn === navn)
        .map(({ raekke }) => `/${paa}/${String(raekke)}`)
      // The name of a file may contain the name of a municipality.
      return { navn, steder: names ? placesIn(pointers, originOf) : [] }
    })
    return when(navne.length > 0, { kode: 'sum-i-liste', paa, navne })
  })
}

export function perhapsSums({ table, years, names }: Material): NoteData[] {
  return looksLikeTotal(table, years).map((kommune) => ({
    kode: 'maaske-sum',
    kommune: names ? kommune : undefined,
  }))
}
