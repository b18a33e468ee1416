/** Each difference from the stock json-rules-engine, all of them on purpose. */
import t from 'tap'
import { compileRuleset, type Condition } from '../../src/index.js'
import { runEngine } from '../../src/json-rules-engine.js'
import { boolean, choice, documentOf, integer } from '../support/documents.js'
import { emit } from '../support/emitted.js'
import { problemsOf as problemsOfAsked } from '../support/problems-of.js'

t.test('differences from json-rules-engine', async (t) => {
  const sager: readonly (readonly [string, Condition, Record<string, unknown>, boolean])[] = [
    [
      'a missing fact under not is no evidence',
      { not: { fact: 'tal', operator: 'greaterThanInclusive', value: 3 } },
      {},
      true,
    ],
    [
      'a missing fact is not unequal to something',
      { fact: 'valg', operator: 'notEqual', value: 'a' },
      {},
      true,
    ],
    [
      'a missing fact is not outside a list',
      { fact: 'valg', operator: 'notIn', value: ['a'] },
      {},
      true,
    ],
    [
      'a missing fact is not less than anything',
      { fact: 'tal', operator: 'lessThan', value: 3 },
      {},
      false,
    ],
    [
      'a path that is missing is not known',
      { fact: 'gruppe', path: '$.ja', operator: 'equal', value: true },
      { gruppe: {} },
      false,
    ],
    [
      'nor is one whose group is missing',
      { fact: 'gruppe', path: '$.ja', operator: 'notEqual', value: true },
      {},
      true,
    ],
    ['null is not known', { fact: 'tal', operator: 'notEqual', value: 3 }, { tal: null }, true],
    [
      'a number as text is not a number',
      { fact: 'tal', operator: 'greaterThan', value: 3 },
      { tal: '5' },
      true,
    ],
    [
      'a choice that is none of those there are is not known',
      { fact: 'valg', operator: 'notEqual', value: 'a' },
      { valg: 'd' },
      true,
    ],
  ]
  for (const [name, condition, facts, stock] of sager) {
    await t.test(name, async (t) => {
      const ruleset = documentOf({
        facts: [integer('tal', 0, 10), choice('valg'), boolean('gruppe.ja')],
        conditions: { regel: condition },
      })
      t.same(compileRuleset(ruleset).verdict(facts), { konklusion: 'uafklaret', udfald: [null] })
      t.same(emit(ruleset)(facts, {}), { konklusion: 'uafklaret', udfald: [null] })
      t.same(await runEngine(ruleset, facts), {
        konklusion: stock ? 'udfald-0' : 'ellers',
        udfald: [stock],
      })
    })
  }

  await t.test('an empty all or any is true there, and is refused here', async (t) => {
    for (const kind of ['all', 'any'] as const) {
      const ruleset = documentOf({
        facts: [boolean('ja')],
        conditions: { regel: { [kind]: [] } as unknown as Condition },
      })
      t.equal((await runEngine(ruleset, {})).konklusion, 'udfald-0')
      t.match(problemsOf(ruleset), [
        { pointer: `/conditions/regel/${kind}`, code: 'tom-betingelse' },
      ])
    }
  })

  await t.test('a condition that refers to itself is refused before it runs', async (t) => {
    const ruleset = documentOf({
      facts: [boolean('ja')],
      conditions: {
        regel: { all: [{ condition: 'anden' }] },
        anden: { not: { condition: 'regel' } },
      },
    })
    t.match(problemsOf(ruleset), [
      { pointer: '/conditions/anden/not/condition', code: 'cyklisk-betingelse' },
    ])
  })

  await t.test(
    'a condition that does not exist is refused at once, not only when it runs',
    async (t) => {
      const ruleset = documentOf({
        facts: [boolean('ja')],
        conditions: { regel: { all: [{ condition: 'anden' }] } },
      })
      await t.rejects(runEngine(ruleset, {}))
      t.match(problemsOf(ruleset), [{ code: 'ukendt-betingelse' }])
    },
  )
})

function problemsOf(document: unknown) {
  return problemsOfAsked(() => compileRuleset(document))
}
