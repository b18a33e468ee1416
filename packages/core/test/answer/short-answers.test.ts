/**
 * Short answers are made once per pattern of results, and reused. Each must agree with the whole answer, or be
 * refused like it, whatever came before.
 */
import assert from 'node:assert/strict'
import t from 'tap'
import { compileRuleset, rulesets } from '../../src/index.js'
import type { Screener } from '../../src/screener/screener.js'
import { documentOf, boolean, choice } from '../support/documents.js'
import { orErrors } from '../support/or-errors.js'
import { randomInput } from '../support/random-inputs.js'
import { randomRuleset } from '../support/random-rulesets.js'
import { holds, seed } from '../support/runs.js'

t.comment(`FC_SEED=${seed}`)

t.test('questions to shipped rulesets', async (t) => {
  for (const ruleset of rulesets) {
    const screener = compileRuleset(ruleset)
    let refused = 0
    holds(20, (draw) => {
      for (let i = 0; i < 20; i++)
        if (isRefusedAlike(screener, randomInput(draw, ruleset))) refused++
    })
    t.ok(refused > 0, `${ruleset.id}: ${refused} refused`)
  }
})

t.test('questions to random rulesets', async () => {
  holds(50, (draw) => {
    const ruleset = randomRuleset(draw, { once: false, checks: true })
    const screener = compileRuleset(ruleset)
    for (let i = 0; i < 40; i++) isRefusedAlike(screener, randomInput(draw, ruleset))
  })
})

t.test('more comparisons than fit in a number', async () => {
  const facts = Array.from({ length: 40 }, (_, i) => (i % 2 ? boolean(`f${i}`) : choice(`f${i}`)))
  const ruleset = documentOf({
    facts,
    conditions: {
      alle: {
        any: facts.map(({ path, type }) =>
          type === 'boolean'
            ? { fact: path, operator: 'equal', value: true }
            : { fact: path, operator: 'notEqual', value: 'b' },
        ),
      },
    },
  })
  const screener = compileRuleset(ruleset)
  holds(20, (draw) => {
    isRefusedAlike(screener, randomInput(draw, ruleset))
  })
})

t.test('facts whose getters ask for another answer', async (t) => {
  const isTrue = (fact: string, path?: string) => ({
    ...(path === undefined ? { fact } : { fact, path }),
    operator: 'equal' as const,
    value: true,
  })
  const document = documentOf({
    facts: [boolean('a'), boolean('b'), boolean('c.d'), boolean('c.e')],
    conditions: {
      begge: { all: [isTrue('a'), isTrue('b')] },
      inde: { all: [isTrue('c', '$.d'), isTrue('c', '$.e')] },
    },
  })
  for (const [asked, askingWith, both] of [
    [{ a: true }, (get: () => true) => withGetter({}, 'b', get), { a: true, b: true }],
    [
      { c: { d: true } },
      (get: () => true) => ({ c: withGetter({}, 'e', get) }),
      { c: { d: true, e: true } },
    ],
  ] as const) {
    const screener = compileRuleset(document)
    const asking = askingWith(() => {
      screener.compact(asked)
      return true
    })
    screener.compact(asking)
    t.notOk(isRefusedAlike(screener, both))
  }
})

t.test('a caller that changes its answer', async (t) => {
  const { compact } = compileRuleset(rulesets[0])
  const first = compact({ borgere: 4, reference: 'T-1' })
  first.konklusion = 'hoejt-specialiseret'
  t.throws(() => first.kriterier.pop(), TypeError)
  t.match(compact({ borgere: 5 }), { konklusion: 'uafklaret', kriterier: { length: 4 } })
})

function withGetter(object: object, key: string, get: () => unknown): object {
  return Object.defineProperty(object, key, { enumerable: true, get })
}

/** Whether an input is refused. Short and whole answers agree on that, and on everything that both contain. */
function isRefusedAlike(screener: Screener, input: unknown): boolean {
  const sprog = 'en'
  const short = orErrors(() => screener.compact(input, { sprog }))
  const whole = orErrors(() => {
    const { reference, aar, ruleset, konklusion, kriterier, mangler, parametre } = screener.screen(
      input,
      { sprog },
    )
    return {
      ...(reference !== undefined && { reference }),
      ...(aar !== undefined && { aar }),
      ruleset: { id: ruleset.id, version: ruleset.version },
      konklusion,
      kriterier: kriterier.map(({ id, udfald }) => ({ id, udfald })),
      mangler,
      ...(parametre && { parametre }),
    }
  })
  // As text: the order of its keys matters.
  assert.equal(JSON.stringify(short), JSON.stringify(whole), JSON.stringify(input))
  return 'errors' in short
}
