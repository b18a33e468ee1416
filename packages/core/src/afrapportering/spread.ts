/** The spread over municipalities: in how many of the years had each one or more women? */
import type { Language } from '../support/language.js'
import type { Indsats, Spread } from './schema.js'
import type { Table } from './table.js'
import { sentence } from './texts.js'

export interface Spreads {
  readonly behandling: Spread
  readonly doegn: Spread
  /** Municipalities with a year missing. */
  readonly uoplyst: Record<Indsats, number>
}

/** From none of the years to all of them. A municipality with a year missing stands apart. */
export function spreadsOf({ kommuner }: Table, years: number): Spreads {
  const uoplyst = { behandling: 0, doegn: 0 }
  const spread = (indsats: Indsats): Spread => {
    const counts = new Array<number>(years + 1).fill(0)
    for (const { cells } of kommuner) {
      const figures = cells.map((cell) => cell[indsats])
      if (figures.includes(undefined)) uoplyst[indsats] += 1
      else {
        const inYears = figures.filter((count) => count !== 0).length
        counts[inYears] = (counts[inYears] ?? 0) + 1
      }
    }
    return counts.map((count, antalAar) => ({ antalAar, kommuner: count }))
  }
  return { behandling: spread('behandling'), doegn: spread('doegn'), uoplyst }
}

/** The spread in words: none, all years, and then from most years to fewest. */
export function spreadSentences(
  language: Language,
  spreads: Spreads,
  indsats: Indsats,
  alle: number,
): string[] {
  if (alle === 0) return []
  const [none, ...some] = spreads[indsats]
  const aar = some.length
  const missing = spreads.uoplyst[indsats]
  return [
    sentence(language, 'ingen', { kommuner: none?.kommuner ?? 0, alle, indsats }),
    ...some
      .filter(({ kommuner }) => kommuner > 0)
      .reverse()
      .map(({ antalAar, kommuner }) =>
        sentence(language, antalAar === aar ? 'alle-aar' : 'nogle-aar', {
          kommuner,
          antalAar,
          aar,
        }),
      ),
    ...(missing > 0 ? [sentence(language, 'uden-for-fordeling', { kommuner: missing })] : []),
  ]
}
