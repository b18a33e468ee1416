/** Notes about sums: rows that are sums, rows that may be, and names that may be no municipality. */
import { isTotalName, withoutSum } from '../input/names.js'
import type { NoteData, OriginOf } from './note-data.js'
import type { Material } from '../reading/read.js'
import { placesIn } from './row-places.js'
import { checkTotals, looksLikeTotal, type ListTotal } from '../figures/totals.js'
import { unknownNames } from './unknown-names.js'
import { when } from './when.js'

/** Notes about totals, rows that may be totals, unknown names, and municipalities with several spellings. */
export function sums(material: Material, originOf: OriginOf): NoteData[] {
  const { totals, table, years, threshold, names } = material
  const told = totals.map((row) => ({ ...row, navn: nameTold(row, threshold) }))
  return [
    ...checkTotals(told, table, years).map((sum): NoteData => {
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

/** A number in the name of a sum may be a small one, or one that a small number can be worked out from. */
function nameTold({ navn }: { readonly navn: string }, threshold: number): string {
  return threshold > 0 ? withoutSum(navn) : navn
}

/**
 * Where names or small numbers are hidden, the name of a sum is shown only if it has no other words than those for a
 * sum: the rest may be a municipality or a number (»Odense, tre sager i alt«). Otherwise only the number of sums is told.
 */
function sumsInLists({ listTotals, names, threshold, region }: Material, originOf: OriginOf) {
  const isShown = threshold === 0 && names
  return (['sager', 'tilbud'] as const).flatMap((paa): NoteData[] => {
    const own = listTotals.filter((one) => one.paa === paa)
    const isTold = isShown || own.every(({ navn }) => isTotalName(navn, region))
    const nameOf = (one: ListTotal) => nameTold(one, threshold)
    const navne = [...new Set(isTold ? own.map(nameOf) : [])].map((navn) => {
      const pointers = own
        .filter((one) => nameOf(one) === navn)
        .map(({ raekke }) => `/${paa}/${String(raekke)}`)
      // The name of a file may contain the name of a municipality.
      return { navn, steder: names ? placesIn(pointers, originOf) : [] }
    })
    const antal = isTold ? navne.length : own.length
    return when(antal > 0, { kode: 'sum-i-liste', paa, antal, navne })
  })
}

export function perhapsSums({ table, years, names }: Material): NoteData[] {
  return looksLikeTotal(table, years).map((kommune) => ({
    kode: 'maaske-sum',
    kommune: names ? kommune : undefined,
  }))
}
