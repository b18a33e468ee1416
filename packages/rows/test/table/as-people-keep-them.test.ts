/** Tables as regional consultants keep them, each with the expected result worked out by hand. */
import ExcelJS from 'exceljs'
import iconv from 'iconv-lite'
import t from 'tap'
import { summaryOf, withChoice } from '../../src/opgoerelser.js'
import { brief, fromText, laest, read, spurgt, told } from '../support/reading.js'

const four = 'Odense 2017: 3/1, Odense 2018: 2/0, Vejle 2017: 2/0, Vejle 2018: 1/1'
const two = 'Odense 2017: 3/1, Vejle 2017: 2/0'

t.test('text around the counts', async (t) => {
  const tables: [name: string, text: string | Record<string, string>, want: string][] = [
    [
      'a form’s fields above the table',
      'Region:;Syddanmark; | År:;2017; | Udfyldt af:;Sekretariatet; |  | Kommune;Behandling;Døgn | Odense;3;1 | Vejle;2;0',
      two,
    ],
    [
      'a form of one municipality',
      'Kommune:;Odense; |  | Spørgsmål;2017;2018 | Behandling;3;2 | Heraf døgn;1;0',
      'Odense 2017: 3/1, Odense 2018: 2/0',
    ],
    [
      'the same without colons',
      'Kommune;Odense; | År;2017; | Region:;Syddanmark; | Spørgsmål;Antal | Behandling;3 | Heraf døgn;1',
      'Odense 2017: 3/1',
    ],
    [
      'numbered tables',
      'Tabel 1. Visiteret til behandling;; | Kommune;2017;2018 | Odense;3;2 | Vejle;2;1 |  | Tabel 2. Heraf visiteret til døgnbehandling;; | Kommune;2017;2018 | Odense;1;0 | Vejle;0;1',
      four,
    ],
    [
      'units below the headings',
      'Kommune;2017;;2018; | ;Behandling;Døgn;Behandling;Døgn | ;antal;antal;antal;antal | Odense;3;1;2;0 | Vejle;2;0;1;1',
      four,
    ],
    [
      'numbers of other things among the municipalities',
      'Kommune;Behandling 2017;Døgn 2017 | Antal kommuner der har svaret;22;22 | Odense;3;1 | heraf under 18 år;1;0 | Vejle;2;0 | Antal besvarelser;2;2',
      two,
    ],
    [
      'groups of municipalities',
      'Kommune;Behandling 2017;Døgn 2017 | Fyns kommuner;3;1 | Odense;3;1 | Kommuner i Trekantområdet;2;0 | Vejle;2;0',
      two,
    ],
    [
      'sums without a name',
      'Kommune;Behandling 2017;Døgn 2017 | Odense;3;1 | Vejle;2;0 | ;5;1',
      two,
    ],
    [
      'sums of each year without a name',
      'Kommune;År;Behandling;Døgn | Odense;2017;3;1 | Vejle;2017;2;0 | ;2017;5;1 | Odense;2018;2;0 | Vejle;2018;1;1 | ;2018;3;1',
      'Odense 2017: 3/1, Vejle 2017: 2/0, Odense 2018: 2/0, Vejle 2018: 1/1',
    ],
    [
      'a sum of each kind of count below one name',
      'Kommune;Indsats;2017;2018 | Odense;Behandling;3;2 | ;heraf døgn;1;0 | Vejle;Behandling;2;1 | ;heraf døgn;0;1 | I alt;Behandling;5;3 | ;heraf døgn;1;1',
      four,
    ],
    [
      'the same above the municipalities',
      'Kommune;Indsats;2017;2018 | I alt;Behandling;5;3 | ;heraf døgn;1;1 | Odense;Behandling;3;2 | ;heraf døgn;1;0 | Vejle;Behandling;2;1 | ;heraf døgn;0;1',
      four,
    ],
    [
      'a nameless row below a sum of the same kind is no sum',
      'Kommune;Indsats;2017 | Odense;Behandling;3 | Vejle;Behandling;2 | I alt;Behandling;5 | ;Behandling;4',
      'Odense 2017: 3/?, Vejle 2017: 2/?, undefined undefined: ?/?!intet-kommunenavn',
    ],
    [
      'means among kinds of counts',
      'Kommune;Indsats;2017 | Odense;Behandling;3 | Odense;Døgn;1 | Odense;Gennemsnit;2',
      'Odense 2017: 3/1',
    ],
    [
      'a nameless row that is no sum of those above it',
      'Kommune;Behandling 2017;Døgn 2017 | Odense;3;1 | Vejle;2;0 | ;5;0',
      `${two}, undefined undefined: ?/?!intet-kommunenavn`,
    ],
    [
      'of one municipality alone the same numbers may be another’s',
      'Kommune;Behandling 2017;Døgn 2017 | Odense;3;1 | Vejle;0;0 | ;3;1',
      'Odense 2017: 3/1, Vejle 2017: 0/0, undefined undefined: ?/?!intet-kommunenavn',
    ],
  ]
  for (const [name, text, want] of tables) t.equal(await told(text), want, name)
  const wrong =
    'Kommune;Indsats;2017 | Odense;Behandling;3 | ;Døgn;1 | I alt;Behandling;3 | ;Døgn;2'
  const sums = laest(await fromText(wrong)).redegoerelse.totaler
  t.same(
    sums.map(({ navn, kontrolleret, afvigelser }) => [
      navn,
      kontrolleret,
      afvigelser.map(({ staar, sum }) => [staar, sum]),
    ]),
    [
      ['I alt', 1, []],
      ['I alt', 1, [[2, 1]]],
    ],
    'a sum below the name of another is held against the rows as well',
  )
  const { redegoerelse } = laest(await fromText(tables[5]?.[1] ?? ''))
  t.same(
    redegoerelse.udeladt.map(({ kode, navn }) => `${kode} ${navn}`),
    [
      'andet-antal Antal kommuner der har svaret',
      'andet-antal heraf under 18 år',
      'andet-antal Antal besvarelser',
    ],
    'and that is told',
  )
})

