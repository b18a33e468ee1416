/**
 * Parameters, lists, several years and readings in one random document: each of them against what it is said to
 * equal, and several years by brute force.
 */
import assert from 'node:assert/strict'
import t from 'tap'
import {
  compileRuleset,
  InputError,
  RulesetError,
  type Ruleset,
  type Screening,
} from '../../src/index.js'
import { evaluate } from '../../src/evaluation/evaluate.js'
import { compile } from '../../src/program/compile.js'
import { all as everyTruth } from '../../src/program/truth.js'
import { missingInPeriods } from '../../src/screener/missing-in-periods.js'
import { isObject } from '../../src/support/objects.js'
import type { Condition } from '../../src/ruleset/ruleset.js'
import { documentOf, everyChoice, integer, source, text } from '../support/documents.js'
import {
  below,
  chance,
  domainOf,
  nested,
  oneOf,
  randomRuleset,
  type Draw,
} from '../support/random-rulesets.js'
import { holds, seed, times } from '../support/runs.js'
import { assignments, konklusionOf, type Values } from '../support/situations.js'

t.comment(`FC_SEED=${seed}`)

type List = NonNullable<Ruleset['lists']>[number]
type Numbers = Record<string, number>

/** The document with parameters in place of some of its numbers, and their values. */
function named(draw: Draw, ruleset: Ruleset): Ruleset {
  const parametre: NonNullable<Ruleset['parametre']> = []
  const name = (value: number) => {
    const known = parametre.find((each) => each.value === value && chance(draw, 2))
    const id = known?.id ?? `tal${parametre.length}`
    const bounds = { minimum: value - 3, maximum: value + 3 }
    if (!known) parametre.push({ id, label: text(id), unit: text('stk'), value, ...bounds })
    return { parameter: id }
  }
  const rules = ['conditions', 'outcomes', 'readings', 'checks', 'lists'] as const
  const changed = rules.map((key): [string, unknown] => [
    key,
    JSON.parse(JSON.stringify(ruleset[key] ?? []), (at, value: unknown) =>
      (at === 'value' || at === 'atLeast') && typeof value === 'number' && !chance(draw, 3)
        ? name(value)
        : value,
    ),
  ])
  return { ...ruleset, ...(Object.fromEntries(changed) as object), parametre }
}

/** The document with numbers in place of its parameters. */
function written(ruleset: Ruleset, numbers: Numbers): Ruleset {
  const { parametre, ...rest } = ruleset
  assert.ok(parametre)
  return JSON.parse(JSON.stringify(rest), (_, value: unknown) =>
    isObject(value) && typeof value.parameter === 'string' ? numbers[value.parameter] : value,
  ) as Ruleset
}

/** A list from which some of the numbers follow; none if there are no such numbers. */
function listed(draw: Draw, ruleset: Ruleset): Ruleset {
  const own = ruleset.facts.filter(({ type }) => type === 'integer' || type === 'number')
  const derives = own.flatMap((fact): List['derives'] => {
    if (chance(draw, 3)) return []
    const where = chance(draw, 2) ? { where: { column: 'x', atLeast: oneOf(draw, [0, 1, 2]) } } : {}
    return [{ fact: fact.path, ...(fact.type === 'number' ? { sum: 'y' } : {}), ...where }]
  })
  const column = (path: string) => ({
    ...{ path, label: text(path), unit: text('stk'), minimum: 0, maximum: 2, step: 0.5 },
  })
  const columns = ['x', 'y'].map(column)
  const list = { path: 'liste', label: text('liste'), maxItems: 4, columns, derives }
  // Four rows count to four, or add up to eight.
  const facts = ruleset.facts.map((fact) =>
    derives.some((each) => each.fact === fact.path) && 'minimum' in fact
      ? { ...fact, minimum: Math.min(0, fact.minimum), maximum: Math.max(8, fact.maximum) }
      : fact,
  )
  return derives.length > 0 ? { ...ruleset, facts, lists: [list] } : ruleset
}

