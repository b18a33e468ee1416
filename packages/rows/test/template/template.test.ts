/** The template of a table of counts: its content, what it accepts, and that it can be read again. */
import { kommuner, kommunerIn, regioner } from '@screeningsmodel/kommuner'
import ExcelJS from 'exceljs'
import { strFromU8, unzipSync } from 'fflate'
import t from 'tap'
import {
  csvTemplate,
  readOpgoerelser,
  sheetsOf,
  templateName,
  xlsxTemplate,
} from '../../src/opgoerelser.js'

const aar = [2017, 2018, 2019]

async function opened(bytes: Uint8Array) {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer)
  return workbook
}

const read = async (bytes: Uint8Array, region?: string) =>
  readOpgoerelser([{ fil: 'filen', ark: await sheetsOf(bytes, 'filen') }], { region })

t.test('a row for each municipality of the region and each year, in every region', async (t) => {
  const seen = new Set<string>()
  for (const { id, navn } of regioner) {
    const workbook = await opened(await xlsxTemplate({ region: id, aar }))
    const [sheet, guide] = workbook.worksheets
    const rows = (sheet?.getRows(2, sheet.rowCount - 1) ?? [])
      .filter((row) => row.getCell(1).text !== '')
      .map((row) => row.values)
    t.same(
      rows.map((values) => (values as unknown[]).slice(1, 3)),
      kommunerIn(id).flatMap((kommune) => aar.map((year) => [kommune.navn, year])),
      navn,
    )
    for (const { navn: kommune } of kommunerIn(id)) seen.add(kommune)
    t.match(guide?.getCell('A1').text, navn)
    t.same(
      csvTemplate({ region: id, aar }).trim().split('\r\n').length,
      rows.length + 1,
      'as CSV the same',
    )
  }
  t.equal(seen.size, kommuner.length)
  t.equal(templateName({ region: 'syddanmark', aar }), 'tal-syddanmark-2017-2019')
  t.equal(templateName({ region: 'syddanmark', aar: [2020] }), 'tal-syddanmark-2020')
  t.equal(templateName({ region: 'syddanmark' }), 'tal-syddanmark')
  t.equal(templateName({ region: 'syddanmark', aar: [] }), 'tal-syddanmark')
  await t.rejects(xlsxTemplate({ region: 'jylland' }), RangeError)
})

t.test('editable cells, and what they accept', async (t) => {
  const bytes = await xlsxTemplate({ region: 'nordjylland', aar })
  const workbook = await opened(bytes)
  const [sheet] = workbook.worksheets
  if (!sheet) throw new Error('no sheet')
  // By the library’s types every cell says whether it is protected.
  const isLocked = (cell: string) =>
    (sheet.getCell(cell) as { protection?: Partial<ExcelJS.Protection> }).protection?.locked
  for (const column of 'ABCD') {
    t.not(isLocked(`${column}1`), false, 'a heading is locked')
    t.equal(isLocked(`${column}2`), false)
    t.equal(isLocked(`${column}500`), false, 'nothing stands there yet')
  }
  t.match(sheet.getCell('B2').dataValidation, { type: 'whole', formulae: [1990, 2100] })
  t.match(sheet.getCell('C2').dataValidation, { type: 'whole', formulae: [0, 10_000] })
  for (const cell of ['B2', 'C2', 'D2']) {
    // An unknown count is left empty; an error is shown at once.
    const told = { allowBlank: true, showInputMessage: true, showErrorMessage: true }
    t.match(sheet.getCell(cell).dataValidation, told, cell)
  }
  const xml = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
  t.match(xml, '<formula2>IF(ISNUMBER(C2),C2,10000)</formula2>')
  t.equal(sheet.views[0]?.state, 'frozen')
})

t.test('all filled-in cells can be filtered, and every line of the guide is visible', async (t) => {
  for (const [years, last] of [
    [aar, 1 + 11 * 3],
    [[2019], 1 + 11],
    [[], 1 + 11],
  ] as const) {
    const [sheet, guide] = (await opened(await xlsxTemplate({ region: 'nordjylland', aar: years })))
      .worksheets
    t.equal(sheet?.autoFilter, `A1:D${String(last)}`)
    guide?.eachRow((row, at) => {
      const { text, alignment } = row.getCell(2)
      if (text === '') return
      t.match(alignment, { wrapText: true }, text)
      // A line is fifteen points high; a wide letter takes the place of two narrow ones.
      t.ok(
        row.height >= 15 * Math.ceil(text.length / 90),
        `row ${String(at)} is as high as its text`,
      )
    })
  }
  const [bare] = (await opened(await xlsxTemplate())).worksheets
  t.equal(bare?.autoFilter, 'A1:D2', 'a row to fill in')
  t.match(
    csvTemplate({ region: 'nordjylland', aar }),
    /^\uFEFFKommune;År;Behandling;Døgnbehandling\r\n/,
  )
})

t.test('filled in it gives its counts; empty it says that nothing is known', async (t) => {
  const workbook = await opened(await xlsxTemplate({ region: 'syddanmark', aar }))
  const [sheet] = workbook.worksheets
  sheet?.getRows(2, 66)?.forEach((row, i) => {
    row.getCell(3).value = i % 5
    row.getCell(4).value = i % 5 > 2 ? 1 : 0
  })
  const filled = new Uint8Array(await workbook.xlsx.writeBuffer())
  const one = await read(filled, 'Syddanmark')
  if (one.spoergsmaal) throw new Error(one.spoergsmaal.tekst)
  t.equal(one.raekker.length, 66)
  one.raekker.forEach(({ input }, i) => {
    t.match(input, { aar: aar[i % 3], behandling: i % 5, doegn: i % 5 > 2 ? 1 : 0 })
  })
  t.same(one.redegoerelse.ukendteNavne, [])
  t.match(one.redegoerelse.ark, [
    { navn: 'Tal', laest: true },
    { navn: 'Vejledning', laest: false, hvorfor: 'ingen-tabel' },
  ])
  const empty = await read(await xlsxTemplate({ region: 'syddanmark', aar }))
  if (empty.spoergsmaal) throw new Error(empty.spoergsmaal.tekst)
  t.equal(empty.redegoerelse.ikkeOplyst, 132)
})
