/** Theme 1 from cases, against counting that does not use the rules engine. */
import { inspect } from 'node:util'
import t from 'tap'
import {
  afrapportering,
  afrapporteringAfGodeRaekker,
  indsatser,
  type AfrapporteringInput,
} from '../../src/afrapportering/index.js'

const base = { region: 'Nordby', aar: [2017, 2018] }
const included = {
  gravid: true,
  skadeligtForbrug: { stoffer: true },
  socialeProblemstillinger: { hjemloeshed: true },
  ambulant: { fastholdesIRusmiddelbehandling: false },
  behovForDoegnbehandling: true,
}
/** A woman for whom outpatient help is enough. */
const helped = {
  ...included,
  ambulant: {
    fastholdesIRusmiddelbehandling: true,
    profitererAfRusmiddelbehandling: true,
    fastholdesISvangreomsorg: true,
    profitererAfSvangreomsorg: true,
  },
  behovForDoegnbehandling: false,
}

t.test('a woman helped by outpatient offers counts, unless the narrow reading is chosen', (t) => {
  const sager = [
    { kommune: 'Aby', aar: 2017, visiteret: 'doegn', ...included },
    { kommune: 'Aby', aar: 2017, visiteret: 'ambulant', ...helped },
  ] as const
  const report = (laesninger: Record<string, string> = {}) =>
    afrapportering({ ...base, sager: [...sager], laesninger })
  t.match(report().tema1.tabel[0], { behandling: 2, doegn: 1 })
  t.match(report({ 'tema1-kreds': 'bred' }).tema1.tabel[0], { behandling: 2, doegn: 1 })
  const narrow = report({ 'tema1-kreds': 'snaever' })
  t.match(narrow.tema1.tabel[0], { behandling: 1, doegn: 1 })
  t.same([report().tema1Kreds, narrow.tema1Kreds], ['bred', 'snaever'])
  const told = (one: typeof narrow) => one.noter.map(({ tekst }) => tekst).join('\n')
  t.match(told(report()), 'i tema 1): Alle, der opfylder inklusionskriterium 1 og 2, tæller med')
  t.match(told(narrow), 'i tema 1): Kun de, der er omfattet af målgruppen, tæller med')
  t.throws(() => report({ 'tema1-kreds': 'alle' }), { errors: [{ code: 'ukendt-vaerdi' }] })
  t.throws(() => report({ kreds: 'bred' }), { errors: [{ code: 'ukendt-felt' }] })
  t.end()
})

t.test('which cases count, and what the notes say about them', (t) => {
  const sag = { kommune: 'Aby', aar: 2017 }
  const { tema1, noter } = afrapportering({
    ...base,
    sager: [
      { ...sag, visiteret: 'doegn', ...included },
      { ...sag, visiteret: 'ambulant', ...included },
      { ...sag, visiteret: 'ingen', ...included },
      { ...sag, visiteret: 'doegn', ...included, gravid: false },
      { ...sag, visiteret: 'doegn', gravid: true },
      { kommune: 'Boby', aar: 2017, ...included },
      { kommune: 'Boby', aar: 2018, gravid: false },
    ],
    opgoerelser: [{ ...sag, behandling: 3 }],
  })
  t.match(tema1.kommuner[0]?.tal[0], {
    behandling: 3,
    doegn: null,
    uoplyst: true,
    uoplyste: ['doegn'],
    mindst: [{ indsats: 'doegn', antal: 1, uafklarede: 1 }],
  })
  t.match(tema1.kommuner[0]?.tal[1], { behandling: null, uoplyst: true }, 'no cases are not zero')
  t.match(tema1.kommuner[1]?.tal[0], {
    behandling: null,
    doegn: null,
    mindst: [
      { indsats: 'behandling', antal: 0, uafklarede: 1, tekst: 'mindst 0 (1 sag er uafklaret)' },
      { indsats: 'doegn', antal: 0, uafklarede: 1 },
    ],
  })
  t.same(tema1.kommuner[1]?.tal[1], { aar: 2018, behandling: 0, doegn: 0 })
  t.equal(
    noter.find(({ kode }) => kode === 'sager-screenet')?.tekst,
    'Syv sager er screenet: 4 omfattet af målgruppen, 2 ikke omfattet og 1 uafklaret.',
  )
  t.same(
    noter.map(({ kode }) => kode).filter((kode) => kode.startsWith('sager')),
    ['sager-uafklarede', 'sager-uden-visitation', 'sager-ikke-visiteret', 'sager-screenet'],
  )
  const masked = afrapportering({ ...base, taerskel: 3, sager: [{ ...sag, ...included }] })
  const told = masked.noter.find(({ kode }) => kode.startsWith('sager-screenet'))?.tekst
  t.match(told, /screenet/)
  t.notMatch(told, /\d/)
  t.end()
})

