/** Tema 2: each tilbud and its screening, year by year. */
import type { Afrapportering, TilbudScreeninger } from '@screeningsmodel/core/afrapportering'
import type { Block, Cell } from '../document/blocks.js'
import type { ReportTexts } from '../document/texts.js'

type Period = TilbudScreeninger['perioder'][number]

export function screened({ tema2 }: Afrapportering, t: ReportTexts): Block[] {
  const heading: Block = { type: 'heading', level: 3, text: t.screened }
  if (tema2.length === 0) return [heading, { type: 'paragraph', text: t.noTilbud }]
  const criteria = new Map(
    tema2.flatMap(({ perioder }) =>
      perioder.flatMap(({ kriterier }) => kriterier.map(({ id, titel }) => [id, titel] as const)),
    ),
  )
  const row = (reference: string, { aar, kriterier }: Period): Cell[] => [
    { text: reference },
    { text: yearOf(aar, t) },
    ...[...criteria.keys()].map((id) => {
      const udfald = kriterier.find((kriterium) => kriterium.id === id)?.udfald
      return { text: udfald ? t.udfald[udfald] : '' }
    }),
  ]
  return [
    heading,
    {
      type: 'table',
      caption: t.screenedCaption,
      head: [{ text: t.tilbud }, { text: t.aar }, ...[...criteria.values()].map(asCell)],
      rows: tema2.flatMap(({ reference, perioder }) =>
        perioder.map((period) => row(reference, period)),
      ),
    },
    ...tema2.flatMap(({ reference, perioder }) =>
      perioder.flatMap((period) => reasons(reference, period, t)),
    ),
  ]
}

const asCell = (text: string): Cell => ({ text })

function yearOf(aar: number | undefined, t: ReportTexts): string {
  return aar === undefined ? t.noYear : String(aar)
}

function reasons(reference: string, period: Period, t: ReportTexts): Block[] {
  const { aar, konklusionTekst, kriterier, maskeret } = period
  return [
    { type: 'heading', level: 4, text: `${reference}, ${yearOf(aar, t)}` },
    {
      type: 'paragraph',
      text: maskeret ? `${konklusionTekst} ${t.maskedTilbud}` : konklusionTekst,
    },
    {
      type: 'list',
      items: kriterier.map(({ titel, begrundelse }) => `${titel}: ${begrundelse}`),
    },
  ]
}
