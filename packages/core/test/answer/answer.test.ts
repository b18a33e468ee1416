/**
 * Whole answers, key by key: the contract's example as the contract shows it, a case with nothing known, conclusions
 * and readings.
 */
import t from 'tap'
import { CaseInput, compileRuleset, screenCase, screenTilbud } from '../../src/index.js'
import { boolean, documentOf, source, text } from '../support/documents.js'
import { example, kompetencer } from '../support/contract-example.js'

const syddanmark = (punkt: string) => ({
  dokument:
    'Kommunerne i Syddanmark: Afrapportering på den centrale udmelding for udsatte gravide kvinder med et skadeligt rusmiddelbrug, 2020',
  afsnit: '3',
  punkt,
})

t.test('the example of the contract', async (t) => {
  const answer = screenTilbud(example)

  t.test('keys, in order', async (t) => {
    t.same(Object.keys(answer), [
      'reference',
      'aar',
      'ruleset',
      'konklusion',
      'konklusionTekst',
      'kriterier',
      'vej',
      'bemaerkninger',
      'mangler',
      'naesteSpoergsmaal',
      'faerrestSvar',
      'laesninger',
      'fortolkningsfoelsom',
      'fingeraftryk',
    ])
    t.same(Object.keys(answer.ruleset), ['id', 'version', 'sha256'])
    for (const kriterium of answer.kriterier) {
      t.same(Object.keys(kriterium), [
        'id',
        'nummer',
        'rolle',
        'titel',
        'udfald',
        'begrundelse',
        'fakta',
        'mangler',
        'aendringer',
        'kilde',
        'kilder',
      ])
      t.same(Object.keys(kriterium.kilde), ['dokument', 'afsnit', 'punkt'])
      t.same(kriterium.kilde, kriterium.kilder[0])
      for (const aendring of kriterium.aendringer) {
        t.same(Object.keys(aendring), ['valg', 'fakta', 'fra', 'til', 'tekst'])
      }
    }
    const [reading] = answer.laesninger
    t.same(Object.keys(reading!), ['id', 'valgt', 'andre'])
    t.same(Object.keys(reading!.andre[0]!), ['id', 'konklusion', 'mangler'])
    t.same(Object.keys(screenTilbud({}).naesteSpoergsmaal[0]!), [
      'fakta',
      'spoergsmaal',
      'kanAfgoere',
    ])
    t.same(Object.keys(screenTilbud({})), Object.keys(answer).slice(2), 'no reference, no year')
  })

  t.test('values', async (t) => {
    const [borgerflow, aarsvaerk, erfaring, kompetencer] = answer.kriterier
    t.match(answer, {
      reference: 'T-17',
      aar: 2019,
      ruleset: {
        id: 'hoejt-specialiseret-tilbud',
        version: '2019-11-26',
        sha256: /^[0-9a-f]{64}$/,
      },
      konklusion: 'ikke-hoejt-specialiseret',
      konklusionTekst:
        'Tilbuddet opfylder ikke alle fire kriterier for et højt specialiseret tilbud. Det opfylder 2 af 4, og ét er ikke afklaret. Kriterium 2 (årsværk) er ikke opfyldt.',
      bemaerkninger: [],
      mangler: [],
      naesteSpoergsmaal: [],
      faerrestSvar: 0,
      fortolkningsfoelsom: false,
      fingeraftryk: /^sha256:[0-9a-f]{64}$/,
    })
    t.same(aarsvaerk, {
      id: 'aarsvaerk',
      nummer: 2,
      rolle: 'krav',
      titel: 'Årsværk',
      udfald: 'ikke-opfyldt',
      begrundelse:
        'Der er tilknyttet 2,5 årsværk til indsatsen til målgruppen. Der kræves mindst 3.',
      fakta: { aarsvaerk: 2.5 },
      mangler: [],
      aendringer: [{ valg: 1, fakta: 'aarsvaerk', fra: 2.5, til: 3, tekst: '0,5 årsværk mere' }],
      kilde: syddanmark('2'),
      kilder: [syddanmark('2')],
    })
    t.match(borgerflow, { udfald: 'opfyldt', fakta: { borgere: 4 }, aendringer: [] })
    t.match(erfaring, { udfald: 'opfyldt', fakta: { medarbejdere: 9, medarbejdereMedErfaring: 6 } })
    t.match(kompetencer, {
      udfald: 'uafklaret',
      mangler: ['kompetencer.psykiatrisk-behandling'],
      aendringer: [],
      kilde: syddanmark('4'),
      kilder: [
        syddanmark('4'),
        {
          dokument: 'Socialstyrelsen: Oplæg for DAS Sjælland og Syddanmark, 13. januar 2023',
          afsnit: 'Centrale elementer i døgnbehandlingen',
        },
      ],
    })
    t.same(answer.laesninger, [
      {
        id: 'borgere-taelles',
        valgt: 'alle-i-aaret',
        andre: [{ id: 'nye-visiterede', konklusion: 'ikke-hoejt-specialiseret', mangler: [] }],
      },
      {
        id: 'erfaring-opgjort-i',
        valgt: 'hoveder',
        andre: [{ id: 'aarsvaerk', konklusion: 'ikke-hoejt-specialiseret', mangler: [] }],
      },
      {
        id: 'kompetencer-fra',
        valgt: 'ogsaa-samarbejde',
        andre: [{ id: 'eget-personale', konklusion: 'ikke-hoejt-specialiseret', mangler: [] }],
      },
    ])
  })

  t.test('in English', async (t) => {
    const english = screenTilbud(example, { sprog: 'en' })
    t.match(english, {
      konklusionTekst:
        'The tilbud does not meet all four criteria for a highly specialised tilbud. It meets 2 of 4, and one is not settled. Criterion 2 (full-time equivalents) is not met.',
      kriterier: [
        {},
        {
          titel: 'Full-time equivalents',
          begrundelse:
            'There are 2.5 full-time equivalents attached to the indsats for the target group. At least 3 are required.',
          aendringer: [{ tekst: '0.5 more full-time equivalents' }],
        },
      ],
    })
    t.equal(english.fingeraftryk, answer.fingeraftryk, 'the language is no part of the question')
    t.same(screenTilbud(example, { sprog: 'da' }), answer, 'Danish unless said')
  })

  t.test('an answer is plain data that survives JSON', async (t) => {
    t.strictSame(JSON.parse(JSON.stringify(answer)), answer)
  })
})

