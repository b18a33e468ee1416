/** Rows of lists that are not cases: sums, and rows without facts; and what is known about an unreadable case. */
import { afrapporteringAfGodeRaekker } from '@screeningsmodel/core/afrapportering'
import t from 'tap'
import { FaultyCell, type Cell } from '../../src/cells/cell.js'
import { namesReadAs, originIn, readList, refusalsOf, sheetsOf } from '../../src/opgoerelser.js'
import type { Sheet } from '../../src/workbook/workbook.js'

const sheet = (rows: readonly (readonly Cell[])[]): Sheet => ({
  navn: 'Ark1',
  rows,
  skjult: false,
  merges: [],
  skjulteRaekker: [],
  skjulteKolonner: [],
})
const heading = ['Nr.', 'Kommune', 'År', 'Visiteret til', 'Gravid']
const cases = (...rows: Cell[][]) =>
  readList([sheet([heading, ['1', 'Odense', 2019, 'døgn', 'ja'], ...rows])], 'sager', {
    fil: 'sager',
  })
const reported = (rows: ReturnType<typeof cases>, sprog: 'da' | 'en' = 'da') => {
  const lists = { sager: rows.raekker }
  const made = afrapporteringAfGodeRaekker(
    {
      region: 'Syddanmark',
      aar: [2019],
      sager: rows.raekker.map(({ input }) => input as never),
    },
    { sprog, originOf: originIn(lists, sprog) },
  )
  return { ...made, told: refusalsOf(lists, made.afviste, sprog).map(({ detail }) => detail) }
}

t.test('a row of sums is recognised by a name in any column', async (t) => {
  for (const row of [
    ['I alt', null, null, 4, 3],
    [null, 'I alt', 2019, 4, 3],
    [null, null, 'Total', null, 4],
    [null, null, 2019, 'I alt', 4],
    ['Antal sager: 4'],
    ['Antal sager i alt', 4],
    ['I alt 4 sager'],
    ['I ALT:', null, null, null, new FaultyCell('fejl-i-celle')],
    ['Sum', null, null, null, '=1'],
    [null, 'Odense i alt', null, 1],
    ['Delsum', 'Odense', null, 1].slice(0, 1),
    ['Vejle total', null, null, 1],
  ]) {
    const { rapport, summer, afviste } = reported(cases(row))
    t.same(summer, ['/sager/1'], JSON.stringify(row))
    t.same(afviste, [])
    t.match(
      rapport.noter.find(({ kode }) => kode === 'sum-i-liste')?.tekst,
      /^».+« \(række 3 i sager\) blandt sagerne er en sum og tæller ikke med som en sag\.$/,
    )
    t.match(rapport.tema1.antalKommuner, 1)
  }
  for (const row of [
    ['Sumsager', 'Odense', 2019, 'døgn', 'ja'],
    ['2', 'Odense', 2019, 'døgn', 'ja'],
  ]) {
    t.same(reported(cases(row)).summer, [], JSON.stringify(row))
  }
})

t.test('a value without a heading is reported; its column is not used', (t) => {
  const read = (...rows: Cell[][]) =>
    readList([sheet([['reference', '', 'Kommune', 'År', null, 'Gravid'], ...rows])], 'sager', {
      fil: 'sager',
    })
  const unused = ({ kolonner, tabeller }: ReturnType<typeof read>) => {
    const letters = kolonner.flatMap(({ sti, bogstav }) => (sti === undefined ? [bogstav] : []))
    t.same(tabeller[0]?.kolonner, kolonner)
    return letters.join()
  }
  const row = (second: Cell = null, fifth: Cell = null): Cell[] => [
    '1',
    second,
    'Odense',
    2019,
    fifth,
    'ja',
  ]
  t.equal(unused(read(row())), '')
  const told = read(row(), row(null, 'obs'), row(null, 0))
  t.equal(unused(told), 'E')
  t.same(told.raekker.at(1)?.input, { reference: '1', kommune: 'Odense', aar: 2019, gravid: true })
  t.equal(unused(read(row(), row('x', 'y'))), 'B,E')
  t.equal(unused(read(row(), [null, null, null, null, 'a note'])), '', 'a row that is no case')
  const chosen = readList(
    [
      sheet([
        ['reference', '', 'År'],
        ['1', 'Odense', 2019],
      ]),
    ],
    'sager',
    { fil: 'sager', valg: { kolonner: { B: 'kommune' } } },
  )
  t.equal(unused(chosen), '')
  t.match(chosen.raekker[0]?.input, { kommune: 'Odense' })
  t.end()
})

