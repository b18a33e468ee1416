/**
 * One broken document per mistake, and its errors: where, which code, and how to mend it. Each is a shipped document
 * with a small change, so that only the mistake itself is reported.
 */
import { readFileSync } from 'node:fs'
import { TypeCompiler } from '@sinclair/typebox/compiler'
import { Value } from '@sinclair/typebox/value'
import { Ajv } from 'ajv'
import { Engine } from 'json-rules-engine'
import t from 'tap'
import { caseFailureText, checkRuleset } from '../../src/json-rules-engine.js'
import {
  compileRuleset,
  parseRuleset,
  rulesetErrorTexts,
  Ruleset as RulesetSchema,
  RulesetError,
  rulesets,
  type Language,
  type Ruleset,
} from '../../src/index.js'
import { editorSchema } from '../../src/ruleset/editor-schema.js'
import { factsOfCase } from '../../src/ruleset/facts-of-case.js'
import type { Condition } from '../../src/ruleset/ruleset.js'
import { changed } from '../support/broken-rulesets/changed.js'
import { mistakes, sound } from '../support/broken-rulesets/index.js'
import { boolean, documentOf } from '../support/documents.js'
import { problemsOf as problemsOfAsked } from '../support/problems-of.js'

const hoejt = rulesets[0]

for (const [part, table] of Object.entries(mistakes)) {
  t.test(`mistakes in ${part}`, async (t) => {
    for (const { name, change, expected, base = hoejt } of table) {
      const document = changed(base, change)
      const told = expected.map(([pointer, code, detail]) => ({ pointer, code, detail }))
      t.same(problemsOf(document), told, name)
      for (const [pointer, code, , english] of expected) {
        if (english !== undefined) {
          t.same(
            problemsOf(document, 'en'),
            [{ pointer, code, detail: english }],
            `${name}, in English`,
          )
        }
      }
    }
  })
}

t.test('what looks like a mistake but is not', async (t) => {
  for (const { name, change } of sound) t.same(problemsOf(changed(hoejt, change)), [], name)
})

t.test('every code of a ruleset error is tried', async (t) => {
  const tried = new Set(
    Object.values(mistakes).flatMap((part) =>
      part.flatMap(({ expected }) => expected.map(([, code]) => code)),
    ),
  )
  const inBoth = [
    'ukendt-felt',
    'mangler-felt',
    'forkert-type',
    'ukendt-vaerdi',
    'under-minimum',
    'over-maksimum',
    'for-mange',
    'for-faa',
  ]
  // Tried in based-on.test.ts.
  const ofTwo = ['ukendt-grundlag', 'ukendt-ordlyd', 'grundlag-passer-ikke']
  const all = [...Object.keys(rulesetErrorTexts), ...inBoth]
  t.same([...tried].sort(), all.filter((code) => !ofTwo.includes(code)).sort())
})

