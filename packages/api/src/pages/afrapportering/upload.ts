/** The bytes of a spreadsheet -> rows. Uploads are not trusted, so they are read within limits. */
import type { Language } from '@screeningsmodel/core'
import { readCsv } from '@screeningsmodel/rows'
import {
  opgoerelseColumns,
  opgoerelseRows,
  type OpgoerelseRow,
} from '@screeningsmodel/rows/opgoerelser'
import { readSheet } from '@screeningsmodel/rows/sheet'

/** Ten times what the largest report needs. */
const sheetLimits = { unfolded: 16 * 1024 * 1024, rows: 20_000, columns: 64 }

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
  return opgoerelseRows(rows, fil)
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
