/**
 * Three ways to the same verdict: the document compiled at run time, the JavaScript emitted at build time, and the stock
 * json-rules-engine. They agree wherever all facts are known; where some are not, the stock engine
 * differs on purpose, and each difference has a test of its own below.
 */
import assert from 'node:assert/strict'
import t from 'tap'
import { compileRuleset, InputError, rulesets, type Condition, type Ruleset } from '../src/index.js'
import { runEngine } from '../src/json-rules-engine.js'
import { tellInput } from '../src/errors/tell-input.js'
import { choicesOf } from '../src/ruleset/fact-values.js'
import { halfOf } from '../src/program/fingerprint.js'
import { emitted } from '../src/generated/verdicts.js'
import type { Value } from '../src/program/operators.js'
import { prepare } from '../src/screener/prepare.js'
import { leanScreenerOf, screenerFrom, type Screener } from '../src/screener/screener.js'
import type { Verdict } from '../src/program/verdicts.js'
import { boolean, choice, documentOf, everyChoice, integer } from './support/documents.js'
import { emit } from './support/emitted.js'
import { problemsOf as problemsOfAsked } from './support/problems-of.js'
import {
  below,
  chance,
  domainOf,
  nested,
  oneOf,
  randomRuleset,
  type Draw,
} from './support/random-rulesets.js'
import { holds, holdsAsync, seed } from './support/runs.js'

t.comment(`FC_SEED=${seed}`)

t.test('rules of single comparisons, which join nothing', async (t) => {
  const ruleset = documentOf({
    facts: [boolean('a'), integer('n', 0, 9)],
    conditions: {
      a: { fact: 'a', operator: 'equal', value: true },
      n: { fact: 'n', operator: 'lessThan', value: 3 },
    },
  })
  const code = emit(ruleset)
  for (const [facts, konklusion, udfald] of [
    [{}, 'uafklaret', [null, null]],
    [{ a: true }, 'udfald-0', [true, null]],
    [{ a: false, n: 2 }, 'ellers', [false, true]],
    [{ n: 3 }, 'uafklaret', [null, false]],
  ] as const) {
    t.same(compileRuleset(ruleset).verdict(facts), { konklusion, udfald })
    t.same(code(facts, {}), { konklusion, udfald })
  }
})

t.test('the verdict written at build time is asked, but not about other parameters', async (t) => {
  const [hoejt] = rulesets
  const asked: unknown[] = []
  const fast = (...all: unknown[]) => {
    asked.push(all)
    return undefined
  }
  const facts = { borgere: 2, aarsvaerk: 4 }
  const screener = screenerFrom(prepare(hoejt, tellInput), { fast })
  t.same(screener.verdict(facts).udfald, [false, true, null, null])
  t.same(asked, [[facts]])
  const variant = screener.variant({ mindsteBorgere: 2 })
  t.same(variant.verdict(facts).udfald, [true, true, null, null])
  t.equal(asked.length, 1, 'its numbers are in the code')
  screenerFrom(prepare(hoejt, tellInput), { fast }, { parametre: { mindsteBorgere: 2 } }).verdict(
    facts,
  )
  t.equal(asked.length, 1)
  variant.variant({ mindsteBorgere: 3 }).verdict(facts)
  t.equal(asked.length, 2, 'its own numbers again')
  t.same(leanScreenerOf(hoejt).verdict(facts), screener.verdict(facts), 'without any')
  t.same(leanScreenerOf(hoejt).screen(facts), screener.screen(facts))
})

