/** Tables with one unusual thing each; their meaning is worked out by hand. */
import fc from 'fast-check'
import t from 'tap'
import { RowsError } from '../../src/index.js'
import { readOpgoerelser, sheetsOf, yearsOf, type Valg } from '../../src/opgoerelser.js'
import { textReader } from '../../src/cells/cell.js'
import { nearest, columnNames } from '../../src/columns/column-names.js'
import { chosenWidth } from '../../src/lists/list-choices.js'
import type { Sheet } from '../../src/workbook/workbook.js'
import { unreadableKind, unreadableZip } from '../../src/workbook/kind.js'
import { seed, times } from '../../../core/test/support/runs.js'
import { anyChoices, make, type Table, type Value } from '../support/layouts.js'
import { brief, fromText, laest, spurgt, told } from '../support/reading.js'
import { sound } from '../support/sound.js'
import { tilbud } from '../support/rows.js'

type Text = string | Record<string, string>

t.test('read', async (t) => {
  const four = 'Odense 2017: 3/1, Odense 2018: 2/0, Vejle 2017: 2/0, Vejle 2018: 1/1'
  const two = 'Odense 2017: 3/1, Vejle 2017: 2/0'
  const tables: [name: string, text: Text, want: string, valg?: Valg][] = [
    [
      'chosen columns keep the municipality over them',
      'År;Odense;Vejle | 2017;3;2',
      'Odense 2017: 3/?, Vejle 2017: 2/?',
      { kolonner: { B: 'behandling', C: 'behandling' } },
    ],
    [
      'words below a heading that speaks of a count',
      'Kommune;År;Behandling;Døgn;Døgnstedets navn | Odense;2017;3;1;Gården | Vejle;2017;2;0;Huset',
      two,
    ],
    [
      'years below a heading of remarks',
      { '2018': 'Kommune;Bem.;Behandling;Døgn | Odense;2017;3;1 | Vejle;2017;2;0' },
      'Odense 2018: 3/1, Vejle 2018: 2/0',
    ],
    [
      'years in a column that is not to be used',
      { '2018': 'Kommune;;Behandling;Døgn | Odense;2017;3;1 | Vejle;2017;2;0' },
      'Odense 2018: 3/1, Vejle 2018: 2/0',
      { kolonner: { B: '-' } },
    ],
    [
      'a note below the years that have no heading',
      'Kommune;;Behandling;Døgn | Odense;2017;3;1 | Vejle;2017;2;0 | ;Kilde: kommunerne;;',
      two,
    ],
    [
      'a number of women by more words',
      'Kommune;År;Indsats;Antal gravide kvinder | Odense;2017;Behandling;3 | Odense;2017;Døgn;1',
      'Odense 2017: 3/1',
    ],
    [
      'one municipality over all columns',
      ';Odense;Odense | År;Behandling;Døgn | 2017;3;1 | 2018;2;0',
      'Odense 2017: 3/1, Odense 2018: 2/0',
    ],
    [
      'a municipality that nobody knows, and nothing is known of',
      'Kommune;Behandling 2017;Døgn 2017 | By A;3;1 | By B;-;-',
      'By A 2017: 3/1, By B 2017: ?/?',
    ],
    [
      'the same below an empty row is none',
      'Kommune;Behandling 2017;Døgn 2017 | By A;3;1 |  | By B;;',
      'By A 2017: 3/1',
    ],
    [
      'texts among the municipalities',
      'Kommune;Behandling 2017;Døgn 2017 | Odense;3;1 | Kilde: kommunerne, talt i hånden;; | Vejle;2;0 | Tallene er (måske) foreløbige;;',
      two,
    ],
    [
      'a sign in place of a name',
      'Kommune;År;Behandling;Døgn | Odense;2017;3;1 | -;2017;4;0',
      'Odense 2017: 3/1, undefined undefined: ?/?!intet-kommunenavn',
    ],
    [
      'what is not known, with spaces around it',
      'Kommune;År;Behandling;Døgn | Odense;2017; ikke oplyst ; 1 | Vejle;2017; INGEN ;0',
      'Odense 2017: ?/1, Vejle 2017: 0/0',
    ],
    [
      'outpatient treatment beside all treatment, and in place of it',
      'Kommune;År;Type;Antal | Odense;2017;Behandling;5 | Odense;2017;Ambulant;2 | Vejle;2017;Ambulant;2 | Vejle;2017;Døgn;1',
      'Odense 2017: 5/?, Vejle 2017: 3/1',
      { raekker: { Ambulant: 'ambulant' } },
    ],
    [
      'a sum of both for each year',
      'Kommune;Behandling 2017;Døgn 2017;I alt 2017;Behandling 2018;Døgn 2018;I alt 2018 | Odense;3;1;3;2;0;2 | Vejle;2;0;2;1;1;1',
      four,
    ],
  ]
  for (const [name, text, want, valg] of tables) t.equal(await told(text, valg), want, name)
})

