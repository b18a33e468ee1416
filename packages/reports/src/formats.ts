/** The forms that a report can take: what each is called, and how it is written. */
import type { Language } from '@screeningsmodel/core'
import type { Afrapportering } from '@screeningsmodel/core/afrapportering'
import { documentOf } from './content/index.js'
import type { ReportDocument } from './blocks.js'
import { docxOf } from './docx.js'
import { htmlOf } from './html.js'
import { markdownOf } from './markdown.js'

/** The first is the default. */
export const reportFormats = ['json', 'md', 'html', 'docx'] as const
export type ReportFormat = (typeof reportFormats)[number]

/** Without parameters, as `Accept` names them. */
export const reportMediaTypes: Readonly<Record<ReportFormat, string>> = {
  json: 'application/json',
  md: 'text/markdown',
  html: 'text/html',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}

type Write = (document: ReportDocument) => string | Promise<Uint8Array>
const writers: Readonly<Record<Exclude<ReportFormat, 'json'>, Write>> = {
  md: markdownOf,
  html: htmlOf,
  docx: docxOf,
}

/**
 * A report in one of its forms: text, or the bytes of a DOCX file.
 *
 * @param language the one that the report's own texts are in
 * @example
 * const report = afrapportering({ region: 'Syddanmark', aar: [2017], opgoerelser })
 * const markdown = await writeReport(report, 'md', 'da')
 */
export async function writeReport(
  report: Afrapportering,
  format: ReportFormat,
  language: Language,
): Promise<string | Uint8Array> {
  if (format === 'json') return `${JSON.stringify(report, undefined, 2)}\n`
  return writers[format](documentOf(report, language))
}
