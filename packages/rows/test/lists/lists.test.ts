/** Lists of cases and of tilbud for a report, as sheets: what is read, and what the reader is shown. */
import t from 'tap'
import { FaultyCell, type Cell } from '../../src/cells/cell.js'
import { RowsError } from '../../src/index.js'
import { languages } from '../../src/support/language.js'
import { listColumnChoice, listColumns, readList } from '../../src/opgoerelser.js'
import type { Sheet } from '../../src/workbook/workbook.js'

const sheet = (rows: readonly (readonly Cell[])[], navn = 'Ark1', skjult = false): Sheet => ({
  navn,
  rows,
  skjult,
  merges: [],
  skjulteRaekker: [],
  skjulteKolonner: [],
})

t.test('a list of cases below a title, with an unused column', (t) => {
  const read = readList(
    [
      sheet([['reference', 'kommune']], 'Gammel', true),
      sheet([
        ['Sager i 2019'],
        [null, ''],
        ['', 'Reference', 'Komune', 'Visiteret til', 'Gravid', undefined],
        [null, 'S-1', 'Odense', 'Døgn', 'ja', null],
        [null, null, null, null, null, null],
        [null, 'S-2', 'Assens', 'ambulant behandling', 'måske', null],
        [null, 'S-3', 'Assens', 'hjemme', 'nej', null],
        [null, 'S-4', 'Assens', 'ingen', 'nej', null],
        [null, 'S-5', 'Assens', 'none', 'nej', null],
        [null, 'S-6', 'Assens', 'døgn', 'nej', null],
      ]),
    ],
    'sager',
    { fil: 'sager' },
  )
  t.equal(read.ark, 'Ark1')
  t.same(read.overskrift, [3])
  t.same(
    read.kolonner.map(({ bogstav, navn, betydning, forslag }) => [
      bogstav,
      navn,
      betydning,
      forslag,
    ]),
    [
      [
        'B',
        'Reference',
        'Tilbuddets eller sagens eget navn eller nummer, aldrig en persons',
        undefined,
      ],
      ['C', 'Komune', undefined, 'kommune'],
      ['D', 'Visiteret til', 'Hvad kvinden er visiteret til', undefined],
      ['E', 'Gravid', 'Gravid', undefined],
    ],
  )
  t.same(read.foersteRaekker.slice(0, 2), [
    { raekke: 3, celler: ['Reference', 'Komune', 'Visiteret til', 'Gravid'] },
    { raekke: 4, celler: ['S-1', 'Odense', 'Døgn', 'ja'] },
  ])
  t.equal(read.foersteRaekker.length, 6, 'the heading and five rows')
  const shown = (sprog: 'da' | 'en') =>
    readList(
      [
        sheet([
          ['reference', 'aarsvaerk'],
          ['T-1', 3.5],
          ['T-2', 2.9999999999999996],
          ['T-3', '2.5'],
          ['T-4', 1200.25],
        ]),
      ],
      'tilbud',
      { fil: 'x', sprog },
    )
      .foersteRaekker.slice(1)
      .map(({ celler }) => celler[1])
  t.same(shown('da'), ['3,5', '3', '2.5', '1200,25'], 'as Excel shows it; a text as it stands')
  t.same(shown('en'), ['3.5', '3', '2.5', '1200.25'])
  t.same(
    read.raekker.map(({ input, linje, fil }) => [input, linje, fil]),
    [
      [{ reference: 'S-1', visiteret: 'doegn', gravid: true }, 4, 'sager'],
      [{ reference: 'S-2', visiteret: 'ambulant', gravid: 'måske' }, 6, 'sager'],
      [{ reference: 'S-3', visiteret: 'hjemme', gravid: false }, 7, 'sager'],
      [{ reference: 'S-4', visiteret: 'ingen', gravid: false }, 8, 'sager'],
      [{ reference: 'S-5', visiteret: 'ingen', gravid: false }, 9, 'sager'],
      [{ reference: 'S-6', visiteret: 'doegn', gravid: false }, 10, 'sager'],
    ],
  )
  t.equal(read.raekker[0]!.columnOf?.('/visiteret'), 4)
  t.end()
})

