/**
 * Small changes of documents: which are made, and that an unnoticed change is reported with a case that would notice
 * it.
 */
import assert from 'node:assert/strict'
import { isDeepStrictEqual } from 'node:util'
import t from 'tap'
import { checkMutants, unnoticedText, type ChangeAt } from '../../src/json-rules-engine.js'
import { rulesets, type Condition, type Ruleset } from '../../src/index.js'
import { screenerOf } from '../../src/screener/screener.js'
import type { Value } from '../../src/program/operators.js'
import { mutantsOf } from '../../src/verify/mutants.js'
import { boolean, choice, documentOf, everyChoice, integer, number } from '../support/documents.js'
import { domainOf, nested, randomRuleset } from '../support/random-rulesets.js'
import { holds, seed } from '../support/runs.js'

t.comment(`FC_SEED=${seed}`)

for (const ruleset of rulesets) {
  t.test(`the cases of ${ruleset.id} notice every small change`, async (t) => {
    const { antal, ubemaerkede } = checkMutants(ruleset)
    t.ok(antal > 10)
    t.same(
      ubemaerkede.map((each) => unnoticedText(each, ruleset, 'en')),
      [],
    )
  })
}

t.test('the changes of a small document, written by hand', async (t) => {
  const document = documentOf({
    facts: [boolean('a'), choice('b', 'tre'), integer('c', 0, 10)],
    conditions: {
      k: {
        all: [
          { fact: 'a', operator: 'equal', value: true },
          { fact: 'b', operator: 'in', value: ['a', 'b'] },
          { not: { fact: 'c', operator: 'lessThan', value: 10 } },
        ],
      },
    },
  })
  const told = mutantsOf(document).map(({ pointer, change }) =>
    [pointer, ...Object.values(change)].join(' '),
  )
  t.strictSame(told, [
    '/conditions/k gren-negeret',
    '/conditions/k operator all any',
    '/conditions/k/all/0 gren-udeladt',
    '/conditions/k/all/0 gren-negeret',
    '/conditions/k/all/1 gren-udeladt',
    '/conditions/k/all/1 gren-negeret',
    '/conditions/k/all/1 vaerdi-udeladt a',
    '/conditions/k/all/1 vaerdi-udeladt b',
    '/conditions/k/all/1 vaerdi-tilfoejet c',
    '/conditions/k/all/2 gren-udeladt',
    '/conditions/k/all/2 gren-negeret',
    '/conditions/k/all/2/not gren-negeret',
    '/conditions/k/all/2/not operator lessThan greaterThan',
    '/conditions/k/all/2/not operator lessThan lessThanInclusive',
    '/conditions/k/all/2/not/value graense 10 9',
    '/outcomes/0/when gren-negeret',
  ])
})

t.test('two exchanged facts keep their places, in a group or not', async (t) => {
  const majority = (condition: Condition) => {
    const document = documentOf({
      facts: [integer('gruppe.a', 0, 9), integer('b', 0, 9)],
      conditions: { k: condition },
    })
    const found = mutantsOf(document).find(({ change }) => change.art === 'operander-byttet')
    return found?.document.conditions['k']
  }
  const [a, b] = [{ fact: 'gruppe', path: '$.a' }, { fact: 'b' }]
  const operator = 'majorityOf'
  t.strictSame(majority({ ...a, operator, value: b }), { ...b, operator, value: a })
  t.strictSame(majority({ ...b, operator, value: a }), { ...a, operator, value: b })
})

