/**
 * Suggested changes, against rules written again from the documents, and staff lists counted by hand; nothing of the
 * engine is used. An alternative that removes staff must be possible with the list: their årsværk go with them.
 */
import assert from 'node:assert/strict'
import fc from 'fast-check'
import t from 'tap'
import { compileRuleset, rulesets, type Screening } from '../../src/index.js'
import { boolean, documentOf, integer, number, text } from '../support/documents.js'
import { asInput, everyReading, plainly, type Fact, type Facts } from '../support/plain-rules.js'
import { seed, times } from '../support/runs.js'

t.comment(`FC_SEED=${seed}`)

type Laesninger = Readonly<Record<string, string>>
type Told = Screening['kriterier'][0]['aendringer']
interface Person {
  readonly erfaringAar: number
  readonly aarsvaerk: number
}

const tilbud = rulesets.find(({ subject }) => subject === 'tilbud')!
const kompetencer = tilbud.facts.flatMap(({ path }) =>
  path.startsWith('kompetencer.') ? [path] : [],
)
const answers = ['indgaar', 'indgaar-via-samarbejde', 'til-stede', 'mangler']
/** Groups of facts that no comparison connects. */
const groups = [
  ['borgere', 'nyeBorgere'],
  ['medarbejdere', 'medarbejdereMedErfaring'],
  ['aarsvaerk', 'aarsvaerkMedErfaring'],
  kompetencer,
]
/** The rows of a list and their sums belong together. */
const groupsOfList = [
  ['borgere', 'nyeBorgere'],
  ['aarsvaerk', 'medarbejdere', 'medarbejdereMedErfaring', 'aarsvaerkMedErfaring'],
  kompetencer,
]
/** The precision of answers: `domain.md` reads numbers to nine decimals. */
const exact = (number: number) => Math.round(number * 1e9) / 1e9
const count = fc.integer({ min: 0, max: 8 })
const hours = fc.constantFrom(0, 0.5, 1, 1.5, 1.51, 2.99, 3, 3.01, 4.2, 6)
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 6 })
const drawnReading = fc.constantFrom(...everyReading(tilbud))
const drawnAnswers = fc.record(
  Object.fromEntries(
    kompetencer.map((path) => [
      path,
      maybe(
        fc.oneof(
          { weight: 3, arbitrary: fc.constant('indgaar') },
          { weight: 2, arbitrary: fc.constantFrom(...answers) },
        ),
      ),
    ]),
  ),
)
const drawnBorgere = fc.record({ borgere: maybe(count), nyeBorgere: maybe(count) })
const person = fc.record({
  erfaringAar: fc.constantFrom(0, 1, 3.9, 4, 12),
  aarsvaerk: fc.constantFrom(0, 0.25, 0.5, 0.8, 1, 1.5, 2),
})

/** The values that brute force tries for a fact: both ends, and each side of the borders. */
function tried(path: string, facts: Facts): readonly Fact[] {
  const of = (other: string) => Number(facts[other] ?? 0)
  if (path.startsWith('kompetencer.')) return answers
  if (path === 'aarsvaerk') {
    const experienced = of('aarsvaerkMedErfaring')
    return [0, 0.01, 3, 10, experienced, exact(2 * experienced - 0.01)].filter((each) => each >= 0)
  }
  if (path === 'aarsvaerkMedErfaring') {
    const all = of('aarsvaerk')
    return [0, 1.51, 3, all, exact(all / 2 + 0.01)]
  }
  return Array.from({ length: 12 }, (_, i) => i)
}

/** All sets of up to three facts of a group, smallest first, without sets that contain another one that works. */
function smallestSets(
  facts: Facts,
  group: readonly string[],
  isGood: (changed: Facts) => boolean,
): readonly string[] {
  const known = group.filter((path) => facts[path] !== undefined)
  const found: string[][] = []
  const subsets = known.reduce<string[][]>(
    (sets, path) => [...sets, ...sets.map((set) => [...set, path])],
    [[]],
  )
  const upToThree = subsets.filter(({ length }) => length > 0 && length <= 3)
  for (const set of upToThree.sort((a, b) => a.length - b.length)) {
    if (found.some((smaller) => smaller.every((path) => set.includes(path)))) continue
    if (ways(facts, set).some(isGood)) found.push(set)
  }
  return found.map((set) => set.join()).sort()
}

/** Every way of changing all of these facts. */
function ways(facts: Facts, [path, ...rest]: readonly string[]): Facts[] {
  if (path === undefined) return [facts]
  return tried(path, facts)
    .filter((value) => value !== facts[path])
    .flatMap((value) => {
      const changed = { ...facts, [path]: value }
      return ways(changed, rest)
    })
}

