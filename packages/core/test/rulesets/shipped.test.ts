/**
 * What is generated at build time agrees with the documents: every question of the library, and every entry of a
 * single ruleset, answers as the whole document does.
 */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import t from 'tap'
import { worded, type Bare, type Words } from '../../src/answer/prepared.js'
import { shippedSource } from '../../src/emit/shipped.js'
import { wordless } from '../../src/emit/told.js'
import { parseMessage } from '../../src/errors/parse-message.js'
import * as anbefalinger from '../../src/generated/rulesets/anbefalinger.js'
import * as indsatsniveau from '../../src/generated/rulesets/indsatsniveau.js'
import * as fornyet from '../../src/generated/rulesets/maalgruppe-fornyet-behandling.js'
import * as fornyetDa from '../../src/generated/rulesets/maalgruppe-fornyet-behandling.da.js'
import * as fornyetEn from '../../src/generated/rulesets/maalgruppe-fornyet-behandling.en.js'
import * as koordination from '../../src/generated/rulesets/national-koordination.js'
import * as samarbejdsaftale from '../../src/generated/rulesets/samarbejdsaftale.js'
import * as tilbud2019 from '../../src/generated/rulesets/hoejt-specialiseret-tilbud.js'
import * as tilbudDa from '../../src/generated/rulesets/hoejt-specialiseret-tilbud.da.js'
import * as tilbudEn from '../../src/generated/rulesets/hoejt-specialiseret-tilbud.en.js'
import * as gravide from '../../src/generated/rulesets/maalgruppe-udsatte-gravide.js'
import {
  compileRuleset,
  InputError,
  registryOf,
  rulesets,
  screenCase,
  screenTilbud,
  screenTilbudPerioder,
  type CaseInput,
  type PeriodsScreening,
  type Ruleset,
  type Screening,
  type TilbudInput,
  type TilbudPerioderInput,
} from '../../src/index.js'
import { rulesetHash } from '../../src/program/fingerprint.js'
import type { Value } from '../../src/program/operators.js'
import { choicesOf } from '../../src/ruleset/fact-values.js'
import { factsOfCase } from '../../src/ruleset/facts-of-case.js'
import { newerThan } from '../../src/screener/in-force.js'
import { hasher, sha256 } from '../../src/support/sha256.js'
import { boolean, choice, documentOf, integer } from '../support/documents.js'
import { chance, nested, oneOf, type Draw } from '../support/random-rulesets.js'
import { holds } from '../support/runs.js'

/** An entry as it is used: each takes the input of its own ruleset. */
interface Entry {
  screen: (input: never, options?: { sprog: 'da' | 'en' }) => Screening
  screenPerioder?: (input: never, options?: { sprog: 'da' | 'en' }) => PeriodsScreening
  verdict: (facts: never, laesninger?: never) => unknown
  questions: (facts: never, laesninger?: never) => unknown
}

const entries = new Map<string, Entry>([
  ['hoejt-specialiseret-tilbud', tilbud2019],
  ['maalgruppe-udsatte-gravide', gravide],
  ['indsatsniveau', indsatsniveau],
  ['samarbejdsaftale', samarbejdsaftale],
  ['maalgruppe-fornyet-behandling', fornyet],
  ['national-koordination', koordination],
  ['anbefalinger', anbefalinger],
])

function valuesOf(ruleset: Ruleset, fact: Ruleset['facts'][number]): readonly Value[] {
  if (fact.type === 'boolean') return [true, false]
  if (fact.type === 'choice') return choicesOf(ruleset, fact)
  return fact.type === 'integer' ? [0, 1, 2, 3, 4, 7] : [0, 0.5, 2.5, 3, 3.5]
}

