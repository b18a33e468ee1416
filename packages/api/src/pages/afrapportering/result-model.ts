/** What the template of the finished report shows: the report, what was read, and the refused rows. */
import type { Language } from '@screeningsmodel/core'
import { documentOf, htmlFragmentOf } from '@screeningsmodel/reports'
import { opgoerelseHeader, type Refusal } from '@screeningsmodel/rows/opgoerelser'
import type { Made } from './make-report.js'
import { pageTexts } from './texts.js'
import { hiddenFields, type Posted } from './posted.js'

/** Problems that are listed; the rest are counted. */
const maximumTold = 50

export function resultModel(
  { report, rows, refusals, warnings }: Made,
  posted: Posted,
  sprog: Language,
) {
  const texts = pageTexts[sprog]
  const refused = new Set(refusals.map(({ linje }) => linje)).size
  const read = texts.rows(rows.length)
  const more = refusals.length - maximumTold
  return {
    title: report.titel,
    /** HTML, escaped by the writer of reports. */
    fragment: htmlFragmentOf(documentOf(report, sprog)),
    read: refused === 0 ? texts.allRead(read) : texts.someRefused(read, refused),
    refusals: refusals.slice(0, maximumTold).map((refusal) => ({
      row: String(refusal.linje),
      column: columnOf(refusal) ?? texts.wholeRow,
      detail: refusal.detail,
    })),
    more: more > 0 ? texts.more(more) : undefined,
    warnings,
    hidden: hiddenFields(posted),
  }
}

/** The column's heading in the template file. */
function columnOf({ pointer }: Refusal): string | undefined {
  return opgoerelseHeader[pointer.slice(1)]
}