t.test('a check that refuses too much is noticed, or reported with a case', async (t) => {
  const more = (fact: string, value: unknown): Condition =>
    ({ fact, operator: 'greaterThan', value }) as Condition
  const small = documentOf({
    facts: [integer('alle', 0, 10), integer('nogle', 0, 10)],
    conditions: { k: more('alle', 5) },
  })
  const check = { id: 'flere', at: 'nogle', text: { da: 'Flere.', en: 'More.' } }
  const checks = [
    { ...check, when: more('nogle', { fact: 'alle' }) },
    { ...check, id: 'begge', when: { all: [more('nogle', 8), more('alle', 8)] } },
  ]
  const unnoticed = (...given: object[]) => {
    const expected = { konklusion: 'ellers' }
    const cases = given.map((facts) => ({ sentence: 'En sag.', facts, expected }))
    const document = { ...small, checks, cases } as unknown as Ruleset
    const { ubemaerkede, udenVirkning } = checkMutants(document)
    return [ubemaerkede, udenVirkning].map((those: readonly ChangeAt[]) =>
      those.flatMap(({ pointer, change }) =>
        pointer.startsWith('/checks') ? [[pointer, ...Object.values(change)].join(' ')] : [],
      ),
    )
  }
  const [at, both] = ['/checks/0/when', '/checks/1/when']
  const [unseen, without] = unnoticed({ alle: 5 })
  t.strictSame(unseen, [
    `${at} gren-negeret`,
    `${at} operator greaterThan lessThan`,
    `${at} operator greaterThan greaterThanInclusive`,
    `${both} operator all any`,
    `${both}/all/0 gren-udeladt`,
    `${both}/all/0 gren-negeret`,
    `${both}/all/0 operator greaterThan lessThan`,
    `${both}/all/0 operator greaterThan greaterThanInclusive`,
    `${both}/all/0/value graense 8 7`,
    `${both}/all/1 gren-udeladt`,
  ])
  // It refuses less, or no more than the first check: no possible case shows that.
  t.strictSame(without, [
    `${both}/all/0/value graense 8 9`,
    `${both}/all/1 gren-negeret`,
    `${both}/all/1 operator greaterThan lessThan`,
    `${both}/all/1 operator greaterThan greaterThanInclusive`,
    `${both}/all/1/value graense 8 9`,
    `${both}/all/1/value graense 8 7`,
  ])
  const ofFirst = (...given: object[]) =>
    unnoticed(...given)[0]?.filter((each) => each.startsWith(at))
  t.strictSame(ofFirst({ alle: 5, nogle: 5 }), [`${at} operator greaterThan lessThan`])
  t.strictSame(ofFirst({ alle: 5, nogle: 5 }, { alle: 5, nogle: 4 }), [])
})

t.test('numbers of lists and parameters move a step up and down, within bounds', async (t) => {
  const list = (atLeast: unknown) => ({
    path: 'raekker',
    columns: [
      { path: 'aar', minimum: 0, maximum: 60, step: 1 },
      { path: 'andel', minimum: 0, maximum: 1, step: 0.25 },
    ],
    derives: [{ fact: 'c' }, { fact: 'd', where: { column: 'andel', atLeast } }],
  })
  const small = documentOf({
    facts: [integer('c', 0, 10), number('d', 0, 10, 0.5)],
    conditions: { k: { fact: 'd', operator: 'greaterThan', value: { parameter: 'p' } } },
  })
  const parameter = (id: string, value: number) => ({ id, value, minimum: 1, maximum: 4 })
  const document = {
    ...small,
    lists: [list(0.5), list({ parameter: 'q' })],
    parametre: [parameter('p', 4), parameter('q', 1), parameter('r', 2)],
  } as unknown as Ruleset
  const told = mutantsOf(document).filter(
    ({ pointer }) => pointer.startsWith('/lists') || pointer.startsWith('/parametre'),
  )
  t.strictSame(
    told.map(({ pointer, change }) => [pointer, ...Object.values(change)].join(' ')),
    [
      '/lists/0/derives/1/where/atLeast graense 0.5 0.75',
      '/lists/0/derives/1/where/atLeast graense 0.5 0.25',
      '/parametre/0/value parameter p 4 3.5',
      '/parametre/1/value parameter q 1 1.25',
      '/parametre/2/value parameter r 2 3',
      '/parametre/2/value parameter r 2 1',
    ],
  )
  t.equal(told[0]?.document.lists?.[0]?.derives[1]?.where?.atLeast, 0.75)
  t.equal(told[2]?.document.parametre?.[0]?.value, 3.5)
  t.equal(told[2]?.document.parametre?.[1], document.parametre?.[1], 'the rest as it was')
})

