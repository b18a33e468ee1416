/**
 * Verdicts of documents without emitted code are computed with bits. They equal the verdict from the record of every
 * branch (`evaluation/evaluate.ts`), whatever the input, the order of its keys, and earlier inputs.
 */
import assert from 'node:assert/strict'
import t from 'tap'
import { rulesets, type Ruleset } from '../../src/index.js'
import { compile } from '../../src/program/compile.js'
import { bitVerdict } from '../../src/screener/bit-verdict.js'
import { chooser, refuseChosen } from '../../src/request/choice.js'
import { verdictOf } from '../../src/screener/verdict.js'
import { decimal, leastReadAs } from '../../src/support/decimal.js'
import { boolean, documentOf, everyChoice, integer } from '../support/documents.js'
import { emit } from '../support/emitted.js'
import { inAThread } from '../support/in-a-thread.js'
import {
  below,
  chance,
  domainOf,
  oneOf,
  randomRuleset,
  type Draw,
} from '../support/random-rulesets.js'
import { holds, seed } from '../support/runs.js'
import { shippedDomain } from '../support/situations.js'

t.comment(`FC_SEED=${seed}`)

type Facts = Record<string, unknown>

/** The verdict computed with bits, and the record’s. `whenLeft` is called with an input that is left to the record. */
function both(ruleset: Ruleset, whenLeft: () => void = () => assert.fail('left to the record')) {
  const program = compile(ruleset)
  const choose = chooser(ruleset.readings ?? [], refuseChosen)
  const fast = bitVerdict(program)
  const inBits: typeof fast = (...asked) => {
    const verdict = fast(...asked)
    if (!verdict) whenLeft()
    return verdict
  }
  return {
    inBits: verdictOf(program, inBits, choose),
    record: verdictOf(program, undefined, choose),
  }
}

/** Values that the fact cannot have, and numbers near some that it can. */
const odd = [
  null,
  undefined,
  true,
  false,
  'a',
  'indgaar ',
  '',
  NaN,
  Infinity,
  -0,
  1e300,
  [],
  {},
  2 ** 31,
]
const beside = [-1, -1e-9, -1e-10, 0, 1e-10, 5e-10, 1e-9, 0.25, 1]

/** Facts in any order, some with odd values, mixed with keys that are not facts. */
function factsOf(
  draw: Draw,
  ruleset: Ruleset,
  domain: (fact: Ruleset['facts'][number]) => readonly unknown[],
) {
  const input: Facts = {}
  const rest = [...ruleset.facts]
  while (rest.length > 0) {
    const [fact] = rest.splice(below(draw, rest.length), 1)
    if (chance(draw, 6)) input[`fremmed-${below(draw, 3)}`] = 1
    if (chance(draw, 5)) continue
    const [first, second] = fact!.path.split('.') as [string, string?]
    const known = oneOf(draw, domain(fact!))
    const value = chance(draw, 8)
      ? oneOf(draw, odd)
      : typeof known === 'number'
        ? known + oneOf(draw, beside)
        : known
    if (second === undefined) input[first] = value
    else Object.assign((input[first] ??= {}) as Facts, { [second]: value })
  }
  return input
}

t.test('random documents, several inputs each', async (t) => {
  let asked = 0
  // A few of them have more conditions than there are bits.
  let left = 0
  holds(300, (draw) => {
    const ruleset = randomRuleset(draw, { once: chance(draw, 2) })
    const { inBits, record } = both(ruleset, () => (left += 1))
    for (const laesninger of everyChoice(ruleset)) {
      for (let i = 0; i < 8; i++) {
        const facts = factsOf(draw, ruleset, domainOf)
        assert.deepEqual(inBits(facts, laesninger), record(facts, laesninger))
        asked += 1
      }
    }
  })
  t.ok(left < asked / 10, `${asked} inputs, of which ${left} were left to the record`)
})

for (const ruleset of rulesets) {
  t.test(`${ruleset.id}, every reading`, async (t) => {
    const { inBits, record } = both(ruleset)
    holds(100, (draw) => {
      for (const laesninger of everyChoice(ruleset)) {
        const facts = factsOf(draw, ruleset, (fact) => shippedDomain(ruleset, fact))
        assert.deepEqual(inBits(facts, laesninger), record(facts, laesninger))
      }
      const facts = factsOf(draw, ruleset, (fact) => shippedDomain(ruleset, fact))
      assert.deepEqual(inBits(facts), record(facts))
    })
    t.pass('100 inputs')
  })
}

t.test('as many nodes as there are bits, and one more', async (t) => {
  const names = (count: number) => Array.from({ length: count }, (_, i) => `f${i}`)
  const ruleset = (count: number) =>
    documentOf({
      facts: names(count).map(boolean),
      conditions: Object.fromEntries(
        names(count).map((fact) => [fact, { fact, operator: 'equal', value: true }]),
      ),
      outcomes: [{ any: names(count).map((condition) => ({ condition })) }],
    })
  const { inBits, record } = both(ruleset(31))
  for (const set of [[], [0], [30], [29, 30], names(31).map((_, i) => i)]) {
    for (const other of [false, undefined]) {
      const facts = Object.fromEntries(
        names(31).map((name, i) => [name, set.includes(i) ? true : other]),
      )
      t.same(inBits(facts), record(facts))
      t.equal(
        inBits(facts).konklusion,
        set.length > 0 ? 'udfald-0' : other === false ? 'ellers' : 'uafklaret',
      )
    }
  }
  t.equal(bitVerdict(compile(ruleset(32)))({ f0: true }), undefined, 'that is left to the record')
})

