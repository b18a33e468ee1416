/** The report of Bilag 2 in formats for people: one document, several writers. */

// The forms
export { reportFormats, reportMediaTypes, type ReportFormat } from './formats.js'
export { reportFileName } from './file-name.js'
export { docxOf, reportText, writeReport } from './write.js'

// For a page of its own
export { documentOf } from './content/index.js'
export { htmlFragmentOf } from './writers/html.js'

// For other documents in the same form
export { reportStyles } from './generated/styles.js'
export type { Block, ReportDocument } from './document/blocks.js'
