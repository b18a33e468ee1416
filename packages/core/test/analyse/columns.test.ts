/** The verdicts of whole columns are those of each row: random rulesets and the shipped ones. */
import assert from 'node:assert/strict'
import t from 'tap'
import { verdictColumnsOn } from '../../src/analyse/columns.js'
import {
  verdictColumns,
  type Column,
  type Numbers,
  type VerdictColumns,
} from '../../src/analyse/index.js'
import { plainMachine, simdMachine, type Machine } from '../../src/analyse/kernels/machine.js'
import { compileRuleset, rulesets, type Condition, type Ruleset } from '../../src/index.js'
import { operators, type Value } from '../../src/program/operators.js'
import { choicesOf } from '../../src/ruleset/fact-values.js'
import type { Fact } from '../../src/ruleset/ruleset.js'
import { boolean, choice, documentOf, integer, number } from '../support/documents.js'
import {
  below,
  chance,
  domainOf,
  nested,
  oneOf,
  randomRuleset,
  type Draw,
} from '../support/random-rulesets.js'
import { holds, seed } from '../support/runs.js'
import { shippedDomain } from '../support/situations.js'

t.comment(`FC_SEED=${seed}`)

type Cell = Value | undefined

/** The loops in WebAssembly, which exists wherever this is tested, and those in JavaScript. */
const machines = [simdMachine() as Machine, plainMachine()]

const arrays = [
  Float64Array,
  Float32Array,
  Int32Array,
  Uint32Array,
  Int16Array,
  Uint16Array,
  Int8Array,
  Uint8Array,
]

/** An array of any type that can hold these numbers exactly. */
function arrayOf(draw: Draw, numbers: readonly number[]): Numbers {
  const fit = arrays.filter((type) =>
    type.from(numbers).every((each, i) => Object.is(each, numbers[i])),
  )
  return oneOf(draw, fit).from(numbers)
}

/** In Arrow’s layout. An unknown cell still holds some value, which must not be read. */
function columnOf(draw: Draw, ruleset: Ruleset, fact: Fact, cells: readonly Cell[]): Column {
  const validity = bitmapOf(cells.map((cell) => cell !== undefined))
  if (fact.type === 'boolean') {
    return { values: bitmapOf(cells.map((cell) => cell !== false)), validity }
  }
  if (fact.type === 'choice') {
    const dictionary = ['et fremmed ord', ...choicesOf(ruleset, fact)] as string[]
    const codes = cells.map((cell) => (cell === undefined ? 1 : dictionary.indexOf(String(cell))))
    return { values: arrayOf(draw, codes), dictionary, validity }
  }
  const numbers = cells.map((cell) => (cell === undefined ? 1 : Number(cell)))
  return { values: arrayOf(draw, numbers), validity }
}

function bitmapOf(bits: readonly boolean[]): Uint8Array {
  const bitmap = new Uint8Array(Math.ceil(bits.length / 8))
  bits.forEach((bit, i) => {
    if (bit) bitmap[i >> 3]! |= 1 << (i & 7)
  })
  return bitmap
}

const bit = (bitmap: Uint8Array, i: number) => ((bitmap[i >> 3]! >> (i & 7)) & 1) === 1

/** @param different how many different rows are drawn; they are repeated */
function agree(draw: Draw, ruleset: Ruleset, rows: number, different = rows): void {
  const screener = compileRuleset(ruleset)
  const { facts, readings = [] } = screener.ruleset
  const domains = facts.map((fact) =>
    rulesets.includes(ruleset) ? shippedDomain(ruleset, fact) : domainOf(fact),
  )
  const drawn = Array.from({ length: different }, () =>
    domains.map((domain): Cell => (chance(draw, 3) ? undefined : oneOf(draw, domain))),
  )
  const table = Array.from({ length: rows }, (_, i) => drawn[i % different]!)
  const isGiven = facts.map(() => !chance(draw, 8))
  const columns = Object.fromEntries(
    facts.flatMap((fact, slot) =>
      isGiven[slot]
        ? [
            [
              fact.path,
              columnOf(
                draw,
                screener.ruleset,
                fact,
                table.map((row) => row[slot]),
              ),
            ],
          ]
        : [],
    ),
  )
  const laesninger = Object.fromEntries(
    readings.map(({ id, options }) => [id, options[below(draw, options.length)]!.id]),
  )
  for (const machine of machines) {
    const options = { rows, laesninger }
    const found = verdictColumnsOn(machine, screener.ruleset, columns, options)
    table.forEach((row, i) => {
      const known = row.map((cell, slot) => (isGiven[slot] ? cell : undefined))
      const verdict = screener.verdict(nested(facts, known), laesninger)
      assert.deepEqual(rowOf(found, i), verdict, JSON.stringify({ row: known, laesninger }))
    })
  }
}