t.test('an undecided case makes the figure unknown, not zero or one', (t) => {
  const unsettled = { kommune: 'Aby', aar: 2017, visiteret: 'doegn', gravid: true } as const
  const { tema1, noter } = afrapportering({ ...base, aar: [2017], sager: [unsettled] })
  t.same(tema1.tabel[0], {
    aar: 2017,
    behandling: null,
    doegn: null,
    uoplyst: true,
    uoplyste: ['behandling', 'doegn'],
    oplyst: indsatser.map((indsats) => ({
      indsats,
      antal: 0,
      kommuner: 1,
      uafklarede: 1,
      medUafklarede: 1,
      tekst: 'mindst 0 (1 sag er uafklaret)',
    })),
  })
  t.same(tema1.saetninger.behandling, [
    'Visiteret til behandling (døgn eller ambulant): mindst 0 i 2017 (1 sag er uafklaret).',
    'Kommunen mangler tal for 2017 eller har uafklarede sager. Fordelingen kan derfor ikke opgøres.',
  ])
  t.notMatch(JSON.stringify(tema1), 'har ikke visiteret')
  t.ok(noter.some(({ kode }) => kode === 'sager-uafklarede'))

  const known = afrapportering({
    ...base,
    aar: [2017],
    sager: [unsettled, { ...unsettled, ...included }, { ...unsettled, visiteret: 'ingen' }],
  })
  t.equal(
    known.tema1.saetninger.behandling[0],
    'Visiteret til behandling (døgn eller ambulant): mindst 1 i 2017 (1 sag er uafklaret).',
  )
  t.equal(
    known.tema1.saetninger.behandling[1],
    'Kommunen har visiteret en eller flere kvinder til behandling.',
    'one is enough to know that there were some',
  )

  // Only in one of the two municipalities, and only for outpatient treatment: all other cases are decided.
  const apart = afrapportering({
    ...base,
    aar: [2017],
    sager: [
      { ...unsettled, visiteret: 'ambulant' },
      { ...unsettled, ...included, kommune: 'Boby' },
    ],
  })
  t.equal(
    apart.tema1.saetninger.behandling.at(-1),
    'Én kommune mangler tal for 2017 eller har uafklarede sager og er ikke med i fordelingen.',
  )
  t.end()
})

t.test('notes about cases without a known referral: only for women who would count', (t) => {
  const codes = (facts: object) =>
    afrapportering({ ...base, sager: [{ kommune: 'Aby', aar: 2017, ...facts }] }).noter.map(
      ({ kode }) => kode,
    )
  t.ok(codes({ ...included }).includes('sager-uden-visitation'))
  t.notOk(codes({ ...included, gravid: false }).includes('sager-uden-visitation'))
  t.notOk(codes({ ...included, visiteret: 'doegn' }).includes('sager-uden-visitation'))
  t.notOk(codes({ gravid: false, visiteret: 'doegn' }).includes('sager-uden-visitation'))
  t.ok(codes({ gravid: true }).includes('sager-uafklarede'))
  t.notOk(codes({ gravid: true, visiteret: 'ingen' }).includes('sager-uafklarede'))
  t.notOk(codes({ ...included }).includes('sager-uafklarede'))
  t.end()
})

