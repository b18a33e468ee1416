/** The most costly requests, valid and invalid, each at most of the allowed size. */
import { zipSync, type Zippable } from 'fflate'

export interface Hostile {
  readonly name: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

const megabyte = 1024 * 1024
const json = { 'content-type': 'application/json' }
const csv = { 'content-type': 'text/csv' }
const ndjson = { 'content-type': 'application/x-ndjson' }

const tilbud = '/screen-tilbud'
const batch = `${tilbud}/batch`
const report = '/afrapportering'
const svg = { accept: 'image/svg+xml' }
const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

export const hostileRequests: readonly Hostile[] = [
  post('CSV header of 524,278 columns', batch, csv, filled('a,', megabyte)),
  post('CSV header of 1,900 long, unknown columns', batch, csv, `${longNames(1900)}\n1\n`),
  post('NDJSON, 6.4 MB of junk lines', batch, ndjson, filled('{\n', 6.4 * megabyte)),
  post('NDJSON, 1 MB of legal rows', batch, ndjson, filled('{}\n', megabyte)),
  post('NDJSON, whole answers', `${batch}?svar=fuldt`, ndjson, filled('{}\n', megabyte)),
  post('CSV, 1 MB of one column', batch, csv, `borgere\n${filled('1\n', megabyte).toString()}`),
  post('JSON array of 1 MB', batch, json, `[${'{},'.repeat(megabyte / 3 - 2)}{}]`),
  post(
    '49,000 unknown keys',
    tilbud,
    json,
    object(49_000, (i) => `"borger${String(i)}":1`),
  ),
  post(
    'NDJSON, dotted keys',
    batch,
    ndjson,
    object(60_000, (i) => `"x.${String(i)}":1`),
  ),
  post('500 kB of brackets', tilbud, json, '['.repeat(megabyte / 2)),
  post('text that may be CPR numbers', tilbud, json, `{"reference":"${'01 01 '.repeat(170_000)}"}`),
  post('DOCX of 2,500 municipalities', report, { ...json, accept: docx }, reportOf(2500)),
  post('HTML of 2,500 municipalities', report, { ...json, accept: 'text/html' }, reportOf(2500)),
  post('a drawing', '/rulesets/maalgruppe-udsatte-gravide/graf', { ...json, ...svg }, '{}'),
  post('report of 10,000 cases', report, json, reportOfCases(10_000)),
  upload('XLSX of 9,900 entries', workbook({ entries: 9900 })),
  upload('XLSX of 21,000 entries', workbook({ entries: 21_000 })),
  upload('XLSX of 900,000 shared strings', workbook({ strings: 900_000 })),
  upload('XLSX of 9,999 rows', workbook({ rows: 9999 })),
  upload('XLSX of 20,000 rows', workbook({ rows: 20_000 })),
  upload(
    'CSV of 190,000 rows',
    filled('a;2019;3;1\n', 2 * megabyte - 100, 'kommune;aar;behandling;doegn\n'),
  ),
]

function post(
  name: string,
  path: string,
  headers: Hostile['headers'],
  body: Buffer | string,
): Hostile {
  return { name, path, headers, body: Buffer.from(body) }
}

/** A text repeated up to this many bytes. */
function filled(text: string, bytes: number, before = ''): Buffer {
  return Buffer.from(before + text.repeat(Math.floor(bytes / text.length)))
}

function object(count: number, member: (i: number) => string): string {
  return `{${Array.from({ length: count }, (_, i) => member(i)).join(',')}}`
}

function longNames(count: number): string {
  return Array.from(
    { length: count },
    (_, i) => `x${String(i)}${'medarbejdere '.repeat(15)}`,
  ).join()
}

function reportOf(kommuner: number): string {
  const opgoerelser = Array.from({ length: kommuner }, (_, i) => ({
    kommune: `Kommune ${String(i)}`,
    aar: 2019,
    behandling: i % 9,
    doegn: 0,
  }))
  return JSON.stringify({ region: 'Syddanmark', aar: [2019], opgoerelser })
}

function reportOfCases(count: number): string {
  const sager = Array.from({ length: count }, (_, i) => ({
    kommune: `K${String(i % 98)}`,
    aar: 2019,
    visiteret: 'doegn',
  }))
  return JSON.stringify({ region: 'Syddanmark', aar: [2019], sager })
}

/** A file for the report's page. */
function upload(name: string, file: Uint8Array): Hostile {
  const boundary = 'hostile'
  const part = (headers: string, content: Uint8Array | string) =>
    Buffer.concat([
      Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; ${headers}\r\n\r\n`),
      Buffer.from(content),
      Buffer.from('\r\n'),
    ])
  const body = Buffer.concat([
    part('name="region"', 'Syddanmark'),
    part('name="fil"; filename="tal"\r\nContent-Type: application/octet-stream', file),
    Buffer.from(`--${boundary}--\r\n`),
  ])
  return {
    name,
    path: `${report}/rapport`,
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    body,
  }
}

interface WorkbookSize {
  readonly entries?: number
  readonly strings?: number
  readonly rows?: number
}

/** A workbook with one sheet, and this many other entries, shared strings or rows. */
function workbook({ entries = 0, strings = 0, rows = 0 }: WorkbookSize): Uint8Array {
  const names = ['Kommune', 'År', 'Behandling', 'Døgnbehandling']
  const cells = (values: readonly (string | number)[], row: number) =>
    values.map((value, i) => cell(`${'ABCD'[i] ?? ''}${String(row)}`, value)).join('')
  const table = Array.from({ length: rows }, (_, i) => [`K${String(i)}`, 2019, i % 9, 0])
  const body = [names, ...table].map((values, i) => `<row>${cells(values, i + 1)}</row>`).join('')
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const packed = 'http://schemas.openxmlformats.org/package/2006'
  const files: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${packed}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packed}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook ${main} xmlns:r="${office}"><sheets><sheet name="Tal" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packed}/relationships"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet ${main}><sheetData>${body}</sheetData></worksheet>`,
    'xl/sharedStrings.xml': `<sst ${main}>${'<si><t/></si>'.repeat(strings)}</sst>`,
  }
  for (let i = 0; i < entries; i++) files[`xl/x${String(i)}.xml`] = ''
  const bytes = Object.fromEntries(
    Object.entries(files).map(([name, text]) => [name, Buffer.from(text)]),
  )
  return zipSync(bytes satisfies Zippable)
}

function cell(address: string, value: string | number): string {
  return typeof value === 'number'
    ? `<c r="${address}"><v>${String(value)}</v></c>`
    : `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`
}