/** The verdict of one row. */
function rowOf({ konklusion, kriterier }: VerdictColumns, row: number) {
  return {
    konklusion: konklusion.dictionary[konklusion.values[row]!],
    udfald: Object.values(kriterier).map(({ values, validity }) =>
      bit(validity, row) ? bit(values, row) : null,
    ),
  }
}

t.test('random rulesets', async (t) => {
  for (const once of [true, false]) {
    holds(25, (draw) => {
      agree(draw, randomRuleset(draw, { once }), 1 + below(draw, 70))
    })
  }
  t.pass('50 rulesets')
})

t.test('the shipped rulesets, beyond the end of a block', async (t) => {
  for (const ruleset of rulesets) {
    holds(5, (draw) => {
      agree(draw, ruleset, 1 + below(draw, 64))
    })
    // The same few rows again and again; the end of a block is not a multiple of their number.
    holds(1, (draw) => {
      agree(draw, ruleset, 8192 + 37, 41)
    })
  }
  t.pass(`${rulesets.length} rulesets`)
})

t.test('two compared facts, of which one, both or neither has a column', async (t) => {
  const screener = compileRuleset(
    documentOf({
      facts: [integer('a', 0, 9), integer('b', 0, 9), boolean('c'), boolean('d')],
      conditions: {
        tal: { fact: 'a', operator: 'greaterThan', value: { fact: 'b' } },
        svar: { fact: 'c', operator: 'equal', value: { fact: 'd' } },
      },
    }),
  )
  const given = { a: [0, 9, 5], b: [3, 0, 9], c: [true, false, true], d: [true, true, false] }
  const paths = ['a', 'b', 'c', 'd'] as const
  for (let some = 0; some < 2 ** paths.length; some += 1) {
    const there = paths.filter((_, i) => (some >> i) & 1)
    const columns = there.map((path): [string, Column] => {
      const [values, numbers] = [given[path], given[path].map(Number)]
      return [
        path,
        typeof values[0] === 'boolean'
          ? { values: bitmapOf(numbers.map(Boolean)) }
          : { values: Int32Array.from(numbers) },
      ]
    })
    const { kriterier } = verdictColumns(screener, Object.fromEntries(columns), { rows: 3 })
    for (const row of [0, 1, 2]) {
      const facts = Object.fromEntries(there.map((path) => [path, given[path][row]]))
      const told = screener.ruleset.criteria.map(({ id }) => {
        const { values, validity } = kriterier[id]!
        return bit(validity, row) ? bit(values, row) : null
      })
      t.strictSame(told, screener.verdict(facts).udfald, JSON.stringify(facts))
    }
  }
})

t.test('numbers are read to nine decimals, and NaN is not a number', (t) => {
  const screener = compileRuleset(rulesets.find(({ subject }) => subject === 'tilbud')!)
  const values = Float64Array.of(3, 0.1 * 30, 2.999, NaN, Infinity)
  const { kriterier } = verdictColumns(screener, { aarsvaerk: { values } }, { rows: 5 })
  const found = kriterier.aarsvaerk!
  t.same(
    [0, 1, 2, 3, 4].map((i) => bit(found.validity, i)),
    [true, true, true, false, false],
  )
  t.same(
    [0, 1, 2].map((i) => bit(found.values, i)),
    [true, true, false],
  )
  t.same(verdictColumns(screener, {}, { rows: 0 }).konklusion.values.length, 0)
  t.end()
})

