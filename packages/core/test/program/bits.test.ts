/**
 * Verdicts of documents without emitted code are computed with bits. They equal the verdict from the record of every
 * branch (`evaluation/evaluate.ts`), whatever the input, the order of its keys, and earlier inputs.
 */
import assert from 'node:assert/strict'
import t from 'tap'
import { rulesets, type Ruleset } from '../../src/index.js'
import { compile } from '../../src/program/compile.js'
import * as places from '../../src/generated/places.js'
import { bitVerdict } from '../../src/screener/bit-verdict.js'
import type { Take } from '../../src/screener/take-places.js'
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
import { holds, seed, times } from '../support/runs.js'
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

/** Places as many as are asked for, and how many inputs and groups were asked for. */
function endless() {
  const taken = { group: 0, input: 0 }
  const take: Take = {
    absent: () => places.absents[0],
    amount: () => places.amounts[0],
    choice: () => places.choices[0],
    comparison: () => places.comparisons[0],
    group: () => ((taken.group += 1), places.groups[0]),
    input: () => ((taken.input += 1), places.inputs[0]),
    list: () => places.lists[0],
    number: () => places.numbers[0],
    object: () => places.objects[0],
    pair: () => places.pairs[0],
    value: () => places.values[0],
  }
  return { taken, take }
}

/**
 * The verdict from facts read by name, where they can be. Each input with all facts is asked about first: it takes the
 * places, and lets the next input be read by name.
 */
function named(ruleset: Ruleset) {
  const program = compile(ruleset)
  const { taken, take } = endless()
  const fast = bitVerdict(program, 1, take)
  const verdict = verdictOf(program, fast, chooser(ruleset.readings ?? [], refuseChosen))
  return {
    taken,
    fast,
    verdict: (whole: Facts, facts: unknown, laesninger?: Record<string, string>) => {
      verdict(whole, laesninger)
      return verdict(facts, laesninger)
    },
  }
}

/** The verdict from walks at places in the code, where there can be such walks: an empty input takes the places. */
function walked(ruleset: Ruleset) {
  const program = compile(ruleset)
  const { taken, take } = endless()
  const fast = bitVerdict(program, 1, take)
  const verdict = verdictOf(program, fast, chooser(ruleset.readings ?? [], refuseChosen))
  for (const laesninger of everyChoice(ruleset)) verdict({}, laesninger)
  return { taken, fast, verdict }
}