t.test(
  'the same reference twice in one municipality and year: neither counts, both are reported',
  (t) => {
    const sag = { kommune: 'Aby', aar: 2017, visiteret: 'doegn', ...included } as const
    const input = {
      ...base,
      aar: [2017],
      sager: [
        { ...sag, reference: 'S-1' },
        { ...sag, reference: 'S-2' },
        { ...sag, kommune: 'Aby Kommune', reference: 'S-1' },
        { ...sag, kommune: 'Boby', reference: 'S-1' },
        { ...sag, kommune: 'Boby' },
        { ...sag, kommune: 'Boby' },
      ],
    }
    const { rapport, afviste } = afrapporteringAfGodeRaekker(input)
    t.same(
      afviste.map(({ pointer, code }) => [pointer, code]),
      [
        ['/sager/0/reference', 'sag-to-gange'],
        ['/sager/2/reference', 'sag-to-gange'],
      ],
    )
    t.match(rapport.tema1.kommuner, [
      {
        kommune: 'Aby',
        tal: [{ doegn: null, mindst: [{ antal: 1, uafklarede: 2 }, { antal: 1 }] }],
      },
      { kommune: 'Boby', tal: [{ behandling: 3, doegn: 3 }] },
    ])
    t.equal(rapport.noter.filter(({ kode }) => kode === 'raekke-afvist').length, 2)
    t.throws(() => afrapportering(input), { name: 'InputError' })
    t.end()
  },
)

t.test('readings of the cases: those of the report, unless the case has its own', (t) => {
  const medicine = {
    kommune: 'Aby',
    aar: 2017,
    visiteret: 'ambulant',
    ...helped,
    skadeligtForbrug: { stoffer: false, alkohol: false, medicin: true },
  } as const
  const tabel = (input: Partial<AfrapporteringInput>) =>
    afrapportering({ ...base, aar: [2017], sager: [medicine], ...input }).tema1.tabel[0]
  t.match(tabel({}), { behandling: 0 })
  t.match(tabel({ laesninger: { 'medicin-som-rusmiddel': 'ja' } }), { behandling: 1 })
  const own = { ...medicine, laesninger: { 'medicin-som-rusmiddel': 'nej' } } as const
  t.match(tabel({ laesninger: { 'medicin-som-rusmiddel': 'ja' }, sager: [own] }), { behandling: 0 })
  const { regelsaet, noter } = afrapportering({
    ...base,
    sager: [medicine, own, { ...medicine, kommune: 'Boby' }],
    laesninger: { 'medicin-som-rusmiddel': 'ja' },
  })
  t.match(regelsaet[0], { id: 'maalgruppe-udsatte-gravide', version: '2019-11-26', paa: 'sager' })
  t.match(
    regelsaet[0]?.laesninger.find(({ id }) => id === 'medicin-som-rusmiddel'),
    { valgt: ['ja', 'nej'] },
  )
  t.match(
    noter.map(({ tekst }) => tekst).join('\n'),
    /Sagerne er screenet efter regelsættet ».+«, version 2019-11-26\.\n(?:.+\n)*.+Rækkerne er ikke fortolket ens\./,
  )
  t.end()
})

t.test('“at least 0” is shown; “at least” a few is hidden where small counts are', (t) => {
  const sag = { kommune: 'Aby', aar: 2017 } as const
  const settled = { ...sag, visiteret: 'doegn', ...included } as const
  const unsettled = { ...sag, visiteret: 'doegn', gravid: true } as const
  const told = (count: number, taerskel: number) => {
    const sager = [unsettled, ...Array.from({ length: count }, () => settled)]
    const { tabel } = afrapportering({ ...base, aar: [2017], taerskel, sager }).tema1
    return tabel[0]?.oplyst?.map(({ antal, maskeret }) => [antal, maskeret === true])
  }
  for (const [count, taerskel, one] of [
    [0, 0, [0, false]],
    [1, 0, [1, false]],
    [0, 3, [0, false]],
    [1, 3, [null, true]],
    [2, 3, [null, true]],
    [3, 3, [3, false]],
  ] as const) {
    t.same(told(count, taerskel), [one, one], JSON.stringify([count, taerskel]))
  }
  t.end()
})

t.test('a row of sums is neither a case nor a municipality, whatever its year', (t) => {
  const good = { kommune: 'Aby', aar: 2017, visiteret: 'doegn', ...included } as const
  const alone = afrapportering({ ...base, sager: [good] })
  for (const kommune of ['I alt', 'Nordby', 'Region Nordby i alt', 'Hovedtotal:']) {
    for (const aar of [2017, 2018, undefined]) {
      const sum = { kommune, aar, gravid: 5 } as unknown as typeof good
      const { rapport, afviste } = afrapporteringAfGodeRaekker({ ...base, sager: [good, sum] })
      t.same(rapport.tema1, alone.tema1, `${kommune} ${String(aar)}`)
      t.same(afviste, [])
      t.same(
        rapport.noter.filter(({ kode }) => kode === 'sum-i-liste').map(({ tekst }) => tekst),
        [`»${kommune.replace(':', '')}« blandt sagerne er en sum og tæller ikke med som en sag.`],
      )
      const others = rapport.noter.filter(({ kode }) => kode !== 'sum-i-liste')
      t.same(others, alone.noter)
    }
  }
  t.end()
})