t.test('names of rows and columns', async (t) => {
  const tables: [name: string, text: string, want: string][] = [
    [
      'a year and a kind beside each other',
      'Kommune;2017/behandling;2017/døgn;2018/behandling;2018/døgn | Odense;3;1;2;0 | Vejle;2;0;1;1',
      four,
    ],
    [
      'years without a heading',
      'Kommune;;Behandling;Døgn | Odense;2017;3;1 | Odense;2018;2;0 | Vejle;2017;2;0 | Vejle;2018;1;1',
      four,
    ],
    [
      'kinds without a heading',
      'Kommune;;2017;2018 | Odense;Behandling;3;2 | ;Heraf døgn;1;0 | Vejle;Behandling;2;1 | ;Heraf døgn;0;1',
      four,
    ],
    [
      'years below the name of each municipality',
      'År;Behandling;Døgn | Odense Kommune;; | 2017;3;1 | 2018;2;0 | Vejle Kommune;; | 2017;2;0 | 2018;1;1',
      four,
    ],
    [
      'a corner that names the headings above and beside it',
      'Kommune;Odense;;Vejle; | År;2017;2018;2017;2018 | Behandling;3;2;2;1 | Heraf døgn;1;0;0;1',
      four,
    ],
    [
      'parts by other words',
      'Kommune;År;Antal gravide visiteret til behandling;Hvoraf til døgn | Odense;2017;3;1 | Vejle;2017;2;0',
      two,
    ],
    [
      'what is not known in words',
      'Kommune;År;Behandling;Døgn | Odense;2017;ikke oplyst;1 | Vejle;2017;Uoplyst;ved ikke | Varde;2017;?;…',
      'Odense 2017: ?/1, Vejle 2017: ?/?, Varde 2017: ?/?',
    ],
    [
      'marks of footnotes',
      'Kommune;År*;Behandling:;Døgn | 461 Odense;2017*;3;1 | Fanø¹;2018 (foreløbig);2;0 | Ærø 2);2017;1;0',
      'Odense 2017: 3/1, Fanø 2018: 2/0, Ærø 2017: 1/0',
    ],
    [
      'letters that were read as others and saved again',
      Buffer.from('Kommune;År;Behandling;Døgn | Køge;2017;3;1 | Ærø;2017;2;0').toString('latin1'),
      'Køge 2017: 3/1, Ærø 2017: 2/0',
    ],
  ]
  for (const [name, text, want] of tables) t.equal(await told(text), want, name)
  const nights = 'Kommune;År;Behandling;Antal døgn | Odense;2017;30;28'
  const { spoergsmaal } = spurgt(await fromText(nights))
  t.match(
    spoergsmaal,
    { kode: 'hvad-er-kolonnen', sted: { kolonne: 4 } },
    'women or nights is asked',
  )
  t.equal(spoergsmaal.muligheder[0]?.flag, "--kolonne 'D=doegn'")
})

