import { afrapporteringAfGodeRaekker, type Opgoerelse } from '@screeningsmodel/core/afrapportering'
import { strToU8, unzipSync, zipSync, strFromU8 } from 'fflate'
import t from 'tap'
import writeXlsx from 'write-excel-file/node'
import { readCsv, RowsError, type RowBatches } from '../../src/index.js'
import {
  csvTemplate,
  opgoerelseColumns,
  opgoerelseRows,
  originIn,
  refusalsOf,
  xlsxTemplate,
  yearsOf,
} from '../../src/opgoerelser.js'
import { readSheet } from '../../src/readers/sheet.js'

const limits = {
  unfolded: 1024 * 1024,
  rows: 1000,
  columns: 50,
  cells: 10_000,
  entries: 500,
  strings: 1000,
}
const csv = (text: string) => readCsv(bytesOf(text), opgoerelseColumns)
const sheet = async (rows: (string | number | null)[][], within = limits) =>
  readSheet(await xlsx(rows), opgoerelseColumns, { limits: within })

t.test('columns under the names that people use', async (t) => {
  for (const header of [
    'kommune;aar;behandling;doegn',
    'Kommune;År;Behandling;Døgnbehandling',
    'KOMMUNE,Årstal,Visiteret til behandling,Heraf døgnbehandling',
    'Municipality\tYear\tTreatment\tResidential treatment',
  ]) {
    const delimiter = /[;,\t]/.exec(header)?.[0] ?? ';'
    const row = ['Ærø', '2017', '3', ''].join(delimiter)
    const [first] = await opgoerelseRows(csv(`${header}\n${row}\n`), 'filen')
    t.match(first, { input: { kommune: 'Ærø', aar: 2017, behandling: 3 }, linje: 2, fil: 'filen' })
    t.notOk(Object.keys(first?.input ?? {}).includes('doegn'), 'an empty cell is not known')
  }
  const read = await opgoerelseRows(
    await sheet([
      ['Kommune', 'År', 'Behandling', 'Døgn'],
      ['Aby', 2017, 3, 1],
      [],
      ['Boby', 2018, null, 0],
    ]),
    'filen',
  )
  t.same(
    read.map(({ linje, input }) => [linje, input]),
    [
      [2, { kommune: 'Aby', aar: 2017, behandling: 3, doegn: 1 }],
      [4, { kommune: 'Boby', aar: 2018, doegn: 0 }],
    ],
  )
  t.same(yearsOf(read), [2017, 2018])
})

t.test('errors have file and line, in the report too', async (t) => {
  const rows = await opgoerelseRows(
    csv(
      'Kommune;År;Behandling;Døgn\nAby;2017;3;1\nBoby;2017;1;2\nCedby;2017;1,5;0\nDoby;2017;1;0;9\n',
    ),
    'tal.csv',
  )
  const opgoerelser = rows.map(({ input }) => input) as Opgoerelse[]
  const request = { region: 'Nordby', aar: [2017], opgoerelser }
  const noterIn = (sprog: 'da' | 'en') =>
    afrapporteringAfGodeRaekker(request, { sprog, originOf: originIn(rows) }).rapport.noter
  const { rapport, afviste } = afrapporteringAfGodeRaekker(request)
  const refusals = refusalsOf(rows, afviste)
  t.same(
    refusals.map(({ linje, kolonne, code }) => [linje, kolonne, code]),
    [
      [3, 4, 'umulig-kombination'],
      [4, 3, 'forkert-type'],
      [5, undefined, 'for-mange-celler'],
    ],
  )
  const noter = noterIn('da')
  t.match(
    noter.filter(({ kode }) => kode === 'raekke-afvist').map(({ tekst }) => tekst),
    [
      /^Række 3 i tal\.csv er ikke med \(kolonne D\): Flere er/,
      /^Række 4 i tal\.csv er ikke med \(kolonne C\): Skriv et helt tal, for eksempel 3\.$/,
      /^Række 5 i tal\.csv er ikke med: Rækken har 5 celler/,
    ],
  )
  t.equal(noter.length, rapport.noter.length)
  t.match(
    noterIn('en')
      .filter(({ kode }) => kode === 'raekke-afvist')
      .at(-1)?.tekst,
    /^Row 5 of tal\.csv is left out/,
  )
})

