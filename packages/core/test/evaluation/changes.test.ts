/**
 * Suggested changes, by brute force: making an alternative meets its criterion and breaks nothing that was met;
 * making `vej` gives the first outcome; no smaller set of changes works, and none of up to three changes is missing;
 * nothing is suggested about a person. Random rulesets and the shipped ones.
 */
import assert from 'node:assert/strict'
import t from 'tap'
import {
  compileRuleset,
  rulesets,
  screenCase,
  screenTilbud,
  type Screening,
} from '../../src/index.js'
import { evaluate } from '../../src/evaluation/evaluate.js'
import type { Value } from '../../src/program/operators.js'
import { boolean, documentOf, integer } from '../support/documents.js'
import { nested, randomRuleset } from '../support/random-rulesets.js'
import { holds, seed } from '../support/runs.js'
import {
  having,
  isImpossible,
  konklusionOf,
  shippedDomain,
  situations,
  type Situation,
  type Values,
} from '../support/situations.js'

t.comment(`FC_SEED=${seed}`)

t.test('random rulesets', async (t) => {
  for (const once of [true, false]) {
    holds(60, (draw) => {
      const ruleset = randomRuleset(draw, { once, checks: !once })
      for (const situation of situations(draw, ruleset, 3, 6)) {
        alternativesHold(situation)
        wayHolds(situation)
      }
    })
  }
  t.pass('120 rulesets')
})

/** Every value that a change may lead to from the others; brute force tries no more. */
const reachable: Readonly<Record<string, readonly Value[]>> = {
  medarbejdere: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
  medarbejdereMedErfaring: [0, 1, 2, 3, 4, 5, 6],
  aarsvaerk: [0, 0.01, 1.5, 1.51, 2.99, 3, 3.01, 3.02, 3.03, 5.97, 5.99, 6.01, 6.02, 6.03],
  aarsvaerkMedErfaring: [0, 0.01, 0.76, 1.5, 1.51, 1.52, 2.99, 3, 3.01, 3.02],
}

t.test('the shipped rules about a tilbud', async (t) => {
  const ruleset = rulesets.find(({ subject }) => subject === 'tilbud')!
  const domains = ruleset.facts.map((fact) => reachable[fact.path] ?? shippedDomain(ruleset, fact))
  holds(4, (draw) => {
    for (const situation of situations(draw, ruleset, 3, 8, domains)) {
      alternativesHold(situation)
      wayHolds(situation, 1)
    }
  })
  t.pass('4 runs')
})

t.test('the shipped rules about a person suggest no changes', async (t) => {
  for (const input of [
    { gravid: false, skadeligtForbrug: { stoffer: false, alkohol: false, medicin: false } },
    { ruleset: 'indsatsniveau', stabilitetHjemmeMedStoette: true },
    { behovForDoegnbehandling: false, socialeProblemstillinger: { prostitution: false } },
  ]) {
    const { kriterier, vej } = screenCase(input)
    t.ok(kriterier.every(({ aendringer }) => aendringer.length === 0))
    t.equal(vej, null)
  }
})

t.test('alternatives, and changes that belong together', async (t) => {
  const erfaring = screenTilbud({
    borgere: 3,
    aarsvaerk: 3,
    aarsvaerkMedErfaring: 1.5,
    laesninger: { 'erfaring-opgjort-i': 'aarsvaerk' },
  }).kriterier[2]!
  // Fewer årsværk would meet criterion 3 and break criterion 2.
  t.match(
    erfaring.aendringer.map(({ valg, fakta, til }) => [valg, fakta, til]),
    [[1, 'aarsvaerkMedErfaring', 1.51]],
  )
  const { vej } = screenTilbud({ borgere: 2, aarsvaerk: 2.5, medarbejdere: 0 })
  t.equal(vej, null, 'what is not known is not changed')

  // With no staff, one person with experience also needs one member of staff.
  const nobody = screenTilbud({ medarbejdere: 0, medarbejdereMedErfaring: 0 }).kriterier[2]!
  t.match(
    nobody.aendringer.map(({ valg, fakta, til }) => [valg, fakta, til]),
    [
      [1, 'medarbejdere', 1],
      [1, 'medarbejdereMedErfaring', 1],
    ],
  )
  const missing = { 'social-stoette': 'mangler', familiebehandling: 'til-stede' } as const
  const known = Object.fromEntries(
    [
      'laegelig-rusmiddelbehandling',
      'social-rusmiddelbehandling',
      'psykologbehandling',
      'psykiatrisk-behandling',
    ].map((id) => [id, 'indgaar' as const]),
  )
  const two = screenTilbud({ kompetencer: { ...known, ...missing } }).kriterier[3]!
  t.same(new Set(two.aendringer.map(({ valg }) => valg)), new Set([1]), 'both are needed')
  t.equal(two.aendringer.length, 2)
  const open = screenTilbud({ kompetencer: missing }).kriterier[3]!
  t.same(open.aendringer, [], 'changing what is known would leave it open')
})

