/**
 * What alternatives cost grows with the rules, not with their square: comparisons made are counted, in rules whose
 * criteria all hang together by the facts that they share.
 */
import t, { type Test } from 'tap'
import { changesUnder } from '../src/evaluation/changes.js'
import { evaluationOf } from '../src/evaluation/evaluation.js'
import { compile } from '../src/program/compile.js'
import type { LeafNode } from '../src/program/program.js'
import type { Condition } from '../src/ruleset/ruleset.js'
import { documentOf, integer } from './support/documents.js'

const at = (i: number, operator: string, value: number): Condition => ({
  fact: `f${String(i)}`,
  operator,
  value,
})

/** Each criterion shares a fact with the next: of every other, one of two facts is to be 5, of the others both at most 8. */
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

/** The alternatives for every criterion when each fact is 3, and how many comparisons were made to find them. */
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
  const { toMeet } = changesUnder(program, variant)(evaluation)
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
