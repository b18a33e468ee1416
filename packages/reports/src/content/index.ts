/** The report's model -> the document that every rendering shows. */
import { checkLanguage, type Language } from '@screeningsmodel/core'
import { skema, type Afrapportering } from '@screeningsmodel/core/afrapportering'
import type { Block, ReportDocument } from '../document/blocks.js'
import { reportTexts } from '../document/texts.js'
import { answered } from './answers.js'
import { capacity, criteria, notes } from './background.js'
import { figures } from './figures.js'
import { screened, usedTilbud } from './tilbud.js'

/**
 * The document of a report whose own texts are in the given language.
 *
 * @param language the language of the report's own texts; what a writer has answered stays as it is
 * @throws {InputError} if there is no such language (`ukendt-vaerdi`)
 * @example
 * documentOf(afrapportering({ region: 'Syddanmark', aar: [2017] }), 'da').blocks[1]
 * // { type: 'heading', level: 2, text: 'Tema 1. Målgruppen' }
 */
export function documentOf(report: Afrapportering, language: Language): ReportDocument {
  checkLanguage(language)
  const t = reportTexts[language]
  const { tema1, tema2Skema, tema3, tema4 } = report
  const heading = ({ nummer, titel }: { nummer: number; titel: string }): Block => ({
    type: 'heading',
    level: 2,
    text: t.tema(nummer, titel),
  })
  return {
    title: report.titel,
    language,
    blocks: [
      { type: 'paragraph', text: t.seeNotes },
      heading(tema1),
      ...criteria(tema1.maalgruppe),
      ...answered(tema1, t, { '1.1': figures(report, language, t) }),
      heading(tema2Skema),
      ...criteria(report.screeningsmodel),
      ...answered(tema2Skema, t, {
        '2.1': usedTilbud(report, 'benyttet', t),
        '2.2': usedTilbud(report, 'forventet', t),
      }),
      ...screened(report, t),
      ...capacity(report),
      ...[tema3, tema4].flatMap((tema) => [heading(tema), ...answered(tema, t)]),
      ...notes(report, t),
      { type: 'paragraph', text: t.form(skema.kilde.dokument), tone: 'small' },
    ],
  }
}
