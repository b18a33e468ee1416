/**
 * What strangers may send: one bad input per mistake with what it must be told in both languages, and
 * what a good one comes to (a staff list to counts, several years, readings, fingerprints).
 */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import t from 'tap'
import {
  compileRuleset,
  InputError,
  inputErrorTexts,
  looksLikeCpr,
  registryOf,
  rulesets,
  screenCase,
  screenTilbud,
  screenTilbudPerioder,
  type Language,
  type PeriodsScreening,
  type Screening,
  type TilbudInput,
} from '../src/index.js'
import {
  aftale,
  aftaler,
  mistakes,
  perioder,
  rows,
  sag,
  tilbud,
  type Screen,
} from './support/bad-inputs.js'

const hoejt = rulesets[0]!
const indsatsniveau = rulesets[2]!

t.test('mistakes', async (t) => {
  for (const { name, screen, input, problems } of mistakes) {
    for (const [language, which] of [
      ['da', 2],
      ['en', 3],
    ] as const) {
      t.same(
        errorOf(screen, input, language).errors,
        problems.map((problem) => ({
          pointer: problem[0],
          code: problem[1],
          detail: problem[which],
        })),
        `${name}, ${language}`,
      )
    }
  }
})

t.test('check tells what screening would throw, and nothing of what can be screened', async (t) => {
  const screeners = new Map([
    [tilbud, compileRuleset(hoejt)],
    [sag, compileRuleset(rulesets[1])],
  ])
  for (const { name, screen, input, problems } of mistakes) {
    const screener = screeners.get(screen)
    // Which ruleset is meant is asked before one of them looks at the input.
    if (!screener || problems.some(([, code]) => code === 'ukendt-ruleset')) continue
    for (const sprog of ['da', 'en'] as const) {
      t.same(screener.check(input, { sprog }), errorOf(screen, input, sprog).errors, name)
    }
  }
  for (const screener of screeners.values()) t.same(screener.check({ reference: 'T-17' }), [])
})

t.test('every code of an input error is tried', async (t) => {
  const tried = new Set(mistakes.flatMap(({ problems }) => problems.map(([, code]) => code)))
  // The reports and the analysis of capacity have codes of their own, which their own tests try.
  const elsewhere = ['afrapportering', 'kapacitet'].flatMap((part) => sources(part)).join('\n')
  for (const code of Object.keys(inputErrorTexts)) {
    t.ok(tried.has(code) || elsewhere.includes(`'${code}'`), code)
  }
})

t.test('an error tells places and mends, and nothing that was sent', async (t) => {
  const error = errorOf(tilbud, { borgere: -1, aar: 1 }, 'da')
  t.equal(error.name, 'InputError')
  t.equal(
    error.message,
    '/borgere: Tallet skal være mindst 0.\n/aar: Tallet skal være mindst 1990.',
  )
  t.equal(errorOf(tilbud, null, 'en').message, '/: This must be an object.')

  const secret = 'hemmelig'
  for (const input of [
    { reference: `${secret}!` },
    { kompetencer: { 'social-stoette': secret } },
    { laesninger: { 'erfaring-opgjort-i': secret } },
    { ruleset: secret },
    { borgere: secret },
    { [`${secret} !`]: 1 },
    { medarbejderliste: secret },
    secret,
  ]) {
    for (const screen of [tilbud, perioder, sag, aftale]) {
      const error = errorOf(screen, input, 'da')
      t.notMatch(JSON.stringify([error, error.message]), secret)
    }
  }

  const many = Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`felt${i}`, 1]))
  t.equal(errorOf(tilbud, many, 'da').errors.length, 50, 'as many as a person can take in')
})

