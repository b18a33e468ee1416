/** Compared facts, values between two bounds, and how many alternatives are shown: by hand. */
import t from 'tap'
import { verdictColumns, type Column } from '../../src/analyse/index.js'
import { compileRuleset, rulesets, type Condition, type Ruleset } from '../../src/index.js'
import { boolean, choice, documentOf, integer } from '../support/documents.js'
import { specialised } from '../support/screens.js'

const yes = (fact: string): Condition => ({ fact, operator: 'equal', value: true })
const alike: Condition = { fact: 'c', operator: 'equal', value: { fact: 'e' } }

t.test('columns of words are compared by word, not by code', async (t) => {
  const screener = compileRuleset(
    documentOf({ facts: [choice('c'), choice('e')], conditions: { ens: alike } }),
  )
  const columns: Record<string, Column> = {
    c: { values: Uint8Array.of(0, 1, 2, 0, 3, 1), dictionary: ['a', 'b', 'c', 'x'] },
    e: { values: Int32Array.of(2, 0, 0, 0, 0, 9), dictionary: ['b', 'c', 'a'] },
  }
  const { kriterier } = verdictColumns(screener, columns, { rows: 6 })
  const { values, validity } = kriterier['k0']!
  const told = Array.from({ length: 6 }, (_, i) =>
    (validity[0]! >> i) & 1 ? ((values[0]! >> i) & 1) === 1 : null,
  )
  // a a, b b, c b, a b, and a word or a code that does not exist.
  t.same(told, [true, true, false, false, null, null])
})

t.test('the fewest answers that settle a comparison of two unknown facts', async (t) => {
  const fewest = (document: ReturnType<typeof documentOf>, input = {}) =>
    compileRuleset(document).screen(input).faerrestSvar
  const others = [
    ['x', 'y', 'z'],
    ['p', 'q', 'r'],
  ]
  for (const facts of [
    [choice('c'), choice('e')],
    [boolean('c'), boolean('e')],
    [integer('c', 0, 9), integer('e', 0, 9)],
    [integer('c', 0, 9), integer('e', 5, 9)],
    // Equal only where both ranges overlap, far from the values that are tried first.
    [integer('c', 40, 60), integer('e', 0, 100)],
    [integer('c', 0, 100), integer('e', 40, 60)],
  ] as const) {
    const document = documentOf({
      facts: [...facts, ...others.flat().map(boolean)],
      conditions: { k: { any: [alike, ...others.map((paths) => ({ all: paths.map(yes) }))] } },
    })
    const [one] = facts
    // Only the two that are compared are asked for, not the three of the other way; nor is it settled that no way
    // holds.
    t.equal(fewest(document), 2, one.type)
    t.equal(fewest(document, { x: true }), 2)
    t.equal(fewest(document, { x: true, y: true }), 1, 'but for the last of three')
    const known =
      one.type === 'integer' ? Math.min(50, one.maximum) : one.type === 'boolean' ? true : 'a'
    t.equal(fewest(document, { c: known }), 1, 'one that is equal to the other')
    t.equal(fewest(document, { c: known, e: known }), 0)
  }
})

t.test('no more alternatives are listed than a person can choose from', async (t) => {
  for (const many of [9, 10, 11, 30]) {
    const paths = Array.from({ length: many }, (_, i) => `f${String(i)}`)
    const document = documentOf({
      facts: paths.map(boolean),
      conditions: { k: { any: paths.map(yes) } },
    })
    const input = Object.fromEntries(paths.map((path) => [path, false]))
    const { kriterier, vej } = compileRuleset(document).screen(input)
    t.same(
      kriterier[0]!.aendringer.map(({ valg, fakta, til }) => [valg, fakta, til]),
      paths.slice(0, 10).map((path, i) => [i + 1, path, true]),
    )
    t.same(
      vej?.aendringer.map(({ fakta, til }) => [fakta, til]),
      [['f0', true]],
    )
  }
})

t.test('an unknown mean may be anything between its bounds', async (t) => {
  const tilbud = rulesets[0]
  const [flow, ...others] = tilbud.readings!
  const [usual, other] = flow!.options
  /** From three to six borgere. */
  const few = {
    all: [
      usual!.conditions.borgerflow,
      { fact: 'borgere', operator: 'lessThanInclusive', value: 6 },
    ],
  }
  const document = {
    ...tilbud,
    readings: [
      { ...flow, options: [{ ...usual, conditions: { borgerflow: few } }, other] },
      ...others,
    ],
  } as unknown as Ruleset
  const samlet = (...borgere: readonly (number | null)[]) =>
    compileRuleset(document).screenPerioder({
      laesninger: { aarligt: 'gennemsnit' },
      perioder: borgere.map((each, i) => ({ ...specialised, borgere: each, aar: 2018 + i })),
    }).samlet.konklusion
  t.equal(samlet(4, 2), 'hoejt-specialiseret', 'three')
  t.equal(samlet(4, 1), 'ikke-hoejt-specialiseret', 'two and a half')
  t.equal(samlet(4, 9), 'ikke-hoejt-specialiseret', 'six and a half')
  // From two to very many: too few, enough, or too many.
  t.equal(samlet(4, null), 'uafklaret')
  // At least six and a half.
  t.equal(samlet(13, null), 'ikke-hoejt-specialiseret')
  t.equal(samlet(12, null), 'uafklaret')
})
