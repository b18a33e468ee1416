/** Workbooks: what a cell is, dates, sheets, and numbers that are refused wherever they are. */
import { readCsv, RowsError } from '@screeningsmodel/rows'
import { readSheet } from '@screeningsmodel/rows/sheet'
import ExcelJS from 'exceljs'
import { unzipSync, zipSync } from 'fflate'
import t from 'tap'
import { all, brief, bytes, tilbud } from '../support/rows.js'
import { file, sheet, good } from '../support/read-files.js'

t.test('XLSX: the type of a cell is kept', async (t) => {
  const computed = await sheet('F02-excel-sum-2.9999999999999996-vises-som-3.xlsx')
  t.match(computed, [
    [2, { aarsvaerk: 3 }],
    [3, { borgere: 3 }],
  ])
  t.strictSame(await sheet('F04-skjult-foerste-ark-laeses.xlsx'), [[2, good('T-1')]])
  t.strictSame(await sheet('F05-fejlcelle-NA-bliver-ikke-oplyst.xlsx'), [[2, 'fejl-i-celle']])
  t.strictSame(await sheet('F05c-formel-uden-gemt-vaerdi.xlsx'), [
    [2, 'formel-uden-vaerdi', 'formel-uden-vaerdi'],
  ])
  t.strictSame(await sheet('F19-celler-uden-r.xlsx'), [[2, good('T-1')]])
  const [row] = await all(readSheet(file('F05-fejlcelle-NA-bliver-ikke-oplyst.xlsx'), tilbud))
  t.match(row, { reference: 'T-1', aar: 2019, errors: [{ pointer: '/borgere', kolonne: 3 }] })
})

t.test('a number in an extra column is shown as in the workbook', async (t) => {
  const numbers = [0.4, 2.125, -1.5, 3, 0.1 + 0.2, 1200.25, '2.125', '1.200,50', '007']
  const book = await workbook({
    Tilbud: [
      ['reference', 'borgere', 'Timer'],
      ...numbers.map((timer, i) => [`T-${String(i)}`, 4, timer]),
    ],
  })
  const carried = async (sprog: 'da' | 'en') =>
    (await all(readSheet(book, tilbud, { kolonner: 'med', sprog }))).map(
      ({ egen }) => egen?.['Timer'],
    )
  const texts = ['2.125', '1.200,50', '007']
  // Danish Excel reads »2.125« as 2125.
  t.strictSame(await carried('da'), ['0,4', '2,125', '-1,5', '3', '0,3', '1200,25', ...texts])
  t.strictSame(await carried('en'), ['0.4', '2.125', '-1.5', '3', '0.3', '1200.25', ...texts])
  const csv = 'reference;borgere;Timer\nT-1;4;2,125\nT-2;4;2.125\nT-3;4;1.200,50\nT-4;4;007\n'
  t.strictSame(
    (await all(readCsv(bytes(csv), tilbud, { kolonner: 'med' }))).map(
      ({ egen }) => egen?.['Timer'],
    ),
    ['2,125', '2.125', '1.200,50', '007'],
    'a text as it stands',
  )
})

t.test('an error in an extra column is shown as in the workbook', async (t) => {
  const errors = ['#N/A', '#REF!', '#DIV/0!'].map((error) => ({ error }))
  const book = await workbook({
    Tilbud: [
      ['reference', 'borgere', 'Timer'],
      ...[...errors, { formula: 'A1' }].map((timer, i) => [`T-${String(i)}`, 4, timer]),
    ],
  })
  const carried = async (sprog: 'da' | 'en') =>
    (await all(readSheet(book, tilbud, { kolonner: 'med', sprog }))).map(
      ({ egen }) => egen?.['Timer'],
    )
  t.strictSame(await carried('da'), ['#I/T', '#REFERENCE!', '#DIVISION/0!', '#'])
  t.strictSame(await carried('en'), ['#N/A', '#REF!', '#DIV/0!', '#'])
})

t.test('a date in an extra column is a day, or has its time', async (t) => {
  const book = await workbook({
    Tilbud: [
      ['reference', 'borgere', 'Besøgt'],
      ['T-1', 4, new Date('2019-01-03')],
      ['T-2', 2, new Date('2019-01-03T10:30:00Z')],
      ['T-3', 2, null],
    ],
  })
  const rows = await all(readSheet(book, tilbud, { kolonner: 'med' }))
  t.strictSame(
    rows.map(({ egen }) => egen),
    [{ Besøgt: '2019-01-03' }, { Besøgt: '2019-01-03 10:30:00' }, {}],
  )
})