t.test('a municipality is named as in counts, and a footnote mark is mentioned', (t) => {
  const rows = [
    ['Odense*', 2019, 'døgn'],
    ['Odense1)', 2019, 'døgn'],
    ['Vejle ¹', 2019, 'hjemme'],
    ['Vejle ¹', 2019, 'ambulant', 'måske'],
    ['461', 2019, 'døgn'],
    ['Odense1', 2019, 'døgn'],
    ['Nordby*', 2019, 'døgn'],
    ['I alt 1)', null, 6],
    ['* foreløbige tal'],
  ]
  const read = (kommuner?: string[]) =>
    readList([sheet([['Kommune', 'År', 'Visiteret til', 'Gravid'], ...rows])], 'sager', {
      fil: 'sager',
      ...(kommuner && { kommuner }),
    })
  const named = (list: ReturnType<typeof read>) =>
    list.raekker.map(({ input }) => (input as { kommune?: string }).kommune)
  const { rettedeNavne } = read()
  t.same(named(read()), [
    ...['Odense', 'Odense', 'Vejle', 'Vejle', 'Odense', 'Odense'],
    ...['Nordby*', 'I alt'],
  ])
  t.same(
    rettedeNavne.map(({ navn, kommune, steder }) => [
      navn,
      kommune,
      steder.map(({ raekke }) => raekke),
    ]),
    [
      ['Odense*', 'Odense', [2]],
      ['Odense1)', 'Odense', [3]],
      ['Vejle ¹', 'Vejle', [4, 5]],
      ['Odense1', 'Odense', [7]],
    ],
  )
  t.equal(namesReadAs(rettedeNavne, false, 'da')[2], '»Vejle ¹« (række 4 og 5) læses som Vejle.')
  t.equal(
    namesReadAs(rettedeNavne, true, 'en')[0],
    '“Odense*” (row 2 of the sheet “Ark1”) is read as Odense.',
  )
  t.same(named(read(['Nordby', 'Odense'])).slice(-3), ['Odense', 'Nordby', 'I alt'])
  t.equal(named(read(['Nordby', 'Odense']))[2], 'Vejle ¹', 'not one of those that are listed')
  t.same(named(read(['Region Syddanmark'])).slice(0, 3), ['Odense', 'Odense', 'Vejle'])

  const made = reported(read())
  t.same(made.summer, ['/sager/7'])
  t.equal(made.rapport.tema1.antalKommuner, 2)
  const spelt = readList(
    [
      sheet([
        ['Kommune', 'År'],
        ['Åbenrå Kommune', 2019],
      ]),
    ],
    'sager',
    {
      fil: 'x',
    },
  )
  t.same(named(spelt), ['Åbenrå Kommune'], 'a spelling that the report knows')
  t.end()
})

t.test('a row of a tilbud with the name of a sum is not a tilbud', async (t) => {
  const read = readList(
    [
      sheet([
        ['reference', 'kommune', 'aar', 'borgere'],
        ['T-1', 'Odense', 2019, 4],
        ['I alt', null, null, 4],
        ['Gennemsnit', null, null, 4],
      ]),
    ],
    'tilbud',
    { fil: 'tilbud' },
  )
  t.match(read.raekker[2], { linje: 4, errors: [{ code: 'sum-raekke', kolonne: 1 }] })
  const tilbud = read.raekker.map(({ input }) => input as never)
  const { rapport, summer } = afrapporteringAfGodeRaekker({ region: 'Nordby', aar: [2019], tilbud })
  t.same(
    rapport.tema2.map(({ reference }) => reference),
    ['T-1'],
  )
  t.same(summer, ['/tilbud/1'])
})