t.test('asked', async (t) => {
  const tables: [name: string, text: Text, kode: string, flags: readonly string[]][] = [
    [
      'groups of columns that do not match',
      'Kommune;Behandling;;;Døgn; | ;2017;2018;2019;2018;2019 | Odense;3;2;1;1;0 | Vejle;1;2;3;0;1',
      'ulige-grupper',
      [
        "--kolonne 'B=behandling:2017' --kolonne 'C=behandling:2018' --kolonne 'D=behandling:2019' --kolonne 'E=doegn:2018' --kolonne 'F=doegn:2019'",
      ],
    ],
    [
      'municipalities whose years do not match',
      'Indsats;Odense;;Vejle | ;2017;2018;2018 | Behandling;3;2;1 | Døgn;1;0;1',
      'ulige-grupper',
      ["--kolonne 'B=2017' --kolonne 'C=2018' --kolonne 'D=2018'"],
    ],
    [
      'groups of women in one year',
      'Kommune;Under 18;;Over 18; | ;Behandling 2017;Døgn 2017;Behandling 2017;Døgn 2017 | Odense;1;0;2;1',
      'hvad-er-kolonnen',
      [
        "--kolonne 'B=behandling:2017:del' --kolonne 'D=behandling:2017:del'",
        "--kolonne 'B=behandling:2017'",
        "--kolonne 'B=doegn:2017'",
        "--kolonne 'B=-'",
      ],
    ],
    [
      'two tables of a sheet, and another sheet',
      {
        'Data 2017':
          'A; | Kommune;Behandling;Døgn | Odense;3;1 |  | B; | Kommune;Behandling;Døgn | Vejle;2;0',
        'Data 2018': 'Kommune;Behandling;Døgn | Odense;2;1',
      },
      'hvilket-aar',
      ["--ark 'Data 2017!2=2017'", "--ark 'Data 2018'"],
    ],
    [
      'tables with the same headings and titles of different kinds',
      'Visiteret til behandling; | Kommune;2017;Tal 2018 x | Odense;3;2 |  | Visiteret til døgn; | Kommune;2017;Tal 2018 x | Odense;1;0',
      'hvad-er-kolonnen',
      [
        "--kolonne 'tal!C2=behandling:2018'",
        "--kolonne 'tal!C2=doegn:2018'",
        "--kolonne 'tal!C2=-'",
      ],
    ],
  ]
  for (const [name, text, kode, flags] of tables) {
    const { spoergsmaal } = spurgt(await fromText(text))
    t.equal(spoergsmaal.kode, kode, name)
    t.same(
      spoergsmaal.muligheder.map(({ flag }) => flag),
      flags,
      name,
    )
  }
})

