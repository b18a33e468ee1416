/** An unknown reading is refused everywhere: the default would otherwise be reported as if it had been chosen. */
import { scalesOf, screenerOf } from '../../src/browser.js'
import { compileRuleset as compileInEnglish } from '../../src/compile/en.js'
import { sideOf } from '../../src/forskel/index.js'
import * as entry from '../../src/generated/rulesets/hoejt-specialiseret-tilbud.js'
import { grafOf } from '../../src/graf/index.js'
import { compileRuleset, rulesets, type Ruleset } from '../../src/index.js'
import { createEngine } from '../../src/json-rules-engine.js'
import t from 'tap'
import { problemsOf } from '../support/problems-of.js'

const tilbud = rulesets.find(({ subject }) => subject === 'tilbud')!
const laest: Ruleset = structuredClone(tilbud)
const facts = { borgere: 4 }

/** An invalid choice, and where the error is; then the same choice for `screen`. */
const wrong: readonly (readonly [chosen: unknown, pointer: string, code: string])[] = [
  [{ kompetencer: 'eget-personale' }, '/laesninger/kompetencer', 'ukendt-felt'],
  [{ 'kompetencer-fra': 'eget' }, '/laesninger/kompetencer-fra', 'ukendt-vaerdi'],
  [{ 'kompetencer-fra': 1 }, '/laesninger/kompetencer-fra', 'forkert-type'],
  [
    { 'erfaring-opgjort-i': 'aarsvaerk', 'kompetencer-fra': 'Eget-personale' },
    '/laesninger/kompetencer-fra',
    'ukendt-vaerdi',
  ],
  // How years are combined is a choice for several years only.
  [{ aarligt: 'seneste-aar' }, '/laesninger/aarligt', 'ukendt-felt'],
  [{ toString: 'x' }, '/laesninger/toString', 'ukendt-felt'],
  [{ 'kompetencer-fra': 'toString' }, '/laesninger/kompetencer-fra', 'ukendt-vaerdi'],
  [{ constructor: null }, '/laesninger/constructor', 'ukendt-felt'],
  [{ '010190-1234': 'x' }, '', 'personoplysning'],
  ['eget-personale', '/laesninger', 'forkert-type'],
  [['eget-personale'], '/laesninger', 'forkert-type'],
]
const right: readonly unknown[] = [
  undefined,
  null,
  {},
  { 'kompetencer-fra': null },
  { 'kompetencer-fra': undefined },
  { 'kompetencer-fra': 'ogsaa-samarbejde' },
  { 'kompetencer-fra': 'eget-personale', 'erfaring-opgjort-i': 'aarsvaerk' },
]

t.test('verdict and questions refuse what screen refuses', async (t) => {
  const compiled = [compileRuleset(laest), compileRuleset(tilbud), screenerOf(tilbud)]
  const english = compileInEnglish(laest)
  for (const screener of [...compiled, compiled[0]!.variant({ mindsteBorgere: 2 }), english]) {
    for (const [chosen, pointer, code] of wrong) {
      const told = problemsOf(() => screener.screen({ ...facts, laesninger: chosen }))
      t.match(told, [{ code }], JSON.stringify(chosen))
      if (pointer !== '') t.equal(told[0]!.pointer, pointer)
      for (const ask of [screener.verdict, screener.questions])
        t.strictSame(
          problemsOf(() => ask(facts, chosen as never)),
          told,
        )
    }
    for (const chosen of right) {
      const { konklusion, naesteSpoergsmaal } = screener.screen({ ...facts, laesninger: chosen })
      t.equal(screener.verdict(facts, chosen as never).konklusion, konklusion)
      t.same(
        screener.questions(facts, chosen as never),
        naesteSpoergsmaal.map(({ fakta }) => fakta),
      )
    }
  }
})

t.test('facts are not refused', async (t) => {
  const odd = { borgere: '4', ukendt: 1, laesninger: { ukendt: 'x' }, kompetencer: 'indgaar' }
  const screener = compileRuleset(laest)
  t.same(screener.verdict(odd, {}), screener.verdict({}))
  t.same(screener.verdict(odd, {}), entry.verdict({}))
})

t.test('functions without texts refuse them too, by name', async (t) => {
  const asked: readonly ((laesninger: never) => unknown)[] = [
    (laesninger) => entry.verdict(facts, laesninger),
    (laesninger) => entry.questions(facts, laesninger),
    (laesninger) => createEngine(tilbud, { laesninger }),
    (laesninger) => sideOf(tilbud, { laesninger }),
    (laesninger) => scalesOf(tilbud)(facts, laesninger),
  ]
  for (const [i, ask] of asked.entries()) {
    for (const [chosen] of wrong) t.throws(() => ask(chosen as never), TypeError, String(i))
    t.throws(
      () => ask({ kompetencer: 'x' } as never),
      new TypeError('kompetencer: the ruleset has no such reading'),
    )
    t.throws(
      () => ask({ 'kompetencer-fra': 'x' } as never),
      new TypeError('kompetencer-fra: the reading has no such option'),
    )
    for (const chosen of right) t.doesNotThrow(() => ask(chosen as never), String(i))
  }
})

t.test('so are a misspelt parameter and a misspelt option', async (t) => {
  const made: readonly ((options: never) => unknown)[] = [
    (options) => createEngine(tilbud, options),
    (options) => sideOf(tilbud, options),
  ]
  for (const make of made) {
    t.throws(
      () => make({ parametre: { mindsteBorger: 2 } } as never),
      new TypeError('mindsteBorger: the ruleset has no such parameter'),
    )
    t.throws(
      () => make({ laesning: { 'kompetencer-fra': 'eget-personale' } } as never),
      new TypeError('laesning: there is no such option'),
    )
    t.doesNotThrow(() => make({ parametre: { mindsteBorgere: 2 }, laesninger: {} } as never))
  }
})

t.test('a diagram refuses them in its own language', async (t) => {
  const screener = compileRuleset(tilbud)
  for (const sprog of ['da', 'en'] as const) {
    for (const [chosen] of wrong) {
      t.strictSame(
        problemsOf(() => grafOf(screener, { sprog, laesninger: chosen as never })),
        problemsOf(() => screener.screen({ laesninger: chosen }, { sprog })),
      )
    }
    for (const chosen of right) {
      t.doesNotThrow(() => grafOf(screener, { sprog, laesninger: chosen as never }))
    }
  }
})
