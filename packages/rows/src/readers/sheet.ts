/** The rows of an XLSX file, for a screening. */
import { checkOptions, type Ruleset } from '@screeningsmodel/core'
import type { Cell } from '../cells/cell.js'
import { fitting, namesOf, type ColumnNames } from '../columns/column-names.js'
import { headerWithin, maximumColumns } from '../columns/headers.js'
import type { OwnColumns, RowMakerOptions } from '../columns/headers.js'
import type { OnOwnColumns } from '../columns/own-columns.js'
import { rowMaker, type RowMaker } from './row-maker.js'
import { languages, type Language } from '../support/language.js'
import { filledDown } from '../sheets/merged.js'
import { rowError, RowsError } from '../problems/problem.js'
import { isBlank } from '../sheets/grid.js'
import { quoted } from '../problems/row-text.js'
import type { ReadRow } from '../row/rows.js'
import type { SheetLimits } from '../workbook/limits.js'
import { haveNames, readWorkbook, type Sheet } from '../workbook/workbook.js'

export type { SheetLimits } from '../workbook/limits.js'

/** The language and the limits, which sheet is read, and what happens to columns that are not facts. */
export interface ReadSheetOptions {
  /** The language of error texts. Default: Danish. */
  readonly sprog?: Language | undefined
  /** The limits of the file. Default: those of Excel. */
  readonly limits?: SheetLimits | undefined
  /** The sheet, by its name or its number from 1. Default: the sheet whose columns fit. */
  readonly ark?: string | undefined
  /** What happens to columns that are not facts: copied to the answers, or left out. By default they are an error. */
  readonly kolonner?: OwnColumns | undefined
  /** Told which columns are not facts, before the first row is given. */
  readonly onEgne?: OnOwnColumns | undefined
  /**
   * Called with the sheet that is read, and those that are skipped.
   *
   * @param read the name of the sheet that is read
   * @param passedOver the names of the others, in the order of the workbook
   */
  readonly onArk?: ((read: string, passedOver: readonly string[]) => void) | undefined
}

const batch = 1000

/**
 * Reads the one sheet whose columns fit; hidden and empty sheets and guides are skipped. The row that fits best names
 * the columns. A sheet is read whole, since it has a million rows at most. `linje` is the number of the row in the
 * sheet.
 *
 * @param columns the columns of a table, or the ruleset whose facts are the columns
 * @param bytes the whole file
 * @throws {RowsError} when the file is not a workbook, is empty, exceeds the limits or contains a CPR number, a column
 *   fits nothing, or several sheets could be meant
 * @throws {InputError} if there is no such option
 * @example
 * const file = await xlsxTemplate({ region: 'syddanmark', aar: [2019] })
 * const { value } = await readSheet(file, opgoerelseColumns).next()
 * value[0] // { linje: 2, input: { kommune: 'Assens', aar: 2019 } }
 */
export async function* readSheet(
  bytes: Uint8Array,
  columns: Ruleset | ColumnNames,
  options: ReadSheetOptions = {},
): AsyncGenerator<readonly ReadRow[]> {
  const sprog = checkOptions(options, ['sprog', 'limits', 'ark', 'kolonner', 'onEgne', 'onArk'])
  const { limits, ark, kolonner, onEgne, onArk } = options
  const sheets = await readWorkbook(bytes, { sprog, limits })
  const { sheet, maker, rows } = namedTable(sheets, namesOf(columns), { sprog, ark, kolonner })
  onArk?.(
    sheet.navn,
    sheets.filter((other) => other !== sheet).map(({ navn }) => navn),
  )
  onEgne?.(maker.egne, maker.udeladt, maker.lignende)
  yield* rows()
}

/** The sheet with named columns, the row that names them, and the rows below it. */
export interface NamedTable {
  /** The sheet that has the table. */
  readonly sheet: Sheet
  /** Whether other sheets fit as well, and no sheet was chosen. */
  readonly several: boolean
  /** From 0. */
  readonly header: number
  /** The heading of every column, from the first; empty where a column has no name. */
  readonly headers: readonly string[]
  /** Makes the input of a row from its cells, and has the meaning of each column. */
  readonly maker: RowMaker
  /** The inputs of the rows below the heading, in batches. @throws {RowsError} when there are none */
  readonly rows: () => Generator<readonly ReadRow[]>
}

/** What a person has chosen about the table, and how strict the reading is. */
export interface NamedTableOptions extends Pick<ReadSheetOptions, 'sprog' | 'ark' | 'kolonner'> {
  /** The row that names the columns, from 1, as a person has chosen it; 0: no row does. */
  readonly overskrift?: number | undefined
  /** The least number of columns, however short the heading is. */
  readonly bredde?: number | undefined
  /** Whether the first of several fitting sheets is used, because a person will see it and can choose another. */
  readonly mayTakeFirst?: boolean | undefined
  /** The name of the option that chooses a sheet, for the error that a sheet must be chosen. */
  readonly arkNavn?: string | undefined
  /** Two columns of one fact: by default they are an error; `uden` leaves both out. */
  readonly dobbelte?: RowMakerOptions['dobbelte']
  /** The name of the option that chooses a column, for the error that says to choose one of two. */
  readonly kolonneNavn?: RowMakerOptions['kolonneNavn']
  /** Whether a person is asked what the columns are where none of them is a fact. By default it is an error. */
  readonly spoerges?: RowMakerOptions['spoerges']
  /** What happens to cells below no name. Default: what happens to columns that are not facts. */
  readonly unavngivne?: RowMakerOptions['unavngivne']
  /** Whether what is wrong with the sheet names it; where there are several unless said. */
  readonly navngives?: boolean | undefined
}

