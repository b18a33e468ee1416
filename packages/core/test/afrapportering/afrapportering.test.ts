import { Value } from '@sinclair/typebox/value'
import t from 'tap'
import {
  Afrapportering,
  afrapportering,
  AfrapporteringInput,
  indsatser,
  skema,
} from '../../src/afrapportering/index.js'
import { kapacitet } from '../../src/kapacitet/index.js'
import { problemsOf } from '../support/problems-of.js'
import opgoerelser from '../../../fixtures/data/syddanmark-2020/opgoerelser.json' with { type: 'json' }
import publiceret from '../../../fixtures/data/syddanmark-2020/publiceret.json' with { type: 'json' }

const base = { region: 'Nordby', aar: [2018, 2017] }
const reservations = [
  'forbehold-manuelt',
  'forbehold-moerketal',
  'forbehold-frivillig',
  'forbehold-dobbelt',
]

t.test('gives the published figures from data that agree with them', (t) => {
  const { tema1, noter, titel } = afrapportering(opgoerelser.input)
  t.same(tema1.tabel, publiceret.tema1.tabel)
  t.same(tema1.fordeling.behandling, publiceret.tema1.fordeling.behandling)
  t.same(tema1.fordeling.doegn, publiceret.tema1.fordeling.doegn)
  t.equal(tema1.antalKommuner, publiceret.tema1.antalKommuner)
  t.same(
    noter.map(({ kode }) => kode),
    ['talt-af-kommuner', ...reservations],
  )
  t.match(titel, /Syddanmark 2017–2019$/)
  t.same(tema1.saetninger, {
    behandling: [
      'Visiteret til behandling (døgn eller ambulant): 10 i 2017, 8 i 2018 og 8 i 2019.',
      '15 af 22 kommuner har ikke visiteret kvinder til behandling.',
      'Tre kommuner har visiteret en eller flere kvinder i alle tre år.',
      'Én kommune har visiteret en eller flere kvinder i to af de tre år.',
      'Tre kommuner har visiteret en eller flere kvinder i ét af de tre år.',
    ],
    doegn: [
      'Heraf visiteret til døgnbehandling: 2 i 2017, 2 i 2018 og 2 i 2019.',
      '18 af 22 kommuner har ikke visiteret kvinder til døgnbehandling.',
      'Én kommune har visiteret en eller flere kvinder i alle tre år.',
      'Tre kommuner har visiteret en eller flere kvinder i ét af de tre år.',
    ],
  })
  const english = afrapportering(opgoerelser.input, { sprog: 'en' }).tema1.saetninger
  t.equal(
    english.doegn[1],
    '18 of 22 municipalities have referred no women to residential treatment.',
  )

  const { kvinder, taerskel, andelPrTilbud, maksTilbud } = publiceret.kapacitet
  t.match(kapacitet({ kvinder, taerskel, tilbud: 2 }), { andelPrTilbud, maksTilbud })
  t.equal(kvinder, publiceret.kvinderIHeleLandet.mindst)
  t.end()
})

t.test('“none in residential”, as none were referred, is not an answer given', async (t) => {
  const doegnOf = (...opgoerelser: readonly object[]) => {
    const { tema1 } = afrapportering({
      ...{ region: 'Nordby', aar: [2017], kommuner: ['Aby', 'Boby', 'Cedby'] },
      opgoerelser: opgoerelser.map((row) => ({ aar: 2017, ...row })) as never,
    })
    const [year] = tema1.tabel
    const known = year?.oplyst?.find(({ indsats }) => indsats === 'doegn')
    return [year?.doegn, known?.tekst, tema1.saetninger.doegn[0]?.replace(/^.*: /, '')]
  }
  // There is no column of residential treatment: none were referred, so none were in it, but nobody has said so.
  const none = { kommune: 'Aby', behandling: 0 }
  const some = { kommune: 'Boby', behandling: 3 }
  t.strictSame(doegnOf(none, some), [null, undefined, 'ikke oplyst i 2017.'])
  // If one municipality has given the number, it is shown beside those for which it follows.
  t.strictSame(doegnOf({ ...none, doegn: 0 }, some), [
    ...[null, 'mindst 0 (oplyst for 1 af 3 kommuner)'],
    'mindst 0 i 2017 (oplyst for 1 af 3 kommuner).',
  ])
  t.strictSame(doegnOf(none, { ...some, doegn: 1 })[1], 'mindst 1 (oplyst for 2 af 3 kommuner)')
  // If all municipalities referred none, the sum is known.
  const all = ['Aby', 'Boby', 'Cedby'].map((kommune) => ({ kommune, behandling: 0 }))
  t.strictSame(doegnOf(...all), [0, undefined, '0 i 2017.'])
})