t.test('CPR numbers', async (t) => {
  const numbers = [
    '010190-1234',
    '0101901234',
    '010190 1234',
    '010190–1234',
    '010190\u00a01234',
    '311299-9999',
    '290200-0000',
    '290296-1234',
    '300419-1234',
  ]
  for (const number of numbers) {
    t.ok(looksLikeCpr(number), number)
    assert.ok(looksLikeCpr(`kvinden (${number}) er gravid`))
    const digits = number.replaceAll(/\D/g, '')
    for (const input of [
      { reference: number },
      { [number]: true },
      { ambulant: { [number]: 'x' } },
      { ambulant: { [number]: { [number]: number } } },
      { gravid: number },
      { gravid: Number(digits) },
      { gravid: [[[number]]] },
      [number],
      number,
    ]) {
      for (const screen of [tilbud, perioder, sag, aftale, aftaler]) {
        // A ruleset without periods refuses them before anything is looked at.
        const expected = screen === aftaler ? 'ingen-perioder' : 'personoplysning'
        const { errors, message } = errorOf(screen, input, 'da')
        assert.ok(errors.every(({ code }) => code === expected))
        const told = JSON.stringify([errors, message])
        assert.ok(!told.replaceAll(/\D/g, '').includes(digits))
        assert.ok(!told.includes(number))
      }
    }
  }
  for (const other of [
    '990190-1234',
    '320190-1234',
    '000190-1234',
    '011390-1234',
    '010090-1234',
    '310490-1234',
    '290201-1234',
    '290297-1234',
    '300296-1234',
    '010190-123',
    '010190-12345',
    '0101901234567',
    '1-0101-901234',
    '01-01-1990',
    'T-17',
    '',
    '2019',
    '12345678',
  ]) {
    t.notOk(looksLikeCpr(other), other)
  }
  for (const borgere of [99999, 100000]) t.ok(screenTilbud({ borgere }))
  t.equal(screenTilbud({ reference: '20190101-17' }).reference, '20190101-17')
})

t.test('nothing that was sent is changed or kept', async (t) => {
  const input = {
    reference: 'T-17',
    aar: 2019,
    borgere: 4,
    kompetencer: { 'social-stoette': 'indgaar' },
    medarbejderliste: rows([5, 0.8], [2, 1]),
    laesninger: { 'kompetencer-fra': 'ogsaa-samarbejde' },
  } as const
  const years = { perioder: [{ ...input, reference: undefined }] } as const
  delete (years.perioder[0] as { reference?: undefined }).reference
  for (const each of [input, years]) freeze(each)
  const first = screenTilbud(input)
  t.same(screenTilbud(input), first)
  t.same(screenTilbudPerioder(years), screenTilbudPerioder(years))
  t.ok(compileRuleset(hoejt).verdict(input))
  // What one caller does with an answer is nothing to the next.
  const touched = screenTilbud(input)
  touched.kriterier.length = 0
  Object.assign(touched.ruleset, { sha256: '' })
  t.same(screenTilbud(input), first)
})

t.test('absent, null and undefined are the same: not known', async (t) => {
  const absent = screenTilbud({ borgere: 4 })
  t.same(
    screenTilbud({
      borgere: 4,
      aarsvaerk: null,
      kompetencer: null,
      medarbejderliste: null,
      reference: null,
      aar: null,
      laesninger: null,
      ruleset: null,
    }),
    absent,
  )
  t.same(
    screenTilbud({
      borgere: 4,
      aarsvaerk: undefined,
      kompetencer: { 'social-stoette': null },
      laesninger: { 'kompetencer-fra': null },
    }),
    absent,
  )
  t.same(
    screenTilbud(Object.assign(Object.create({ aarsvaerk: 5 }) as object, { borgere: 4 })),
    absent,
    'nothing is inherited',
  )
})

t.test('a staff list is counted', async (t) => {
  const facts = (medarbejderliste: unknown, more: object = {}) => {
    const { kriterier } = tilbud(
      { medarbejderliste, laesninger: { 'erfaring-opgjort-i': 'aarsvaerk' }, ...more },
      { sprog: 'da' },
    ) as Screening
    const { kriterier: heads } = tilbud({ medarbejderliste, ...more }, { sprog: 'da' }) as Screening
    return { ...heads[2]?.fakta, ...kriterier[1]?.fakta, ...kriterier[2]?.fakta }
  }
  t.same(
    facts(rows([4, 1], [3.9, 0.5], [12, 0.25])),
    { medarbejdere: 3, medarbejdereMedErfaring: 2, aarsvaerk: 1.75, aarsvaerkMedErfaring: 1.25 },
    'four years are enough',
  )
  t.same(facts([]), {
    medarbejdere: 0,
    medarbejdereMedErfaring: 0,
    aarsvaerk: 0,
    aarsvaerkMedErfaring: 0,
  })
  t.same(
    facts(Array(30).fill({ erfaringAar: 5, aarsvaerk: 0.1 })).aarsvaerk,
    3,
    'thirty times 0.1 is 3',
  )
  t.equal(
    screenTilbud({ medarbejderliste: Array(30).fill({ aarsvaerk: 0.1 }) as never }).kriterier[1]
      ?.udfald,
    'opfyldt',
  )
  t.same(
    facts(rows([4, 1], [undefined, 1])),
    { medarbejdere: 2, aarsvaerk: 2 },
    'unknown experience',
  )
  t.same(
    facts(rows([4, 1], [5])),
    { medarbejdere: 2, medarbejdereMedErfaring: 2 },
    'an unknown share',
  )
  t.same(
    facts(rows([4, 1], [1])),
    { medarbejdere: 2, medarbejdereMedErfaring: 1, aarsvaerkMedErfaring: 1 },
    'of one who does not count',
  )
  t.same(facts([{ erfaringAar: null, aarsvaerk: null }]), { medarbejdere: 1 })
  t.same(
    facts(rows([4, 1]), { medarbejdere: 1, aarsvaerk: 1 }).aarsvaerk,
    1,
    'numbers that agree may stand beside it',
  )
  t.same(facts(rows([4]), { aarsvaerk: 1.5 }).aarsvaerk, 1.5, 'and one that the list cannot tell')
  const both = errorOf(
    tilbud,
    {
      medarbejdere: 2,
      medarbejdereMedErfaring: 0,
      aarsvaerk: 0.8,
      medarbejderliste: rows([5, 0.8]),
    },
    'da',
  )
  t.same(
    both.errors.map(({ pointer, code }) => [pointer, code]),
    [
      ['/medarbejdere', 'modstrid'],
      ['/medarbejdereMedErfaring', 'modstrid'],
    ],
  )
  t.same(
    screenTilbud({ medarbejderliste: rows([5, 1], [5, 1], [1, 1]) }).kriterier[2]?.begrundelse,
    '2 af 3 medarbejdere har fire eller flere års erfaring med målgruppen; det er mere end halvdelen.',
  )
})