t.test(
  'comparisons: reversed, sides exchanged, answers exchanged, within the bounds',
  async (t) => {
    const facts = [boolean('a'), choice('b', 'tre'), integer('c', 0, 10), integer('d', 0, 9)]
    const changes = (condition: Condition) =>
      mutantsOf(documentOf({ facts, conditions: { k: condition } }))
        .filter(({ pointer }) => pointer.startsWith('/conditions/k'))
        .map(({ pointer, change, document }) => [
          [pointer.slice('/conditions/k'.length), ...Object.values(change)].join(' '),
          document.conditions.k,
        ])
    const leaf = (fact: string, operator: string, value: unknown) =>
      ({ fact, operator, value }) as Condition
    const of = (operator: string) => leaf('c', operator, { fact: 'd' })
    t.strictSame(changes(of('majorityOf')), [
      [' gren-negeret', { not: of('majorityOf') }],
      [' operander-byttet', leaf('d', 'majorityOf', { fact: 'c' })],
    ])
    for (const [operator, opposite, beside] of [
      ['lessThan', 'greaterThan', 'lessThanInclusive'],
      ['lessThanInclusive', 'greaterThanInclusive', 'lessThan'],
      ['greaterThan', 'lessThan', 'greaterThanInclusive'],
      ['greaterThanInclusive', 'lessThanInclusive', 'greaterThan'],
    ] as const) {
      t.strictSame(changes(leaf('c', operator, 0)), [
        [' gren-negeret', { not: leaf('c', operator, 0) }],
        [` operator ${operator} ${opposite}`, leaf('c', opposite, 0)],
        [` operator ${operator} ${beside}`, leaf('c', beside, 0)],
        ['/value graense 0 1', leaf('c', operator, 1)],
      ])
    }
    t.strictSame(changes(leaf('b', 'equal', 'b')).slice(1), [
      ['/value operator b a', leaf('b', 'equal', 'a')],
      ['/value operator b c', leaf('b', 'equal', 'c')],
    ])
    t.strictSame(
      changes(leaf('b', 'in', ['b'])).slice(1),
      ['a', 'c'].map((each) => [` vaerdi-tilfoejet ${each}`, leaf('b', 'in', ['b', each])]),
    )
    const both = [leaf('a', 'equal', true), { not: { condition: 'l' } }] as const
    t.strictSame(
      mutantsOf(documentOf({ facts, conditions: { l: both[0], k: { any: [...both] } } }))
        .filter(({ pointer }) => pointer.startsWith('/conditions/k'))
        .map(({ pointer, document }) => [pointer, document.conditions.k]),
      [
        ['/conditions/k', { not: { any: both } }],
        ['/conditions/k', { all: both }],
        ['/conditions/k/any/0', { any: [both[1]] }],
        ['/conditions/k/any/0', { any: [{ not: both[0] }, both[1]] }],
        ['/conditions/k/any/1', { any: [both[0]] }],
        ['/conditions/k/any/1', { any: [both[0], { condition: 'l' }] }],
        ['/conditions/k/any/1/not', { any: [both[0], { not: { not: { condition: 'l' } } }] }],
      ],
    )
    t.strictSame(
      changes({ all: [both[0]] }).map(([said]) => said),
      [' gren-negeret', '/all/0 gren-negeret'],
      'of one part, nothing is left out and nothing exchanged',
    )
  },
)

t.test('an unnoticed change is reported with a case whose result it changes', async () => {
  holds(10, (draw) => {
    const document = randomRuleset(draw, { once: false, checks: true })
    const { antal, ubemaerkede, udenVirkning } = checkMutants(document)
    const mutants = mutantsOf(document)
    assert.equal(antal, mutants.length)
    const documentOf = ({ pointer, change }: ChangeAt): Ruleset => {
      const found = mutants.find(
        (each) => each.pointer === pointer && isDeepStrictEqual(each.change, change),
      )
      assert.ok(found)
      return found.document
    }
    const own = screenerOf(document)
    for (const each of ubemaerkede) {
      assert.ok(each.sag)
      const { fakta, laesninger } = each.sag
      const changed = screenerOf(documentOf(each))
      const [before, after] = [own, changed].map(({ verdict }) => verdict(fakta, laesninger))
      const [taken, refused] = [own, changed].map((of) => of.check({ ...fakta, laesninger }))
      assert.deepEqual(taken, [])
      assert.ok(refused?.length || !isDeepStrictEqual(before, after))
      assert.deepEqual(each.sag.svar, [before, after])
    }
    const ways = everyWay(document)
    for (const each of udenVirkning) {
      // Leaving out one of several parts is shown by its place only, so the document is not known.
      if (each.change.art === 'gren-udeladt') continue
      const changed = screenerOf(documentOf(each))
      for (const laesninger of everyChoice(document)) {
        for (const facts of ways) {
          if (own.check({ ...facts, laesninger }).length > 0) continue
          assert.deepEqual(changed.check({ ...facts, laesninger }), [])
          assert.deepEqual(changed.verdict(facts, laesninger), own.verdict(facts, laesninger))
        }
      }
    }
  })
})

/** Every combination of values of the facts, including not known; a few hundred of them at most. */
function everyWay({ facts }: Ruleset) {
  const ways = facts.reduce<(Value | undefined)[][]>(
    (ways, fact) =>
      ways.flatMap((way) => [undefined, ...domainOf(fact)].map((value) => [...way, value])),
    [[]],
  )
  const every = Math.ceil(ways.length / 300)
  return ways.filter((_, i) => i % every === 0).map((values) => nested(facts, values))
}