t.test(
  'complete facts: compiled at run time, emitted code and the stock engine agree',
  async (t) => {
    await t.test('random rulesets', async (t) => {
      await holdsAsync(60, async (draw) => {
        const ruleset = randomRuleset(draw, { once: chance(draw, 2) })
        const compiled = compileRuleset(ruleset)
        const code = emit(ruleset)
        const byName = emit(ruleset, always)
        for (const laesninger of everyChoice(ruleset)) {
          const facts = randomFacts(draw, ruleset, (fact) => domainOf(fact), 0)
          const verdict = compiled.verdict(facts, laesninger)
          assert.notEqual(verdict.konklusion, 'uafklaret')
          assert.deepEqual(code(facts, laesninger), verdict, 'emitted code')
          assert.deepEqual(byName(facts, laesninger), verdict, 'emitted code, read by name')
          assert.deepEqual(await runEngine(ruleset, facts, { laesninger }), verdict, 'stock engine')
        }
      })
      t.pass('60 rulesets, every reading')
    })

    for (const ruleset of rulesets) {
      await t.test(`${ruleset.id}@${ruleset.version}`, async (t) => {
        const { compiled, shipped } = both(ruleset)
        await holdsAsync(30, async (draw) => {
          const facts = randomFacts(draw, ruleset, borders(ruleset), 0)
          for (const laesninger of everyChoice(ruleset)) {
            const verdict = compiled.verdict(facts, laesninger)
            assert.deepEqual(shipped.verdict(facts, laesninger), verdict, 'emitted code')
            assert.deepEqual(
              await runEngine(ruleset, facts, { laesninger }),
              verdict,
              'stock engine',
            )
            const answer = tryScreen(shipped, { ...facts, laesninger })
            if (answer) assert.deepEqual(answer, verdict, 'the whole answer')
          }
        })
        t.pass('30 facts, every reading')
      })
    }
  },
)

t.test('partial facts: compiled at run time and emitted code agree', async (t) => {
  holds(100, (draw) => {
    const ruleset = randomRuleset(draw, { once: chance(draw, 2) })
    const compiled = compileRuleset(ruleset)
    const code = emit(ruleset)
    const byName = emit(ruleset, always)
    for (const laesninger of everyChoice(ruleset)) {
      const facts = randomFacts(draw, ruleset, (fact) => domainOf(fact), 2)
      const verdict = compiled.verdict(facts, laesninger)
      assert.deepEqual(code(facts, laesninger), verdict)
      assert.deepEqual(byName(facts, laesninger), verdict, 'read by name')
    }
  })
  for (const ruleset of rulesets) {
    const { compiled, shipped } = both(ruleset)
    holds(50, (draw) => {
      for (const laesninger of everyChoice(ruleset)) {
        const facts = randomFacts(draw, ruleset, borders(ruleset), 2)
        assert.deepEqual(shipped.verdict(facts, laesninger), compiled.verdict(facts, laesninger))
      }
    })
  }
  t.pass('random and shipped rulesets')
})

t.test('facts are read by name and in a walk by turns, and nothing else changes', async (t) => {
  const { compiled } = both(hoejt)
  holds(2, (draw) => {
    const code = emit(hoejt)
    // As many whole inputs as it takes to be read by name, then some with holes, until it is given up.
    for (let turn = 0; turn < 5; turn++) {
      for (let i = 0; i < 72; i++) {
        const facts = randomFacts(draw, hoejt, borders(hoejt), i < 66 ? 0 : 2)
        assert.deepEqual(code(facts, {}), compiled.verdict(facts))
      }
    }
  })
  t.pass('five turns')
})

t.test('partial facts: the next questions are those of the whole answer', async (t) => {
  let asked = 0
  for (const ruleset of rulesets) {
    const screener = compileRuleset(ruleset)
    holds(50, (draw) => {
      for (const laesninger of everyChoice(ruleset)) {
        const facts = randomFacts(draw, ruleset, borders(ruleset), 2)
        const input = { ...facts, laesninger }
        if (screener.check(input).length > 0) continue
        const whole = screener.screen(input).naesteSpoergsmaal.map(({ fakta }) => fakta)
        assert.deepEqual(screener.questions(facts, laesninger), whole)
        asked += whole.length
      }
    })
  }
  t.ok(asked > 0, `${String(asked)} questions`)
})

t.test('every shipped ruleset, and nothing else, has its code emitted', async (t) => {
  const shipped = rulesets.map((ruleset) => halfOf(compileRuleset(ruleset).sha256))
  t.same(new Set(Object.keys(emitted)), new Set(shipped), 'else: pnpm run generate')
  for (const name of shipped) t.ok(emitted[name]?.({}), 'answers plain facts itself')
})

