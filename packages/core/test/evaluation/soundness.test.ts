/**
 * The two promises of three-valued answers, by brute force: a definite answer stays the same whatever turns out, and
 * what an answer does not ask for cannot change it (domain.md, section 2). Random rulesets over small domains, and
 * the shipped ones.
 */
import assert from 'node:assert/strict'
import t from 'tap'
import { compileRuleset, rulesets, screenCase } from '../../src/index.js'
import { conclude } from '../../src/evaluation/conclude.js'
import { evaluate } from '../../src/evaluation/evaluate.js'
import { operators } from '../../src/program/operators.js'
import type { Condition } from '../../src/ruleset/ruleset.js'
import { boolean, documentOf, everyChoice, integer } from '../support/documents.js'
import { nested, oneOf, randomRuleset } from '../support/random-rulesets.js'
import { holds, seed } from '../support/runs.js'
import {
  assignments,
  isImpossible,
  konklusionOf,
  shippedDomain,
  situations,
  tryScreen,
  type Situation,
  type Values,
} from '../support/situations.js'

t.comment(`FC_SEED=${seed}`)

t.test('random rulesets, facts anywhere, with impossible combinations', async (t) => {
  holds(60, (draw) => {
    const ruleset = randomRuleset(draw, { once: false, checks: true })
    for (const situation of situations(draw, ruleset, 3)) {
      definiteAnswersSurvive(situation)
      otherFactsChangeNothing(situation)
      everyAnswerTogetherSettles(situation)
      fewestAnswers(situation, 'at least')
      readingsAgree(situation)
    }
  })
  t.pass('60 rulesets')
})

t.test('random rulesets that use each fact once', async (t) => {
  holds(60, (draw) => {
    const ruleset = randomRuleset(draw, { once: true })
    for (const situation of situations(draw, ruleset, 3)) {
      definiteAnswersSurvive(situation)
      otherFactsChangeNothing(situation)
      everyAnswerTogetherSettles(situation)
      everyGapMatters(situation)
      fewestAnswers(situation, 'exactly')
      readingsAgree(situation)
    }
  })
  t.pass('60 rulesets')
})

t.test('what follows a certain outcome is not asked for', async (t) => {
  const is = (fact: string): Condition => ({ fact, operator: 'equal', value: true })
  const screener = compileRuleset(
    documentOf({
      facts: ['a', 'b', 'c', 'd'].map(boolean),
      conditions: { a: is('a') },
      outcomes: ['a', 'b', 'c', 'd'].map(is),
    }),
  )
  t.strictSame(screener.screen({ b: true }).mangler, ['a'])
  t.strictSame(screener.screen({ c: true }).mangler, ['a', 'b'])
  t.strictSame(screener.screen({ a: false, c: true }).mangler, ['b'])
  t.strictSame(screener.screen({ b: false }).mangler, ['a', 'c', 'd'])
  t.strictSame(screener.screen({ a: true }).mangler, [])
})

t.test('two facts that can only be equal where their bounds overlap', async (t) => {
  const { konklusion, faerrestSvar } = compileRuleset(
    documentOf({
      facts: [integer('a', 6, 7), integer('b', 0, 20), boolean('c')],
      conditions: { lige: { fact: 'a', operator: 'equal', value: { fact: 'b' } } },
      outcomes: [{ condition: 'lige' }, { fact: 'c', operator: 'equal', value: true }],
    }),
  ).screen({})
  // Equal settles it; unequal leaves the second outcome open.
  t.match({ konklusion, faerrestSvar }, { konklusion: 'uafklaret', faerrestSvar: 2 })
})

