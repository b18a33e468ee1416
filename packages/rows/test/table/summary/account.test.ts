/** The account of a table, each sentence worked out by hand from the table above it. */
import ExcelJS from 'exceljs'
import t from 'tap'
import { FaultyCell, type Cell } from '../../../src/cells/cell.js'
import {
  readOpgoerelser,
  sheetsOf,
  summaryOf,
  type Laest,
  type Valg,
} from '../../../src/opgoerelser.js'
import type { Sheet } from '../../../src/workbook/workbook.js'

type Rows = readonly (readonly Cell[])[]

const sheet = (navn: string, rows: Rows, more: Partial<Sheet> = {}): Sheet => ({
  navn,
  rows,
  skjult: false,
  merges: [],
  skjulteRaekker: [],
  skjulteKolonner: [],
  ...more,
})

const opened = (ark: readonly Sheet[], valg: Valg = {}) =>
  readOpgoerelser([{ fil: 'tal', ark }], { region: 'Syddanmark', valg })

function read(ark: readonly Sheet[], valg: Valg = {}): Laest {
  const one = opened(ark, valg)
  if (one.spoergsmaal) throw new Error(one.spoergsmaal.tekst)
  return one
}

const heading = ['Kommune', 'År', 'Behandling', 'Døgn']

t.test('the whole account of one table', (t) => {
  const rows = [
    ['Kvinder i målgruppen'],
    heading,
    ['Odense', 2019, 4, 1],
    ['Odenese', 2019, 2, 0],
    ['Assens', 2019, null, 0],
    ['Nyborg', 2019, new FaultyCell('fejl-i-celle'), 0],
    ['Foreløbige tal'],
    ['I alt', 2019, 7, 3],
    ['Kilde: kommunerne'],
  ]
  const { redegoerelse, raekker } = read([
    // A row without counts is not counted, hidden or not.
    sheet('Tal', rows, { skjulteRaekker: [2, 3, 6] }),
    sheet('Gammel', rows, { skjult: true }),
    sheet('Tom', []),
    sheet('Tekst', [['Spørg Ida']]),
  ])
  // Two counts of treatment are unknown, so their sum is not mentioned.
  t.same(summaryOf(redegoerelse, 'da'), [
    'Læst af tal: 4 kommuner, 2019.',
    'Arket »Tal«, overskrift i række 2, tal i række 3–9. A »Kommune«: kommunens navn; B »År«: året; C »Behandling«: visiteret til behandling i alt; D »Døgn«: visiteret til døgnbehandling.',
    'Ikke læst: »Gammel« (skjult), »Tom« (tomt) og »Tekst« (ingen tabel).',
    '»I alt« (række 8) er en sum og tælles ikke med. Den passer ikke med rækkerne: D8 er 3, men rækkerne giver 1.',
    'Ikke navne på danske kommuner: »Odenese« (række 4; måske Odense). Navnet er talt med som en kommune.',
    'Række 7 (»Foreløbige tal«) er ikke med: ingen tal.',
    'Række 9 (»Kilde: kommunerne«) er ikke med: en bemærkning.',
    'Ét tal er ikke oplyst.',
    'To skjulte rækker i arket »Tal« er med.',
  ])
  const english = summaryOf(redegoerelse, 'en')
  t.match(english[1], 'headings in row 2, numbers in rows 3–9. A “Kommune”: the name')
  t.equal(english[2], 'Not read: “Gammel” (hidden), “Tom” (empty) and “Tekst” (no table).')
  t.notMatch(english.join('\n'), /[»«]/, 'the quotation marks of the language')
  t.equal(redegoerelse.afvist, 1, 'the cell with an error')
  const one = read([sheet('Tal', rows.slice(1, 5), { skjulteRaekker: [1] })]).redegoerelse
  t.same(summaryOf(one, 'da').slice(3), [
    'Ét tal er ikke oplyst.',
    'Én skjult række i arket »Tal« er med.',
  ])
  t.same(summaryOf(one, 'en').slice(3), [
    'One number is not known.',
    'One hidden row of the sheet “Tal” is counted.',
  ])
  t.same(
    raekker.map(({ input, errors }) => errors?.map(({ code }) => code) ?? input),
    [
      { kommune: 'Odense', aar: 2019, behandling: 4, doegn: 1 },
      { kommune: 'Odenese', aar: 2019, behandling: 2, doegn: 0 },
      { kommune: 'Assens', aar: 2019, doegn: 0 },
      ['fejl-i-celle'],
    ],
  )
  t.end()
})