function everythingIn(draw: Draw, options: Parameters<typeof randomRuleset>[1]): Ruleset {
  const drawn = named(draw, listed(draw, randomRuleset(draw, options)))
  const conclusions = ['uafklaret', ...drawn.outcomes.map(({ id }) => id), drawn.otherwise.id]
  const means = drawn.facts.flatMap(({ path, type }) =>
    type === 'integer' || type === 'number' ? [path] : [],
  )
  return { ...drawn, periods: periodsOf(means, conclusions) }
}

function periodsOf(
  mean: string[],
  conclusions: readonly string[],
): NonNullable<Ruleset['periods']> {
  const options = [
    { id: 'hvert-aar', label: text('hvert år') },
    { id: 'gennemsnit', label: text('gennemsnit'), mean },
    { id: 'seneste-aar', label: text('det seneste'), newest: true as const },
  ]
  const texts = Object.fromEntries(['uafklaret', ...conclusions].map((id) => [id, text(id)]))
  return { reading: { id: 'aarligt', phrase: text('årligt'), source, options }, texts }
}

function otherNumbers(draw: Draw, { parametre = [] }: Ruleset): Numbers {
  return Object.fromEntries(
    parametre.map(({ id, value }) => [id, value + oneOf(draw, [0, 0, 1, -1])]),
  )
}

/** The document with other numbers; undefined if one of them is invalid for its fact. */
function compiledWith(ruleset: Ruleset, numbers: Numbers) {
  try {
    return compileRuleset(written(ruleset, numbers))
  } catch (error) {
    if (!(error instanceof RulesetError)) throw error
    return undefined
  }
}

/** The answer, or the errors. */
function told<T>(ask: () => T): T | readonly string[] {
  try {
    return ask()
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return error.errors.map(({ pointer, code }) => `${pointer} ${code}`)
  }
}

/** An answer without what identifies the document and its numbers. */
function facts(answer: unknown): unknown {
  const left = new Set(['ruleset', 'parametre', 'fingeraftryk'])
  return JSON.parse(
    JSON.stringify(answer, (key, value: unknown) => (left.has(key) ? undefined : value)),
  )
}

const rowsOf = (draw: Draw, most: number) =>
  Array.from({ length: below(draw, most + 1) }, () => ({
    ...(chance(draw, 12) ? {} : { x: oneOf(draw, [0, 0.5, 1, 2]) }),
    ...(chance(draw, 12) ? {} : { y: oneOf(draw, [0, 0.5, 1, 2]) }),
  }))
type Rows = ReturnType<typeof rowsOf>

function factsIn(draw: Draw, ruleset: Ruleset, knownOneIn = 2): Values {
  return ruleset.facts.map((fact) =>
    chance(draw, knownOneIn) ? undefined : oneOf(draw, domainOf(fact)),
  )
}

