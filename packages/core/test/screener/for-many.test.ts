/**
 * Whole answers for many rows share parts, which are looked up by the facts that they depend on. Each must equal the
 * answer for the row alone, whatever came before it.
 */
import assert from 'node:assert/strict'
import { inspect } from 'node:util'
import t from 'tap'
import { compileRuleset as compileInEnglish } from '../../src/compile/en.js'
import { compileRuleset, forMany, isShared, rulesets, type Ruleset } from '../../src/index.js'
import { sharingAfter } from '../../src/screener/for-many.js'
import { compileRuleset as compileShown } from '../../src/notebook.js'
import type { Screener } from '../../src/screener/screener.js'
import { boolean, documentOf, integer } from '../support/documents.js'
import { orErrors } from '../support/or-errors.js'
import { randomInput } from '../support/random-inputs.js'
import { below, oneOf, randomRuleset, type Draw } from '../support/random-rulesets.js'
import { holds, seed } from '../support/runs.js'

t.comment(`FC_SEED=${seed}`)

/** Compares a run with the ruleset alone; throws if they differ, in content or in order. */
function alike(screener: Screener, rows: Iterable<unknown>): void {
  for (const sprog of ['da', 'en'] as const) {
    const many = sharingAfter(0, screener, { sprog })
    for (const row of rows) {
      const alone = JSON.stringify(orErrors(() => screener.screen(row, { sprog })))
      assert.equal(JSON.stringify(orErrors(() => many(row))), alone, JSON.stringify(row))
    }
  }
}

function randomRows(draw: Draw, ruleset: Ruleset, count: number): readonly unknown[] {
  return Array.from({ length: count }, () => randomInput(draw, ruleset))
}

t.test('shipped rulesets, and with other numbers', async () => {
  for (const ruleset of rulesets) {
    const screener = compileRuleset(ruleset)
    const parametre = Object.fromEntries((ruleset.parametre ?? []).map(({ id }) => [id, 2]))
    holds(4, (draw) => {
      const rows = randomRows(draw, ruleset, 60)
      alike(screener, rows)
      alike(screener.variant(parametre), rows)
    })
  }
})

t.test('random rulesets', async () => {
  holds(40, (draw) => {
    const ruleset = randomRuleset(draw, { once: false, checks: true })
    alike(compileRuleset(ruleset), randomRows(draw, ruleset, 60))
  })
})

/** Every combination of whole numbers from 0. */
const grid = (a: number, b: number, c: number) =>
  Array.from({ length: a * b * c }, (_, i) => ({
    a: i % a,
    b: Math.floor(i / a) % b,
    c: Math.floor(i / a / b),
  }))

t.test('a text that names what its criterion does not read', async () => {
  const ruleset = documentOf({
    facts: [integer('a', 0, 9), integer('b', 0, 9), integer('c', 0, 9)],
    conditions: {
      foerste: { fact: 'a', operator: 'greaterThan', value: 1 },
      anden: { fact: 'b', operator: 'greaterThan', value: 1 },
    },
  })
  const [foerste, anden] = ruleset.criteria
  const told = (words: string) => {
    const text = { da: words, en: words }
    return { opfyldt: text, 'ikke-opfyldt': text, uafklaret: text }
  }
  const named = (one: string, other: string) => ({
    ...ruleset,
    criteria: [
      { ...foerste!, texts: told(one) },
      { ...anden!, texts: told(other) },
    ],
  })
  for (const [one, other] of [
    ['{b, number}', '{udfald_k0, select, opfyldt {ja} other {nej}}'],
    ['{a, number}', '{b, number}'],
    ['{c, number}', '{udfald_k1, select, opfyldt {ja} other {nej}}'],
  ] as const) {
    alike(compileRuleset(named(one, other)), [...grid(4, 4, 3), {}, { a: 1 }, { b: 1 }, { c: 1 }])
  }
})

t.test('changes that depend on facts of another criterion', async () => {
  const ruleset = documentOf({
    facts: [integer('a', 0, 9), integer('b', 0, 9), integer('c', 0, 9)],
    conditions: {
      // Meeting the first criterion may break the second, which also depends on the third fact.
      mange: { fact: 'a', operator: 'greaterThan', value: { fact: 'b' } },
      faa: {
        any: [
          { fact: 'a', operator: 'lessThan', value: 3 },
          { fact: 'c', operator: 'greaterThan', value: 1 },
        ],
      },
    },
    outcomes: [{ all: [{ condition: 'mange' }, { condition: 'faa' }] }],
    checks: [{ fact: 'c', operator: 'greaterThan', value: { fact: 'b' } }],
  })
  alike(compileRuleset(ruleset), [...grid(5, 5, 5), { a: 1, b: 2 }, { b: 3, c: 1 }])
})

