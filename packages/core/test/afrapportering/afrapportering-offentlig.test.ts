/** What a report for publication hides, and theme 2: who uses which tilbud. */
import t from 'tap'
import { Value } from '@sinclair/typebox/value'
import {
  Afrapportering,
  afrapportering,
  afrapporteringAfGodeRaekker,
  AfrapporteringInput,
} from '../../src/afrapportering/index.js'
import { argumentOf, kapacitet, landstal } from '../../src/kapacitet/index.js'
import type { Language } from '../../src/index.js'
import opgoerelser from '../../../fixtures/data/syddanmark-2020/opgoerelser.json' with { type: 'json' }

const syddanmark = opgoerelser.input
const base = { region: 'Nordby', aar: [2017, 2018] }

t.test('published or internal: the threshold, the names and what the writer chooses', (t) => {
  const choices: [Partial<AfrapporteringInput>, taerskel: number, names: boolean][] = [
    [{}, 0, true],
    [{ offentliggoeres: false }, 0, true],
    [{ offentliggoeres: true }, 5, false],
    [{ offentliggoeres: true, taerskel: 0 }, 0, false],
    [{ offentliggoeres: true, taerskel: 3, navngivKommuner: true }, 3, true],
    [{ taerskel: 5 }, 5, true],
    [{ navngivKommuner: false }, 0, false],
    [{ offentliggoeres: null, navngivKommuner: null }, 0, true],
  ]
  for (const [chosen, taerskel, names] of choices) {
    const input = { ...syddanmark, ...chosen }
    t.ok(Value.Check(AfrapporteringInput, input))
    const report = afrapportering(input)
    t.ok(Value.Check(Afrapportering, report))
    t.match(report, { taerskel, navngivKommuner: names, tema1: { antalKommuner: 22 } })
    t.equal(report.offentliggoeres, chosen.offentliggoeres ?? false)
    t.equal(report.tema1.kommuner.length, names ? 22 : 0)
    t.equal(/Kommune \d\d/.test(JSON.stringify(report)), names, JSON.stringify(chosen))
  }
  const published = afrapportering({ ...syddanmark, offentliggoeres: true })
  t.match(published.tema1.tabel, [
    { behandling: 10, doegn: null, maskeret: true },
    { behandling: 8, doegn: null },
    { behandling: 8, doegn: null },
  ])
  t.same(
    published.tema1.fordeling.behandling.map(({ kommuner }) => kommuner),
    [15, 3, 1, 3],
  )
  t.throws(() => afrapportering({ ...base, offentliggoeres: 'ja' } as never), {
    errors: [{ pointer: '/offentliggoeres', code: 'forkert-type' }],
  })
  t.end()
})

t.test('a report without names of municipalities has none in its notes about rows either', (t) => {
  const secret = ['Aby', 'Boby', 'Cedby', 'Doby']
  const input: AfrapporteringInput = {
    ...base,
    navngivKommuner: false,
    kommuner: secret,
    opgoerelser: [
      { kommune: 'Aby', aar: 2017, behandling: 7, doegn: 1 },
      { kommune: 'Aby Kommune', aar: 2018, behandling: 7, doegn: 1 },
      { kommune: 'Boby', aar: 2017, behandling: -1 },
      { kommune: 'Boby', aar: 2017, behandling: 5 },
      { kommune: 'Eby', aar: 2017, behandling: 5 },
    ],
    sager: [{ kommune: 'Cedby', aar: 2017, gravid: true }],
    tilbud: [{ reference: 'T-1', kommune: 'Doby', anvendelse: 'benyttet' }],
    tekster: { '3.1': 'Vi mødes.' },
  }
  const originOf = () => [{ fil: 'Boby.csv', linje: 3, detail: 'Forkert.' }]
  for (const sprog of ['da', 'en'] as const) {
    const { rapport, afviste } = afrapporteringAfGodeRaekker(input, { sprog, originOf })
    t.equal(afviste.length, 3)
    const text = JSON.stringify(rapport)
    for (const name of [...secret, 'Eby']) t.notMatch(text, name)
    t.match(rapport.tema2, [{ reference: 'T-1', anvendelser: [{ anvendelse: 'benyttet' }] }])
  }
  const { rapport } = afrapporteringAfGodeRaekker(input)
  t.match(
    rapport.noter.filter(({ emne }) => emne !== 'forbehold' && emne !== 'opgoerelse'),
    [
      { kode: 'ikke-svaret', tekst: 'Én kommune har ikke svaret.' },
      { kode: 'mangler-tal-antal', tekst: /^To kommuner mangler tal for et eller flere år\./ },
      { kode: 'raekker-afvist', tekst: 'Tre rækker kunne ikke bruges og er ikke med.' },
      { kode: 'uden-kommune' },
      { kode: 'sager-uafklarede' },
      { kode: 'uden-navne' },
      { kode: 'smaa-tal-tekster', tekst: /små tal eller kommuner, der kan genkendes\.$/ },
    ],
  )
  t.end()
})