function alternatives(told: Told): readonly Told[] {
  const numbers = [...new Set(told.map(({ valg }) => valg))]
  assert.deepEqual(
    numbers,
    numbers.map((_, i) => i + 1),
  )
  return numbers.map((number) => told.filter(({ valg }) => valg === number))
}

function made(facts: Facts, set: Told): Facts {
  for (const { fakta, fra } of set) assert.equal(fra, facts[fakta], 'only what is known is changed')
  return { ...facts, ...Object.fromEntries(set.map(({ fakta, til }) => [fakta, til])) }
}

/** @param isPossible whether the facts can be reached from those that were sent */
function changesHold(
  facts: Facts,
  laesninger: Laesninger,
  answer: Screening,
  isPossible: (changed: Facts, isGood: (facts: Facts) => boolean) => boolean,
  apart = groups,
): number {
  const now = plainly(tilbud, laesninger, facts)
  assert.deepEqual(
    answer.kriterier.map(({ udfald }) => udfald),
    now.criteria.map((truth) =>
      truth === null ? 'uafklaret' : truth ? 'opfyldt' : 'ikke-opfyldt',
    ),
  )
  let alternativesTold = 0
  const fewest = answer.kriterier.map(({ aendringer, fakta }, i) => {
    if (now.criteria[i] !== false) {
      assert.deepEqual(aendringer, [])
      return 0
    }
    const isGood = (changed: Facts) => {
      const then = plainly(tilbud, laesninger, changed)
      const keeps = now.criteria.every((truth, k) => truth !== true || then.criteria[k] === true)
      return then.criteria[i] === true && keeps && !then.isImpossible
    }
    const isReached = (changed: Facts) => isGood(changed) && isPossible(changed, isGood)
    const sets = alternatives(aendringer)
    alternativesTold += sets.length
    for (const set of sets) {
      assert.ok(isReached(made(facts, set)), `a change that does not do: ${JSON.stringify(set)}`)
    }
    const group = apart.find((paths) => paths.some((path) => path in fakta))!
    const byHand = smallestSets(facts, group, isReached)
    const few = sets.filter(({ length }) => length <= 3)
    assert.deepEqual(few.map((set) => set.map((each) => each.fakta).join()).sort(), byHand)
    return Math.min(...byHand.map((set) => set.split(',').length))
  })
  // Infinite if one of them takes more than three changes, or depends on something unknown.
  const smallestOfAll = fewest.reduce((sum, each) => sum + each, 0)
  const isKnownHowMany = smallestOfAll < Infinity
  const { vej } = answer
  if (now.first === true) assert.equal(vej, null)
  if (vej) {
    const isThere = (changed: Facts) => plainly(tilbud, laesninger, changed).first === true
    const changed = made(facts, vej.aendringer)
    assert.ok(isThere(changed) && isPossible(changed, isThere), 'the way leads there')
    const failing = now.criteria.filter((truth) => truth === false).length
    const areApart =
      (laesninger['erfaring-opgjort-i'] === 'hoveder' && apart === groups) || failing === 1
    if (isKnownHowMany && areApart) assert.equal(vej.aendringer.length, smallestOfAll)
  } else if (now.first === false && isKnownHowMany) {
    assert.ok(now.criteria.includes(null), 'a way is told wherever nothing is open')
  }
  return alternativesTold
}

t.test('counts, under every reading', async (t) => {
  const { screen } = compileRuleset(tilbud)
  const drawn = fc.record({
    laesninger: drawnReading,
    borgere: drawnBorgere,
    staff: fc.record({ medarbejdere: maybe(count), medarbejdereMedErfaring: maybe(count) }),
    work: fc.record({ aarsvaerk: maybe(hours), aarsvaerkMedErfaring: maybe(hours) }),
    answers: drawnAnswers,
  })
  let seen = 0
  fc.assert(
    fc.property(drawn, ({ laesninger, borgere, staff, work, answers }) => {
      const facts: Facts = { ...borgere, ...staff, ...work, ...answers }
      fc.pre(!plainly(tilbud, laesninger, facts).isImpossible)
      const answer = screen({ ...asInput(facts), laesninger })
      seen += changesHold(facts, laesninger, answer, () => true)
    }),
    { seed, numRuns: times(300) },
  )
  t.ok(seen > times(300) / 3, `${String(seen)} alternatives`)
})

/** The four counts of a list, counted by hand. */
function counted(list: readonly Person[]): Facts {
  const experienced = list.filter(({ erfaringAar }) => erfaringAar >= 4)
  const sum = (some: readonly Person[]) =>
    exact(some.reduce((total, { aarsvaerk }) => total + aarsvaerk, 0))
  return {
    medarbejdere: list.length,
    medarbejdereMedErfaring: experienced.length,
    aarsvaerk: sum(list),
    aarsvaerkMedErfaring: sum(experienced),
  }
}