t.test('changes limited by a fact that no criterion reads', async () => {
  const ruleset = documentOf({
    facts: [integer('a', 0, 9), integer('b', 0, 9)],
    conditions: { mange: { fact: 'a', operator: 'greaterThan', value: 4 } },
    checks: [{ fact: 'a', operator: 'greaterThan', value: { fact: 'b' } }],
  })
  alike(
    compileRuleset(ruleset),
    grid(8, 8, 1).map(({ a, b }) => ({ a, b })),
  )
})

t.test('changes in the order of the facts, whatever the order of the rules', async () => {
  const atLeast = (fact: string) => ({ fact, operator: 'greaterThan', value: 1 }) as const
  const ruleset = documentOf({
    facts: [integer('a', 0, 9), integer('b', 0, 9), integer('c', 0, 9)],
    conditions: { c: atLeast('c'), a: atLeast('a'), b: atLeast('b') },
    criteria: ['a', 'b'],
    outcomes: [{ all: [{ condition: 'b' }, { condition: 'c' }, { condition: 'a' }] }],
  })
  alike(compileRuleset(ruleset), [...grid(4, 4, 4), { a: 1, b: 1 }, { b: 1, c: 1 }])
})

t.test('next questions that depend on a fact compared with a missing one', async () => {
  const ruleset = documentOf({
    facts: [integer('a', 0, 9), integer('b', 0, 9), integer('c', 0, 9), integer('d', 0, 9)],
    conditions: {
      mange: { fact: 'a', operator: 'greaterThan', value: { fact: 'b' } },
      nok: { fact: 'd', operator: 'greaterThan', value: 5 },
    },
    outcomes: [{ all: [{ condition: 'mange' }, { condition: 'nok' }] }],
    // If c is above b, no answer for a can settle it alone.
    checks: [{ fact: 'a', operator: 'lessThan', value: { fact: 'c' } }],
  })
  const open = grid(1, 6, 6).flatMap(({ b, c }) => [{ b, c }, { b }, { c }, { a: b }, { d: b, c }])
  alike(compileRuleset(ruleset), [...open, {}])
})

t.test('what other readings still need', async () => {
  const ruleset = rulesets.find(({ readings = [] }) => readings.length > 1)!
  const { facts } = ruleset
  holds(3, (draw) => {
    const full = randomInput(draw, ruleset) as Record<string, unknown>
    // The same facts, each left out in turn, before and after others.
    const rows = facts.flatMap(({ path }) => {
      const [first] = path.split('.')
      return [Object.fromEntries(Object.entries(full).filter(([key]) => key !== first)), full]
    })
    alike(compileRuleset(ruleset), rows)
  })
})

t.test('rows with a list or parameters of their own, between others', async () => {
  const screener: Screener = compileRuleset(rulesets[0] as Ruleset)
  const first = rulesets[0].parametre?.[0]?.id ?? ''
  holds(5, (draw) => {
    const rows = Array.from({ length: 100 }, () => {
      const staff = Array.from({ length: 3 + below(draw, 4) }, () => ({
        erfaringAar: oneOf(draw, [1, 5]),
        aarsvaerk: oneOf(draw, [0.3, 0.6, 1]),
      }))
      const facts = { borgere: below(draw, 5), aarsvaerk: 3, medarbejdere: 5 }
      const experienced = { medarbejdereMedErfaring: below(draw, 4) }
      return oneOf(draw, [
        { borgere: below(draw, 5), medarbejderliste: staff },
        { ...facts, ...experienced },
        { ...facts, parametre: { [first]: 1 } },
        { ...facts, laesninger: { 'erfaring-opgjort-i': 'aarsvaerk' } },
      ])
    })
    alike(screener, rows)
  })
})

