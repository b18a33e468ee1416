/** The SELECT in DuckDB beside the library where it is written otherwise than a condition is said: choices together, borders of numbers. */
import { compileRuleset, type Ruleset } from '@screeningsmodel/core'
import { toSql } from '@screeningsmodel/core/sql'
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api'
import t from 'tap'
import { boolean, choice, documentOf, number } from '../../core/test/support/documents.js'
import { agree, byLibrary, outcomes } from './support/outcomes.js'
import { tableStatements, type Row } from './support/tables.js'

let connection: DuckDBConnection

t.before(async () => {
  connection = await (await DuckDBInstance.create()).connect()
})
t.after(() => connection.closeSync())

const types = { boolean: 'BOOLEAN', choice: 'VARCHAR', integer: 'DOUBLE', number: 'DOUBLE' }

/** The SELECT's outcomes of a table `r`, under the names of the criteria. */
async function asked(ruleset: Ruleset) {
  const select = toSql(ruleset, { dialect: 'duckdb', table: 'r', columns: { aar: null } })
  return outcomes(ruleset, (await connection.runAndReadAll(select)).getRowObjects())
}

t.test('all or any of many choices, whatever texts there are', async (t) => {
  const among = (fact: string, ...value: string[]) => ({ fact, operator: 'in', value })
  const four = [
    among('u', 'a'),
    among('v', 'a', 'b'),
    { fact: 'w', operator: 'notIn', value: ['c'] },
    { fact: 'x', operator: 'equal', value: 'b' },
  ]
  const flag = { fact: 's', operator: 'equal', value: true }
  // What every choice passes is met where it is not known, too.
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
  await connection.run('DROP TABLE IF EXISTS r')
  for (const statement of tableStatements('duckdb', 'r', ruleset, rows, types))
    await connection.run(statement)
  agree(t, await asked(ruleset), byLibrary(compileRuleset(ruleset), rows, {}))
})

t.test('numbers at the borders, as they are given and beside another fact', async (t) => {
  for (const border of [
    3, 0.1, 0, -2.5, 7.123456789, 999_999.5, 1e6, 1_000_000.25, 1e15, 1.5e300,
  ]) {
    const facts = [number('n', -1e301, 1e301, 0.1), number('m', -1e301, 1e301, 0.1)]
    const than = (value: number | { fact: string }, operators: readonly string[]) =>
      operators.map((operator) => ({ fact: 'n', operator, value }))
    const orders = ['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive']
    // A number is read to nine decimals where anything asks whether it is equal, and where two are compared.
    const [alone, equal, beside] = [
      than(border, orders),
      than(border, [...orders, 'equal', 'notEqual']),
      [...than(border, orders), ...than({ fact: 'm' }, orders)],
    ].map((leaves) =>
      documentOf({
        facts,
        conditions: Object.fromEntries(leaves.map((leaf, i) => [`k${i}`, leaf])),
      }),
    ) as [Ruleset, Ruleset, Ruleset]
    const half = [border - 5e-10, border + 5e-10, border - 4e-10, border + 6e-10]
    const values = [
      ...around(border),
      ...half.flatMap(around),
      NaN,
      Infinity,
      -Infinity,
      1.7e308,
      -1.7e308,
      0,
      null,
    ]
    for (const type of ['DOUBLE', 'FLOAT'] as const) {
      const stored = type === 'DOUBLE' ? values : values.map((n) => n && Math.fround(n))
      const cells = stored.map((n, i) => `('${i}', ${cell(n)}, ${cell(border)})`)
      await connection.run(`CREATE OR REPLACE TABLE r (reference VARCHAR, n ${type}, m DOUBLE)`)
      await connection.run(`INSERT INTO r VALUES ${cells.join(', ')}`)
      const rows = stored.map((n): Row => ({ n, m: border }))
      for (const ruleset of [alone, equal, beside]) {
        const expected = byLibrary(compileRuleset(ruleset), rows, {})
        agree(t, await asked(ruleset), expected, `${type}, ${border}`)
      }
    }
  }
})

t.test('two facts of which one is not known, whatever the other is', async (t) => {
  const orders = ['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive']
  const every = [...orders, 'majorityOf', 'underTenthOf', 'equal', 'notEqual']
  const ruleset = documentOf({
    facts: [number('n', 1, 9, 0.5), number('m', 2, 4, 0.5)],
    conditions: Object.fromEntries(
      every.flatMap((operator, i) => [
        [`n${i}`, { fact: 'n', operator, value: { fact: 'm' } }],
        [`m${i}`, { fact: 'm', operator, value: { fact: 'n' } }],
      ]),
    ),
  })
  const values = [-100, 0, 0.1, 0.2, 0.3, 0.4, 1, 2, 2.5, 4, 4.5, 5, 8, 9, 18, 20, 40, 90, 100]
  const rows = values.flatMap((value): Row[] => [
    { n: value, m: null },
    { n: null, m: value },
  ])
  await connection.run('DROP TABLE IF EXISTS r')
  for (const statement of tableStatements('duckdb', 'r', ruleset, rows, types))
    await connection.run(statement)
  agree(t, await asked(ruleset), byLibrary(compileRuleset(ruleset), rows, {}))
})

const cell = (value: number | null) => (value === null ? 'NULL' : `'${value}'::DOUBLE`)

/** A number and its neighbours in binary. */
function around(value: number): number[] {
  const bits = new DataView(new ArrayBuffer(8))
  return [-2n, -1n, 0n, 1n, 2n].map((step) => {
    bits.setFloat64(0, value)
    bits.setBigInt64(0, bits.getBigInt64(0) + step)
    return bits.getFloat64(0)
  })
}
