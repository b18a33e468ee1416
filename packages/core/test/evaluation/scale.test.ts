/** How far a criterion is from its threshold, read from its condition. */
import t from 'tap'
import { compileRuleset, rulesets, type Condition, type Ruleset } from '../../src/index.js'
import { scalesOf } from '../../src/browser.js'

const tilbud = rulesets.find(({ subject }) => subject === 'tilbud')!

/** A ruleset with this condition as its only criterion. */
function having(condition: Condition): Ruleset {
  const [first] = tilbud.criteria
  const ruleset: Ruleset = {
    ...tilbud,
    conditions: { only: condition },
    criteria: [{ ...first!, id: 'only', condition: 'only', texts: same }],
    outcomes: [{ ...tilbud.outcomes[0]!, when: { condition: 'only' }, text }],
    otherwise: { ...tilbud.otherwise, text },
    undetermined: { text },
    cases: [{ sentence: 'Intet er oplyst.', facts: {}, expected: { konklusion: 'uafklaret' } }],
  }
  delete ruleset.checks
  delete ruleset.readings
  delete ruleset.periods
  delete ruleset.typicalCase
  compileRuleset(ruleset)
  return ruleset
}
const text = { da: 'Tekst.', en: 'Text.' }
const same = { opfyldt: text, 'ikke-opfyldt': text, uafklaret: text }
const leaf = (operator: string, value: number): Condition => ({ fact: 'borgere', operator, value })

t.test('a number against its requirement', async (t) => {
  const scale = (operator: string, facts: object) =>
    scalesOf(having(leaf(operator, 3)))(facts as Record<string, unknown>)[0]
  t.same(scale('greaterThanInclusive', { borgere: 2 }), {
    fakta: 'borgere',
    value: 2,
    required: 3,
    atLeast: true,
  })
  t.same(scale('greaterThan', {}), { fakta: 'borgere', required: 4, atLeast: true })
  t.match(scale('lessThanInclusive', { borgere: 5 }), { required: 3, atLeast: false })
  t.match(scale('lessThan', { borgere: 5 }), { required: 2, atLeast: false })
  t.equal(scale('equal', { borgere: 5 }), undefined, 'neither more nor less is better')
  const { minimum } = tilbud.facts.find(({ path }) => path === 'borgere') as { minimum: number }
  for (const operator of ['greaterThanInclusive', 'lessThan'])
    t.equal(scalesOf(having(leaf(operator, minimum)))({})[0], undefined, 'it never turns')
})

t.test('a part of a whole: the smallest part that is enough', async (t) => {
  const [, , erfaring] = scalesOf(tilbud)({ medarbejdere: 10, medarbejdereMedErfaring: 5 })
  t.match(erfaring, { value: 5, required: 6, whole: 10 })
  const [, , byYears] = scalesOf(tilbud)(
    { aarsvaerk: 3, aarsvaerkMedErfaring: 1.5 },
    { 'erfaring-opgjort-i': 'aarsvaerk' },
  )
  t.match(byYears, { fakta: 'aarsvaerkMedErfaring', value: 1.5, required: 1.51, whole: 3 })
  for (const facts of [{}, { medarbejdereMedErfaring: 0 }, { medarbejdereMedErfaring: 5 }]) {
    t.equal(scalesOf(tilbud)(facts)[2], undefined, 'of a whole not known')
  }
})

t.test('conditions are counted', async (t) => {
  const parts = [leaf('greaterThan', 1), leaf('greaterThan', 3), leaf('lessThan', 9)]
  const facts = { borgere: 3 }
  t.same(scalesOf(having({ all: parts }))(facts)[0], {
    value: 2,
    required: 3,
    atLeast: true,
    whole: 3,
    facts: ['borgere', 'borgere', 'borgere'],
  })
  t.match(scalesOf(having({ any: parts }))(facts)[0], { value: 2, required: 1, whole: 3 })
  t.equal(scalesOf(having({ not: leaf('equal', 3) }))(facts)[0], undefined)
  const nested = scalesOf(having({ all: [...parts, { any: parts }] }))(facts)[0]
  t.match(nested, { value: 3, whole: 4 })
  t.notOk(nested?.facts, 'a condition that reads several facts is none of them')
  const answered = (value: boolean): Condition => ({ fact: 'gravid', operator: 'equal', value })
  const pregnant = rulesets.find(({ id }) => id === 'maalgruppe-udsatte-gravide')!
  for (const value of [true, false]) {
    const only = { all: [answered(value), answered(value)] }
    const asked = {
      ...having(leaf('lessThan', 3)),
      conditions: { only },
      facts: pregnant.facts,
      lists: [],
      bemaerkninger: [],
    }
    t.equal(scalesOf(asked)({})[0]?.facts?.length, value ? 2 : undefined, 'a no is not counted')
  }
})