t.test('nothing is known', async (t) => {
  const answer = screenTilbud({})
  t.equal(answer.konklusion, 'uafklaret')
  t.equal(answer.faerrestSvar, 1, 'one criterion that is not met is enough')
  t.equal(answer.fortolkningsfoelsom, null)
  t.same(answer.mangler, [
    'borgere',
    'aarsvaerk',
    'medarbejdere',
    'medarbejdereMedErfaring',
    ...kompetencer(),
  ])
  t.same(
    answer.kriterier.map(({ udfald, fakta, aendringer }) => [udfald, fakta, aendringer]),
    Array(4).fill(['uafklaret', {}, []]),
  )
  t.same(answer.kriterier[2]?.mangler, ['medarbejdere', 'medarbejdereMedErfaring'])
  t.same(answer.naesteSpoergsmaal[0], {
    fakta: 'borgere',
    spoergsmaal:
      'Hvor mange borgere i målgruppen har tilbuddet leveret indsatser til i løbet af året?',
    kanAfgoere: true,
  })
  t.notOk(
    answer.naesteSpoergsmaal.find(({ fakta }) => fakta === 'medarbejdere')?.kanAfgoere,
    'a half needs a whole',
  )
})

t.test('the conclusions of a case', async (t) => {
  const inside = {
    gravid: true,
    skadeligtForbrug: { alkohol: true },
    socialeProblemstillinger: { hjemloeshed: true },
    ambulant: { fastholdesISvangreomsorg: false },
    behovForDoegnbehandling: true,
  } as const satisfies CaseInput
  const answer = screenCase(inside)
  t.equal(answer.konklusion, 'omfattet')
  t.same(
    answer.kriterier.map(({ rolle, udfald }) => [rolle, udfald]),
    [
      ['inklusion', 'opfyldt'],
      ['inklusion', 'opfyldt'],
      ['inklusion', 'opfyldt'],
      ['inklusion', 'opfyldt'],
      ['eksklusion', 'ikke-opfyldt'],
    ],
  )
  t.same(answer.kriterier[4]?.aendringer, [], 'nobody is told how to be left out')
  t.equal(screenCase({ gravid: false }).konklusion, 'ikke-omfattet')
  t.equal(screenCase({}).konklusion, 'uafklaret')
  t.notOk('elementer' in answer)

  const level = screenCase({ ruleset: 'indsatsniveau', tilstraekkeligtUdbytte: false })
  t.equal(level.konklusion, 'doegnbehandling')
  t.same(Object.keys(level).slice(0, 5), [
    'ruleset',
    'konklusion',
    'konklusionTekst',
    'elementer',
    'kriterier',
  ])
  t.ok(level.elementer?.includes('Psykiatrisk behandling'))
  t.ok(
    screenCase(
      { ruleset: 'indsatsniveau', tilstraekkeligtUdbytte: false },
      { sprog: 'en' },
    ).elementer?.includes('Psychiatric treatment'),
  )
})