t.test('a heading that nearly matches a known word is asked about, never assumed', (t) => {
  const columns = (name: string, valg: Valg = {}) =>
    opened(
      [
        sheet('Tal', [
          ['Kommune', 'År', 'Behandling', name],
          ['Odense', 2019, 4, 1],
        ]),
      ],
      valg,
    ).redegoerelse.tabeller[0]!.kolonner[3]!
  t.match(columns('Døgnbehandlin'), { betydning: '-', valgt: false, forslag: 'doegn' })
  t.equal(columns('Postnummer').forslag, undefined)
  const year = columns('Døgnbehandlin 2019')
  t.match(year, { betydning: '-', forslag: 'doegn:2019' })
  const chosen = columns('Døgnbehandlin', { kolonner: { D: '-' } })
  t.match(chosen, { betydning: '-', valgt: true })
  t.notOk('forslag' in chosen, 'who has chosen needs no hint')
  t.end()
})

t.test('one table for each of the two counts: one row each, wherever they are', (t) => {
  const table = (name: string, rows: Rows) => sheet(name, [['Kommune', 2018, 2019], ...rows])
  const treatment = table('Behandling', [
    ['Odense', 4, 5],
    ['Assens', 2, 3],
  ])
  const residential = table('Døgn', [
    ['Assens', 1, 0],
    ['Odense', 2, new FaultyCell('fejl-i-celle')],
  ])
  const { raekker } = read([treatment, residential])
  // An unreadable cell has a placeholder, which is refused with its row.
  t.same(
    raekker.map(({ input, linje, errors, placeOf }) => [
      input,
      linje,
      errors?.map(({ code, pointer }) => [code, pointer]),
      placeOf?.('/behandling'),
      placeOf?.('/doegn'),
      placeOf?.('/kommune'),
    ]),
    [
      [
        { kommune: 'Odense', aar: 2018, behandling: 4, doegn: 2 },
        2,
        undefined,
        place(2, 2, 'Behandling'),
        place(3, 2, 'Døgn'),
        place(2, 1, 'Behandling'),
      ],
      [
        { kommune: 'Odense', aar: 2019, behandling: 5, doegn: '#' },
        2,
        [['fejl-i-celle', '/doegn']],
        place(2, 3, 'Behandling'),
        place(3, 3, 'Døgn'),
        place(2, 1, 'Behandling'),
      ],
      [
        { kommune: 'Assens', aar: 2018, behandling: 2, doegn: 1 },
        3,
        undefined,
        place(3, 2, 'Behandling'),
        place(2, 2, 'Døgn'),
        place(3, 1, 'Behandling'),
      ],
      [
        { kommune: 'Assens', aar: 2019, behandling: 3, doegn: 0 },
        3,
        undefined,
        place(3, 3, 'Behandling'),
        place(2, 3, 'Døgn'),
        place(3, 1, 'Behandling'),
      ],
    ],
  )
  t.end()
})

function place(linje: number, kolonne: number, ark?: string) {
  return { fil: 'tal', ...(ark !== undefined && { ark }), linje, kolonne }
}

t.test('years that have columns for only one of the two counts', (t) => {
  const remarks = (headings: readonly string[]) =>
    read([
      sheet('Tal', [
        ['Kommune', ...headings],
        ['Odense', ...headings.map(() => 1)],
      ]),
    ]).redegoerelse.bemaerkninger
  t.same(remarks(['Behandling 2018', 'Døgn 2018', 'Behandling 2019', 'Døgn 2020']), [
    { kode: 'aar-mangler-i-kolonner', vaerdier: { ark: 'Tal', aar: '2019, 2020' } },
  ])
  t.same(remarks(['Behandling 2018', 'Døgn 2018']), [])
  t.same(remarks(['Behandling 2018', 'Behandling 2019']), [
    { kode: 'indsats-mangler', vaerdier: { indsats: 'doegn' } },
  ])
  t.end()
})

