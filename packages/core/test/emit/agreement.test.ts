/**
 * Three ways to the same verdict: the document compiled at run time, the JavaScript emitted at build time, and the stock
 * json-rules-engine. They agree wherever all facts are known. Where some are not, the stock engine differs on purpose:
 * see json-rules-engine.test.ts.
 */
import assert from 'node:assert/strict'
import t from 'tap'
import { compileRuleset, InputError, rulesets, type Ruleset } from '../../src/index.js'
import { runEngine } from '../../src/json-rules-engine.js'
import { tellInput } from '../../src/errors/tell-input.js'
import { choicesOf } from '../../src/ruleset/fact-values.js'
import { halfOf } from '../../src/program/fingerprint.js'
import { emitted } from '../../src/generated/verdicts.js'
import type { Value } from '../../src/program/operators.js'
import { prepare } from '../../src/screener/prepare.js'
import { leanScreenerOf, screenerFrom, type Screener } from '../../src/screener/screener.js'
import type { Verdict } from '../../src/program/verdicts.js'
import { boolean, documentOf, everyChoice, integer } from '../support/documents.js'
import { emit } from '../support/emitted.js'
import {
  below,
  chance,
  domainOf,
  nested,
  oneOf,
  randomRuleset,
  type Draw,
} from '../support/random-rulesets.js'
import { holds, holdsAsync, seed } from '../support/runs.js'
import { always, both } from '../support/shipped-and-compiled.js'

t.comment(`FC_SEED=${seed}`)

t.test('rules of a single comparison, without all or any', async (t) => {
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

t.test('the verdict emitted at build time is used, but not with other parameters', async (t) => {
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
  'complete facts: run-time compilation, emitted code and the stock engine agree',
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

t.test('partial facts: run-time compilation and emitted code agree', async (t) => {
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

t.test('reading facts by name and by walking through the input give the same', async (t) => {
  const { compiled } = both(hoejt)
  holds(2, (draw) => {
    const code = emit(hoejt)
    // As many complete inputs as it takes to switch to reading by name, then some with gaps, until it is given up.
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

t.test('every shipped ruleset has emitted code, and no other has', async (t) => {
  const shipped = rulesets.map((ruleset) => halfOf(compileRuleset(ruleset).sha256))
  t.same(new Set(Object.keys(emitted)), new Set(shipped), 'else: pnpm run generate')
  for (const name of shipped) t.ok(emitted[name]?.({}), 'answers plain facts itself')
})

const hoejt = rulesets[0]

/** Random facts, nested as in an input. One in `gaps` is unknown; none if `gaps` is 0. */
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
    // More staff with experience than staff: the bare verdict accepts it, the whole answer does not.
    assert.ok(error instanceof InputError)
    return undefined
  }
}