/** Every list that is left when this many people with less than four years of experience are removed. */
function shorter(list: readonly Person[], by: number): readonly (readonly Person[])[] {
  if (by === 0) return [list]
  return list.flatMap(({ erfaringAar }, i) =>
    erfaringAar >= 4
      ? []
      : shorter(list.slice(i + 1), by - 1).map((rest) => [...list.slice(0, i), ...rest]),
  )
}

t.test('a staff list: removing people also removes their årsværk', async (t) => {
  const { screen } = compileRuleset(tilbud)
  const drawn = fc.record({
    laesninger: drawnReading,
    borgere: drawnBorgere,
    list: fc.array(person, { maxLength: 7 }),
    answers: drawnAnswers,
  })
  let seen = 0
  let fewer = 0
  const property = ({
    laesninger,
    borgere,
    list,
    answers,
  }: {
    laesninger: Laesninger
    borgere: Facts
    list: readonly Person[]
    answers: Facts
  }) => {
    const facts: Facts = { ...borgere, ...counted(list), ...answers }
    if (plainly(tilbud, laesninger, facts).isImpossible) return
    const answer = screen({
      ...asInput({ ...borgere, ...answers }),
      medarbejderliste: list,
      laesninger,
    })
    const isCrowded = (each: Facts) => Number(each['aarsvaerk']) > Number(each['medarbejdere'])
    const isPossible = (changed: Facts, isGood: (facts: Facts) => boolean) => {
      const by = list.length - Number(changed['medarbejdere'])
      // Nobody is asked to work more than one årsværk, unless they already do.
      const isMore = Number(changed['aarsvaerk']) > Number(facts['aarsvaerk'])
      if (by <= 0) return !isMore || !isCrowded(changed) || isCrowded(facts)
      return shorter(list, by).some((left) => {
        const then = { ...changed, ...counted(left) }
        return (
          then['medarbejdereMedErfaring'] === changed['medarbejdereMedErfaring'] && isGood(then)
        )
      })
    }
    seen += changesHold(facts, laesninger, answer, isPossible, groupsOfList)
    fewer += answer.kriterier[2]!.aendringer.filter((each) => each.fakta === 'medarbejdere').length
  }
  fc.assert(fc.property(drawn, property), { seed, numRuns: times(300) })
  t.ok(seen > times(300) / 3, `${String(seen)} alternatives, ${String(fewer)} of fewer staff`)
})

t.test('fewer staff is suggested only if the rest is enough', async (t) => {
  const told = (...list: Person[]) =>
    compileRuleset(tilbud)
      .screen({ medarbejderliste: list })
      .kriterier[2]!.aendringer.map(({ tekst }) => tekst)
  const person = (erfaringAar: number, aarsvaerk: number) => ({ erfaringAar, aarsvaerk })
  const experienced = person(5, 1)
  const more = '1 mere af medarbejderne med mindst fire års erfaring'
  const fewer = '1 medarbejder færre uden fire års erfaring'
  t.same(told(experienced, experienced, person(1, 1), person(0, 1)), [more, fewer], '3 are left')
  t.same(told(experienced, experienced, person(1, 1), person(0, 0.9)), [more, fewer], '3 or 2.9')
  t.same(told(experienced, experienced, person(1, 0.9), person(0, 0.9)), [more], '2.9 are left')
  t.same(told(experienced, person(1, 0.5)), [more, fewer], 'too few årsværk as it is')

  const at = (fact: string, operator: string, value: number | boolean) => ({
    fact,
    operator,
    value,
  })
  const isFew = { any: [at('antal', 'lessThanInclusive', 1), at('andet', 'equal', true)] }
  const document = documentOf({
    facts: [integer('antal', 0, 9), number('sum', 0, 81, 0.1), boolean('andet')],
    conditions: { faa: isFew, sum: at('sum', 'greaterThanInclusive', 2) },
    outcomes: [{ all: [{ condition: 'faa' }, { condition: 'sum' }] }],
  })
  const bounds = { minimum: 0, maximum: 9, step: 0.1 }
  const column = { path: 'del', label: text('Del'), unit: text('enhed'), ...bounds }
  const derives = [{ fact: 'antal' }, { fact: 'sum', sum: 'del' }]
  const liste = { path: 'liste', label: text('Liste'), maxItems: 9, columns: [column], derives }
  const { screen } = compileRuleset({ ...document, lists: [liste] })
  const way = (...parts: number[]) =>
    screen({ liste: parts.map((del) => ({ del })), andet: false }).vej?.aendringer.map(
      ({ fakta }) => fakta,
    )
  t.same(way(2, 1), ['antal'])
  t.same(way(1, 1), ['andet'], 'one alone would hold 1')
})

