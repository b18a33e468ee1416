/** Compares the sums in a file with the counts that were read from it. */
import { decimal } from '@screeningsmodel/core'
import type { Bemaerkning, Total } from '../account.js'
import type { Context } from '../choices/context.js'
import type { Figure, Figures } from '../counts/figure.js'
import { asked } from '../questions/question.js'
import { optionTexts } from '../questions/option-texts.js'

/** How many sums over all rows are compared; a table has only a few, and each takes a walk through all counts. */
const maximumOfAll = 1000

export function grouped<K>(
  figures: readonly Figure[],
  keyOf: (figure: Figure) => K,
): Map<K, Figure[]> {
  const groups = new Map<K, Figure[]>()
  for (const figure of figures) {
    const key = keyOf(figure)
    const group = groups.get(key)
    if (group) group.push(figure)
    else groups.set(key, [figure])
  }
  return groups
}

/** Every sum of a table, with the result of the comparison. */
export function totalsOf({ layout, figures, sums }: Figures, context: Context): Total[] {
  const ark = layout.block.grid.sheet.navn
  const key = (name: string) => context.names.named(name).key
  const byKommune = grouped(figures, ({ kommune }) => key(kommune))
  let left = maximumOfAll
  // If several rows are sums of everything, each may be only the sum of the rows since the previous one.
  const rows = sums.filter(({ inColumn }) => !inColumn).map((sum) => sum.row)
  const before = new Map(rows.map((row, i) => [row, rows[i - 1] ?? -1]))
  const totals = sums.map(({ navn, row, cells, inColumn }): Total => {
    const compared = cells.flatMap(({ column, row: at, value: staar, of }) => {
      const value = decimal(staar)
      if (of.kommune === undefined && (left -= 1) < 0) return []
      const about = of.kommune === undefined ? figures : (byKommune.get(key(of.kommune)) ?? [])
      const parts = about.filter(
        (figure) =>
          (of.aar ?? figure.aar) === figure.aar &&
          (of.indsats ?? figure.indsats) === figure.indsats,
      )
      const all = sumOf(parts)
      const latest = inColumn ? [] : partsSince(parts, row, before.get(row) ?? -1)
      const since = sumOf(latest)
      const isLast = row === rows.at(-1)
      const isSince = since !== undefined && all !== value && !(isLast && since !== value)
      const sum = isSince ? since : all
      // If a part is not known, only a sum that is already too small is certainly wrong.
      const isOpen = (isSince ? latest : parts).some((figure) => figure.value === undefined)
      if (sum === undefined || (isOpen && sum <= value)) return []
      return [{ sted: { ark, raekke: at + 1, kolonne: column + 1 }, staar, sum }]
    })
    return {
      navn,
      sted: { ark, raekke: row + 1, ...(inColumn && { kolonne: (cells[0]?.column ?? 0) + 1 }) },
      kontrolleret: compared.length,
      ukontrolleret: cells.length - compared.length,
      afvigelser: compared.filter(({ staar, sum }) => decimal(staar) !== sum),
    }
  })
  return [...totals.filter(({ sted }) => sted.kolonne === undefined), ...columnsOf(totals)]
}

function partsSince(parts: readonly Figure[], row: number, before: number): readonly Figure[] {
  return parts.filter((figure) => figure.row > before && figure.row < row)
}

/** A column of sums is reported once, not for each row. */
function columnsOf(totals: readonly Total[]): Total[] {
  const columns = new Map<number, Total>()
  for (const total of totals) {
    const { kolonne } = total.sted
    if (kolonne === undefined) continue
    const before = columns.get(kolonne)
    columns.set(kolonne, {
      ...(before ?? total),
      kontrolleret: (before?.kontrolleret ?? 0) + total.kontrolleret,
      ukontrolleret: (before?.ukontrolleret ?? 0) + total.ukontrolleret,
      afvigelser: [...(before?.afvigelser ?? []), ...total.afvigelser],
    })
  }
  return [...columns.values()]
}

/** To nine decimals. Undefined if there is nothing to add, or if something cannot be read. */
export function sumOf(figures: readonly Figure[]): number | undefined {
  let sum = 0
  let any = false
  for (const { value, fault } of figures) {
    if (fault !== undefined) return undefined
    if (value === undefined) continue
    if (typeof value !== 'number') return undefined
    any = true
    sum += value
  }
  return any ? decimal(sum) : undefined
}

/**
 * A name whose counts are the sums of all the others may be a sum under an unknown name.
 *
 * @returns the report about it. @throws {Asked} if it could be a municipality as well
 */
export function sumRows({ layout, figures }: Figures, context: Context): Bemaerkning[] {
  const ark = layout.block.grid.sheet.navn
  const byName = new Map<string, { first: Figure; counts: Map<string, number> }>()
  const all = new Map<string, number>()
  for (const figure of figures) {
    if (typeof figure.value !== 'number') continue
    const name = context.names.named(figure.kommune).key
    const own = byName.get(name) ?? { first: figure, counts: new Map<string, number>() }
    byName.set(name, own)
    const at = `${String(figure.aar)}/${figure.indsats}`
    own.counts.set(at, (own.counts.get(at) ?? 0) + figure.value)
    all.set(at, (all.get(at) ?? 0) + figure.value)
  }
  const names = [...byName.values()]
  const others = names.filter(({ counts }) => [...counts.values()].some((count) => count > 0))
  if (others.length < 3) return []
  return names.flatMap(({ first, counts }, i): Bemaerkning[] => {
    const isSum = [...all].every(([at, sum]) => 2 * (counts.get(at) ?? 0) === sum)
    if (!isSum || context.valg.raekker?.[first.kommune] !== undefined) return []
    const navn = first.kommune
    const sted = { ark, raekke: first.row + 1, kolonne: first.column + 1 }
    const isKnown = context.names.named(navn).isKnown
    if (isKnown || (i > 0 && i < names.length - 1)) {
      const vaerdier = { navn, ark, raekke: sted.raekke }
      return [{ kode: 'lig-summen', sted, vaerdier }]
    }
    const text = optionTexts[context.sprog]
    throw asked('er-raekken-en-sum', {
      sprog: context.sprog,
      sted,
      values: { ark, raekke: first.row + 1, navn },
      options: [
        { tekst: text.total, valg: { raekker: { [navn]: 'total' } } },
        { tekst: text.kommune, valg: { raekker: { [navn]: 'kommune' } } },
      ],
    })
  })
}
