/**
 * The two promises of three-valued answers, by brute force: a definite answer survives everything that
 * may turn out, and what an answer doesn't ask for cannot change it (domain.md, section 2). Random
 * rulesets over small domains, and the shipped ones.
 */
import assert from 'node:assert/strict'
import t from 'tap'
import { compileRuleset, InputError, rulesets, type Ruleset, type Screening } from '../src/index.js'
import { compile } from '../src/program/compile.js'
import { conclude } from '../src/evaluation/conclude.js'
import { evaluate } from '../src/evaluation/evaluate.js'
import { choicesOf } from '../src/ruleset/fact-values.js'
import type { Value } from '../src/program/operators.js'
import type { Program, Truths, Variant } from '../src/program/program.js'
import type { Screener } from '../src/screener/screener.js'
import { boolean, documentOf, everyChoice, integer } from './support/documents.js'
import {
  below,
  chance,
  domainOf,
  nested,
  oneOf,
  randomRuleset,
  type Draw,
} from './support/random-rulesets.js'
import { holds, seed } from './support/runs.js'

type Values = (Value | undefined)[]

/** Some facts of a ruleset with the answer about them, and what brute force needs. */
interface Situation {
  readonly ruleset: Ruleset
  readonly screener: Screener
  readonly program: Program
  readonly variant: Variant
  readonly domains: readonly (readonly Value[])[]
  readonly values: Values
  readonly unknown: readonly number[]
  readonly laesninger: Readonly<Record<string, string>>
  readonly answer: Screening
}

t.comment(`fast-check seed ${seed} (repeat with FC_SEED=${seed})`)

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

t.test('random rulesets where each fact stands once', async (t) => {
  holds(60, (draw) => {
    const ruleset = randomRuleset(draw, { once: true })
    for (const situation of situations(draw, ruleset, 3)) {
      definiteAnswersSurvive(situation)
      otherFactsChangeNothing(situation)
      everyAnswerTogetherSettles(situation)
      fewestAnswers(situation, 'exactly')
      readingsAgree(situation)
    }
    for (const situation of situations(draw, ruleset, 3, 8)) smallestChanges(situation)
  })
  t.pass('60 rulesets')
})

t.test('two facts that can only be equal where their bounds overlap', async (t) => {
  const { konklusion, faerrestSvar } = compileRuleset(
    documentOf({
      facts: [integer('a', 6, 7), integer('b', 0, 20), boolean('c')],
      conditions: { lige: { fact: 'a', operator: 'equal', value: { fact: 'b' } } },
      outcomes: [{ condition: 'lige' }, { fact: 'c', operator: 'equal', value: true }],
    }),
  ).screen({})
  // Equal settles it; unequal would leave the second outcome open.
  t.match({ konklusion, faerrestSvar }, { konklusion: 'uafklaret', faerrestSvar: 2 })
})

