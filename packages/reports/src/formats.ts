/** The forms that a report can take; apart, for those who only need to know what there is. */

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