t.test('sums of a file, compared with its rows', async (t) => {
  const totals = async (text: Text) => laest(await fromText(text)).redegoerelse.totaler
  t.match(
    await totals({
      Behandling:
        'Kommune;2017;2018;I alt | Odense;-;2;5 | Vejle;1;-;4 | Varde;1;1;2 | Vejen;1;2;ukendt | Billund;1;2;4',
    }),
    [
      {
        ...{ navn: 'I alt', sted: { raekke: 2, kolonne: 4 }, kontrolleret: 2, ukontrolleret: 2 },
        afvigelser: [{ staar: 4, sum: 3, sted: { raekke: 6, kolonne: 4 } }],
      },
    ],
    'a column is told of once, where it begins',
  )
  t.match(
    await totals({ Behandling: 'År;Odense;Vejle;I alt | 2017;3;2;5 | 2018;1;1;9' }),
    [{ kontrolleret: 2, afvigelser: [{ staar: 9, sum: 2, sted: { raekke: 3 } }] }],
    'of each year its own',
  )
  t.match(
    await totals('Kommune;Behandling 2017;Døgn 2017 | Fyn;9;9 | Odense;3;1 | Vejle;2;0'),
    [{ navn: 'Fyn', kontrolleret: 0, ukontrolleret: 2, afvigelser: [] }],
    'which rows a part of the country has is not known',
  )
  const { bemaerkninger } = laest(
    await fromText(
      'Kommune;Behandling 2017;Døgn 2017;I alt 2017;Behandling 2018;Døgn 2018;I alt 2018 | Odense;3;1;3;2;1;9',
    ),
  ).redegoerelse
  t.same(
    bemaerkninger.map(({ kode, vaerdier }) => [kode, vaerdier]),
    [
      ['i-alt-kolonne', { kolonne: 'D', navn: 'I alt 2017', passer: 1 }],
      ['i-alt-kolonne', { kolonne: 'G', navn: 'I alt 2018', passer: 0 }],
    ],
    'each sum is of its own year',
  )
  const beside =
    'Kommune;År;Type;Antal | Odense;2017;Behandling;5 | Odense;2017;Ambulant;2 | Vejle;2017;Ambulant;2 | Vejle;2017;Døgn;1'
  const one = laest(await fromText(beside, { raekker: { Ambulant: 'ambulant' } }))
  t.same(
    one.redegoerelse.bemaerkninger.map(({ kode, vaerdier }) => [kode, vaerdier['antal']]),
    [
      ['lagt-sammen', 1],
      ['ambulant-ved-siden', 1],
    ],
  )
})

/** Changes of a sheet that nobody would notice. */
const changes: Readonly<Record<string, (table: Table) => Table>> = {
  spaces: cellsOf((cell) => (typeof cell === 'string' ? ` ${cell.replaceAll(' ', '  ')} ` : cell)),
  'hard spaces': cellsOf((cell) =>
    typeof cell === 'string' ? cell.replaceAll(' ', '\u00a0') : cell,
  ),
  'composed letters': cellsOf((cell) => (typeof cell === 'string' ? cell.normalize('NFD') : cell)),
  capitals: cellsOf((cell) => (typeof cell === 'string' ? cell.toUpperCase() : cell)),
  'numbers as texts': cellsOf((cell) => (typeof cell === 'number' ? String(cell) : cell)),
  'blank texts': cellsOf((cell) => cell ?? ' '),
  'a line above': (table) => ({
    ...table,
    rows: [['Skema til indberetning'], [], ...table.rows],
    merges: table.merges.map(([a, b, c, d]) => [a + 2, b, c + 2, d]),
  }),
  'an empty column before': (table) => ({
    ...table,
    rows: table.rows.map((row) => (row.length > 0 ? [null, ...row] : [])),
    merges: table.merges.map(([a, b, c, d]) => [a, b + 1, c, d + 1]),
  }),
  'rows without end': (table) => ({ ...table, rows: [...table.rows, [], [null, ' ', ''], []] }),
}

function sheetOf({ name, rows, merges }: Table): Sheet {
  const ranges = merges.map(([fromRow, fromColumn, toRow, toColumn]) => ({
    ...{ fromRow, fromColumn, toRow, toColumn },
  }))
  const nothing = { skjult: false, skjulteRaekker: [], skjulteKolonner: [] }
  return { navn: name, rows, merges: ranges, ...nothing }
}