t.test('two unknown facts, for any bounds', async (t) => {
  const ranges = [
    [0, 20],
    [6, 7],
    [3, 30],
    [19, 40],
    [20, 20],
    [-4, 0],
  ] as const
  const operatorsTried = ['equal', 'notEqual', 'lessThan', 'greaterThanInclusive']
  for (const [low, high] of ranges)
    for (const [from, to] of ranges)
      for (const operator of operatorsTried) {
        const { test } = operators[operator]!
        const numbers = (least: number, most: number) =>
          Array.from({ length: most - least + 1 }, (_, i) => least + i)
        const ways = new Set(
          numbers(low, high).flatMap((x) => numbers(from, to).map((y) => test(x, y))),
        )
        const alone = (of: number[], others: number[], wanted: boolean) =>
          of.some((x) => others.every((y) => test(x, y) === wanted))
        const other = (of: number[], others: number[], wanted: boolean) =>
          of.some((y) => others.every((x) => test(x, y) === wanted))
        const by = (wanted: boolean) =>
          alone(numbers(low, high), numbers(from, to), wanted) ||
          other(numbers(from, to), numbers(low, high), wanted)
            ? 1
            : 2
        // It settles the conclusion if it holds; otherwise c must be answered too.
        const holding = ways.has(true) ? (ways.size === 1 ? 0 : by(true)) : Infinity
        const failing = ways.has(false) ? (ways.size === 1 ? 0 : by(false)) + 1 : Infinity
        const { faerrestSvar } = compileRuleset(
          documentOf({
            facts: [integer('a', low, high), integer('b', from, to), boolean('c')],
            conditions: { prop: { fact: 'a', operator, value: { fact: 'b' } } },
            outcomes: [{ condition: 'prop' }, { fact: 'c', operator: 'equal', value: true }],
          }),
        ).screen({})
        const told = `${low} to ${high} ${operator} ${from} to ${to}`
        assert.equal(faerrestSvar, Math.min(holding, failing), told)
      }
  t.pass('every pair of bounds')
})

t.test('an impossible answer is not a way to settle it', async (t) => {
  const is = (fact: string): Condition => ({ fact, operator: 'equal', value: true })
  const screen = (a: Condition, checks: Condition[]) =>
    compileRuleset(
      documentOf({
        facts: ['a', 'b', 'c'].map(boolean),
        conditions: { k: { any: [a, { all: [is('b'), is('c')] }] } },
        checks,
      }),
    ).screen({})
  t.equal(screen(is('a'), []).faerrestSvar, 1)
  t.equal(screen(is('a'), [is('a')]).faerrestSvar, 2, 'a is never true, so it takes b and c')
})

t.test('known facts shorten the way to an outcome, or close it', async (t) => {
  const is = (fact: string): Condition => ({ fact, operator: 'equal', value: true })
  const all = (...facts: string[]): Condition => ({ all: facts.map(is) })
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
  const fewest = (input: Record<string, boolean>) =>
    compileRuleset(
      documentOf({
        facts: names.map(boolean),
        conditions: { k: { any: [all('a', 'b', 'c'), all('d', 'e', 'f', 'g')] } },
      }),
    ).screen(input).faerrestSvar
  // To fail, every part that is still open must be answered; to hold, only the rest of one.
  t.equal(fewest({}), 2)
  t.equal(fewest({ a: true }), 2)
  t.equal(fewest({ a: true, b: true }), 1)
  t.equal(fewest({ a: false }), 1)
  t.equal(fewest({ a: true, b: true, d: true, e: true }), 1)
  t.equal(fewest({ b: false, d: true }), 1)
  t.equal(fewest({ a: false, d: false }), 0)
})

t.test('implied facts are not asked for: one of two is enough', async (t) => {
  const laesninger = { 'fastholdes-og-hjaelpes': 'en-af-delene' } as const
  const ambulant = { fastholdesIRusmiddelbehandling: true }
  const { mangler, kriterier } = screenCase({
    ...{ gravid: true, skadeligtForbrug: { alkohol: true }, behovForDoegnbehandling: true },
    ...{ socialeProblemstillinger: { hjemloeshed: true }, ambulant, laesninger },
  })
  // If she is retained, the treatment is enough, whether she benefits or not; the exclusion needs both.
  const antenatal = ['ambulant.fastholdesISvangreomsorg', 'ambulant.profitererAfSvangreomsorg']
  t.strictSame(mangler, antenatal)
  t.strictSame(kriterier.find(({ rolle }) => rolle === 'eksklusion')?.mangler, [
    'ambulant.profitererAfRusmiddelbehandling',
    ...antenatal,
  ])
})

