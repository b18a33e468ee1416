/** The rows of an XLSX file. */
import type { Ruleset } from '@screeningsmodel/core'
import type { ColumnNames, ReadRow } from '@screeningsmodel/rows'
import { readSheet as readBytes, type ReadSheetOptions } from '@screeningsmodel/rows/sheet'
import { readFile } from 'node:fs/promises'
import { sizeOf } from '../files/size.js'
import { WrongUse, type Context } from '../terminal/context.js'

/** A sheet is read as a whole (it has a million rows at most), so the size of its file is limited. */
const maximumBytes = 100 * 1024 * 1024

/** Reads the rows of a workbook, and reports which sheets are skipped. `linje` is the row's number. */
export async function* readSheet(
  context: Context,
  file: string,
  columns: Ruleset | ColumnNames,
  options: ReadSheetOptions,
): AsyncGenerator<readonly ReadRow[]> {
  if ((await sizeOf(file)) > maximumBytes) throw new WrongUse(tooLarge(file))
  yield* readBytes(await readFile(file), columns, {
    ...options,
    onArk(ark, passedOver) {
      if (passedOver.length > 0) context.tell(readOnly(file, ark, passedOver))
    },
  })
}

const readOnly = (file: string, ark: string, passedOver: readonly string[]) => {
  const danish = passedOver.map((name) => `»${name}«`).join(', ')
  const english = passedOver.map((name) => `“${name}”`).join(', ')
  return {
    da: `${file}: kun arket »${ark}« er læst, ikke ${danish}.`,
    en: `${file}: only the sheet “${ark}” is read, not ${english}.`,
  }
}

const tooLarge = (file: string) => ({
  da: `${file}: regnearket fylder mere end 100 MB. Gem det som CSV eller Parquet.`,
  en: `${file}: the spreadsheet is larger than 100 MB. Save it as CSV or Parquet.`,
})
