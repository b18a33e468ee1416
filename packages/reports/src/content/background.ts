/** What the report is about, in our own words: the target group, the criteria, the notes on the figures. */
import { emner, type Afgraensning, type Afrapportering } from '@screeningsmodel/core/afrapportering'
import type { Block } from '../document/blocks.js'
import type { ReportTexts } from '../document/texts.js'

/** Criteria under a heading, with their numbers and sources. */
export function criteria({ titel, indledning, kriterier, kilde }: Afgraensning): Block[] {
  return [
    { type: 'heading', level: 3, text: titel },
    { type: 'paragraph', text: indledning },
    ...kriterier.flatMap(({ titel, punkter }): Block[] => [
      ...(titel === undefined ? [] : [{ type: 'heading', level: 4, text: titel } as const]),
      { type: 'list', items: punkter, ordered: punkter.length > 1 },
    ]),
    { type: 'paragraph', text: kilde, tone: 'small' },
  ]
}

/** Why so few women are not enough for many tilbud. */
export function capacity({ kapacitet }: Afrapportering): Block[] {
  return [
    { type: 'heading', level: 3, text: kapacitet.titel },
    { type: 'paragraph', text: kapacitet.saetninger.join(' ') },
    { type: 'paragraph', text: kapacitet.kilde, tone: 'small' },
  ]
}

/** »Om tallene«: what is missing, what is hidden, how it was counted, and general reservations. */
export function notes({ noter }: Afrapportering, t: ReportTexts): Block[] {
  const kinds = emner.flatMap((emne): Block[] => {
    const items = noter.filter((note) => note.emne === emne).map(({ tekst }) => tekst)
    if (items.length === 0) return []
    return [
      { type: 'heading', level: 3, text: t.emner[emne] },
      { type: 'list', items },
    ]
  })
  return [{ type: 'heading', level: 2, text: t.notes }, ...kinds]
}
