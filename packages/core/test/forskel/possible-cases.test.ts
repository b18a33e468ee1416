/**
 * Statements about all possible cases, against brute force: every combination of values, including not known, of the
 * facts of small random documents.
 */
import assert from 'node:assert/strict'
import t from 'tap'
import {
  always,
  disjoint,
  equivalent,
  implies,
  never,
  sideOf,
  type Holds,
  type PossibleCase,
  type Side,
  type What,
} from '../../src/forskel/index.js'
import { verdictOn } from '../../src/forskel/side.js'
import { rulesets, type Ruleset, type Verdict } from '../../src/index.js'
import { screenerOf } from '../../src/screener/screener.js'
import { evaluate } from '../../src/evaluation/evaluate.js'
import type { Value } from '../../src/program/operators.js'
import type { Condition, Fact } from '../../src/ruleset/ruleset.js'
import { mutantsOf } from '../../src/verify/mutants.js'
import { documentOf, everyChoice, integer, number } from '../support/documents.js'
import {
  below,
  chance,
  domainOf,
  oneOf,
  randomRuleset,
  type Draw,
} from '../support/random-rulesets.js'
import { holds, seed } from '../support/runs.js'
import { isImpossible } from '../support/situations.js'

t.comment(`FC_SEED=${seed}`)

type Values = readonly (Value | undefined)[]
type Verdicts = readonly Verdict[]

interface Pair {
  readonly documents: readonly [Ruleset, Ruleset]
  readonly laesninger: readonly [Record<string, string>, Record<string, string>]
  readonly sides: readonly [Side, Side]
  /** Every case that is possible on both sides. */
  readonly cases: readonly { readonly values: Values; readonly verdicts: Verdicts }[]
}

/** A document and a change of it, each under some readings. */
function randomPair(draw: Draw): Pair {
  const document = randomRuleset(draw, { once: chance(draw, 2), checks: true })
  const mutants = mutantsOf(document)
  const changed = mutants.length > 0 && chance(draw, 2) ? oneOf(draw, mutants).document : document
  return pairOf(
    [document, changed],
    [oneOf(draw, everyChoice(document)), oneOf(draw, everyChoice(changed))],
    document.facts.map(domainOf),
  )
}

function pairOf(
  documents: Pair['documents'],
  laesninger: Pair['laesninger'],
  domains: readonly (readonly Value[])[],
): Pair {
  const sides = documents.map((each, i) => sideOf(each, { laesninger: laesninger[i] })) as [
    Side,
    Side,
  ]
  const cases = everyWay(domains).flatMap((values) => {
    const isRefused = sides.some(({ program, variant }) =>
      isImpossible(variant, evaluate(program, values)),
    )
    return isRefused ? [] : [{ values, verdicts: sides.map((side) => verdictOn(side, values)) }]
  })
  return { documents, laesninger, sides, cases }
}

function everyWay(domains: readonly (readonly Value[])[]): Values[] {
  return domains.reduce<Values[]>(
    (ways, domain) => ways.flatMap((way) => [undefined, ...domain].map((value) => [...way, value])),
    [[]],
  )
}

/** Few facts with small numbers. */
const sizeOf = (values: readonly unknown[]) =>
  values.reduce<number>(
    (sum, value) =>
      value === undefined
        ? sum
        : sum + 1 + (typeof value === 'number' ? Math.log10(1 + Math.abs(value)) / 2 : 0),
    0,
  )
const valuesOf = ({ fakta }: PossibleCase): readonly unknown[] =>
  Object.values(fakta).flatMap((each) =>
    typeof each === 'object' && each !== null ? Object.values<unknown>(each) : [each],
  )

/** A statement is true exactly if no case contradicts it; a counterexample does contradict it, and is the smallest. */
function check(
  { documents, laesninger, cases }: Pair,
  said: Holds,
  isAgainst: (verdicts: Verdicts) => boolean,
): void {
  const against = cases.filter(({ verdicts }) => isAgainst(verdicts))
  assert.notEqual(said.gaelder, null)
  if (said.gaelder) {
    assert.deepEqual(against, [])
    return
  }
  const { modeksempel } = said
  assert.ok(modeksempel)
  const verdicts = documents.map((document, i) =>
    screenerOf(document).verdict(modeksempel.fakta, laesninger[i]),
  )
  assert.deepEqual(modeksempel.svar, verdicts)
  assert.ok(isAgainst(verdicts))
  const smallest = Math.min(...against.map(({ values }) => sizeOf(values)))
  assert.ok(sizeOf(valuesOf(modeksempel)) <= smallest + 1e-9)
}

