/**
 * How much each question reveals, against probabilities worked out by hand; and in a condition of many parts, where
 * none is left out.
 */
import t from 'tap'
import { evaluationOf } from '../../src/evaluation/evaluation.js'
import { influence } from '../../src/evaluation/influence.js'
import { compile } from '../../src/program/compile.js'
import type { Condition } from '../../src/ruleset/ruleset.js'
import { documentOf, integer } from '../support/documents.js'

const atLeast = (fact: string): Condition => ({
  fact,
  operator: 'greaterThanInclusive',
  value: 5,
})

/** The influence of each fact on one criterion. */
function influenceIn(
  krav: Condition,
  facts: readonly string[],
  known: readonly (number | undefined)[] = [],
) {
  const program = compile(
    documentOf({ facts: facts.map((path) => integer(path, 0, 9)), conditions: { krav } }),
  )
  const values = facts.map((_, slot) => known[slot])
  return influence(evaluationOf(program, program.variants[0], values))
}

t.test('of each fact, if every open comparison is as likely to hold as not', async (t) => {
  const krav = {
    all: [atLeast('a'), atLeast('b'), { any: [atLeast('c'), { not: atLeast('d') }] }],
  }
  // In three of four cases, c or d is true.
  t.strictSame(influenceIn(krav, ['a', 'b', 'c', 'd']), [0.375, 0.375, 0.125, 0.125])
  t.strictSame(influenceIn(krav, ['a', 'b', 'c', 'd'], [9]), [0, 0.75, 0.25, 0.25])
  t.strictSame(influenceIn(krav, ['a', 'b', 'c', 'd'], [0]), [0, 0, 0, 0])
})

t.test('a comparison of two facts reveals something through the unknown ones', async (t) => {
  const krav: Condition = { fact: 'a', operator: 'greaterThan', value: { fact: 'b' } }
  t.strictSame(influenceIn(krav, ['a', 'b']), [0.5, 0.5])
  t.strictSame(influenceIn(krav, ['a', 'b'], [4]), [0, 1])
  t.strictSame(influenceIn(krav, ['a', 'b'], [undefined, 4]), [1, 0])
})

t.test('if one part is nearly certain, the others reveal nothing', async (t) => {
  // So many that a number cannot distinguish the probability of one of them from 1.
  const many = Array.from({ length: 60 }, (_, i) => `f${String(i)}`)
  const told = influenceIn({ all: [{ not: { any: many.map(atLeast) } }, atLeast('a')] }, [
    ...many,
    'a',
  ])
  t.equal(told.at(-1), 0)
  t.strictSame(
    told.slice(0, -1),
    many.map(() => 0.5 ** 60),
  )
})

t.test('facts that are alike have equal influence, and one beside them much more', async (t) => {
  const many = Array.from({ length: 40 }, (_, i) => `f${String(i)}`)
  const told = influenceIn({ all: [atLeast('a'), { any: many.map(atLeast) }] }, ['a', ...many])
  t.equal(told[0], 1 - 0.5 ** 40)
  t.strictSame(
    told.slice(1),
    many.map(() => 0.5 ** 40),
  )
})