t.test('fits its schema and is plain JSON', (t) => {
  const input = {
    ...opgoerelser.input,
    taerskel: 3,
    kommuner: [
      'Kommune 01',
      ...opgoerelser.input.opgoerelser.map(({ kommune }) => kommune),
      'Tavs',
    ],
    tilbud: [{ reference: 'T-17', aar: 2019, borgere: 2 }],
    tekster: { '3.1': 'Vi mødes.' },
  }
  t.ok(Value.Check(AfrapporteringInput, input), 'input')
  for (const sprog of ['da', 'en'] as const) {
    const report = afrapportering(input, { sprog })
    t.same([...Value.Errors(Afrapportering, report)].slice(0, 3), [])
    t.same(JSON.parse(JSON.stringify(report)), report)
  }
  t.end()
})

t.test('has the form’s questions, numbered as in Bilag 2, and the writer’s texts', (t) => {
  const numbers = skema.temaer.map(({ spoergsmaal }) => spoergsmaal.map(({ nummer }) => nummer))
  t.same(numbers, [['1.1'], ['2.1', '2.2'], ['3.1', '3.2'], ['4.1', '4.2', '4.3']])
  const report = afrapportering({ ...base, tekster: { '3.1': 'Vi mødes.', '4.2': null } })
  t.match(report.tema3, { nummer: 3, titel: 'Koordination og samarbejde' })
  t.same(
    report.tema3.spoergsmaal.map(({ svar }) => svar),
    ['Vi mødes.', null],
  )
  t.same(
    report.tema4.spoergsmaal.map(({ svar }) => svar),
    [null, null, null],
  )
  t.equal(report.tema4.spoergsmaal[2]?.delspoergsmaal.length, 2)
  t.same([report.tema1.nummer, report.tema2Skema.nummer], [1, 2])
  t.equal(afrapportering(base, { sprog: 'en' }).tema3.titel, 'Coordination and cooperation')
  t.end()
})

t.test('without rows: an empty report that says so', (t) => {
  const { tema1, noter, tema2 } = afrapportering(base)
  t.same(tema1.tabel[0], {
    aar: 2017,
    behandling: null,
    doegn: null,
    uoplyst: true,
    uoplyste: ['behandling', 'doegn'],
  })
  t.same([tema1.kommuner, tema1.saetninger.doegn, tema2], [[], [], []])
  t.same(
    noter.map(({ kode }) => kode),
    ['ingen-raekker', ...reservations],
  )
  t.end()
})

t.test('a sum with a gap is not known, and the known part is shown beside it', (t) => {
  const { tema1, noter } = afrapportering({
    ...base,
    kommuner: ['Aby', 'Boby', 'Cedby'],
    opgoerelser: [
      { kommune: 'Aby', aar: 2017, behandling: 4, doegn: 1 },
      { kommune: 'Aby', aar: 2018, behandling: 0 },
      { kommune: 'Boby', aar: 2017, behandling: 2 },
    ],
  })
  t.same(tema1.tabel[0], {
    aar: 2017,
    behandling: null,
    doegn: null,
    uoplyst: true,
    uoplyste: ['behandling', 'doegn'],
    oplyst: [
      {
        indsats: 'behandling',
        antal: 6,
        kommuner: 2,
        tekst: 'mindst 6 (oplyst for 2 af 3 kommuner)',
      },
      { indsats: 'doegn', antal: 1, kommuner: 1, tekst: 'mindst 1 (oplyst for 1 af 3 kommuner)' },
    ],
  })
  t.match(tema1.kommuner[0]?.tal[1], { behandling: 0, doegn: 0 }, 'of none, none are residential')
  t.match(tema1.kommuner[2], { kommune: 'Cedby', tal: [{ behandling: null, uoplyst: true }, {}] })
  t.same(tema1.fordeling.uoplyst, { behandling: 2, doegn: 2 })
  t.same(
    tema1.fordeling.behandling.map(({ kommuner }) => kommuner),
    [0, 1, 0],
  )
  t.equal(
    tema1.saetninger.behandling[0],
    'Visiteret til behandling (døgn eller ambulant): mindst 6 i 2017 (oplyst for 2 af 3 kommuner) og mindst 0 i 2018 (oplyst for 1 af 3 kommuner).',
  )
  t.match(
    tema1.saetninger.behandling.at(-1),
    /^To kommuner mangler tal for et eller flere år og er ikke med i fordelingen\./,
  )
  t.same(
    noter.filter(({ emne }) => emne === 'mangler').map(({ tekst }) => tekst),
    [
      'Én kommune har ikke svaret: Cedby.',
      'Boby mangler tal for behandling i 2018 samt døgnbehandling i 2017 og 2018. En sum, som tallene indgår i, er derfor ikke fuldt oplyst.',
    ],
  )
  t.end()
})