t.test('the templates can be filled in and read', async (t) => {
  const filled = `${csvTemplate()}Aby;2017;3;1\r\n`
  t.match((await opgoerelseRows(csv(filled), 'filen'))[0]?.input, { kommune: 'Aby', doegn: 1 })
  await t.rejects(opgoerelseRows(csv(csvTemplate()), 'filen'), {
    errors: [{ code: 'ingen-raekker' }],
  })
  const template = readSheet(await xlsxTemplate(), opgoerelseColumns, { limits })
  await t.rejects(opgoerelseRows(template, 'filen'), { errors: [{ code: 'ingen-raekker' }] })
})

t.test('a table that is empty, or about something else', async (t) => {
  const cases: [RowBatches, string][] = [
    [csv(''), 'tom-fil'],
    [csv('navn;cpr\nA;1\n'), 'ukendt-kolonne'],
    [csv('kommune;010190-1234\nA;1\n'), 'personoplysning'],
    [readSheet(Buffer.from('PK no'), opgoerelseColumns, { limits }), 'ikke-regneark'],
    [readSheet(Buffer.from('kommune;aar'), opgoerelseColumns, { limits }), 'ikke-regneark'],
    [readSheet(new Uint8Array(), opgoerelseColumns, { limits }), 'ikke-regneark'],
    [await sheet([]), 'tom-fil'],
  ]
  for (const [rows, code] of cases) {
    const error: unknown = await opgoerelseRows(rows, 'filen').catch((error: unknown) => error)
    t.ok(error instanceof RowsError, code)
    t.match(error, { errors: [{ code }] })
    t.notMatch((error as Error).message, '010190')
  }
})

t.test('a spreadsheet from a stranger is unpacked within limits', async (t) => {
  const good = await xlsx([
    ['Kommune', 'År'],
    ['Aby', 2017],
  ])
  const hostile: Record<string, Uint8Array> = {
    'a cell far down': changed(good, (xml) => xml.replace(/<row r="2"/, '<row r="999999999"')),
    'a cell far right': changed(good, (xml) => xml.replace('r="B2"', 'r="XFD2"')),
    'an address written otherwise': changed(good, (xml) => xml.replace('r="A2"', 'r="A&#50;"')),
    'much too much': changed(good, (xml) => xml + ' '.repeat(5 * 1024 * 1024)),
    'a sheet that two cells far out make large': changed(good, (xml) =>
      xml
        .replace('r="B1"', 'r="AX1"')
        .replaceAll(/r="(A|B)2"|<row r="2"/g, (at) => at.replace('2', '999')),
    ),
    'many rows': await xlsx(Array.from({ length: 2000 }, (_, i) => ['Kommune', i])),
  }
  for (const [name, bytes] of Object.entries(hostile)) {
    const rows = readSheet(bytes, opgoerelseColumns, { limits })
    await t.rejects(
      opgoerelseRows(rows, 'filen'),
      { errors: [{ code: 'for-stort-regneark' }] },
      name,
    )
  }
  const picture = { 'xl/media/image1.png': new Uint8Array(2 * limits.unfolded) }
  const pictured = readSheet(zipSync({ ...unzipSync(good), ...picture }), opgoerelseColumns, {
    limits,
  })
  t.equal((await opgoerelseRows(pictured, 'filen')).length, 1, 'a picture is not unfolded')
  const cut = readSheet(good.subarray(0, good.length / 2), opgoerelseColumns, { limits })
  await t.rejects(opgoerelseRows(cut, 'filen'), RowsError)
})

t.test('the content of two cells is not one number', async (t) => {
  // Together these would be ten digits beginning with a date.
  const rows = await sheet([
    ['Kommune', 'År', 'Behandling'],
    ['010190', 2017, 1],
    ['1234', 2017, 1],
  ])
  t.equal((await opgoerelseRows(rows, 'filen')).length, 2)
})

async function xlsx(rows: (string | number | null)[][]): Promise<Uint8Array> {
  const cells = rows.map((row) => row.map((value) => (value === null ? null : { value })))
  return new Uint8Array(await writeXlsx(cells).toBuffer())
}

/** The same file with a changed first sheet. */
function changed(bytes: Uint8Array, change: (xml: string) => string): Uint8Array {
  const files = unzipSync(bytes)
  const name = 'xl/worksheets/sheet1.xml'
  return zipSync({ ...files, [name]: strToU8(change(strFromU8(files[name] as Uint8Array))) })
}

async function* bytesOf(text: string) {
  yield Buffer.from(text)
}
