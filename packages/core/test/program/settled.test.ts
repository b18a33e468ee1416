/**
 * A comparison is open exactly if two completions within the bounds differ: each comparison by brute force over all
 * values of two facts.
 */
import assert from 'node:assert/strict'
import { runInNewContext } from 'node:vm'
import t from 'tap'
import { verdictSource } from '../../src/emit/javascript.js'
import { compile } from '../../src/program/compile.js'
import { decimal } from '../../src/support/decimal.js'
import { operators, type Value } from '../../src/program/operators.js'
import { settledConstant, settledFacts } from '../../src/program/settled.js'
import type { Fact } from '../../src/ruleset/ruleset.js'
import { compileRuleset, rulesets } from '../../src/index.js'
import { boolean, choice, choices, documentOf, integer, number } from '../support/documents.js'
import { below, oneOf, type Draw } from '../support/random-rulesets.js'
import { holds, seed } from '../support/runs.js'

t.comment(`FC_SEED=${seed}`)

const unknown = undefined

/** All values of a fact; for decimals the wholes and halves, where these borders are. */
function domainOf(fact: Fact): readonly Value[] {
  if (fact.type === 'boolean') return [false, true]
  if (fact.type === 'choice') return choices[fact.choices as keyof typeof choices]
  const step = fact.type === 'integer' ? 1 : 0.25
  const steps = Math.round((fact.maximum - fact.minimum) / step)
  return Array.from({ length: steps + 1 }, (_, i) => fact.minimum + i * step)
}

/** Two facts of one kind, with bounds of their own. */
function twoFacts(draw: Draw): [Fact, Fact] {
  const kind = below(draw, 4)
  const one = (path: string): Fact => {
    if (kind === 0) return boolean(path)
    if (kind === 1) return choice(path, oneOf(draw, Object.keys(choices)) as never)
    const least = below(draw, 5) - 1
    const most = least + below(draw, 5)
    return below(draw, 2) === 0 ? integer(path, least, most) : number(path, least, most, 0.25)
  }
  return [one('a'), one('b')]
}

const fitting = (fact: Fact, list: boolean) =>
  Object.entries(operators)
    .filter(([, { kind }]) => kind !== 'number' || 'minimum' in fact)
    .filter(([, { kind }]) => (kind === 'list') === list || (list && kind !== 'list'))

/** The result of a comparison over all completions: one truth value, or null if two differ. */
function bruteForce(truths: readonly boolean[]): boolean | null {
  const [first = null] = truths
  return truths.every((truth) => truth === first) ? first : null
}

t.test('two facts', async (t) => {
  holds(2_000, (draw) => {
    const [a, b] = twoFacts(draw)
    const [name, operator] = oneOf(
      draw,
      fitting(a, false).filter(([, { kind }]) => kind !== 'list'),
    )
    const ruleset = documentOf({
      facts: [a, b],
      conditions: { prop: { fact: 'a', operator: name, value: { fact: 'b' } } },
    })
    const { nodes } = compile(ruleset)
    const leaf = nodes.find((node) => node.kind === 'leaf')
    assert.ok(leaf)
    const { byLeft, byRight } = settledFacts(ruleset, operator, a, b)
    for (const left of [unknown, ...domainOf(a)]) {
      for (const right of [unknown, ...domainOf(b)]) {
        const expected = bruteForce(
          (left === unknown ? domainOf(a) : [left]).flatMap((x) =>
            (right === unknown ? domainOf(b) : [right]).map((y) => operator.test(x, y)),
          ),
        )
        assert.equal(leaf.test([left, right]), expected, `${name}, ${left} and ${right}`)
      }
    }
    // Left out only if it never settles anything.
    const open = (known: Fact, test: (value: Value) => boolean | null) =>
      domainOf(known).every((value) => test(value) === null)
    if (!byLeft) assert.ok(open(a, (x) => bruteForce(domainOf(b).map((y) => operator.test(x, y)))))
    if (!byRight) assert.ok(open(b, (y) => bruteForce(domainOf(a).map((x) => operator.test(x, y)))))
  })
  t.pass('2,000 comparisons')
})