t.test(
  'women in residential treatment were referred to treatment, even if that number is missing',
  (t) => {
    const report = (taerskel: number) =>
      afrapportering({
        ...base,
        taerskel,
        opgoerelser: [
          { kommune: 'Aby', aar: 2017, behandling: 7, doegn: 1 },
          { kommune: 'Aby', aar: 2018, behandling: 0 },
          { kommune: 'Boby', aar: 2017, doegn: 6 },
          { kommune: 'Boby', aar: 2018, doegn: 2 },
          { kommune: 'Cedby', aar: 2017, doegn: 0 },
        ],
      }).tema1
    const least = ({ tabel }: ReturnType<typeof report>) =>
      tabel.map(({ oplyst }) => oplyst?.find(({ indsats }) => indsats === 'behandling')?.tekst)
    const all = report(0)
    t.same(least(all), [
      'mindst 13 (oplyst for 1 af 3 kommuner)',
      'mindst 2 (oplyst for 1 af 3 kommuner)',
    ])
    t.equal(all.tabel[0]?.behandling, null, 'what Boby and Cedby have not told is not known')
    t.same(
      all.fordeling.behandling.map(({ kommuner }) => kommuner),
      [0, 1, 1],
      'Boby had some in both years, Aby in one',
    )
    t.same(all.fordeling.uoplyst, { behandling: 1, doegn: 1 }, 'Cedby')
    t.same(
      least(report(5)),
      ['mindst 13 (oplyst for 1 af 3 kommuner)', 'mindst 0 (oplyst for 1 af 3 kommuner)'],
      'a small number takes part in no total',
    )

    const [only] = afrapportering({
      ...base,
      aar: [2017],
      opgoerelser: [{ kommune: 'Aby', aar: 2017, doegn: 3 }],
    }).tema1.tabel
    t.match(only, {
      behandling: null,
      doegn: 3,
      oplyst: [{ antal: 3, kommuner: 0, tekst: 'mindst 3 (kun døgnbehandling er oplyst)' }],
    })
    t.end()
  },
)

t.test('each tilbud with its screening, year by year', (t) => {
  const tilbud = [
    { reference: 'T-2', aar: 2018, borgere: 2, aarsvaerk: 5 },
    { reference: 'T-1' },
    { reference: 'T-2', aar: 2017, borgere: 4, aarsvaerk: 2 },
  ]
  const { tema2 } = afrapportering({ ...base, tilbud })
  t.same(
    tema2.map(({ reference, perioder }) => [reference, perioder.map(({ aar }) => aar)]),
    [
      ['T-2', [2017, 2018]],
      ['T-1', [undefined]],
    ],
  )
  t.equal(tema2[0]?.perioder[1]?.kriterier[0]?.udfald, 'ikke-opfyldt')

  const masked = afrapportering({ ...base, tilbud, taerskel: 3 })
  const [shown, hidden] = masked.tema2[0]?.perioder ?? []
  t.match(shown?.kriterier[0], { udfald: 'opfyldt', fakta: { borgere: 4 } })
  t.match(hidden, { maskeret: true, kriterier: [{ udfald: 'uafklaret', fakta: {} }] })
  t.equal(
    hidden?.fingeraftryk,
    afrapportering({ ...base, taerskel: 3, tilbud: [{ ...tilbud[0]!, borgere: 1 }] }).tema2[0]
      ?.perioder[0]?.fingeraftryk,
    'not even the fingerprint tells 1 from 2',
  )
  t.match(masked.noter.find(({ kode }) => kode === 'smaa-tal-tilbud')?.tekst, /T-2 \(2018\)/)
  t.end()
})

