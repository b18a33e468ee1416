/** The posted form -> what its page shows, or the file that a button asks for. */
import type { Language } from '@screeningsmodel/core'
import { reportFormats } from '@screeningsmodel/reports'
import { countsOfReport, writtenReport, type WrittenReport } from '../../routes/report.js'
import type { Complaint } from '../kit/complaints.js'
import { formModel } from './form-model.js'
import { makeReport } from './make-report.js'
import { nothingPosted, postedOf, withoutPersonalData, type Parts, type Posted } from './posted.js'
import { resultModel } from './result-model.js'
import { pageTexts } from './texts.js'

export interface AskedPage {
  readonly parts: Parts
  readonly sprog: Language
}

/** The form, the finished report as a page, or a file. Models are without texts, which are functions in part. */
export type ReportPage =
  | { readonly form: object; readonly hasErrors: boolean }
  | { readonly result: object; readonly title: string; readonly counts: WrittenReport['counts'] }
  | { readonly file: WrittenReport }

export async function reportPage({ parts, sprog }: AskedPage): Promise<ReportPage> {
  const texts = pageTexts[sprog]
  const posted = await postedOf(parts, sprog, texts.fileName)
  if (posted.action === 'ret') return form(withoutPersonalData(posted), [], sprog)
  const made = makeReport(posted, sprog, texts)
  if ('complaints' in made) return form(withoutPersonalData(posted), made.complaints, sprog)
  const afviste = made.refusals.length
  const format = reportFormats.find((each) => posted.action === `hent:${each}`)
  if (format) {
    const file = await writtenReport(made.report, format, sprog)
    return { file: { ...file, counts: { ...file.counts, afviste } } }
  }
  const result = resultModel(made, posted, sprog)
  return {
    result,
    title: result.title,
    counts: { ...countsOfReport(made.report, 'html'), afviste },
  }
}

/** The form before anything has been posted. */
export function emptyForm(sprog: Language): ReportPage {
  return form(nothingPosted, [], sprog)
}

function form(posted: Posted, complaints: readonly Complaint[], sprog: Language): ReportPage {
  return { form: formModel(posted, complaints, sprog), hasErrors: complaints.length > 0 }
}
