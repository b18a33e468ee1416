/** Tema 1: the totals for each year, the spread, and the table of municipalities, masked if a threshold is set. */
import { formatList } from '../../errors/messages.js'
import type { Language } from '../../support/language.js'
import { knownInWords } from './known-texts.js'
import { maalgruppeOf } from './baggrund.js'
import type { Material } from '../reading/read.js'
import type { Counts, Indsats, Known, Totals } from '../form/figures-schema.js'
import type { Tema1 } from '../form/schema.js'
import { shownYear, type CountsData, type KnownData } from '../figures/shown.js'
import { temaOf } from '../form/skema.js'
import { spreadsOf, spreadSentences } from './spread.js'
import { hasOpenCases } from '../figures/table.js'
import { sentence, yearList } from '../notes/texts.js'

export function tema1Of(material: Material, language: Language): Tema1 {
  const { years, table, threshold, names, texts } = material
  const { kommuner } = table
  const alle = kommuner.length
  const shown = years.map((aar, y) =>
    shownYear(
      aar,
      kommuner.flatMap(({ cells }) => cells[y] ?? []),
      threshold,
      table.mangler[y],
    ),
  )
  const inWords = (known: readonly KnownData[] | undefined, of: number): Known[] =>
    (known ?? []).map((one) => ({ ...one, tekst: knownInWords(language, one, of) }))
  const countsOf = ({ mindst, ...counts }: CountsData): Counts =>
    mindst ? { ...counts, mindst: inWords(mindst, 1) } : counts
  const tabel = shown.map(({ totals: { oplyst, ...totals } }): Totals =>
    oplyst ? { ...totals, oplyst: inWords(oplyst, alle) } : totals,
  )
  const fordeling = spreadsOf(table, years.length)
  const sentences = (indsats: Indsats) => [
    totalSentence(language, tabel, indsats, alle),
    ...spreadSentences(language, fordeling, indsats, {
      alle,
      aar: years,
      uafklarede: hasOpenCases(table),
      udenKommune: table.mangler.some((lacking) => lacking[indsats] > 0),
    }),
  ]
  return {
    ...temaOf(1, language, texts),
    maalgruppe: maalgruppeOf(language),
    tabel,
    fordeling,
    saetninger:
      alle === 0
        ? { behandling: [], doegn: [] }
        : { behandling: sentences('behandling'), doegn: sentences('doegn') },
    antalKommuner: alle,
    kommuner: names
      ? kommuner.map(({ kommune }, i) => ({
          kommune,
          tal: shown.flatMap(({ kommuner }) => kommuner[i] ?? []).map(countsOf),
        }))
      : [],
  }
}

function totalSentence(
  language: Language,
  tabel: readonly Totals[],
  indsats: Indsats,
  alle: number,
): string {
  // Years with the same words instead of a number are mentioned together.
  const wordless = new Map<'maskeret' | 'uoplyst', number[]>()
  const parts = tabel.flatMap((row): (() => string) | [] => {
    const aar = String(row.aar)
    const antal = row[indsats] ?? undefined
    if (antal !== undefined) return () => sentence(language, 'tal', { antal, aar })
    const known = row.oplyst?.find((one) => one.indsats === indsats)
    if (known) return () => knownInWords(language, known, alle, aar)
    const why = row.maskerede?.includes(indsats) ? 'maskeret' : 'uoplyst'
    const years = wordless.get(why)
    if (years) {
      years.push(row.aar)
      return []
    }
    const first = [row.aar]
    wordless.set(why, first)
    return () => sentence(language, why, { aar: yearList(language, first) })
  })
  return sentence(language, 'i-alt', {
    indsats,
    liste: formatList(
      language,
      parts.map((words) => words()),
    ),
  })
}
