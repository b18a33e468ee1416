/** Notes on sums: rows that are one, rows that may be one, and names of which it is not known what they are. */
import { isTotalName, withoutSum } from './names.js'
import type { NoteData, OriginOf } from './note-data.js'
import type { Material } from './read.js'
import { placesIn } from './row-places.js'
import { checkTotals, looksLikeTotal, type ListTotal } from './totals.js'
import { unknownNames } from './unknown-names.js'
import { when } from './when.js'

/** Rows of totals, rows that may be one, and municipalities under several names. */
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

/** A sum that stands in a name can be a small number, or one that such a number can be worked out from. */
function nameTold({ navn }: { readonly navn: string }, threshold: number): string {
  return threshold > 0 ? withoutSum(navn) : navn
}

/**
 * Where names or small numbers are hidden, a sum has a name of the known words alone: what else stands in it may be a
 * municipality or a number (»Odense, tre sager i alt«). Of others it is told how many there are.
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
      // A file may bear the name of a municipality.
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