t.test('odd values: no exception, own keys only, both paths alike', async (t) => {
  t.test('in place of a fact', async (t) => {
    for (const ruleset of rulesets) {
      const { compiled, shipped } = both(ruleset)
      const nothingKnown = shipped.verdict({})
      for (const { path } of ruleset.facts) {
        for (const value of oddValues) {
          const facts = nested(
            ruleset.facts,
            ruleset.facts.map((fact) => (fact.path === path ? value : undefined)) as Value[],
          )
          const verdict = shipped.verdict(facts)
          assert.deepEqual(verdict, compiled.verdict(facts), path)
          assert.deepEqual(verdict, nothingKnown, `${path} is not known`)
        }
      }
    }
    t.pass(`${oddValues.length} values`)
  })

  t.test('numbers that are odd and yet numbers', async (t) => {
    const { compiled, shipped } = both(hoejt)
    for (const [aarsvaerk, expected] of [
      [-0, false],
      [1e308, true],
      [Number.MIN_VALUE, false],
      [Number.MAX_SAFE_INTEGER + 2, true],
      [-1e308, false],
    ] as const) {
      t.equal(shipped.verdict({ aarsvaerk }).udfald[1], expected)
      t.same(compiled.verdict({ aarsvaerk }), shipped.verdict({ aarsvaerk }))
    }
    const half = { medarbejdereMedErfaring: 1e308, medarbejdere: Number.MAX_VALUE }
    t.equal(shipped.verdict(half).udfald[2], true)
    t.same(compiled.verdict(half), shipped.verdict(half))
  })

  t.test('in place of the facts', async (t) => {
    const { compiled, shipped } = both(hoejt)
    const nothingKnown = shipped.verdict({})
    const strange: unknown[] = [
      ...oddValues,
      Object.assign([], { borgere: 4 }),
      plainList({ borgere: 4 }),
      Object.create({ borgere: 4 }),
      Object.create({ kompetencer: { psykologbehandling: 'mangler' } }),
      JSON.parse('{ "__proto__": { "borgere": 4 } }'),
      JSON.parse('{ "constructor": { "prototype": { "borgere": 4 } } }'),
      { 'kompetencer.psykologbehandling': 'mangler' },
    ]
    for (const facts of strange) {
      t.same(shipped.verdict(facts), nothingKnown)
      t.same(compiled.verdict(facts), nothingKnown)
    }
  })

  t.test('own keys count whatever holds them, inherited ones never', async (t) => {
    const { compiled, shipped } = both(hoejt)
    const mangler = { psykologbehandling: 'mangler' }
    const inherited = Object.create(mangler) as object
    for (const [kompetencer, expected] of [
      [mangler, false],
      [new Own(mangler), false],
      [Object.assign(Object.create(null), mangler), false],
      [Object.assign(Object.create({ anden: 1 }), mangler), false],
      [JSON.parse('{ "psykologbehandling": "mangler", "__proto__": { "x": 1 } }'), false],
      [inherited, null],
      [JSON.parse('{ "__proto__": { "psykologbehandling": "mangler" } }'), null],
      [Object.assign([], mangler), null],
      [plainList(mangler), null],
      [null, null],
      ['psykologbehandling', null],
    ] as const) {
      const verdict = shipped.verdict({ kompetencer })
      t.equal(verdict.udfald[3], expected)
      t.same(compiled.verdict({ kompetencer }), verdict)
      const held = new Own({ kompetencer })
      t.same(shipped.verdict(held), verdict)
      t.same(compiled.verdict(held), verdict)
    }
  })

  t.test('nothing that someone hung on every object', async (t) => {
    const { compiled, shipped } = both(hoejt)
    const known = shipped.verdict({ aarsvaerk: 4 })
    for (const enumerable of [true, false]) {
      for (const key of ['borgere', 'kompetencer', 'medarbejderliste']) {
        const value = key === 'borgere' ? 4 : { psykologbehandling: 'mangler' }
        Object.defineProperty(Object.prototype, key, { value, enumerable, configurable: true })
        try {
          t.same(shipped.verdict({ aarsvaerk: 4 }), known, key)
          t.same(compiled.verdict({ aarsvaerk: 4 }), known, key)
          t.same(shipped.screen({ aarsvaerk: 4 }).kriterier[0]?.udfald, 'uafklaret', 'in full')
        } finally {
          Reflect.deleteProperty(Object.prototype, key)
        }
      }
    }
  })

  t.test('a staff list of odd rows', async (t) => {
    const { compiled, shipped } = both(hoejt)
    for (const medarbejderliste of [
      ...oddValues,
      [null],
      [5],
      [[]],
      [{ erfaringAar: '5', aarsvaerk: NaN }],
      [Object.create({ erfaringAar: 5, aarsvaerk: 1 })],
      [{ erfaringAar: 5, aarsvaerk: Infinity }],
    ]) {
      const verdict = shipped.verdict({ medarbejderliste })
      t.same(compiled.verdict({ medarbejderliste }), verdict)
      t.equal(
        verdict.udfald[1],
        Array.isArray(medarbejderliste) && medarbejderliste.length === 0 ? false : null,
      )
    }
  })

  t.test('readings that an object only inherits are not chosen', async (t) => {
    const { compiled, shipped } = both(hoejt)
    const facts = { medarbejdere: 9, medarbejdereMedErfaring: 5 }
    for (const inherited of [{ 'erfaring-opgjort-i': 'aarsvaerk' }, { ukendt: 'x' }]) {
      const laesninger = Object.create(inherited) as Record<string, string>
      t.same(shipped.verdict(facts, laesninger), shipped.verdict(facts))
      t.same(compiled.verdict(facts, laesninger), shipped.verdict(facts))
    }
  })
})