function cellsOf(change: (cell: Value) => Value) {
  return (table: Table): Table => ({
    ...table,
    // Merged cells have the content of the first.
    rows: table.rows.map((row, r) =>
      row.map((cell, c) =>
        cell === null && table.merges.some(([a, b, d, e]) => a <= r && r <= d && b <= c && c <= e)
          ? cell
          : change(cell),
      ),
    ),
  })
}

t.test('changes that nobody would notice do not change the reading', (t) => {
  const names = Object.keys(changes)
  let compared = 0
  fc.assert(
    fc.property(anyChoices, fc.constantFrom(...names), (choices, name) => {
      const { tables } = make({ ...choices, hidden: false, guide: false })
      const found = (some: readonly Table[]) => {
        const kilder = [{ fil: 'tal', ark: some.map(sheetOf) }]
        try {
          const one = readOpgoerelser(kilder, { region: 'Syddanmark' })
          sound(kilder, {}, one)
          return one.spoergsmaal ? undefined : brief(one).toLowerCase()
        } catch (error) {
          if (error instanceof RowsError) return undefined
          throw error
        }
      }
      const before = found(tables)
      if (before === undefined) return
      compared += 1
      const change = changes[name] ?? ((table) => table)
      const after = found(tables.map((table) => change(table)))
      if (before !== after)
        throw new Error(`${name}: ${JSON.stringify(tables)}\n${before}\n${String(after)}`)
    }),
    { seed, numRuns: times(100) },
  )
  t.ok(compared > 0)
  t.end()
})

t.test('a text file as a sheet: its limits, and unclosed quotation marks', async (t) => {
  const sheet = (text: string, limits = {}) =>
    sheetsOf(Buffer.from(text), 'tal', {
      limits: {
        ...{ unfolded: 1e6, rows: 3, columns: 3, cells: 8, entries: 9, strings: 9 },
        ...limits,
      },
    })
  const cells = async (text: string) => (await sheet(text, { rows: 99, cells: 99 }))[0]?.rows
  const large = { errors: [{ code: 'for-stort-regneark' }] }
  for (const text of ['', ' \n\n', '\uFEFF'])
    await t.rejects(sheet(text), { errors: [{ code: 'tom-fil' }] })
  t.same((await sheet('a;b;c\nd;e;f\ng;h'))[0]?.rows.length, 3)
  await t.rejects(sheet('a;b;c;d\n'), large)
  await t.rejects(sheet('a\nb\nc\nd\n'), large)
  await t.rejects(sheet('a;b;c\nd;e;f\ng;h;i\n'), large)
  for (const mark of [';', ',', '\t'])
    t.same(await cells(`a${mark}b\nc${mark}d`), [
      ['a', 'b'],
      ['c', 'd'],
    ])
  t.same(await cells('sep=|\na|b\nc|d'), [[], ['a', 'b'], ['c', 'd']])
  t.same(await cells('a;b\n\n"c\nd";e\nf;g'), [['a', 'b'], [], ['c\nd', 'e'], [], ['f', 'g']])
  const few = (await cells('a;b\n\n\nc;"d\ne;f\n\ng\n')) ?? []
  t.same(
    few.map((row) => row.map((cell) => (typeof cell === 'string' ? cell : '!'))),
    [['a', 'b'], [], [], ['!'], ['e', 'f'], [], ['g']],
  )
  t.end()
})