t.test('parameters equal the document with these numbers in it, for every question', (t) => {
  holds(120, (draw) => {
    const ruleset = everythingIn(draw, { once: chance(draw, 2), checks: true })
    const numbers = otherNumbers(draw, ruleset)
    const plain = compiledWith(ruleset, numbers)
    if (!plain) return
    const own = compileRuleset(ruleset)
    const variant = compileRuleset(ruleset, { parametre: numbers })
    for (const laesninger of everyChoice(ruleset).slice(0, 4)) {
      const values = factsIn(draw, ruleset, 3)
      const input = { ...nested(ruleset.facts, values), laesninger }
      const expected = facts(told(() => plain.screen(input)))
      assert.deepEqual(facts(told(() => variant.screen(input))), expected)
      assert.deepEqual(facts(told(() => own.variant(numbers).screen(input))), expected)
      assert.deepEqual(facts(told(() => own.screen({ ...input, parametre: numbers }))), expected)
      const short = facts(told(() => plain.compact(input)))
      assert.deepEqual(facts(told(() => own.compact({ ...input, parametre: numbers }))), short)
      assert.deepEqual(variant.verdict(input, laesninger), plain.verdict(input, laesninger))
      const rows = rowsOf(draw, 4)
      const perioder = [
        { ...nested(ruleset.facts, values), aar: 2018 },
        { ...nested(ruleset.facts, factsIn(draw, ruleset)), aar: 2019 },
        ...(derivedIn(ruleset).length > 0
          ? [{ ...withRows(ruleset, values, rows), aar: 2021 }]
          : []),
      ]
      const aarligt = oneOf(draw, ['hvert-aar', 'gennemsnit', 'seneste-aar'])
      const years = { perioder, laesninger: { ...laesninger, aarligt } }
      const together = facts(told(() => plain.screenPerioder(years)))
      assert.deepEqual(facts(told(() => variant.screenPerioder(years))), together)
      assert.deepEqual(
        facts(told(() => own.screenPerioder({ ...years, parametre: numbers }))),
        together,
      )
    }
  })
  t.end()
})

/** Facts as an input, with a list in place of those that follow from it. */
function withRows(ruleset: Ruleset, values: Values, rows: Rows): Record<string, unknown> {
  const derived = derivedIn(ruleset)
  const rest = values.map((value, slot) =>
    derived.includes(ruleset.facts[slot]!.path) ? undefined : value,
  )
  return { ...nested(ruleset.facts, rest), liste: rows }
}

function derivedIn({ lists = [] }: Ruleset): readonly string[] {
  return lists.flatMap(({ derives }) => derives.map(({ fact }) => fact))
}

/** Facts with what follows from the rows, by hand. */
function counted(ruleset: Ruleset, numbers: Numbers, values: Values, rows: Rows): Values {
  const changed = [...values]
  for (const { fact, sum, where } of ruleset.lists?.[0]?.derives ?? []) {
    const slot = ruleset.facts.findIndex(({ path }) => path === fact)
    const least = isObject(where?.atLeast) ? numbers[where.atLeast.parameter]! : where?.atLeast
    const isOpen = least !== undefined && rows.some(({ x }) => x === undefined)
    const meant = rows.filter(({ x }) => least === undefined || (x !== undefined && x >= least))
    const parts = meant.map((row) => (sum === undefined ? 1 : row[sum as 'x' | 'y']))
    changed[slot] =
      isOpen || parts.includes(undefined)
        ? undefined
        : parts.reduce<number>((total, part) => total + part!, 0)
  }
  return changed
}

t.test('a list equals the counts that follow from it', (t) => {
  let lists = 0
  let ways = 0
  holds(240, (draw) => {
    const ruleset = everythingIn(draw, { once: chance(draw, 2), checks: true })
    if (derivedIn(ruleset).length === 0) return
    const numbers = otherNumbers(draw, ruleset)
    const { screen } = compileRuleset(ruleset, { parametre: numbers })
    for (const laesninger of everyChoice(ruleset).slice(0, 3)) {
      const rows = rowsOf(draw, 4)
      const values = factsIn(draw, ruleset, 4)
      const slots = counted(ruleset, numbers, values, rows)
      // A count out of the bounds of its fact can come from a list, but cannot be given.
      const isTyped = slots.every((value, slot) => {
        const fact = ruleset.facts[slot]!
        return typeof value !== 'number' || !('minimum' in fact) || within(fact, value)
      })
      const given = told(() => screen({ ...withRows(ruleset, values, rows), laesninger }))
      const typed = told(() => screen({ ...nested(ruleset.facts, slots), laesninger }))
      if (!isTyped || Array.isArray(typed)) continue
      lists += 1
      assert.deepEqual(withoutChanges(given), withoutChanges(typed))
      ways += changesHold(ruleset, numbers, laesninger, slots, given as Screening)
    }
  })
  t.ok(lists > times(240) / 4, `${lists} lists`)
  t.ok(ways > times(240) / 8, `${ways} ways`)
  t.end()
})