const specialised: TilbudInput = {
  borgere: 3,
  aarsvaerk: 3,
  medarbejdere: 9,
  medarbejdereMedErfaring: 5,
  kompetencer: Object.fromEntries(
    hoejt.facts.flatMap(({ path }) =>
      path.startsWith('kompetencer.') ? [[path.slice(12), 'indgaar']] : [],
    ),
  ),
}

t.test('several years', async (t) => {
  const years = (...facts: TilbudInput[]) =>
    facts.map((each, i) => ({ ...specialised, ...each, aar: 2017 + i }))
  const samlet = (aarligt: 'hvert-aar' | 'gennemsnit' | undefined, ...facts: TilbudInput[]) =>
    screenTilbudPerioder({ laesninger: { aarligt }, perioder: years(...facts) }).samlet

  const answer = screenTilbudPerioder({
    reference: 'T-17',
    perioder: years({}, { borgere: 2 }, { borgere: 4 }),
  })
  t.same(Object.keys(answer), ['reference', 'samlet', 'perioder'])
  t.same(Object.keys(answer.samlet), ['konklusion', 'konklusionTekst', 'laesninger'])
  t.same(
    answer.perioder.map(({ aar, konklusion }) => [aar, konklusion]),
    [
      [2017, 'hoejt-specialiseret'],
      [2018, 'ikke-hoejt-specialiseret'],
      [2019, 'hoejt-specialiseret'],
    ],
  )
  t.same(
    answer.perioder[1],
    screenTilbud({ ...specialised, borgere: 2, aar: 2018 }),
    'each year as by itself',
  )
  t.equal(answer.samlet.konklusion, 'ikke-hoejt-specialiseret')
  t.equal(
    answer.samlet.konklusionTekst,
    'Tilbuddet er ikke højt specialiseret over de 3 oplyste år samlet.',
  )
  t.same(answer.samlet.laesninger.at(-1), {
    id: 'aarligt',
    valgt: 'hvert-aar',
    andre: [{ id: 'gennemsnit', konklusion: 'hoejt-specialiseret', mangler: [] }],
  })

  t.equal(
    samlet(undefined, {}, {}).konklusionTekst,
    'Tilbuddet er højt specialiseret i alle 2 oplyste år.',
  )
  t.equal(
    samlet(undefined, {}).konklusionTekst,
    'Tilbuddet er højt specialiseret i det oplyste år.',
  )
  t.equal(samlet('gennemsnit', { borgere: 2 }, { borgere: 4 }).konklusion, 'hoejt-specialiseret')
  t.equal(
    samlet('gennemsnit', { borgere: 2 }, { borgere: 3 }).konklusion,
    'ikke-hoejt-specialiseret',
    '2.5 is not rounded',
  )
  t.equal(
    samlet('gennemsnit', { aarsvaerk: 2.9 }, { aarsvaerk: 3.2 }, { aarsvaerk: 2.9 }).konklusion,
    'hoejt-specialiseret',
    'decimals do not drift',
  )
  t.equal(
    samlet('gennemsnit', { medarbejdereMedErfaring: 4 }, {}).konklusion,
    'ikke-hoejt-specialiseret',
    'heads are not averaged',
  )
  t.match(samlet(undefined, {}, { borgere: null }), {
    konklusion: 'uafklaret',
    laesninger: [{}, {}, { andre: [{ konklusion: 'uafklaret', mangler: ['borgere'] }] }],
  })
  t.equal(
    samlet(undefined, { borgere: 2 }, { borgere: null }).konklusion,
    'ikke-hoejt-specialiseret',
    'one year is enough against',
  )
  t.equal(
    samlet('gennemsnit', { borgere: 9 }, { borgere: null }).konklusion,
    'uafklaret',
    'no mean without all years',
  )
  t.equal(screenTilbudPerioder({ perioder: [{}, {}] }).perioder.length, 2, 'years need not be told')
})