t.test('a row of sums is not quoted if its name reveals what is hidden', (t) => {
  const input: AfrapporteringInput = {
    ...base,
    offentliggoeres: true,
    opgoerelser: [
      { kommune: 'Aby', aar: 2017, behandling: 2, doegn: 1 },
      { kommune: 'I alt: 2 kvinder', aar: 2017, behandling: 2, doegn: 1 },
    ],
    sager: [{ kommune: 'Aby i alt', aar: 2017 }],
    tilbud: [{ reference: 'tre tilbud i alt' }, { reference: 'I alt: 3' }],
  }
  const told = (more: Partial<AfrapporteringInput>, sprog: 'da' | 'en' = 'da') =>
    afrapportering({ ...input, ...more }, { sprog }).noter.flatMap(({ kode, tekst }) =>
      kode.startsWith('sum-') ? tekst : [],
    )
  t.match(told({}), [
    /^Rækken »I alt kvinder« er en sum /,
    /^Én række blandt sagerne er en sum og tæller ikke med som en sag\.$/,
    /^To rækker blandt tilbuddene er summer og tæller ikke med som tilbud\.$/,
  ])
  t.match(told({}, 'en'), [
    /^The row “I alt kvinder” is a sum /,
    /^One row among the cases is a sum and is not counted as a case\.$/,
    /^Two rows among the tilbud are sums and are not counted as tilbud\.$/,
  ])
  t.match(told({ sager: [], tilbud: [{ reference: 'I alt: 3' }] }).slice(1), [/^»I alt« blandt /])
  t.match(told({ taerskel: 0 }).slice(1), [/^Én række blandt sagerne /, /^To rækker /], 'unnamed')
  t.match(told({ taerskel: 0, navngivKommuner: true }), [
    /^Rækken »I alt 2 kvinder« /,
    /^»Aby i alt« blandt sagerne er en sum /,
    /^»tre tilbud i alt« og »I alt 3« blandt tilbuddene er summer /,
  ])
  t.end()
})

t.test('used and expected tilbud in separate lists, each with its municipalities', (t) => {
  const facts = { borgere: 4, aarsvaerk: 2.5 }
  const { tema2, tema2Saetninger } = afrapportering({
    ...base,
    tilbud: [
      { reference: 'T-17', aar: 2017, kommune: 'Vejle', anvendelse: 'benyttet', ...facts },
      { reference: 'T-17', aar: 2017, kommune: 'Odense', anvendelse: 'benyttet' },
      { reference: 'T-17', aar: 2018, kommune: 'Odense Kommune', anvendelse: 'benyttet', ...facts },
      { reference: 'T-17', aar: 2018, kommune: 'Aabenraa', anvendelse: 'forventet', ...facts },
      { reference: 'T-18', anvendelse: 'forventet', kommune: null },
      { reference: 'T-19', kommune: 'Vejle' },
    ],
  })
  t.match(tema2, [
    {
      reference: 'T-17',
      anvendelser: [
        { anvendelse: 'benyttet', aar: [2017, 2018], kommuner: ['Odense', 'Vejle'] },
        { anvendelse: 'forventet', aar: [2018], kommuner: ['Aabenraa'] },
      ],
      perioder: [{ aar: 2017 }, { aar: 2018 }],
    },
    { reference: 'T-18', anvendelser: [{ anvendelse: 'forventet', aar: [], kommuner: [] }] },
    { reference: 'T-19', anvendelser: undefined },
  ])
  t.equal(tema2[0]?.perioder.length, 2, 'rows of one tilbud and year are one')
  t.same(tema2[0]?.perioder[0]?.kriterier[0]?.fakta, { borgere: 4 }, 'whoever gave the facts')
  t.match(tema2Saetninger, [
    'Ét af tre tilbud opfylder ikke alle fire kriterier i hvert oplyst år.',
    'For to af de tre tilbud kan det ikke afgøres, om de opfylder alle fire kriterier i hvert oplyst år.',
  ])

  const { afviste, rapport } = afrapporteringAfGodeRaekker({
    ...base,
    tilbud: [
      { reference: 'T', aar: 2017, borgere: 4 },
      { reference: 'T', aar: 2017, borgere: 5 },
      { reference: 'T', aar: 2017, kommune: 'Aby' },
      { reference: 'T', aar: 2018, borgere: 4, kompetencer: { 'social-stoette': 'indgaar' } },
      {
        reference: 'T',
        aar: 2018,
        kommune: 'Aby',
        kompetencer: { 'social-stoette': 'indgaar' },
        borgere: 4,
      },
      { reference: 'U', borgere: 4 },
      { reference: 'U', borgere: 4 },
    ],
  })
  t.same(
    afviste.map(({ pointer, code }) => [pointer, code]),
    [0, 1, 2, 5, 6].map((i) => [`/tilbud/${String(i)}/aar`, 'aar-to-gange']),
    'rows that differ, and rows that only repeat, are all refused',
  )
  t.same(
    rapport.tema2.map(({ reference, perioder }) => [reference, perioder.map(({ aar }) => aar)]),
    [['T', [2018]]],
  )
  t.match(
    afrapporteringAfGodeRaekker({ ...base, tilbud: [{ reference: 'T', anvendelse: 'x' } as never] })
      .afviste,
    [{ pointer: '/tilbud/0/anvendelse', code: 'ukendt-vaerdi' }],
  )
  t.end()
})

