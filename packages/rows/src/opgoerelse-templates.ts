/** An empty table of counts to fill in. */
import { stringify } from 'csv-stringify/sync'
import writeXlsx from 'write-excel-file/node'

/** What the template calls each column: Danish words, which are read in either language. */
export const opgoerelseHeader: Readonly<Record<string, string>> = {
  kommune: 'Kommune',
  aar: 'År',
  behandling: 'Behandling',
  doegn: 'Døgnbehandling',
}
const header = Object.values(opgoerelseHeader)

/** As CSV that Danish Excel opens rightly. */
export function csvTemplate(): string {
  return stringify([header], { delimiter: ';', bom: true, record_delimiter: '\r\n' })
}

/** As XLSX. */
export async function xlsxTemplate(): Promise<Uint8Array> {
  const sheet = [header.map((value) => ({ value, fontWeight: 'bold' as const }))]
  const columns = [{ width: 28 }, { width: 10 }, { width: 14 }, { width: 18 }]
  return new Uint8Array(await writeXlsx(sheet, { columns, stickyRowsCount: 1 }).toBuffer())
}