t.test('an input with a list is left to the record', async (t) => {
  const verdict = bitVerdict(compile(rulesets[0]))
  t.equal(verdict({ borgere: 4, medarbejderliste: [] }), undefined)
  t.same(verdict({ borgere: 4, medarbejderliste: null })?.udfald, [true, null, null, null])
})

t.test('facts whose getters ask for a verdict', async (t) => {
  const { inBits } = both(
    documentOf({
      facts: [integer('a', 0, 9), integer('b', 0, 9), integer('c', 0, 9)],
      conditions: {
        flere: { fact: 'a', operator: 'greaterThan', value: { fact: 'c' } },
        nok: { fact: 'a', operator: 'greaterThan', value: 4 },
      },
    }),
  )
  const facts = {
    a: 5,
    get b(): number {
      t.same(inBits({ a: 1, c: 9 }).udfald, [false, false])
      return 1
    },
    c: 3,
  }
  t.same(inBits(facts).udfald, [true, true])
})

t.test('numeric keys added to Object.prototype are not read', async (t) => {
  const [before, ...whileHung] = (await inAThread(`
    import { parentPort } from 'node:worker_threads'
    import { rulesets } from '../../src/index.js'
    import { compile } from '../../src/program/compile.js'
    import { bitVerdict } from '../../src/screener/bit-verdict.js'
    import { verdictOf } from '../../src/screener/verdict.js'

    const program = compile(rulesets[0]!)
    const inBits = verdictOf(program, bitVerdict(program), () => [])
    const ask = () => inBits({ medarbejdereMedErfaring: 3 }).udfald
    const told = [ask()]
    for (const slot of rulesets[0]!.facts.keys()) {
      Object.defineProperty(Object.prototype, slot, { value: 4, configurable: true, writable: true })
      told.push(ask())
      Reflect.deleteProperty(Object.prototype, slot)
    }
    parentPort!.postMessage(told)
  `)) as unknown[]
  t.same(before, [null, null, null, null])
  t.same(
    whileHung,
    rulesets[0].facts.map(() => before),
  )
})

t.test('more criteria than fit in a number, or than results are kept for', async (t) => {
  for (const count of [11, 14, 15]) {
    const names = Array.from({ length: count }, (_, i) => `f${i}`)
    const ruleset = documentOf({
      facts: names.map(boolean),
      conditions: Object.fromEntries(
        names.map((fact) => [fact, { fact, operator: 'equal', value: true }]),
      ),
      outcomes: [{ all: [{ condition: 'f0' }, { condition: names.at(-1)! }] }],
    })
    const { inBits, record } = both(ruleset)
    const code = emit(ruleset)
    holds(1500, (draw) => {
      const facts = Object.fromEntries(
        names.flatMap((name) => (chance(draw, 4) ? [] : [[name, chance(draw, 2)]])),
      )
      const verdict = record(facts)
      assert.deepEqual(inBits(facts), verdict)
      assert.deepEqual(code(facts, {}), verdict)
    })
    t.same(inBits({}).udfald, Array(count).fill(null))
  }
})

t.test('a verdict is frozen, and later verdicts do not share it', async (t) => {
  const ruleset = rulesets[0]
  const { inBits, record } = both(ruleset)
  const code = emit(ruleset)
  for (const verdict of [inBits, record, (facts: Facts) => code(facts, {})!]) {
    for (const facts of [{ borgere: 4 }, {}]) {
      const given = verdict(facts)
      t.ok(Object.isFrozen(given) && Object.isFrozen(given.udfald))
      t.throws(() => ((given.udfald as unknown[])[0] = false), TypeError)
      t.same(verdict(facts), given)
    }
    t.same(verdict({ borgere: 2 }).udfald, [false, null, null, null])
    t.same(verdict({ borgere: 4 }).udfald, [true, null, null, null])
  }
})

t.test('the lowest number that is read as the one over the border', async (t) => {
  const before = (x: number) => {
    const bits = new DataView(new ArrayBuffer(8))
    bits.setFloat64(0, x)
    const step = x > 0 ? -1n : 1n
    bits.setBigUint64(0, bits.getBigUint64(0) + step)
    return bits.getFloat64(0)
  }
  for (const turn of [
    3, 0.1, 1e-9, 0, -2.5, 7.123456789, 999_999.5, 1e6, 1_000_000.25, 1e15, 1e17,
  ]) {
    const tests: readonly ((exact: number) => boolean)[] = [
      (exact) => exact >= turn,
      (exact) => exact > turn,
    ]
    for (const test of tests) {
      const least = leastReadAs(turn, test)
      t.ok(test(decimal(least)), `${least} is over ${turn}`)
      t.notOk(test(decimal(before(least))), `the one before ${least} is not`)
    }
  }
})
