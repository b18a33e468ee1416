/** The rows of an XLSX file, for a screening. */
import type { Ruleset } from '@screeningsmodel/core'
import type { Cell } from './cell.js'
import { fitting, namesOf, type ColumnNames } from './column-names.js'
import type { OwnColumns, RowMakerOptions } from './headers.js'
import type { OnOwnColumns } from './own-columns.js'
import { rowMaker, type RowMaker } from './row-maker.js'
import { languages, type Language } from './language.js'
import { filledDown } from './merged.js'
import { rowError, RowsError } from './problem.js'
import { quoted } from './row-text.js'
import type { ReadRow } from './rows.js'
import type { SheetLimits } from './workbook/limits.js'
import { haveNames, readWorkbook, type Sheet } from './workbook/workbook.js'

export type { SheetLimits } from './workbook/limits.js'

export interface ReadSheetOptions {
  /** The language of error texts; Danish unless said. */
  readonly sprog?: Language | undefined
  /** What the file may hold; as much as Excel can unless said. */
  readonly limits?: SheetLimits | undefined
  /** The sheet, by its name or its number from 1; the one whose columns fit unless said. */
  readonly ark?: string | undefined
  /** What becomes of columns that are no facts: carried through, or left out. Unless said an error. */
  readonly kolonner?: OwnColumns | undefined
  readonly onEgne?: OnOwnColumns | undefined
  /** Told which sheet is read, and which are passed over. */
  readonly onArk?: ((read: string, passedOver: readonly string[]) => void) | undefined
}

const batch = 1000
/** Rows that are looked through for the one that names the columns; above it may stand titles. */
const headerWithin = 50

/**
 * Reads the one sheet whose columns fit; hidden and empty sheets and guides are passed over. The columns
 * are named by the row that fits best. A sheet is read whole, since it holds a million rows at most.
 * `linje` is the number of the row in the sheet.
 *
 * @param columns those of a table, or the ruleset whose facts they are
 * @throws {RowsError} when it is no workbook, is empty, holds more than it may or a CPR number, a column
 *   fits nothing, or several sheets could be meant
 * @example
 * for await (const rows of readSheet(await readFile('tilbud.xlsx'), rulesets[0])) …
 */
export async function* readSheet(
  bytes: Uint8Array,
  columns: Ruleset | ColumnNames,
  { sprog = languages[0], limits, ark, kolonner, onEgne, onArk }: ReadSheetOptions = {},
): AsyncGenerator<readonly ReadRow[]> {
  const sheets = await readWorkbook(bytes, { sprog, limits })
  const { sheet, maker, rows } = namedTable(sheets, namesOf(columns), { sprog, ark, kolonner })
  onArk?.(
    sheet.navn,
    sheets.filter((other) => other !== sheet).map(({ navn }) => navn),
  )
  onEgne?.(maker.egne, maker.udeladt, maker.lignende)
  yield* rows()
}

/** The sheet whose columns bear names, the row that names them, and the rows below it. */
export interface NamedTable {
  readonly sheet: Sheet
  /** Whether other sheets fit as well, and none was chosen. */
  readonly several: boolean
  /** From 0. */
  readonly header: number
  readonly headers: readonly string[]
  readonly maker: RowMaker
  /** @throws {RowsError} when there are none */
  readonly rows: () => Generator<readonly ReadRow[]>
}

export interface NamedTableOptions extends Pick<ReadSheetOptions, 'sprog' | 'ark' | 'kolonner'> {
  /** The row that names the columns, from 1, as a person has chosen; 0: none does. */
  readonly overskrift?: number | undefined
  /** How many columns there are at least, whatever the heading holds. */
  readonly bredde?: number | undefined
  /** Whether the first of several sheets that fit is taken, where a person will see it and can choose another. */
  readonly mayTakeFirst?: boolean | undefined
  /** What chooses a sheet, for the error that one must be chosen. */
  readonly arkNavn?: string | undefined
  readonly dobbelte?: RowMakerOptions['dobbelte']
  readonly kolonneNavn?: RowMakerOptions['kolonneNavn']
  readonly spoerges?: RowMakerOptions['spoerges']
  /** Whether what is wrong with the sheet names it; where there are several unless said. */
  readonly navngives?: boolean | undefined
}

/** The one table among some sheets that has these columns. @throws {RowsError} as `readSheet` */
export function namedTable(
  sheets: readonly Sheet[],
  names: ColumnNames,
  options: NamedTableOptions = {},
): NamedTable {
  const { sprog = languages[0], overskrift, bredde = 0 } = options
  const { sheet, several } = chosen(sheets, names, { ...options, sprog })
  const header = overskrift === undefined ? headerOf(sheet, names) : overskrift - 1
  const own = (sheet.rows[header] ?? []).map(headerText)
  const headers = [...own, ...Array.from({ length: Math.max(0, bredde - own.length) }, () => '')]
  const ark = (options.navngives ?? sheets.length > 1) ? sheet.navn : undefined
  const maker = rowMaker(names, headers, { ...options, sprog, ark, linje: header + 1, erSet: true })
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

/** The sheets that have such columns; hidden ones are passed over. */
export function fittingSheets(sheets: readonly Sheet[], names: ColumnNames): readonly Sheet[] {
  return visibleOf(sheets).filter((sheet) => fit(sheet, headerOf(sheet, names), names) > 1)
}

function visibleOf(sheets: readonly Sheet[]): readonly Sheet[] {
  return sheets.filter(({ skjult, rows }) => !skjult && rows.some(isFilled))
}

/** The row that names most columns; where none does, the first that is not empty. */
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

function isFilled(cells: readonly Cell[]): boolean {
  return cells.some((cell) => cell !== null && cell !== undefined && cell !== '')
}

function headerText(cell: Cell): string {
  return typeof cell === 'string' ? cell : typeof cell === 'number' ? String(cell) : ''
}
