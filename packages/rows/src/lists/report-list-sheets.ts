/** Sheets of a list that may be read together: one for each year, or one for each municipality. */
import { kommuneNamed } from '@screeningsmodel/kommuner'
import type { ColumnNames } from '../columns/column-names.js'
import { fittingSheets, type NamedTable } from '../readers/sheet.js'
import { isYear } from '../words/years.js'
import { tokensOf } from '../words/tokens.js'
import type { Sheet } from '../workbook/workbook.js'

/** The choice of all these sheets at once; no sheet in Excel can have this name. */
export const allSheets = '*'

/** The sheets that may be read together; none unless there are several. A sheet with everything is not one of them. */
export function sheetsTogether(sheets: readonly Sheet[], names: ColumnNames): readonly Sheet[] {
  const fitting = fittingSheets(sheets, names)
  const several = [yearOf, kommuneOf]
    .map((told) => fitting.filter((sheet) => told(sheet) !== undefined))
    .find(({ length }) => length > 1)
  return several ?? []
}

/** What the name of a sheet says about its rows, if no column says it. */
export interface SheetSays {
  readonly aar?: number
  readonly kommune?: string
}

export function saidBySheet({ sheet, maker }: NamedTable): SheetSays {
  const has = (path: string) => maker.columns.some((column) => column.path === path)
  const aar = has('aar') ? undefined : yearOf(sheet)
  const kommune = has('kommune') ? undefined : kommuneOf(sheet)
  return { ...(aar !== undefined && { aar }), ...(kommune !== undefined && { kommune }) }
}

function yearOf({ navn, csv }: Sheet): number | undefined {
  const years = csv ? [] : tokensOf(navn).map(Number).filter(isYear)
  return years.length === 1 ? years[0] : undefined
}

function kommuneOf({ navn, csv }: Sheet): string | undefined {
  return csv ? undefined : kommuneNamed(navn)?.navn
}