t.test('how many tilbud meet all criteria, in words', (t) => {
  const met = {
    borgere: 3,
    aarsvaerk: 3,
    medarbejdere: 3,
    medarbejdereMedErfaring: 2,
    kompetencer: Object.fromEntries(
      [
        'laegelig-rusmiddelbehandling',
        'social-rusmiddelbehandling',
        'psykologbehandling',
        'familiebehandling',
        'psykiatrisk-behandling',
        'social-stoette',
      ].map((one) => [one, 'indgaar']),
    ),
  }
  const not = { ...met, borgere: 2 }
  const open = { ...met, borgere: null }
  const told = (rows: object[], sprog: 'da' | 'en' = 'da') =>
    afrapportering(
      { ...base, tilbud: rows.map((row, i) => ({ reference: `T-${String(i)}`, ...row })) },
      { sprog },
    ).tema2Saetninger
  t.same(told([]), [])
  t.same(told([met]), ['Tilbuddet opfylder alle fire kriterier.'])
  t.same(told([not]), ['Tilbuddet opfylder ikke alle fire kriterier.'])
  t.same(told([open]), ['Det kan ikke afgøres, om tilbuddet opfylder alle fire kriterier.'])
  t.same(told([met, met]), ['Begge tilbud opfylder alle fire kriterier.'])
  t.same(told([not, not, not]), ['Ingen af de tre tilbud opfylder alle fire kriterier.'])
  t.same(told([met, not, open]), [
    'Ét af tre tilbud opfylder alle fire kriterier.',
    'Ét af tre tilbud opfylder ikke alle fire kriterier.',
    'For ét af de tre tilbud kan det ikke afgøres, om det opfylder alle fire kriterier.',
  ])
  t.same(told([open, open]), [
    'For begge tilbud kan det ikke afgøres, om de opfylder alle fire kriterier.',
  ])
  t.same(told([open, open, open]), [
    'For alle tre tilbud kan det ikke afgøres, om de opfylder alle fire kriterier.',
  ])
  t.same(told([open, open], 'en'), [
    'For both tilbud it cannot be settled whether they meet all four criteria.',
  ])
  t.same(told([met, not], 'en'), [
    'One of two tilbud meets all four criteria.',
    'One of two tilbud does not meet all four criteria.',
  ])

  // With several years, all must meet the criterion for the tilbud to meet it, and one failing year is enough to
  // fail.
  const years = (...facts: object[]) => facts.map((row, i) => ({ ...row, aar: 2017 + i }))
  const one = (...facts: object[]) =>
    told(years(...facts).map((row) => ({ ...row, reference: 'T-1' })))
  t.same(one(met, met), ['Tilbuddet opfylder alle fire kriterier i hvert oplyst år.'])
  t.same(one(met, not), ['Tilbuddet opfylder ikke alle fire kriterier i hvert oplyst år.'])
  t.same(one(open, not), ['Tilbuddet opfylder ikke alle fire kriterier i hvert oplyst år.'])
  t.same(one(met, open), [
    'Det kan ikke afgøres, om tilbuddet opfylder alle fire kriterier i hvert oplyst år.',
  ])
  t.same(told([{ ...met, aar: 2017 }]), ['Tilbuddet opfylder alle fire kriterier.'], 'of one year')
  t.end()
})

