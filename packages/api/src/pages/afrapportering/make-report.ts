/** The form and the rows of its files -> the report, or its errors by field. */
import { InputError, type Language } from '@screeningsmodel/core'
import {
  afrapporteringAfGodeRaekker,
  type Afrapportering,
  type AfrapporteringInput,
  type Opgoerelse,
  type Sag,
} from '@screeningsmodel/core/afrapportering'
import {
  originIn,
  refusalsOf,
  withUnknownKommuner,
  yearsOf,
  type Forbehold,
  type ListName,
  type OpgoerelseRow,
  type Refusal,
  type ReportList,
} from '@screeningsmodel/rows/opgoerelser'
import { limitReport } from '../../routes/report.js'
import type { Complaint } from '../kit/complaints.js'
import { complaintsBefore, complaintsOf, yearsTurned } from './form-complaints.js'
import { questionNumbers, textName, yes, type Posted } from './posted.js'
import { kommunerOf, type FileRows } from './aflaesning.js'
import { columnAt, type Located } from './places.js'
import { chosenReadings } from './readings.js'
import type { ReportPageTexts } from './texts.js'
import { tilbudIn, type TypedTilbud } from './used-tilbud.js'

/** An error in a row, with its list and its place there. */
export type ListedRefusal = Refusal & {
  readonly list: ReportList
  readonly index: number
  /** The column of the file that it is about. */
  readonly column: ReturnType<typeof columnAt>
}

export interface Made {
  readonly report: Afrapportering
  readonly rows: FileRows
  /** What the writer should check, but the report does not mention. */
  readonly warnings: readonly string[]
  readonly refusals: readonly ListedRefusal[]
  /** Rows of the lists that are sums, not cases or tilbud. */
  readonly sums: Readonly<Record<ListName, readonly OpgoerelseRow[]>>
  /** Whether it is a report: without a year there is no report, only the errors of each row. */
  readonly hasYears: boolean
}

/** What was read from all files, and reservations about their counts. */
export interface ReadFiles extends Located {
  readonly forbehold: Forbehold
}

const maximumYears = 10
/** Used as the years of a report if no row has a year that can be read. */
const anyYear = 2000

/** The report, or the complaints that keep it from being made. */
export function makeReport(
  posted: Posted,
  files: ReadFiles,
  sprog: Language,
  t: ReportPageTexts,
): Made | { readonly complaints: readonly Complaint[] } {
  const { rows } = files
  const years = yearsBetween(posted.fields, rows)
  const wrong = [...complaintsBefore(posted, t), ...(years ? [] : [yearsTurned(t)])]
  if (wrong.length > 0) return { complaints: wrong }
  const typed = tilbudIn(posted.fields)
  const hasYears = years !== undefined && years.length > 0
  try {
    const request = requestOf(posted, files, hasYears ? years : [anyYear], typed)
    const reported = afrapporteringAfGodeRaekker(request, {
      sprog,
      originOf: originIn(rows, sprog),
    })
    limitReport(reported.rapport, sprog)
    const afviste = reported.afviste.filter(({ code }) => hasYears || code !== 'uden-for-aar')
    // Values typed on the page can be corrected on the page.
    const own = afviste.filter(
      ({ pointer }) => Number(/^\/tilbud\/(\d+)/.exec(pointer)?.[1] ?? -1) >= rows.tilbud.length,
    )
    if (own.length > 0) return { complaints: complaintsOf(own, typed, rows, t) }
    return {
      report: reported.rapport,
      rows,
      hasYears,
      refusals: afviste.flatMap((problem) => {
        const [, list, index] = problem.pointer.split('/')
        return refusalsOf(rows, [problem], sprog).map((refusal) => ({
          ...refusal,
          list: list as ReportList,
          index: Number(index),
          column: columnAt(files.tables[list as ReportList], refusal),
        }))
      }),
      sums: sumsIn(rows, reported.summer),
      warnings: reported.advarsler,
    }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return { complaints: complaintsOf(error.errors, typed, rows, t) }
  }
}

/** @param pointers the rows that the report treats as sums */
function sumsIn(rows: FileRows, pointers: readonly string[]): Made['sums'] {
  const of = (list: ListName) =>
    rows[list].filter((_, i) => pointers.includes(`/${list}/${String(i)}`))
  return { sager: of('sager'), tilbud: of('tilbud') }
}

function requestOf(
  { fields }: Posted,
  { rows, forbehold }: ReadFiles,
  aar: number[],
  typed: readonly TypedTilbud[],
): AfrapporteringInput {
  const kommuner = kommunerOf(fields)
  const threshold = fields['taerskel'] ?? ''
  const names = fields['navngivKommuner'] ?? ''
  return {
    region: fields['region'] ?? '',
    aar,
    laesninger: chosenReadings(fields),
    offentliggoeres: fields['offentliggoeres'] === yes,
    ...(names !== '' && { navngivKommuner: names === yes }),
    ...(threshold !== '' && { taerskel: Number(threshold) }),
    ...(kommuner.length > 0 && { kommuner }),
    // Rows are not checked here: the report itself refuses rows of the wrong type.
    tilbud: [
      ...rows.tilbud.map(({ input }) => input as TypedTilbud['row']),
      ...typed.map(({ row }) => row),
    ],
    ...withUnknownKommuner(forbehold, rows.sager, kommuner.length > 0),
    opgoerelser: rows.opgoerelser.map(({ input }) => input as Opgoerelse),
    sager: rows.sager.map(({ input }) => input as Sag),
    tekster: Object.fromEntries(
      questionNumbers.map((number) => [number, fields[textName(number)]?.trim() || null]),
    ),
  }
}

/** The years asked for, or else those of the rows; undefined if they are too many or the last precedes the first. */
function yearsBetween(fields: Posted['fields'], rows: FileRows): number[] | undefined {
  const known = yearsOf([...rows.opgoerelser, ...rows.sager])
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