/** Facts of a ruleset, some unknown, with readings and sometimes an error. */
function inputOf(draw: Draw, ruleset: Ruleset) {
  const values = ruleset.facts.map((fact) =>
    chance(draw, 3) ? undefined : oneOf(draw, valuesOf(ruleset, fact)),
  )
  const laesninger = Object.fromEntries(
    (ruleset.readings ?? []).map(({ id, options }) => [id, oneOf(draw, options).id]),
  )
  const odd = oneOf<object>(draw, [
    {},
    {},
    {},
    ...[1900, 'x', null].map((aar) => ({ aar })),
    ...[[], [{}], [{ aarsvaerk: 3 }], 'x'].map((medarbejderliste) => ({ medarbejderliste })),
    ...[{}, { mindsteBorgere: 0 }, []].map((parametre) => ({ parametre })),
    { borgre: 3 },
    { reference: 'x y' },
    { perioder: [] },
  ])
  return { ...nested(ruleset.facts, values), laesninger, ...odd }
}

t.test('answers, errors, verdicts and questions equal those of the whole document', async (t) => {
  t.same([...entries.keys()], [...new Set(rulesets.map(({ id }) => id))], 'every ruleset')
  for (const ruleset of rulesets) {
    const entry = entries.get(ruleset.id)!
    const whole = compileRuleset(ruleset)
    holds(60, (draw) => {
      const input = inputOf(draw, ruleset)
      const given = input as never
      for (const sprog of ['da', 'en'] as const) {
        const expected = told(() => whole.screen(input, { sprog }))
        assert.deepEqual(
          told(() => entry.screen(given, { sprog })),
          expected,
        )
      }
      const laesninger = input.laesninger as never
      assert.deepEqual(entry.verdict(given, laesninger), whole.verdict(input, input.laesninger))
      assert.deepEqual(entry.questions(given, laesninger), whole.questions(input, input.laesninger))
    })
    t.pass(ruleset.id)
  }
})

t.test('the most common questions answer as a registry of the documents does', async (t) => {
  const [ofTilbud, ofGravide, ofNiveau] = rulesets
  // Less common rulesets about a case are entries of their own.
  const registry = registryOf([ofTilbud, ofGravide, ofNiveau])
  holds(60, (draw) => {
    for (const sprog of ['da', 'en'] as const) {
      const tilbud = inputOf(draw, ofTilbud)
      assert.deepEqual(
        told(() => screenTilbud(tilbud as TilbudInput, { sprog })),
        told(() => registry.screenTilbud(tilbud, { sprog })),
      )
      const ruleset = oneOf(draw, [undefined, 'indsatsniveau', 'indsatsniveau@2022-09', 'ukendt'])
      const sag = { ...inputOf(draw, ruleset ? ofNiveau : ofGravide), ruleset }
      assert.deepEqual(
        told(() => screenCase(sag as CaseInput, { sprog })),
        told(() => registry.screenCase(sag, { sprog })),
      )
      const perioder = {
        perioder: [2018, 2019, oneOf(draw, [2019, 2021])].map((aar) => {
          return { ...inputOf(draw, ofTilbud), laesninger: undefined, aar }
        }),
        laesninger: { aarligt: oneOf(draw, ['hvert-aar', 'gennemsnit', 'seneste-aar'] as const) },
      }
      const expected = told(() => registry.screenTilbudPerioder(perioder, { sprog }))
      assert.deepEqual(
        told(() => screenTilbudPerioder(perioder as TilbudPerioderInput, { sprog })),
        expected,
      )
      assert.deepEqual(
        told(() => tilbud2019.screenPerioder(perioder as TilbudPerioderInput, { sprog })),
        expected,
      )
    }
  })
  t.pass('in both languages')
})