t.test('a reading decides', async (t) => {
  const answer = screenTilbud({
    ...example,
    aarsvaerk: 3,
    kompetencer: { ...example.kompetencer, 'psykiatrisk-behandling': 'indgaar' },
    aarsvaerkMedErfaring: 2,
  })
  t.equal(answer.fortolkningsfoelsom, true)
  t.equal(answer.konklusion, 'hoejt-specialiseret')
  t.same(answer.laesninger[2]?.andre, [
    { id: 'eget-personale', konklusion: 'ikke-hoejt-specialiseret', mangler: [] },
  ])
})

t.test('two outcomes with the same id are one conclusion, under any reading', async (t) => {
  const fact = (value: boolean) => ({ fact: 'a', operator: 'equal', value })
  const document = documentOf({
    facts: [boolean('a')],
    conditions: {},
    criteria: ['laest'],
    outcomes: [{ condition: 'laest' }, fact(true)],
    readings: [
      {
        id: 'laesning',
        phrase: text('ordet'),
        source,
        options: [true, false].map((value) => ({
          id: String(value),
          label: text(String(value)),
          conditions: { laest: fact(value) },
        })),
      },
    ],
  })
  const outcomes = document.outcomes.map((outcome) => ({ ...outcome, id: 'samme' }))
  const answer = compileRuleset({ ...document, outcomes }).screen({ a: true })
  t.match(answer, { konklusion: 'samme', laesninger: [{ andre: [{ konklusion: 'samme' }] }] })
  t.equal(answer.fortolkningsfoelsom, false)
  t.equal(compileRuleset(document).screen({ a: true }).fortolkningsfoelsom, true)
})

t.test('nobody can have experience where there is nobody, and the reason says so', async (t) => {
  const reasonOf = (input: object, sprog: 'da' | 'en' = 'da') => {
    const { udfald, mangler, begrundelse } = screenTilbud(input, { sprog }).kriterier[2]!
    return [udfald, mangler, begrundelse]
  }
  t.same(reasonOf({ medarbejdere: 0 }), [
    'uafklaret',
    ['medarbejdereMedErfaring'],
    'Der er ikke tilknyttet medarbejdere til indsatsen til målgruppen. Kriteriet er først afklaret, når antal medarbejdere med mindst fire års erfaring også er oplyst som 0.',
  ])
  t.equal(reasonOf({ medarbejdere: 0, medarbejdereMedErfaring: 0 })[0], 'ikke-opfyldt')
  t.equal(
    reasonOf({ medarbejdere: 0 }, 'en')[2],
    'No staff are attached to the indsats for the target group. The criterion is settled once the number of staff with at least four years of experience is given as 0 too.',
  )
  const laesninger = { 'erfaring-opgjort-i': 'aarsvaerk' } as const
  t.same(reasonOf({ laesninger, aarsvaerk: 0 }), [
    'uafklaret',
    ['aarsvaerkMedErfaring'],
    'Der er ikke tilknyttet årsværk til indsatsen til målgruppen. Kriteriet er først afklaret, når antal årsværk med mindst fire års erfaring også er oplyst som 0.',
  ])
  t.equal(
    reasonOf({ laesninger, aarsvaerk: 0 }, 'en')[2],
    'No full-time equivalents are attached to the indsats for the target group. The criterion is settled once the number of full-time equivalents with at least four years of experience is given as 0 too.',
  )
  t.match(reasonOf({ medarbejdere: 1 })[2], /^Det kan ikke afgøres, om mere end halvdelen af/)
})
