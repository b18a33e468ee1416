/** Small changes of documents: which there are, and that a change which no case notices is told with one that would. */
import assert from 'node:assert/strict'
import { isDeepStrictEqual } from 'node:util'
import t from 'tap'
import { checkMutants, unnoticedText, type ChangeAt } from '../src/json-rules-engine.js'
import { rulesets, type Ruleset } from '../src/index.js'
import { screenerOf } from '../src/screener/screener.js'
import type { Value } from '../src/program/operators.js'
import { mutantsOf } from '../src/verify/mutants.js'
import { boolean, choice, documentOf, everyChoice, integer } from './support/documents.js'
import { domainOf, nested, randomRuleset } from './support/random-rulesets.js'
import { holds, seed } from './support/runs.js'

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

t.test('the changes of a small document, written down by hand', async (t) => {
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

t.test(
  'a change that goes unnoticed is told with a case that comes out otherwise by it',
  async () => {
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
        assert.notDeepEqual(before, after)
        assert.deepEqual(each.sag.svar, [before, after])
      }
      const ways = everyWay(document)
      for (const each of udenVirkning) {
        // Leaving out one of several parts is told by its place alone, so that the document is not known.
        if (each.change.art === 'gren-udeladt') continue
        const changed = screenerOf(documentOf(each))
        for (const laesninger of everyChoice(document)) {
          for (const facts of ways) {
            const isRefused = [own, changed].some(
              (of) => of.check({ ...facts, laesninger }).length > 0,
            )
            if (isRefused) continue
            assert.deepEqual(changed.verdict(facts, laesninger), own.verdict(facts, laesninger))
          }
        }
      }
    })
  },
)

/** Every way of giving values to the facts, not known among them; a few hundred of them at most. */
function everyWay({ facts }: Ruleset) {
  const ways = facts.reduce<(Value | undefined)[][]>(
    (ways, fact) =>
      ways.flatMap((way) => [undefined, ...domainOf(fact)].map((value) => [...way, value])),
    [[]],
  )
  const every = Math.ceil(ways.length / 300)
  return ways.filter((_, i) => i % every === 0).map((values) => nested(facts, values))
}
