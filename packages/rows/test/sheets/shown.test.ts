/** Cells of a workbook are shown as in Danish Excel, before and after being carried. */
import ExcelJS from 'exceljs'
import { deflateRawSync } from 'node:zlib'
import t from 'tap'
import { FaultyCell, type Cell } from '../../src/cells/cell.js'
import { languages } from '../../src/support/language.js'
import { packedSheets, shownAt, sheetsOf, unpackedSheets } from '../../src/opgoerelser.js'
import type { Sheet } from '../../src/workbook/workbook.js'

const date = (text: string) => new Date(`${text}T00:00:00Z`)

/** A cell with its format, and its display in Danish and English Excel; written by hand. */
const cases: readonly (readonly [
  value: unknown,
  format: string | undefined,
  da: string,
  en: string,
])[] = [
  [{ error: '#REF!' }, undefined, '#REFERENCE!', '#REF!'],
  [{ error: '#N/A' }, undefined, '#I/T', '#N/A'],
  [{ error: '#DIV/0!' }, undefined, '#DIVISION/0!', '#DIV/0!'],
  [{ error: '#NAME?' }, undefined, '#NAVN?', '#NAME?'],
  [{ error: '#VALUE!' }, undefined, '#VÆRDI!', '#VALUE!'],
  [{ error: '#NUM!' }, undefined, '#NUM!', '#NUM!'],
  [{ error: '#NULL!' }, undefined, '#NUL!', '#NULL!'],
  [0.25, '0%', '25%', '25%'],
  [0.256, '0%', '26%', '26%'],
  [0.255, '0.0%', '25,5%', '25.5%'],
  [0.07, '0.00%', '7,00%', '7.00%'],
  [3, '0%', '300%', '300%'],
  [0.25, '0.00', '0,25', '0.25'],
  [0.25, '0.00" %"', '0,25', '0.25'],
  [3.5, undefined, '3,5', '3.5'],
  [2.9999999999999996, undefined, '3', '3'],
  [date('2017-02-01'), 'mm-dd-yy', '01-02-2017', '2017-02-01'],
  [date('2017-02-01'), 'dd/mm/yyyy', '01-02-2017', '2017-02-01'],
  [date('2017-02-01'), 'yyyy-mm-dd', '2017-02-01', '2017-02-01'],
  [date('2017-02-01'), 'yyyy', '2017', '2017-02-01'],
  [date('2017-02-01'), 'd. mmmm yyyy', '1. februar 2017', '2017-02-01'],
  [date('2017-05-09'), '[$-406]mmm yy;@', 'maj 17', '2017-05-09'],
  [date('2017-12-31'), 'd/m', '31-12', '2017-12-31'],
  [date('2017-02-01'), 'dd-mm-yyyy hh:mm', '01-02-2017', '2017-02-01'],
  ['25%', undefined, '25%', '25%'],
  [null, undefined, '', ''],
]

async function workbook(sprog: 'da' | 'en'): Promise<readonly Sheet[]> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('Ark1')
  cases.forEach(([value, format], i) => {
    const cell = sheet.getCell(i + 1, 1)
    cell.value = value as ExcelJS.CellValue
    if (format !== undefined) cell.numFmt = format
  })
  return sheetsOf(new Uint8Array(await book.xlsx.writeBuffer()), 'tal', { sprog })
}

t.test('as Danish Excel shows it', async (t) => {
  for (const sprog of languages) {
    const read = await workbook(sprog)
    const carried = unpackedSheets(packedSheets(read)) ?? []
    for (const [sheet] of [read, carried])
      cases.forEach(([value, format, da, en], row) => {
        const told = `${JSON.stringify(value)} ${format ?? ''}`
        t.equal(sheet && shownAt(sheet, row, 0, sprog), { da, en }[sprog], told)
      })
    const kept = cases.filter(([value]) => value instanceof Date)
    t.equal(read[0]?.formater?.size, kept.length, 'other formats are not kept')
  }
})

t.test('values never computed, other errors, and cells without a format', (t) => {
  const at = (cell: Cell) => shownAt({ rows: [[cell]], formater: undefined }, 0, 0, 'da')
  t.equal(at(new FaultyCell('formel-uden-vaerdi')), '#')
  t.equal(at(new FaultyCell('fejl-i-celle', 'Jens')), '#', 'whatever came back from a stranger')
  t.equal(at(new FaultyCell('fejl-i-celle', 'toString')), '#')
  t.equal(at(date('2017-02-01')), '01-02-2017')
  t.equal(shownAt({ rows: [[]], formater: undefined }, 3, 4, 'da'), '')
  const dated = (text: string, format: string) =>
    shownAt({ rows: [[date(text)]], formater: new Map([['0,0', format]]) }, 0, 0, 'da')
  // As is usual in Denmark, however a program writes it.
  for (const format of ['m/d/yyyy', 'm/d/yy', 'mm-dd-yy', 'MM/DD/YYYY'])
    t.equal(dated('2017-02-01', format), '01-02-2017', format)
  t.equal(dated('2017-09-01', 'mmm yyyy'), 'sep 2017')
  t.equal(dated('2017-09-01', 'd\\. mmmm;@;d'), '1. september')
  const carried = (format: unknown) => {
    const sheet = ['Ark', false, [[1]], [], [], [], false, format]
    return unpackedSheets(deflateRawSync(JSON.stringify([sheet])).toString('base64url'))
  }
  t.equal(carried([['0,0', '0%']])?.[0]?.formater?.get('0,0'), '0%')
  for (const forged of [5, [5], [['0,0', 5]], [[5, '0%']], [['0,0', '['.repeat(81)]]])
    t.equal(carried(forged), undefined)
  t.equal(carried(undefined)?.[0]?.formater, undefined, 'a page from before')
  t.end()
})
