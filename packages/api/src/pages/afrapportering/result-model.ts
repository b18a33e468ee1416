/** What the template of the finished report shows: the report, what was read, and the refused rows. */
import type { Language } from '@screeningsmodel/core'
import { documentOf, htmlFragmentOf } from '@screeningsmodel/reports'
import type { ReportList } from '@screeningsmodel/rows/opgoerelser'
import type { Made } from './make-report.js'
import { refusedTable, sentenceOf } from './refused-rows.js'
import { pageTexts } from './texts.js'
import { hiddenFields, type Posted } from './posted.js'

export function resultModel(made: Made, posted: Posted, sprog: Language) {
  const { report, rows, refusals, warnings } = made
  const texts = pageTexts[sprog]
  return {
    title: report.titel,
    /** HTML, escaped by the writer of reports. */
    fragment: htmlFragmentOf(documentOf(report, sprog)),
    read: (Object.keys(rows) as ReportList[])
      .filter((list) => rows[list].length > 0)
      .map((list) => sentenceOf(list, made, texts)),
    refused: refusedTable(refusals, texts),
    warnings,
    hidden: hiddenFields(posted),
  }
}
