/** The first sheet of an XLSX file. */
import type { Language, Ruleset } from '@screeningsmodel/core'
import {
  columnNames,
  rowError,
  rowMaker,
  RowsError,
  type Cell,
  type ReadRow,
} from '@screeningsmodel/rows'
import { readSheet as readCells } from 'read-excel-file/node'
import { WrongUse } from '../context.js'
import { sizeOf } from './index.js'

/** A sheet is read whole (it holds a million rows at most), so its file must be of a bounded size. */
const maximumBytes = 100 * 1024 * 1024
const batch = 1000

/** Reads the first sheet: column names in its first row. `linje` is the number of the row in the sheet. */
export async function* readSheet(
  file: string,
  ruleset: Ruleset,
  sprog: Language,
): AsyncGenerator<readonly ReadRow[]> {
  if ((await sizeOf(file)) > maximumBytes) throw new WrongUse(tooLarge(file))
  const sheet = await readCells(file).catch(() => {
    throw new WrongUse(noSheet(file))
  })
  const header = sheet.findIndex((cells) => cells.some((cell) => cell !== null))
  if (header < 0) throw new RowsError([rowError(sprog, 'tom-fil')])
  const names = (sheet[header] ?? []).map((cell) => (typeof cell === 'string' ? cell : ''))
  const make = rowMaker(columnNames(ruleset), names, sprog, header + 1)
  let any = false
  for (let from = header + 1; from < sheet.length; from += batch) {
    const rows = sheet
      .slice(from, from + batch)
      .flatMap((cells, i) => make(cells as readonly Cell[], from + i + 1) ?? [])
    any ||= rows.length > 0
    yield rows
  }
  if (!any) throw new RowsError([rowError(sprog, 'ingen-raekker')])
}

const noSheet = (file: string) => ({
  da: `${file}: er ikke en XLSX-fil, eller den er beskadiget. Gem den igen fra regnearket, eller brug CSV.`,
  en: `${file}: is not an XLSX file, or it is damaged. Save it again from the spreadsheet, or use CSV.`,
})
const tooLarge = (file: string) => ({
  da: `${file}: regnearket fylder mere end 100 MB. Gem det som CSV eller Parquet.`,
  en: `${file}: the spreadsheet takes more than 100 MB. Save it as CSV or Parquet.`,
})
