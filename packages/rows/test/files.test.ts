/** Files as people have them, and what each gives; the files are those of `packages/fixtures/cases`. */
import {
  readCsv,
  readJson,
  readNdjson,
  RowsError,
  writeCsv,
  writeNdjson,
} from '@screeningsmodel/rows'
import { readSheet } from '@screeningsmodel/rows/sheet'
import ExcelJS from 'exceljs'
import { unzipSync, zipSync } from 'fflate'
import { readFileSync } from 'node:fs'
import t from 'tap'
import { lineBlocks } from '../src/lines.js'
import { all, brief, bytes, screened, text, tilbud } from './support.js'

const file = (name: string) =>
  readFileSync(new URL(`../../fixtures/cases/${name}`, import.meta.url))
const csv = async (name: string) => brief(await all(readCsv(bytes(file(name)), tilbud)))
const sheet = async (name: string) => brief(await all(readSheet(file(name), tilbud)))
const good = (reference: string) => ({
  reference,
  aar: 2019,
  borgere: 4,
  aarsvaerk: 3.5,
  medarbejdere: 9,
  medarbejdereMedErfaring: 6,
})
const numbered = Array.from({ length: 32 }, (_, i) => [i + 2, good(`T-${i + 1}`)])

t.test('CSV: every good row is there, however the file was written', async (t) => {
  const expected: Record<string, unknown[]> = {
    'F10-duckdb-afviser-korte-raekker-naar-overskrift-har-tom-kolonne.csv': numbered,
    'F11-tomme-celler-efter-sidste-kolonne-afvises.csv': numbered,
    'F17-SEP-store-bogstaver.csv': [[3, good('T-1')]],
    'F17b-sep-i-citationstegn.csv': [[3, good('T-1')]],
    'F17c-sep-med-mellemrum.csv': [[3, good('T-1')]],
    'F17d-sep-med-semikoloner.csv': [[3, good('T-1')]],
    'F18-crcrlf-duckdb-mister-raekke.csv': [
      [2, good('T-1')],
      [3, { reference: 'T-2', aar: 2018, borgere: 2, aarsvaerk: 2 }],
    ],
    'F18b-aabent-citat-duckdb-mister-god-raekke.csv': [
      [2, 'ulukket-citat'],
      [3, good('T-2')],
    ],
    'F18c-linjeskift-i-citat-duckdb-stopper.csv': [[2, good('T-1')]],
  }
  for (const [name, rows] of Object.entries(expected)) t.strictSame(await csv(name), rows, name)
  for (const hint of [
    'sep=;',
    'SEP=;',
    '"sep=;"',
    'sep=; ',
    'sep=;;;;',
    '"Sep=;";;',
    '\uFEFFsep=;',
  ]) {
    const rows = await all(readCsv(bytes(`${hint}\r\nreference;borgere\r\nT-1;1\r\n`), tilbud))
    t.strictSame(brief(rows), [[3, { reference: 'T-1', borgere: 1 }]], hint)
  }
  const tabs = await all(readCsv(bytes('sep=\t\nreference\tborgere\nT-1\t1\n'), tilbud))
  t.strictSame(brief(tabs), [[3, { reference: 'T-1', borgere: 1 }]])
})

t.test('line ends of three characters, cut anywhere', async (t) => {
  const content = 'reference;borgere\r\r\nT-1;1\r\r\n"a\r\r\nb";2\r\r\n'
  for (const size of [1, 2, 3, 5, 1024]) {
    t.strictSame(brief(await all(readCsv(bytes(content, size), tilbud))), [
      [2, { reference: 'T-1', borgere: 1 }],
      [3, { reference: 'a\nb', borgere: 2 }],
    ])
  }
  // A run of a million returns is a million lines, and is not looked at a million times.
  const run = brief(await all(readCsv(bytes(`reference\n${'\r'.repeat(1_000_000)}T-1`), tilbud)))
  t.strictSame(
    run.map((row) => (row as unknown[])[1]),
    [{ reference: 'T-1' }],
  )
})

t.test('a return that ends a line too long is kept until the next letter', async (t) => {
  async function* chunks() {
    yield* await Promise.resolve(['aaaaa', 'a\r', 'b\n'])
  }
  const blocks = []
  for await (const block of lineBlocks(chunks(), 3)) blocks.push(block)
  t.strictSame(blocks, [{ tooLong: 1 }, { text: 'b\n', linje: 2, lines: 1 }])
})

