/** The smallest case that distinguishes a document from a changed one, worked out by hand. */
import t from 'tap'
import { rulesets, type Condition, type Ruleset } from '../../src/index.js'
import { distinguishing } from '../../src/forskel/distinguishing.js'
import { compile } from '../../src/program/compile.js'
import { boolean, documentOf, integer, text } from '../support/documents.js'

const atLeast = (value: number): Condition => ({
  fact: 'n',
  operator: 'greaterThanInclusive',
  value,
})
const yes = (fact: string): Condition => ({ fact, operator: 'equal', value: true })
const source = { source: 'kilde' }
const facts = [integer('n', 0, 9), boolean('a'), boolean('b')]

/** The conclusion depends on the first criterion only. */
const plain = documentOf({ facts, conditions: { stor: atLeast(5), andet: yes('a') } })

function told(document: Ruleset, changed: Ruleset) {
  const { findes, sag } = distinguishing(compile(document), compile(changed))
  return sag ? [sag.fakta, sag.laesninger] : findes
}
const withConditions = (document: Ruleset, conditions: Ruleset['conditions']): Ruleset => ({
  ...document,
  conditions: { ...document.conditions, ...conditions },
})

t.test('a case with another conclusion, or else with another criterion, or none', async (t) => {
  t.equal(told(plain, plain), false)
  t.equal(told(plain, withConditions(plain, { stor: { all: [atLeast(5)] } })), false, 'in words')
  t.same(told(plain, withConditions(plain, { stor: atLeast(6) })), [{ n: 5 }, {}])
  t.same(told(withConditions(plain, { stor: atLeast(6) }), plain), [{ n: 5 }, {}])
  t.same(told(plain, withConditions(plain, { andet: yes('b') })), [{ a: true }, {}])
  // Both differ: the conclusion comes before the criterion, although it takes as many facts.
  t.same(told(plain, withConditions(plain, { andet: yes('b'), stor: atLeast(6) })), [{ n: 5 }, {}])
})

t.test('a remark that is made distinguishes, one that is undecided does not', async (t) => {
  const remarking = (when: Condition): Ruleset => ({
    ...plain,
    bemaerkninger: [{ id: 'r', when, text: text('bemærkning'), facts: ['a'] }],
  })
  t.same(told(remarking(yes('a')), remarking(yes('b'))), [{ a: true }, {}])
  const both = { all: [yes('a'), yes('b')] }
  t.same(told(remarking(both), remarking(yes('b'))), [{ b: true }, {}])
  // One is undecided where the other does not hold, and neither remark is made.
  const never: Condition = { all: [yes('a'), { not: yes('a') }] }
  const neither: Condition = { all: [yes('b'), { not: yes('b') }] }
  t.equal(told(remarking(never), remarking(neither)), false)
})

t.test('a case that only the changed document refuses', async (t) => {
  const refusing = (...whens: readonly Condition[]): Ruleset => ({
    ...plain,
    checks: whens.map((when, i) => ({ id: `c${String(i)}`, when, at: 'a', text: text('umulig') })),
  })
  t.same(told(plain, refusing(yes('a'))), [{ a: true }, {}])
  t.same(told(refusing(yes('a')), refusing(yes('b'))), [{ b: true }, {}])
  t.same(told(refusing(yes('a')), refusing(yes('a'), yes('b'))), [{ b: true }, {}])
  t.same(told(refusing(yes('a')), refusing(yes('b'), yes('a'))), [{ b: true }, {}])
  t.equal(
    told(refusing(yes('a'), yes('b')), refusing(yes('a'))),
    false,
    'it lets in no case of its own',
  )
})

t.test('a case that both refuse distinguishes nothing, even without facts', async (t) => {
  // No number is below its minimum: each case is refused.
  const refusing = (document: Ruleset): Ruleset => ({
    ...document,
    facts: [...document.facts, integer('z', 3, 9)],
    checks: [
      {
        id: 'altid',
        when: { fact: 'z', operator: 'greaterThanInclusive', value: 3 },
        at: 'z',
        text: text('umulig'),
      },
    ],
  })
  const changed = withConditions(plain, { stor: atLeast(6) })
  t.equal(told(refusing(plain), refusing(changed)), false)
})

t.test('under the default readings, or else under others', async (t) => {
  const reading = (broad: Condition, narrow = atLeast(5)): Ruleset => ({
    ...plain,
    readings: [
      {
        id: 'maade',
        phrase: text('måde'),
        source,
        options: [
          { id: 'snaevert', label: text('snævert'), conditions: { stor: narrow } },
          { id: 'bredt', label: text('bredt'), conditions: { stor: broad } },
        ],
      },
    ],
  })
  t.same(told(reading(atLeast(2)), reading(atLeast(3))), [{ n: 2 }, { maade: 'bredt' }])
  t.same(told(reading(atLeast(2)), reading(atLeast(3), atLeast(6))), [{ n: 5 }, {}])
  t.equal(told(reading(atLeast(2)), reading(atLeast(2))), false)
})

t.test('differences through lists are reported as not known', async (t) => {
  const tilbud: Ruleset = rulesets[0]
  const [list] = tilbud.lists ?? []
  t.equal(told(tilbud, tilbud), false)
  t.equal(told(tilbud, { ...tilbud, lists: [{ ...list!, maxItems: 9 }] }), null)
  t.equal(told({ ...tilbud, lists: [] }, tilbud), null)
})