t.test('codes of any type, and codes without a word', (t) => {
  const screener = compileRuleset(rulesets.find(({ subject }) => subject === 'tilbud')!)
  const dictionary = ['indgaar', 'mangler']
  for (const [values, known] of [
    [Uint8Array.of(0, 1, 2, 255), [true, true, false, false]],
    [Int8Array.of(0, 1, -1, -128), [true, true, false, false]],
    [Int32Array.of(0, 1, -1, 256), [true, true, false, false]],
    [Uint32Array.of(0, 1, 2 ** 32 - 1, 2 ** 31), [true, true, false, false]],
    [Float64Array.of(0, 1, 0.5, NaN), [true, true, false, false]],
    [Float32Array.of(0, 1, 1.5, -Infinity), [true, true, false, false]],
  ] as const) {
    // All six use the same column, so criterion 4 says what the fact is in each row.
    const { facts } = screener.ruleset
    const columns = Object.fromEntries(
      facts.flatMap(({ path, type }) =>
        type === 'choice' ? [[path, { values, dictionary }]] : [],
      ),
    )
    const { validity } = verdictColumns(screener, columns, { rows: 4 }).kriterier.kompetencer!
    t.same(
      known.map((_, i) => bit(validity, i)),
      known,
      values.constructor.name,
    )
  }
  // More words than a byte has codes.
  const many = [...Array.from({ length: 300 }, (_, i) => `ord ${i}`), 'mangler']
  const column = { values: Uint16Array.of(300, 299, 301), dictionary: many }
  const path = 'kompetencer.psykologbehandling'
  const { validity } = verdictColumns(screener, { [path]: column }, { rows: 3 }).kriterier
    .kompetencer!
  t.same(
    [0, 1, 2].map((i) => bit(validity, i)),
    [true, false, false],
  )
  t.end()
})

t.test('a column that cannot be read is named in the error', (t) => {
  const screener = compileRuleset(rulesets.find(({ subject }) => subject === 'tilbud')!)
  const read = (columns: Readonly<Record<string, Column>>) => () =>
    verdictColumns(screener, columns, { rows: 9 })
  const values = new Int32Array(9)
  t.throws(read({ borgerne: { values } }), new TypeError('borgerne: the ruleset has no such fact'))
  t.throws(
    read({ borgere: { values: new Int32Array(8) } }),
    new TypeError('borgere: the column has fewer than 9 rows'),
  )
  t.throws(
    read({ borgere: { values, validity: new Uint8Array(1) } }),
    new TypeError('borgere: the validity has fewer than 9 rows'),
  )
  t.throws(
    read({ 'kompetencer.social-stoette': { values } }),
    new TypeError('kompetencer.social-stoette: a choice needs the dictionary of its codes'),
  )
  t.end()
})

t.test('a value that is not a column is refused, with what it should be', (t) => {
  const tilbud = compileRuleset(rulesets[0])
  const sag = compileRuleset(rulesets[1])
  const rows = 9
  const values = new Int32Array(rows)
  const told = (screener: Pick<typeof sag, 'ruleset'>, path: string, column: unknown) => {
    try {
      verdictColumns(screener, { [path]: column as Column }, { rows })
      return 'read'
    } catch (error) {
      assert.ok(error instanceof TypeError)
      return error.message
    }
  }
  const numbers = 'the values are no typed array of numbers (Int32Array, Float64Array and the like)'
  const bits = 'the values of yes and no are a bitmap (Uint8Array)'
  for (const [column, message] of [
    [undefined, numbers],
    [null, numbers],
    [values, numbers],
    [{ values: [...values] }, numbers],
    [{ values: new DataView(values.buffer) }, numbers],
    // As in Node 24: 16-bit floats, which would otherwise be read as integers.
    [{ values: Object.create(Float64Array.prototype) as unknown }, numbers],
    [
      { values, validity: Array.from(values, () => true) },
      'the validity is no bitmap (Uint8Array)',
    ],
    [{ values, validity: new Int8Array(2) }, 'the validity is no bitmap (Uint8Array)'],
  ] as const)
    t.equal(told(tilbud, 'borgere', column), `borgere: ${message}`)
  for (const column of [
    { values: values.fill(1) },
    { values: Array.from(values, () => true) },
    null,
  ])
    t.equal(told(sag, 'gravid', column), `gravid: ${bits}`)
  t.equal(told(sag, 'gravid', { values: new Uint8Array(2) }), 'read')
  const dictionary = { length: 1, toArray: () => ['indgaar'] }
  const path = 'kompetencer.social-stoette'
  t.equal(told(tilbud, path, { values, dictionary }), `${path}: the dictionary is no list of words`)
  t.equal(told(tilbud, path, { values: ['indgaar'], dictionary: [] }), `${path}: ${numbers}`)
  for (const rows of [undefined, '9', -1, 1.5, Number.NaN])
    t.throws(
      () => verdictColumns(tilbud, { borgere: { values } }, { rows: rows as number }),
      new TypeError('rows: how many there are, a whole number'),
    )
  t.end()
})