/**
 * The one table among some sheets that has these columns.
 *
 * @param sheets all sheets of the file
 * @param names what columns may be called
 * @throws {RowsError} as `readSheet`
 * @example
 * const sheets = await sheetsOf(new TextEncoder().encode('Tal for 2019;\nBorgere;Årsværk\n4;2,5\n'), 'tal')
 * const { header, headers } = namedTable(sheets, columnNames(rulesets[0]))
 * [header, headers] // [1, ['Borgere', 'Årsværk']]
 */
export function namedTable(
  sheets: readonly Sheet[],
  names: ColumnNames,
  options: NamedTableOptions = {},
): NamedTable {
  const { overskrift, bredde = 0, mayTakeFirst, arkNavn, navngives, ...ofMaker } = options
  const { sprog = languages[0], ark: asked } = ofMaker
  const { sheet, several } = chosen(sheets, names, { ark: asked, mayTakeFirst, arkNavn, sprog })
  const header = overskrift === undefined ? headerOf(sheet, names) : overskrift - 1
  const own = namesIn(sheet, header)
  const fyldte = filledBelow(sheet, header)
  const width = sheet.csv ? 0 : Math.min(maximumColumns, Math.max(-1, ...fyldte) + 1)
  const more = Math.max(bredde, width) - own.length
  const headers = [...own, ...Array.from({ length: Math.max(0, more) }, () => '')]
  const ark = (navngives ?? sheets.length > 1) ? sheet.navn : undefined
  const maker = rowMaker(names, headers, {
    ...ofMaker,
    ...{ sprog, ark, fyldte, linje: header + 1, erSet: true, regneark: sheet.csv !== true },
  })
  function* rows() {
    const below = filledDown(sheet, header)
    let any = false
    for (let from = header + 1; from < below.length; from += batch) {
      const made = below
        .slice(from, from + batch)
        .flatMap((cells, i) => maker.make(cells, from + i + 1) ?? [])
      any ||= made.length > 0
      yield made
    }
    if (!any) throw new RowsError([rowError(sprog, 'ingen-raekker', { ark })])
  }
  return { sheet, several, header, headers, maker, rows }
}

function chosen(
  sheets: readonly Sheet[],
  names: ColumnNames,
  { ark, mayTakeFirst, arkNavn, sprog }: NamedTableOptions & { readonly sprog: Language },
): Pick<NamedTable, 'sheet' | 'several'> {
  const listed = (some: readonly Sheet[]) => some.map(({ navn }) => quoted[sprog](navn)).join(', ')
  if (ark !== undefined) {
    const named = sheets.find(({ navn }) => navn === ark) ?? sheets[Number(ark) - 1]
    if (named) return { sheet: named, several: false }
    const liste = haveNames(sheets) ? listed(sheets) : undefined
    throw new RowsError([rowError(sprog, 'intet-ark', { liste })])
  }
  const fitted = fittingSheets(sheets, names)
  const [first, ...more] = fitted.length > 0 ? fitted : visibleOf(sheets).slice(0, 1)
  if (!first) throw new RowsError([rowError(sprog, 'tom-fil')])
  const several = more.length > 0
  if (several && !mayTakeFirst) {
    throw new RowsError([rowError(sprog, 'flere-ark', { liste: listed(fitted), valg: arkNavn })])
  }
  return { sheet: first, several }
}

/**
 * The sheets that have such columns; hidden sheets are skipped.
 *
 * @example
 * const sheets = await sheetsOf(new TextEncoder().encode('Borgere;Årsværk\n4;2,5\n'), 'tal')
 * fittingSheets(sheets, columnNames(rulesets[0])).length // 1
 */
export function fittingSheets(sheets: readonly Sheet[], names: ColumnNames): readonly Sheet[] {
  return visibleOf(sheets).filter((sheet) => fit(sheet, headerOf(sheet, names), names) > 1)
}

function visibleOf(sheets: readonly Sheet[]): readonly Sheet[] {
  return sheets.filter(({ skjult, rows }) => !skjult && rows.some(isFilled))
}

/** The row that names most columns; if none does, the first row that is not empty. */
function headerOf(sheet: Sheet, names: ColumnNames): number {
  const first = Math.max(0, sheet.rows.findIndex(isFilled))
  let best = first
  for (let row = first; row < Math.min(first + headerWithin, sheet.rows.length); row += 1) {
    if (fit(sheet, row, names) > fit(sheet, best, names)) best = row
  }
  return best
}

function fit({ rows }: Sheet, row: number, names: ColumnNames): number {
  return fitting(names, (rows[row] ?? []).map(headerText))
}

/**
 * The columns, from 0, with a value below the heading. One beyond the heading has no name; in CSV it is also a sign that
 * the cells before it are shifted, so that nothing of its row is certain.
 */
function filledBelow({ rows }: Sheet, header: number): ReadonlySet<number> {
  const filled = new Set<number>()
  for (const cells of rows.slice(header + 1)) {
    cells.forEach((cell, i) => filled.has(i) || isBlank(cell) || filled.add(i))
  }
  return filled
}

function isFilled(cells: readonly Cell[]): boolean {
  return cells.some((cell) => cell !== null && cell !== undefined && cell !== '')
}

/** The names of the columns. A reader of sheets fills every row with cells, up to the one that stands farthest out. */
function namesIn({ rows, csv }: Sheet, header: number): string[] {
  const names = (rows[header] ?? []).map(headerText)
  let width = names.length
  while (!csv && width > 0 && names[width - 1]?.trim() === '') width -= 1
  return names.slice(0, width)
}

function headerText(cell: Cell): string {
  return typeof cell === 'string' ? cell : typeof cell === 'number' ? String(cell) : ''
}