t.test('a part in the row below each municipality’s number', async (t) => {
  const rows = 'Kommune;2017;2018 | Odense;3;2 | Heraf døgn;1;0 | Vejle;2;1 | Heraf døgn;0;1'
  const { spoergsmaal } = spurgt(await fromText(rows))
  t.equal(spoergsmaal.kode, 'hvilken-indsats', 'what the number itself is is asked')
  t.equal(await told(rows, spoergsmaal.muligheder[0]?.valg), four)
  const sums =
    'Rækkeetiketter;2017;2018 | Odense;4;2 | Behandling;3;2 | Døgn;1;0 | Vejle;2;2 | Behandling;2;1 | Døgn;0;1'
  t.equal(await told(sums), four, 'where both stand below it, it is their sum')
  const named = 'Kommune;Visiteret 2017 | Odense;3 | Odense (døgn);1 | Vejle;2 | Vejle, ambulant;2'
  const name = spurgt(await fromText(named)).spoergsmaal
  t.match(name, { kode: 'hvad-er-raekken', sted: { raekke: 3 } })
  t.same(
    name.muligheder.map(({ flag }) => flag),
    ["--raekke 'Odense (døgn)=-'", "--raekke 'Odense (døgn)=kommune'"],
  )
  const raekker = { 'Odense (døgn)': '-', 'Vejle, ambulant': '-' }
  t.equal(await told(named, { raekker }), 'Odense 2017: 3/?, Vejle 2017: 2/?')
})

t.test('an answer about one table of a sheet does not apply to the next', async (t) => {
  const unclear =
    'Skema A;; | Kommune;2017;2018 | Odense;3;2 | Vejle;2;1 |  | Skema B: døgnbehandling;; | Kommune;2017;2018 | Odense;1;0 | Vejle;0;1'
  const first = spurgt(await fromText(unclear)).spoergsmaal
  t.equal(first.sted?.raekke, 2)
  t.match(first.tekst, /tabellen med overskrift i række 2/)
  t.same(
    first.muligheder.map(({ flag }) => flag),
    ["--ark 'tal!2=behandling'", "--ark 'tal!2=doegn'"],
  )
  const one = first.muligheder[0]?.valg ?? {}
  const second = spurgt(await fromText(unclear, one)).spoergsmaal
  t.equal(second.sted?.raekke, 7, 'the other one is asked about by itself')
  t.equal(await told(unclear, withChoice(one, second.muligheder[1]?.valg ?? {})), four)

  const columns =
    'Tal for Fyn;; | Kommune;Mængde 2017 visiteret;Døgn 2017 | Odense;3;1 |  | Visiteret til døgnbehandling;; | Kommune;2017 | Vejle;2'
  const asked = spurgt(await fromText(columns)).spoergsmaal
  t.equal(asked.muligheder[0]?.flag, "--kolonne 'tal!B2=behandling:2017'")
  t.equal(
    await told(columns, asked.muligheder[0]?.valg),
    'Odense 2017: 3/1, Vejle 2017: ?/2',
    'the column of the same letter below it stays what its title says',
  )
  t.equal(
    spurgt(await fromText(columns, { kolonner: { 'tal!B9': 'behandling' } })).spoergsmaal.kode,
    asked.kode,
    'and no other row is that of its heading',
  )
})