t.test('differences from json-rules-engine, each on purpose', async (t) => {
  const sager: readonly (readonly [string, Condition, Record<string, unknown>, boolean])[] = [
    [
      'a missing fact under not is no evidence',
      { not: { fact: 'tal', operator: 'greaterThanInclusive', value: 3 } },
      {},
      true,
    ],
    [
      'a missing fact is not unequal to something',
      { fact: 'valg', operator: 'notEqual', value: 'a' },
      {},
      true,
    ],
    [
      'a missing fact is not outside a list',
      { fact: 'valg', operator: 'notIn', value: ['a'] },
      {},
      true,
    ],
    [
      'a missing fact is not less than anything',
      { fact: 'tal', operator: 'lessThan', value: 3 },
      {},
      false,
    ],
    [
      'a path that is missing is not known',
      { fact: 'gruppe', path: '$.ja', operator: 'equal', value: true },
      { gruppe: {} },
      false,
    ],
    [
      'nor is one whose group is missing',
      { fact: 'gruppe', path: '$.ja', operator: 'notEqual', value: true },
      {},
      true,
    ],
    ['null is not known', { fact: 'tal', operator: 'notEqual', value: 3 }, { tal: null }, true],
    [
      'a number as text is not a number',
      { fact: 'tal', operator: 'greaterThan', value: 3 },
      { tal: '5' },
      true,
    ],
    [
      'a choice that is none of those there are is not known',
      { fact: 'valg', operator: 'notEqual', value: 'a' },
      { valg: 'd' },
      true,
    ],
  ]
  for (const [name, condition, facts, stock] of sager) {
    await t.test(name, async (t) => {
      const ruleset = documentOf({
        facts: [integer('tal', 0, 10), choice('valg'), boolean('gruppe.ja')],
        conditions: { regel: condition },
      })
      t.same(compileRuleset(ruleset).verdict(facts), { konklusion: 'uafklaret', udfald: [null] })
      t.same(emit(ruleset)(facts, {}), { konklusion: 'uafklaret', udfald: [null] })
      t.same(await runEngine(ruleset, facts), {
        konklusion: stock ? 'udfald-0' : 'ellers',
        udfald: [stock],
      })
    })
  }

  await t.test(
    'all of nothing is true there, and so is any of nothing; here neither is a rule',
    async (t) => {
      for (const kind of ['all', 'any'] as const) {
        const ruleset = documentOf({
          facts: [boolean('ja')],
          conditions: { regel: { [kind]: [] } as unknown as Condition },
        })
        t.equal((await runEngine(ruleset, {})).konklusion, 'udfald-0')
        t.match(problemsOf(ruleset), [
          { pointer: `/conditions/regel/${kind}`, code: 'tom-betingelse' },
        ])
      }
    },
  )

  await t.test('a condition that refers to itself is refused before it runs', async (t) => {
    const ruleset = documentOf({
      facts: [boolean('ja')],
      conditions: {
        regel: { all: [{ condition: 'anden' }] },
        anden: { not: { condition: 'regel' } },
      },
    })
    t.match(problemsOf(ruleset), [
      { pointer: '/conditions/anden/not/condition', code: 'cyklisk-betingelse' },
    ])
  })

  await t.test('a condition that is not there is refused, and not only when it runs', async (t) => {
    const ruleset = documentOf({
      facts: [boolean('ja')],
      conditions: { regel: { all: [{ condition: 'anden' }] } },
    })
    await t.rejects(runEngine(ruleset, {}))
    t.match(problemsOf(ruleset), [{ code: 'ukendt-betingelse' }])
  })
})