t.test('the kind of a file by its first bytes and its packed entries', (t) => {
  const text = (content: string) => Buffer.from(content, 'latin1')
  const starts: Readonly<Record<string, string | undefined>> = {
    ...{ '%PDF-1': 'er-pdf', '{\\rtf1': 'er-tekstdokument', '\x89PNG\r': 'er-billede' },
    ...{ '\xFF\xD8\xFF\xE0': 'er-billede', GIF89a: 'er-billede', '\x1F\x8B\x08': 'er-pakket' },
    ...{ '7z\xBC\xAF\x27': 'er-pakket', 'Rar!\x1A': 'er-pakket', 'Rar;': undefined },
    ...{
      '<!DOCTYPE html>': 'er-webside',
      ' \n<HTML>': 'er-webside',
      '<table border>': 'er-webside',
    },
    ...{ '<meta x>': 'er-webside', '<head>': 'er-webside', '<body>': 'er-webside' },
    ...{ '{"region": "S"}': 'er-json', '\n[ { "borgere": 4 }]': 'er-json', '{}': 'er-json' },
    ...{ 'ï»¿{\n "aar"': 'er-json', '[]': 'er-json', '{aar};Kommune': undefined, '["': undefined },
    ...{ '<tables>': undefined, '<p>': undefined, 'x<html>': undefined, 'ï»¿<html>': 'er-webside' },
    '<?xml version="1.0"?><a xmlns="urn:schemas-microsoft-com:office:spreadsheet">':
      'er-gammel-xls',
    'x<?xml version="1.0"?><a xmlns="urn:schemas-microsoft-com:office:spreadsheet">': undefined,
    ...{ '<?xml version="1.0"?><a>': undefined, 'Kommune;År': undefined, '': undefined },
    ...{ '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1': 'er-gammel-xls', '\xD0\xCF\x11\xE0': undefined },
    '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0':
      'er-beskyttet',
  }
  for (const [start, kind] of Object.entries(starts))
    t.equal(unreadableKind(text(start)), kind, start)
  const zips: [string | undefined, string, ...string[]][] = [
    ['er-ods', 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml'],
    ['er-tekstdokument', 'application/vnd.oasis.opendocument.text', 'content.xml'],
    ['er-xlsb', '', 'x', 'XL/Workbook.BIN'],
    ['er-tekstdokument', '', 'word/document.xml', 'x'],
    ['er-tekstdokument', '', 'ppt/slides/slide1.xml'],
    ['er-numbers', '', 'Index/Document.iwa'],
    ['er-numbers', '', 'Index.zip'],
    ['er-pakket', '', 'x', 'tal.XLSX'],
    ['er-pakket', '', 'tal.xls'],
    ['er-pakket', '', 'tal.csv'],
    [undefined, '', 'xl/workbook.xml', 'xl/worksheets/sheet1.xml'],
    [undefined, '', 'a/xl/workbook.bin', 'xl/workbook.bin.rels', 'x/word/document.xml'],
    [undefined, '', 'x/ppt/a', 'a.iwap', 'Index.zips', 'x/Index.zip', 'tal.csvx', 'xlsx'],
    [undefined, ''],
  ]
  for (const [kind, mimetype, ...names] of zips)
    t.equal(unreadableZip(names, mimetype), kind, names.join())
  t.end()
})

t.test('at the limits', (t) => {
  // The columns 2000 and 2001.
  t.equal(chosenWidth({ kolonner: { BXX: '-' } }), 2000)
  t.equal(chosenWidth({ kolonner: { BXY: '-', B: '-', 'Et navn': '-' } }), 2)
  t.equal(chosenWidth({}), 0)
  const years = [2019, 1989, 1990, 2100, 2101, 2017, 2019, 'x', 2018.5, null, undefined]
  t.same(
    yearsOf([
      ...years.map((aar, i) => ({ input: { aar }, fil: 'x', linje: i })),
      { input: null, fil: 'x', linje: 1 },
    ]),
    [1990, 2017, 2019, 2100],
  )
  const names = columnNames(tilbud)
  // A third of nine letters: three more or other letters, but not four.
  t.equal(nearest(names, 'referencexyz'), 'reference')
  t.equal(nearest(names, 'refxxxnce'), 'reference')
  t.equal(nearest(names, 'referencewxyz'), undefined)
  t.equal(nearest(names, 'xxxxxence'), undefined)
  t.equal(nearest(names, 'arr'), 'aar')
  t.equal(textReader('010190-1234'), '010190-1234', 'the check of the row tells it')
  t.end()
})
