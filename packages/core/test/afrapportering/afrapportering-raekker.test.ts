/** Rows that are not a municipality, other spellings of names, and rows that contradict each other. */
import fc from 'fast-check'
import t from 'tap'
import {
  afrapportering,
  afrapporteringAfGodeRaekker,
  indsatser,
  InputError,
  isTotalName,
  municipalityKey,
  type AfrapporteringInput,
  type Opgoerelse,
} from '../../src/afrapportering/index.js'
import { seed, times } from '../support/runs.js'

t.comment(`FC_SEED=${seed}`)

const base = { region: 'Syddanmark', aar: [2017] }
const odense = { kommune: 'Odense', aar: 2017, behandling: 3, doegn: 1 }
const vejle = { kommune: 'Vejle', aar: 2017, behandling: 2, doegn: 0 }
const report = (opgoerelser: Opgoerelse[], rest: Partial<AfrapporteringInput> = {}) =>
  afrapportering({ ...base, opgoerelser, ...rest })
const note = (kode: string, one: ReturnType<typeof report>) =>
  one.noter.filter((each) => each.kode === kode).map(({ tekst }) => tekst)

t.test('a row of totals is left out, mentioned, and compared with the sum', (t) => {
  const whole = report([odense, vejle, { kommune: 'I alt', aar: 2017, behandling: 5, doegn: 1 }])
  t.match(whole.tema1, { antalKommuner: 2, tabel: [{ behandling: 5, doegn: 1 }] })
  t.same(note('sum-raekke', whole), [
    'Rækken »I alt« er en sum og tæller ikke med som en kommune. Den passer med summen af kommunernes tal.',
  ])

  const wrong = [odense, vejle, { kommune: 'Total:', aar: 2017, behandling: 6, doegn: 1 }]
  t.match(report(wrong).tema1.tabel[0], { behandling: 5 })
  t.match(note('sum-raekke', report(wrong)), [
    /^Rækken »Total« .+ Den passer ikke med summen af kommunernes tal for behandling i 2017 \(6 i rækken, 5 i kommunerne\)\.$/,
  ])
  t.match(note('sum-raekke', report(wrong, { taerskel: 3 })), [/tal for behandling i 2017\.$/])
  const open = report([odense, { ...vejle, behandling: null }, { ...odense, kommune: 'Sum' }])
  t.match(note('sum-raekke', open), [/Den passer med de af summerne, der er fuldt oplyst\./])
  const unknown = report([odense, { kommune: 'Vejle', aar: 2017 }, { ...odense, kommune: 'Sum' }])
  t.match(note('sum-raekke', unknown), [/kan ikke sammenlignes/])

  // A total of all years has no year; an invalid year in such a row is not an error.
  const years = { ...base, aar: [2017, 2018] }
  const all = afrapportering({
    ...years,
    opgoerelser: [
      odense,
      { ...odense, aar: 2018 },
      { kommune: 'Hovedtotal', behandling: 6, doegn: 2 } as never,
      { kommune: 'Hele regionen', aar: '2017-2018', behandling: 6 } as never,
    ],
  })
  t.match(note('sum-raekke', all), [/»Hovedtotal« .+ Den passer med/, /kan ikke sammenlignes/])
  t.end()
})

t.test('names of sums, and names that are not municipalities', (t) => {
  for (const name of [
    'I alt',
    'IALT',
    ' i  alt: ',
    'Total',
    'Totalt',
    'TOTAL (22 kommuner)',
    'Sum',
    'Hovedtotal',
    'Hele regionen',
    'Regionen i alt',
    'Syddanmark',
    'SYDDANMARK',
    'Region Syddanmark',
    'Syddanmark i alt',
    'I alt Region Syddanmark',
    'Hele Region Syddanmark',
    'Alle kommuner',
    'Kommunerne i Syddanmark',
    'All municipalities',
    'I.alt',
    'I(22 kommuner)alt',
  ]) {
    t.ok(isTotalName(name, 'Syddanmark'), name)
    t.ok(isTotalName(name, 'Region Syddanmark'), name)
  }
  for (const name of [
    'Odense',
    'Sumby',
    'Totalby',
    'Syddanmarksby',
    'Kommune 01',
    'Fanø',
    'Altona',
  ])
    t.notOk(isTotalName(name, 'Syddanmark'), name)
  t.notOk(isTotalName('Sjælland', 'Syddanmark'), 'of another region it is told as it is')
  t.ok(isTotalName('Region Sjaelland', 'Sjælland'))
  t.ok(isTotalName('Subregion Nord', 'Subregion Nord'), 'which is the whole of its name')
  t.notOk(isTotalName('Nord', 'Subregion Nord'))

  const named = report([odense], { region: 'Odense', kommuner: ['Odense', 'I alt'] })
  t.match(
    named.tema1,
    { antalKommuner: 1, tabel: [{ behandling: 3 }] },
    'one that is listed is one',
  )
  const { afviste } = afrapporteringAfGodeRaekker({
    ...base,
    sager: [{ kommune: 'Region Syddanmark', aar: 2017, visiteret: 'doegn' }],
    tilbud: [{ reference: 'T-1', kommune: 'Syddanmark' }],
  })
  t.same(
    afviste.map(({ pointer, code }) => [pointer, code]),
    [
      ['/sager/0/kommune', 'ikke-kommune'],
      ['/tilbud/0/kommune', 'ikke-kommune'],
    ],
  )
  t.end()
})