const hoejt = rulesets[0]

/** An object of a class of its own, with these own keys. */
class Own {
  kind = 'own'
  constructor(keys: object) {
    Object.assign(this, keys)
  }
}

/** Nothing here is a boolean, a choice or a finite number, so no fact can be made of it. */
const oddValues: readonly unknown[] = [
  null,
  undefined,
  NaN,
  Infinity,
  -Infinity,
  '',
  '3',
  'true',
  'indgaar ',
  'indgaar-via-samarbejdE',
  [],
  [3],
  [true],
  {},
  { valueOf: () => 3 },
  new Date(0),
  new Own({ toString: () => '3' }),
  () => 3,
  Symbol('3'),
  10n,
]

/** A list that only its own length tells from a plain object. */
function plainList(keys: object): unknown {
  return Object.setPrototypeOf(Object.assign([], keys), Object.prototype)
}

/** What makes emitted code read every input by name that may be read so, and never give it up. */
const always = { often: '0', patience: 'Infinity' }

/**
 * A shipped ruleset, and the same rules as a document for which no code was emitted. Each verdict of the first is
 * also had from code that reads by name.
 */
function both(ruleset: Ruleset): { shipped: Screener; compiled: Screener } {
  const other = { ...ruleset, description: { da: 'En anden.', en: 'Another.' } }
  const shipped = compileRuleset(ruleset)
  const byName = emit(ruleset, always)
  const verdict: Screener['verdict'] = (facts, laesninger) => {
    const walked = shipped.verdict(facts, laesninger)
    assert.deepEqual(byName(facts, laesninger ?? {}) ?? walked, walked, 'read by name')
    return walked
  }
  return { shipped: { ...shipped, verdict }, compiled: compileRuleset(other) }
}

/** Random facts, nested as in an input; one in `gaps` is unknown, none where it is 0. */
function randomFacts(
  draw: Draw,
  { facts }: Ruleset,
  domain: (fact: Ruleset['facts'][number]) => readonly Value[],
  gaps: number,
): Record<string, unknown> {
  return nested(
    facts,
    facts.map((fact) =>
      gaps > 0 && below(draw, gaps) === 0 ? undefined : oneOf(draw, domain(fact)),
    ),
  )
}

/** Values around the borders of the shipped rules. */
function borders(ruleset: Ruleset) {
  return (fact: Ruleset['facts'][number]): readonly Value[] => {
    if (fact.type === 'boolean') return [true, false]
    if (fact.type === 'choice') return ['indgaar', 'indgaar', ...choicesOf(ruleset, fact)]
    return fact.type === 'integer' ? [0, 2, 3, 4, 5, 9, 10] : [0, 1.5, 1.51, 2.99, 3, 3.01]
  }
}

function tryScreen(screener: Screener, input: unknown): Verdict | undefined {
  try {
    const { konklusion, kriterier } = screener.screen(input)
    const truths = { opfyldt: true, 'ikke-opfyldt': false, uafklaret: null }
    return { konklusion, udfald: kriterier.map(({ udfald }) => truths[udfald]) }
  } catch (error) {
    // More with experience than there are at all: the bare verdict takes them, the whole answer doesn't.
    assert.ok(error instanceof InputError)
    return undefined
  }
}

function problemsOf(document: unknown) {
  return problemsOfAsked(() => compileRuleset(document))
}
