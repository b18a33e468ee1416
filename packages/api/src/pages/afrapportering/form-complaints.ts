/** The errors of the form, at the fields that cause them. */
import { looksLikeCpr, type Problem } from '@screeningsmodel/core'
import type { ReportList } from '@screeningsmodel/rows/opgoerelser'
import { complaintAbout, type Complaint } from '../kit/complaints.js'
import { distinct } from '../kit/distinct.js'
import type { FileRows } from './aflaesning.js'
import { fileName, listFields, textName, type Posted } from './posted.js'
import { readingNamed } from './readings.js'
import type { ReportPageTexts } from './texts.js'
import type { TypedTilbud } from './used-tilbud.js'

/** The fields of files, by the list in each, and their names. */
const fileFields: Readonly<Record<ReportList, string>> = {
  opgoerelser: fileName,
  sager: listFields.file('sager'),
  tilbud: listFields.file('tilbud'),
}
const fileLabel = (list: ReportList, t: ReportPageTexts) =>
  list === 'opgoerelser' ? t.file : t.listFile[list]

/** A complaint about the file of a list. */
export function aboutFile(list: ReportList, detail: string, t: ReportPageTexts): Complaint {
  return complaintAbout(fileFields[list], fileLabel(list, t), detail)
}

/** Whether it is about a file, and one was sent. */
export function isAboutFile({ name = '', detail }: Complaint, t: ReportPageTexts): boolean {
  return Object.values(fileFields).includes(name) && detail !== t.noFile
}

/** How many files cannot be used, if there is no other error. */
export function unusableFiles(complaints: readonly Complaint[], t: ReportPageTexts): number {
  return complaints.every((one) => isAboutFile(one, t))
    ? new Set(complaints.map(({ name }) => name)).size
    : 0
}

/** Errors of the fields, found before the rows of the files are looked at. */
export function complaintsBefore(posted: Posted, t: ReportPageTexts): Complaint[] {
  const { fields } = posted
  const region = fields['region']?.trim() ? [] : [complaintAbout('region', t.region, t.noRegion)]
  return [
    ...fileComplaints(posted, t),
    ...personalComplaints(posted, t),
    ...region,
    ...yearComplaints(posted, t),
  ]
}

function fileComplaints(
  { file, lists, fileErrors, tooLarge }: Posted,
  t: ReportPageTexts,
): Complaint[] {
  const wrong = (Object.keys(fileFields) as ReportList[]).flatMap((list) => {
    const field = fileFields[list]
    if (tooLarge.has(field)) return [aboutFile(list, t.fileTooLarge, t)]
    return (fileErrors.get(field) ?? []).map(({ detail }) => aboutFile(list, detail, t))
  })
  const isMissing = file === undefined && lists.sager === undefined && wrong.length === 0
  return isMissing ? [aboutFile('opgoerelser', t.noFile, t)] : wrong
}

/** They are refused before they are carried to another page. */
function personalComplaints({ fields }: Posted, t: ReportPageTexts): Complaint[] {
  const labels: Readonly<Record<string, string>> = {
    region: t.region,
    kommuner: t.kommuner,
    ...t.used,
  }
  return Object.entries(fields)
    .filter(([name, value]) => name !== 'foersteAar' && name !== 'sidsteAar' && looksLikeCpr(value))
    .map(([name]) => complaintAbout(name, labels[name] ?? name.replace(/^tekst\./, ''), t.personal))
}

function yearComplaints({ fields }: Posted, t: ReportPageTexts): Complaint[] {
  const labels = { foersteAar: t.firstYear, sidsteAar: t.lastYear }
  return (['foersteAar', 'sidsteAar'] as const)
    .filter((name) => !/^(?:\d{4})?$/.test(fields[name]?.trim() ?? ''))
    .map((name) => complaintAbout(name, labels[name], t.wrongYear))
}

export function yearsTurned(t: ReportPageTexts): Complaint {
  return complaintAbout('sidsteAar', t.lastYear, t.yearsTurned)
}

/** What the core refuses in the report as a whole, as complaints about the fields or files that cause it. */
export function complaintsOf(
  errors: readonly Problem[],
  typed: readonly TypedTilbud[],
  rows: FileRows,
  t: ReportPageTexts,
): Complaint[] {
  // Several parts of one value can have the same error.
  return distinct(errors.map((problem) => complaintOf(problem, typed, rows, t)))
}

function complaintOf(
  { pointer, detail }: Problem,
  typed: readonly TypedTilbud[],
  rows: FileRows,
  t: ReportPageTexts,
): Complaint {
  const [, first = '', second = ''] = pointer.split('/')
  const one = first === 'tilbud' ? typed[Number(second) - rows.tilbud.length] : undefined
  if (one) return complaintAbout(one.field, t.used[one.field], detail, t.line(one.line))
  if (Object.hasOwn(fileFields, first)) return aboutFile(first as ReportList, detail, t)
  // An error of the content as a whole, for example that there is too much of it.
  if (first === '') return aboutFile(longestOf(rows), detail, t)
  if (first === 'tekster') return complaintAbout(textName(second), second, detail)
  if (first === 'laesninger') {
    return complaintAbout(readingNamed(second)?.field ?? first, t.readingTitle, detail)
  }
  const labels: Readonly<Record<string, string>> = {
    region: t.region,
    aar: t.firstYear,
    taerskel: t.threshold,
    kommuner: t.kommuner,
  }
  return complaintAbout(first === 'aar' ? 'foersteAar' : first, labels[first] ?? t.file, detail)
}

/** The list with most rows. */
function longestOf(rows: FileRows): ReportList {
  const lists = Object.keys(fileFields) as ReportList[]
  return lists.reduce((longest, list) =>
    rows[list].length > rows[longest].length ? list : longest,
  )
}