t.test('no changes about a person; for other rulesets only about what fails', async (t) => {
  for (const ruleset of rulesets) {
    if (ruleset.subject === 'tilbud') continue
    const { screen } = compileRuleset(ruleset)
    const isAbout = ruleset.facts.some(({ actionable }) => actionable === false)
    const drawn = fc.record({
      laesninger: fc.constantFrom(...everyReading(ruleset)),
      facts: fc.record(
        Object.fromEntries(ruleset.facts.map(({ path }) => [path, maybe(fc.boolean())])),
      ),
    })
    fc.assert(
      fc.property(drawn, ({ laesninger, facts }) => {
        const now = plainly(ruleset, laesninger, facts)
        const { kriterier, vej } = screen({ ...asInput(facts), laesninger })
        kriterier.forEach(({ udfald, aendringer, fakta }, i) => {
          assert.equal(udfald === 'uafklaret' ? null : udfald === 'opfyldt', now.criteria[i])
          const changes = aendringer.map((each) => [each.fakta, each.fra, each.til])
          const [path = ''] = Object.keys(fakta)
          const fails = now.criteria[i] === false && !isAbout
          assert.deepEqual(changes, fails ? [[path, false, true]] : [])
        })
        const isOnTheWay = !isAbout && now.first === false && !now.criteria.includes(null)
        const fails = ruleset.facts.flatMap(({ path }) => (facts[path] === false ? [path] : []))
        assert.deepEqual(
          vej?.aendringer.map(({ fakta }) => fakta),
          isOnTheWay ? fails : undefined,
        )
      }),
      { seed, numRuns: times(100) },
    )
    t.pass(ruleset.id)
  }
})

t.test('more årsværk than a list can hold takes more people, with enough experience', async (t) => {
  const { screen } = compileRuleset(tilbud)
  const person = (erfaringAar: number, aarsvaerk = 1) => ({ erfaringAar, aarsvaerk })
  const facts = {
    borgere: 4,
    kompetencer: Object.fromEntries(
      kompetencer.map((path) => [path.replace('kompetencer.', ''), 'indgaar']),
    ),
  }
  const told = (...medarbejderliste: Person[]) => {
    const { kriterier, vej } = screen({ ...facts, medarbejderliste })
    return { aarsvaerk: kriterier[1]!.aendringer.map(({ tekst }) => tekst), vej }
  }
  t.same(told(person(4)).aarsvaerk, [
    '2 årsværk mere',
    '2 flere medarbejdere',
    '1 mere af medarbejderne med mindst fire års erfaring',
  ])
  t.same(told(person(3)).aarsvaerk, ['2 årsværk mere', '2 flere medarbejdere'])
  t.same(told(person(5, 0.5), person(5, 0.5)).aarsvaerk, ['2 årsværk mere', '1 ekstra medarbejder'])
  const halves = Array.from({ length: 4 }, () => person(5, 0.5))
  t.same(told(...halves).aarsvaerk, ['1 årsværk mere'], 'who is there can work more')
  t.same(told(person(5, 2)).aarsvaerk, ['1 årsværk mere'], 'one works more than one already')

  // The change is made on the list as it says, and screened again.
  const drawn = fc.array(
    fc.record({
      erfaringAar: fc.constantFrom(0, 3.9, 4, 9),
      aarsvaerk: fc.constantFrom(0.1, 0.5, 0.8, 1),
    }),
    { maxLength: 7 },
  )
  let more = 0
  const property = (list: readonly Person[]) => {
    const { vej } = told(...list)
    if (!vej) return
    const counts = counted(list)
    const wanted = made(counts, vej.aendringer)
    const added = Number(wanted['medarbejdere']) - list.length
    assert.ok(added >= 0)
    more += Number(added > 0)
    let experienced =
      Number(wanted['medarbejdereMedErfaring']) - Number(counts['medarbejdereMedErfaring'])
    let hours = exact(Number(wanted['aarsvaerk']) - Number(counts['aarsvaerk']))
    const people = [...list, ...Array.from({ length: added }, () => person(0, 0))].reverse()
    const then = people.map(({ erfaringAar, aarsvaerk }) => {
      const gains = erfaringAar < 4 && experienced > 0
      if (gains) experienced -= 1
      const by = Math.min(hours, 1 - aarsvaerk)
      hours = exact(hours - by)
      return { erfaringAar: gains ? 4 : erfaringAar, aarsvaerk: exact(aarsvaerk + by) }
    })
    assert.deepEqual([experienced, hours], [0, 0], 'there is room for all that is told')
    const after = screen({ ...facts, medarbejderliste: then })
    assert.equal(after.konklusion, 'hoejt-specialiseret')
    assert.ok(!after.bemaerkninger.some(({ id }) => id === 'flere-aarsvaerk-end-medarbejdere'))
  }
  fc.assert(fc.property(drawn, property), { seed, numRuns: times(300) })
  t.ok(more > times(300) / 5, `${String(more)} with more people`)
})