t.test('which sheet is read', async (t) => {
  const guide = ['Sådan gør du', 'Udfyld arket »Tilbud«.']
  const told: unknown[] = []
  const rows = await all(
    readSheet(
      await workbook({
        Vejledning: [[guide[0]], [guide[1]]],
        Tomt: [],
        Tilbud: [['Vores tilbud'], [], ['reference', 'borgere'], ['T-1', 4], [], ['T-2', 5]],
      }),
      tilbud,
      { onArk: (...args) => told.push(args) },
    ),
  )
  t.strictSame(brief(rows), [
    [4, { reference: 'T-1', borgere: 4 }],
    [6, { reference: 'T-2', borgere: 5 }],
  ])
  t.strictSame(told, [['Tilbud', ['Vejledning', 'Tomt']]])
  const two = await workbook({
    2018: [
      ['reference', 'borgere'],
      ['T-1', 1],
    ],
    2019: [
      ['reference', 'borgere'],
      ['T-1', 2],
    ],
  })
  await t.rejects(all(readSheet(two, tilbud)), {
    errors: [{ code: 'flere-ark', detail: /»2018«, »2019«.*--ark/ }],
  })
  await t.rejects(all(readSheet(two, tilbud, { sprog: 'en' })), {
    errors: [{ code: 'flere-ark', detail: /“2018”, “2019”.*--ark/ }],
  })
  for (const ark of ['2019', '2']) {
    t.match(brief(await all(readSheet(two, tilbud, { ark }))), [[2, { borgere: 2 }]])
  }
  await t.rejects(all(readSheet(two, tilbud, { ark: '2020' })), { errors: [{ code: 'intet-ark' }] })
})

t.test('a workbook with a CPR number anywhere is refused', async (t) => {
  for (const name of [
    'F08-cpr-uden-foerste-nul-som-reference.xlsx',
    'F08b-cpr-uden-foerste-nul-som-kommune.xlsx',
    'F20-cpr-paa-ark-2-afvises-ikke.xlsx',
  ]) {
    await t.rejects(sheet(name), { errors: [{ code: 'personoplysning' }] }, name)
  }
  const rows = [
    ['reference', 'borgere'],
    ['T-1', 4],
  ]
  const hidden = new ExcelJS.Workbook()
  hidden.addWorksheet('Data').addRows(rows)
  hidden.addWorksheet('Skjult', { state: 'veryHidden' }).addRow([3112991234])
  const comment = new ExcelJS.Workbook()
  comment.addWorksheet('Data').addRows(rows)
  comment.worksheets[0]!.getCell('A2').note = {
    texts: [{ text: 'Se 010190' }, { text: '-1234', font: { bold: true } }],
  }
  const rich = new ExcelJS.Workbook()
  rich.addWorksheet('Data').addRows(rows)
  rich.worksheets[0]!.getCell('D9').value = {
    richText: [{ text: '010190' }, { text: '-1234', font: { bold: true } }],
  }
  const property = new ExcelJS.Workbook()
  property.title = 'Sag 010190-1234'
  property.addWorksheet('Data').addRows(rows)
  t.test(
    'a cell beyond the last name of a sheet is below no name, not a cell too many',
    async (t) => {
      const workbook = new ExcelJS.Workbook()
      workbook.addWorksheet('Ark1').addRows([
        ['Tilbud 2019', null, null, null, 'ringet'],
        ['reference', 'borgere'],
        ['T-1', 4, null, 'ringet'],
        ['T-2', 4],
      ])
      const book = new Uint8Array(await workbook.xlsx.writeBuffer())
      let own: readonly string[] = []
      const onEgne = (egne: readonly string[], udeladt: readonly string[]) => {
        own = [...egne, ...udeladt]
      }
      const read = async (kolonner?: 'med' | 'uden') =>
        (await all(readSheet(book, tilbud, { kolonner, onEgne }))).map((row) =>
          'errors' in row ? row.errors.map(({ detail }) => detail) : [row.input, row.egen],
        )
      const [one, two] = ['T-1', 'T-2'].map((reference) => ({ reference, borgere: 4 }))
      const want =
        'Kolonne D har intet navn, men cellen er udfyldt. Skriv et navn over den, eller tøm cellen.'
      t.strictSame(await read(), [[want], [two, undefined]])
      t.match(await read('med'), [
        [one, { D: 'ringet' }],
        [two, {}],
      ])
      t.strictSame(own, ['D'], 'a column without a name and without values is none')
      t.strictSame(await read('uden'), [
        [one, undefined],
        [two, undefined],
      ])
      t.strictSame(own, ['D'])
    },
  )

  const name = new ExcelJS.Workbook()
  name.addWorksheet('010190-1234').addRows(rows)
  for (const [what, book] of Object.entries({ hidden, comment, rich, property, name })) {
    const error: unknown = await all(readSheet(await written(book), tilbud)).catch(
      (e: unknown) => e,
    )
    t.match(error, { errors: [{ code: 'personoplysning' }] }, what)
    t.notMatch(JSON.stringify(error), /010190|3112991234/)
  }
  const unit = await workbook({
    Data: [
      ['reference', 'borgere'],
      ['P-1003388394', 4],
    ],
  })
  t.match(brief(await all(readSheet(unit, tilbud))), [[2, { reference: 'P-1003388394' }]])
})