t.test('a row that equals the sum of all others is reported, and counted by its name', (t) => {
  const fyn = { kommune: 'Fyn samlet set', aar: 2017, behandling: 5, doegn: 1 }
  const told = report([odense, vejle, fyn])
  t.match(told.tema1, { antalKommuner: 3, tabel: [{ behandling: 10, doegn: 2 }] })
  t.match(note('maaske-sum', told), [
    /^Tallene for Fyn samlet set er lig med summen af alle de andre/,
  ])
  t.same(note('maaske-sum', report([odense, vejle, { ...fyn, doegn: 0 }])), [])
  t.same(
    note('maaske-sum', report([odense, { ...odense, kommune: 'Vejle' }])),
    [],
    'of two it says nothing',
  )
  t.match(note('maaske-sum', report([odense, vejle, fyn], { navngivKommuner: false })), [
    /^Én kommunes tal/,
  ])
  // That one figure is the sum of others would reveal masked figures, so only the writer is told.
  const masked = { ...base, taerskel: 9, opgoerelser: [odense, vejle, fyn] }
  t.same(note('maaske-sum', afrapportering(masked)), [])
  t.match(afrapporteringAfGodeRaekker(masked).advarsler, [/Fyn samlet set er lig med summen/])
  t.same(afrapporteringAfGodeRaekker({ ...masked, taerskel: 0 }).advarsler, [])
  t.end()
})

t.test('different spellings of one municipality are one municipality', (t) => {
  const same: string[][] = [
    [
      'Aabenraa',
      'Åbenrå',
      'AABENRAA KOMMUNE',
      'Åbenrå kommune',
      ' Aabenraa  Kommune ',
      'Åbenrå'.normalize('NFD'),
    ],
    ['Køge', 'Koege', 'Køge Kommune', 'KØGE', 'Köge', 'Køge -'],
    ['Ærø', 'Aeroe', 'Ærø Kommune'.normalize('NFD'), 'Ärö'],
    ['Ny Kommuneby', 'Ny Kommuneby Municipality'],
    ['København', 'Københavns Kommune', 'Koebenhavn'],
    ['Bornholm', 'Bornholms Regionskommune', 'Bornholms Kommune'],
    ['Høje-Taastrup', 'Høje Tåstrup', 'Hoeje-Taastrup Kommune'],
    ['Ringkøbing-Skjern', 'Ringkøbing - Skjern', 'Ringkøbing Skjern Kommune'],
  ]
  for (const names of same) t.equal(new Set(names.map(municipalityKey)).size, 1, names.join(', '))
  const different = [
    'Aby',
    'Åby',
    'Kommune 01',
    'Kommune 02',
    'Randers',
    'Rander',
    'Assens',
    'Fanø',
    'Samsø',
    'Ny Kommuneby',
    'Nyby',
    'Ny By',
  ]
  t.equal(new Set(different.map(municipalityKey)).size, different.length)

  const rows = [
    { kommune: 'Åbenrå Kommune', aar: 2017, behandling: 2, doegn: 1 },
    { kommune: 'Aabenraa', aar: 2018, behandling: 1, doegn: 0 },
    { kommune: 'Aabenraa', aar: 2019, behandling: 1, doegn: 0 },
  ]
  const aar = [2017, 2018, 2019]
  const one = report(rows, { aar })
  t.match(one.tema1, {
    antalKommuner: 1,
    kommuner: [
      { kommune: 'Aabenraa', tal: [{ behandling: 2 }, { behandling: 1 }, { behandling: 1 }] },
    ],
  })
  t.same(note('samme-kommune', one), [
    '»Aabenraa« og »Åbenrå Kommune« er talt med som én og samme kommune.',
  ])
  t.same(report([...rows].reverse(), { aar }), one, 'in any order')
  /** The spellings of one municipality, one per year; the first is the one that is shown. */
  const spelt = (...kommuner: readonly string[]) =>
    /^(.*) er talt med/.exec(
      note(
        'samme-kommune',
        report(
          kommuner.map((kommune, i) => ({ kommune, aar: 2017 + i, behandling: 1, doegn: 0 })),
          { aar: kommuner.map((_, i) => 2017 + i) },
        ),
      ).join(),
    )?.[1]
  t.equal(spelt('Aabenraa', 'Åbenrå Kommune', 'Åbenrå Kommune'), '»Åbenrå Kommune« og »Aabenraa«')
  t.equal(spelt('Aabenraa', 'Åbenrå'), '»Åbenrå« og »Aabenraa«', 'of as many the shorter')
  t.equal(
    spelt('Köge', 'Køge'),
    spelt('Køge', 'Köge'),
    'and else in an order that is always the same',
  )
  const listed = report(rows, { aar, kommuner: ['Åbenrå', 'Vejle'] })
  t.same(
    listed.tema1.kommuner.map(({ kommune }) => kommune),
    ['Vejle', 'Åbenrå'],
    'under the name that the writer has listed',
  )
  t.end()
})