function randomWhat(draw: Draw, { outcomes, otherwise, criteria }: Ruleset): What {
  if (chance(draw, 2)) return { konklusion: oneOf(draw, [...outcomes, otherwise]).id }
  return {
    kriterium: oneOf(draw, criteria).id,
    udfald: oneOf(draw, ['opfyldt', 'ikke-opfyldt'] as const),
  }
}

/** Whether a verdict is as stated; null if not settled. */
function comesTo(
  document: Ruleset,
  what: What,
  verdict: Verdicts[number] | undefined,
): boolean | null {
  assert.ok(verdict)
  if ('konklusion' in what) {
    return verdict.konklusion === 'uafklaret' ? null : verdict.konklusion === what.konklusion
  }
  const outcome = verdict.udfald[document.criteria.findIndex(({ id }) => id === what.kriterium)]
  return outcome == null ? null : outcome === (what.udfald === 'opfyldt')
}

t.test('small random documents', async () => {
  holds(50, (draw) => {
    const pair = randomPair(draw)
    const {
      sides: [a, b],
      documents: [one, other],
      cases,
    } = pair
    const settledApart = ([x, y]: Verdicts) =>
      x?.konklusion !== y?.konklusion &&
      x?.konklusion !== 'uafklaret' &&
      y?.konklusion !== 'uafklaret'
    const alike = equivalent(a, b)
    // Brute force lacks numbers between those of the document; a counterexample, which is checked below, may need
    // one.
    const isTold = !alike.gaelder && alike.modeksempel && settledApart(alike.modeksempel.svar)
    const areApart = isTold || cases.some(({ verdicts }) => settledApart(verdicts))
    check(pair, alike, areApart ? settledApart : ([x, y]) => x?.konklusion !== y?.konklusion)
    const what = randomWhat(draw, one)
    const then = randomWhat(draw, other)
    const first = (x: Verdicts[number] | undefined) => comesTo(one, what, x)
    const second = (y: Verdicts[number] | undefined) => comesTo(other, then, y)
    check(pair, implies(a, what, b, then), ([x, y]) => first(x) === true && second(y) === false)
    check(pair, disjoint(a, what, b, then), ([x, y]) => first(x) === true && second(y) === true)
    const alone = pairOf(
      [one, one],
      [pair.laesninger[0], pair.laesninger[0]],
      one.facts.map(domainOf),
    )
    const single: Pair = { ...alone, documents: [one, one] }
    const twice = (said: Holds): Holds =>
      said.modeksempel
        ? {
            ...said,
            modeksempel: {
              ...said.modeksempel,
              svar: [...said.modeksempel.svar, ...said.modeksempel.svar],
            },
          }
        : said
    check(single, twice(always(a, what)), ([x]) => first(x) === false)
    check(single, twice(never(a, what)), ([x]) => first(x) === true)
  })
})

/** Numbers with bounds so wide that the library only tries samples; brute force tries them all. */
t.test('numbers compared with each other', async () => {
  holds(20, (draw) => {
    const most = 70
    const least = oneOf(draw, [0, 0, -70, -30])
    const steps = oneOf(draw, [
      [1, 1],
      [1, 0.5],
      [0.5, 1],
      [0.5, 0.5],
    ] as const)
    const facts = steps.map((step, i): Fact => {
      const path = ['x', 'y'][i] ?? ''
      const highest = least + most
      return step === 1 ? integer(path, least, highest) : number(path, least, highest, step)
    })
    const leaf = (): Condition => {
      const [one, other] = chance(draw, 2) ? ['x', 'y'] : ['y', 'x']
      const operator = oneOf(draw, [
        'lessThan',
        'greaterThanInclusive',
        'equal',
        'majorityOf',
        'underTenthOf',
      ])
      const value = chance(draw, 3) ? least + below(draw, most) : { fact: other }
      const condition = { fact: one, operator, value }
      return chance(draw, 3) ? { not: condition } : condition
    }
    const conditions = { k: { all: Array.from({ length: 2 + below(draw, 3) }, leaf) } }
    const document = documentOf({ facts, conditions, checks: chance(draw, 3) ? [leaf()] : [] })
    const side = sideOf(document)
    const domains = steps.map((step) =>
      Array.from({ length: most / step + 1 }, (_, i) => least + i * step),
    )
    const never_ = never(side, { kriterium: 'k0', udfald: 'opfyldt' })
    const found = everyWay(domains).filter((values) => {
      const truths = evaluate(side.program, values)
      return truths[side.variant.criteria[0]!] === true && !isImpossible(side.variant, truths)
    })
    assert.notEqual(never_.gaelder, null)
    // Between two halves there are numbers that brute force does not try.
    if (found.length > 0) assert.equal(never_.gaelder, false)
    else if (steps.every((step) => step === 1)) assert.equal(never_.gaelder, true)
    if (never_.modeksempel) {
      const { fakta } = never_.modeksempel
      assert.deepEqual(screenerOf(document).verdict(fakta).udfald, [true])
      assert.ok(screenerOf(document).check(fakta).length === 0)
    }
  })
})