t.test('every wording of a ruleset error is tried', async (t) => {
  const told = Object.values(mistakes)
    .flatMap((part) => part.flatMap(({ expected }) => expected.map(([, , da]) => da)))
    .join('\n')
  /** The cases of an error text, by name and by their first words. */
  const cases = Object.entries(rulesetErrorTexts).flatMap(([code, { da }]) =>
    [...da.matchAll(/^ +([a-z]+) \{([^{}']{9,})/gm)].map(([, name, words]) => [
      `${code} ${name}`,
      words,
    ]),
  )
  t.ok(cases.length > 20)
  t.same(
    cases.filter(([, words]) => !told.includes(words!)).map(([name]) => name),
    [],
  )
})

t.test(
  'the exported schema checks documents in plain TypeBox, also nested conditions',
  async (t) => {
    const compiled = TypeCompiler.Compile(RulesetSchema)
    const deep = (inner: unknown) =>
      changed(hoejt, { '/conditions/aarsvaerk': { not: { any: [{ not: { all: [inner] } }] } } })
    const leaf = { fact: 'aarsvaerk', operator: 'greaterThan', value: 0 }
    for (const [document, fits] of [
      ...rulesets.map((ruleset) => [ruleset, true] as const),
      [deep(leaf), true],
      [deep({ ...leaf, factor: 2 }), false],
    ] as const) {
      t.equal(Value.Check(RulesetSchema, document), fits)
      t.equal(compiled.Check(document), fits)
    }
  },
)

t.test('several problems are all reported', async (t) => {
  t.match(
    problemsOf(changed(hoejt, { '/title/da': 5, '/facts/0/minimum': undefined, '/noget': 1 })),
    [
      { pointer: '/title/da', code: 'forkert-type' },
      { pointer: '/facts/0', code: 'mangler-felt' },
      { pointer: '/noget', code: 'ukendt-felt' },
    ],
  )
  t.match(
    problemsOf(
      changed(hoejt, {
        '/conditions/aarsvaerk/fact': 'x',
        '/readings/0/options/0/conditions/borgerflow/operator': 'x',
        '/checks/0/when': { all: [] },
      }),
    ),
    [
      { pointer: '/conditions/aarsvaerk/fact', code: 'ukendt-fakta' },
      { pointer: '/readings/0/options/0/conditions/borgerflow/operator', code: 'ukendt-operator' },
      { pointer: '/checks/0/when/all', code: 'tom-betingelse' },
    ],
  )
  const many = Object.fromEntries(Array.from({ length: 150 }, (_, i) => [`/felt${i}`, i]))
  t.equal(problemsOf(changed(hoejt, many)).length, 100, 'as many as a person can take in')
})

t.test('the message of a RulesetError has places and advice too', async (t) => {
  t.throws(() => parseRuleset(changed(hoejt, { '/title/da': 5 }), 'en'), {
    name: 'RulesetError',
    message: '/title/da: Write a text.',
  })
  t.throws(() => compileRuleset([]), {
    name: 'RulesetError',
    message: '/: Skriv et objekt.',
  })
  t.throws(() => compileRuleset([], { sprog: 'en' }), { message: '/: Write an object.' })
})

t.test('names may be used any number of times', async (t) => {
  // Each level uses the next one twice; walking every path would never end.
  const levels = Array.from({ length: 30 }, (_, i) => [
    `c${i}`,
    { all: [{ condition: `c${i + 1}` }, { not: { condition: `c${i + 1}` } }] },
  ])
  const screener = compileRuleset(
    documentOf({
      facts: [boolean('ja')],
      conditions: {
        ...Object.fromEntries(levels),
        c30: { fact: 'ja', operator: 'equal', value: true },
      },
    }),
  )
  t.equal(screener.screen({}).konklusion, 'uafklaret')
  t.equal(screener.screen({ ja: true }).konklusion, 'ellers')
  t.equal(screener.screen({ ja: false }).konklusion, 'ellers')
})

t.test('untrusted documents are only read', async (t) => {
  t.same(problemsOf(JSON.parse('{ "__proto__": { "id": "x" } }')).at(0), {
    pointer: '/__proto__',
    code: 'ukendt-felt',
    detail: 'Feltet findes ikke her. Fjern det.',
  })
  t.match(problemsOf(changed(hoejt, { '/cases': Array(200_000).fill({}) }))[0], {
    pointer: '/cases/0',
    code: 'mangler-felt',
  })
  for (const document of [undefined, 5, 'tekst', true, Symbol('x'), () => ({}), new Map()]) {
    t.ok(problemsOf(document).length > 0)
  }
  const before = JSON.stringify(hoejt)
  t.equal(JSON.stringify(parseRuleset(hoejt)), before)
})

t.test('the shipped documents pass, and their cases agree on two engines', async (t) => {
  for (const ruleset of rulesets) {
    t.equal(parseRuleset(ruleset), ruleset)
    t.same(await checkRuleset(ruleset), [], `${ruleset.id}@${ruleset.version}`)
  }
})

t.test('a case that fails is reported with the answers', async (t) => {
  const wrongConclusion = changed(hoejt, { '/cases/1/expected/konklusion': 'hoejt-specialiseret' })
  t.match(await checkRuleset(wrongConclusion), [
    {
      pointer: '/cases/1',
      sentence: 'To borgere om året er for få.',
      expected: { konklusion: 'hoejt-specialiseret' },
      answer: { konklusion: 'ikke-hoejt-specialiseret', udfald: [false, true, true, true] },
    },
  ])
  const wrongUdfald = changed(hoejt, { '/cases/1/expected/udfald/borgerflow': 'uafklaret' })
  t.match(await checkRuleset(wrongUdfald), [
    { pointer: '/cases/1', answer: { udfald: [false, true, true, true] } },
  ])
  const wrongRemark = changed(hoejt, {
    '/cases/0/expected/bemaerkninger': [hoejt.bemaerkninger?.[0]?.id],
  })
  t.match(await checkRuleset(wrongRemark), [
    { pointer: '/cases/0', expected: { bemaerkninger: [/./] }, bemaerkninger: [] },
  ])
  const impossible = changed(hoejt, {
    '/cases/1/facts': { ...hoejt.cases[1]!.facts, nyeBorgere: 3 },
  })
  const [refused] = await checkRuleset(impossible)
  t.match(refused, { pointer: '/cases/1', afvist: true }, 'facts that every request would refuse')
  t.match(
    refused && caseFailureText(refused, hoejt, 'en'),
    'Screeningsmodellen  refuses the facts, which cannot go together',
  )
  await t.rejects(checkRuleset({}), RulesetError)
})

t.test('an engine that differs is reported with both answers', async (t) => {
  const other = { konklusion: 'hoejt-specialiseret', udfald: [true, true, true, true] }
  // The stock engine with one change: it only gets the facts of a tilbud that meets everything.
  const meets = hoejt.cases.find(({ expected }) => expected.konklusion === other.konklusion)!
  const run = Reflect.getOwnPropertyDescriptor(Engine.prototype, 'run')!.value as Engine['run']
  t.intercept(Engine.prototype, 'run', {
    value(this: Engine) {
      return run.call(this, { ...factsOfCase(hoejt, meets) })
    },
  })
  const failures = await checkRuleset(hoejt)
  t.match(failures[0], {
    pointer: '/cases/1',
    answer: { konklusion: 'ikke-hoejt-specialiseret', udfald: [false, true, true, true] },
    stock: other,
  })
})

t.test('an engine with the same conclusion for other reasons is reported too', async (t) => {
  const yes = (fact: string): Condition => ({ fact, operator: 'equal', value: true })
  const made = documentOf({
    facts: [boolean('a'), boolean('b')],
    conditions: { a: yes('a'), b: yes('b'), begge: { all: [yes('a'), yes('b')] } },
    criteria: ['a', 'b'],
    outcomes: [{ condition: 'begge' }],
  })
  const facts = { a: true, b: false }
  const document: Ruleset = {
    ...made,
    cases: [{ sentence: 'En.', facts, expected: { konklusion: 'ellers' } }],
  }
  t.same(await checkRuleset(document), [])
  const run = Reflect.getOwnPropertyDescriptor(Engine.prototype, 'run')!.value as Engine['run']
  t.intercept(Engine.prototype, 'run', {
    value(this: Engine) {
      return run.call(this, { a: false, b: true })
    },
  })
  t.match(await checkRuleset(document), [
    {
      answer: { konklusion: 'ellers', udfald: [true, false] },
      stock: { konklusion: 'ellers', udfald: [false, true] },
    },
  ])
})

t.test('the JSON Schema for editors', async (t) => {
  const directory = new URL('../../src/rulesets/', import.meta.url)
  const kept = readJson(new URL('../../schema/ruleset.schema.json', import.meta.url))
  t.same(kept, editorSchema(), 'else: pnpm run generate')

  const validate = new Ajv({ allErrors: true }).compile(kept as object)
  for (const ruleset of rulesets) {
    t.ok(validate(ruleset), ruleset.id)
    const file = new URL(`${ruleset.id}@${ruleset.version}.json`, directory)
    t.same(readJson(file), ruleset, 'a file is named by id and version')
    t.same(readJson(new URL(ruleset.$schema ?? '', file)), kept, '$schema leads to it')
  }
  for (const { name, change, base = hoejt } of mistakes.shape) {
    // JSON Schema cannot limit depth, nor decimals that binary numbers do not have exactly, and JSON has no NaN.
    if (name.startsWith('a number with the drift of a sum')) continue
    if (name === 'nested beyond all measure' || name === 'no number at all') continue
    // Nor does it have functions and promises.
    if (typeof change[''] === 'function' || change[''] instanceof Promise) continue
    t.notOk(validate(changed(base, change)), name)
  }
  for (const name of [
    'a condition that is none',
    'two kinds at once',
    'a comparison without a value',
  ]) {
    const mistake = mistakes.conditions.find((each) => each.name === name)
    t.notOk(validate(changed(hoejt, mistake!.change)), name)
  }
})

function problemsOf(document: unknown, language?: Language) {
  return problemsOfAsked(() => parseRuleset(document, language))
}

function readJson(file: URL): unknown {
  return JSON.parse(readFileSync(file, 'utf8'))
}

t.test('every key of the schema is described in the reference', async (t) => {
  const page = readFileSync(
    new URL('../../../../docs/reference/ruleset-format.md', import.meta.url),
    'utf8',
  )
  const told = new Set(
    [...page.matchAll(/`([^`]+)`/g)].flatMap(([, code = '']) => code.split(/[^\w$-]+/)),
  )
  const keys = new Set<string>()
  JSON.stringify(editorSchema(), (key, value: unknown) => {
    if (key === 'properties' && typeof value === 'object' && value !== null)
      for (const name of Object.keys(value)) keys.add(name)
    return value
  })
  t.ok(keys.size > 80, String(keys.size))
  t.strictSame(
    [...keys].filter((key) => !told.has(key)),
    [],
  )
})
