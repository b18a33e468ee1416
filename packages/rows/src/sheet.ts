/** The first sheet of an XLSX file. */
import type { Ruleset } from '@screeningsmodel/core'
import { readSheet as readCells } from 'read-excel-file/node'
import type { Cell } from './cell.js'
import { namesOf, rowMaker, type ColumnNames } from './columns.js'
import { languages, type Language } from './language.js'
import { rowError, RowsError } from './problem.js'
import type { ReadRow } from './rows.js'
import { within, type SheetLimits } from './sheet-limits.js'

export type { SheetLimits } from './sheet-limits.js'

export interface ReadSheetOptions {
  /** The language of error texts; Danish unless said. */
  readonly sprog?: Language | undefined
  /** What a file from a stranger may hold; without them the file is trusted to be a person's own. */
  readonly limits?: SheetLimits | undefined
}

const batch = 1000

/**
 * Reads the first sheet: column names in its first row that is not empty. It is read whole, since a sheet
 * holds a million rows at most. `linje` is the number of the row in the sheet.
 *
 * @param columns those of a table, or the ruleset whose facts they are
 * @throws {RowsError} when it is no sheet, is empty, holds more than it may, or a column fits nothing
 * @example
 * for await (const rows of readSheet(await readFile('tilbud.xlsx'), rulesets[0])) …
 */
export async function* readSheet(
  bytes: Uint8Array,
  columns: Ruleset | ColumnNames,
  { sprog = languages[0], limits }: ReadSheetOptions = {},
): AsyncGenerator<readonly ReadRow[]> {
  const checked = limits ? within(bytes, limits, sprog) : bytes
  const sheet = await readCells(Buffer.from(checked)).catch(() => {
    throw new RowsError([rowError(sprog, 'ikke-regneark')])
  })
  const header = sheet.findIndex((cells) => cells.some((cell) => cell !== null))
  if (header < 0) throw new RowsError([rowError(sprog, 'tom-fil')])
  const names = (sheet[header] ?? []).map((cell) => (typeof cell === 'string' ? cell : ''))
  const make = rowMaker(namesOf(columns), names, sprog, header + 1)
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
