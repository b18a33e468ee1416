/** The bytes of a spreadsheet -> rows. Uploads are not trusted, so they are read within limits. */
import type { Language } from '@screeningsmodel/core'
import { readCsv, rowError, RowsError, type RowBatches } from '@screeningsmodel/rows'
import {
  opgoerelseColumns,
  opgoerelseRows,
  type OpgoerelseRow,
} from '@screeningsmodel/rows/opgoerelser'
import { readSheet } from '@screeningsmodel/rows/sheet'

/** Three times what the largest report needs. */
export const maximumRows = 10_000
/** Twice that, for titles and empty rows. */
const sheetLimits = {
  unfolded: 16 * 1024 * 1024,
  rows: 2 * maximumRows,
  columns: 64,
  entries: 500,
  strings: 100_000,
}

/**
 * Reads XLSX, recognised by the first bytes of a ZIP file, or else CSV.
 *
 * @throws {RowsError} when it is no table of counts
 */
export function readUpload(
  file: Uint8Array,
  sprog: Language,
  fil: string,
): Promise<OpgoerelseRow[]> {
  const isZip = file[0] === 0x50 && file[1] === 0x4b
  const rows = isZip
    ? readSheet(file, opgoerelseColumns, { sprog, limits: sheetLimits })
    : readCsv(once(file), opgoerelseColumns, { sprog, line: 10_000 })
  return opgoerelseRows(bounded(rows, sprog), fil)
}

/** The same rows. @throws {RowsError} as soon as they are too many */
async function* bounded(rows: RowBatches, sprog: Language): RowBatches {
  let seen = 0
  for await (const batch of rows) {
    seen += batch.length
    if (seen > maximumRows) {
      throw new RowsError([rowError(sprog, 'for-mange-raekker', { maksimum: maximumRows })])
    }
    yield batch
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