/** Known values of all facts. */
function wholeOf(draw: Draw, ruleset: Ruleset, domain: Parameters<typeof factsOf>[2]): Facts {
  const input: Facts = {}
  for (const fact of ruleset.facts) {
    const [first, second] = fact.path.split('.') as [string, string?]
    const value = oneOf(
      draw,
      domain(fact).filter((each) => each != null),
    )
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

t.test('facts read by name, of random documents', (t) => {
  let withPlaces = 0
  holds(200, (draw) => {
    const ruleset = randomRuleset(draw, { once: chance(draw, 2) })
    const { record } = both(ruleset, () => undefined)
    const { taken, verdict } = named(ruleset)
    for (const laesninger of everyChoice(ruleset)) {
      for (let i = 0; i < 4; i++) {
        const whole = wholeOf(draw, ruleset, domainOf)
        for (const facts of [wholeOf(draw, ruleset, domainOf), factsOf(draw, ruleset, domainOf)]) {
          assert.deepEqual(verdict(whole, facts, laesninger), record(facts, laesninger))
        }
      }
    }
    if (taken.group > 0) withPlaces += 1
  })
  t.ok(withPlaces > 0, `${withPlaces} documents with places`)
  t.end()
})

for (const ruleset of rulesets) {
  t.test(`facts read by name, ${ruleset.id}, every reading`, (t) => {
    const { record } = both(ruleset)
    const { taken, verdict } = named(ruleset)
    const domain = (fact: Ruleset['facts'][number]) => shippedDomain(ruleset, fact)
    holds(60, (draw) => {
      for (const laesninger of everyChoice(ruleset)) {
        const whole = wholeOf(draw, ruleset, domain)
        for (const facts of [wholeOf(draw, ruleset, domain), factsOf(draw, ruleset, domain)])
          assert.deepEqual(verdict(whole, facts, laesninger), record(facts, laesninger))
      }
    })
    t.ok(taken.group > 0, 'places were taken')
    t.end()
  })
}

t.test('facts read in walks at places, of random documents', (t) => {
  let withPlaces = 0
  let asked = 0
  holds(300, (draw) => {
    const ruleset = randomRuleset(draw, { once: chance(draw, 2) })
    const { record } = both(ruleset, () => undefined)
    const { taken, verdict } = walked(ruleset)
    for (const laesninger of everyChoice(ruleset)) {
      for (let i = 0; i < 6; i++) {
        const facts = factsOf(draw, ruleset, domainOf)
        assert.deepEqual(verdict(facts, laesninger), record(facts, laesninger))
        asked += 1
      }
    }
    if (taken.input > 0) withPlaces += 1
  })
  t.ok(withPlaces > times(300) / 10, `${withPlaces} documents with places, ${asked} inputs`)
  t.end()
})

for (const ruleset of rulesets) {
  t.test(`facts read in walks at places, ${ruleset.id}, every reading`, (t) => {
    const { record } = both(ruleset)
    const { taken, verdict } = walked(ruleset)
    holds(100, (draw) => {
      for (const laesninger of everyChoice(ruleset)) {
        const facts = factsOf(draw, ruleset, (fact) => shippedDomain(ruleset, fact))
        assert.deepEqual(verdict(facts, laesninger), record(facts, laesninger))
      }
    })
    t.ok(taken.input > 0, 'places were taken')
    t.end()
  })
}

t.test('inputs that are not plain', (t) => {
  const { record } = both(rulesets[0], () => undefined)
  const { fast, verdict } = named(rulesets[0])
  const inWalks = walked(rulesets[0])
  const group = Object.fromEntries(
    rulesets[0].facts.flatMap(({ path }) => {
      const [, second] = path.split('.')
      return second === undefined ? [] : [[second, 'indgaar']]
    }),
  )
  const whole = {
    borgere: 4,
    aarsvaerk: 4,
    medarbejdere: 4,
    medarbejdereMedErfaring: 3,
    kompetencer: group,
  }
  t.equal(verdict(whole, { ...whole }).konklusion, 'hoejt-specialiseret')
  const inherits = (given: object) => Object.create(given) as Facts
  const list = Object.assign([], whole)
  for (const facts of [
    null,
    undefined,
    3,
    'tekst',
    inherits(whole),
    Object.assign(inherits(whole), { borgere: 2 }),
    { ...whole, kompetencer: inherits(group) },
    { ...whole, kompetencer: Object.assign([], group) },
    { ...whole, kompetencer: 'tekst' },
    { ...whole, __proto__: { borgere: 1 } },
    { ...whole, medarbejderliste: [] },
    list,
    Object.setPrototypeOf(list, Object.prototype),
    Object.assign(Object.create(null), whole),
    new (class {
      borgere = 4
      get aarsvaerk() {
        return 4
      }
    })(),
    { ...whole, borgere: 2.9999999995 },
    { ...whole, medarbejdereMedErfaring: 2.0000000001 },
    { ...whole, borgere: '4' },
    { ...whole, medarbejdere: NaN },
    {
      ...whole,
      get borgere() {
        return verdict(whole, { ...whole, borgere: 1 }).udfald[0] === false ? 4 : 0
      },
    },
  ]) {
    t.same(verdict(whole, facts), record(facts), 'by name')
    t.same(inWalks.verdict(facts as Facts), record(facts), 'in a walk')
  }
  t.equal(inWalks.fast({ medarbejderliste: [] }), undefined, 'a list is left to the record')
  fast(whole)
  t.equal(fast({ ...whole, medarbejderliste: [] }), undefined, 'a list is left to the record')
  t.end()
})

t.test('a number read at a place, at each border', (t) => {
  const document = documentOf({
    facts: [integer('a', 0, 9)],
    conditions: {
      over: { fact: 'a', operator: 'greaterThan', value: 3 },
      nok: { fact: 'a', operator: 'greaterThanInclusive', value: 3 },
    },
  })
  const { verdict } = named(document)
  const over = leastReadAs(3, (exact) => exact > 3)
  const inWalks = walked(document)
  t.equal(inWalks.taken.input, 1, 'places were taken')
  const ask = (a: number) => {
    const { udfald } = verdict({ a: 1 }, { a })
    t.same(inWalks.verdict({ a }).udfald, udfald)
    return udfald
  }
  t.same(ask(over), [true, true])
  t.same(ask(over - 1e-15 * 4), [false, true])
  t.same(ask(3), [false, true])
  t.same(ask(2.9999999995), [false, true])
  t.same(ask(2.9999999994), [false, false])
  t.end()
})

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

t.test('names of facts added to Object.prototype are not read', async (t) => {
  const told = (await inAThread(`
    import { parentPort } from 'node:worker_threads'
    import { rulesets } from '../../src/index.js'
    import { compile } from '../../src/program/compile.js'
    import { bitVerdict } from '../../src/screener/bit-verdict.js'
    import { verdictOf } from '../../src/screener/verdict.js'

    const program = compile(rulesets[0]!)
    const inBits = verdictOf(program, bitVerdict(program, 1), () => [])
    const kompetencer: Record<string, string> = {}
    for (const { path } of rulesets[0]!.facts)
      if (path.includes('.')) kompetencer[path.split('.')[1]!] = 'indgaar'
    const whole = { borgere: 4, aarsvaerk: 4, medarbejdere: 4, medarbejdereMedErfaring: 3, kompetencer }
    const told: unknown[] = [inBits(whole).udfald]
    for (const name of [...Object.keys(whole), ...Object.keys(kompetencer)]) {
      const value = name === 'kompetencer' ? kompetencer : name in kompetencer ? 'indgaar' : 4
      const { [name]: _, ...rest } = whole as Record<string, unknown>
      const { [name]: __, ...others } = kompetencer
      const facts = name in kompetencer ? { ...whole, kompetencer: others } : rest
      inBits(whole)
      Object.defineProperty(Object.prototype, name, { value, configurable: true, writable: true })
      const hung = inBits(facts).udfald
      Reflect.deleteProperty(Object.prototype, name)
      told.push([hung, inBits(facts).udfald])
    }
    parentPort!.postMessage(told)
  `)) as unknown[]
  const [whole, ...each] = told as [unknown, ...(readonly [unknown, unknown])[]]
  t.same(whole, [true, true, true, true])
  t.equal(each.length, 11)
  for (const [hung, without] of each) {
    t.match((hung as unknown[]).includes(null), true, 'one is not known')
    t.same(hung, without)
  }
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