t.test('the sentence about capacity has the numbers of the capacity analysis', (t) => {
  const [least, most] = [landstal.mindst, landstal.hoejst].map((kvinder) =>
    kapacitet({ kvinder, tilbud: 2 }),
  )
  t.match(
    [least, most],
    [
      { maksTilbud: 2, andelPrTilbud: 3 / 6 },
      { maksTilbud: 2, andelPrTilbud: 3 / 8 },
    ],
  )
  t.same(
    argumentOf('da').map((text) => text.replace(/\u00a0/g, ' ')),
    [
      'I hele landet blev 6–8 kvinder om året visiteret til døgnbehandling i 2017–2019.',
      'Selv hvis alle kvinderne blev samlet på så få tilbud som muligt, ville det højst række til to tilbud med mindst tre borgere om året.',
      'Et tilbud skal modtage mellem 37,5 % og 50 % af alle kvinderne for at nå op på tre.',
    ],
  )
  const own = (input: AfrapporteringInput) => afrapportering(input).kapacitet.saetninger.slice(3)
  t.same(own(syddanmark), [
    'I Syddanmark blev der højst visiteret 2 kvinder til døgnbehandling på et år. Det rækker ikke til ét tilbud.',
  ])
  const oneYear = (doegn: number, sprog: Language) =>
    afrapportering(
      { ...base, aar: [2017], opgoerelser: [{ kommune: 'Aby', aar: 2017, behandling: 7, doegn }] },
      { sprog },
    ).kapacitet.saetninger.slice(3)
  t.same(oneYear(0, 'da'), [
    'I Nordby blev ingen kvinder visiteret til døgnbehandling. Det rækker ikke til ét tilbud.',
  ])
  t.same(oneYear(0, 'en'), [
    'In Nordby no women were referred to residential treatment. That is not enough for one tilbud.',
  ])
  t.same(oneYear(1, 'da'), [
    'I Nordby blev der højst visiteret 1 kvinde til døgnbehandling på et år. Det rækker ikke til ét tilbud.',
  ])
  t.same(oneYear(1, 'en'), [
    'In Nordby at most 1 woman a year was referred to residential treatment. That is not enough for one tilbud.',
  ])
  t.same(own({ ...syddanmark, taerskel: 3 }), [], 'not from figures that are hidden')
  t.same(
    own({ ...base, opgoerelser: [{ kommune: 'Aby', aar: 2017, behandling: 7, doegn: 7 }] }),
    [],
  )
  t.match(
    own({
      ...base,
      aar: [2017],
      opgoerelser: [{ kommune: 'Aby', aar: 2017, behandling: 7, doegn: 7 }],
    }),
    [
      'I Nordby blev der højst visiteret 7 kvinder til døgnbehandling på et år. Det rækker højst til 2 tilbud.',
    ],
  )
  t.end()
})

t.test('one or two municipalities and years have their own wording', (t) => {
  const told = (kommuner: [string, ...number[]][], aar: number[]) =>
    afrapportering({
      ...base,
      aar,
      opgoerelser: kommuner.flatMap(([kommune, ...counts]) =>
        counts.map((behandling, y) => ({ kommune, aar: aar[y] ?? 0, behandling, doegn: 0 })),
      ),
    }).tema1.saetninger.behandling.slice(1)
  t.same(
    told(
      [
        ['Aby', 1],
        ['Boby', 2],
        ['Cedby', 1],
      ],
      [2017],
    ),
    [
      'Alle tre kommuner har visiteret en eller flere kvinder til behandling.',
      'Tre kommuner har visiteret en eller flere kvinder i 2017.',
    ],
  )
  t.same(
    told(
      [
        ['Aby', 1, 1],
        ['Boby', 0, 2],
      ],
      [2017, 2018],
    ),
    [
      'Begge kommuner har visiteret en eller flere kvinder til behandling.',
      'Én kommune har visiteret en eller flere kvinder i begge år.',
      'Én kommune har visiteret en eller flere kvinder i ét af de to år.',
    ],
  )
  t.same(
    told(
      [
        ['Aby', 0],
        ['Boby', 0],
      ],
      [2017],
    ),
    ['Ingen af de to kommuner har visiteret kvinder til behandling.'],
  )
  t.same(told([['Aby', 0]], [2017]), ['Kommunen har ikke visiteret kvinder til behandling.'])
  const neither = afrapportering(
    {
      ...base,
      aar: [2017],
      opgoerelser: ['Aby', 'Boby'].map((kommune) => ({ kommune, aar: 2017, behandling: 0 })),
    },
    { sprog: 'en' },
  ).tema1.saetninger.behandling.slice(1)
  t.same(neither, ['Neither of the two municipalities has referred women to treatment.'])
  t.same(
    told(
      [
        ['Aby', 0],
        ['Boby', 0],
        ['Cedby', 3],
      ],
      [2017],
    ),
    [
      'To af tre kommuner har ikke visiteret kvinder til behandling.',
      'Én kommune har visiteret en eller flere kvinder i 2017.',
    ],
  )
  t.end()
})
