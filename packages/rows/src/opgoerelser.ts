/**
 * Tables of counts: one row per municipality and year, with how many women were referred to treatment and how many of
 * them to residential treatment. The report checks the contents of a row; this module knows the place of the row in the
 * file.
 */
import { checkLanguage, type Language, type Problem } from '@screeningsmodel/core'
import { Opgoerelse, type OriginOf } from '@screeningsmodel/core/afrapportering'
import type { OpgoerelseRow, RowPlace } from './row/opgoerelse-row.js'
import type { RowBatches } from './row/rows.js'
import { inTableWords } from './lists/table-words.js'
import { columnLetters } from './support/letters.js'

export { packedSheets, unpackedSheets } from './sheets/carried.js'
export { sheetsOf } from './sheets/csv-sheet.js'
export { readOpgoerelser } from './table/reading.js'
export type { Aflaesning, Kilde, Laest, ReadOpgoerelserOptions, Spurgt } from './table/reading.js'
export {
  flagsOf,
  queryOf,
  withChoice,
  type Mulighed,
  type Spoergsmaal,
} from './table/questions/question.js'
export { meaningOf, type Betydning, type Meaning, type Valg } from './table/choices/choices.js'
export {
  headingRows,
  meaningChoice,
  nameChoice,
  sheetChoice,
  valgFrom,
  type ChoiceTexts,
} from './table/choices/choice-texts.js'
export { shownAt } from './sheets/shown-cell.js'
export { reportTexts, type ReportTexts } from './lists/report-texts.js'
export { namesReadAs, summaryOf, summaryParts, type Summary } from './table/summary/summary.js'
export { optionTexts, shortMeaning } from './table/questions/option-texts.js'
export type * from './table/account.js'
export { forbeholdOf, type Forbehold } from './table/account.js'
export {
  listColumnChoice,
  listColumns,
  listNames,
  listTemplate,
  namesOfList,
  type ListName,
} from './lists/report-list-columns.js'
export { readList, type ReadListOptions } from './lists/report-lists.js'
export type { ListedColumn, ListQuestion, ListTable, ReadList } from './lists/read-list.js'
export { rowsIn, withoutFacts } from './lists/rows-told.js'
export { listed } from './support/shown.js'
export { withUnknownKommuner } from './lists/unknown-kommuner.js'
export { allSheets } from './lists/report-list-sheets.js'
export type { ListValg } from './lists/list-choices.js'
export type { ColumnChoices } from './columns/column-names.js'
export type { OpgoerelseRow, RowPlace } from './row/opgoerelse-row.js'
export { opgoerelseColumns } from './lists/report-columns.js'
export { opgoerelseHeader } from './template/header.js'
export { csvTemplate, templateName, xlsxTemplate } from './template/template.js'
export type { TemplateOptions } from './template/rows.js'
export { columnLetters } from './support/letters.js'

/** Something wrong with a row of a file. */
export interface Refusal extends RowPlace {
  /** Within the row; empty if the problem is about the row as a whole. */
  readonly pointer: string
  /** The stable code, such as `doegn-over-behandling`. */
  readonly code: string
  /** What is wrong and how to mend it; never a value of the row. */
  readonly detail: string
}

/**
 * All rows of a file, good and bad, in order.
 *
 * @param fil the name of the file, for messages
 * @example
 * const file = new Blob(['Kommune;År;Behandling\nOdense;2019;4\n']).stream()
 * const [row] = await opgoerelseRows(readCsv(file, opgoerelseColumns), 'tal.csv')
 * row.input // { kommune: 'Odense', aar: 2019, behandling: 4 }
 */
export async function opgoerelseRows(rows: RowBatches, fil: string): Promise<OpgoerelseRow[]> {
  const all: OpgoerelseRow[] = []
  for await (const batch of rows) {
    for (const row of batch) {
      const { linje } = row
      all.push(
        'errors' in row
          ? { input: null, fil, linje, errors: row.errors }
          : { input: row.input, fil, linje, columnOf: row.columnOf },
      )
    }
  }
  return all
}

/**
 * The years of the rows, in order. A year out of bounds is left out: the report refuses its row.
 *
 * @example
 * yearsOf([{ input: { aar: 2019 }, fil: 'tal.csv', linje: 2 }]) // [2019]
 */