t.test('an entry in one language uses only that language', async (t) => {
  for (const input of [{ borgere: 4, aarsvaerk: 2.5 }, {}, { borgere: 2, kompetencer: {} }]) {
    t.strictSame(tilbudDa.screen(input), screenTilbud(input))
    t.strictSame(tilbudEn.screen(input), screenTilbud(input, { sprog: 'en' }))
    t.strictSame(tilbudDa.verdict(input), tilbudEn.verdict(input))
  }
  const years = { perioder: [{ aar: 2018, borgere: 2 }, { aar: 2020 }] }
  t.strictSame(tilbudEn.screenPerioder(years), screenTilbudPerioder(years, { sprog: 'en' }))
  t.throws(() => tilbudDa.screen({ borgere: -1 }), {
    message: '/borgere: Antallet kan ikke være negativt.',
  })
  t.throws(() => tilbudEn.screen({ borgere: -1 }), {
    message: '/borgere: The number cannot be negative.',
  })
  // In a bundle with entries of both languages, errors may be in either.
  const asked = { ruleset: 'maalgruppe-fornyet-behandling', reference: '' }
  t.throws(() => screenCase(asked, { sprog: 'en', rulesets: [fornyetEn.ruleset] }), {
    message: /^\/reference: Use 1–64 characters/,
  })
})

t.test('messages are parsed as ICU specifies', async (t) => {
  for (const [text, parts] of [
    ['Intet at fylde i.', ['Intet at fylde i.']],
    ["Det''s '{'x'}'", ["Det's {x}"]],
    ['{a} og {b, number}', [['a'], ' og ', ['b']]],
    ['{a, spellout}', [['a', true]]],
    ['Af {a, spellout}. {b, spellout}', ['Af ', ['a', false], '. ', ['b', true]]],
    [
      '{n, plural, =0 {ingen} one {# borger} other {# borgere}}',
      [['n', { '=0': ['ingen'], one: [[], ' borger'], other: [[], ' borgere'] }]],
    ],
    ['{k, select, ja {{x}} other {}}', [['k', { ja: [['x']], other: [] }, true]]],
  ] as const) {
    t.strictSame(parseMessage(text), parts, text)
  }
  for (const text of ['{a', '{a, date}', '{a, selectordinal, other {}}', '{a, select, ja {x}}']) {
    t.throws(() => parseMessage(text), text)
  }
})