for (const ruleset of rulesets) {
  t.test(`${ruleset.id}@${ruleset.version}, random facts`, async (t) => {
    holds(12, (draw) => {
      const domains = ruleset.facts.map((fact) => shippedDomain(ruleset, fact))
      // Few enough unknown facts for brute force to try all combinations.
      for (const situation of situations(draw, ruleset, 2, 6, domains, 4)) {
        definiteAnswersSurvive(situation)
        otherFactsChangeNothing(situation)
        everyAnswerTogetherSettles(situation)
        everyGapMatters(situation)
        fewestAnswers(situation, 'exactly')
        readingsAgree(situation)
      }
      // Then with most facts unknown, against random ways to fill them in.
      for (const situation of situations(draw, ruleset, 2, 2, domains)) {
        const random = Array.from({ length: 20 }, () =>
          situation.values.map((value, slot) => value ?? oneOf(draw, situation.domains[slot]!)),
        )
        definiteAnswersSurvive(situation, random)
        readingsAgree(situation)
      }
    })
    t.pass('12 runs')
  })
}

/** A definite conclusion and definite results stay the same however the facts turn out. */
function definiteAnswersSurvive(situation: Situation, completions = all(situation)): void {
  const { answer, variant, program } = situation
  for (const values of completions) {
    const truths = evaluate(variant, values)
    if (answer.konklusion !== 'uafklaret') {
      assert.equal(konklusionOf(program, variant, truths), answer.konklusion)
    }
    answer.kriterier.forEach(({ udfald }, i) => {
      if (udfald !== 'uafklaret') assert.equal(truths[variant.criteria[i]!], udfald === 'opfyldt')
    })
  }
}

/** Facts that are not in `mangler` can have any value without changing the answer. */
function otherFactsChangeNothing(situation: Situation): void {
  const { answer, variant, program, unknown } = situation
  for (const values of assignments(situation, outside(unknown, answer.mangler, situation))) {
    assert.equal(
      konklusionOf(program, variant, evaluate(variant, values)),
      answer.konklusion,
      'a fact outside mangler moved the conclusion',
    )
  }
  answer.kriterier.forEach(({ udfald, mangler }, i) => {
    for (const values of assignments(situation, outside(unknown, mangler, situation))) {
      const truth = evaluate(variant, values)[variant.criteria[i]!]
      assert.equal(wordFor(truth), udfald, `a fact outside mangler moved criterion ${i}`)
    }
  })
}

/** Any answers to all of `mangler` settle it; likewise for each criterion. */
function everyAnswerTogetherSettles(situation: Situation): void {
  const { answer, variant, program } = situation
  const slotsOf = (paths: readonly string[]) => paths.map((path) => program.slots.get(path)!)
  for (const values of assignments(situation, slotsOf(answer.mangler))) {
    assert.notEqual(
      conclude({ variant, truths: evaluate(variant, values) }),
      null,
      'all answered, not settled',
    )
  }
  answer.kriterier.forEach(({ mangler }, i) => {
    for (const values of assignments(situation, slotsOf(mangler))) {
      assert.notEqual(evaluate(variant, values)[variant.criteria[i]!], null)
    }
  })
}

/**
 * If each fact is used once, and in the shipped rules, no fact is asked for in vain: with the others known in some
 * way, it can change the answer. Two compared facts change it together.
 */
