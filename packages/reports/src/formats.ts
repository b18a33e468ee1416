/** The formats of a report. A separate module, for code that only needs to know which formats there are. */

/** The first is the default. */
export const reportFormats = ['json', 'md', 'html', 'docx'] as const
/** One of `reportFormats`. */
export type ReportFormat = (typeof reportFormats)[number]

/** Without parameters, as in `Accept`. */
export const reportMediaTypes: Readonly<Record<ReportFormat, string>> = {
  json: 'application/json',
  md: 'text/markdown',
  html: 'text/html',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}
