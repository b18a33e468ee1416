/** The notes of a report, word for word. A note that does not apply is not there. */
import assert from 'node:assert/strict'
import t from 'tap'
import {
  afrapportering,
  afrapporteringAfGodeRaekker,
  type AfrapporteringInput,
} from '../../src/afrapportering/index.js'
import { problemsOf } from '../support/problems-of.js'

const base = { region: 'Nordby', aar: [2017, 2018] }
const years = (kommune: string, behandling: number, doegn: number) =>
  base.aar.map((aar) => ({ kommune, aar, behandling, doegn }))
const whole = [...years('Aby', 5, 0), ...years('Boby', 7, 5), ...years('Cedby', 0, 0)]
const included = {
  gravid: true,
  skadeligtForbrug: { stoffer: true },
  socialeProblemstillinger: { hjemloeshed: true },
  ambulant: { fastholdesIRusmiddelbehandling: false },
  behovForDoegnbehandling: true,
}

/** The notes of a report, apart from those that every report has. */
function told(input: Partial<AfrapporteringInput>, sprog: 'da' | 'en' = 'da') {
  const { noter } = afrapporteringAfGodeRaekker({ ...base, ...input }, { sprog }).rapport
  const own = noter.filter(({ emne }) => emne !== 'forbehold')
  assert.deepEqual(
    noter.slice(own.length).map(({ kode }) => kode),
    ['forbehold-manuelt', 'forbehold-moerketal', 'forbehold-frivillig', 'forbehold-dobbelt'],
  )
  return own.map(({ kode, emne, tekst }) => [kode, emne, tekst])
}

const counted = [
  'talt-af-kommuner',
  'opgoerelse',
  'Kommunerne har selv talt kvinderne. Det fremgår ikke af tallene, hvem de har talt med.',
]
const unnamed = [
  'uden-navne',
  'smaa-tal',
  'Kommunerne er ikke navngivet, og tallene for hver kommune er ikke vist.',
]

t.test('a report without gaps says who counted, and has no other note', async (t) => {
  t.same(told({ opgoerelser: whole }), [counted])
  t.same(told({ opgoerelser: whole, navngivKommuner: false }), [unnamed, counted])
  t.same(told({ opgoerelser: whole, taerskel: 5 }), [
    [
      'smaa-tal-ingen',
      'smaa-tal',
      'Antal fra 1 til 4 skjules af hensyn til diskretion. Her er ingen så små tal.',
    ],
    counted,
  ])
  t.same(
    told({ opgoerelser: whole, taerskel: 5 }, 'en')[0]?.[2],
    'Counts from 1 to 4 are hidden to protect confidentiality. There are none so small here.',
  )
})

t.test('gaps: which municipalities, if they are named; otherwise how many', async (t) => {
  const gaps = {
    kommuner: ['Aby', 'Boby', 'Cedby', 'Doby', 'Eby'],
    opgoerelser: [
      ...years('Aby', 5, 0),
      { kommune: 'Boby', aar: 2017, behandling: 7 },
      { kommune: 'Cedby', aar: 2018, behandling: 7, doegn: 6 },
    ],
  }
  t.same(told(gaps), [
    ['ikke-svaret', 'mangler', 'To kommuner har ikke svaret: Doby og Eby.'],
    [
      'mangler-tal',
      'mangler',
      'Boby mangler tal for behandling i 2018 samt døgnbehandling i 2017 og 2018. En sum, som tallene indgår i, er derfor ikke fuldt oplyst.',
    ],
    [
      'mangler-tal',
      'mangler',
      'Cedby mangler tal for behandling i 2017 og døgnbehandling i 2017. En sum, som tallene indgår i, er derfor ikke fuldt oplyst.',
    ],
    counted,
  ])
  t.same(told({ ...gaps, navngivKommuner: false }), [
    ['ikke-svaret', 'mangler', 'To kommuner har ikke svaret.'],
    [
      'mangler-tal-antal',
      'mangler',
      'To kommuner mangler tal for et eller flere år. Summerne for disse år er derfor ikke fuldt oplyst.',
    ],
    unnamed,
    counted,
  ])
  t.same(
    told({ ...gaps, navngivKommuner: false }, 'en')
      .slice(0, 2)
      .map(([, , text]) => text),
    [
      'Two municipalities have not answered.',
      'Two municipalities lack figures for one or more years. The sums for those years are therefore not fully known.',
    ],
  )
  t.same(told({}), [
    ['ingen-raekker', 'mangler', 'Der er ingen tal fra kommunerne, så tabellen er tom.'],
  ])
  t.same(told({ kommuner: ['Aby'], opgoerelser: [] }), [
    ['ingen-raekker', 'mangler', 'Der er ingen tal fra kommunerne, så tabellen er tom.'],
    ['ikke-svaret', 'mangler', 'Én kommune har ikke svaret: Aby.'],
  ])
})