function everyGapMatters(situation: Situation): void {
  const { answer, variant, program, unknown } = situation
  const movedBy = (path: string, told: (values: Values) => unknown): boolean => {
    const slot = program.slots.get(path)!
    const compared = program.nodes.find(
      (node) => node.kind === 'leaf' && node.slots.length > 1 && node.slots.includes(slot),
    )
    const own =
      compared?.kind === 'leaf' ? compared.slots.filter((each) => unknown.includes(each)) : [slot]
    const others = unknown.filter((each) => !own.includes(each))
    // A known number may be so large that half of it is not near the borders of the rules.
    const domains = situation.domains.map((domain, each) => {
      const fact = program.facts[each]!
      return own.includes(each) && 'maximum' in fact ? [...domain, fact.maximum] : domain
    })
    for (const values of assignments(situation, others)) {
      const ways = assignments({ ...situation, domains, values }, own)
      if (new Set([...ways].map(told)).size > 1) return true
    }
    return false
  }
  const conclusion = (values: Values) => konklusionOf(program, variant, evaluate(variant, values))
  // Two criteria that no value of a fact can meet together still count as open (decision 0002), and so does the rest.
  const isOpen = new Set([...assignments(situation, unknown)].map(conclusion)).size > 1
  for (const path of isOpen ? answer.mangler : []) {
    assert.ok(movedBy(path, conclusion), `${path} is asked for, and moves nothing`)
  }
  answer.kriterier.forEach(({ mangler }, i) => {
    const truth = (values: Values) => evaluate(variant, values)[variant.criteria[i]!]
    for (const path of mangler) assert.ok(movedBy(path, truth), `${path} for criterion ${i}`)
  })
}

/** `faerrestSvar` and `kanAfgoere`, against every way to answer some of the questions. */
function fewestAnswers(situation: Situation, how: 'exactly' | 'at least'): void {
  const { answer, variant, program, unknown, values } = situation
  let fewest = Infinity
  const decisive = new Set<string>()
  for (const answered of assignments(situation, unknown, true)) {
    const given = unknown.filter((slot) => answered[slot] !== values[slot])
    if (given.length > Math.max(1, fewest)) continue
    const truths = evaluate(variant, answered)
    if (conclude({ variant, truths }) === null || isImpossible(variant, truths)) continue
    fewest = Math.min(fewest, given.length)
    if (given.length === 1) decisive.add(program.facts[given[0]!]!.path)
  }
  // With impossible combinations there may be no way to answer.
  if (how === 'exactly') assert.equal(answer.faerrestSvar, fewest, 'faerrestSvar')
  else if (fewest < Infinity) assert.ok(answer.faerrestSvar >= fewest, 'faerrestSvar is too few')
  assert.equal(answer.faerrestSvar === 0, answer.konklusion !== 'uafklaret')

  const open = answer.konklusion === 'uafklaret' ? decisive : new Set()
  const asked = answer.naesteSpoergsmaal
  assert.deepEqual(
    new Set(asked.flatMap(({ fakta, kanAfgoere }) => (kanAfgoere ? [fakta] : []))),
    open,
    'kanAfgoere',
  )
  assert.deepEqual(asked.map(({ fakta }) => fakta).sort(), [...answer.mangler].sort())
}

/** What is said about other readings is what choosing them gives. */
function readingsAgree({ ruleset, screener, values, laesninger, answer }: Situation): void {
  const input = nested(ruleset.facts, values)
  for (const { id, valgt, andre } of answer.laesninger) {
    assert.equal(valgt, laesninger[id])
    for (const other of andre) {
      const chosen = tryScreen(screener, {
        ...input,
        laesninger: { ...laesninger, [id]: other.id },
      })
      // A combination may be impossible under one reading and possible under another.
      if (!chosen) continue
      const { konklusion, mangler } = chosen
      assert.deepEqual(other, { id: other.id, konklusion, mangler })
    }
  }
  const conclusions = new Set(
    everyChoice(ruleset).map((choice) => screener.verdict(input, choice).konklusion),
  )
  const settled = [...conclusions].filter((konklusion) => konklusion !== 'uafklaret').length
  assert.equal(
    answer.fortolkningsfoelsom,
    settled > 1 ? true : settled === 1 && conclusions.size === 1 ? false : null,
  )
}

function all(situation: Situation): Iterable<Values> {
  return assignments(situation, situation.unknown)
}

function outside(unknown: readonly number[], paths: readonly string[], { program }: Situation) {
  return unknown.filter((slot) => !paths.includes(program.facts[slot]!.path))
}

function wordFor(truth: boolean | null | undefined): string {
  return truth === true ? 'opfyldt' : truth === false ? 'ikke-opfyldt' : 'uafklaret'
}