t.test('rows that were only numbered, and remarks below the table, are not cases', async (t) => {
  const read = cases(['2'], ['3', null, null, null, null], [], ['Kilde: sagssystemet'])
  t.same(
    read.raekker.map(({ linje }) => linje),
    [2],
  )
  t.same(
    read.udenOplysninger.map(({ linje }) => linje),
    [3, 4, 6],
  )
  t.same(cases(['2', null, 2019]).udenOplysninger, [], 'a year may be that of a case')
})

t.test('a remark below the cases is not a case, wherever it is', async (t) => {
  const own = ['Kommune', 'År', 'Visiteret til', 'Gravid']
  const one = ['Odense', 2019, 'døgn', 'ja']
  const read = (columns: readonly Cell[], row: readonly Cell[], isStrict: boolean, navn = 'Ark1') =>
    readList([{ ...sheet([columns, one.slice(0, columns.length), row]), navn }], 'sager', {
      fil: 'x',
      isStrict,
    })
  const passedOver = (...given: Parameters<typeof read>) => {
    const { raekker, udenOplysninger } = read(...given)
    return [raekker.map(({ linje }) => linje), udenOplysninger.map(({ linje }) => linje)]
  }
  for (const isStrict of [false, true]) {
    for (const row of [
      ['Kilde: sagssystemet'],
      ['* Foreløbige tal'],
      [null, 'Opgjort i marts 2020'],
      ['Note 1: Tallene er fra 2019'],
    ])
      t.same(passedOver(own, row, isStrict), [[2], [3]], `${JSON.stringify(row)} ${isStrict}`)
    t.same(passedOver(own.slice(0, 1).concat('Gravid'), ['* Foreløbige'], isStrict, '2019'), [
      [2],
      [3],
    ])
    for (const row of [
      ['Vejle'],
      ['Vejle Kommune'],
      [null, 2019],
      [null, '2019'],
      [null, null, 'døgn'],
      [null, null, null, 'måske'],
      ['Nordby', null, null, 'ja'],
      ['Kilde', 2019],
    ])
      t.same(passedOver(own, row, isStrict), [[2, 3], []], `${JSON.stringify(row)} ${isStrict}`)
    t.same(
      readList([sheet([['', ...own], ['', ...one], ['* Kilde: x']])], 'sager', {
        fil: 'x',
        isStrict,
      }).udenOplysninger,
      [{ fil: 'x', ark: undefined, linje: 3 }],
      'below a column without a name',
    )
  }
})

t.test('a note beside a case, below no name, is left out and told, whoever reads', async (t) => {
  const own = ['Kommune', 'År', 'Visiteret til', 'Gravid']
  const one = ['Odense', 2019, 'døgn', 'ja']
  const want = { kommune: 'Odense', aar: 2019, visiteret: 'doegn', gravid: true }
  for (const rows of [
    [
      [...own, null],
      [...one, 'ringet'],
    ],
    [own, [...one, 'ringet']],
    [own, [...one, null, null, 'ringet'], ['I alt', 1, null, null, 4]],
  ])
    for (const isStrict of [false, true]) {
      const { raekker, kolonner } = readList([sheet(rows)], 'sager', { fil: 'x', isStrict })
      t.match(raekker[0], { errors: undefined, input: want })
      const letters = kolonner.flatMap(({ bogstav, sti }) => (sti === undefined ? [bogstav] : []))
      t.same(letters, rows.length > 2 ? ['E', 'G'] : ['E'])
      const valg = { kolonner: { E: 'skadeligtForbrug.stoffer' } }
      const chosen = readList([sheet([own, [...one, 'nej']])], 'sager', {
        fil: 'x',
        isStrict,
        valg,
      })
      t.match(chosen.raekker[0], { input: { skadeligtForbrug: { stoffer: false } } })
    }
  const csv = await sheetsOf(Buffer.from('Kommune;År;Gravid\nOdense;2019;ja;ringet\n'), 'x')
  for (const isStrict of [false, true])
    t.match(
      readList(csv, 'sager', { fil: 'x', isStrict }).raekker,
      [{ errors: [{ code: 'for-mange-celler' }] }],
      'in CSV the cells before it may be shifted',
    )
})