t.test('between two borders, the roundest number nearest to 0 is shown', async (t) => {
  const told = (step: number, operator: string, value: number, from = -100, to = 100) => {
    const conditions = { k: { fact: 'n', operator, value } }
    const side = sideOf(documentOf({ facts: [number('n', from, to, step)], conditions }))
    return never(side, { kriterium: 'k0', udfald: 'opfyldt' }).modeksempel?.fakta.n
  }
  t.equal(told(0.5, 'greaterThan', 1), 1.5)
  t.equal(told(0.5, 'greaterThan', 1.2), 1.5)
  t.equal(told(0.01, 'greaterThan', 2.995), 3)
  t.equal(told(0.25, 'greaterThan', 7), 7.25)
  t.equal(told(0.5, 'lessThan', -1), -1.5)
  t.equal(told(0.5, 'lessThan', -1.2), -1.5)
  t.equal(told(0.25, 'lessThan', -7), -7.25)
  t.equal(told(0.5, 'greaterThanInclusive', 7), 7)
  t.equal(told(0.5, 'lessThan', 100, 60, 100), 60)
  // Of two equally far from 0, the positive one.
  t.equal(told(0.5, 'notEqual', 0), 0.5)
  t.equal(told(1, 'in', [-2, 2] as never), 2)
})

t.test('a whole number leaves room for another, whatever their order', async (t) => {
  // n is at most 2, and x less than a tenth of it: from above 0.15 to below 0.2.
  const all: Condition[] = [
    { fact: 'x', operator: 'greaterThan', value: 0.15 },
    { fact: 'x', operator: 'underTenthOf', value: { fact: 'n' } },
    { fact: 'n', operator: 'lessThan', value: 2.6 },
  ]
  const [x, n] = [number('x', 0, 70, 0.5), integer('n', 0, 70)]
  for (const facts of [
    [x, n],
    [n, x],
  ]) {
    const side = sideOf(documentOf({ facts, conditions: { k: { all } } }))
    const { gaelder, modeksempel } = never(side, { kriterium: 'k0', udfald: 'opfyldt' })
    t.equal(gaelder, false)
    t.equal(modeksempel?.fakta.n, 2)
    const told = Number(modeksempel?.fakta.x)
    t.ok(told > 0.15 && told < 0.2, String(told))
  }
})

t.test('for three connected whole numbers it is open whether samples are enough', async (t) => {
  const facts = ['x', 'y', 'z'].map((path) => integer(path, 0, 100))
  const below = (fact: string, other: string): Condition => ({
    fact,
    operator: 'lessThan',
    value: { fact: other },
  })
  const side = (...all: Condition[]) => sideOf(documentOf({ facts, conditions: { k: { all } } }))
  const what = { kriterium: 'k0', udfald: 'opfyldt' } as const
  t.strictSame(never(side(below('x', 'y'), below('y', 'x')), what), { gaelder: true })
  const circle = side(below('x', 'y'), below('y', 'z'), below('z', 'x'))
  t.strictSame(never(circle, what), { gaelder: null })
})

