/** Refused rows without a known municipality: which totals they leave open, and where the report says so. */
import t from 'tap'
import { afrapporteringAfGodeRaekker } from '../../src/afrapportering/index.js'

const base = { region: 'Nordby', aar: [2017, 2018] }
const sag = {
  kommune: 'Aby',
  aar: 2017,
  visiteret: 'doegn',
  gravid: true,
  skadeligtForbrug: { stoffer: true },
  socialeProblemstillinger: { hjemloeshed: true },
} as const
const count = { kommune: 'Aby', aar: 2017, behandling: 2, doegn: 1 }

function made(input: object, sprog: 'da' | 'en' = 'da') {
  return afrapporteringAfGodeRaekker({ ...base, ...input }, { sprog })
}

/** The totals as they are shown, by year: a number, or words. */
function totals(input: object, sprog: 'da' | 'en' = 'da') {
  return made(input, sprog).rapport.tema1.tabel.map((row) =>
    (['behandling', 'doegn'] as const).map(
      (indsats) =>
        row[indsats] ?? row.oplyst?.find((one) => one.indsats === indsats)?.tekst ?? 'ukendt',
    ),
  )
}

const both2018 = { ...sag, aar: 2018 }
const one = 'mindst 1 (1 række uden kendt kommune er ikke talt med)'

t.test('a refused case without a municipality leaves the totals of its year open', async (t) => {
  for (const kommune of [undefined, null, '', ' ', '=1', 7, 'Region Nordby']) {
    t.same(
      totals({ sager: [sag, both2018, { ...sag, kommune }] }),
      [
        [one, one],
        [1, 1],
      ],
      String(kommune),
    )
  }
  t.same(
    totals({ kommuner: ['Aby'], sager: [sag, both2018, { ...sag, kommune: 'Boby' }] }),
    [
      [one, one],
      [1, 1],
    ],
    'a name that is not listed may be a slip of the pen',
  )
})

t.test('a refused case without a usable year leaves the totals of every year open', async (t) => {
  for (const row of [{ ...sag, kommune: undefined, aar: undefined }, {}, null, 7, 'x']) {
    t.same(totals({ sager: [sag, both2018, row] }), [
      [one, one],
      [one, one],
    ])
  }
  t.same(totals({ sager: [sag, { ...sag, kommune: undefined, aar: 2031 }] })[0], [1, 1])
})

t.test('a refused row of counts leaves totals open too', async (t) => {
  const whole = [count, { ...count, aar: 2018 }]
  t.same(totals({ opgoerelser: [...whole, { ...count, kommune: undefined }] }), [
    [
      'mindst 2 (1 række uden kendt kommune er ikke talt med)',
      'mindst 1 (1 række uden kendt kommune er ikke talt med)',
    ],
    [2, 1],
  ])
  t.same(totals({ opgoerelser: [...whole, null, { aar: 2017 }] }, 'en'), [
    [
      'at least 2 (2 rows without a known municipality are not counted)',
      'at least 1 (2 rows without a known municipality are not counted)',
    ],
    [
      'at least 2 (1 row without a known municipality is not counted)',
      'at least 1 (1 row without a known municipality is not counted)',
    ],
  ])
  t.same(
    totals({ opgoerelser: [...whole, { ...count, kommune: 'I alt' }] }),
    [
      [2, 1],
      [2, 1],
    ],
    'a sum is no such row',
  )
})

t.test('nothing is open if every municipality of the region has counted', async (t) => {
  const kommuner = ['Aby', 'Boby']
  const opgoerelser = kommuner.flatMap((kommune) =>
    base.aar.map((aar) => ({ ...count, kommune, aar })),
  )
  const lost = { ...sag, kommune: undefined }
  t.same(totals({ kommuner, opgoerelser, sager: [lost] }), [
    [4, 2],
    [4, 2],
  ])
  t.match(
    totals({ opgoerelser, sager: [lost] })[0],
    [/^mindst 4/],
    'which these are is not known here',
  )
  t.match(totals({ kommuner, opgoerelser: opgoerelser.slice(1), sager: [lost] })[0], [
    /^mindst 2 \(oplyst for 1 af 2 kommuner, 1 række uden kendt kommune er ikke talt med\)$/,
  ])
})

t.test('it is in the sentences and in a note, and in no figure of a municipality', async (t) => {
  const input = { sager: [sag, both2018, { ...sag, kommune: undefined }] }
  const { rapport } = made(input)
  const { saetninger, kommuner, fordeling } = rapport.tema1
  t.match(
    saetninger.behandling[0],
    /: mindst 1 i 2017 \(1 række uden kendt kommune er ikke talt med\) og 1 i 2018\.$/,
  )
  t.equal(
    saetninger.behandling.at(-1),
    'Rækker uden kendt kommune er ikke med i fordelingen.',
    'the spread is without it',
  )
  t.equal(kommuner[0]?.tal[0]?.behandling, 1)
  t.same(fordeling.uoplyst, { behandling: 0, doegn: 0 })
  const told = rapport.noter.filter(({ kode }) => kode === 'uden-kommune')
  t.same(
    told.map(({ emne, tekst }) => [emne, tekst]),
    [
      [
        'mangler',
        'For én række, der ikke kunne bruges, kendes kommunen ikke. Tallet for den kommune, som rækken hører til, kan være for lavt, og regionens tal angives som »mindst«.',
      ],
    ],
  )
  t.notMatch(made({ sager: [sag] }).rapport.noter, [{ kode: 'uden-kommune' }])
  t.notOk(made({ sager: [sag] }).rapport.noter.some(({ kode }) => kode === 'uden-kommune'))
  t.notOk(rapport.kapacitet.saetninger.some((text) => text.includes('Nordby')))
})

t.test('a sum that depends on such a row cannot be checked', async (t) => {
  const opgoerelser = [count, { ...count, aar: 2018 }, { ...count, kommune: 'I alt' }]
  const result = (rows: readonly unknown[]) =>
    made({ opgoerelser: rows }).rapport.noter.find(({ kode }) => kode === 'sum-raekke')?.tekst
  t.match(result(opgoerelser), /Den passer med summen/)
  t.match(result([...opgoerelser, { ...count, kommune: '=1' }]), /Den kan ikke sammenlignes/)
})

t.test('where small numbers are hidden, what is hidden stays hidden', async (t) => {
  const sager = [sag, both2018, { ...sag, kommune: undefined }]
  const { tabel } = made({ sager, taerskel: 3 }).rapport.tema1
  t.match(tabel[0]?.oplyst, [
    {
      indsats: 'behandling',
      antal: null,
      maskeret: true,
      tekst: 'skjult af hensyn til diskretion (1 række uden kendt kommune er ikke talt med)',
    },
    { indsats: 'doegn', antal: null },
  ])
})