export function yearsOf(rows: readonly OpgoerelseRow[]): number[] {
  const { minimum = -Infinity, maximum = Infinity } = Opgoerelse.properties.aar
  const years = rows.flatMap(({ input }) => {
    const { aar } = (input ?? {}) as { readonly aar?: unknown }
    return Number.isInteger(aar) ? [aar as number] : []
  })
  return [...new Set(years)]
    .filter((year) => year >= minimum && year <= maximum)
    .sort((a, b) => a - b)
}

/** The lists of a request that rows of files may be. */
export type ReportList = 'opgoerelser' | 'sager' | 'tilbud'
/** The rows of each list of a request. */
export type ReportRows = Readonly<Partial<Record<ReportList, readonly OpgoerelseRow[]>>>

/**
 * The problems of a report that are about its rows, by file and line. Others are left out.
 *
 * @param sprog the language of the problems: the problems of a table then name its columns
 * @param rows the rows of `opgoerelser`, or those of each list; in the order in which the report was given them
 * @throws {InputError} if there is no such language (`ukendt-vaerdi`)
 * @example
 * const rows = [{ input: { kommune: 'Odense' }, fil: 'tal.csv', linje: 2 }]
 * const problems = [{ pointer: '/opgoerelser/0/aar', code: 'mangler-felt', detail: 'Skriv aar.' }]
 * refusalsOf(rows, problems)
 * // [{ fil: 'tal.csv', linje: 2, pointer: '/aar', code: 'mangler-felt', detail: 'Skriv aar.' }]
 */
export function refusalsOf(
  rows: readonly OpgoerelseRow[] | ReportRows,
  problems: readonly Problem[],
  sprog?: Language,
): Refusal[] {
  if (sprog !== undefined) checkLanguage(sprog)
  const lists: ReportRows = isList(rows) ? { opgoerelser: rows } : rows
  return problems.flatMap(({ pointer, code, detail }): Refusal[] => {
    const [, list = '', index = '', within = ''] =
      /^\/(opgoerelser|sager|tilbud)\/(\d+)(.*)$/.exec(pointer) ?? []
    const row = index === '' ? undefined : lists[list as ReportList]?.[Number(index)]
    if (!row) return []
    const { fil, ark, linje, columnOf, placeOf, errors } = row
    const place = (pointer: string) =>
      placeOf?.(pointer) ?? {
        fil,
        ...(ark !== undefined && { ark }),
        linje,
        kolonne: columnOf?.(pointer),
      }
    if (!errors) {
      const words =
        sprog && (columnOf ?? placeOf)
          ? inTableWords(list as ReportList, { pointer: within, code }, sprog)
          : undefined
      return [{ ...place(within), pointer: within, code, detail: words ?? detail }]
    }
    return errors.map((error) => ({ ...place(error.pointer), ...error }))
  })
}

/**
 * For `afrapporteringAfGodeRaekker`, so that its notes name the file, row and column of each refusal.
 *
 * @param rows the rows of `opgoerelser`, or those of each list; in the order in which the report is given them
 * @param sprog the language of the problems: those of a table then name its columns
 * @throws {InputError} if there is no such language (`ukendt-vaerdi`)
 * @example
 * const rows = [{ input: { kommune: 'Odense' }, fil: 'tal.csv', linje: 2 }]
 * originIn(rows)({ pointer: '/opgoerelser/0/aar', code: 'mangler-felt', detail: 'Skriv aar.' })
 * // [{ fil: 'tal.csv', linje: 2, detail: 'Skriv aar.' }]
 */
export function originIn(rows: readonly OpgoerelseRow[] | ReportRows, sprog?: Language): OriginOf {
  if (sprog !== undefined) checkLanguage(sprog)
  return (problem) =>
    refusalsOf(rows, [problem], sprog).map(({ fil, ark, linje, kolonne, detail }) => ({
      fil,
      ark,
      linje,
      kolonne: kolonne === undefined ? undefined : columnLetters(kolonne),
      detail,
    }))
}

function isList(rows: readonly OpgoerelseRow[] | ReportRows): rows is readonly OpgoerelseRow[] {
  return Array.isArray(rows)
}