t.test('features of workbooks', async (t) => {
  const workbook = async (build: (sheet: ExcelJS.Worksheet) => void) => {
    const book = new ExcelJS.Workbook()
    build(book.addWorksheet('Tal'))
    return read(new Uint8Array(await book.xlsx.writeBuffer()))
  }
  const dated = await workbook((sheet) => {
    const year = (aar: number) => new Date(Date.UTC(aar, 0, 1))
    sheet.addRow(['Kommune', 'Behandling', null, 'Døgn', null])
    sheet.addRow([null, year(2017), year(2018), year(2017), year(2018)]).numFmt = 'yyyy'
    sheet.addRow(['Odense', 3, 2, 1, 0])
    sheet.addRow(['Vejle', 2, 1, 0, 1])
    for (const range of ['A1:A2', 'B1:C1', 'D1:E1']) sheet.mergeCells(range)
  })
  t.equal(brief(laest(dated)), four, 'years that became dates')
  const day = await workbook((sheet) => {
    sheet.addRow(['Kommune', new Date(Date.UTC(2017, 4, 3)), 'Døgn 2017'])
    sheet.addRow(['Odense', 3, 1])
  })
  t.ok(day.spoergsmaal, 'a day is no year')
  const hidden = await workbook((sheet) => {
    sheet.addRow([
      'Kommune',
      'Behandling 2017',
      'Døgn 2017',
      'Behandling 2018',
      'Døgn 2018',
      'Bem.',
    ])
    sheet.addRow(['Odense', 3, 1, 2, 0])
    sheet.addRow(['Vejle', 2, 0, 1, 1])
    for (const letter of ['D', 'E', 'F']) sheet.getColumn(letter).hidden = true
  })
  t.equal(brief(laest(hidden)), four)
  t.ok(
    summaryOf(hidden.redegoerelse, 'da').includes(
      'Tal i de skjulte kolonner D og E i arket »Tal« er med.',
    ),
    'and that is told; a hidden column without counts is not',
  )
})

t.test('columns separated by bars, and text without a delimiter', async (t) => {
  const table = 'Kommune|Behandling 2017|Døgn 2017\nOdense|3|1\nVejle|2|0\n'
  t.equal(brief(laest(await read(Buffer.from(table)))), two)
  for (const [between, told] of [
    ['   ', /adskilt af mellemrum/],
    [':', /adskilt af »:«/],
    ['~', /adskilt af »~«/],
    ['^', /adskilt af »\^«/],
    ['#', /adskilt af »#«/],
    ['*', /adskilt af »\*«/],
    ['/', /adskilt af »\/«/],
  ] as const) {
    await t.rejects(read(Buffer.from(table.replaceAll('|', between))), { message: told })
  }
  const commas = table.replaceAll('|', ',').replace('Vejle', 'Vejle; foreløbig')
  t.equal(
    brief(laest(await read(Buffer.from(commas)))),
    two.replace('Vejle', 'Vejle; foreløbig'),
    'a sign in one name divides no table',
  )
})

t.test('Danish letters that were encoded twice are repaired', async (t) => {
  const names = ['Rødovre', 'Læsø', 'Ærø', 'Åbenrå', 'Øster Bølle']
  const table = `Kommune;Behandling 2017\n${names.map((name) => `${name};1\n`).join('')}`
  for (const read1252 of [true, false]) {
    const bytes = Buffer.from(table)
    // What a program shows that reads each byte as a letter of Windows-1252 or Latin-1.
    const seen = read1252 ? iconv.decode(bytes, 'win1252') : bytes.toString('latin1')
    const one = laest(await read(Buffer.from(seen)))
    t.same(
      one.raekker.map(({ input }) => (input as { kommune: string }).kommune),
      ['Rødovre', 'Læsø', 'Ærø', 'Aabenraa', 'Øster Bølle'],
      read1252 ? 'Windows-1252' : 'Latin-1',
    )
  }
})

t.test('a municipality of another region is counted, and mentioned', async (t) => {
  const text = 'Kommune;År;Behandling;Døgn | Odense;2017;3;1 | Ålborg;2017;2;0'
  const one = laest(await fromText(text))
  t.equal(brief(one), 'Odense 2017: 3/1, Aalborg 2017: 2/0')
  const sentence = /Aalborg hører ikke til Region Syddanmark\. Tallene er talt med\./
  t.match(summaryOf(one.redegoerelse, 'da').join('\n'), sentence)
  t.notMatch(summaryOf(one.redegoerelse, 'da').join('\n'), /Ikke navne på danske kommuner/)
  t.match(
    summaryOf(one.redegoerelse, 'en').join('\n'),
    /Aalborg does not belong to Region Syddanmark/,
  )
  const listed = await read(Buffer.from(text.replaceAll(' | ', '\n')), 'tal', {
    kommuner: ['Odense', 'Vejle'],
  })
  t.match(
    summaryOf(laest(listed).redegoerelse, 'da').join('\n'),
    /Ikke blandt de kommuner, der er angivet: »Aalborg«/,
  )
  for (const region of ['Nordjylland', 'Midtjylland, Nord']) {
    const { redegoerelse } = laest(
      await read(Buffer.from('Kommune;År;Behandling;Døgn\nAalborg;2017;2;0\n'), 'tal', { region }),
    )
    t.same(redegoerelse.bemaerkninger, [], region)
  }
})