t.test('64-bit integers, as databases and data frames have them', (t) => {
  const { ruleset } = compileRuleset(rulesets[0])
  const words = BigInt64Array.of(1n, 0n, -1n, 7n, 1n)
  for (const machine of machines) {
    const found = verdictColumnsOn(
      machine,
      ruleset,
      {
        borgere: {
          values: BigInt64Array.of(2n, 3n, 2n ** 60n, -1n, 4n),
          validity: bitmapOf([true, true, true, true, false]),
        },
        medarbejdere: { values: BigUint64Array.of(4n, 4n, 4n, 4n, 4n) },
        medarbejdereMedErfaring: { values: Int8Array.of(2, 3, 4, 1, 3) },
        'kompetencer.social-stoette': { values: words, dictionary: ['mangler', 'indgaar'] },
      },
      { rows: 5 },
    )
    const truths = (id: string) => {
      const { values, validity } = found.kriterier[id]!
      return [0, 1, 2, 3, 4].map((i) => (bit(validity, i) ? bit(values, i) : null))
    }
    t.same(truths('borgerflow'), [false, true, true, false, null])
    t.same(truths('erfaring'), [false, true, true, false, true])
    t.same(truths('kompetencer'), [null, false, null, null, null])
  }
  t.end()
})

t.test('an unknown reading is named, instead of counting under the default', (t) => {
  const screener = compileRuleset(rulesets.find(({ subject }) => subject === 'tilbud')!)
  const read = (laesninger: Readonly<Record<string, string>>) => () =>
    verdictColumns(screener, {}, { rows: 1, laesninger })
  t.throws(
    read({ kompetencer: 'x' }),
    new TypeError('kompetencer: the ruleset has no such reading'),
  )
  t.throws(
    read({ 'kompetencer-fra': 'x' }),
    new TypeError('kompetencer-fra: the reading has no such option'),
  )
  t.doesNotThrow(read({ 'kompetencer-fra': 'eget-personale' }))
  t.throws(
    () => verdictColumns(screener, {}, { rows: 1, laesning: {} } as never),
    new TypeError('laesning: there is no such option'),
  )
  t.end()
})

t.test('what is settled without its column, or without some of its rows', (t) => {
  const leaf = (operator: string, value: unknown) => ({ fact: 'n', operator, value }) as Condition
  const conditions = {
    altid: leaf('lessThanInclusive', 9),
    aldrig: leaf('greaterThan', 9),
    aaben: leaf('greaterThan', 3),
    blandt: leaf('in', [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]),
    ja: { fact: 'a', operator: 'in', value: [true, false] },
    ord: { fact: 'c', operator: 'in', value: ['a', 'b', 'c'] },
    ingen: { fact: 'c', operator: 'notIn', value: ['a', 'b', 'c'] },
    // 0 is never a majority, even of an unknown number.
    flertal: leaf('majorityOf', { fact: 'm' }),
  }
  const facts = [integer('n', 0, 9), integer('m', 0, 9), boolean('a'), choice('c')]
  const screener = compileRuleset(documentOf({ facts, conditions }))
  const rows = 40
  /** Every row is known except these. */
  const validity = bitmapOf(Array.from({ length: rows }, (_, row) => row !== 0 && row !== 33))
  const few = bitmapOf(Array.from({ length: rows }, (_, row) => row === 0 || row === 33))
  const given = (known: Uint8Array | undefined): Record<string, Column> =>
    known
      ? {
          n: { values: new Int32Array(rows), validity: bitmapOf(Array<boolean>(rows).fill(true)) },
          m: { values: new Int32Array(rows).fill(5), validity: known },
          a: { values: new Uint8Array(5).fill(255), validity: known },
          c: {
            values: new Int8Array(rows),
            dictionary: ['a', 'b', 'c'],
            validity: known,
          },
        }
      : {}
  const told = (known: Uint8Array | undefined, row: number) => {
    const { kriterier } = verdictColumns(screener, given(known), { rows })
    return Object.values(kriterier).map(({ values, validity }) =>
      bit(validity, row) ? bit(values, row) : null,
    )
  }
  for (const row of [0, 1, 31, 32, 33, 39]) {
    t.same(told(undefined, row), [true, false, null, true, true, true, false, null])
    for (const known of [validity, few])
      t.same(told(known, row), [true, false, false, true, true, true, false, false])
  }
  t.end()
})

