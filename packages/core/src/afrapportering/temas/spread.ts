/** The spread over municipalities: in how many of the years each had one or more women. */
import type { Language } from '../../support/language.js'
import type { Indsats, Spread } from '../form/figures-schema.js'
import { isSettled, type Cell, type Figure } from '../figures/cell.js'
import type { Table } from '../figures/table.js'
import { sentence } from '../notes/texts.js'

export interface Spreads {
  readonly behandling: Spread
  readonly doegn: Spread
  /** The number of municipalities whose number of years is not known. */
  readonly uoplyst: Record<Indsats, number>
}

/** What the sentences need besides the spread. */
export interface SpreadContext {
  /** The number of all municipalities. */
  readonly alle: number
  readonly aar: readonly number[]
  /** Whether any municipality has unsettled cases. */
  readonly uafklarede: boolean
  /** Whether rows without a known municipality were left out. */
  readonly udenKommune: boolean
}

/** The spread from none of the years to all. Municipalities whose number of years is not known are kept apart. */
export function spreadsOf({ kommuner }: Table, years: number): Spreads {
  const uoplyst = { behandling: 0, doegn: 0 }
  const spread = (indsats: Indsats): Spread => {
    const counts = new Array<number>(years + 1).fill(0)
    for (const { cells } of kommuner) {
      const figures = cells.map((cell) => hadOneOrMore(cell, indsats))
      if (figures.includes(undefined)) uoplyst[indsats] += 1
      else {
        const inYears = figures.filter(Boolean).length
        counts[inYears] = (counts[inYears] ?? 0) + 1
      }
    }
    return counts.map((count, antalAar) => ({ antalAar, kommuner: count }))
  }
  return { behandling: spread('behandling'), doegn: spread('doegn'), uoplyst }
}

/**
 * One woman is enough for a yes, also if only residential treatment is given. A no requires that everything is
 * settled.
 */
function hadOneOrMore(cell: Cell, indsats: Indsats): boolean | undefined {
  const some = (figure: Figure | undefined) => (figure?.mindst ?? 0) > 0
  const figure = cell[indsats]
  if (some(figure) || (figure === undefined && some(cell.doegn))) return true
  return isSettled(figure) ? false : undefined
}

/** The spread in words: no years, all years, then from most years to fewest. */
export function spreadSentences(
  language: Language,
  spreads: Spreads,
  indsats: Indsats,
  { alle, aar, uafklarede, udenKommune }: SpreadContext,
): string[] {
  if (alle === 0) return []
  const [none, ...some] = spreads[indsats]
  const missing = spreads.uoplyst[indsats]
  const sager = uafklarede ? 'ja' : 'nej'
  const years = { aar: aar.length, aaret: String(aar[0]) }
  if (missing === alle) return [sentence(language, 'uden-fordeling', { alle, sager, ...years })]

  const told = (kommuner: number) => ({ kommuner, alle, indsats, ...years })
  return [
    ...noneSentence(language, none?.kommuner ?? 0, missing, told),
    ...some
      .filter(({ kommuner }) => kommuner > 0)
      .reverse()
      .map(({ antalAar, kommuner }) =>
        sentence(language, antalAar === aar.length ? 'alle-aar' : 'nogle-aar', {
          ...told(kommuner),
          antalAar,
        }),
      ),
    ...(missing > 0 ? [sentence(language, 'uden-for-fordeling', { ...told(missing), sager })] : []),
    ...(udenKommune ? [sentence(language, 'fordeling-uden-kommune')] : []),
  ]
}

type Told = (count: number) => Readonly<Record<string, string | number>>

/** How many had none. That all had some can only be said if each is known. */
function noneSentence(language: Language, none: number, missing: number, told: Told): string[] {
  const values = told(none)
  if (none === 0) return missing > 0 ? [] : [sentence(language, 'alle-har', values)]
  return [sentence(language, none === values.alle ? 'ingen-har' : 'nogle-ingen', values)]
}