t.test('a check may refuse a number by another that no criterion reads', async (t) => {
  const wide = { kriterium: 'k0', udfald: 'opfyldt' } as const
  const than = (fact: string, operator: string, other: string): Condition => ({
    fact,
    operator,
    value: { fact: other },
  })
  /** Cases with n below 5000 or above 5010 are refused; no rule names a number between. */
  const between = (
    [low, ...belowLow]: readonly [[number, number], ...Condition[]],
    [high, ...aboveHigh]: readonly [[number, number], ...Condition[]],
    ...all: Condition[]
  ) =>
    documentOf({
      facts: [integer('n', 0, 10_000), integer('lav', ...low), integer('hoej', ...high)],
      conditions: { k: { all } },
      checks: [...belowLow, ...aboveHigh],
    })
  const [from, to]: Condition[] = [
    { fact: 'n', operator: 'greaterThanInclusive', value: 1000 },
    { fact: 'n', operator: 'lessThanInclusive', value: 9000 },
  ]
  for (const [low, high] of [
    [
      [[5000, 6000], than('lav', 'greaterThan', 'n')],
      [[4000, 5010], than('hoej', 'lessThan', 'n')],
    ],
    [
      [[5000, 6000], than('n', 'lessThan', 'lav')],
      [[4000, 5010], than('n', 'greaterThan', 'hoej')],
    ],
    [
      [[50_000, 60_000], than('n', 'underTenthOf', 'lav')],
      [[0, 10_021], than('n', 'majorityOf', 'hoej')],
    ],
    [
      [[2500, 2600], than('lav', 'majorityOf', 'n')],
      [[400, 501], than('hoej', 'underTenthOf', 'n')],
    ],
  ] as const) {
    const document = between(low as never, high as never, from!, to!)
    const { gaelder, modeksempel } = never(sideOf(document), wide)
    const name = JSON.stringify([low, high])
    t.equal(gaelder, false, name)
    const { verdict, check: problems } = screenerOf(document)
    t.strictSame(verdict(modeksempel?.fakta).udfald, [true], name)
    t.strictSame(problems(modeksempel?.fakta), [], name)
    const asked = (n: number) => problems({ n }).length === 0
    // By hand: the smallest number that is not refused.
    const least = Array.from({ length: 10_001 }, (_, n) => n).find(asked)
    t.strictSame(modeksempel?.fakta, { n: least }, name)
  }
})

t.test('an undecided conclusion can be asked about too', async (t) => {
  const conditions = { k: { fact: 'n', operator: 'greaterThan', value: 5 } }
  const side = sideOf(documentOf({ facts: [integer('n', 0, 9)], conditions }))
  t.match(never(side, { konklusion: 'uafklaret' }), {
    gaelder: false,
    modeksempel: { fakta: {}, svar: [{ konklusion: 'uafklaret', udfald: [null] }] },
  })
  t.match(always(side, { konklusion: 'uafklaret' }), { gaelder: false })
})

t.test('the values that a fact can have on both sides, if the bounds differ', async (t) => {
  const with_ = (from: number, to: number, value: number): Side =>
    sideOf(
      documentOf({
        facts: [integer('n', from, to)],
        conditions: { k: { fact: 'n', operator: 'greaterThanInclusive', value } },
      }),
    )
  const implied = (one: Side, other: Side) =>
    implies(one, { kriterium: 'k0', udfald: 'opfyldt' }, other, {
      kriterium: 'k0',
      udfald: 'opfyldt',
    }).gaelder
  t.equal(implied(with_(0, 5, 3), with_(0, 20, 5)), false, '3 is a case of both')
  t.equal(implied(with_(0, 20, 5), with_(0, 5, 3)), true)
  t.equal(implied(with_(0, 20, 3), with_(5, 9, 5)), true, 'below 5 is no case of both')
  t.equal(implied(with_(5, 20, 7), with_(0, 9, 10)), false, '7, 8 and 9 are')
  t.equal(implied(with_(0, 9, 9), with_(0, 20, 10)), false, '9 alone is')
  // 5.5 is above 5 and below 6, but is not a case for a document with whole numbers only.
  const above = (fact: Fact, operator: string, value: number) =>
    sideOf(documentOf({ facts: [fact], conditions: { k: { fact: 'n', operator, value } } }))
  const whole = above(integer('n', 0, 100), 'greaterThanInclusive', 6)
  const more = above(number('n', 0, 100, 0.5), 'greaterThan', 5)
  const others = above(number('n', 0, 100, 0.5), 'greaterThanInclusive', 6)
  t.equal(implied(more, whole), true)
  t.equal(implied(whole, more), true)
  t.equal(equivalent(more, whole).gaelder, true)
  t.equal(equivalent(whole, more).gaelder, true)
  t.match(equivalent(more, others), { gaelder: false, modeksempel: { fakta: { n: 5.5 } } })
})

