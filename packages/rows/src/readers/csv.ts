/** Reads CSV in all common variants: as Danish Excel writes it, and as others do. */
import { checkOptions, type Ruleset } from '@screeningsmodel/core'
import { columnNames, namesOf, type ColumnNames } from '../columns/column-names.js'
import type { OwnColumns } from '../columns/headers.js'
import type { OnOwnColumns } from '../columns/own-columns.js'
import type { RowMaker } from './row-maker.js'
import { CsvTable } from './csv-table.js'
import { decode, TooLarge } from '../text/decode.js'
import type { Language } from '../support/language.js'
import { lineBlocks } from '../text/lines.js'
import { readOptions, tooLarge, tooLong, type ReadOptions } from './ndjson.js'
import { rowError, RowsError } from '../problems/problem.js'
import { isZip, unreadableKind } from '../workbook/kind.js'
import { defaultLineLimit, type ByteSource, type ReadRow } from '../row/rows.js'

/** The limits and language of a reading, and what happens to columns that are not facts. */
export interface ReadTableOptions extends ReadOptions {
  /** What happens to columns that are not facts: copied to the answers, or left out. By default they are an error. */
  readonly kolonner?: OwnColumns | undefined
  /** Told which columns are not facts, before the first row is given. */
  readonly onEgne?: OnOwnColumns | undefined
}

const tableOptions = [...readOptions, 'kolonner', 'onEgne'] as const

/**
 * Reads CSV in which the first line, or one below titles, names the columns: by fact path, or by the ruleset's Danish
 * or English name or label. Semicolon, comma or tab; decimal comma or point; UTF-8, UTF-16 or Windows-1252; any line
 * ends; `ja`/`nej`, `true`/`false`, `1`/`0`; an empty cell is not known.
 *
 * @param columns the columns of a table, or the ruleset whose facts are the columns
 * @throws {RowsError} when the file is empty, or a column fits nothing or occurs twice
 * @throws {InputError} if there is no such option
 * @example
 * const file = new Blob(['Borgere;Årsværk\n4;2,5\n']).stream()
 * const { value } = await readCsv(file, rulesets[0]).next()
 * value // [{ linje: 2, input: { borgere: 4, aarsvaerk: 2.5 } }]
 */
export async function* readCsv(
  source: ByteSource,
  columns: Ruleset | ColumnNames,
  options: ReadTableOptions = {},
): AsyncGenerator<readonly ReadRow[]> {
  const sprog = checkOptions(options, tableOptions)
  const { line: limit = defaultLineLimit, bytes, kolonner, onEgne } = options
  const table = new CsvTable(namesOf(columns), sprog, limit, kolonner)
  let told = false
  let next = 1
  const seen = { rows: 0 }
  const some = (rows: readonly ReadRow[]) => {
    seen.rows += rows.length
    if (!told && table.maker) {
      told = true
      onEgne?.(table.maker.egne, table.maker.udeladt, table.maker.lignende)
    }
    return rows
  }
  try {
    for await (const block of lineBlocks(decode(named(source, sprog), bytes), limit)) {
      if ('tooLong' in block) {
        const refused = tooLong(sprog, block.tooLong, limit)
        // An open cell cannot be closed after a line that is left out.
        const rows = table.read('', next, true)
        if (!table.maker) throw new RowsError(refused.errors, block.tooLong)
        yield some([...rows, refused])
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
    throw new RowsError([rowError(sprog, table.maker ? 'ingen-raekker' : 'tom-fil')])
}

/** Passes the bytes on unchanged. @throws {RowsError} when they begin as another kind of file */
async function* named(source: ByteSource, sprog: Language): ByteSource {
  let isFirst = true
  for await (const chunk of source) {
    const kind = isFirst ? unreadableKind(chunk) : undefined
    if (kind) throw new RowsError([rowError(sprog, kind)])
    if (isFirst && isZip(chunk) && chunk[2] === 3)
      throw new RowsError([rowError(sprog, 'er-regneark')])
    isFirst = chunk.length === 0 && isFirst
    yield chunk
  }
}

/** How a CSV file is divided, and what its columns mean. */
export interface CsvColumns {
  /** The character between two cells: a semicolon, a comma or a tab. */
  readonly delimiter: string
  /** The line with the names of the columns. */
  readonly linje: number
  /** Makes the input of a row from its cells, and has the meaning of each column. */
  readonly maker: RowMaker
}

/**
 * Finds out only how a CSV file is divided and what each column means, for an engine that reads the rows itself.
 *
 * @throws {RowsError} as `readCsv` does
 * @throws {InputError} if there is no such option
 * @example
 * const file = new Blob(['Borgere;Årsværk\n4;2,5\n']).stream()
 * const { delimiter, linje, maker } = await readCsvColumns(file, rulesets[0])
 * [delimiter, linje, maker.columns[1].path] // [';', 1, 'aarsvaerk']
 */
export async function readCsvColumns(
  source: ByteSource,
  ruleset: Ruleset,
  options: ReadTableOptions = {},
): Promise<CsvColumns> {
  const sprog = checkOptions(options, tableOptions)
  const { line: limit = defaultLineLimit, kolonner } = options
  const table = new CsvTable(columnNames(ruleset), sprog, limit, kolonner)
  const columns = () => {
    const { delimiter, linje, maker } = table
    return maker && { delimiter, linje, maker }
  }
  let next = 1
  for await (const block of lineBlocks(decode(named(source, sprog)), limit)) {
    if ('tooLong' in block) break
    table.read(block.text, block.linje)
    const found = columns()
    if (found) return found
    next = block.linje + block.lines
  }
  table.read('', next, true)
  const found = columns()
  if (found) return found
  throw new RowsError([rowError(sprog, 'tom-fil')])
}
