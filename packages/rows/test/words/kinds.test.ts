/** Single words and places: every word of a kind is tried, and every place that is reported. */
import ExcelJS from 'exceljs'
import t from 'tap'
import { readCsv, RowsError } from '../../src/index.js'
import {
  packedSheets,
  readList,
  readOpgoerelser,
  sheetsOf,
  unpackedSheets,
  xlsxTemplate,
} from '../../src/opgoerelser.js'
import type { Merge, Sheet } from '../../src/workbook/workbook.js'
import type { Cell } from '../../src/cells/cell.js'
import { lineBlocks } from '../../src/text/lines.js'
import { fromText, laest, spurgt, told } from '../support/reading.js'
import { all, bytes, tilbud } from '../support/rows.js'

const sheet = (rows: readonly (readonly Cell[])[], merges: readonly Merge[] = []): Sheet => ({
  ...{ navn: 'Tal', rows, merges, skjult: false, skjulteRaekker: [], skjulteKolonner: [] },
})
const flags = async (text: Parameters<typeof fromText>[0]) =>
  spurgt(await fromText(text)).spoergsmaal.muligheder.map(({ flag }) => flag)

t.test('every word for a count that is not known, and for none', async (t) => {
  const unknown = [
    ...['ikke oplyst', 'uoplyst', 'ej oplyst', 'ikke besvaret', 'ikke svaret', 'ingen svar'],
    ...['intet svar', 'mangler', 'mangler svar', 'ved ikke', 'ukendt', 'not known', 'unknown'],
    ...['no answer', 'i.o.', '?', '…', '..', '...', 'NA', 'n/a', 'null', '-', '–', '—', ''],
  ]
  const none = ['ingen', 'nul', 'none', 'zero', '0']
  for (const [words, want] of [
    [unknown, '?'],
    [none, '0'],
  ] as const)
    for (const word of words)
      for (const cell of [word, word.toUpperCase()])
        t.equal(
          await told(`Kommune;År;Behandling;Døgn | Odense;2017;3;1 | Vejle;2017;${cell};0`),
          `Odense 2017: 3/1, Vejle 2017: ${want}/0`,
          cell,
        )
})

t.test('every word for a part of the row above, and for means', async (t) => {
  const table = (name: string) =>
    `Kommune;Behandling 2017;Døgn 2017 | Odense;3;1 | ${name};1;0 | Vejle;2;0`
  const left = async (name: string) =>
    laest(await fromText(table(name))).redegoerelse.udeladt.map(({ kode }) => kode)
  for (const word of ['heraf', 'deraf', 'hvoraf', 'herunder', 'Antal'])
    t.same(await left(`${word} under 18 år`), ['andet-antal'], word)
  for (const word of [
    'gennemsnit',
    'gns.',
    'median',
    'procent',
    'pct.',
    'andel',
    'maksimum',
    'min',
  ])
    t.same(await left(word), ['gennemsnit'], word)
  for (const word of ['I alt', 'Total', 'Hovedtotal', 'Sum', 'Region Syddanmark', 'Hele landet'])
    t.equal(
      await told(table(word).replace(';1;0 | Vejle', ';5;1 | Vejle')),
      'Odense 2017: 3/1, Vejle 2017: 2/0',
      word,
    )
})

t.test('kinds of counts by other words', async (t) => {
  for (const heading of ['Ambulant', 'Kun ambulant', 'Amb.', 'Dagbehandling', 'Outpatient'])
    t.equal(
      await told(`Kommune;År;${heading};Døgn | Odense;2017;2;1`),
      '? ambulant-og-doegn',
      heading,
    )
  t.equal(
    await told('Kommune;Indsats;2017 | Odense;Døgn;1 | Odense;Ikke visiteret;4'),
    'Odense 2017: ?/1',
    'who was not referred is in no treatment',
  )
  const [first] = await flags('Municipality;Year;Treatment;Residental | Odense;2017;3;1')
  t.equal(first, "--kolonne 'D=doegn'", 'the likeliest first')
  t.same(
    (
      await flags({ 2017: 'Kommune;XY;Døgn | Odense;3;1', 2018: 'Kommune;XY;Døgn | Odense;2;1' })
    )[0],
    "--kolonne '2017!B=behandling'",
    'a name that looks like the letters of a column is none',
  )
  t.equal(
    await told('Tal for;2017; | Kommune;Behandling;Døgn | Odense;3;1 | Vejle;2;0'),
    'Odense 2017: 3/1, Vejle 2017: 2/0',
    'a year beside a word above the heading',
  )
})

