/**
 * Every operator on every type of fact, with constants, lists and other facts: its result for all values and for
 * unknown ones, against every way to fill them in. Tried with the closures, the JavaScript emitted at build time, and
 * FEEL.
 */
import assert from 'node:assert/strict'
import t from 'tap'
import { dmnNames, toDmn } from '../../src/dmn.js'
import { compileRuleset, type Condition } from '../../src/index.js'
import type { Fact } from '../../src/ruleset/ruleset.js'
import { boolean, choice, documentOf, integer, number } from '../support/documents.js'
import { readDmn } from '../support/dmn-reader.js'
import { emit } from '../support/emitted.js'

type Value = boolean | number | string
type Test = (left: Value, right: Value) => boolean

const truth = { a: [true, false], c: ['a', 'b', 'c'] } as const
/** Every value of the small facts; for decimal ones also some between any two borders. */
const quarters = (from: number, to: number) =>
  Array.from({ length: (to - from) * 4 + 1 }, (_, i) => from + i / 4)
const facts: readonly (readonly [Fact, readonly Value[]])[] = [
  [boolean('a'), truth.a],
  [boolean('b'), truth.a],
  [choice('c'), truth.c],
  [choice('d', 'to'), ['a', 'b']],
  [integer('i', 0, 2), [0, 1, 2]],
  [integer('j', 2, 3), [2, 3]],
  [integer('k', 0, 20), quarters(0, 20).filter(Number.isInteger)],
  [number('x', 0, 1, 0.25), quarters(0, 1)],
  [number('y', 1, 2, 0.25), quarters(1, 2)],
  [number('z', 0.5, 0.5, 0.25), [0.5]],
]
const tests: Readonly<Record<string, Test>> = {
  equal: (a, b) => a === b,
  notEqual: (a, b) => a !== b,
}
const orders: Readonly<Record<string, Test>> = {
  lessThan: (a, b) => a < b,
  lessThanInclusive: (a, b) => a <= b,
  greaterThan: (a, b) => a > b,
  greaterThanInclusive: (a, b) => a >= b,
  majorityOf: (a, b) => Number(a) * 2 > Number(b),
  underTenthOf: (a, b) => Number(a) * 10 < Number(b),
}
const isNumeric = ({ type }: Fact) => type === 'integer' || type === 'number'
const operatorsOf = (fact: Fact) => (isNumeric(fact) ? { ...tests, ...orders } : tests)

interface Asked {
  readonly condition: Condition
  /** By the two facts. */
  readonly holds: (left: Value, right: Value) => boolean
}

/** Every comparison of a fact with another fact, and with constants. */
function asked([left, own]: (typeof facts)[number], right: Fact): readonly Asked[] {
  const leaf = (operator: string, value: unknown) =>
    ({ fact: left.path, operator, value }) as Condition
  const isAlike = isNumeric(left) ? isNumeric(right) : left.type === right.type
  const some = own.length > 4 ? [own[0]!, own[2]!, own.at(-1)!] : own
  const lists = [some, some.slice(0, 1), some.slice(1)].filter((list) => list.length > 0)
  return [
    ...Object.entries(operatorsOf(left)).flatMap(([operator, test]): Asked[] => [
      ...some.map((constant) => ({
        condition: leaf(operator, constant),
        holds: (value: Value) => test(value, constant),
      })),
      ...(isAlike && left !== right
        ? [{ condition: leaf(operator, { fact: right.path }), holds: test }]
        : []),
    ]),
    ...lists.flatMap((list): Asked[] => [
      { condition: leaf('in', list), holds: (value) => list.includes(value) },
      { condition: leaf('notIn', list), holds: (value) => !list.includes(value) },
    ]),
  ]
}

/** The result, if it is the same however the unknown facts turn out. */
function settled({ holds }: Asked, lefts: readonly Value[], rights: readonly Value[]) {
  const [first, ...others] = lefts.flatMap((left) => rights.map((right) => holds(left, right)))
  return others.every((other) => other === first) ? first : null
}

for (const left of facts) {
  t.test(`${left[0].type} ${left[0].path}`, async (t) => {
    for (const right of facts) {
      const all = asked(left, right[0])
      const document = documentOf({
        facts: left === right ? [left[0]] : [left[0], right[0]],
        conditions: Object.fromEntries(all.map(({ condition }, i) => [`c${String(i)}`, condition])),
      })
      const { verdict } = compileRuleset(document)
      const emitted = emit(document)
      const model = readDmn(toDmn(document))
      const criterion = document.criteria.map(({ id }) => dmnNames(document).criterion(id))
      for (const one of [undefined, ...left[1]]) {
        for (const other of left === right ? [one] : [undefined, ...right[1]]) {
          const expected = all.map((each) =>
            settled(
              each,
              one === undefined ? left[1] : [one],
              other === undefined ? right[1] : [other],
            ),
          )
          const given = { [left[0].path]: one, [right[0].path]: other }
          const { udfald } = verdict(given)
          assert.deepEqual(udfald, expected, JSON.stringify(given))
          assert.deepEqual(emitted(given, {})?.udfald, expected, JSON.stringify(given))
          const decided = model.decide(
            new Map(Object.entries(given).map(([path, value]) => [path, value ?? null])),
          )
          assert.deepEqual(
            criterion.map((name) => decided.get(name)),
            expected,
            JSON.stringify(given),
          )
        }
      }
    }
    t.pass('with every other fact')
  })
}