function within({ minimum, maximum }: { minimum: number; maximum: number }, value: number) {
  return minimum <= value && value <= maximum
}

function withoutChanges(answer: unknown): unknown {
  const left = new Set(['aendringer', 'vej', 'fingeraftryk'])
  return JSON.parse(
    JSON.stringify(answer, (key, value: unknown) => (left.has(key) ? undefined : value)),
  )
}

/** Suggested changes do what they are said to do, also with a list. */
function changesHold(
  ruleset: Ruleset,
  numbers: Numbers,
  laesninger: Readonly<Record<string, string>>,
  values: Values,
  answer: Screening,
): number {
  const { screen } = compileRuleset(ruleset, { parametre: numbers })
  const after = (changes: Screening['kriterier'][0]['aendringer']) => {
    const changed = [...values]
    for (const { fakta, fra, til } of changes) {
      const slot = ruleset.facts.findIndex(({ path }) => path === fakta)
      assert.equal(values[slot], fra)
      assert.notEqual(fra, til)
      changed[slot] = til
    }
    return screen({ ...nested(ruleset.facts, changed), laesninger })
  }
  const { vej } = answer
  if (vej) assert.equal(after(vej.aendringer).konklusion, vej.til)
  let seen = vej ? 1 : 0
  answer.kriterier.forEach(({ aendringer }, i) => {
    for (const valg of new Set(aendringer.map((each) => each.valg))) {
      const then = after(aendringer.filter((each) => each.valg === valg))
      assert.equal(then.kriterier[i]!.udfald, 'opfyldt')
      seen += 1
    }
  })
  return seen
}

t.test('several years, under each way of combining them, by brute force', (t) => {
  const seen = { settled: 0, open: 0 }
  holds(300, (draw) => {
    const drawn = everythingIn(draw, { once: chance(draw, 2) })
    const numbers = otherNumbers(draw, drawn)
    const screener = compileRuleset(drawn, { parametre: numbers })
    const program = compile(written(drawn, numbers))
    if (!compiledWith(drawn, numbers)) return
    const { facts } = drawn
    const { length } = facts
    const domains = [2018, 2019].flatMap(() => facts.map(domainOf))
    let left = 4
    const values = domains.map((domain) => {
      if (left === 0 || chance(draw, 2)) return oneOf(draw, domain)
      left -= 1
      return undefined
    })
    const yearsOf = (given: Values) => [given.slice(0, length), given.slice(length)]
    const v = below(draw, program.variants.length)
    const variant = program.variants[v]!
    const aarligt = oneOf(draw, ['hvert-aar', 'gennemsnit', 'seneste-aar'])
    const laesninger = { ...everyChoice(drawn)[v], aarligt }
    const input = {
      laesninger,
      perioder: yearsOf(values).map((year, i) => ({ ...nested(facts, year), aar: 2018 + i })),
    }
    const { samlet } = screener.screenPerioder(input)

    /** For facts that are all known. */
    const outcomeOf = (given: Values) => {
      let years = yearsOf(given)
      if (aarligt === 'seneste-aar') years = years.slice(1)
      if (aarligt === 'gennemsnit') {
        const means = facts.map(({ type }, slot) =>
          type === 'integer' || type === 'number'
            ? years.reduce((sum, year) => sum + Number(year[slot]), 0) / years.length
            : undefined,
        )
        years = years.map((year) => year.map((value, slot) => means[slot] ?? value))
      }
      const each = years.map((year) => evaluate(variant, year))
      const truths = each[0]!.map((_, node) => everyTruth(each.map((one) => one[node]!)))
      return konklusionOf(program, variant, truths)
    }
    const unknown = values.flatMap((value, i) => (value === undefined ? [i] : []))
    const possible = new Set([...assignments({ domains, values }, unknown)].map(outcomeOf))
    if (samlet.konklusion !== 'uafklaret') {
      seen.settled += 1
      assert.deepEqual(
        [...possible],
        [samlet.konklusion],
        'settled, and yet it can come out otherwise',
      )
      return
    }
    const missing = missingInPeriods(screener, input)
    const isAsked = (i: number) =>
      missing[Math.floor(i / length)]!.includes(facts[i % length]!.path)
    assert.notEqual(missing.flat().length, 0, 'open, and nothing is missing')
    if (unknown.some((i) => !isAsked(i))) seen.open += 1
    // Once everything missing is answered, other facts make no difference.
    const asked = unknown.filter(isAsked)
    const rest = unknown.filter((i) => !isAsked(i))
    let told = 0
    for (const given of assignments({ domains, values }, asked)) {
      const outcomes = new Set([...assignments({ domains, values: given }, rest)].map(outcomeOf))
      assert.equal(outcomes.size, 1, 'what is missing is not all that matters')
      told += 1
      if (told > 8) continue
      const years = yearsOf(given).map((year, i) => ({ ...nested(facts, year), aar: 2018 + i }))
      const then = screener.screenPerioder({ laesninger, perioder: years })
      assert.deepEqual([then.samlet.konklusion], [...outcomes], 'all answered')
    }
  })
  t.ok(seen.settled > 0 && seen.open > 0, JSON.stringify(seen))
  t.end()
})

