/** The first sheet of an XLSX file. */
import type { Ruleset } from '@screeningsmodel/core'
import type { ColumnNames, ReadRow } from '@screeningsmodel/rows'
import { readSheet as readBytes } from '@screeningsmodel/rows/sheet'
import { readFile } from 'node:fs/promises'
import { WrongUse, type Context } from '../terminal/context.js'
import { sizeOf } from '../files/size.js'

/** A sheet is read whole (it holds a million rows at most), so its file must be of a bounded size. */
const maximumBytes = 100 * 1024 * 1024

/** Reads the first sheet of a file. `linje` is the number of the row in the sheet. */
export async function* readSheet(
  file: string,
  columns: Ruleset | ColumnNames,
  sprog: Context['sprog'],
): AsyncGenerator<readonly ReadRow[]> {
  if ((await sizeOf(file)) > maximumBytes) throw new WrongUse(tooLarge(file))
  yield* readBytes(await readFile(file), columns, { sprog })
}

const tooLarge = (file: string) => ({
  da: `${file}: regnearket fylder mere end 100 MB. Gem det som CSV eller Parquet.`,
  en: `${file}: the spreadsheet takes more than 100 MB. Save it as CSV or Parquet.`,
})