t.test('numbers around the borders, for every operator and comparison of facts', (t) => {
  const numbers = [-3, 0, 0.1, 2.5, 3, 1e6]
  const leaves = Object.entries(operators).flatMap(([operator, { kind }]) =>
    kind === 'list'
      ? []
      : [...numbers, { fact: 'm' }].map((value) => ({ fact: 'n', operator, value })),
  ) as Condition[]
  const conditions = Object.fromEntries(leaves.map((leaf, i) => [`k${i}`, leaf]))
  const screener = compileRuleset(
    documentOf({ facts: [number('n', -1e7, 1e7, 0.1), number('m', -1e7, 1e7, 0.1)], conditions }),
  )
  const near = [0, 4e-10, 4.999e-10, 5e-10, 5.001e-10, 6e-10, 2e-9].flatMap((by) => [by, -by])
  const told = [
    ...numbers.flatMap((value) => near.map((by) => value + by)),
    ...[-0, 5e-324, -(2 ** 31), 2 ** 31, 2 ** 32, 1e300, -1e300, NaN, Infinity, -Infinity],
  ]
  // Each number with a few others, larger and smaller.
  const pairs = told.flatMap((n) => [n, 2 * n, 3, NaN].map((m) => [n, m] as const))
  for (const type of arrays) {
    const n = type.from(pairs.map(([one]) => one))
    const m = type.from(pairs.map(([, other]) => other))
    for (const machine of machines) {
      const columns = { n: { values: n }, m: { values: m } }
      const found = verdictColumnsOn(machine, screener.ruleset, columns, { rows: n.length })
      n.forEach((value, row) => {
        const given = { n: value, m: m[row] }
        assert.deepEqual(
          rowOf(found, row),
          screener.verdict(given),
          `${type.name} ${value} ${m[row]}`,
        )
      })
    }
    t.pass(type.name)
  }
  t.end()
})

t.test('dictionaries with more words than a vector or a byte holds', (t) => {
  const screener = compileRuleset(
    documentOf({
      facts: [choice('c')],
      conditions: {
        b: { fact: 'c', operator: 'equal', value: 'b' },
        ord: { fact: 'c', operator: 'in', value: ['a', 'b', 'c'] },
      },
    }),
  )
  for (const many of [3, 15, 16, 17, 127, 128, 129, 254, 255, 256, 300]) {
    const dictionary = Array.from({ length: many }, (_, i) => `ord ${i}`)
    for (const [i, word] of ['a', 'b', 'c'].entries()) dictionary[many - 1 - i] = word
    const codes = Array.from({ length: many + 40 }, (_, i) => i)
    for (const type of arrays) {
      const values = type.from(codes)
      for (const machine of machines) {
        const options = { rows: values.length }
        const found = verdictColumnsOn(
          machine,
          screener.ruleset,
          { c: { values, dictionary } },
          options,
        )
        values.forEach((code, row) => {
          const facts = { c: dictionary[code]?.length === 1 ? dictionary[code] : undefined }
          assert.deepEqual(
            rowOf(found, row),
            screener.verdict(facts),
            `${type.name} ${code} of ${many}`,
          )
        })
      }
    }
    t.pass(`${many} words`)
  }
  t.end()
})