t.test('a sum beside both counts is of neither alone', async (t) => {
  const { redegoerelse } = laest(
    await fromText('Kommune;År;Behandling;Døgn;I alt | Odense;2017;3;1;3 | Vejle;2017;2;0;9'),
  )
  t.same(redegoerelse.totaler, [])
})

t.test('if one heading is merged, a blank cell beside another does not belong to it', (t) => {
  const rows = [
    ['Kommune', 2017, null, 2018, null],
    [null, 'Behandling', 'Døgn', 'Behandling', 'Døgn'],
    ['Odense', 3, 1, 2, 0],
  ]
  const merge = (fromColumn: number, toColumn: number) => ({
    ...{ fromRow: 0, toRow: 0, fromColumn, toColumn },
  })
  const read = (merges: readonly Merge[]) =>
    readOpgoerelser([{ fil: 'x', ark: [sheet(rows, merges)] }])
  t.match(read([merge(1, 2)]).spoergsmaal, { sted: { ark: 'Tal', kolonne: 5 } })
  for (const merges of [[], [merge(1, 2), merge(3, 4)]]) {
    const one = laest(read(merges))
    t.same(
      one.raekker.map(({ input }) => input),
      [
        { kommune: 'Odense', aar: 2017, behandling: 3, doegn: 1 },
        { kommune: 'Odense', aar: 2018, behandling: 2, doegn: 0 },
      ],
    )
  }
  t.end()
})

t.test('choices of something that does not exist', async (t) => {
  const text = 'Kommune;Behandling;Døgn | Odense;3;1'
  for (const valg of [
    { ark: ['X'] },
    { ark: ['2'] },
    { arkBetydning: { X: '2017' } },
    { arkBetydning: { 'X!1': '2017' } },
    { kolonner: { X: '-' }, arkBetydning: { tal: '2017' } },
  ]) {
    const { spoergsmaal } = spurgt(await fromText(text, valg))
    t.equal(spoergsmaal.kode, 'ukendt-valg')
    t.match(spoergsmaal.tekst, valg.ark?.[0] ?? 'X')
    // The file is CSV.
    const listed = 'kolonner' in valg ? /Den har: A \(Kommune\)/ : /ingen ark at vælge imellem\.$/
    t.match(spoergsmaal.tekst, listed)
  }
  const nameless = ';Behandling 2017;Døgn 2017 | By A;3;1 | By B;2;0'
  const { spoergsmaal } = spurgt(await fromText(nameless, { kolonner: { X: '-' } }))
  t.match(spoergsmaal.tekst, 'Den har: A, B (Behandling 2017), C (Døgn 2017).')
  for (const key of ['tal', '1', 'tal!1'])
    t.equal(await told(text, { arkBetydning: { [key]: '2017' } }), 'Odense 2017: 3/1', key)
})

t.test('the line and column of an error', async (t) => {
  const of = async (work: Promise<unknown>) =>
    work.then(
      () => undefined,
      (error: unknown) => (error instanceof RowsError ? error : undefined),
    )
  t.match(await of(sheetsOf(Buffer.from('a;b\nc;d\ne;010190-1234\n'), 'tal')), {
    ...{ linje: 3, errors: [{ code: 'personoplysning', kolonne: 2 }] },
  })
  const list = sheet([['Sager'], [], ['Kommune', 'Gravid'], ['Odense', 'ja']])
  t.throws(
    () => readList([list], 'sager', { fil: 'x', isStrict: true, valg: { kolonner: { X: '-' } } }),
    { linje: 3, errors: [{ code: 'ingen-kolonne' }] },
  )
  const none = await of(all(readCsv(bytes('hemmeligt;andet\n1;2\n'), tilbud)))
  t.same(
    none?.errors.map(({ code, kolonne }) => [code, kolonne]),
    [
      ['ukendt-kolonne', 1],
      ['ukendt-kolonne', 2],
    ],
  )
  t.notMatch(none?.message, /hemmeligt|andet|kan hedde/, 'a row of values may stand in its place')
  const some = await of(all(readCsv(bytes('borgere;Kolonne 2\n1;2\n'), tilbud)))
  t.match(some?.message, /»Kolonne 2«.*kan hedde/)
})

t.test('overlong lines among others, in one piece', async (t) => {
  const found = async (text: string) => {
    const blocks = []
    async function* once() {
      yield* await Promise.resolve([text])
    }
    for await (const block of lineBlocks(once(), 3)) blocks.push(block)
    return blocks
  }
  t.same(await found('a\nb\nxxxx\nc\nd\nyyyy\nzzzz\nabc\n'), [
    { text: 'a\nb\n', linje: 1, lines: 2 },
    { tooLong: 3 },
    { text: 'c\nd\n', linje: 4, lines: 2 },
    { tooLong: 6 },
    { tooLong: 7 },
    { text: 'abc\n', linje: 8, lines: 1 },
  ])
})

