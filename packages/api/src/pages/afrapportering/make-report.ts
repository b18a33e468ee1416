/** The form -> the report, or what is wrong with the form, by field. */
import { InputError, looksLikeCpr, type Language } from '@screeningsmodel/core'
import {
  afrapporteringAfGodeRaekker,
  type Afrapportering,
  type AfrapporteringInput,
  type Opgoerelse,
} from '@screeningsmodel/core/afrapportering'
import {
  originIn,
  refusalsOf,
  yearsOf,
  type OpgoerelseRow,
  type Refusal,
} from '@screeningsmodel/rows/opgoerelser'
import { complaintAbout, type Complaint } from '../kit/complaints.js'
import { limitReport } from '../../routes/report.js'
import type { ReportPageTexts } from './texts.js'
import { fileName, questionNumbers, textName, type Posted } from './posted.js'
import { kommunerOf } from './reading.js'

/** What a choice between yes and no posts for yes. */
export const yes = 'ja'

export interface Made {
  readonly report: Afrapportering
  readonly rows: readonly OpgoerelseRow[]
  /** What the writer should look at, and the report does not say. */
  readonly warnings: readonly string[]
  readonly refusals: readonly Refusal[]
}

const maximumYears = 10

/** The report, or the complaints that keep it from being made. */
export function makeReport(
  posted: Posted,
  rows: readonly OpgoerelseRow[],
  sprog: Language,
  t: ReportPageTexts,
): Made | { readonly complaints: readonly Complaint[] } {
  const wrong = [...complaintsBefore(posted, t), ...yearsTurned(posted, rows, t)]
  if (wrong.length > 0) return { complaints: wrong }
  try {
    const reported = afrapporteringAfGodeRaekker(requestOf(posted, rows), {
      sprog,
      originOf: originIn(rows),
    })
    limitReport(reported.rapport, sprog)
    return {
      report: reported.rapport,
      rows,
      refusals: refusalsOf(rows, reported.afviste),
      warnings: reported.advarsler,
    }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return { complaints: complaintsOf(error, rows, t) }
  }
}

/** What is wrong with the fields, found before the file is looked at. */
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

/** They are refused before they are carried to another page. */
function personalComplaints({ fields }: Posted, t: ReportPageTexts): Complaint[] {
  const labels: Readonly<Record<string, string>> = { region: t.region, kommuner: t.kommuner }
  return Object.entries(fields)
    .filter(([name, value]) => name !== 'foersteAar' && name !== 'sidsteAar' && looksLikeCpr(value))
    .map(([name]) => complaintAbout(name, labels[name] ?? name.replace(/^tekst\./, ''), t.personal))
}

function fileComplaints({ file, fileErrors, isTooLarge }: Posted, t: ReportPageTexts): Complaint[] {
  const inFile = (detail: string) => complaintAbout(fileName, t.file, detail)
  if (isTooLarge) return [inFile(t.fileTooLarge)]
  if (fileErrors.length > 0) return fileErrors.map(({ detail }) => inFile(detail))
  return file === undefined ? [inFile(t.noFile)] : []
}

function yearComplaints({ fields }: Posted, t: ReportPageTexts): Complaint[] {
  const labels = { foersteAar: t.firstYear, sidsteAar: t.lastYear }
  return (['foersteAar', 'sidsteAar'] as const)
    .filter((name) => !/^(?:\d{4})?$/.test(fields[name]?.trim() ?? ''))
    .map((name) => complaintAbout(name, labels[name], t.wrongYear))
}

function yearsTurned(
  { fields }: Posted,
  rows: readonly OpgoerelseRow[],
  t: ReportPageTexts,
): Complaint[] {
  return yearsBetween(fields, rows) === undefined
    ? [complaintAbout('sidsteAar', t.lastYear, t.yearsTurned)]
    : []
}

function requestOf({ fields }: Posted, rows: readonly OpgoerelseRow[]): AfrapporteringInput {
  const kommuner = kommunerOf(fields)
  const threshold = fields['taerskel'] ?? ''
  const names = fields['navngivKommuner'] ?? ''
  return {
    region: fields['region'] ?? '',
    aar: yearsBetween(fields, rows) ?? [],
    offentliggoeres: fields['offentliggoeres'] === yes,
    ...(names !== '' && { navngivKommuner: names === yes }),
    ...(threshold !== '' && { taerskel: Number(threshold) }),
    ...(kommuner.length > 0 && { kommuner }),
    // Not checked here: the report itself refuses rows that are not of this type.
    opgoerelser: rows.map(({ input }) => input as Opgoerelse),
    tekster: Object.fromEntries(
      questionNumbers.map((number) => [number, fields[textName(number)]?.trim() || null]),
    ),
  }
}

/** The years asked for, or else those of the rows; undefined if they are too many or the last precedes the first. */
function yearsBetween(
  fields: Posted['fields'],
  rows: readonly OpgoerelseRow[],
): number[] | undefined {
  const known = yearsOf(rows)
  const given = ['foersteAar', 'sidsteAar'].map((name) => Number(fields[name]?.trim() || NaN))
  const [first = NaN, last = NaN] = given
  if (Number.isNaN(first) && Number.isNaN(last)) return known
  const from = Number.isNaN(first) ? (known[0] ?? last) : first
  const to = Number.isNaN(last) ? (known.at(-1) ?? first) : last
  const length = to - from + 1
  return length < 1 || length > maximumYears
    ? undefined
    : Array.from({ length }, (_, i) => from + i)
}

/** What the core refuses in the report as a whole, as complaints about the fields or rows that cause it. */
function complaintsOf(
  { errors }: InputError,
  rows: readonly OpgoerelseRow[],
  t: ReportPageTexts,
): Complaint[] {
  const labels: Readonly<Record<string, string>> = {
    region: t.region,
    aar: t.firstYear,
    taerskel: t.threshold,
    kommuner: t.kommuner,
    opgoerelser: t.file,
  }
  const names: Readonly<Record<string, string>> = { aar: 'foersteAar', opgoerelser: fileName }
  const seen = new Set<string>()
  return errors.flatMap((problem): Complaint[] => {
    const [, first = '', second = ''] = problem.pointer.split('/')
    const [row] = refusalsOf(rows, [problem])
    const name = first === 'tekster' ? textName(second) : (names[first] ?? first)
    const about = first === 'tekster' ? second : (labels[first] ?? t.file)
    const place = row ? `${about}, ${t.rowNumber(row.linje).toLowerCase()}` : about
    if (seen.has(place)) return []
    seen.add(place)
    // A row that could not be read has its own reason.
    return [complaintAbout(name, place, row?.detail ?? problem.detail)]
  })
}