t.test('rows left out: where each one is, or how many if names are not shown', async (t) => {
  const bad = {
    opgoerelser: [
      ...whole,
      { kommune: 'Doby', aar: 2017, behandling: -1, doegn: 0.5 },
      { kommune: 'Eby', aar: 2019, behandling: 7, doegn: 0 },
    ] as never,
    tilbud: [{ reference: 'T-1', borgere: -1 }],
  }
  const texts = (input: object, sprog?: 'da' | 'en') =>
    told(input, sprog)
      .filter(([kode]) => String(kode).includes('afvist'))
      .map(([, , text]) => text)
  t.same(texts(bad), [
    'Række 7 under »opgoerelser« er ikke med: Antallet kan ikke være negativt.',
    'Række 7 under »opgoerelser« er ikke med: Skriv et helt tal, for eksempel 3.',
    'Række 8 under »opgoerelser« er ikke med: Året er ikke et af rapportens år. Føj det til »aar«, eller udelad rækken.',
    'Række 1 under »tilbud« er ikke med: Antallet kan ikke være negativt.',
  ])
  t.same(texts({ ...bad, navngivKommuner: false }), [
    'Tre rækker kunne ikke bruges og er ikke med.',
  ])
  t.same(texts({ ...bad, navngivKommuner: false }, 'en'), [
    'Three rows could not be used and are left out.',
  ])
  const { rapport } = afrapporteringAfGodeRaekker(
    { ...base, ...bad },
    {
      originOf: ({ pointer }) =>
        pointer.startsWith('/opgoerelser/6')
          ? [{ fil: 'tal.csv', linje: 1008, detail: 'Ret den.' }]
          : [],
    },
  )
  t.same(
    rapport.noter.flatMap(({ kode, tekst }) => (kode === 'raekke-afvist' ? [tekst] : [])),
    [
      'Række 1008 i tal.csv er ikke med: Ret den.',
      'Række 8 under »opgoerelser« er ikke med: Året er ikke et af rapportens år. Tag det med i rapportens år, eller udelad rækken.',
      'Række 1 under »tilbud« er ikke med: Antallet kan ikke være negativt.',
    ],
  )
  // A person who uploads files has not sent a request, so no field of a request can be named.
  const input = { ...base, ...bad, kommuner: ['Aby'] }
  for (const [sprog, year, name] of [
    ['da', /^Året .* Tag det med i rapportens år,/, /^Kommunen .* Føj den til listen,/],
    ['en', /^The year .* Include it in the years of the report/, /^The muni.* Add it to the list,/],
  ] as const) {
    const details = (options: object) =>
      afrapporteringAfGodeRaekker(input, { sprog, ...options }).afviste.map(({ detail }) => detail)
    const told = details({ originOf: () => [] })
    t.ok(told.some((detail) => year.test(detail)) && told.some((detail) => name.test(detail)))
    t.notMatch(told.join(), /[»“](?:aar|kommuner)/)
    t.match(details({}).join(), /[»“]aar.*[»“]kommuner|[»“]kommuner.*[»“]aar/)
  }
})