t.test('readings of several years', async (t) => {
  const cooperation = {
    kompetencer: { ...specialised.kompetencer, psykologbehandling: 'indgaar-via-samarbejde' },
  } as const
  const chosen = { 'kompetencer-fra': 'ogsaa-samarbejde' } as const
  const perioder = [
    { ...specialised, ...cooperation, aar: 2018, borgere: 2 },
    { ...specialised, ...cooperation, aar: 2019, borgere: 4 },
  ]
  const valgt = ({ samlet, perioder }: PeriodsScreening) => ({
    konklusion: samlet.konklusion,
    samlet: samlet.laesninger.map((reading) => reading.valgt),
    perioder: perioder.map(({ laesninger }) => laesninger.map((reading) => reading.valgt).join()),
  })
  const all = {
    konklusion: 'hoejt-specialiseret',
    samlet: ['hoveder', 'ogsaa-samarbejde', 'gennemsnit'],
    perioder: Array(2).fill('hoveder,ogsaa-samarbejde'),
  }
  t.same(
    valgt(screenTilbudPerioder({ laesninger: { ...chosen, aarligt: 'gennemsnit' }, perioder })),
    all,
    'chosen in one place',
  )
  t.same(
    valgt(
      screenTilbudPerioder({
        laesninger: { aarligt: 'gennemsnit' },
        perioder: perioder.map((year) => ({ ...year, laesninger: chosen })),
      }),
    ),
    all,
    'or in each year, alike',
  )
  t.same(
    valgt(
      screenTilbudPerioder({
        laesninger: { ...chosen, aarligt: 'gennemsnit' },
        perioder: perioder.map((year, i) => ({
          ...year,
          laesninger: i === 0 ? {} : { 'erfaring-opgjort-i': 'hoveder' as const },
        })),
      }),
    ),
    all,
    'what a year does not choose is what is chosen for all',
  )
  t.equal(
    valgt(
      screenTilbudPerioder({ perioder: perioder.map((year) => ({ ...year, laesninger: chosen })) }),
    ).konklusion,
    'ikke-hoejt-specialiseret',
  )
})

t.test('readings and rulesets that are chosen', async (t) => {
  const facts: TilbudInput = { ...specialised, aarsvaerkMedErfaring: 1.5 }
  t.equal(screenTilbud(facts).konklusion, 'hoejt-specialiseret')
  const other = screenTilbud({ ...facts, laesninger: { 'erfaring-opgjort-i': 'aarsvaerk' } })
  t.equal(other.konklusion, 'ikke-hoejt-specialiseret')
  t.equal(
    other.kriterier[2]?.begrundelse,
    '1,5 af 3 årsværk udføres af medarbejdere med fire eller flere års erfaring med målgruppen; der kræves mere end halvdelen.',
  )
  t.match(other.laesninger[0], {
    id: 'erfaring-opgjort-i',
    valgt: 'aarsvaerk',
    andre: [{ id: 'hoveder', konklusion: 'hoejt-specialiseret' }],
  })
  t.equal(other.fortolkningsfoelsom, true)

  for (const ruleset of ['indsatsniveau', 'indsatsniveau@2022-09']) {
    t.equal(screenCase({ ruleset, stabilitetHjemmeMedStoette: true }).ruleset.id, 'indsatsniveau')
  }
  t.equal(screenCase({ gravid: false }).ruleset.id, 'maalgruppe-udsatte-gravide')
  t.equal(
    errorOf(sag, { ruleset: 'indsatsniveau', gravid: false }, 'da').errors[0]?.pointer,
    '/gravid',
  )
})