t.test('remarks to the right of the counts are not names', (t) => {
  const rows = [
    ['', 'Behandling 2019', 'Døgn 2019', 'Bemærkning'],
    ['Kommune A', 4, 1, 'foreløbigt tal'],
    ['Kommune B', 5, 0, 'talt igen'],
  ]
  const { raekker, redegoerelse } = read([sheet('Tal', rows)])
  t.same(
    raekker.map(({ input }) => input),
    [
      { kommune: 'Kommune A', aar: 2019, behandling: 4, doegn: 1 },
      { kommune: 'Kommune B', aar: 2019, behandling: 5, doegn: 0 },
    ],
  )
  t.same(
    redegoerelse.tabeller[0]!.kolonner.map(({ betydning }) => betydning),
    ['kommune', 'behandling:2019', 'doegn:2019', '-'],
  )
  t.end()
})

t.test('files: a quoted name is not an archive, and only hidden rows are hidden', async (t) => {
  const [quoted] = await sheetsOf(Buffer.from('"Kommune";"År"\n"Odense";2019\n'), 'tal')
  t.same(quoted?.rows, [
    ['Kommune', 'År'],
    ['Odense', '2019'],
  ])
  const workbook = new ExcelJS.Workbook()
  const tal = workbook.addWorksheet('Tal')
  tal.addRows([heading, ['Odense', 2019, 4, 1], ['Assens', 2019, 2, 0], ['Nyborg', 2019, 1, 0]])
  tal.getRow(2).height = 30
  tal.getRow(3).hidden = true
  const [made] = await sheetsOf(new Uint8Array(await workbook.xlsx.writeBuffer()), 'tal')
  t.same(made?.skjulteRaekker, [2])
})

t.test('a sum with an unknown part is wrong only if it is already too small', (t) => {
  const told = (...sum: [Cell, Cell]) =>
    summaryOf(
      read([
        sheet('Tal', [
          heading,
          ['Odense', 2019, 4, 1],
          ['Assens', 2019, null, 0],
          ['I alt', 2019, ...sum],
        ]),
      ]).redegoerelse,
      'da',
    ).find((line) => line.startsWith('»I alt«'))
  const sum = '»I alt« (række 4) er en sum og tælles ikke med. '
  t.equal(told(6, 1), `${sum}Den passer med rækkerne, hvor den kan kontrolleres.`)
  t.equal(told(4, 1), `${sum}Den passer med rækkerne, hvor den kan kontrolleres.`)
  t.equal(told(3, 1), `${sum}Den passer ikke med rækkerne: C4 er 3, men rækkerne giver 4.`)
  t.equal(told(6, 2), `${sum}Den passer ikke med rækkerne: D4 er 2, men rækkerne giver 1.`)
  t.equal(told(6, null), `${sum}Den kan ikke kontrolleres.`)
  t.equal(told(3.5, 1), `${sum}Den passer ikke med rækkerne: C4 er 3,5, men rækkerne giver 4.`)
  t.end()
})

t.test('a column of sums equals all treatment only if every row agrees', (t) => {
  const told = (...rows: readonly (readonly [Cell, Cell, Cell])[]) =>
    summaryOf(
      read([
        sheet('Tal', [
          [...heading, 'I alt'],
          ...rows.map((row, i) => [['Odense', 'Assens', 'Nyborg'][i] ?? null, 2019, ...row]),
        ]),
      ]).redegoerelse,
      'da',
    ).find((line) => line.startsWith('Kolonne E'))
  const unused = 'Kolonne E (»I alt«) bruges ikke i rapporten.'
  const same = `${unused} Den er den samme som behandling i alt.`
  t.equal(told([3, 1, 3], [2, 0, 2]), same)
  t.equal(told([3, 0, 3], [2, 0, 2]), same, 'nobody in residential treatment')
  t.equal(told([3, 1, 3], [2, 0, 8]), unused, 'not where nobody is in residential treatment')
  t.equal(told([3, 0, 9], [2, 0, 8]), unused)
  t.equal(told([3, 1, 3], [null, 0, 8]), unused, 'of what is not known')
  t.equal(told([3, 1, 3], [2, 0, null]), same, 'a row without a sum says nothing')
  t.end()
})