t.test('what the shipped rules say about every woman', async (t) => {
  const ruleset = rulesets.find(({ id }) => id === 'maalgruppe-udsatte-gravide')!
  const insufficient = { kriterium: 'ambulant-utilstraekkelig', udfald: 'ikke-opfyldt' } as const
  const excluded = { kriterium: 'profiterer-af-ambulant', udfald: 'opfyldt' } as const
  for (const laesninger of everyChoice(ruleset)) {
    const side = sideOf(ruleset, { laesninger })
    t.equal(
      disjoint(side, { konklusion: 'omfattet' }, side, excluded).gaelder,
      true,
      'no woman is in and out',
    )
    const isDefault =
      laesninger['ambulant-samt'] === 'samlet' &&
      laesninger['fastholdes-og-hjaelpes'] === 'begge-dele'
    t.equal(
      implies(side, insufficient, side, excluded).gaelder,
      isDefault,
      'some are neither, but for the usual readings',
    )
  }
})

t.test('a parameter that is only used to count a list is not said to change nothing', async (t) => {
  const ruleset = rulesets.find(({ id }) => id === 'hoejt-specialiseret-tilbud')
  assert.ok(ruleset)
  const [side, other] = [{}, { mindsteErfaring: 5 }].map((parametre) =>
    sideOf(ruleset, { parametre }),
  ) as [Side, Side]
  const met = (kriterium: string) => ({ kriterium, udfald: 'opfyldt' }) as const
  const failed = (kriterium: string) => ({ kriterium, udfald: 'ikke-opfyldt' }) as const
  const high = { konklusion: 'hoejt-specialiseret' }
  const unproved = { gaelder: null }
  t.strictSame(equivalent(side, other), unproved)
  // Four years of experience of two out of three: met, and not met where five are asked for.
  const list = { medarbejderliste: [{ erfaringAar: 4 }, { erfaringAar: 4 }, { erfaringAar: 1 }] }
  const outcomes = [side, other].map(({ document }) => screenerOf(document).screen(list))
  t.strictSame(
    outcomes.map(({ kriterier }) => kriterier[2]?.udfald),
    ['opfyldt', 'ikke-opfyldt'],
  )
  t.strictSame(implies(side, met('erfaring'), other, met('erfaring')), unproved)
  t.strictSame(implies(side, high, other, high), unproved)
  t.strictSame(disjoint(side, met('erfaring'), other, failed('erfaring')), unproved)
  // A criterion that nothing of the list that is counted otherwise decides, and a side by itself, are proved as ever.
  t.strictSame(implies(side, met('aarsvaerk'), other, met('aarsvaerk')), { gaelder: true })
  t.strictSame(implies(other, met('erfaring'), other, met('erfaring')), { gaelder: true })
  t.strictSame(disjoint(other, met('erfaring'), other, failed('erfaring')), { gaelder: true })
})

t.test(
  'a result that there is not proves nothing: it is refused, with those that there are',
  (t) => {
    const side = sideOf(rulesets[0])
    const high: What = { konklusion: 'hoejt-specialiseret' }
    const misspelt: readonly (readonly [object, string, RegExp])[] = [
      [
        { konklusion: 'hojt-specialiseret' },
        '/konklusion',
        /: hoejt-specialiseret, .*uafklaret\.$/,
      ],
      [{ kriterium: 'borgere', udfald: 'opfyldt' }, '/kriterium', /: borgerflow, aarsvaerk, /],
      [{ kriterium: 'borgerflow', udfald: 'opfylt' }, '/udfald', /: opfyldt, ikke-opfyldt\.$/],
    ]
    for (const [given, pointer, detail] of misspelt) {
      const what = given as What
      const error = { name: 'InputError', errors: [{ pointer, code: 'ukendt-vaerdi', detail }] }
      t.throws(() => never(side, what), error)
      t.throws(() => always(side, what), error)
      t.throws(() => implies(side, high, side, what), error)
      t.throws(() => disjoint(side, what, side, high), error)
    }
    t.equal(never(side, { konklusion: 'uafklaret' }).gaelder, false)
    t.end()
  },
)
