/**
 * The area of a sheet is found alike however its XML is written: quickly in the usual form, otherwise by a parser. A
 * reader never fills in more.
 */
import ExcelJS from 'exceljs'
import { constants } from 'node:buffer'
import fc from 'fast-check'
import { unzipSync, zipSync } from 'fflate'
import t from 'tap'
import { seed, times } from '../../../core/test/support/runs.js'
import { areaOf } from '../../src/workbook/area.js'
import { columnLetters } from '../../src/support/letters.js'
import { library } from '../../src/workbook/library.js'
import { ownLimits } from '../../src/workbook/limits.js'
import { within } from '../../src/workbook/unfold.js'
import { RowsError } from '../../src/problems/problem.js'

const limits = { unfolded: 100_000, rows: 30, columns: 30, cells: 400, entries: 10, strings: 4 }

interface Sheet {
  /** The numbers of its rows, each with those of its cells. */
  readonly rows: readonly (readonly [number, readonly number[]])[]
  readonly texts: number
}

const numbers = (maxLength: number) =>
  fc
    .uniqueArray(fc.integer({ min: 1, max: 33 }), { maxLength })
    .map((list) => [...list].sort((a, b) => a - b))
const sheets: fc.Arbitrary<Sheet> = fc.record({
  rows: numbers(8).chain((rows) =>
    fc.tuple(...rows.map((row) => fc.tuple(fc.constant(row), numbers(4)))),
  ),
  texts: fc.integer({ min: 0, max: 5 }),
})

const forms: Readonly<Record<string, (xml: string) => string>> = {
  'as programs write it': (xml) => xml,
  'with a comment': (xml) => `${xml}<!-- <c r="ZZ99"> -->`,
  'with a prefix': (xml) => xml.replaceAll(/<(\/?)(row|c|si)\b/g, '<$1x:$2'),
  'in other quotation marks': (xml) => xml.replaceAll('"', "'"),
  'with line ends within tags': (xml) => xml.replaceAll(/<(row|c) /g, '<$1\n'),
  'with the address last': (xml) => xml.replaceAll(/ (r="\w+") (\w+="\w+")/g, ' $2 $1'),
}

function xmlOf({ rows, texts }: Sheet): string {
  const lines = rows.map(([row, columns]) => {
    const cells = columns.map(
      (column) => `<c r="${columnLetters(column)}${String(row)}" s="1"><v>0</v></c>`,
    )
    return `<row r="${String(row)}" ht="15">${cells.join('')}</row>`
  })
  return `<sheetData>${lines.join('')}</sheetData>${'<si><t>æ</t></si>'.repeat(texts)}`
}

/** Whether a sheet is within the limits, by its numbers only. */
function isWithin({ rows, texts }: Sheet): boolean {
  const last = Math.max(0, ...rows.map(([row]) => row))
  const wide = Math.max(0, ...rows.flatMap(([, columns]) => columns))
  return (
    last <= limits.rows &&
    wide <= limits.columns &&
    texts <= limits.strings &&
    last * wide <= limits.cells
  )
}

/** The code that a workbook of these parts is refused with, if any. */
function refusalOf(parts: Readonly<Record<string, string>>, own = limits): string | undefined {
  const files = Object.entries(parts).map(([name, xml]) => [name, Buffer.from(xml)] as const)
  try {
    within(zipSync(Object.fromEntries(files)), own, 'da')
    return undefined
  } catch (error) {
    if (error instanceof RowsError) return error.errors[0]?.code
    throw error
  }
}

function isTaken(content: string): boolean {
  const code = refusalOf({ 'xl/workbook.xml': '<workbook/>', 'xl/worksheets/sheet1.xml': content })
  if (code !== undefined && code !== 'for-stort-regneark') throw new Error(code)
  return code === undefined
}

t.test('in every form, with its numbers', async (t) => {
  t.comment(`FC_SEED=${String(seed)}`)
  const seen = { true: 0, false: 0 }
  fc.assert(
    fc.property(sheets, (sheet) => {
      const expected = isWithin(sheet)
      seen[`${expected}`] += 1
      for (const [name, form] of Object.entries(forms)) {
        const taken = isTaken(form(xmlOf(sheet)))
        if (taken !== expected) throw new Error(`${name}: ${taken ? 'taken' : 'refused'}`)
      }
    }),
    { seed, numRuns: times(200) },
  )
  t.ok(seen.true > 0 && seen.false > 0, 'both are met')
})

/** Rows and cells as programs write them, and in unusual forms. */
const whole = [
  ...['<row r="3"/>', '<row/>', '<row r="7"><c/><c r="C2"/><c/></row>', '<row><c r="L6"/></row>'],
  ...['<c r="B2"/>', '<c/>', "<c r='D4'/>", '<x:c r="B12"/>', '<c\nr="B3"/>', '<c r="J1" a=">"/>'],
  ...['<c r="M5"><v>1</v></c>', '<!-- x -->', '<![CDATA[<c r="Z9"/>]]>', '<?p <c r="Z9"/> ?>'],
  ...['<C r="Z9"/>', '&bad;', '<row r="0"/>', '<row r="0"><c/></row>', '<c x:r="N9"/>'],
]
/** What is not XML, or is ambiguous. */
const broken = [
  ...['<row r="1e1">', '<row r="2" r="11">', '</row>', '<c r="H8">', '</c>', '<v>', '"'],
  ...['<c r="A1" r="F4"/>', '<c r="E5" s=1/>', '<c r=F6/>', '<c x:r="A1" r = "G7"/>'],
  ...['<c r="a13"/>', '<c r="B2&#48;"/>', '<c r="I1" a="<"/>', '<c s="1"r="K2"/>'],
]
const piece = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(...whole) },
  { weight: 1, arbitrary: fc.constantFrom(...broken) },
)