t.test('an unreadable case leaves open what it belongs to', async (t) => {
  const totals = (row: Cell[]) =>
    reported(cases(row)).rapport.tema1.tabel[0]?.oplyst?.map(({ tekst }) => tekst)
  const error = new FaultyCell('fejl-i-celle')
  t.same(totals(['2', 'Odense', 2019, 'døgn', error]), [
    'mindst 0 (2 sager er uafklarede)',
    'mindst 0 (2 sager er uafklarede)',
  ])
  t.same(
    totals(['2', error, 2019, 'døgn', 'ja'])?.[0],
    'mindst 0 (1 sag er uafklaret, 1 række uden kendt kommune er ikke talt med)',
  )
  t.same(reported(cases(['2', 'Odense', 2019, 'døgn', error])).told.length, 1, 'told once')
})

t.test('errors are described in the words of a table', async (t) => {
  const told = (row: Cell[], sprog: 'da' | 'en' = 'da') => reported(cases(row), sprog).told
  t.same(told([null, null, 2019, 'døgn', 'ja']), ['Kommunen mangler.'])
  t.same(told([null, 'Odense', null, 'døgn', 'ja']), ['Årstallet mangler.'])
  t.same(told([null, 'Odense', 2019, 'hjemme', 'ja']), [
    'Skriv døgnbehandling, ambulant behandling eller ingen behandling.',
  ])
  t.same(told([null, 'Odense', 2019, 'døgn', 'måske']), ['Svar ja eller nej.'])
  t.same(told([null, null, 2019, 'døgn', 'ja'], 'en'), ['The municipality is missing.'])
  t.same(told([null, 'Odense', 2019, 'hjemme', 'måske'], 'en'), [
    'Write residential treatment, outpatient treatment or no treatment.',
  ])
  const written = sheet([
    ['reference', 'aar', 'aarsvaerk'],
    ['T-1', 2019, 'mange'],
  ])
  const lists = { tilbud: readList([written], 'tilbud', { fil: 'tilbud' }).raekker }
  const tilbud = lists.tilbud.map(({ input }) => input as never)
  for (const [sprog, words] of [
    ['da', 'Skriv et tal, for eksempel 2,5.'],
    ['en', 'Write a number, for example 2.5.'],
  ] as const) {
    const { afviste } = afrapporteringAfGodeRaekker(
      { region: 'Syddanmark', aar: [2019], tilbud },
      { sprog, originOf: originIn(lists, sprog) },
    )
    t.same(
      refusalsOf(lists, afviste, sprog).map(({ detail }) => detail),
      [words],
    )
  }
})

