/** Own documents in one language: they answer and refuse as the main entry does in that language. */
import assert from 'node:assert/strict'
import t from 'tap'
import * as da from '../../src/compile/da.js'
import * as en from '../../src/compile/en.js'
import { compileRuleset, InputError, RulesetError, rulesets } from '../../src/index.js'
import { factsOfCase } from '../../src/ruleset/facts-of-case.js'
import { changed } from '../support/broken-rulesets/changed.js'
import { mistakes } from '../support/broken-rulesets/index.js'
import { problemsOf } from '../support/problems-of.js'

const compilers = { da: da.compileRuleset, en: en.compileRuleset }

t.test('every mistake is reported in the language of the entry', async (t) => {
  const all = Object.values(mistakes).flat()
  for (const [i, { name, change, base = rulesets[0] }] of all.entries()) {
    const document = changed(base, change)
    const sprog = i % 2 === 0 ? 'da' : 'en'
    assert.deepEqual(
      problemsOf(() => compilers[sprog](document)),
      problemsOf(() => compileRuleset(document, { sprog })),
      `${name}, ${sprog}`,
    )
  }
  t.pass()
})

t.test('answers are in that language, or in the other on request', async (t) => {
  for (const ruleset of rulesets) {
    const whole = compileRuleset(ruleset)
    const facts = factsOfCase(ruleset, ruleset.cases[0]!)
    const years = { perioder: [{ ...facts, aar: 2019 }] }
    for (const sprog of ['da', 'en'] as const) {
      const screener = compilers[sprog](ruleset)
      t.same(screener.screen(facts), whole.screen(facts, { sprog }), `${ruleset.id}, ${sprog}`)
      t.same(screener.screen(facts, { sprog: 'da' }), whole.screen(facts))
      t.same(screener.verdict(facts), whole.verdict(facts))
      const odd = { ...facts, aar: 1900, ukendt: 1, laesninger: { x: 'y' } }
      t.same(screener.check(odd), whole.check(odd, { sprog }))
      t.same(
        problemsOf(() => screener.compact(odd)),
        problemsOf(() => whole.compact(odd, { sprog })),
      )
      t.same(
        problemsOf(() => screener.remarksBeside(odd, [])),
        problemsOf(() => whole.remarksBeside(odd, [], { sprog })),
      )
      for (const input of [years, { perioder: [{}, {}] }, {}]) {
        t.same(
          outcome(() => screener.screenPerioder(input)),
          outcome(() => whole.screenPerioder(input, { sprog })),
        )
      }
    }
  }
})

t.test('parameters are accepted or refused, and variants keep the language', async (t) => {
  const ruleset = rulesets[0]
  for (const sprog of ['da', 'en'] as const) {
    const given = { parametre: { mindsteBorgere: 2 } }
    const facts = { borgere: 2 }
    const expected = compileRuleset(ruleset, given).screen(facts, { sprog })
    t.same(compilers[sprog](ruleset, given).screen(facts), expected)
    t.same(compilers[sprog](ruleset).variant(given.parametre).screen(facts), expected)
    for (const parametre of [{ mindsteBorgere: 0 }, { ukendt: 2 }]) {
      const told = problemsOf(() => compilers[sprog](ruleset, { parametre }))
      t.same(
        told,
        problemsOf(() => compileRuleset(ruleset, { parametre, sprog })),
      )
      t.equal(told.length, 1)
    }
    // Under another name the numbers of the rules would silently stay as they are.
    for (const compile of [compileRuleset, compilers[sprog]]) {
      const misspelt = { parameter: given.parametre, sprog } as object
      t.match(
        problemsOf(() => compile(ruleset, misspelt)),
        [{ pointer: '/parameter', code: 'ukendt-felt', detail: /parametre/ }],
      )
    }
  }
})

t.test('the classes of errors are those of the main entry', async (t) => {
  for (const entry of [da, en]) {
    t.equal(entry.InputError, InputError)
    t.equal(entry.RulesetError, RulesetError)
  }
})

/** The answer, or the errors. */
function outcome(asked: () => unknown): unknown {
  let answer: unknown
  const problems = problemsOf(() => {
    answer = asked()
  })
  return problems.length > 0 ? problems : answer
}