t.test(
  'rows of sums are mentioned once per name, with their places if they come from files',
  (t) => {
    const good = { kommune: 'Aby', aar: 2017, visiteret: 'doegn', ...included } as const
    const input = {
      ...base,
      sager: [good, { kommune: 'I alt' }, { kommune: 'i alt', aar: 2018 }, { kommune: 'Total' }],
      tilbud: [
        { reference: 'T-1', borgere: 4 },
        { reference: 'I alt', borgere: 4 },
      ],
    } as never
    const originOf = ({ pointer }: { readonly pointer: string }) => {
      const [, list = '', row] = pointer.split('/')
      return [{ fil: `${list}.csv`, linje: Number(row) + 2, detail: '' }]
    }
    const told = (sprog: 'da' | 'en', navngivKommuner: boolean) => {
      const { rapport } = afrapporteringAfGodeRaekker(
        { ...(input as object), navngivKommuner } as never,
        { sprog, originOf },
      )
      t.same(
        rapport.tema2.map(({ reference }) => reference),
        ['T-1'],
      )
      return rapport.noter.filter(({ kode }) => kode === 'sum-i-liste').map(({ tekst }) => tekst)
    }
    t.same(told('da', true), [
      '»I alt« (række 3 i sager.csv), »i alt« (række 4 i sager.csv) og »Total« (række 5 i sager.csv) blandt sagerne er summer og tæller ikke med som sager.',
      '»I alt« (række 3 i tilbud.csv) blandt tilbuddene er en sum og tæller ikke med som et tilbud.',
    ])
    t.same(told('en', false), [
      '“I alt”, “i alt” and “Total” among the cases are sums and are not counted as cases.',
      '“I alt” among the tilbud is a sum and is not counted as a tilbud.',
    ])
    t.end()
  },
)

t.test(
  'a refused case without a year leaves open every year in which its municipality has cases',
  (t) => {
    const sag = { visiteret: 'doegn', ...included } as const
    const sager = [
      { kommune: 'Aby', aar: 2017, ...sag },
      { kommune: 'Boby', aar: 2017, ...sag, visiteret: 'ingen' as const },
      { kommune: 'Boby', aar: 2018, ...sag },
      { kommune: 'Cby', aar: 2017, ...sag },
    ]
    for (const aar of [18, '01-01-2018', null, undefined]) {
      const undated = ['Aby', 'Boby', 'Boby', 'Dby'].map((kommune) => ({ ...sag, kommune, aar }))
      const { tema1 } = afrapporteringAfGodeRaekker({
        ...base,
        sager: [...sager, ...undated] as typeof sager,
        opgoerelser: [{ kommune: 'Cby', aar: 2018, behandling: 2 }],
      }).rapport
      const told = tema1.kommuner.map(({ tal }) =>
        tal.map(({ behandling, mindst }) => {
          const part = mindst?.find(({ indsats }) => indsats === 'behandling')
          return part ? [part.antal, part.uafklarede] : behandling
        }),
      )
      t.same(
        told,
        [
          [[1, 1], null],
          // “None” is not shown while two women may still count.
          [
            [0, 2],
            [1, 2],
          ],
          [1, 2],
          [null, null],
        ],
        inspect(aar),
      )
    }
    // A year outside the report is still a year, so the case does not belong to the others.
    const { tema1 } = afrapporteringAfGodeRaekker({
      ...base,
      sager: [sager[0]!, { ...sager[0]!, aar: 2016 }],
    }).rapport
    t.equal(tema1.kommuner[0]?.tal[0]?.behandling, 1)
    const more = (behandling: number) =>
      afrapporteringAfGodeRaekker({
        ...base,
        sager: [sager[0]!, { ...sag, kommune: 'Aby', aar: null as never }],
        opgoerelser: [{ kommune: 'Aby', aar: 2017, behandling, doegn: 1 }],
      }).afviste.filter(({ pointer }) => pointer.startsWith('/opgoerelser'))
    t.same(more(2), [], 'a count may be more than the cases that could be read')
    t.match(more(0), [{ code: 'umulig-kombination' }])
    t.end()
  },
)