t.test('two columns for the same fact: a question, and neither is used before the answer', (t) => {
  const rows = [
    ['reference', 'Kommune', 'aar', 'Kommunens navn', 'Kommune'],
    ['S-1', 'Odense', 2019, 'Assens', 'Vejle'],
  ]
  const read = (kolonner: Readonly<Record<string, string>>) =>
    readList([sheet(rows)], 'sager', { fil: 'sager', valg: { kolonner } })
  const open = read({})
  t.equal(open.spoergsmaal, 'dobbelte-kolonner')
  t.same(
    open.kolonner.map(({ bogstav, sti }) => [bogstav, sti]),
    [
      ['A', 'reference'],
      ['B', 'kommune'],
      ['C', 'aar'],
      ['D', 'kommune'],
      ['E', 'kommune'],
    ],
  )
  t.same(open.raekker[0]?.input, { reference: 'S-1', aar: 2019 })
  t.equal(read({ B: '-' }).spoergsmaal, 'dobbelte-kolonner', 'two are left')
  for (const [kommune, kolonner] of [
    ['Odense', { D: '-', E: '-' }],
    ['Assens', { B: '-', E: '-' }],
    ['Vejle', { B: '-', D: '-' }],
  ] as const) {
    const { spoergsmaal, raekker } = read(kolonner)
    t.equal(spoergsmaal, undefined)
    t.same(raekker[0]?.input, { reference: 'S-1', aar: 2019, kommune })
  }
  const strict = { fil: 'sager', isStrict: true, kolonneNavn: '--sager-kolonne' }
  t.throws(() => readList([sheet(rows)], 'sager', strict), {
    message: /Kolonne D .* kolonne B .*--sager-kolonne, at den ikke bruges: »B=-« eller »D=-«\./,
  })
  t.end()
})

t.test('columns are chosen by letter or heading', (t) => {
  const rows = [
    ['Sager', null, null, null],
    ['By', 'aar', 'kommune', 'Gravid', 'Note'],
    ['Odense', 2019, 'Assens', 'ja', 'talt i hånden'],
  ]
  const read = (kolonner: Readonly<Record<string, string>>, isStrict = true) => {
    const { raekker, kolonner: columns } = readList([sheet(rows)], 'sager', {
      fil: 'sager',
      isStrict,
      valg: { kolonner },
    })
    return { rows: raekker.map(({ input }) => input), paths: columns.map(({ sti }) => sti) }
  }
  for (const kolonner of [
    { A: 'kommune', C: '-', E: '-' },
    { by: 'Kommunens navn', KOMMUNE: '-', Kommune: '-', ' note ': '-' },
  ]) {
    t.same(read(kolonner), {
      rows: [{ kommune: 'Odense', aar: 2019, gravid: true }],
      paths: ['kommune', 'aar', undefined, 'gravid', undefined],
    })
  }
  // A choice by letter overrides one by heading.
  t.same(read({ A: '-', By: 'kommune', D: '-', E: '-' }).rows, [{ aar: 2019, kommune: 'Assens' }])
  const codes = (kolonner: Readonly<Record<string, string>>, given = rows) => {
    try {
      const { raekker } = readList([sheet(given)], 'sager', {
        fil: 'x',
        isStrict: true,
        valg: { kolonner },
      })
      return raekker.flatMap(({ errors = [] }) => errors.map(({ code }) => code))
    } catch (error) {
      if (!(error instanceof RowsError)) throw error
      return error.errors.map(({ code }) => code)
    }
  }
  t.same(codes({ A: 'kommune', E: '-' }), ['dobbelt-kolonne'], 'one of the two must go')
  t.same(codes({ A: 'kommune', C: '-' }), ['ukendt-kolonne'], 'nobody spoke of the note')
  const numbered = [...rows.slice(0, 2), ['Odense', 2019, 'Assens', 'ja', '010190-1234']]
  t.same(
    codes({ A: '-', E: '-' }, numbered),
    ['personoplysning'],
    'a column that is not used holds no number of a person either',
  )
  t.same(listColumnChoice('sager', 'By=Kommune'), ['By', 'kommune'])
  t.same(listColumnChoice('tilbud', 'a = b=-'), ['a = b', '-'])
  for (const text of ['By', 'By=', '=kommune', 'By=hjem']) {
    t.equal(listColumnChoice('sager', text), undefined)
  }
  t.end()
})

t.test('a list without any known column is refused', (t) => {
  const codes = (rows: readonly (readonly Cell[])[], options = {}) => {
    try {
      readList([sheet(rows)], 'tilbud', { fil: 'x', ...options })
      return []
    } catch (error) {
      if (!(error instanceof RowsError)) throw error
      return error.errors.map(({ code }) => code)
    }
  }
  const rows = [
    ['Kommune', 'Anvendelse', 'Navn'],
    ['Odense', 'brugt', 'Gården'],
  ]
  t.same(codes(rows), [])
  t.same(codes(rows, { isStrict: true }), ['ukendt-kolonne'])
  // One matching name is not a table.
  const one = [['Kommune', 'Navn'], rows[1]!]
  t.same(codes(one, { isStrict: true }), ['ukendt-kolonne'])
  t.same(codes([rows[0]!]), ['ingen-raekker'])
  t.same(codes([[null]]), ['tom-fil'])
  t.end()
})

