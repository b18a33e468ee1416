/**
 * Short answers are told once for each pattern of what the facts come to, and found again. Each says what the whole
 * answer says, or is refused as that is, whatever was asked before it.
 */
import assert from 'node:assert/strict'
import t from 'tap'
import { compileRuleset, InputError, rulesets, type Fact, type Ruleset } from '../src/index.js'
import { choicesOf } from '../src/ruleset/fact-values.js'
import type { Screener } from '../src/screener/screener.js'
import { documentOf, boolean, choice } from './support/documents.js'
import {
  below,
  chance,
  nested,
  oneOf,
  randomRuleset,
  type Draw,
} from './support/random-rulesets.js'
import { holds, seed } from './support/runs.js'

t.comment(`FC_SEED=${seed}`)

/** Values that no fact can be, or that come out as another. */
const odd = [
  null,
  '',
  'andet',
  -1,
  1e9,
  0.1 + 0.2,
  2.9999999999999996,
  10190.1234,
  0.5,
  true,
  [],
  {},
]

t.test('what is asked of shipped rulesets', async (t) => {
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

t.test('what is asked of random rulesets', async () => {
  holds(50, (draw) => {
    const ruleset = randomRuleset(draw, { once: false, checks: true })
    const screener = compileRuleset(ruleset)
    for (let i = 0; i < 40; i++) isRefusedAlike(screener, randomInput(draw, ruleset))
  })
})

t.test('more comparisons than a number tells apart', async () => {
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

t.test('an answer that is changed by who got it', async (t) => {
  const { compact } = compileRuleset(rulesets[0])
  const first = compact({ borgere: 4, reference: 'T-1' })
  first.konklusion = 'noget andet'
  t.throws(() => first.kriterier.pop(), TypeError)
  t.match(compact({ borgere: 5 }), { konklusion: 'uafklaret', kriterier: { length: 4 } })
})

/** Whether an input is refused; short and whole answers agree on that, and on what they both tell. */
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
  // As it is written: the order of its keys is a part of it.
  assert.equal(JSON.stringify(short), JSON.stringify(whole), JSON.stringify(input))
  return 'errors' in short
}

function orErrors<T>(ask: () => T): T | { readonly errors: InputError['errors'] } {
  try {
    return ask()
  } catch (error) {
    assert.ok(error instanceof InputError)
    return { errors: error.errors }
  }
}

function randomInput(draw: Draw, ruleset: Ruleset): unknown {
  if (chance(draw, 50)) return oneOf(draw, odd)
  const input = nested(
    ruleset.facts,
    ruleset.facts.map((fact) => (chance(draw, 4) ? undefined : valueOf(draw, ruleset, fact))),
  )
  const beside: Readonly<Record<string, readonly unknown[]>> = {
    reference: ['T-1', 'Østergade 4', '010190-1234', 'a'.repeat(65), ...odd],
    aar: [2019, 2019.0000000001, '2019', ...odd],
    ruleset: [ruleset.id, ...odd],
    laesninger: [null, {}, { [ruleset.readings?.[0]?.id ?? 'ingen']: 'anden' }],
    parametre: [null, {}, { [ruleset.parametre?.[0]?.id ?? 'ingen']: 2 }],
    [ruleset.lists?.[0]?.path ?? 'liste']: [null, [], [{ aarsvaerk: 1 }]],
    [Object.keys(input)[0] ?? 'intet']: odd,
    constructor: [null, 1],
  }
  for (const [key, values] of Object.entries(beside)) {
    if (chance(draw, 12)) input[key] = oneOf(draw, values)
  }
  const entries = Object.entries(input)
  // In another order.
  return chance(draw, 4) ? Object.fromEntries(entries.reverse()) : input
}

function valueOf(draw: Draw, ruleset: Ruleset, fact: Fact): boolean | number | string {
  if (fact.type === 'boolean') return chance(draw, 2)
  if (fact.type === 'choice') return oneOf(draw, choicesOf(ruleset, fact))
  return Math.min(fact.maximum, fact.minimum + below(draw, 12) * (fact.type === 'number' ? 0.5 : 1))
}
