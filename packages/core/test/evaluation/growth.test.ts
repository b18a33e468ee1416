/**
 * The cost of alternatives grows in proportion to the rules, not to their square. Comparisons are counted in rules
 * whose criteria are all connected by shared facts.
 */
import t, { type Test } from 'tap'
import { changesUnder } from '../../src/evaluation/changes.js'
import { evaluationOf } from '../../src/evaluation/evaluation.js'
import { compile } from '../../src/program/compile.js'
import type { LeafNode } from '../../src/program/program.js'
import type { Condition } from '../../src/ruleset/ruleset.js'
import { boolean, documentOf, integer, source, text } from '../support/documents.js'

const at = (i: number, operator: string, value: number): Condition => ({
  fact: `f${String(i)}`,
  operator,
  value,
})

/**
 * Each criterion shares a fact with the next. Every other one needs one of two facts to be 5; the others need both to
 * be at most 8.
 */
function chainOf(criteria: number) {
  const conditions = Array.from({ length: criteria }, (_, i): [string, Condition] => [
    `krav-${String(i)}`,
    i % 2 === 0
      ? { any: [at(i, 'greaterThanInclusive', 5), at(i + 1, 'greaterThanInclusive', 5)] }
      : { all: [at(i, 'lessThanInclusive', 8), at(i + 1, 'lessThanInclusive', 8)] },
  ])
  const facts = Array.from({ length: criteria + 1 }, (_, i) => integer(`f${String(i)}`, 0, 20))
  const document = documentOf({ facts, conditions: Object.fromEntries(conditions) })
  return {
    ...document,
    criteria: document.criteria.map((each) => ({ ...each, role: 'krav' as const })),
  }
}

/** The alternatives for every criterion if each fact is 3, and how many comparisons it took to find them. */
function alternativesIn(t: Test, criteria: number) {
  const program = compile(chainOf(criteria))
  const [variant] = program.variants
  let comparisons = 0
  for (const node of program.nodes) {
    if (node.kind === 'junction') continue
    const test = node.test.bind(node)
    Object.assign<LeafNode, Pick<LeafNode, 'test'>>(node, {
      test(values) {
        comparisons += 1
        return test(values)
      },
    })
  }
  const evaluation = evaluationOf(
    program,
    variant,
    program.facts.map(() => 3),
  )
  t.equal(comparisons, 2 * criteria, 'each comparison is made once for the record')
  comparisons = 0
  const { toMeet } = changesUnder(program, variant)(evaluation, [])
  const ways = variant.criteria
    .filter((node) => evaluation.truths[node] === false)
    .map((node) => toMeet(node))
  return { ways, comparisons }
}

t.test('alternatives in rules of 20, 40 and 80 criteria', async (t) => {
  const [small, ...larger] = [20, 40, 80].map((criteria) => alternativesIn(t, criteria))
  t.equal(small?.ways.length, 10)
  small?.ways.forEach((ways, i) => {
    const [left, right] = [2 * i, 2 * i + 1].map((slot) => [{ slot, from: 3, to: 5 }])
    t.strictSame(ways, [left, right], 'either of the two facts will do')
  })
  larger.forEach((each, i) => {
    const times = 2 ** (i + 1)
    t.equal(each.ways.length, 10 * times)
    t.ok(
      each.comparisons <= (small?.comparisons ?? 0) * times * 1.2,
      `${String(times)} times as many`,
    )
  })
})

t.test('a change by one reading is reported for all that names it, however deep', async (t) => {
  // Under the second reading, the middle one stands for another condition, which names what the first reading
  // changes.
  const option = (id: string, conditions: Record<string, Condition>) => ({
    id,
    label: text(id),
    conditions,
  })
  const reading = (id: string, options: ReturnType<typeof option>[]) => ({
    id,
    phrase: text(id),
    source,
    options,
  })
  const named = (condition: string): Condition => ({ condition })
  const isTrue = (path: string): Condition => ({ fact: path, operator: 'equal', value: true })
  const document = documentOf({
    facts: ['a', 'b', 'c'].map(boolean),
    conditions: {
      bund: isTrue('a'),
      midte: { not: named('bund') },
      top: { all: [named('midte'), isTrue('c')] },
      uberoert: isTrue('c'),
    },
    readings: [
      reading('foerst', [option('a', { bund: isTrue('a') }), option('b', { bund: isTrue('b') })]),
      reading('saa', [
        option('ikke', { midte: { not: named('bund') } }),
        option('netop', { midte: named('bund') }),
        option('uden', { midte: isTrue('c') }),
      ]),
    ],
  })
  const program = compile(document)
  const numberOf = new Map(document.criteria.map(({ condition }, i) => [condition, i]))
  for (const [first, second] of [0, 1].flatMap((r) => [0, 1, 2].map((s) => [r, s] as const))) {
    const variant = program.variant([first, second])
    t.same(variant.choice, [first, second])
    for (const values of everyTruth(3)) {
      const { truths } = evaluationOf(program, variant, values)
      const [a, b, c] = values as readonly [boolean, boolean, boolean]
      const bund = first === 0 ? a : b
      const midte = [!bund, bund, c][second] as boolean
      const expected = { bund, midte, top: midte && c, uberoert: c }
      for (const [name, truth] of Object.entries(expected)) {
        const node = variant.criteria[numberOf.get(name) as number] as number
        if (truths[node] !== truth) t.fail(`${name} under ${variant.choice.join()}`, { values })
      }
    }
  }
})

/** Every combination of this many truth values. */
function everyTruth(facts: number): readonly (readonly boolean[])[] {
  return Array.from({ length: 2 ** facts }, (_, n) =>
    Array.from({ length: facts }, (_, i) => ((n >> i) & 1) === 1),
  )
}