t.test('small hidden numbers of municipalities beside a sum that is shown', async (t) => {
  const opgoerelser = [2, 2, 1].map((behandling, i) => ({
    kommune: `K${i}`,
    aar: 2017,
    behandling,
    doegn: 0,
  }))
  const codes = (input: object) =>
    told({ aar: [2017], ...input }).flatMap(([kode, emne]) => (emne === 'smaa-tal' ? [kode] : []))
  t.same(codes({ opgoerelser, taerskel: 3 }), ['smaa-tal', 'smaa-tal-kommuner'])
  t.same(codes({ opgoerelser: opgoerelser.slice(0, 0), taerskel: 3 }), ['smaa-tal-ingen'])
})

t.test('small numbers: which are hidden, and how many', async (t) => {
  const small = {
    taerskel: 5,
    opgoerelser: [
      ...years('Aby', 8, 0),
      { kommune: 'Boby', aar: 2017, behandling: 3, doegn: 0 },
      { kommune: 'Boby', aar: 2018, behandling: 9, doegn: 0 },
    ],
    tilbud: [
      { reference: 'T-2', aar: 2018, borgere: 4 },
      { reference: 'T-2', aar: 2017, borgere: 5 },
      { reference: 'T-1', nyeBorgere: 1 },
      { reference: 'T-3', borgere: 0 },
    ],
  }
  const texts = (input: object, sprog?: 'da' | 'en') =>
    told({ ...small, ...input }, sprog)
      .filter(([kode, emne]) => emne === 'smaa-tal' && kode !== 'uden-navne')
      .map(([, , text]) => text)
  t.same(
    texts({}).filter((text) => !String(text).startsWith('I tabellen')),
    [
      'Antal fra 1 til 4 er skjult af hensyn til diskretion. Hvor et skjult tal ellers kunne regnes ud, er også et større tal eller en sum skjult.',
      'Et lille antal borgere er skjult for T-2 (2018) og T-1. Tilbuddene er screenet, som om antallet ikke var oplyst.',
    ],
  )
  t.same(texts({ opgoerelser: years('Aby', 3, 0), tilbud: [] }).slice(1), [
    'Summer, der er skjult: behandling i 2017 og 2018.',
    'I tabellen over kommuner er 2 tal skjult.',
  ])
  const { tema1 } = afrapportering({ ...base, ...small })
  const hidden = tema1.kommuner.flatMap(({ tal }) =>
    tal.flatMap((one) => (['behandling', 'doegn'] as const).filter((kind) => one[kind] === null)),
  )
  t.ok(
    texts({}).includes(`I tabellen over kommuner er ${String(hidden.length)} tal skjult.`),
    'as many as there are empty cells',
  )
  t.same(texts({ opgoerelser: whole }, 'en'), [
    'Counts from 1 to 4 are hidden to protect confidentiality. Where a hidden figure could otherwise be worked out, a larger figure or a sum is hidden too.',
    'A small number of citizens is hidden for T-2 (2018) and T-1. The tilbud are screened as if the number were not known.',
  ])
  t.same(
    texts({ opgoerelser: whole, tilbud: small.tilbud.slice(0, 1) })[1],
    'Et lille antal borgere er skjult for T-2 (2018). Tilbuddet er screenet, som om antallet ikke var oplyst.',
  )
})

t.test('a tilbud where only the number of new borgere is small', async (t) => {
  const few = { reference: 'T-1', aar: 2018, borgere: 6, nyeBorgere: 2 }
  const report = { ...base, opgoerelser: whole, taerskel: 5, tilbud: [few] }
  const { noter, tema2 } = afrapportering(report)
  // The six borgere are shown, so the note must not say that the number of borgere is hidden.
  t.match(tema2[0]?.perioder[0]?.kriterier[0]?.begrundelse, 'indsatser til 6 borgere')
  t.equal(
    noter.find(({ kode }) => kode === 'smaa-tal-tilbud')?.tekst,
    'Et lille antal borgere er skjult for T-1 (2018). Tilbuddet er screenet, som om antallet ikke var oplyst.',
  )
})