t.test('a constant', async (t) => {
  holds(1_000, (draw) => {
    const [fact] = twoFacts(draw)
    const [name, operator] = oneOf(draw, fitting(fact, true))
    const one = () => oneOf(draw, domainOf(fact))
    const constant = operator.kind === 'list' ? [one(), one()] : one()
    const ruleset = documentOf({
      facts: [fact],
      conditions: { prop: { fact: 'a', operator: name, value: constant } },
    })
    assert.equal(
      settledConstant(ruleset, operator, fact, constant),
      bruteForce(domainOf(fact).map((value) => operator.test(value, constant))),
      name,
    )
  })
  t.pass('1,000 comparisons')
})

t.test('a list of every step does not contain every number', async (t) => {
  for (const [operator, notInList] of [
    ['in', 'ikke-opfyldt'],
    ['notIn', 'opfyldt'],
  ] as const) {
    const of = (fact: Fact, value: number[]) =>
      compileRuleset(
        documentOf({ facts: [fact], conditions: { prop: { fact: 'a', operator, value } } }),
      ).screen
    const numbers = of(number('a', 0, 1, 0.5), [0, 0.5, 1])
    t.equal(numbers({ a: 0.3 }).kriterier[0]?.udfald, notInList)
    t.match(numbers({}), {
      kriterier: [{ udfald: 'uafklaret' }],
      naesteSpoergsmaal: [{ fakta: 'a', kanAfgoere: true }],
      faerrestSvar: 1,
    })
    // If only one number, or only whole ones, are possible, a list may contain all.
    const has = operator === 'in' ? 'opfyldt' : 'ikke-opfyldt'
    t.match(of(number('a', 1, 1, 0.5), [1])({}).kriterier, [{ udfald: has }])
    t.match(of(integer('a', 0, 1), [0, 1])({}).kriterier, [{ udfald: has }])
  }
})

t.test('emitted code agrees with the closures, whatever is known', async (t) => {
  holds(300, (draw) => {
    const [a, b] = twoFacts(draw)
    const [name] = oneOf(
      draw,
      fitting(a, false).filter(([, { kind }]) => kind !== 'list'),
    )
    const ruleset = documentOf({
      facts: [a, b],
      conditions: { prop: { fact: 'a', operator: name, value: { fact: 'b' } } },
    })
    const sources: string[] = []
    const source = verdictSource(ruleset, (test) => `t${sources.push(test) - 1}`)
    t.ok(source.includes('t0('))
    const test = runnable(sources[0] ?? '')
    const leaf = compile(ruleset).nodes.find((node) => node.kind === 'leaf')
    for (const left of [unknown, ...domainOf(a)]) {
      for (const right of [unknown, ...domainOf(b)]) {
        const truth = [false, null, undefined, true][test(left, right)]
        assert.equal(truth, leaf?.test([left, right]), sources[0])
      }
    }
  })
})

/** The emitted text without its types, as a function. */
function runnable(source: string): (x: unknown, y: unknown) => number {
  return runInNewContext(source.replaceAll(': unknown', ''), { decimal }) as ReturnType<
    typeof runnable
  >
}

t.test('0 of an unknown number is not a majority', async (t) => {
  const { screen, verdict } = compileRuleset(rulesets[0])
  const erfaring = (input: object, laesninger = {}) =>
    screen({ ...input, laesninger }).kriterier.find(({ id }) => id === 'erfaring')
  for (const [input, laesninger] of [
    [{ medarbejdereMedErfaring: 0 }, {}],
    [{ aarsvaerkMedErfaring: 0 }, { 'erfaring-opgjort-i': 'aarsvaerk' }],
  ] as const) {
    t.match(erfaring(input, laesninger), { udfald: 'ikke-opfyldt', mangler: [] })
    t.equal(verdict(input, laesninger).udfald[2], false)
  }
  t.match(erfaring({ medarbejdereMedErfaring: 1 }), { udfald: 'uafklaret' })
  t.match(erfaring({ medarbejdere: 0 }), {
    udfald: 'uafklaret',
    mangler: ['medarbejdereMedErfaring'],
  })
})