t.test('parts are shared within a run, never between runs', async (t) => {
  const screener = compileRuleset(rulesets[0])
  const row = { borgere: 4, aarsvaerk: 3.5, medarbejdere: 4, medarbejdereMedErfaring: 1 }
  const many = sharingAfter(0, screener)
  const first = many(row)
  const second = many({ ...row, aarsvaerk: 4 })
  t.equal(second.kriterier[0], first.kriterier[0])
  t.equal(second.kriterier[2], first.kriterier[2])
  t.not(second.kriterier[1], first.kriterier[1])
  t.ok(isShared(first.kriterier[0]!))
  t.throws(() => first.kriterier[0]!.aendringer.pop(), TypeError)
  const { medarbejdere, ...open } = row
  const asked = [open, { ...open, aar: 2019 }].map(many)
  t.ok(medarbejdere > 0 && asked[0]!.naesteSpoergsmaal.length > 0)
  t.equal(asked[1]!.laesninger, asked[0]!.laesninger, 'open in a reading')
  t.not(asked[1]!.mangler, asked[0]!.mangler)
  t.not(sharingAfter(0, screener)(row).kriterier[0], first.kriterier[0], 'another run')
  t.not(screener.screen(row).kriterier[0], first.kriterier[0], 'alone')
})

t.test('a short run shares nothing', async (t) => {
  const many = forMany(compileRuleset(rulesets[0]))
  const shared = Array.from({ length: 1_002 }, () => isShared(many({ borgere: 4 }).kriterier[0]!))
  t.equal(shared.indexOf(true), 1_000)
})

t.test('answers outside a run are not frozen by it', async () => {
  const isOpen = (value: unknown): boolean =>
    typeof value !== 'object' ||
    value === null ||
    (!Object.isFrozen(value) && Object.values(value).every(isOpen))
  holds(5, (draw) => {
    for (const ruleset of rulesets) {
      const screener: Screener = compileRuleset(ruleset)
      const many = sharingAfter(0, screener)
      const rows = randomRows(draw, ruleset, 10)
      for (const row of [...rows, ...rows]) orErrors(() => many(row))
      for (const row of rows) assert.ok(isOpen(orErrors(() => screener.screen(row))))
    }
  })
})

t.test('a screener that wraps another is used itself', async (t) => {
  const [tilbud] = rulesets
  const row = { borgere: 2, aarsvaerk: 2.5 }
  for (const screener of [
    compileRuleset(tilbud, { parametre: { mindsteBorgere: 2 } }),
    compileInEnglish(tilbud),
  ]) {
    // As from another copy of the library: only its own methods are known.
    const other: typeof screener = {
      ...screener,
      screen: (input, asked) => screener.screen(input, asked),
    }
    t.strictSame(forMany(other)(row), screener.screen(row))
    t.strictSame(forMany(other, { sprog: 'en' })(row), screener.screen(row, { sprog: 'en' }))
    t.strictSame(forMany(screener)(row), screener.screen(row))
  }
  const shown = compileShown(tilbud)
  t.match(inspect(forMany(shown)(row)), '✗ ikke opfyldt', 'an answer that shows itself')
  t.equal(JSON.stringify(forMany(shown)(row)), JSON.stringify(compileRuleset(tilbud).screen(row)))
  t.throws(() => forMany(shown)({ borgere: -1 }), { name: 'InputError' })
})

t.test('no more parts are kept than there is room for', async (t) => {
  const many = sharingAfter(0, compileRuleset(rulesets[0]))
  // Three new parts per row, and 8,192 are kept.
  for (let i = 10; i < 2800; i += 1) {
    many({ borgere: i, aarsvaerk: i / 100, medarbejdere: i, medarbejdereMedErfaring: i })
  }
  const rows = { known: many({ borgere: 10 }), again: many({ borgere: 10 }) }
  t.equal(rows.known.kriterier[0], rows.again.kriterier[0], 'what came first stays')
  const last = many({ borgere: 50_000 })
  t.notOk(isShared(last.kriterier[0]!), 'what came last is made anew')
  t.equal(last.kriterier[0]!.fakta.borgere, 50_000)
})

t.test('false and not known are distinguished', async () => {
  const ruleset = documentOf({
    facts: [boolean('a'), boolean('b')],
    conditions: {
      begge: { all: ['a', 'b'].map((fact) => ({ fact, operator: 'equal', value: true })) },
    },
  })
  const each = [undefined, null, false, true]
  alike(
    compileRuleset(ruleset),
    each.flatMap((a) => each.map((b) => ({ a, b }))),
  )
})