t.test('impossible content is refused in a carried file', (t) => {
  const [one] = [sheet([['a']], [{ fromRow: 0, toRow: 1, fromColumn: 0, toColumn: 1 }])]
  t.same(unpackedSheets(packedSheets([one])), [one])
  for (const merge of [
    { fromRow: 2, toRow: 1, fromColumn: 0, toColumn: 1 },
    { fromRow: 0, toRow: 1, fromColumn: 2, toColumn: 1 },
    { fromRow: -1, toRow: 1, fromColumn: 0, toColumn: 1 },
    { fromRow: 0.5, toRow: 1, fromColumn: 0, toColumn: 1 },
  ])
    t.equal(unpackedSheets(packedSheets([sheet([['a']], [merge])])), undefined)
  t.end()
})

t.test('rare questions and refusals', async (t) => {
  const names = spurgt(await fromText('A;B;Behandling 2017;Døgn 2017 | x;y;3;1 | z;w;2;0'))
  t.match(names.spoergsmaal, { kode: 'hvor-er-kommunerne', sted: { ark: 'tal' } })
  await t.rejects(fromText('Tal | Kommune;År;Behandling;Døgn'), {
    ...{ linje: 2, errors: [{ code: 'ingen-raekker' }] },
  })
  // A workbook without a filled cell has no heading to ask for; one with a filled hidden sheet has.
  const empty = [[], [[]], [[null, ''], [undefined]]].map((rows) => sheet(rows))
  for (const ark of [...empty.map((one) => [one]), empty])
    t.throws(() => readOpgoerelser([{ fil: 'x', ark }]), { errors: [{ code: 'tom-fil' }] })
  const hidden = { ...sheet([['Kommune', 'x']]), navn: 'Gammel', skjult: true }
  t.match(readOpgoerelser([{ fil: 'x', ark: [sheet([]), hidden] }]), {
    spoergsmaal: { kode: 'ingen-tabel' },
  })
  t.same(
    (
      await flags('Kommune;Behandling 2017;Behandling 2018;Døgn 2017;I alt 2017 | Odense;3;2;1;4')
    ).slice(0, 1),
    ["--kolonne 'E=-'"],
  )
  const years =
    'Kommune;Behandling 2017;Døgn 2017;Behandling 2018;Døgn 2018;I alt | Odense;3;1;2;1;7'
  // Which of two columns the sum could stand for is not known, but both numbers of each year can be added.
  t.same(await flags(years), [
    "--kolonne 'F=-'",
    "--kolonne 'B=ambulant:2017' --kolonne 'D=ambulant:2018' --kolonne 'F=-'",
  ])
  const apart = { kolonner: { B: 'ambulant:2017', D: 'ambulant:2018', F: '-' } }
  t.equal(await told(years, apart), 'Odense 2017: 4/1, Odense 2018: 3/1')
  const chosen = { kolonner: { B: '-' } }
  const list = readList(
    [
      sheet([
        ['Kommune', ''],
        ['Odense', 'x'],
      ]),
    ],
    'tilbud',
    {
      ...{ fil: 'x', valg: chosen },
    },
  )
  t.same(
    list.kolonner.map(({ bogstav, forslag }) => [bogstav, forslag]),
    [
      ['A', undefined],
      ['B', undefined],
    ],
    'a column that is not to be used is shown, and nothing is guessed of it',
  )
})

t.test('a carried file has nothing after its last cell', (t) => {
  const rows = [['a', 1], [], ['b']]
  const packed = packedSheets([sheet(rows)])
  t.equal(packedSheets([sheet([...rows, [], [null, ' '], []])]), packed)
  t.equal(packedSheets([sheet([['a', 1, null, ''], [null], ['b', undefined]])]), packed)
  t.not(packedSheets([sheet([['a', 1], ['b']])]), packed)
  t.end()
})

t.test('columns of a template are as wide as their content', async (t) => {
  const book = new ExcelJS.Workbook()
  const content = await xlsxTemplate({ region: 'syddanmark', aar: [2017] })
  await book.xlsx.load(Buffer.from(content) as unknown as ExcelJS.Buffer, {
    ignoreNodes: ['dataValidations'],
  })
  const [form, guide] = book.worksheets
  for (let column = 1; column <= form!.columnCount; column += 1)
    t.ok((form!.getColumn(column).width ?? 0) >= form!.getCell(1, column).text.length + 2)
  t.ok((guide!.getColumn(1).width ?? 0) >= 20)
  t.ok((guide!.getColumn(2).width ?? 0) >= 80)
})
