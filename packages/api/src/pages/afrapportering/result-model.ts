/** What the template of the finished report shows: the report, what was read, and the refused rows. */
import type { Language } from '@screeningsmodel/core'
import { documentOf, htmlFragmentOf } from '@screeningsmodel/reports'
import {
  opgoerelseHeader,
  type OpgoerelseRow,
  type ReportList,
} from '@screeningsmodel/rows/opgoerelser'
import { distinct } from '../kit/distinct.js'
import type { ListedRefusal, Made } from './make-report.js'
import { pageTexts, type ReportPageTexts } from './texts.js'
import { hiddenFields, type Posted } from './posted.js'
import type { FileRows } from './aflaesning.js'

/** Problems that are listed; the rest are counted. */
const maximumTold = 50

export function resultModel(
  { report, rows, refusals, warnings }: Made,
  posted: Posted,
  sprog: Language,
) {
  const texts = pageTexts[sprog]
  // A row of a wide sheet holds several years, with the same thing wrong with them.
  const told = distinct(
    refusals.map((refusal) => ({
      row: texts.refusedRow(texts.refusedIn[refusal.list], refusal),
      column: refusal.column ? texts.column(refusal.column) : (columnOf(refusal) ?? texts.wholeRow),
      detail: refusal.detail,
    })),
  )
  const more = told.length - maximumTold
  return {
    title: report.titel,
    /** HTML, escaped by the writer of reports. */
    fragment: htmlFragmentOf(documentOf(report, sprog)),
    read: (Object.keys(rows) as ReportList[])
      .filter((list) => rows[list].length > 0)
      .map((list) => sentenceOf(list, rows, refusals, texts)),
    refusals: told.slice(0, maximumTold),
    more: more > 0 ? texts.more(more) : undefined,
    warnings,
    hidden: hiddenFields(posted),
  }
}

/** How many rows of a list were read, and whether all of them count. */
function sentenceOf(
  list: ReportList,
  rows: FileRows,
  refusals: readonly ListedRefusal[],
  texts: ReportPageTexts,
): string {
  const own = refusals.filter((refusal) => refusal.list === list)
  const refused = new Set(own.map(({ index }) => index)).size
  const all = rows[list].length
  const read = areRowsOfFile(rows[list]) ? texts.rows[list](all) : texts.figuresRead(all)
  return refused === 0 ? texts.allRead(read) : texts.someRefused(read, refused, all)
}

/** A row of a file may hold the figures of several years, and several rows or sheets those of one. */
function areRowsOfFile(rows: FileRows[ReportList]): boolean {
  const places = new Set(rows.map(({ ark, linje }) => JSON.stringify([ark, linje])))
  const isOne = ({ linje, placeOf }: OpgoerelseRow) =>
    ['/behandling', '/doegn'].every((part) => (placeOf?.(part).linje ?? linje) === linje)
  return places.size === rows.length && rows.every(isOne)
}

/** What a refusal is about that stands in no column: the template's heading of it; in a list its path is its heading. */
function columnOf({ pointer, list }: ListedRefusal): string | undefined {
  const path = pointer.slice(1)
  return list === 'opgoerelser' ? opgoerelseHeader[path] : path.replace('/', '.') || undefined
}