t.test('a registry finds the newest version, or the one that is asked for', async (t) => {
  const newer = { ...hoejt, version: '2024-05' }
  const registry = registryOf([hoejt, indsatsniveau, newer])
  t.same(
    registry.rulesets.map(({ id, version }) => `${id}@${version}`),
    [
      'hoejt-specialiseret-tilbud@2024-05',
      'hoejt-specialiseret-tilbud@2019-11-26',
      'indsatsniveau@2022-09',
    ],
  )
  t.equal(registry.screenTilbud({}).ruleset.version, '2024-05')
  t.equal(
    registry.screenTilbud({ ruleset: 'hoejt-specialiseret-tilbud' }).ruleset.version,
    '2024-05',
  )
  t.equal(
    registry.screenTilbud({ ruleset: 'hoejt-specialiseret-tilbud@2019-11-26' }).ruleset.version,
    '2019-11-26',
  )
  t.equal(registry.find('hoejt-specialiseret-tilbud', 'sag'), undefined)
  t.equal(registry.find('indsatsniveau')?.ruleset, indsatsniveau)
  t.throws(() => registry.screenCase({}), InputError, 'the default one of the subject is not here')
})

t.test('fingerprints', async (t) => {
  const of = (input: unknown) => (tilbud(input, { sprog: 'da' }) as Screening).fingeraftryk
  const facts = {
    borgere: 4,
    aarsvaerk: 2.5,
    kompetencer: { 'social-stoette': 'mangler', familiebehandling: 'indgaar' },
  }
  const same = [
    {
      kompetencer: { familiebehandling: 'indgaar', 'social-stoette': 'mangler' },
      aarsvaerk: 2.5,
      borgere: 4,
    },
    { ...facts, medarbejdere: null, aarsvaerkMedErfaring: undefined, medarbejderliste: null },
    { ...facts, kompetencer: { ...facts.kompetencer, psykologbehandling: null } },
    { ...facts, reference: 'T-17', aar: 2019 },
    { ...facts, laesninger: { 'erfaring-opgjort-i': 'hoveder' } },
    { ...facts, ruleset: 'hoejt-specialiseret-tilbud' },
  ]
  for (const input of same) t.equal(of(input), of(facts))
  t.equal(of({ borgere: -0 }), of({ borgere: 0 }))
  t.equal(of({ kompetencer: {} }), of({}))
  t.equal(
    of({ medarbejderliste: rows([5, 0.8], [1, 0.4]) }),
    of({ medarbejdere: 2, medarbejdereMedErfaring: 1, aarsvaerk: 1.2, aarsvaerkMedErfaring: 0.8 }),
  )

  const others = [
    {},
    { ...facts, borgere: 5 },
    { ...facts, medarbejdere: 0 },
    { ...facts, laesninger: { 'erfaring-opgjort-i': 'aarsvaerk' } },
    { ...facts, laesninger: { 'kompetencer-fra': 'ogsaa-samarbejde' } },
  ].map(of)
  t.equal(new Set([of(facts), ...others]).size, others.length + 1)
  const newer = compileRuleset({ ...hoejt, version: '2024-05' })
  t.not(newer.screen(facts).fingeraftryk, of(facts), 'the ruleset is part of it')
  t.equal(compileRuleset({ ...hoejt, $schema: 'elsewhere' }).sha256, compileRuleset(hoejt).sha256)
  const reordered = Object.fromEntries(Object.entries(hoejt).reverse())
  t.equal(
    compileRuleset(reordered).sha256,
    compileRuleset(hoejt).sha256,
    'the order of keys is not',
  )

  // Worked out by hand, as docs/reference/ruleset-format.md says: the same on every machine.
  const canonical = JSON.stringify([
    compileRuleset(hoejt).sha256,
    { 'erfaring-opgjort-i': 'hoveder', 'kompetencer-fra': 'eget-personale' },
    {
      aarsvaerk: 2.5,
      borgere: 4,
      kompetencer: { familiebehandling: 'indgaar', 'social-stoette': 'mangler' },
    },
  ])
  t.equal(of(facts), `sha256:${createHash('sha256').update(canonical).digest('hex')}`)
})

function errorOf(screen: Screen, input: unknown, sprog: Language): InputError {
  try {
    screen(input, { sprog })
  } catch (error) {
    if (error instanceof InputError) return error
    throw error
  }
  throw new Error('accepted')
}

/** The source files of a part of the core. */
function sources(part: string): string[] {
  const directory = new URL(`../src/${part}/`, import.meta.url)
  return readdirSync(directory).map((file) => readFileSync(new URL(file, directory), 'utf8'))
}

function freeze(value: object): void {
  for (const child of Object.values(value) as unknown[]) {
    if (typeof child === 'object' && child !== null) freeze(child)
  }
  Object.freeze(value)
}