t.test('a CPR number in texts beside the cells is found, but not across two texts', async (t) => {
  const bare = unzipSync(
    await workbook({
      Data: [
        ['reference', 'borgere'],
        ['T-1', 4],
      ],
    }),
  )
  const isRead = async (part: string, xml: string) => {
    const book = zipSync({ ...bare, [part]: Buffer.from(xml) })
    const rows: unknown = await all(readSheet(book, tilbud)).then(
      (read) => brief(read),
      (error: unknown) => error,
    )
    if (rows instanceof RowsError) t.match(rows.errors, [{ code: 'personoplysning' }])
    else t.match(rows, [[2, { reference: 'T-1' }]])
    return !(rows instanceof RowsError)
  }
  /** Texts of a kind: one with two runs, the second bold; one with two paragraphs. */
  const forms: Record<string, (two: readonly [string, string]) => readonly string[]> = {
    'xl/comments1.xml': ([a, b]) => [
      `<comments><commentList><comment ref="A1"><text><r><t>${a}</t></r></text></comment><comment ref="A2"><text><r><t>${b}</t></r></text></comment></commentList></comments>`,
      `<comments><commentList><comment ref="A1"><text><r><t>${a}</t></r><r><rPr><b/><sz val="9"/></rPr><t>${b}</t></r></text></comment></commentList></comments>`,
      `<comments><commentList><comment ref="A1"><text><t>${a}\n${b}</t></text></comment></commentList></comments>`,
    ],
    'xl/threadedComments/threadedComment1.xml': ([a, b]) => [
      `<ThreadedComments><threadedComment ref="A1"><text>${a}</text></threadedComment><threadedComment ref="A2"><text>${b}</text></threadedComment></ThreadedComments>`,
      `<ThreadedComments><threadedComment ref="A1"><text>${a}${b}</text></threadedComment></ThreadedComments>`,
      `<ThreadedComments><threadedComment ref="A1"><text>${a}\n${b}</text></threadedComment></ThreadedComments>`,
    ],
    'xl/drawings/drawing1.xml': ([a, b]) => [
      `<xdr:wsDr><xdr:sp><xdr:txBody><a:p><a:r><a:t>${a}</a:t></a:r></a:p></xdr:txBody></xdr:sp><xdr:sp><xdr:txBody><a:p><a:r><a:t>${b}</a:t></a:r></a:p></xdr:txBody></xdr:sp></xdr:wsDr>`,
      `<xdr:wsDr><xdr:sp><xdr:txBody><a:p><a:r><a:t>${a}</a:t></a:r><a:r><a:rPr b="1"><a:solidFill><a:srgbClr val="FF0000"/></a:solidFill></a:rPr><a:t>${b}</a:t></a:r></a:p></xdr:txBody></xdr:sp></xdr:wsDr>`,
      `<xdr:wsDr><xdr:sp><xdr:txBody><a:p><a:r><a:t>${a}</a:t></a:r></a:p><a:p><a:r><a:t>${b}</a:t></a:r></a:p></xdr:txBody></xdr:sp></xdr:wsDr>`,
    ],
    'docProps/core.xml': ([a, b]) => [
      `<cp:coreProperties><dc:title>${a}</dc:title><dc:subject>${b}</dc:subject></cp:coreProperties>`,
      `<cp:coreProperties><dc:title>${a}${b}</dc:title></cp:coreProperties>`,
      `<cp:coreProperties><dc:description>${a}\n${b}</dc:description></cp:coreProperties>`,
    ],
  }
  for (const [part, form] of Object.entries(forms)) {
    for (const [two, ofParagraphs] of [
      [['Rettet 010118', '2017 er talt efter'], false],
      [['Se 010190', '-1234'], false],
      // The first line does not end in a date.
      [['Nr. 01019', '01234 kr.'], true],
    ] as const) {
      const found = await Promise.all(form(two).map((xml) => isRead(part, xml)))
      t.same(found, [true, false, ofParagraphs], `${part}: ${two.join(' | ')}`)
    }
  }
  const authors = '<comments><authors><author>Team 010190</author><author>1234</author></authors>'
  t.ok(await isRead('xl/comments1.xml', `${authors}</comments>`), 'nor are two names')
})

t.test('number formats that are not dates', async (t) => {
  const book = new ExcelJS.Workbook()
  const data = book.addWorksheet('Data')
  data.addRow(['borgere', 'aarsvaerk', 'medarbejdere'])
  const formats = [
    '0',
    '#,##0',
    '0" år"',
    '[Red]0',
    '[$-406]0',
    '0 "medarbejdere"',
    '@',
    'General',
    '0;[Red]-0',
    '"d"0',
  ]
  for (const format of formats) data.addRow([4, 2.5, 9]).eachCell((cell) => (cell.numFmt = format))
  const rows = brief(await all(readSheet(await written(book), tilbud)))
  t.strictSame(
    rows,
    formats.map((_, i) => [i + 2, { borgere: 4, aarsvaerk: 2.5, medarbejdere: 9 }]),
  )
})

async function workbook(sheets: Record<string, unknown[][]>): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  for (const [name, rows] of Object.entries(sheets).sort(() => 0)) {
    book.addWorksheet(name).addRows(rows)
  }
  return written(book)
}

async function written(book: ExcelJS.Workbook): Promise<Uint8Array> {
  return new Uint8Array(await book.xlsx.writeBuffer())
}
