/** Tema 1: the totals per year, the spread, and the table of municipalities; masked where asked for. */
import { formatList } from '../errors/messages.js'
import type { Language } from '../support/language.js'
import { maskOf, type Mask } from './masking.js'
import type { Material } from './read.js'
import {
  indsatser,
  type Counts,
  type Indsats,
  type Known,
  type Tema1,
  type Totals,
} from './schema.js'
import { temaOf } from './skema.js'
import { spreadsOf, spreadSentences } from './spread.js'
import type { Cell } from './table.js'
import { sentence } from './texts.js'

export function tema1Of(material: Material, language: Language): Tema1 {
  const { years, table, threshold, texts } = material
  const { kommuner } = table
  const columns = years.map((aar, y) => {
    const cells = kommuner.map(({ cells }) => cells[y] as Cell)
    return { aar, cells, mask: maskOf(cells, threshold) }
  })
  const tabel = columns.map(({ aar, cells, mask }) => totalsOf(aar, cells, mask))
  const fordeling = spreadsOf(table, years.length)
  const sentences = (indsats: Indsats) => [
    totalSentence(language, tabel, indsats, kommuner.length),
    ...spreadSentences(language, fordeling, indsats, kommuner.length),
  ]
  return {
    ...temaOf(1, language, texts),
    tabel,
    fordeling,
    saetninger:
      kommuner.length === 0
        ? { behandling: [], doegn: [] }
        : { behandling: sentences('behandling'), doegn: sentences('doegn') },
    antalKommuner: kommuner.length,
    kommuner: kommuner.map(({ kommune, cells }, i) => ({
      kommune,
      tal: columns.map(({ aar, mask }, y) =>
        shownCounts(aar, cells[y] as Cell, mask.cells[i] as Mask['totals']),
      ),
    })),
  }
}

/** The figures, with null for what is masked or not known, and which of the two it is. */
function shownCounts(aar: number, cell: Cell, masked: Mask['totals']): Counts {
  const maskerede = indsatser.filter((indsats) => masked[indsats] && cell[indsats] !== undefined)
  const uoplyste = indsatser.filter((indsats) => cell[indsats] === undefined)
  const figure = (indsats: Indsats) => (masked[indsats] ? null : (cell[indsats] ?? null))
  return {
    aar,
    behandling: figure('behandling'),
    doegn: figure('doegn'),
    ...(maskerede.length > 0 && { maskeret: true, maskerede }),
    ...(uoplyste.length > 0 && { uoplyst: true, uoplyste }),
  }
}

/** A total over a gap is not known; what the others have told is given beside it. */
function totalsOf(aar: number, cells: readonly Cell[], { totals }: Mask): Totals {
  const known = (indsats: Indsats) => cells.flatMap((cell) => cell[indsats] ?? [])
  const sum = (indsats: Indsats) => known(indsats).reduce((total, count) => total + count, 0)
  const gap = (indsats: Indsats) => known(indsats).length < cells.length || cells.length === 0
  const total = (indsats: Indsats) => (gap(indsats) ? undefined : sum(indsats))
  const oplyst: Known[] = indsatser
    .filter((indsats) => gap(indsats) && known(indsats).length > 0)
    .map((indsats) => ({
      indsats,
      antal: totals[indsats] ? null : sum(indsats),
      ...(totals[indsats] && { maskeret: true as const }),
      kommuner: known(indsats).length,
    }))
  return {
    ...shownCounts(aar, { behandling: total('behandling'), doegn: total('doegn') }, totals),
    ...(oplyst.length > 0 && { oplyst }),
  }
}

function totalSentence(
  language: Language,
  tabel: readonly Totals[],
  indsats: Indsats,
  alle: number,
): string {
  const parts = tabel.map((row) => {
    const aar = String(row.aar)
    const antal = row[indsats] ?? undefined
    if (antal !== undefined) return sentence(language, 'tal', { antal, aar })
    if (row.maskerede?.includes(indsats)) return sentence(language, 'maskeret', { aar })
    const known = row.oplyst?.find((one) => one.indsats === indsats)
    if (!known) return sentence(language, 'uoplyst', { aar })
    const { antal: partial, kommuner, maskeret } = known
    return sentence(language, 'delvist-oplyst', {
      aar,
      alle,
      kommuner,
      antal: partial ?? undefined,
      maskeret: maskeret ? 'ja' : 'nej',
    })
  })
  return sentence(language, 'i-alt', { indsats, liste: formatList(language, parts) })
}