t.test('a reader fills in no more than the area', async (t) => {
  const book = new ExcelJS.Workbook()
  book.addWorksheet('Data')
  const parts = unzipSync(new Uint8Array(await book.xlsx.writeBuffer()))
  const sheet = 'xl/worksheets/sheet1.xml'
  const { readXlsx } = await library()
  let filled = 0
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 6 }), async (some) => {
      const xml = Buffer.from(
        `<worksheet><sheetData><row r="1">${some.join('')}</row></sheetData></worksheet>`,
      )
      const area = areaOf(xml, ownLimits)
      // Neither is read.
      if (area === undefined || Number.isNaN(area)) return
      const read = await readXlsx(zipSync({ ...parts, [sheet]: xml })).catch(() => undefined)
      const rows = read?.sheets[0]?.rows ?? []
      const held = rows.reduce((sum, cells) => sum + cells.length, 0)
      filled += held
      t.ok(held <= area, `${some.join('')}: ${String(held)} of ${String(area)}`)
    }),
    { seed, numRuns: times(150) },
  )
  t.ok(filled > 0)
})

t.test('everything within each limit is accepted, and nothing beyond, in every form', (t) => {
  const cell = (address: string) => `<row r="1"><c r="${address}" s="1"><v>0</v></c></row>`
  const si = (count: number) => '<si><t>æ</t></si>'.repeat(count)
  const part = (xml: string) => ({
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${xml}</sheetData></worksheet>`,
  })
  const borders: Readonly<Record<string, readonly [most: string, more: string]>> = {
    'rows, by a cell': [cell('A30'), cell('A31')],
    'rows, by a row': ['<row r="30" ht="15"/>', '<row r="31" ht="15"/>'],
    columns: [cell('AD1'), cell('AE1')],
    cells: [cell('T20'), cell('U20')],
    texts: [si(4), si(5)],
  }
  for (const [form, write] of Object.entries(forms))
    for (const [what, [most, more]] of Object.entries(borders)) {
      t.equal(refusalOf(part(write(most))), undefined, `${what} ${form}`)
      t.equal(refusalOf(part(write(more))), 'for-stort-regneark', `${what} ${form}`)
    }
  const sheets = (...addresses: readonly string[]) =>
    Object.fromEntries(addresses.map((at, i) => [`xl/worksheets/sheet${String(i)}.xml`, cell(at)]))
  t.equal(refusalOf(sheets('T10', 'T10')), undefined, 'the cells of all sheets together')
  t.equal(refusalOf(sheets('T10', 'T10', 'A1')), 'for-stort-regneark')
  const entries = (count: number) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, i) => [`xl/media/${String(i)}.bin`, 'x'.repeat(50_000)]),
    )
  t.equal(
    refusalOf({ ...entries(9), ...sheets('A1') }),
    undefined,
    'files, of whatever size where nothing is read from them',
  )
  t.equal(refusalOf({ ...entries(10), ...sheets('A1') }), 'for-stort-regneark')
  const two = sheets('A1', 'B1')
  const unfolded = Object.values(two).join('').length
  t.equal(refusalOf(two, { ...limits, unfolded }), undefined, 'bytes of all XML')
  t.equal(refusalOf(two, { ...limits, unfolded: unfolded - 1 }), 'for-stort-regneark')
  t.end()
})

t.test('what Excel can hold is accepted, and nothing else', (t) => {
  const cell = (address: string) => ({
    'xl/worksheets/sheet1.xml': `<sheetData><row><c r="${address}"/></row></sheetData>`,
  })
  for (const address of ['A1048576', 'XFD1'])
    t.equal(refusalOf(cell(address), ownLimits), undefined, address)
  for (const address of ['A1048577', 'XFE1', 'XFD1048576'])
    t.equal(refusalOf(cell(address), ownLimits), 'for-stort-regneark', address)
  // Its text becomes one string before it is searched.
  t.ok(ownLimits.unfolded < constants.MAX_STRING_LENGTH)
  t.end()
})

t.test('cells and rows without addresses follow each other; invalid addresses are refused', (t) => {
  const areas: Readonly<Record<string, number | undefined>> = {
    '': 0,
    '<row r="9"/>': 0,
    '<row><c/><c/></row><row><c/></row>': 2 * 2,
    '<row r="4"><c r="C4"/><c/></row><row><c/></row>': 5 * 4,
    '<row r="2"><c r="B2"/></row><row r="9"/>': 9 * 2,
    '<row r="1"><c r="C7"/></row>': 7 * 3,
    '<row r="7"><c r="C1"/></row>': 7 * 3,
    '<row r="1"><c r="AA2"/></row>': 2 * 27,
    '<row r="0"/>': NaN,
    '<row r="x"><c/></row>': NaN,
    '<row><c r="A"/></row>': NaN,
    '<row><c r="1"/></row>': NaN,
    '<row><c r="A0"/></row>': NaN,
    '<row><c r="AAAA1"/></row>': NaN,
    '<row><c r="$A$1"/></row>': NaN,
    '<row r="12345678"/>': NaN,
    '<row><c r="A1" r="B2"/></row>': undefined,
    '<row><c r=A1/></row>': undefined,
    '<row><c></row>': undefined,
  }
  for (const [xml, want] of Object.entries(areas))
    t.strictSame(areaOf(Buffer.from(`<sheetData>${xml}</sheetData>`), ownLimits), want, xml)
  t.equal(refusalOf({ 'xl/worksheets/sheet1.xml': '<row><c></row>' }), 'ikke-regneark')
  t.end()
})