t.test('a mean of whole numbers may not be whole, and two compared facts are both missing', (t) => {
  const one = (value: unknown) => ({ fact: 'n', operator: 'in', value }) as Condition
  const facts = [integer('n', 1, 2), integer('m', 1, 2), integer('p', 0, 3)]
  const together = (conditions: Record<string, Condition>, ...years: object[]) => {
    const ruleset = {
      ...documentOf({ facts, conditions }),
      periods: periodsOf(['n', 'm', 'p'], ['udfald-0', 'ellers']),
    }
    const screener = compileRuleset(ruleset)
    const perioder = years.map((year, i) => ({ ...year, aar: 2018 + i }))
    const input = { laesninger: { aarligt: 'gennemsnit' }, perioder }
    return [screener.screenPerioder(input).samlet.konklusion, missingInPeriods(screener, input)]
  }
  const whole = { hel: one([1, 2]) }
  t.same(together(whole, { n: 1 }, { n: 2 }), ['ellers', [[], []]], '1.5')
  t.same(together(whole, { n: 1 }, {}), ['uafklaret', [[], ['n']]])
  t.same(together(whole, {}, {}), ['uafklaret', [['n'], ['n']]])
  // Between 1 and 2, two years allow 1.5, three allow 1.33 and 1.67; only the last is more than half of 3.
  const all = (operator: string, value: number): Record<string, Condition> => ({
    inden: {
      all: [
        { fact: 'p', operator, value },
        { fact: 'p', operator: 'lessThan', value: 2 },
      ],
    },
  })
  const [over, most] = [all('greaterThan', 1), all('majorityOf', 3)]
  t.same(together(over, { p: 1 }, { p: 2 }), ['udfald-0', [[], []]])
  t.same(together(over, { p: 1 }, {}), ['uafklaret', [[], ['p']]])
  t.same(together(most, { p: 1 }, {}), ['ellers', [[], []]])
  t.same(together(most, { p: 1 }, { p: 2 }, {}), ['uafklaret', [[], [], ['p']]])
  const alike = { ens: { fact: 'n', operator: 'equal', value: { fact: 'm' } } as Condition }
  t.same(together(alike, { n: 1, m: 1 }, {}), ['uafklaret', [[], ['n', 'm']]])
  t.same(together(alike, { n: 1, m: 1 }, { n: 2 }), ['uafklaret', [[], ['m']]])
  t.end()
})