t.test('free texts are mentioned where they could reveal something', async (t) => {
  const note = (input: object) =>
    told({ opgoerelser: whole, tekster: { '3.1': 'Vi mødes.' }, ...input }).find(
      ([kode]) => kode === 'smaa-tal-tekster',
    )?.[2]
  const look = 'De frie tekster er gengivet, som de er skrevet. Se efter, at de ikke nævner små tal'
  t.equal(note({}), undefined)
  t.equal(note({ taerskel: 5 }), `${look}.`)
  t.equal(note({ navngivKommuner: false }), `${look} eller kommuner, der kan genkendes.`)
  t.equal(note({ offentliggoeres: true }), `${look} eller kommuner, der kan genkendes.`)
  t.equal(note({ taerskel: 5, tekster: { '3.1': '', '4.1': null } }), undefined)
  t.equal(note({ taerskel: 5, tekster: undefined }), undefined)
})

t.test('cases and tilbud: the ruleset and readings that were used', async (t) => {
  const sag = { kommune: 'Aby', aar: 2017, visiteret: 'doegn', ...included } as const
  const circle =
    'Fortolkning (»udsatte gravide kvinder med et skadeligt rusmiddelbrug« i tema 1): Alle, der opfylder inklusionskriterium 1 og 2, tæller med, også når ambulant behandling er nok.'
  const texts = (input: Partial<AfrapporteringInput>) =>
    told({ aar: [2017], ...input }).map(([, , text]) => text)
  const cases = texts({ sager: [sag] })
  t.same(cases.slice(0, 2), [
    'Én sag er screenet: 1 omfattet af målgruppen, 0 ikke omfattet og 0 uafklarede.',
    circle,
  ])
  t.equal(
    cases[2],
    'Sagerne er screenet efter regelsættet »Målgruppen for den centrale udmelding«, version 2019-11-26.',
  )
  t.equal(cases.length, 7, 'and four readings')
  t.notOk(cases.some((text) => String(text).includes('ikke fortolket ens')))
  const tilbud = texts({ tilbud: [{ reference: 'T-1', borgere: 9 }] })
  t.equal(tilbud.length, 5)
  t.match(tilbud[1], /^Tilbuddene er screenet efter regelsættet ».+«, version 2019-11-26\.$/)
  t.match(texts({ sager: [sag], taerskel: 5 }), [
    /^Antal fra 1 til 4 er skjult/,
    /^Summer, der er skjult/,
    /^I tabellen/,
    'Sagerne er screenet. Hvor mange der er, vises ikke, fordi små tal er skjult.',
    circle,
  ])
})

t.test('no usable year: what is wrong with each row, in every list', async (t) => {
  const errors = problemsOf(() =>
    afrapportering({
      region: 'Nordby',
      aar: [],
      sager: [
        { kommune: 7, aar: 'x', visiteret: 'nej', ruleset: 5, gravid: 'måske' },
        { kommune: 'I alt', aar: 2017 },
        { aar: 2018, kommune: 'Aby' },
        5,
      ],
      opgoerelser: [{ kommune: 'Aby', aar: 'x', behandling: -1 }],
    } as never),
  )
  t.same(
    errors.map(({ pointer, code }) => [pointer, code]),
    [
      ['/sager/0/kommune', 'forkert-type'],
      ['/sager/0/aar', 'forkert-type'],
      ['/sager/0/visiteret', 'ukendt-vaerdi'],
      ['/sager/0/ruleset', 'forkert-type'],
      ['/sager/1/kommune', 'ikke-kommune'],
      ['/sager/3', 'forkert-type'],
      ['/opgoerelser/0/aar', 'forkert-type'],
      ['/opgoerelser/0/behandling', 'under-minimum'],
    ],
  )
})

t.test('no note about a missing referral for women who would not count', async (t) => {
  const codes = (facts: object) =>
    told({ sager: [{ kommune: 'Aby', aar: 2017, ...facts }] }).map(([kode]) => kode)
  t.ok(codes({ ...included, visiteret: 'ingen' }).includes('sager-ikke-visiteret'))
  t.notOk(codes({ ...included, visiteret: 'doegn' }).includes('sager-ikke-visiteret'))
  for (const visiteret of ['ingen', null] as const) {
    for (const gravid of [false, null]) {
      const found = codes({ ...included, gravid, visiteret })
      t.notOk(found.includes('sager-ikke-visiteret'))
      t.notOk(found.includes('sager-uden-visitation'))
    }
  }
})

