/**
 * Values that no fact can have: they cause no exception, only own keys are read, and the code emitted at build time
 * agrees with the document compiled at run time.
 */
import assert from 'node:assert/strict'
import t from 'tap'
import { rulesets } from '../../src/index.js'
import type { Value } from '../../src/program/operators.js'
import { nested } from '../support/random-rulesets.js'
import { both } from '../support/shipped-and-compiled.js'

const hoejt = rulesets[0]

/** An object of its own class, with these own keys. */
class Own {
  kind = 'own'
  constructor(keys: object) {
    Object.assign(this, keys)
  }
}

/** None of these is a boolean, a choice or a finite number, so none can be the value of a fact. */
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

  t.test('unusual numbers that are valid', async (t) => {
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

  t.test('own keys count on any object, and inherited keys never do', async (t) => {
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

  t.test('keys added to Object.prototype are not read', async (t) => {
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

  t.test('a staff list with odd rows', async (t) => {
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

  t.test('inherited readings are not used', async (t) => {
    const { compiled, shipped } = both(hoejt)
    const facts = { medarbejdere: 9, medarbejdereMedErfaring: 5 }
    for (const inherited of [{ 'erfaring-opgjort-i': 'aarsvaerk' }, { ukendt: 'x' }]) {
      const laesninger = Object.create(inherited) as Record<string, string>
      t.same(shipped.verdict(facts, laesninger), shipped.verdict(facts))
      t.same(compiled.verdict(facts, laesninger), shipped.verdict(facts))
    }
  })
})

/** A list that differs from a plain object only by having a length. */
function plainList(keys: object): unknown {
  return Object.setPrototypeOf(Object.assign([], keys), Object.prototype)
}