t.test('sheet, heading row and columns are chosen if they are not recognised', (t) => {
  const rows = [
    ['Oversigt', null],
    ['Sted', 'Hvad'],
    ['Odense', 'brugt'],
    ['Vejle', 'forventes'],
  ]
  const read = (ark: readonly Sheet[], valg = {}, isStrict = false) =>
    readList(ark, 'tilbud', { fil: 'x', valg, isStrict, arkNavn: '--tilbud-ark' })
  const error = (ark: readonly Sheet[], valg = {}) => {
    try {
      read(ark, valg, true)
      return undefined
    } catch (error) {
      if (!(error instanceof RowsError)) throw error
      return error.errors[0]
    }
  }
  const open = read([sheet(rows)])
  t.equal(open.spoergsmaal, 'ukendte-kolonner')
  t.same(
    open.kolonner.map(({ bogstav, sti }) => [bogstav, sti]),
    [
      ['A', undefined],
      ['B', undefined],
    ],
    'every column that holds something can be chosen',
  )
  t.same(open.foersteRaekker[0], { raekke: 1, celler: ['Oversigt', ''] })
  const kolonner = { A: 'kommune', B: 'anvendelse' }
  const inputs = [
    { kommune: 'Odense', anvendelse: 'benyttet' },
    { kommune: 'Vejle', anvendelse: 'forventet' },
  ]
  for (const isStrict of [false, true]) {
    const chosen = read([sheet(rows)], { overskrift: 2, kolonner }, isStrict)
    t.equal(chosen.spoergsmaal, undefined)
    t.same(
      chosen.raekker.map(({ input }) => input),
      inputs,
    )
    t.same(
      read([sheet(rows.slice(2))], { overskrift: 0, kolonner }, isStrict).raekker.map(
        ({ input, linje }) => [input, linje],
      ),
      inputs.map((input, i) => [input, i + 1]),
      'without a heading',
    )
  }
  const below = read([sheet(rows)], { overskrift: 4 })
  t.same([below.spoergsmaal, below.raekker], ['ingen-raekker', []])

  const known = [['Kommune', 'Anvendelse'], ...rows.slice(2)]
  const two = [sheet(known, '2018'), sheet([...known, ['Ribe', 'brugt']], '2019')]
  t.match(read(two), { spoergsmaal: 'flere-ark', ark: '2018' })
  t.match(error(two), { code: 'flere-ark', detail: /»2018«, »2019«.*--tilbud-ark/ })
  for (const ark of ['2019', '2']) t.equal(read(two, { ark }, true).raekker.length, 3)
  t.match(error(two, { ark: '2020' }), { code: 'intet-ark', detail: /Den har: »2018«, »2019«\.$/ })
  t.match(error([{ ...sheet(known), csv: true }], { ark: '2020' }), {
    code: 'intet-ark',
    detail: 'En CSV-fil har ingen ark at vælge imellem.',
  })

  t.match(error([sheet(known)], { kolonner: { Komune: '-' } }), {
    code: 'ingen-kolonne',
    detail:
      '»Komune« er ingen kolonne i filen. Mente du »Kommune«? Den har: A (Kommune), B (Anvendelse).',
  })
  const none = [
    ['Kommune', 'Ingen'],
    ['Odense', ''],
  ]
  t.match(
    error([sheet(none)], { kolonner: { 'Antal borgere i alt': '-' } })?.detail ?? '',
    /er ingen kolonne i filen\. Den har: A \(Kommune\), B \(Ingen\)/,
    'nothing is near, and a column that is called so is not it',
  )
  t.match(error([sheet(known)], { kolonner: { D: '-' } }), {
    code: 'ingen-kolonne',
    detail: '»D« er ingen kolonne i filen. Den har: A (Kommune), B (Anvendelse).',
  })
  t.end()
})

t.test('empty rows above a heading, and rows with gaps', (t) => {
  const empty: Cell[] = [undefined, null, '']
  const read = readList(
    [
      sheet([
        // More rows than are searched for the heading, starting from the first that is not empty.
        ...Array.from({ length: 60 }, () => empty),
        ['Tilbud', null, undefined],
        ['Kommune', 'Use', ''],
        ['Odense', 'used', null],
        ['Vejle', 'expected', null],
      ]),
    ],
    'tilbud',
    { fil: 'x' },
  )
  t.same(read.overskrift, [62])
  t.same(
    read.raekker.map(({ input, linje }) => [input, linje]),
    [
      [{ kommune: 'Odense', anvendelse: 'benyttet' }, 63],
      [{ kommune: 'Vejle', anvendelse: 'forventet' }, 64],
    ],
  )
  t.end()
})