t.test('a fact in two comparisons changes as far as both need', async (t) => {
  const at = (fact: string, value: number) => ({
    fact,
    operator: 'greaterThanInclusive',
    value,
  })
  const { screen } = compileRuleset(
    documentOf({
      facts: [integer('a', 0, 9), integer('b', 0, 9)],
      conditions: { begge: { all: [at('a', 3), at('a', 5), at('b', 1)] } },
    }),
  )
  t.match(screen({ a: 1, b: 0 }).kriterier[0]?.aendringer, [
    { valg: 1, fakta: 'a', fra: 1, til: 5 },
    { valg: 1, fakta: 'b', fra: 0, til: 1 },
  ])
})

t.test('facts that depend on each other in a chain change no more than needed', async (t) => {
  const over = (fact: string, value: number | { fact: string }) => ({
    fact,
    operator: value === 5 ? 'greaterThanInclusive' : 'greaterThan',
    value,
  })
  const [ab, bc, c] = [over('a', { fact: 'b' }), over('b', { fact: 'c' }), over('c', 5)]
  // c must be 5, so b must be 6, and a 7, whatever the order of the rules.
  for (const row of [
    [ab, bc, c],
    [ab, c, bc],
    [bc, ab, c],
    [bc, c, ab],
    [c, ab, bc],
    [c, bc, ab],
  ]) {
    const facts = ['a', 'b', 'c'].map((path) => integer(path, 0, 9))
    const { screen } = compileRuleset(documentOf({ facts, conditions: { raekke: { all: row } } }))
    const { kriterier, vej } = screen({ a: 0, b: 0, c: 0 })
    const told = [
      ['a', 0, 7],
      ['b', 0, 6],
      ['c', 0, 5],
    ]
    t.same(
      kriterier[0]?.aendringer.map(({ fakta, fra, til }) => [fakta, fra, til]),
      told,
      JSON.stringify(row),
    )
    t.same(
      vej?.aendringer.map(({ fakta, fra, til }) => [fakta, fra, til]),
      told,
    )
  }
})

t.test('where many facts must hold or not, exactly the wrong ones are changed', async (t) => {
  const paths = Array.from({ length: 12 }, (_, i) => `f${i}`)
  const yes = (fact: string) => ({ fact, operator: 'equal', value: true })
  for (const isWanted of [
    (i: number) => i % 2 === 0,
    (i: number) => i % 3 === 0,
    (i: number) => i < 6,
    (i: number) => i > 6,
  ]) {
    const all = paths.map((path, i) => (isWanted(i) ? yes(path) : { not: yes(path) }))
    const { screen } = compileRuleset(
      documentOf({ facts: paths.map(boolean), conditions: { alt: { all } } }),
    )
    for (const wrong of [[0], [1], [11], [0, 1], [3, 8], [2, 5, 9], [0, 4, 8, 11], [1, 2, 3, 4]]) {
      const input = paths.map((path, i) => [path, wrong.includes(i) ? !isWanted(i) : isWanted(i)])
      const { kriterier, vej } = screen(Object.fromEntries(input) as object)
      const told = wrong.map((i) => [`f${i}`, !isWanted(i), isWanted(i)])
      for (const aendringer of [kriterier[0]?.aendringer, vej?.aendringer]) {
        t.same(
          aendringer?.map(({ fakta, fra, til }) => [fakta, fra, til]),
          told,
          JSON.stringify(wrong),
        )
      }
    }
  }
})

