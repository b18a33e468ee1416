/** CSV as it comes: Danish Excel's, and everyone else's. */
import type { Ruleset } from '@screeningsmodel/core'
import { columnNames, namesOf, type ColumnNames } from './columns.js'
import { CsvTable } from './csv-table.js'
import { decode, TooLarge } from './decode.js'
import { languages } from './language.js'
import { lineBlocks } from './lines.js'
import { tooLarge, tooLong, type ReadOptions } from './ndjson.js'
import { rowError, RowsError } from './problem.js'
import { defaultLineLimit, type ByteSource, type ReadRow } from './rows.js'

/**
 * Reads CSV whose first line names the columns: by fact path, or by the ruleset's Danish or English name
 * or label. Semicolon, comma or tab; decimal comma or point; UTF-8, UTF-16 or Windows-1252; any line ends;
 * `ja`/`nej`, `true`/`false`, `1`/`0`; an empty cell is not known.
 *
 * @param columns those of a table, or the ruleset whose facts they are
 * @throws {RowsError} when it is empty, or a column fits nothing or stands twice
 * @example
 * for await (const rows of readCsv(createReadStream('tilbud.csv'), rulesets[0])) …
 */
export async function* readCsv(
  source: ByteSource,
  columns: Ruleset | ColumnNames,
  { sprog = languages[0], line: limit = defaultLineLimit, bytes }: ReadOptions = {},
): AsyncGenerator<readonly ReadRow[]> {
  const table = new CsvTable(namesOf(columns), sprog, limit)
  let next = 1
  const seen = { rows: 0 }
  const some = (rows: readonly ReadRow[]) => {
    seen.rows += rows.length
    return rows
  }
  try {
    for await (const block of lineBlocks(decode(source, bytes), limit)) {
      if ('tooLong' in block) {
        const refused = tooLong(sprog, block.tooLong, limit)
        if (!table.hasColumns) throw new RowsError(refused.errors, block.tooLong)
        // A cell that is open here cannot be closed beyond a line that is left out.
        yield some([...table.read('', next, true), refused])
        next = block.tooLong + 1
      } else {
        yield some(table.read(block.text, block.linje))
        next = block.linje + block.lines
      }
    }
    yield some(table.read('', next, true))
  } catch (error) {
    if (!(error instanceof TooLarge)) throw error
    yield some([...table.read('', next, true), tooLarge(sprog, next, bytes)])
  }
  if (seen.rows === 0)
    throw new RowsError([rowError(sprog, table.hasColumns ? 'ingen-raekker' : 'tom-fil')])
}

export interface CsvColumns {
  readonly delimiter: string
  /** The path of the fact in each column; undefined where the column has no name. */
  readonly paths: readonly (string | undefined)[]
  /** The line that names the columns. */
  readonly linje: number
}

/**
 * Only how a CSV file is divided and which fact each column holds, for an engine that reads the rows itself.
 *
 * @throws {RowsError} as `readCsv` does
 */
export async function readCsvColumns(
  source: ByteSource,
  ruleset: Ruleset,
  { sprog = languages[0], line: limit = defaultLineLimit }: ReadOptions = {},
): Promise<CsvColumns> {
  const table = new CsvTable(columnNames(ruleset), sprog, limit)
  for await (const block of lineBlocks(decode(source), limit)) {
    if ('tooLong' in block) throw new RowsError(tooLong(sprog, block.tooLong, limit).errors)
    table.read(block.text, block.linje)
    if (table.hasColumns) return table
  }
  throw new RowsError([rowError(sprog, 'tom-fil')])
}