t.test('SHA-256 equals the platform’s, for any text of any length', (t) => {
  const platform = (text: string) => createHash('sha256').update(text).digest('hex')
  // The empty text and `abc` are the examples of the standard (FIPS 180-4).
  t.equal(sha256(''), 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  t.equal(sha256('abc'), 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  for (let length = 0; length <= 300; length++) {
    const text = '€x'.repeat(length)
    for (const each of [text, `${text}å`])
      assert.equal(sha256(each), platform(each), String(length))
  }
  holds(200, (draw) => {
    const text = draw(fc.string, { unit: 'binary', maxLength: 600 })
    for (const hash of [sha256, hasher()]) assert.equal(hash(text), platform(text))
  })
  t.end()
})

/** The answer, or the errors of the input. */
function told(ask: () => unknown): unknown {
  try {
    return ask()
  } catch (error) {
    if (error instanceof InputError) return error.errors
    throw error
  }
}

t.test('any ruleset about a case, from its own entry', async (t) => {
  const document = rulesets.find(({ id }) => id === 'maalgruppe-fornyet-behandling')!
  for (const example of document.cases) {
    const input = { ...factsOfCase(document, example), ruleset: document.id }
    const given = { rulesets: [fornyet.ruleset] }
    const readings = example.readings && { laesninger: example.readings }
    const asked = { ...input, ...readings }
    t.same(screenCase(asked, given), registryOf(rulesets).screenCase(asked), example.sentence)
  }
  const own = { gravid: false }
  t.same(screenCase(own, { rulesets: [fornyet.ruleset] }), screenCase(own))
  t.throws(() => screenCase({ ruleset: document.id }), { name: 'InputError' })
})

t.test('a ruleset of one language is not asked in another', async (t) => {
  const input = { ruleset: 'maalgruppe-fornyet-behandling', gravid: false }
  const ask = (sprog: 'da' | 'en', { ruleset }: typeof fornyetDa | typeof fornyetEn) =>
    told(() => screenCase(input, { sprog, rulesets: [ruleset] }))
  const refused = (of: string) => [
    { pointer: '/sprog', code: 'ukendt-vaerdi', detail: `Værdien er ikke en af de mulige: ${of}.` },
  ]
  t.same(ask('da', fornyetEn), refused('en'))
  t.same(ask('en', fornyetDa), refused('da'))
  t.same(ask('da', fornyetDa), fornyetDa.screen(input))
  t.same(ask('en', fornyetEn), fornyetEn.screen(input))
})

t.test('prepared documents equal what is generated from the documents now', async (t) => {
  for (const ruleset of rulesets) {
    const { rules, words } = shippedSource(
      ruleset,
      rulesetHash(ruleset),
      newerThan(ruleset, rulesets),
    )
    for (const [file, source] of [
      [`rules/${ruleset.id}`, rules],
      [`words/${ruleset.id}.da`, words('da')],
      [`words/${ruleset.id}.en`, words('en')],
    ] as const) {
      const prepared = readFileSync(
        new URL(`../../src/generated/${file}.ts`, import.meta.url),
        'utf8',
      )
      t.ok(prepared.endsWith(`\n\n${source}\n`), `${file}; else: pnpm run generate`)
    }
  }
})

t.test('what is left out of a prepared document, and what is kept', async (t) => {
  const both = (da: string) => ({ da, en: `${da} (en)` })
  const document = documentOf({
    facts: [{ ...boolean('a'), actionable: false, hint: both('hjælp') }, integer('n', 0, 9)],
    conditions: { k: { fact: 'a', operator: 'equal', value: true } },
  })
  const prepared = (change: object, spoken: ('da' | 'en')[] = ['da', 'en']) => {
    const source = shippedSource({ ...document, ...change }, 'hash')
    const [, ruleset = ''] = /(\{"id".*\}) as never/.exec(source.rules) ?? []
    // A parameter is a variable there, with its own value unless changed.
    const valued = ruleset.replace('"value":p', '"value":1')
    const words = spoken.map((language): [string, Words] => {
      const [, list = ''] = /(\[\n.*),\n\] as never/s.exec(source.words(language)) ?? []
      return [language, () => JSON.parse(`${list}]`) as ReturnType<Words>]
    })
    // Texts are asked for one by one.
    const rules: Bare['rules'] = (_, text) => ({
      ruleset: JSON.parse(valued.replaceAll('text()', 'null'), (_key, value: unknown) =>
        value === null ? text() : value,
      ) as Ruleset,
      kilder: [],
      nodes: [],
      roots: [],
    })
    return worded({ sha256: 'hash', rules }, Object.fromEntries(words)).ruleset
  }
  const rules = prepared({})
  t.same(Object.keys(rules.facts[0]!), ['path', 'name', 'question', 'type', 'actionable'])
  t.ok(prepared({ facts: [boolean('a')] }).facts[0]!.label, 'a change is told by it')
  t.same(Object.keys(rules.facts[1]!).sort(), [
    'change',
    'maximum',
    'minimum',
    'name',
    'path',
    'question',
    'type',
  ])
  const { choices = {} } = prepared({ facts: [boolean('a'), choice('v', 'tre')] })
  t.same(
    choices['tre']?.map(({ value, label }) => [value, label.da]),
    [
      ['a', 'a.'],
      ['b', 'b.'],
      ['c', 'c.'],
    ],
    'values are named where a change of the fact is told',
  )
  t.same(
    choices['to']?.map(({ value }) => value),
    ['a', 'b'],
  )
  t.notOk(JSON.stringify(choices['to']).includes('a.'), 'and nowhere else')
  const { change } = document.facts[1] as Extract<Ruleset['facts'][number], { type: 'integer' }>
  const parts = { da: parseMessage(change.da), en: parseMessage(change.en) }
  t.same(rules.facts[1]!, { ...rules.facts[1], change: parts })
  t.type(rules.otherwise.text.da, 'string', 'a message without places is as it stands')
  t.notOk(
    'change' in prepared({ subject: 'sag' }).facts[1]!,
    'nothing of a person is told to change',
  )
  t.throws(() => wordless({ text: null }), TypeError, 'null stands for a text alone')
  const uncited = { ...document.sources[0]!, id: 'anden', document: 'Nævnes ikke' }
  const { rules: source } = shippedSource(
    { ...document, sources: [...document.sources, uncited] },
    'hash',
  )
  t.match(source, `kilder: [[{"dokument":"${document.sources[0]!.document}"`)
  t.notMatch(source, 'Nævnes ikke')
  t.notOk('actionable' in prepared({ subject: 'sag' }).facts[0]!, 'never about a person')
  t.same(rules.cases, [])
  t.notOk('title' in rules || 'description' in rules)
  t.same(prepared({}, ['en']).criteria[0]!.title, { en: 'kriterium.' })
  t.same(prepared({}, ['en']).facts[1]!.type, 'integer')
  const remark = { id: 'r', when: document.outcomes[0]!.when, text: both('x'), facts: ['a'] }
  const beside = { ...remark, id: 's', beside: { ruleset: 'andet', konklusion: ['y'] } }
  t.same(
    prepared({ bemaerkninger: [remark, beside] }).bemaerkninger?.map(({ id }) => id),
    ['r'],
  )
  const parameter = {
    id: 'p',
    value: 1,
    label: both('P'),
    unit: both('u'),
    source: { source: 'kilde' },
  }
  t.same(prepared({ parametre: [parameter] }).parametre, [{ id: 'p', value: 1 }])
  const check = { id: 'c', at: 'a', when: document.outcomes[0]!.when, text: both('x') }
  t.same(prepared({ checks: [check] }).checks, [{ at: 'a', text: both('x') }])
  const { version } = document
  t.notOk('gaelderFra' in prepared({ gaelderFra: version }), 'its own day unless it is said')
  t.equal(prepared({ gaelderFra: '2030-01' }).gaelderFra, '2030-01')
  const list = {
    path: 'l',
    label: both('L'),
    columns: [{ path: 'c', label: both('C'), minimum: 0, maximum: 9, step: 1 }],
  }
  t.same(prepared({ lists: [list] }).lists, [
    { path: 'l', label: both('L'), columns: [{ path: 'c', minimum: 0, maximum: 9 }] },
  ])
  const option = {
    id: 'o',
    label: both('O'),
    conditions: {},
    texts: { k0: { opfyldt: both('{n}') } },
  }
  const reading = { id: 'r', phrase: both('P'), source: { source: 'kilde' }, options: [option] }
  t.same(prepared({ readings: [reading] }).readings, [
    {
      id: 'r',
      options: [
        {
          id: 'o',
          texts: { k0: { opfyldt: { da: [['n']], en: [['n'], ' (en)'] } } },
        },
      ],
    },
  ])
  const threshold = { fact: 'n', operator: 'greaterThan', value: { parameter: 'p' } }
  const name = both('mindst {p, spellout}')
  const varied = shippedSource(
    {
      ...document,
      parametre: [parameter],
      facts: document.facts.map((fact) => ({ ...fact, name })),
      conditions: { k: threshold },
    } as unknown as Ruleset,
    'hash',
  )
  for (const source of [
    'rules: ({ p = 1 } = {}, text) =>',
    'nodes: [[operators.greaterThan,1,p]',
  ]) {
    t.ok(varied.rules.includes(source), source)
  }
  for (const source of ['({ p = 1 } = {}) => [', '"mindst " + spellOut("da", p, false)']) {
    t.ok(varied.words('da').includes(source), source)
  }
  t.throws(() => shippedSource({ ...document, otherwise: null } as never, 'hash'))
})