t.test('more than three facts that depend on each other are listed together', async (t) => {
  for (const count of [4, 5]) {
    const paths = Array.from({ length: count }, (_, i) => `f${i}`)
    const all = paths.map((fact, i) =>
      i === 0
        ? { fact, operator: 'greaterThanInclusive', value: 5 }
        : { fact, operator: 'greaterThan', value: { fact: paths[i - 1]! } },
    )
    const { screen, verdict } = compileRuleset(
      documentOf({
        facts: paths.map((path) => integer(path, 0, 20)),
        conditions: { raekke: { all } },
      }),
    )
    const start = Object.fromEntries(paths.map((path) => [path, 0]))
    const { aendringer } = screen(start).kriterier[0]!
    t.same(
      aendringer.map(({ fakta, valg }) => [fakta, valg]),
      paths.map((path) => [path, 1]),
    )
    const changed = {
      ...start,
      ...Object.fromEntries(aendringer.map(({ fakta, til }) => [fakta, til])),
    }
    t.equal(verdict(changed).udfald[0], true)
    // With so many facts, the nearest value of each is followed in turn.
    t.same(
      aendringer.map(({ til }) => til),
      paths.map((_, i) => 5 + i),
    )
  }
})

t.test('the nearer of two alternatives comes first', async (t) => {
  const at = (fact: string, value: number) => ({ fact, operator: 'greaterThanInclusive', value })
  const { screen } = compileRuleset(
    documentOf({
      facts: [integer('a', 0, 9), integer('b', 0, 9)],
      conditions: { en: { any: [at('a', 9), at('b', 5)] } },
    }),
  )
  t.match(screen({ a: 3, b: 3 }).kriterier[0]?.aendringer, [
    { valg: 1, fakta: 'b', fra: 3, til: 5 },
    { valg: 2, fakta: 'a', fra: 3, til: 9 },
  ])
})

type Told = Screening['kriterier'][0]['aendringer']

/** The total distance of the numbers; words have no distance. */
function farOf(set: Told): number {
  return set.reduce(
    (sum, { fra, til }) =>
      sum + (typeof fra === 'number' && typeof til === 'number' ? Math.abs(til - fra) : 1),
    0,
  )
}

function alternativesHold(situation: Situation): void {
  const { answer, variant, ruleset } = situation
  const met = variant.criteria.filter((_, i) => answer.kriterier[i]?.udfald === 'opfyldt')
  answer.kriterier.forEach(({ udfald, rolle, aendringer }, i) => {
    if (udfald !== 'ikke-opfyldt' || rolle === 'eksklusion') {
      assert.deepEqual(aendringer, [])
      return
    }
    const spared = variant.criteria.filter(
      (_, k) =>
        ruleset.criteria[k]?.role === 'eksklusion' &&
        answer.kriterier[k]?.udfald === 'ikke-opfyldt',
    )
    const reached = (values: Values) => {
      const truths = evaluate(variant, values)
      return (
        [variant.criteria[i]!, ...met].every((node) => truths[node] === true) &&
        spared.every((node) => truths[node] === false) &&
        !isImpossible(variant, truths)
      )
    }
    const sets = new Map<number, Told>()
    for (const change of aendringer)
      sets.set(change.valg, [...(sets.get(change.valg) ?? []), change])
    assert.deepEqual(
      [...sets.keys()],
      [...sets.keys()].map((_, k) => k + 1),
    )
    const told = [...sets.values()]
    for (const set of told) {
      assert.ok(reached(made(situation, set)), 'an alternative meets the criterion, breaking none')
      screenedAs(situation, set)
    }
    fewestAndNearest(situation, told, reached, 3)
    const sizes = told.map((set) => [set.length, farOf(set)] as const)
    const sorted = [...sizes].sort(([a, b], [c, d]) => a - c || b - d)
    assert.deepEqual(sizes, sorted, 'the smallest first')
  })
}

function wayHolds(situation: Situation, most = 3): void {
  const { answer, variant, ruleset, program } = situation
  const first = ruleset.outcomes[0]!.id
  const reached = (values: Values) => {
    const truths = evaluate(variant, values)
    return truths[variant.outcomes[0]!] === true && !isImpossible(variant, truths)
  }
  const { vej } = answer
  if (reached(situation.values)) {
    assert.equal(vej, null)
    return
  }
  if (vej) {
    assert.equal(vej.til, first)
    const values = made(situation, vej.aendringer)
    assert.ok(reached(values), 'the way leads there')
    assert.equal(konklusionOf(program, variant, evaluate(variant, values)), first)
    screenedAs(situation, vej.aendringer)
  }
  if (isHalfKnown(situation)) return
  const fewest = brute(situation, reached, most)[0]?.slots.length
  if (fewest !== undefined) assert.equal(vej?.aendringer.length, fewest, 'no smaller set does')
  else if (vej) assert.ok(vej.aendringer.length > most)
}

