/** The posted form -> the model of its page, or the file that a button asks for. */
import type { Language } from '@screeningsmodel/core'
import { reportFormats } from '@screeningsmodel/reports'
import {
  forbeholdOf,
  type Aflaesning,
  type ListName,
  type ReportList,
} from '@screeningsmodel/rows/opgoerelser'
import { countsOfReport, writtenReport, type WrittenReport } from '../../routes/report.js'
import { carriedForm, postedAgain } from './carried-form.js'
import { foldsAction } from './column-folds.js'
import type { Complaint } from '../kit/complaints.js'
import { aboutFile, complaintsBefore, isAboutFile } from './form-complaints.js'
import { formModel } from './form-model.js'
import { makeReport, type Made } from './make-report.js'
import type { Parts } from '../../http/parts.js'
import { nothingPosted, postedOf, withoutPersonalData, type Posted } from './posted.js'
import { listModels } from './list-model.js'
import { aflaesningModel } from './aflaesning-model.js'
import { aflaesningOf, readListsOf, type FileRows, type ReadLists } from './aflaesning.js'
import { tablesRead } from './places.js'
import { isUnusable } from './refused-rows.js'
import { resultModel } from './result-model.js'
import { pageTexts } from './texts.js'

/** The result of a post: a page to show, in the form that its address carries, or a file that is sent at once. */
export type ReportAnswer = { readonly carried: string } | ReportPage

type Counts = WrittenReport['counts']

/** A page or a file. Models have no texts, since some texts are functions. */
export type ReportPage =
  | { readonly form: object; readonly hasErrors: boolean }
  | { readonly aflaesning: object; readonly counts: Counts }
  | { readonly result: object; readonly title: string; readonly counts: Counts }
  | { readonly file: WrittenReport }

export async function reportAnswer({
  parts,
  sprog,
}: {
  readonly parts: Parts
  readonly sprog: Language
}): Promise<ReportAnswer> {
  const posted = await postedOf(parts, sprog)
  // A download is answered at once: the browser stays on the page, whose address must not change.
  return posted.action.startsWith('hent') ? pageOf(posted, sprog) : { carried: carriedForm(posted) }
}

export async function reportPage({
  carried,
  sprog,
}: {
  readonly carried: string
  readonly sprog: Language
}): Promise<ReportPage> {
  return pageOf(await postedAgain(carried, sprog), sprog)
}

/** The form, the page about how the file is read, or the report: the first of them that has something to show. */
async function pageOf(found: Posted, sprog: Language): Promise<ReportPage> {
  const texts = pageTexts[sprog]
  const isReset = found.action === 'nulstil'
  const posted = isReset ? { ...found, valg: {}, listValg: {} } : found
  const isBack = posted.action === 'ret'
  const wrong = isBack ? [] : complaintsBefore(posted, texts)
  if (wrong.length > 0) return form(posted, wrong, sprog)
  const { lists, errors } = readListsOf(posted, texts.listName, sprog)
  const read = aflaesningOf(posted, texts.fileName, sprog)
  const isUnreadable = read !== undefined && 'errors' in read
  if (!isBack && (isUnreadable || errors.size > 0)) {
    const complaints = [
      ...(isUnreadable
        ? read.errors.map(({ detail }) => aboutFile('opgoerelser', detail, texts))
        : []),
      ...[...errors].flatMap(([list, each]) =>
        each.map(({ detail }) => aboutFile(list, detail, texts)),
      ),
    ]
    return form(withoutFiles(posted, isUnreadable, [...errors.keys()]), complaints, sprog)
  }
  const files = { counts: isUnreadable ? undefined : read, lists }
  const outcome = outcomeOf(posted, files, sprog)
  if (isBack) return form(posted, [], sprog, unusableOf(outcome.made))
  const onFields = outcome.complaints.filter((one) => !isAboutFile(one, texts))
  if (onFields.length > 0) return form(posted, onFields, sprog)
  const isAsking = posted.action === 'laes' || posted.action.startsWith(foldsAction)
  const isSeen = !isAsking && !isReset && !posted.isNew
  return isSeen && outcome.made?.hasYears
    ? finished(posted, outcome.made, sprog)
    : aflaesning(posted, files, outcome, sprog)
}

/** The files of a form as they are read. */
interface ReadForm {
  readonly counts: Aflaesning | undefined
  readonly lists: ReadLists
}

/** The result of the files: a report, or why there is none. Neither if a question about them is open. */
interface Outcome {
  readonly made?: Made
  readonly complaints: readonly Complaint[]
}

function outcomeOf(posted: Posted, { counts, lists }: ReadForm, sprog: Language): Outcome {
  const isOpen = [counts, ...Object.values(lists)].some((read) => read?.spoergsmaal !== undefined)
  if (isOpen) return { complaints: [] }
  const rows: FileRows = {
    opgoerelser: counts && 'raekker' in counts ? counts.raekker : [],
    sager: lists.sager?.raekker ?? [],
    tilbud: lists.tilbud?.raekker ?? [],
  }
  const forbehold = counts ? forbeholdOf(counts.redegoerelse) : {}
  const files = { rows, forbehold, tables: tablesRead(counts, lists) }
  const made = makeReport(posted, files, sprog, pageTexts[sprog])
  return 'complaints' in made ? made : { made, complaints: [] }
}

/** The lists of whose files no row can be used. */
function unusableOf(made: Made | undefined): ReadonlySet<ReportList> {
  const lists = made ? (Object.keys(made.rows) as ReportList[]) : []
  return new Set(lists.filter((list) => made && isUnusable(list, made)))
}

/** A file that cannot be read is not kept. */
function withoutFiles(posted: Posted, counts: boolean, lists: readonly ListName[]): Posted {
  return {
    ...posted,
    file: counts ? undefined : posted.file,
    lists: Object.fromEntries(
      Object.entries(posted.lists).filter(([list]) => !lists.includes(list as ListName)),
    ),
  }
}

/** The form before anything has been posted. */
export function emptyForm(sprog: Language): ReportPage {
  return form(nothingPosted, [], sprog)
}

function form(
  posted: Posted,
  complaints: readonly Complaint[],
  sprog: Language,
  unusable?: ReadonlySet<ReportList>,
): ReportPage {
  return {
    form: formModel(withoutPersonalData(posted), complaints, sprog, unusable),
    hasErrors: complaints.length > 0,
  }
}

function aflaesning(
  posted: Posted,
  { counts, lists }: ReadForm,
  { made, complaints }: Outcome,
  sprog: Language,
): ReportPage {
  return {
    aflaesning: {
      ...aflaesningModel(counts, made, withoutPersonalData(posted), sprog),
      lists: listModels(lists, made, posted, sprog),
      complaints: complaints.map(({ about = '', detail }) => `${about}: ${detail}`),
      canConfirm: made?.hasYears === true,
    },
    counts: {
      kommuner: counts?.redegoerelse.kommuner.length ?? 0,
      aar: counts?.redegoerelse.aar.length ?? 0,
      sager: lists.sager?.raekker.length ?? 0,
      tilbud: lists.tilbud?.raekker.length ?? 0,
      spoergsmaal: counts?.spoergsmaal?.kode ?? '',
    },
  }
}

/** The report as a page, or as the file that a download button asks for. */
async function finished(posted: Posted, made: Made, sprog: Language): Promise<ReportPage> {
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