t.test('XLSX: what a cell is stays known', async (t) => {
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

t.test(
  'a number in a column of one’s own is told as the one who made the workbook sees it',
  async (t) => {
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
    // Danish Excel takes »2.125« for 2125.
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
  },
)

t.test('an error in a column of one’s own is told as it is seen', async (t) => {
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

t.test('a date in a column of one’s own is told as a day, or with its time', async (t) => {
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

t.test('a workbook with a CPR number anywhere is refused whole', async (t) => {
  for (const name of [
    'F08-cpr-uden-foerste-nul-som-reference.xlsx',
    'F08b-cpr-uden-foerste-nul-som-kommune.xlsx',
    'F20-cpr-paa-ark-2-afvises-ikke.xlsx',
  ]) {
    await t.rejects(sheet(name), { errors: [{ code: 'cpr-i-regneark' }] }, name)
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
  const name = new ExcelJS.Workbook()
  name.addWorksheet('010190-1234').addRows(rows)
  for (const [what, book] of Object.entries({ hidden, comment, rich, property, name })) {
    const error: unknown = await all(readSheet(await written(book), tilbud)).catch(
      (e: unknown) => e,
    )
    t.match(error, { errors: [{ code: 'cpr-i-regneark' }] }, what)
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

t.test('a number in a text beside the cells is found, and two texts are no number', async (t) => {
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
    if (rows instanceof RowsError) t.match(rows.errors, [{ code: 'cpr-i-regneark' }])
    else t.match(rows, [[2, { reference: 'T-1' }]])
    return !(rows instanceof RowsError)
  }
  /** Two texts of a kind; one of two runs, of which the second is bold; one of two paragraphs. */
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
      // No date ends the first line.
      [['Nr. 01019', '01234 kr.'], true],
    ] as const) {
      const found = await Promise.all(form(two).map((xml) => isRead(part, xml)))
      t.same(found, [true, false, ofParagraphs], `${part}: ${two.join(' | ')}`)
    }
  }
  const authors = '<comments><authors><author>Team 010190</author><author>1234</author></authors>'
  t.ok(await isRead('xl/comments1.xml', `${authors}</comments>`), 'nor are two names')
})

t.test('number formats that are no dates', async (t) => {
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

t.test('files of other kinds are named for what they are', async (t) => {
  const zip = (files: Record<string, string>) =>
    zipSync(
      Object.fromEntries(
        Object.entries(files).map(([name, content]) => [name, Buffer.from(content)]),
      ),
    )
  const kinds: [content: Uint8Array, code: string][] = [
    [file('F15-gammel-xls-laeses-som-csv.xls'), 'er-gammel-xls'],
    [
      Buffer.concat([
        Buffer.from('d0cf11e0a1b11ae1', 'hex'),
        Buffer.alloc(512),
        Buffer.from('EncryptedPackage', 'utf16le'),
      ]),
      'er-beskyttet',
    ],
    [Buffer.from('%PDF-1.7\n'), 'er-pdf'],
    [Buffer.from('\uFEFF<html><table><tr><td>Kommune'), 'er-webside'],
    [
      Buffer.from(
        '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">',
      ),
      'er-gammel-xls',
    ],
    [Buffer.from('{\\rtf1'), 'er-tekstdokument'],
    // Its escapes would be shown as they stand, and could hide a CPR number.
    [Buffer.from('{"tekster": {"3.1": "010190\\ufffe1234"}}'), 'er-json'],
    [Buffer.from([0x1f, 0x8b, 8, 0]), 'er-pakket'],
    [
      zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' }),
      'er-ods',
    ],
    [zip({ 'word/document.xml': '<x/>' }), 'er-tekstdokument'],
    [zip({ 'xl/workbook.bin': '' }), 'er-xlsb'],
    [zip({ 'tal.xlsx': '' }), 'er-pakket'],
    [zip({ 'Index/Document.iwa': '' }), 'er-numbers'],
  ]
  for (const [content, code] of kinds) {
    await t.rejects(all(readSheet(content, tilbud)), { errors: [{ code }] }, code)
    const isZip = content[0] === 0x50
    await t.rejects(
      all(readCsv(bytes(content), tilbud)),
      { errors: [{ code: isZip ? 'er-regneark' : code }] },
      `${code}, as CSV`,
    )
  }
})

t.test('what a file is, its first bytes say, in whatever pieces they come', async (t) => {
  const pieces = (...texts: readonly string[]) =>
    (async function* () {
      for (const text of texts) yield await Promise.resolve(Buffer.from(text))
    })()
  await t.rejects(all(readCsv(pieces('', '%PDF-1.7\n'), tilbud)), { errors: [{ code: 'er-pdf' }] })
  t.strictSame(
    brief(await all(readCsv(pieces('reference;borgere\n', '%PDF-;1\n', '', 'Rar!;2\n'), tilbud))),
    [
      [2, { reference: '%PDF-', borgere: 1 }],
      [3, { reference: 'Rar!', borgere: 2 }],
    ],
    'below it the same letters are a name',
  )
})

t.test('JSON is UTF-8, or it is refused', async (t) => {
  const rows = '{"reference":"Blåbær"}\n{"reference":"b"}\n'
  for (const size of [1, 3, 1024]) {
    const latin = all(readNdjson(bytes(Buffer.from(`{"a":1}\n${rows}`, 'latin1'), size)))
    t.strictSame(brief(await latin), [
      [1, { a: 1 }],
      [2, 'ikke-utf8'],
    ])
    const list = all(readJson(bytes(Buffer.from('[{"a":1},{"b":"Bl\xE5"}]', 'latin1'), size)))
    t.strictSame(brief(await list), [
      [1, { a: 1 }],
      [2, 'ikke-utf8'],
    ])
    const utf16 = all(readNdjson(bytes(Buffer.from(`\uFEFF${rows}`, 'utf16le'), size)))
    t.strictSame(brief(await utf16), [
      [1, { reference: 'Blåbær' }],
      [2, { reference: 'b' }],
    ])
  }
})

t.test('dotted keys in NDJSON and JSON', async (t) => {
  const rows = [
    '{"reference":"a","kompetencer.social-stoette":"indgaar","kompetencer.familiebehandling":null}',
    '{"kompetencer":{"familiebehandling":"mangler"},"kompetencer.social-stoette":"indgaar"}',
    '{"kompetencer":{"social-stoette":"mangler"},"kompetencer.social-stoette":"indgaar"}',
    '{"kompetencer":3,"kompetencer.social-stoette":"indgaar"}',
    '{"__proto__.x":1}',
  ]
  const expected = [
    [1, { reference: 'a', kompetencer: { 'social-stoette': 'indgaar', familiebehandling: null } }],
    [2, { kompetencer: { familiebehandling: 'mangler', 'social-stoette': 'indgaar' } }],
    [3, 'dobbelt-noegle'],
    [4, 'dobbelt-noegle'],
  ]
  t.strictSame(brief(await all(readNdjson(bytes(rows.join('\n'))))).slice(0, 4), expected)
  t.strictSame(brief(await all(readJson(bytes(`[${rows.join(',')}]`)))).slice(0, 4), expected)
  const [last] = (await all(readNdjson(bytes(rows.at(-1)!)))) as { input: object }[]
  t.strictSame(Object.keys(last!.input), ['__proto__'])
  t.equal(Object.getPrototypeOf(last!.input), Object.prototype)
})

t.test('a key that stands twice in an object of NDJSON and JSON', async (t) => {
  const good = [
    '{"reference":"a:b","borgere" : 4}',
    '{"reference":"\\":\\"","kompetencer":{"social-stoette":"a"}}',
    '{"__proto__":{"borgere":1},"borgere":2}',
    '{"medarbejderliste":[{"aarsvaerk":1},{"aarsvaerk":1}]}',
  ]
  const twice = [
    '{"borgere":4,"borgere":5}',
    '{"reference":"T-1","kompetencer":{"social-stoette":"a","social-stoette":"b"}}',
    '{"bor\\u0067ere":4,"borgere":4}',
    '{"medarbejderliste":[{"aarsvaerk":1,"aarsvaerk":1}]}',
  ]
  const rows = good.flatMap((row, i) => [row, twice[i]!])
  for (const read of [
    await all(readNdjson(bytes(rows.join('\n')))),
    await all(readJson(bytes(`[${rows.join(',')}]`))),
  ]) {
    const told = brief(read).map((row) => String(row).endsWith('dobbelt-noegle'))
    t.strictSame(told, [false, true, false, true, false, true, false, true])
  }
  const [, last] = await all(readNdjson(bytes(rows.slice(0, 2).join('\n'))))
  t.match(last, { linje: 2, errors: [{ code: 'dobbelt-noegle', kolonne: 14 }] })
  t.strictSame(brief(await all(readJson(bytes(twice[0]!), { enkelt: true }))), [
    [1, 'dobbelt-noegle'],
  ])
})

t.test('what is not known, as people write it', async (t) => {
  const words = ['', ' ', 'NA', 'n/a', 'NULL', 'null', '-', '–', 'N/A']
  const content = `reference;borgere\n${words.map((word, i) => `T-${i};${word}\n`).join('')}`
  const rows = brief(await all(readCsv(bytes(content), tilbud)))
  t.strictSame(
    rows,
    words.map((_, i) => [i + 2, { reference: `T-${i}` }]),
  )
})

t.test("columns of one's own", async (t) => {
  const content =
    'reference;Sagsbehandler;borgere;;aar;Note;Note\nT-1;Team A;4;x;2019;1,50;\nT-2;010190-1234;4;;;;\nT-3;;x;;2018;=1;\n'
  const { errors } = await all(readCsv(bytes(content), tilbud)).then(
    () => ({ errors: [] }),
    (error: unknown) => error as RowsError,
  )
  t.match(errors, [
    {
      code: 'ukendt-kolonne',
      kolonne: 2,
      detail: /^Kolonne B \(»Sagsbehandler«\) .*ret navnet\.$/,
    },
    { code: 'ukendt-kolonne', kolonne: 6, detail: /^Kolonne F / },
    { code: 'ukendt-kolonne', kolonne: 7, detail: /^Kolonne G .*reference, aar\.$/ },
  ])
  let left: readonly string[] = []
  const onEgne = (_: readonly string[], others: readonly string[]) => (left = others)
  const without = brief(await all(readCsv(bytes(content), tilbud, { kolonner: 'uden', onEgne })))
  t.strictSame(left, ['Sagsbehandler', 'D', 'Note (F)', 'Note (G)'])
  t.strictSame(without[0], [2, { reference: 'T-1', borgere: 4, aar: 2019 }])
  t.strictSame(without[1], [3, 'personoplysning'], 'nor is a CPR number passed over in silence')
  let egne: readonly string[] = []
  const rows = () =>
    readCsv(bytes(content), tilbud, { kolonner: 'med', onEgne: (found) => (egne = found) })
  const lines = (await text(writeCsv(screened(rows()), tilbud, { egne: () => egne }))).split('\n')
  t.strictSame(egne, ['Sagsbehandler', 'D', 'Note (F)', 'Note (G)'])
  t.match(lines[0], /,linje,fejl,egen\.Sagsbehandler,egen\.D,egen\.Note \(F\),egen\.Note \(G\)$/)
  t.match(lines[1], /^T-1,2019,.*,,,Team A,x,"1,50",$/)
  t.match(lines[2], /^T-2,,.*,3,Teksten ligner et CPR-nummer.*,,,,$/)
  t.match(
    lines[3],
    /^T-3,2018,.*,4,"\/borgere: .*",,,'=1,$/,
    'a refused row keeps what it is about',
  )
  t.notMatch(lines.join('\n'), /010190/)
  const [first] = (await text(writeNdjson(screened(rows())))).split('\n')
  t.match(JSON.parse(first!), { reference: 'T-1', egen: { Sagsbehandler: 'Team A', D: 'x' } })
})

t.test('a header that is no header', async (t) => {
  const wide = `${'x;'.repeat(524_277)}x\n1\n`
  await t.rejects(all(readCsv(bytes(wide), tilbud, { line: 2_000_000 })), {
    errors: [{ code: 'for-mange-kolonner' }],
  })
  const many = `reference;${Array.from({ length: 300 }, (_, i) => `k${i}`).join(';')}\nT-1\n`
  const { errors } = await all(readCsv(bytes(many), tilbud)).then(
    () => ({ errors: [] }),
    (error: unknown) => error as RowsError,
  )
  t.equal(errors.length, 21)
  t.match(errors.at(-1), { code: 'flere-fejl' })
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
