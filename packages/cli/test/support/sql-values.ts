/** The SELECT against the library where its form differs from the condition: combined choices, borders of numbers. */
import { compileRuleset, type Condition, type Ruleset } from '@screeningsmodel/core'
import type { Test } from 'tap'
import {
  boolean,
  choice,
  documentOf,
  integer,
  number,
} from '../../../core/test/support/documents.js'
import { tableOf, type ColumnTypes, type Database } from './databases.js'
import { agree, agreeOnMissing, byLibrary, outcomes } from './outcomes.js'
import type { Row } from './tables.js'

/** Adds a test for each case. `stored`: a number as a column of these types stores it. */
export function testValues(
  t: Test,
  database: Database,
  columns: readonly (readonly [types: ColumnTypes, stored: (value: number) => number])[],
): void {
  const [[standard]] = columns as readonly [(typeof columns)[number]]

  async function agreeOn(t: Test, ruleset: Ruleset, rows: readonly Row[], types = standard) {
    const ask = await tableOf(database, ruleset, rows, types)
    const found = await ask({ mangler: true })
    const asked = [compileRuleset(ruleset), rows, {}] as const
    agree(t, outcomes(ruleset, found), byLibrary(...asked), types.number)
    agreeOnMissing(t, found, [...asked], types.number)
  }

  void t.test('all or any of many choices, for any text', async (t) => {
    const among = (fact: string, ...value: string[]) => ({ fact, operator: 'in', value })
    const four = [
      among('u', 'a'),
      among('v', 'a', 'b'),
      { fact: 'w', operator: 'notIn', value: ['c'] },
      { fact: 'x', operator: 'equal', value: 'b' },
    ]
    const flag = { fact: 's', operator: 'equal', value: true }
    // What every choice meets is also met if unknown.
    const always = among('x', 'a', 'b', 'c')
    const ruleset = documentOf({
      facts: [...['u', 'v', 'w', 'x'].map((path) => choice(path)), boolean('s')],
      conditions: {
        all: { all: four },
        any: { any: four },
        none: { not: { any: four } },
        two: { all: four.slice(0, 2) },
        three: { any: four.slice(1) },
        beside: { all: [flag, ...four] },
        nested: { any: [flag, { all: four.slice(0, 3) }, four[3]!] },
        twice: { all: [...four, { not: four[0]! }] },
        settled: { all: [always, ...four.slice(0, 3)] },
      },
    })
    const texts = ['a', 'b', 'c', null, 'A']
    const rows = texts.flatMap((u) =>
      texts.flatMap((v) =>
        texts.flatMap((w) =>
          texts.flatMap((x) => [true, false, null].map((s): Row => ({ u, v, w, x, s }))),
        ),
      ),
    )
    await agreeOn(t, ruleset, rows)
  })

  void t.test('numbers at the borders, with a constant and with another fact', async (t) => {
    for (const border of numbers) {
      const facts = [number('n', -1e301, 1e301, 0.1), number('m', -1e301, 1e301, 0.1)]
      const than = (value: number | { fact: string }, operators: readonly string[]) =>
        operators.map((operator) => ({ fact: 'n', operator, value }))
      const among = ['in', 'notIn'].map((operator) => ({
        fact: 'n',
        operator,
        value: [0.1, border].filter((one, i, all) => all.indexOf(one) === i),
      }))
      // A number is rounded to nine decimals for equality, and for comparisons of two facts.
      const rulesets = [
        than(border, orders),
        [...than(border, everyOperator), ...among],
        [...than(border, orders), ...than({ fact: 'm' }, everyOperator)],
      ].map((leaves) =>
        documentOf({
          facts,
          conditions: Object.fromEntries(leaves.map((leaf, i) => [`k${i}`, leaf])),
        }),
      )
      const near = [border, border / 2, border / 10, border * 2, border * 10].filter(
        Number.isFinite,
      )
      const half = [border - 5e-10, border + 5e-10, border - 4e-10, border + 6e-10]
      const values = [
        ...near.flatMap(around),
        ...half.flatMap(around),
        ...[NaN, Infinity, -Infinity, 1.7e308, -1.7e308, 0, null],
      ]
      for (const [types, stored] of columns) {
        const rows = values.map((n): Row => ({ n: n === null ? n : stored(n), m: stored(border) }))
        for (const ruleset of rulesets) await agreeOn(t, ruleset, rows, types)
      }
    }
  })

  void t.test('a tenth, if ten times the number is halfway between two decimals', async (t) => {
    // Databases round such a number up, away from zero or to even; the library rounds up.
    const halfway = [
      ...[348131.235632539, 425205.209461808, 336674.63831687, 422773.700014353],
      ...[-289933.259067237, -371565.046513051, -347632.106836319, -290859.842146009],
    ]
    const above = halfway.map((n) => Math.floor(n * 1e10) + 1)
    t.ok(halfway.every((n, i) => above[i]! - n * 1e10 === 0.5))
    const values = halfway.flatMap((n, i) =>
      [above[i]! - 1, above[i]!, above[i]! + 1].flatMap((m) =>
        around(m / 1e9).map((m) => [n, m] as const),
      ),
    )
    const underTenthOf = (value: number | { fact: string }) => ({
      fact: 'n',
      operator: 'underTenthOf',
      value,
    })
    // A constant is in the SELECT as written; some databases read it as a decimal.
    const bounds = halfway.map((n, i) => number(`b${i}`, n, n, 0.1))
    const leaves = [
      underTenthOf({ fact: 'm' }),
      ...above.map((each) => underTenthOf(each / 1e9)),
      ...bounds.map(({ path }) => ({ ...underTenthOf({ fact: 'm' }), fact: path })),
    ]
    const ruleset = documentOf({
      facts: [number('n', -1e7, 1e7, 0.1), number('m', -1e7, 1e7, 0.1), ...bounds],
      conditions: Object.fromEntries(leaves.map((leaf, i) => [`k${i}`, leaf])),
    })
    for (const [types, stored] of columns) {
      const rows = values.map(([n, m]): Row => ({ n: stored(n), m: stored(m) }))
      await agreeOn(t, ruleset, rows, types)
    }
  })

  void t.test('single-precision numbers are read as written', async (t) => {
    // Single precision stores 0.7 as 0.699999988, which is less than 0.7 and less than a tenth of 7.
    const written = [0.1, 0.7, 1.3, 2.9, 7.25, 37.4, 0.001, 123.456, 999.99, 4e-7, -0.7, 65_536.1]
    const times = [1, 2, 10]
    const rows = written.flatMap((n) =>
      times.flatMap((many) => [n * many, n * many + 0.01].map((m): Row => ({ n, m }))),
    )
    const leaves = [
      ...everyOperator.map((operator) => ({ operator, value: { fact: 'm' } })),
      ...everyOperator.flatMap((operator) => [0.7, 2.9].map((value) => ({ operator, value }))),
      { operator: 'in', value: [0.1, 123.456] },
    ]
    const ruleset = documentOf({
      facts: [number('n', -1e6, 1e6, 0.1), integer('m', -1e6, 1e6)],
      conditions: Object.fromEntries(leaves.map((leaf, i) => [`k${i}`, { fact: 'n', ...leaf }])),
    })
    // The other number is a double.
    const { number: double } = standard
    await agreeOn(t, ruleset, rows, { ...standard, number: database.single, integer: double })
  })

  void t.test('two facts, one of them unknown, with any value of the other', async (t) => {
    const values = [-100, 0, 0.1, 0.2, 0.3, 0.4, 1, 2, 2.5, 4, 4.5, 5, 8, 9, 18, 20, 40, 90, 100]
    const rows = values.flatMap((value): Row[] => [
      { n: value, m: null },
      { n: null, m: value },
    ])
    for (const m of [number('m', 2, 4, 0.5), number('m', 0, 0.999999999, 0.1)]) {
      const ruleset = documentOf({
        facts: [number('n', 1, 9, 0.5), m],
        conditions: Object.fromEntries(
          everyOperator.flatMap((operator, i) => [
            [`n${i}`, { fact: 'n', operator, value: { fact: 'm' } }],
            [`m${i}`, { fact: 'm', operator, value: { fact: 'n' } }],
          ]),
        ),
      })
      await agreeOn(t, ruleset, rows)
    }
  })

  void t.test('the most facts that a document may have, each of them missing', async (t) => {
    const facts = Array.from({ length: 200 }, (_, i) => boolean(`f${i}`))
    const every = facts.map(({ path }) => ({ fact: path, operator: 'equal', value: true }))
    const ruleset = documentOf({ facts, conditions: { every: { all: every } } })
    const rowOf = (isKnown: (i: number) => boolean): Row =>
      Object.fromEntries(facts.map(({ path }, i) => [path, isKnown(i) || null]))
    const rows = [...facts.keys()].map((missing) => rowOf((i) => i !== missing))
    await agreeOn(t, ruleset, [...rows, rowOf(() => false), rowOf((i) => i % 3 === 0)])
  })

  void t.test('conditions that each name the previous one twice', async (t) => {
    const holds = { fact: 'a', operator: 'equal', value: true }
    const links = Array.from({ length: 16 }, (_, i): [string, Condition] => {
      const before = i === 0 ? holds : { condition: `k${i - 1}` }
      const other = { fact: 'b', operator: 'equal', value: i % 2 === 0 }
      return [`k${i}`, { any: [{ all: [before, other] }, { not: before }] }]
    })
    const ruleset = documentOf({
      facts: [boolean('a'), boolean('b')],
      conditions: Object.fromEntries(links),
    })
    const values = [true, false, null]
    const rows = values.flatMap((a) => values.map((b): Row => ({ a, b })))
    const ask = await tableOf(database, ruleset, rows, standard)
    const expected = byLibrary(compileRuleset(ruleset), rows, {})
    // Written out, the last of them would name the first 65,536 times.
    for (const mangler of [false, true]) {
      agree(t, outcomes(ruleset, await ask({ mangler })), expected, `mangler: ${mangler}`)
    }
  })
}

const numbers = [
  ...[3, 1, 0.1, 0, -2.5, 7.123456789, 999_999.5, 1e6, 1_000_000.25, 1e15, 1.5e300],
  // More digits than a DECIMAL converts back to the same double.
  ...[0.999999999, 1_234_567.123456789],
]
const orders = ['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive']
const everyOperator = [...orders, 'majorityOf', 'underTenthOf', 'equal', 'notEqual']

/** A number and its neighbouring doubles. */
function around(value: number): number[] {
  const bits = new DataView(new ArrayBuffer(8))
  return [-2n, -1n, 0n, 1n, 2n].map((step) => {
    bits.setFloat64(0, value)
    bits.setBigInt64(0, bits.getBigInt64(0) + step)
    return bits.getFloat64(0)
  })
}