t.test('errors in cells are in the requested language', (t) => {
  const list = sheet([
    ['Reference', 'Gravid'],
    ['S-1', new FaultyCell('fejl-i-celle')],
  ])
  for (const isStrict of [false, true]) {
    const details = (['da', 'en'] as const).map((sprog) =>
      readList([list], 'sager', { fil: 'x', sprog, isStrict }).raekker.flatMap(({ errors }) =>
        (errors ?? []).map(({ detail }) => detail),
      ),
    )
    t.equal(details.flat().length, 2)
    t.equal(new Set(details.flat()).size, 2)
  }
  t.end()
})

t.test('with a question about a list, its first twelve rows and their columns are shown', (t) => {
  // A column without a heading counts if a shown row has something in it.
  const columns = (filled: number) => {
    const rows = Array.from({ length: 20 }, (_, i) => ['x', 'y', i + 1 === filled ? 'z' : null])
    const read = readList([sheet([['Sted', 'Navn', null], ...rows])], 'sager', { fil: 'f' })
    t.equal(read.spoergsmaal, 'ukendte-kolonner')
    t.equal(read.foersteRaekker.length, 12)
    return read.kolonner.map(({ bogstav }) => bogstav).join('')
  }
  t.strictSame([11, 12].map(columns), ['ABC', 'AB'])
  t.end()
})

t.test('vertically merged cells apply to each row that they cover', (t) => {
  const merged = (...merges: (readonly [number, number, number, number])[]): Sheet => ({
    ...sheet([
      ['reference', 'kommune', 'aar', 'gravid'],
      ['S-1', 'Odense', 2018, 'ja'],
      ['S-2', null, 2018, 'nej'],
      ['S-3', null, null],
      [null, null, null, null],
      ['S-5', 'Vejle', 2019, 'ja'],
    ]),
    merges: merges.map(([fromRow, fromColumn, toRow, toColumn]) => ({
      ...{ fromRow, toRow, fromColumn, toColumn },
    })),
  })
  const inputs = (one: Sheet) =>
    readList([one], 'sager', { fil: 'sager' }).raekker.map(({ linje, input }) => [linje, input])
  t.same(
    inputs(merged([1, 1, 4, 1], [2, 2, 3, 2], [2, 3, 9, 3])),
    [
      [2, { reference: 'S-1', kommune: 'Odense', aar: 2018, gravid: true }],
      [3, { reference: 'S-2', kommune: 'Odense', aar: 2018, gravid: false }],
      [4, { reference: 'S-3', kommune: 'Odense', aar: 2018, gravid: false }],
      [6, { reference: 'S-5', kommune: 'Vejle', aar: 2019, gravid: true }],
    ],
    'an empty row stays empty, and what stands in a cell goes first',
  )
  t.same(inputs(merged()), [
    [2, { reference: 'S-1', kommune: 'Odense', aar: 2018, gravid: true }],
    [3, { reference: 'S-2', aar: 2018, gravid: false }],
    [6, { reference: 'S-5', kommune: 'Vejle', aar: 2019, gravid: true }],
  ])
  t.same(
    inputs(merged([0, 1, 2, 1], [1, 1, 1, 3])),
    inputs(merged()),
    'not of the heading, nor across',
  )
  t.end()
})

t.test('labels of choices in both languages, and as people write them', (t) => {
  const read = (list: 'sager' | 'tilbud', path: string, word: string) => {
    const rows = [
      ['reference', path, 'kommune'],
      ['S-1', word, 'Odense'],
    ]
    const [row] = readList([sheet(rows)], list, { fil: list }).raekker
    return (row?.input as Record<string, unknown> | undefined)?.[path]
  }
  for (const [list, path] of [
    ['sager', 'visiteret'],
    ['tilbud', 'anvendelse'],
  ] as const) {
    for (const sprog of languages) {
      const { values = [] } = listColumns(list, sprog).find((column) => column.path === path) ?? {}
      t.ok(values.length > 1)
      for (const [value, label] of values) {
        for (const word of [value, label, label.toUpperCase()])
          t.equal(read(list, path, word), value, word)
      }
    }
  }
  const people = {
    doegn: ['Døgntilbud', 'døgnindsats', 'døgnophold'],
    ambulant: ['ambulant', 'Ambulant indsats', 'ambulant tilbud', 'forstærket ambulant indsats'],
    ingen: ['Ikke visiteret', 'ingen indsats', 'not referred'],
  }
  for (const [value, words] of Object.entries(people))
    for (const word of words) t.equal(read('sager', 'visiteret', word), value, word)
  t.equal(read('sager', 'visiteret', 'nej'), 'nej', 'which could be the answer to something else')
  t.end()
})
