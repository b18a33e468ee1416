/** Tema 2 in sentences: how many tilbud meet all criteria, and how many tilbud so few women are enough for. */
import { argumentOf } from '../../kapacitet/argument.js'
import { mostTilbud, usualThreshold } from '../../kapacitet/most.js'
import type { Language } from '../../support/language.js'
import { kapacitetHeadOf } from './baggrund.js'
import type { Totals } from '../form/figures-schema.js'
import type { Afrapportering, TilbudScreeninger } from '../form/schema.js'
import { sentence } from '../notes/texts.js'

const met = 'hoejt-specialiseret'
const open = 'uafklaret'

/** How many of the tilbud meet all criteria in every year that is given for them. */
export function tema2Sentences(language: Language, tema2: readonly TilbudScreeninger[]): string[] {
  const alle = tema2.length
  if (alle === 0) return []
  const conclusions = tema2.map(({ perioder }) => perioder.map(({ konklusion }) => konklusion))
  const all = conclusions.filter((years) => years.every((one) => one === met)).length
  const none = conclusions.filter((years) =>
    years.some((one) => one !== met && one !== open),
  ).length
  const rest = alle - all - none
  const values = (tilbud: number) => ({
    alle,
    tilbud,
    for: tilbud === alle ? 'alle' : 'nogle',
    kriterier: tema2[0]?.perioder[0]?.kriterier.length,
    flereAar: conclusions.some((years) => years.length > 1) ? 'ja' : 'nej',
  })
  if (all === alle) return [sentence(language, 'tilbud-alle', values(all))]
  if (none === alle) return [sentence(language, 'tilbud-ingen', values(none))]
  return [
    ...(all > 0 ? [sentence(language, 'tilbud-nogle', values(all))] : []),
    ...(none > 0 ? [sentence(language, 'tilbud-ikke', values(none))] : []),
    ...(rest > 0 ? [sentence(language, 'tilbud-uafklaret', values(rest))] : []),
  ]
}

/** The argument of the sources, and the region's own figures if all of them are shown. */
export function kapacitetOf(
  language: Language,
  region: string,
  tabel: readonly Totals[],
): Afrapportering['kapacitet'] {
  const counts = tabel.map(({ doegn }) => doegn)
  const known = counts.filter((count) => count !== null)
  const most = Math.max(0, ...known)
  const own =
    known.length < counts.length
      ? []
      : [
          sentence(language, 'regionens-tal', {
            region,
            antal: most,
            maks: mostTilbud(most, usualThreshold),
          }),
        ]
  return { ...kapacitetHeadOf(language), saetninger: [...argumentOf(language), ...own] }
}
