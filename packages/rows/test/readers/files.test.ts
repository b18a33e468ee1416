/** Files as people have them (`packages/fixtures/cases`), and what each gives: CSV, JSON and NDJSON. */
import {
  readCsv,
  readJson,
  readNdjson,
  RowsError,
  writeCsv,
  writeNdjson,
} from '@screeningsmodel/rows'
import { readSheet } from '@screeningsmodel/rows/sheet'
import ExcelJS, { type Worksheet } from 'exceljs'
import { zipSync } from 'fflate'
import t from 'tap'
import { lineBlocks } from '../../src/text/lines.js'
import { all, brief, bytes, screened, text, tilbud } from '../support/rows.js'
import { file, csv, good } from '../support/read-files.js'

const numbered = Array.from({ length: 32 }, (_, i) => [i + 2, good(`T-${i + 1}`)])

t.test('CSV: every good row is read, however the file was written', async (t) => {
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

t.test('line ends of three characters, split anywhere', async (t) => {
  const content = 'reference;borgere\r\r\nT-1;1\r\r\n"a\r\r\nb";2\r\r\n'
  for (const size of [1, 2, 3, 5, 1024]) {
    t.strictSame(brief(await all(readCsv(bytes(content, size), tilbud))), [
      [2, { reference: 'T-1', borgere: 1 }],
      [3, { reference: 'a\nb', borgere: 2 }],
    ])
  }
  // A million carriage returns are a million lines, and are not searched a million times.
  const run = brief(await all(readCsv(bytes(`reference\n${'\r'.repeat(1_000_000)}T-1`), tilbud)))
  t.strictSame(
    run.map((row) => (row as unknown[])[1]),
    [{ reference: 'T-1' }],
  )
})

t.test('a carriage return that ends an overlong line is kept until the next letter', async (t) => {
  async function* chunks() {
    yield* await Promise.resolve(['aaaaa', 'a\r', 'b\n'])
  }
  const blocks = []
  for await (const block of lineBlocks(chunks(), 3)) blocks.push(block)
  t.strictSame(blocks, [{ tooLong: 1 }, { text: 'b\n', linje: 2, lines: 1 }])
})

t.test('files of other kinds are named', async (t) => {
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
    // Its escapes would be shown as they are, and could hide a CPR number.
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

t.test('the kind of a file follows from its first bytes, in any pieces', async (t) => {
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

t.test('JSON must be UTF-8', async (t) => {
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

t.test('duplicate keys in an object of NDJSON and JSON', async (t) => {
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

t.test('words for not known, as people write them', async (t) => {
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

t.test('an invalid header', async (t) => {
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

t.test('a cell of a sheet beyond the columns that are read', async (t) => {
  const workbook = async (change: (sheet: Worksheet) => void, sprog: 'da' | 'en' = 'da') => {
    const made = new ExcelJS.Workbook()
    const sheet = made.addWorksheet('Ark1')
    sheet.addRows([
      ['reference', 'borgere'],
      ['T-1', 4],
      ['T-2', 5],
    ])
    change(sheet)
    return all(readSheet(new Uint8Array(await made.xlsx.writeBuffer()), tilbud, { sprog }))
  }
  const row = (reference: string, linje: number, borgere: number) => [linje, { reference, borgere }]
  const coloured = await workbook((sheet) => {
    const fgColor = { argb: 'FFFF0000' }
    sheet.getCell(2, 2500).fill = { type: 'pattern', pattern: 'solid', fgColor }
  })
  t.strictSame(brief(coloured), [row('T-1', 2, 4), row('T-2', 3, 5)], 'an empty cell')
  const put = (sheet: Worksheet) => {
    sheet.getCell(3, 2001).value = 'x'
  }
  const filled = await workbook(put)
  t.strictSame(brief(filled), [row('T-1', 2, 4), [3, 'celle-for-langt-ude']])
  const told = (rows: typeof filled) => rows.flatMap((one) => ('errors' in one ? one.errors : []))
  t.match(told(filled), [
    {
      kolonne: 2001,
      detail:
        'Cellen i kolonne BXY er udfyldt, men kun de første 2000 kolonner kan læses. Tøm cellen, eller flyt dens indhold.',
    },
  ])
  t.match(told(await workbook(put, 'en')), [
    { detail: /^The cell in column BXY is filled in, but/ },
  ])
  const named = workbook((sheet) => {
    sheet.getCell(1, 2500).value = 'Note'
  })
  await t.rejects(named, {
    errors: [{ code: 'for-mange-kolonner', detail: /^Der står et kolonnenavn i kolonne CRD\. / }],
  })
})
