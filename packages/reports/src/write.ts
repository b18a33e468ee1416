/** A report's model -> any of its formats. */
import { checkLanguage, checkWord, type Language } from '@screeningsmodel/core'
import type { Afrapportering } from '@screeningsmodel/core/afrapportering'
import { documentOf } from './content/index.js'
import type { ReportDocument } from './document/blocks.js'
import { reportFormats, type ReportFormat } from './formats.js'
import { htmlOf } from './writers/html.js'
import { markdownOf } from './writers/markdown.js'

/**
 * A document as a DOCX file. The library that writes it is loaded with the first file, since most users of this module
 * never write one.
 *
 * @example
 * const document = documentOf(afrapportering({ region: 'Syddanmark', aar: [2017] }), 'da')
 * const bytes = await docxOf(document)
 * String.fromCharCode(...bytes.slice(0, 2)) // 'PK'
 */
export async function docxOf(document: ReportDocument): Promise<Uint8Array> {
  const writer = await import('./writers/docx.js')
  return writer.docxOf(document)
}

/**
 * A report as text.
 *
 * @param language the language of the report's own texts
 * @param format JSON with two spaces of indent, GitHub's Markdown, or a whole HTML page
 * @throws {InputError} if there is no such format or language (`ukendt-vaerdi`)
 * @example
 * const report = afrapportering({ region: 'Syddanmark', aar: [2017] })
 * reportText(report, 'md', 'da').split('\n')[0]
 * // '# Afrapportering om udsatte gravide kvinder med et skadeligt rusmiddelbrug, Syddanmark 2017'
 */
export function reportText(
  report: Afrapportering,
  format: Exclude<ReportFormat, 'docx'>,
  language: Language,
): string {
  checkForm(
    format,
    reportFormats.filter((one) => one !== 'docx'),
    language,
  )
  if (format === 'json') return `${JSON.stringify(report, undefined, 2)}\n`
  const document = documentOf(report, language)
  return format === 'md' ? markdownOf(document) : htmlOf(document)
}

/**
 * A report in any of its formats: text, or the bytes of a DOCX file.
 *
 * @param language the language of the report's own texts
 * @param format `docx` gives bytes, the others give text
 * @throws {InputError} if there is no such format or language (`ukendt-vaerdi`)
 * @example
 * const report = afrapportering({ region: 'Syddanmark', aar: [2017] })
 * const docx = await writeReport(report, 'docx', 'da')
 * docx instanceof Uint8Array // true
 */
export async function writeReport(
  report: Afrapportering,
  format: ReportFormat,
  language: Language,
): Promise<string | Uint8Array> {
  checkForm(format, reportFormats, language)
  return format === 'docx'
    ? docxOf(documentOf(report, language))
    : reportText(report, format, language)
}

/** A caller without types may give any value. */
function checkForm(format: string, formats: readonly string[], sprog: Language): void {
  checkLanguage(sprog)
  checkWord(format, formats, '/format', sprog)
}