t.test('two rows for one municipality and year: both are left out and reported', (t) => {
  const { rapport, afviste } = afrapporteringAfGodeRaekker({
    ...base,
    opgoerelser: [
      odense,
      { ...odense, kommune: 'Odense Kommune' },
      vejle,
      { ...vejle, behandling: -1 },
    ],
  })
  t.same(
    afviste.map(({ pointer, code }) => [pointer, code]),
    [
      ['/opgoerelser/0/aar', 'kommune-aar-to-gange'],
      ['/opgoerelser/1/aar', 'kommune-aar-to-gange'],
      ['/opgoerelser/2/aar', 'kommune-aar-afvist'],
      ['/opgoerelser/3/behandling', 'under-minimum'],
    ],
  )
  t.match(rapport.tema1.tabel[0], { behandling: null, doegn: null, uoplyst: true })
  t.equal(note('raekke-afvist', rapport).length, afviste.length)
  t.match(note('mangler-tal', rapport), [/^Odense mangler tal/, /^Vejle mangler tal/])
  t.end()
})

t.test('every row left out is reported, and the figures are those of the other rows', (t) => {
  const row = fc.record({
    kommune: fc.constantFrom('Odense', 'Odense Kommune', 'Vejle', 'Fanø', 'Fanoe', 'I alt'),
    aar: fc.constantFrom(2017, 2018, 2018, '2017' as never),
    behandling: fc.constantFrom(null, 0, 1, 2, 3, -1),
    doegn: fc.constantFrom(null, 0, 1, 2),
  })
  fc.assert(
    fc.property(fc.array(row, { maxLength: 8 }), (rows) => {
      const { rapport, afviste } = afrapporteringAfGodeRaekker({
        ...base,
        aar: [2017, 2018],
        opgoerelser: rows,
      })
      const refused = new Set(afviste.map(({ pointer }) => Number(pointer.split('/')[2])))
      const name = (kommune: string) => kommune.replace(' Kommune', '').replace('oe', 'ø')
      const used = rows
        .filter((_, i) => !refused.has(i))
        .filter(({ kommune }) => kommune !== 'I alt')
      const places = used.map(({ kommune, aar }) => `${name(kommune)} ${String(aar)}`)
      t.equal(new Set(places).size, places.length, 'no place is used twice')
      for (const { kommune, tal } of rapport.tema1.kommuner) {
        for (const shown of tal) {
          const row = used.find(
            (one) => name(one.kommune) === name(kommune) && one.aar === shown.aar,
          )
          const doegn = row?.behandling === 0 ? 0 : row?.doegn
          t.same([shown.behandling, shown.doegn], [row?.behandling ?? null, doegn ?? null])
        }
      }
      for (const indsats of indsatser) {
        rapport.tema1.tabel.forEach((total, y) => {
          const known = rapport.tema1.kommuner.flatMap(({ tal }) => tal[y]?.[indsats] ?? [])
          const sum = known.reduce((a, b) => a + b, 0)
          const isWhole = known.length > 0 && known.length === rapport.tema1.antalKommuner
          t.equal(total[indsats], isWhole ? sum : null)
        })
      }
    }),
    { seed, numRuns: times(300) },
  )
  t.end()
})