t.test('sheets per year or per municipality are read together if so chosen', async (t) => {
  const own = ['Nr.', 'Kommune', 'Visiteret til', 'Gravid']
  const at = (navn: string, rows: readonly (readonly Cell[])[], heading = own): Sheet => ({
    ...sheet([heading, ...rows]),
    navn,
  })
  const years = [
    at('Vejledning', [], ['Sådan gør du']),
    at('2018', [['1', 'Odense', 'døgn', 'ja']]),
    at('Sager 2019', [
      ['1', 'Odense', 'døgn', 'ja'],
      ['2', 'Vejle', 'ambulant', new FaultyCell('fejl-i-celle')],
      ['I alt', null, 2],
    ]),
    at('2020', []),
    at('Samlet', [['1', 'Odense', 'døgn', 'ja']]),
  ]
  const read = (ark: readonly Sheet[], valg = {}, isStrict = false) =>
    readList(ark, 'sager', { fil: 'x', valg, isStrict })
  const open = read(years)
  t.equal(open.spoergsmaal, 'flere-ark')
  t.same(open.mulige, ['2018', 'Sager 2019', '2020'], 'not the sheet of everything')
  const all = read(years, { ark: '*' })
  t.equal(all.spoergsmaal, undefined)
  t.same(
    all.raekker.map(({ ark, linje, input }) => [ark, linje, input]),
    [
      ['2018', 2, { aar: 2018, kommune: 'Odense', visiteret: 'doegn', gravid: true }],
      ['Sager 2019', 2, { aar: 2019, kommune: 'Odense', visiteret: 'doegn', gravid: true }],
      ['Sager 2019', 3, { kommune: 'Vejle', aar: 2019, visiteret: '#' }],
      ['Sager 2019', 4, { kommune: 'I alt' }],
    ],
  )
  t.same(
    all.tabeller.map(({ ark, raekker, siger }) => [ark, raekker, siger]),
    [
      ['2018', 1, { aar: 2018 }],
      ['Sager 2019', 3, { aar: 2019 }],
      ['2020', 0, { aar: 2020 }],
    ],
  )
  t.match(read(years, { ark: 'Sager 2019' }).raekker[0]?.input, { aar: 2019 }, 'of one sheet too')

  const withYear = ['Nr.', 'År', 'Visiteret til', 'Gravid']
  const kommuner = ['Odense', 'Vejle Kommune'].map((navn) =>
    at(navn, [['1', 2017, 'døgn', 'ja']], withYear),
  )
  for (const isStrict of [false, true]) {
    const ark = isStrict
      ? kommuner.map(({ rows, ...one }) => ({ ...one, rows: rows.map((row) => row.slice(1)) }))
      : kommuner
    t.same(
      read(ark, { ark: '*' }, isStrict).raekker.map(({ input }) => input),
      ['Odense', 'Vejle'].map((kommune) => ({
        kommune,
        aar: 2017,
        visiteret: 'doegn',
        gravid: true,
      })),
    )
  }
  t.throws(() => read([at('Ark1', []), at('Ark2', [])], { ark: '*' }), /»Ark1«, »Ark2«/)
  const named = ['Kommune', 'Visiteret til', 'Gravid']
  const notes = [
    at('2018', [['Odense', 'døgn', 'ja']], named),
    at('2019', [['Vejle', 'døgn', 'ja', 'ringet']], [...named, 'Note']),
  ]
  for (const ark of ['*', '2019'])
    t.throws(
      () => read(notes, { ark }, true),
      { errors: [{ code: 'ukendt-kolonne', kolonne: 4, detail: /^Arket »2019«: Kolonne D / }] },
      'which of them has the column',
    )
  t.throws(() => read(notes.slice(1), {}, true), { errors: [{ detail: /^Kolonne D / }] })
  t.equal(
    read(notes, { ark: '*', kolonner: { Note: '-' } }, true).raekker.length,
    2,
    'a choice is one of any of them',
  )
  t.throws(() => read(notes, { ark: '*', kolonner: { Noter: '-' } }, true), {
    errors: [{ code: 'ingen-kolonne', detail: /Mente du »Note«/ }],
  })
  const both = [
    at('2018', [['1', 2017, 'døgn', 'ja']], withYear),
    at('2019', [['1', '', 'døgn', 'ja']], withYear),
  ]
  t.same(
    read(both, { ark: '*' }).raekker.map(({ input }) => (input as { aar?: number }).aar),
    [2017, undefined],
    'a column of years goes first, and what it lacks is not filled in',
  )
})