for (const ruleset of rulesets) {
  t.test(`${ruleset.id}@${ruleset.version}, random facts`, async (t) => {
    holds(12, (draw) => {
      const domains = ruleset.facts.map((fact) => shippedDomain(ruleset, fact))
      // Few enough unknown facts that brute force can try them all.
      for (const situation of situations(draw, ruleset, 2, 6, domains, 4)) {
        definiteAnswersSurvive(situation)
        otherFactsChangeNothing(situation)
        everyAnswerTogetherSettles(situation)
        fewestAnswers(situation, 'exactly')
        readingsAgree(situation)
      }
      // And with most facts unknown, against random ways of filling them in.
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

/** A definite conclusion and definite udfald are the same however the facts turn out. */
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

/** What `mangler` doesn't name can turn out in any way without moving the answer. */
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

/** Whatever is answered to all of `mangler`, it is settled; so for each criterion. */
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

/** `faerrestSvar` and `kanAfgoere` against every way of answering some of the questions. */
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
  // With impossible combinations there may be no way to answer at all.
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

/** What is said of other readings is what choosing them gives. */
function readingsAgree({ ruleset, screener, values, laesninger, answer }: Situation): void {
  const input = nested(ruleset.facts, values)
  for (const { id, valgt, andre } of answer.laesninger) {
    assert.equal(valgt, laesninger[id])
    for (const other of andre) {
      const chosen = tryScreen(screener, {
        ...input,
        laesninger: { ...laesninger, [id]: other.id },
      })
      // A reading can make a combination impossible that another allows.
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

/**
 * `aendringer` where each fact stands once and all are known: each fact that could meet the criterion by
 * itself is told with its smallest change, and the changes together meet it. Of two facts that are
 * compared with each other, one is changed: both are told, as alternatives.
 */
function smallestChanges(situation: Situation): void {
  const { answer, variant, program, domains, values } = situation
  answer.kriterier.forEach(({ udfald, rolle, mangler, aendringer }, i) => {
    const node = variant.criteria[i]!
    if (udfald !== 'ikke-opfyldt' || rolle === 'eksklusion') {
      assert.deepEqual(aendringer, [])
      return
    }
    const under = factsUnder(variant, node)
    if (mangler.length > 0 || under.some((slot) => values[slot] === undefined)) return
    const isMet = (changed: Values) => evaluate(variant, changed)[node] === true
    const told = new Map(
      aendringer.map(({ fakta, fra, til }) => {
        const slot = program.slots.get(fakta)!
        assert.equal(fra, values[slot])
        assert.ok(domains[slot]!.includes(til), 'a change within the bounds of the fact')
        return [slot, til]
      }),
    )
    for (const slot of under) {
      const enough = domains[slot]!.filter((value) => isMet(having(values, slot, value)))
      if (enough.length === 0) continue
      const to = told.get(slot)
      assert.ok(to !== undefined && enough.includes(to), 'a change that is enough is told')
      const from = values[slot]
      if (typeof from !== 'number') continue
      const far = (value: Value) => Math.abs((value as number) - from)
      assert.equal(far(to), Math.min(...enough.map(far)), 'no smaller change would do')
    }
    const pairs = variant.own.flatMap((i) => {
      const each = variant.nodes[i]!
      return each.kind === 'leaf' && each.slots.length === 2 ? [each.slots] : []
    })
    for (const side of [0, 1]) {
      const left = pairs.flatMap((pair) => (told.has(pair[side]!) ? [pair[1 - side]!] : []))
      const changed = values.map((value, slot) =>
        left.includes(slot) ? value : (told.get(slot) ?? value),
      )
      const within = { ...situation, values: values.map(() => undefined) as Values }
      const reachable = () =>
        [...assignments(within, under)].some(
          (way) =>
            pairs.every(([a, b]) => way[a!] === values[a!] || way[b!] === values[b!]) && isMet(way),
        )
      assert.ok(isMet(changed) || !reachable(), 'the changes together meet the criterion')
    }
  })
}

/** Random facts of a ruleset with their answers; combinations that it calls impossible are left out. */
function situations(
  draw: Draw,
  ruleset: Ruleset,
  count: number,
  knownOneIn = 2,
  domains = ruleset.facts.map((fact) => domainOf(fact)),
  mostUnknown = domains.length,
): Situation[] {
  const screener = compileRuleset(ruleset)
  const program = compile(ruleset)
  return Array.from({ length: count }, () => {
    let left = mostUnknown
    const values = domains.map((domain) => {
      if (left === 0 || !chance(draw, knownOneIn)) return oneOf(draw, domain)
      left -= 1
      return undefined
    })
    const variant = program.variants[below(draw, program.variants.length)]!
    const { choice } = variant
    const laesninger = Object.fromEntries(
      (ruleset.readings ?? []).map(({ id, options }, i) => [id, options[choice[i]!]!.id]),
    )
    const unknown = values.flatMap((value, slot) => (value === undefined ? [slot] : []))
    const answer = tryScreen(screener, { ...nested(ruleset.facts, values), laesninger })
    const isPossible = !isImpossible(variant, evaluate(variant, values))
    assert.equal(answer !== undefined, isPossible, 'refused just when it is impossible')
    return answer
      ? [{ ruleset, screener, program, variant, domains, values, unknown, laesninger, answer }]
      : []
  }).flat()
}

function tryScreen(screener: Screener, input: unknown): Screening | undefined {
  try {
    return screener.screen(input)
  } catch (error) {
    assert.ok(error instanceof InputError)
    assert.deepEqual([...new Set(error.errors.map(({ code }) => code))], ['umulig-kombination'])
    return undefined
  }
}

function isImpossible({ checks }: Variant, truths: Truths): boolean {
  return checks.some((check) => truths[check] === true)
}

/** Every way of answering these questions; `withGaps`: every way of answering some of them. */
function* assignments(
  { domains, values }: Pick<Situation, 'domains' | 'values'>,
  slots: readonly number[],
  withGaps = false,
): Generator<Values> {
  const [slot, ...rest] = slots
  if (slot === undefined) {
    yield values
    return
  }
  if (withGaps) yield* assignments({ domains, values }, rest, withGaps)
  for (const value of domains[slot]!) {
    yield* assignments({ domains, values: having(values, slot, value) }, rest, withGaps)
  }
}

function all(situation: Situation): Iterable<Values> {
  return assignments(situation, situation.unknown)
}

function outside(unknown: readonly number[], paths: readonly string[], { program }: Situation) {
  return unknown.filter((slot) => !paths.includes(program.facts[slot]!.path))
}

function having(values: Values, slot: number, value: Value): Values {
  return values.map((each, i) => (i === slot ? value : each))
}

function factsUnder(variant: Variant, node: number): readonly number[] {
  const here = variant.nodes[node]!
  return here.kind === 'leaf'
    ? here.slots
    : [...new Set(here.children.flatMap((child) => factsUnder(variant, child)))]
}

function konklusionOf({ ruleset }: Program, variant: Variant, truths: Truths): string {
  const conclusion = conclude({ variant, truths })
  return conclusion === null ? 'uafklaret' : (ruleset.outcomes[conclusion] ?? ruleset.otherwise).id
}

function wordFor(truth: boolean | null | undefined): string {
  return truth === true ? 'opfyldt' : truth === false ? 'ikke-opfyldt' : 'uafklaret'
}

/** Values around the borders of the shipped rules; a majority reaches twice as far. */
function shippedDomain(ruleset: Ruleset, fact: Ruleset['facts'][number]): readonly Value[] {
  if (fact.type === 'boolean') return [true, false]
  if (fact.type === 'choice') return choicesOf(ruleset, fact)
  if (fact.path === 'medarbejdere') return [0, 1, 2, 5, 6, 7, 8, 9, 10]
  return fact.type === 'integer' ? [0, 2, 3, 4, 5] : [0, 1.5, 1.51, 2.99, 3, 3.01, 3.02, 6.02]
}