t.test(
  'a whole column of unusable years: the rows are reported, not that there are no years',
  (t) => {
    const errors = (input: object) => {
      try {
        afrapporteringAfGodeRaekker({ region: 'S', aar: [], ...input })
      } catch (error) {
        if (error instanceof InputError)
          return error.errors.map(({ pointer, code }) => [pointer, code])
      }
      return undefined
    }
    t.same(
      errors({
        opgoerelser: [
          { ...odense, aar: '2017/18' },
          { ...vejle, aar: undefined },
          { ...vejle, aar: 42736 },
          null,
        ],
      }),
      [
        ['/opgoerelser/0/aar', 'forkert-type'],
        ['/opgoerelser/1/aar', 'mangler-felt'],
        ['/opgoerelser/2/aar', 'over-maksimum'],
        ['/opgoerelser/3', 'forkert-type'],
      ],
    )
    t.same(
      errors({ opgoerelser: [odense] }),
      [['/aar', 'for-faa']],
      'rows that are right have years',
    )
    t.same(errors({}), [['/aar', 'for-faa']])
    t.same(
      errors({ taerskel: 2, opgoerelser: [{ ...odense, aar: 'x' }] })?.length,
      2,
      'beside other problems',
    )
    t.equal(
      errors({ opgoerelser: Array.from({ length: 200 }, () => ({ ...odense, aar: 'x' })) })?.length,
      50,
    )
    t.end()
  },
)

t.test(
  'a municipality that may be a sum: it equals all others together in every known figure',
  (t) => {
    /** By year: how many women each municipality has referred to residential treatment; `null` is not known. */
    const told = (...years: readonly (readonly (number | null)[])[]) =>
      afrapportering({
        region: 'Nordby',
        aar: years.map((_, i) => 2017 + i),
        opgoerelser: years.flatMap((counts, i) =>
          counts.flatMap((count, k) =>
            count === null
              ? []
              : [{ kommune: `By ${'ABCD'[k]!}`, aar: 2017 + i, behandling: count, doegn: count }],
          ),
        ),
      })
        .noter.filter(({ kode }) => kode === 'maaske-sum')
        .map(({ tekst }) => /By [A-D]/.exec(tekst)?.[0])
    for (const [years, sums] of [
      [[[1, 2, 3]], ['By C']],
      [[[3, 2, 1]], ['By A']],
      [[[1, 2, 4]], []],
      [[[1, 2, 3, 6]], ['By D']],
      [[[0, 0, 0]], []],
      [[[0, 0, 1]], []],
      [[[0, 1, 1]], ['By B', 'By C']],
      [[[3, 3]], []],
      [
        [
          [1, 2, 3],
          [0, 0, 0],
        ],
        ['By C'],
      ],
      [
        [
          [1, 2, 3],
          [1, 1, 3],
        ],
        [],
      ],
      [
        [
          [1, 2, 3],
          [1, null, 5],
        ],
        ['By C'],
      ],
      [
        [
          [1, null, 3],
          [1, null, 5],
        ],
        [],
      ],
    ] as const) {
      t.same(told(...years), sums, JSON.stringify(years))
    }
    t.end()
  },
)

t.test('extra spaces do not make another name, and the title has the years', (t) => {
  const report = (aar: number[]) =>
    afrapportering({
      region: 'Region   Midt',
      aar,
      opgoerelser: [
        { kommune: ' Ny   By ', aar: aar[0]!, behandling: 5, doegn: 1 },
        { kommune: 'Ny \u00a0 By', aar: aar.at(-1)!, behandling: 6, doegn: 1 },
      ],
    })
  for (const [aar, told] of [
    [[2017, 2018, 2019], '2017–2019'],
    [[2017, 2018], '2017–2018'],
    [[2017, 2019], '2017, 2019'],
    [[2015, 2017, 2018], '2015, 2017, 2018'],
  ] as const) {
    const { titel, tema1 } = report([...aar])
    t.ok(titel.endsWith(told), titel)
    t.same(
      tema1.kommuner.map(({ kommune }) => kommune),
      ['Ny By'],
    )
  }
  t.end()
})
