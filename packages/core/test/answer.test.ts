/**
 * The answer itself: the contract's own example in the contract's own shape, schemas that accept every
 * answer, and texts that read well whatever is known.
 */
import assert from 'node:assert/strict'
import type { TSchema } from '@sinclair/typebox'
import { Value } from '@sinclair/typebox/value'
import fc from 'fast-check'
import t from 'tap'
import {
  CaseInput,
  CompactScreening,
  compileRuleset,
  inputSchema,
  InputError,
  PeriodsScreening,
  rulesets,
  screenCase,
  Screening,
  screenTilbud,
  screenTilbudPerioder,
  TilbudInput,
  TilbudPerioderInput,
} from '../src/index.js'
import { choicesOf } from '../src/ruleset/fact-values.js'
import type { Value as FactValue } from '../src/program/operators.js'
import { boolean, documentOf, everyChoice, source, text } from './support/documents.js'
import { below, nested, oneOf, type Draw } from './support/random-rulesets.js'
import { holds, seed } from './support/runs.js'

t.comment(`FC_SEED=${seed}`)

/** The request of the contract, section 1. */
const example: TilbudInput = {
  reference: 'T-17',
  aar: 2019,
  borgere: 4,
  aarsvaerk: 2.5,
  medarbejdere: 9,
  medarbejdereMedErfaring: 6,
  kompetencer: {
    'laegelig-rusmiddelbehandling': 'indgaar',
    'social-rusmiddelbehandling': 'indgaar',
    psykologbehandling: 'indgaar-via-samarbejde',
    familiebehandling: 'indgaar',
    'social-stoette': 'indgaar',
  },
}

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

  t.test('plain data: what JSON carries is all there is', async (t) => {
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

t.test('two outcomes of one name are one conclusion, whatever the reading', async (t) => {
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

t.test('whatever is known, answers fit their schemas and texts read well', async (t) => {
  for (const ruleset of rulesets) {
    const screener = compileRuleset(ruleset)
    const input = inputSchema(ruleset)
    const choices = everyChoice(ruleset)
    // Facts that no place can have together are refused, and others drawn in their place.
    holds(40, (draw) => {
      const laesninger = oneOf(draw, choices)
      const request = { ...randomFacts(draw, ruleset), laesninger }
      assert.ok(Value.Check(input, request), 'the input fits its schema')
      for (const sprog of ['da', 'en'] as const) {
        const answer = unlessRefused(() => screener.screen(request, { sprog }))
        fits(Screening, answer)
        const short = screener.compact(request, { sprog })
        fits(CompactScreening, short)
        const { ruleset: of, konklusion, kriterier, mangler } = answer
        assert.deepEqual(short, {
          ruleset: { id: of.id, version: of.version },
          konklusion,
          kriterier: kriterier.map(({ id, udfald }) => ({ id, udfald })),
          mangler,
        })
        readsWell(answer)
      }
    })
    t.pass(ruleset.id)
  }
})

t.test('schemas of inputs', async (t) => {
  const everything = {
    ...example,
    aarsvaerkMedErfaring: 1,
    laesninger: { 'kompetencer-fra': 'ogsaa-samarbejde' },
    ruleset: 'hoejt-specialiseret-tilbud@2019-11-26',
  }
  const list = { medarbejderliste: [{ erfaringAar: 5, aarsvaerk: 0.8 }, {}, { aarsvaerk: null }] }
  for (const input of [
    {},
    example,
    everything,
    list,
    nulls(everything),
    { laesninger: { 'kompetencer-fra': null } },
  ]) {
    fits(TilbudInput, input)
    t.ok(screenTilbud(input as TilbudInput), 'and what fits is taken')
  }
  for (const input of [
    {},
    { gravid: true, ambulant: { fastholdesISvangreomsorg: null } },
    { ruleset: 'indsatsniveau', skaderPaaFosteret: true },
    nulls({ gravid: 1, ambulant: 1, reference: 1, aar: 1, ruleset: 1, laesninger: 1 }),
  ]) {
    fits(CaseInput, input)
    t.ok(screenCase(input))
  }
  const years = {
    reference: 'T-17',
    laesninger: { aarligt: 'gennemsnit' },
    perioder: [
      { aar: 2018, borgere: 2 },
      { aar: 2019, borgere: null },
    ],
  }
  fits(TilbudPerioderInput, years)
  const answer = screenTilbudPerioder(years as TilbudPerioderInput)
  fits(PeriodsScreening, answer)
  answer.perioder.forEach(readsWell)
  readsWell({ ...answer.perioder[0]!, konklusionTekst: answer.samlet.konklusionTekst })

  for (const input of [
    null,
    [],
    { borger: 3 },
    { borgere: -1 },
    { borgere: '3' },
    { reference: 'a/b' },
    { aar: 1989 },
    { kompetencer: { 'social-stoette': 'ja' } },
    { medarbejderliste: [5] },
    { laesninger: { x: 'y' } },
    { ruleset: 'indsatsniveau' },
    { gravid: true },
  ]) {
    t.notOk(Value.Check(TilbudInput, input))
    t.throws(
      () => screenTilbud(input as TilbudInput),
      InputError,
      'and what does not fit is refused',
    )
  }
  for (const input of [
    { perioder: [] },
    {},
    { perioder: [{ aar: 2019, reference: 'T-17' }] },
    { perioder: [{ aar: 2019 }], borgere: 3 },
    { perioder: [{}] },
    { perioder: [{ aar: null }] },
  ]) {
    t.notOk(Value.Check(TilbudPerioderInput, input))
    t.throws(() => screenTilbudPerioder(input as unknown as TilbudPerioderInput), InputError)
  }
})

/** No gaps, no code and no stumbles; a number that is told is known. */
function readsWell(answer: Screening): void {
  const texts = [
    answer.konklusionTekst,
    ...(answer.elementer ?? []),
    ...answer.naesteSpoergsmaal.map(({ spoergsmaal }) => spoergsmaal),
    ...answer.bemaerkninger.map(({ tekst }) => tekst),
    ...answer.kriterier.flatMap(({ titel, begrundelse, aendringer }) => [
      titel,
      begrundelse,
      ...aendringer.map(({ tekst }) => tekst),
    ]),
  ]
  for (const text of texts) {
    assert.doesNotMatch(text, /undefined|null|NaN|Infinity|\[object|[{}#]/, text)
    assert.doesNotMatch(text, / {2}|^\s|\s$| [.,;:]|[,;:]\.|\.\.|,,/, text)
    assert.doesNotMatch(text, /[a-z]+_[a-z]+|ikke-opfyldt|indgaar|aarsvaerk/, text)
    // "Not known" begins what is listed after it; it never stands where a number or a word belongs.
    assert.doesNotMatch(
      text,
      /(er|af|til|med|mindst|are|of|to|least) (ikke oplyst|not known)(?!:| (om|hvor|whether|how)|, (om|at|hvor|whether|how)|\.| indtil)/,
      text,
    )
  }
  for (const { begrundelse, udfald, mangler } of answer.kriterier) {
    assert.match(begrundelse, /\.$/)
    assert.equal(udfald === 'uafklaret', mangler.length > 0)
  }
  assert.match(answer.konklusionTekst, /\.$/)
}

function fits(schema: TSchema, value: unknown): void {
  assert.deepEqual(
    [...Value.Errors(schema, value)].map(({ path, message }) => `${path}: ${message}`),
    [],
  )
}

/** The answer; facts that are refused together are left out of what is drawn. */
function unlessRefused<T>(screen: () => T): T {
  try {
    return screen()
  } catch (error) {
    assert.ok(error instanceof InputError)
    assert.ok(error.errors.every(({ code }) => code === 'umulig-kombination'))
    fc.pre(false)
    throw error
  }
}

/** Random facts about a shipped ruleset, often with gaps, and with numbers that read differently. */
function randomFacts(draw: Draw, ruleset: (typeof rulesets)[number]): Record<string, unknown> {
  const gaps = 1 + below(draw, 6)
  const values = ruleset.facts.map((fact): FactValue | undefined => {
    if (below(draw, gaps + 1) === 0) return undefined
    if (fact.type === 'boolean') return oneOf(draw, [true, false])
    if (fact.type === 'choice') return oneOf(draw, ['indgaar', ...choicesOf(ruleset, fact)])
    return fact.type === 'integer'
      ? oneOf(draw, [0, 1, 2, 3, 5, 21, 1000, 100_000])
      : oneOf(draw, [0, 0.5, 1, 1.5, 2.99, 3, 0.000001, 2.9999999999999996, 1234.5])
  })
  return nested(ruleset.facts, values)
}

function nulls(keys: object): Record<string, null> {
  return Object.fromEntries(Object.keys(keys).map((key) => [key, null]))
}

function kompetencer(): string[] {
  return rulesets[0].facts.flatMap(({ path }) => (path.startsWith('kompetencer.') ? [path] : []))
}

t.test('the shapes of answers are closed: what they do not name is in no answer', async (t) => {
  let seen = 0
  const visit = (schema: unknown, at: string): void => {
    if (typeof schema !== 'object' || schema === null) return
    const { properties, additionalProperties } = schema as TSchema
    if (properties !== undefined) {
      seen += 1
      t.equal(additionalProperties, false, at)
    }
    for (const [key, child] of Object.entries(schema)) visit(child, `${at}/${key}`)
  }
  for (const [name, schema] of Object.entries({ Screening, CompactScreening, PeriodsScreening })) {
    visit(schema, name)
  }
  t.ok(seen > 10)
})

t.test(
  'a short answer bears the reference and the year that it was given, and no others',
  async (t) => {
    const { compact } = compileRuleset(rulesets[0])
    for (const given of [
      {},
      { aar: 2019 },
      { reference: 'T-17' },
      { reference: 'T-17', aar: 2019 },
    ]) {
      const { reference, aar, ...rest } = compact({ borgere: 4, ...given })
      t.strictSame(
        { ...(reference !== undefined && { reference }), ...(aar !== undefined && { aar }) },
        given,
      )
      t.strictSame(Object.keys(rest), ['ruleset', 'konklusion', 'kriterier', 'mangler'])
      const keys = Object.keys(compact({ borgere: 4, ...given })).slice(
        0,
        Object.keys(given).length,
      )
      t.strictSame(keys, Object.keys(given))
    }
  },
)
