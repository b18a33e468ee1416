/** The report's model -> the document that every rendering shows. */
import type { Language } from '@screeningsmodel/core'
import { skema, type Afrapportering } from '@screeningsmodel/core/afrapportering'
import type { Block, ReportDocument } from '../document/blocks.js'
import { reportTexts } from '../document/texts.js'
import { answered } from './answers.js'
import { figures } from './figures.js'
import { screened } from './tilbud.js'

/** The document of a report, whose own texts are in the language given. */
export function documentOf(report: Afrapportering, language: Language): ReportDocument {
  const t = reportTexts[language]
  const { noter, tema1, tema2Skema, tema3, tema4 } = report
  const heading = ({ nummer, titel }: { nummer: number; titel: string }): Block => ({
    type: 'heading',
    level: 2,
    text: t.tema(nummer, titel),
  })
  const notes: readonly Block[] = [
    { type: 'heading', level: 2, text: t.notes },
    { type: 'list', items: noter.map(({ tekst }) => tekst) },
  ]
  return {
    title: report.titel,
    language,
    blocks: [
      ...(noter.length > 0 ? [{ type: 'paragraph', text: t.seeNotes } as const] : []),
      heading(tema1),
      ...answered(tema1, t, figures(report, language, t)),
      heading(tema2Skema),
      ...answered(tema2Skema, t),
      ...screened(report, t),
      ...[tema3, tema4].flatMap((tema) => [heading(tema), ...answered(tema, t)]),
      ...(noter.length > 0 ? notes : []),
      { type: 'paragraph', text: t.form(skema.kilde.dokument), tone: 'small' },
    ],
  }
}
