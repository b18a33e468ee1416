/** Inputs from strangers: one bad input per mistake, with the messages that it must give in both languages. */
import { readdirSync, readFileSync } from 'node:fs'
import { Value } from '@sinclair/typebox/value'
import t from 'tap'
import {
  compileRuleset,
  inputErrorTexts,
  inputSchema,
  rulesets,
  screenTilbud,
  screenTilbudPerioder,
  type Ruleset,
  type Screener,
} from '../../src/index.js'
import { mistakes } from '../support/bad-inputs/index.js'
import { aftale, errorOf, perioder, rows, sag, tilbud } from '../support/screens.js'

const hoejt = rulesets[0]

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

t.test('check reports what screening would throw, and nothing for valid input', async (t) => {
  const screeners = new Map<unknown, Screener>([
    [tilbud, compileRuleset(hoejt as Ruleset)],
    [sag, compileRuleset(rulesets[1] as Ruleset)],
  ])
  for (const { name, screen, input, problems } of mistakes) {
    const screener = screeners.get(screen)
    // The ruleset is chosen before any ruleset looks at the input.
    if (!screener || problems.some(([, code]) => code === 'ukendt-ruleset')) continue
    for (const sprog of ['da', 'en'] as const) {
      t.same(screener.check(input, { sprog }), errorOf(screen, input, sprog).errors, name)
    }
  }
  for (const screener of screeners.values()) t.same(screener.check({ reference: 'T-17' }), [])
  // Names of tilbud in any alphabet, letters of several code points, and a P-nummer.
  for (const reference of [
    'Huset ved Åen 2',
    'P-1003388394',
    'Дом 3',
    'A\u030ase',
    '𐐀'.repeat(64),
  ]) {
    t.equal(screenTilbud({ reference }).reference, reference)
    t.ok(Value.Check(inputSchema(rulesets[0]), { reference: reference.slice(0, 64) }))
  }
})

t.test('every code of an input error is tried', async (t) => {
  const tried = new Set(mistakes.flatMap(({ problems }) => problems.map(([, code]) => code)))
  // Reports and the analysis of capacity have codes of their own, tried in their own tests.
  const elsewhere = ['afrapportering', 'kapacitet'].flatMap((part) => sources(part)).join('\n')
  for (const code of Object.keys(inputErrorTexts)) {
    t.ok(tried.has(code) || elsewhere.includes(`'${code}'`), code)
  }
})

t.test('an error has places and advice, and nothing that was sent', async (t) => {
  const error = errorOf(tilbud, { borgere: -1, aar: 1 }, 'da')
  t.equal(error.name, 'InputError')
  t.equal(
    error.message,
    '/borgere: Antallet kan ikke være negativt.\n/aar: Skriv et årstal fra 1990 til 2100.',
  )
  t.equal(errorOf(tilbud, null, 'en').message, '/: Write an object.')

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
  // What one caller does to an answer does not affect the next.
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

/** The source files of a part of the core. */
function sources(part: string): string[] {
  const directory = new URL(`../../src/${part}/`, import.meta.url)
  return readdirSync(directory)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(new URL(file, directory), 'utf8'))
}

function freeze(value: object): void {
  for (const child of Object.values(value) as unknown[]) {
    if (typeof child === 'object' && child !== null) freeze(child)
  }
  Object.freeze(value)
}
