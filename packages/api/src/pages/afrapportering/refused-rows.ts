/**
 * How much of each list was read, and the errors of rows that do not count: in the same words before the report and
 * beside it.
 */
import type { ListName, OpgoerelseRow, ReportList } from '@screeningsmodel/rows/opgoerelser'
import { distinct } from '../kit/distinct.js'
import type { FileRows } from './aflaesning.js'
import type { ListedRefusal, Made } from './make-report.js'
import type { ReportPageTexts } from './texts.js'

/** Problems that are listed; the rest are counted. */
const maximumTold = 50

/**
 * A table of the errors of rows, for `views/afrapportering/refused.eta`; undefined if there are none.
 *
 * @param of the list whose rows stand in a table of their own
 */
export function refusedTable(
  refusals: readonly ListedRefusal[],
  t: ReportPageTexts,
  of?: { readonly list: ListName; readonly title: string },
) {
  // An error in a row of the file may be found once for each of its years.
  const told = distinct(
    refusals.map((refusal) => ({
      row: t.refusedRow(t.refusedIn[refusal.list], refusal),
      column: refusal.column ? t.column(refusal.column) : (missingColumn(refusal, t) ?? t.wholeRow),
      detail: refusal.detail,
    })),
  )
  if (told.length === 0) return undefined
  const more = told.length - maximumTold
  return {
    id: of ? `afviste-${of.list}` : 'afviste',
    caption: of ? t.refusedCaptionOf(of.title) : t.refusedCaption,
    headings: [t.row, t.columnHeading, t.wrong],
    rows: told.slice(0, maximumTold),
    more: more > 0 ? t.more(more) : undefined,
  }
}

/** How many rows of a list were read, and how many of them count. */
export function sentenceOf(
  list: ReportList,
  { rows, refusals, sums }: Pick<Made, 'rows' | 'refusals' | 'sums'>,
  t: ReportPageTexts,
): string {
  const all = rows[list].length - (list === 'opgoerelser' ? 0 : sums[list].length)
  const read = areRowsOfFile(rows[list]) ? t.rows[list](all) : t.figuresRead(all)
  const refused = refusedIn(list, refusals)
  return refused === 0 ? t.allRead(read) : t.someRefused(read, refused, all)
}

/** Whether no row of a list can be used. */
export function isUnusable(
  list: ReportList,
  { rows, refusals, sums }: Pick<Made, 'rows' | 'refusals' | 'sums'>,
) {
  const own = list === 'opgoerelser' ? 0 : sums[list].length
  return refusedIn(list, refusals) === rows[list].length - own
}

function refusedIn(list: ReportList, refusals: readonly ListedRefusal[]): number {
  const own = refusals.filter((refusal) => refusal.list === list)
  return new Set(own.map(({ index }) => index)).size
}

/** A row of a file may have the figures of several years, and several rows or sheets may have those of one year. */
function areRowsOfFile(rows: FileRows[ReportList]): boolean {
  const places = new Set(rows.map(({ ark, linje }) => JSON.stringify([ark, linje])))
  const isOne = ({ linje, placeOf }: OpgoerelseRow) =>
    ['/behandling', '/doegn'].every((part) => (placeOf?.(part).linje ?? linje) === linje)
  return places.size === rows.length && rows.every(isOne)
}

/** The name for people of a column that a list should have but does not. Counts have names of their own. */
function missingColumn({ pointer, list }: ListedRefusal, t: ReportPageTexts): string | undefined {
  if (list === 'opgoerelser' || pointer === '') return undefined
  const path = pointer.slice(1).replace('/', '.')
  return path === 'kommune' || path === 'aar' || path === 'reference' ? t.missing[path] : path
}