t.test('reads every number to nine decimals', (t) => {
  const exact = {
    ...base,
    aar: [2017, 2018],
    taerskel: 3,
    opgoerelser: [
      { kommune: 'Aby', aar: 2017, behandling: 3, doegn: 1 },
      { kommune: 'Beby', aar: 2018, behandling: 3, doegn: 3 },
    ],
    sager: [{ kommune: 'Ceby', aar: 2018, visiteret: 'doegn', gravid: false }],
    tilbud: [{ reference: 'T', aar: 2017, borgere: 3 }],
  } satisfies AfrapporteringInput
  const drifted = JSON.parse(JSON.stringify(exact), (_, value: unknown) =>
    typeof value === 'number' && value > 0 ? value * (1 - 2e-16) : value,
  ) as AfrapporteringInput
  t.not(drifted.aar[0], 2017, 'there is something to read')
  t.strictSame(afrapportering(drifted), afrapportering(exact))
  t.match(
    problemsOf(() => afrapportering({ ...base, aar: [2017, 2017 + 3e-13] })),
    [{ pointer: '/aar/1', code: 'aar-to-gange' }],
  )
  t.end()
})

t.test('98 municipalities by three years, in any order', (t) => {
  const aar = [2017, 2018, 2019]
  const rows = Array.from({ length: 98 }, (_, k) =>
    aar.map((year, y) => ({
      kommune: `Kommune ${String(k + 1)}`,
      aar: year,
      behandling: (k * 7 + y) % 9,
      doegn: (k * 7 + y) % 3 === 0 ? 1 % (1 + ((k * 7 + y) % 9)) : 0,
    })),
  ).flat()
  const report = afrapportering({ region: 'Danmark', aar, opgoerelser: rows })
  t.equal(report.tema1.antalKommuner, 98)
  t.same(
    report.tema1.kommuner.slice(8, 10).map(({ kommune }) => kommune),
    ['Kommune 9', 'Kommune 10'],
  )
  for (const indsats of indsatser) {
    t.equal(
      report.tema1.tabel[1]?.[indsats],
      rows.filter((row) => row.aar === 2018).reduce((sum, row) => sum + row[indsats], 0),
    )
    t.equal(
      report.tema1.fordeling[indsats].reduce((sum, { kommuner }) => sum + kommuner, 0),
      98,
    )
  }
  for (const taerskel of [0, 3, 5]) {
    t.same(
      afrapportering({ region: 'Danmark', aar, taerskel, opgoerelser: [...rows].reverse() }),
      afrapportering({ region: 'Danmark', aar, taerskel, opgoerelser: rows }),
    )
  }
  t.end()
})

t.test('small numbers are masked and this is said; zero and larger figures are shown', (t) => {
  const report = afrapportering({ ...opgoerelser.input, taerskel: 3 })
  t.match(report.tema1.tabel[0], {
    behandling: 10,
    doegn: null,
    maskeret: true,
    maskerede: ['doegn'],
  })
  t.match(
    report.tema1.saetninger.doegn[0],
    'døgnbehandling: skjult af hensyn til diskretion i 2017, 2018 og 2019.',
  )
  t.match(report.tema1.kommuner[0]?.tal[0], { behandling: 0, doegn: 0 })
  t.same(
    report.noter.filter(({ emne }) => emne === 'smaa-tal').map(({ kode }) => kode),
    ['smaa-tal', 'smaa-tal-summer', 'smaa-tal-kommuner'],
  )
  const none = afrapportering({
    ...base,
    taerskel: 5,
    opgoerelser: [{ kommune: 'Aby', aar: 2017, behandling: 5, doegn: 0 }],
  })
  t.equal(none.noter.find(({ emne }) => emne === 'smaa-tal')?.kode, 'smaa-tal-ingen')
  t.end()
})