t.test('a year that is not a year is mentioned once', async (t) => {
  const errors = (aar: unknown) =>
    problemsOf(() =>
      afrapportering({ ...base, opgoerelser: [{ kommune: 'Aby', aar, behandling: 5 }] } as never),
    ).map(({ pointer, code }) => `${pointer} ${code}`)
  t.same(errors(2017.5), ['/opgoerelser/0/aar forkert-type'])
  t.same(errors('2017'), ['/opgoerelser/0/aar forkert-type'])
  t.same(errors(1989), ['/opgoerelser/0/aar under-minimum'])
  t.same(errors(2101), ['/opgoerelser/0/aar over-maksimum'])
  for (const aar of [1990, 2016, 2019, 2100])
    t.same(errors(aar), ['/opgoerelser/0/aar uden-for-aar'])
})

t.test('counts of residential treatment beside undecided cases', async (t) => {
  const open = { kommune: 'Aby', aar: 2017, visiteret: 'doegn', gravid: true } as const
  const figure = (cases: number, doegn: number) => {
    const { tema1 } = afrapportering({
      ...base,
      aar: [2017],
      sager: Array.from({ length: cases }, () => open),
      opgoerelser: [{ kommune: 'Aby', aar: 2017, doegn }],
    })
    const { behandling, mindst = [] } = tema1.kommuner[0]!.tal[0]!
    return [behandling, mindst.map(({ antal, uafklarede }) => [antal, uafklarede])]
  }
  // One woman may count, and one is in residential treatment: so she counts.
  t.same(figure(1, 1), [1, []])
  t.same(figure(2, 2), [2, []])
  // Of two women, one is in residential treatment. The other does not count: then she would be in it too.
  t.same(figure(2, 1), [1, []])
  t.same(figure(2, 0), [0, []])

  // One case could not be read, and its row may hold another woman, so it is not known whether there are more.
  const { rapport } = afrapporteringAfGodeRaekker({
    ...base,
    aar: [2017],
    sager: [open, { ...open, visiteret: 'x' } as never],
    opgoerelser: [{ kommune: 'Aby', aar: 2017, doegn: 2 }],
  })
  t.match(rapport.tema1.kommuner[0]!.tal[0], {
    behandling: null,
    mindst: [{ indsats: 'behandling', antal: 2, uafklarede: 2 }],
  })
})

