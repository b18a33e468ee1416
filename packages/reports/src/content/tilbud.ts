/** Tema 2: each tilbud and its screening, year by year. */
import type { Afrapportering, TilbudScreeninger } from '@screeningsmodel/core/afrapportering'
import type { Block, Cell } from '../document/blocks.js'
import type { ReportTexts } from '../document/texts.js'

type Period = TilbudScreeninger['perioder'][number]

type Anvendelse = NonNullable<TilbudScreeninger['anvendelser']>[number]['anvendelse']

/** The tilbud that have been used, or are expected to be, and by whom. */
export function usedTilbud(
  { tema2, navngivKommuner }: Afrapportering,
  anvendelse: Anvendelse,
  t: ReportTexts,
): Block[] {
  const rows = tema2.flatMap(({ reference, anvendelser = [] }) => {
    const use = anvendelser.find((one) => one.anvendelse === anvendelse)
    if (!use) return []
    return [{ reference, kommuner: use.kommuner.join(', '), years: use.aar.join(', ') }]
  })
  if (rows.length === 0) return []
  const columns = [
    { head: t.tilbud, cell: ({ reference }: (typeof rows)[number]) => reference },
    // What is expected has no year yet.
    ...(anvendelse === 'benyttet'
      ? [{ head: t.aar, cell: ({ years }: (typeof rows)[number]) => years || t.noYear }]
      : []),
    ...(navngivKommuner
      ? [{ head: t.kommuner, cell: ({ kommuner }: (typeof rows)[number]) => kommuner || t.unknown }]
      : []),
  ]
  return [
    {
      type: 'table',
      caption: t.usedCaption[anvendelse],
      head: columns.map(({ head }) => ({ text: head })),
      rows: rows.map((row) => columns.map(({ cell }) => ({ text: cell(row) }))),
    },
  ]
}

export function screened({ tema2, tema2Saetninger }: Afrapportering, t: ReportTexts): Block[] {
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
      const kriterium = kriterier.find((one) => one.id === id)
      return { text: kriterium ? t.udfald(kriterium) : '' }
    }),
  ]
  return [
    heading,
    { type: 'paragraph', text: tema2Saetninger.join(' ') },
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
  const { aar, konklusionTekst, kriterier, bemaerkninger, maskeret } = period
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
    ...bemaerkninger.map(({ tekst }) => ({ type: 'paragraph', text: t.remark(tekst) }) as const),
  ]
}