/** The facts with the changes made; only known facts are changed, and to another value. */
function made({ program, values, domains, ruleset }: Situation, set: Told): Values {
  return set.reduce((changed, { fakta, fra, til }) => {
    const slot = program.slots.get(fakta)!
    assert.ok(values[slot] !== undefined && fra === values[slot] && til !== fra)
    const fact = ruleset.facts[slot]!
    if ('minimum' in fact) assert.ok(Number(til) >= fact.minimum && Number(til) <= fact.maximum)
    else assert.ok(domains[slot]!.includes(til))
    return having(changed, slot, til)
  }, values)
}

/** The whole way: the changed facts are sent again and accepted. */
function screenedAs(situation: Situation, set: Told): void {
  const { screener, ruleset, laesninger } = situation
  const values = made(situation, set)
  screener.screen({ ...nested(ruleset.facts, values), laesninger })
}

interface Solution {
  readonly slots: readonly number[]
  readonly far: number
}

/** Every minimal set of facts to change, up to this size, with the least change that works. */
function brute(
  { values, domains }: Situation,
  reached: (values: Values) => boolean,
  most: number,
): readonly Solution[] {
  const known = values.flatMap((value, slot) => (value === undefined ? [] : [slot]))
  const found: Solution[] = []
  for (let size = 1; size <= most; size++) {
    for (const slots of subsets(known, size)) {
      if (found.some((smaller) => smaller.slots.every((slot) => slots.includes(slot)))) continue
      let far = Infinity
      for (const way of everyWay(values, domains, slots))
        if (reached(way)) far = Math.min(far, farness(values, way))
      if (far < Infinity) found.push({ slots, far })
    }
  }
  return found
}

function fewestAndNearest(
  situation: Situation,
  told: readonly Told[],
  reached: (values: Values) => boolean,
  most: number,
): void {
  if (isHalfKnown(situation)) return
  const solutions = brute(situation, reached, most)
  const slotsOf = (set: Told) => set.map(({ fakta }) => situation.program.slots.get(fakta)!)
  const small = told.filter((set) => set.length <= most)
  assert.deepEqual(
    small.map((set) => slotsOf(set).join()).sort(),
    solutions
      .slice(0, 10)
      .map(({ slots }) => slots.join())
      .sort(),
    `every smallest set, and no other: ${JSON.stringify({ values: situation.values, told })}`,
  )
  for (const set of small) {
    const { far } = solutions.find(({ slots }) => slots.join() === slotsOf(set).join())!
    const own = farness(situation.values, made(situation, set))
    assert.ok(own <= far + 1e-9, 'no shorter way changes the same facts')
  }
}

/**
 * Whether a known fact is compared with an unknown one. It could be made so large or small that the bounds of the
 * other settle it; that is true but useless, so it is not suggested.
 */
function isHalfKnown({ variant, values }: Situation): boolean {
  return variant.order.some((i) => {
    const node = variant.nodes[i]!
    if (node.kind !== 'leaf' || node.slots.length === 1) return false
    return node.slots.filter((slot) => values[slot] === undefined).length === 1
  })
}

function farness(from: Values, to: Values): number {
  return from.reduce<number>((sum, value, slot) => {
    const other = to[slot]
    if (value === other) return sum
    return sum + (typeof value === 'number' ? Math.abs(value - (other as number)) : 1)
  }, 0)
}

function* subsets(items: readonly number[], size: number): Generator<readonly number[]> {
  if (size === 0) yield []
  for (let i = 0; size > 0 && i < items.length; i++)
    for (const rest of subsets(items.slice(i + 1), size - 1)) yield [items[i]!, ...rest]
}

/** Every way of giving all of these facts another value. */
function* everyWay(
  values: Values,
  domains: readonly (readonly Value[])[],
  slots: readonly number[],
): Generator<Values> {
  const [slot, ...rest] = slots
  if (slot === undefined) {
    yield values
    return
  }
  for (const value of domains[slot]!)
    if (value !== values[slot]) yield* everyWay(having(values, slot, value), domains, rest)
}