t.test('rows about the same tilbud and year: who uses it, and facts that agree', async (t) => {
  const row = (facts: object, kommune?: string, anvendelse = 'benyttet') => ({
    reference: 'T-1',
    aar: 2017,
    ...(kommune !== undefined && { kommune, anvendelse }),
    ...facts,
  })
  const read = (...tilbud: object[]) => {
    const { rapport, afviste } = afrapporteringAfGodeRaekker({ ...base, tilbud })
    return {
      refused: afviste.map(({ pointer, code }) => `${pointer} ${code}`),
      facts: rapport.tema2.map(({ perioder }) =>
        perioder.map(({ kriterier }) => kriterier[0]?.fakta),
      ),
      uses: rapport.tema2[0]?.anvendelser,
    }
  }
  const uses = read(row({}, 'Boby'), row({ borgere: 4 }, 'Aby'), row({}, 'Aby Kommune'))
  t.same(uses.refused, [])
  t.same(uses.facts, [[{ borgere: 4 }]], 'those of the one row that has some')
  t.same(
    uses.uses?.map(({ kommuner }) => kommuner),
    [['Aby', 'Boby']],
  )

  const kompetencer = { psykologbehandling: 'indgaar', 'social-stoette': null }
  const same = read(
    row({ borgere: 4, aarsvaerk: 3, kompetencer }, 'Aby'),
    row({ kompetencer: { psykologbehandling: 'indgaar' }, aarsvaerk: 3, borgere: 4 }, 'Boby'),
  )
  t.same(same.refused, [], 'in any order, and null as absent')
  for (const other of [
    { borgere: 5, kompetencer },
    { borgere: 4, kompetencer: { psykologbehandling: 'mangler' } },
    { borgere: 4, kompetencer: { 'social-stoette': 'indgaar' } },
    { nyeBorgere: 4, kompetencer },
  ]) {
    const differing = read(row({ borgere: 4, kompetencer }, 'Aby'), row(other, 'Boby'))
    t.same(differing.refused, ['/tilbud/0/aar aar-to-gange', '/tilbud/1/aar aar-to-gange'])
    t.same(differing.facts, [])
  }
  t.same(read(row({ borgere: 4 }), row({ borgere: 4 }, 'Aby')).refused, [], 'one says who uses it')
  t.same(read(row({ borgere: 4 }), row({ borgere: 4 })).refused.length, 2)
  // The ruleset and the readings are not facts about the tilbud.
  for (const beside of [
    { ruleset: 'hoejt-specialiseret-tilbud@2019-11-26' },
    { laesninger: { 'erfaring-opgjort-i': 'aarsvaerk' } },
  ]) {
    const one = read(row(beside, 'Boby'), row({ borgere: 4 }, 'Aby'))
    t.same([one.refused, one.facts], [[], [[{ borgere: 4 }]]], JSON.stringify(beside))
  }
})

t.test('a report of added figures says that a woman may be counted more than once', async (t) => {
  const of = (
    lagtSammen: NonNullable<AfrapporteringInput['lagtSammen']> | null,
    sprog: 'da' | 'en' = 'da',
  ) => afrapportering({ ...base, opgoerelser: whole, lagtSammen }, { sprog }).noter.slice(-2)
  const [dele, begge] = of(['ambulant-og-doegn', 'dele'])
  t.same(dele, {
    kode: 'forbehold-dele',
    emne: 'forbehold',
    tekst:
      'Nogle af tallene er lagt sammen af dele, for eksempel kvartaler. En kvinde, der indgår i flere af delene, er talt med flere gange.',
  })
  t.same(begge, {
    kode: 'forbehold-ambulant-og-doegn',
    emne: 'forbehold',
    tekst:
      'Behandling i alt er lagt sammen af ambulant behandling og døgnbehandling. En kvinde, der er visiteret til begge dele i samme år, er talt med to gange.',
  })
  t.match(of(['dele'])[1]?.kode, 'forbehold-dele')
  t.match(of(['dele'], 'en')[1]?.tekst, /quarters.*counted several times/)
  for (const none of [null, []]) t.notMatch(JSON.stringify(of(none)), /forbehold-(?:dele|ambulant)/)
  const wrong = { ...base, lagtSammen: ['kvartaler'] } as unknown as AfrapporteringInput
  t.match(
    problemsOf(() => afrapportering(wrong)),
    [{ pointer: '/lagtSammen/0' }],
  )
})

t.test('a report of numbers with words beside them says that they may be estimates', async (t) => {
  const of = (talMedOrd: boolean | null, sprog: 'da' | 'en' = 'da') =>
    afrapportering({ ...base, opgoerelser: whole, talMedOrd }, { sprog })
  const note = of(true).noter.find(({ kode }) => kode === 'forbehold-tal-med-ord')
  t.equal(note?.emne, 'forbehold')
  t.match(note?.tekst, /»ca\. 4«.* kan være skøn\.$/)
  t.match(JSON.stringify(of(true, 'en')), /may be estimates/)
  for (const none of [null, false]) {
    t.notMatch(JSON.stringify(of(none)), /forbehold-tal-med-ord/)
    t.same(of(none).tema1, of(true).tema1, 'the figures are the same')
  }
  const wrong = { ...base, talMedOrd: 'ja' } as unknown as AfrapporteringInput
  t.match(
    problemsOf(() => afrapportering(wrong)),
    [{ pointer: '/talMedOrd', code: 'forkert-type' }],
  )
})
