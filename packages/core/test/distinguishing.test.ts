/** The smallest case that tells a document from a change of it, worked out by hand. */
import t from 'tap'
import { rulesets, type Condition, type Ruleset } from '../src/index.js'
import { distinguishing } from '../src/forskel/distinguishing.js'
import { compile } from '../src/program/compile.js'
import { boolean, documentOf, integer, text } from './support/documents.js'

const atLeast = (value: number): Condition => ({
  fact: 'n',
  operator: 'greaterThanInclusive',
  value,
})
const yes = (fact: string): Condition => ({ fact, operator: 'equal', value: true })
const source = { source: 'kilde' }
const facts = [integer('n', 0, 9), boolean('a'), boolean('b')]

/** The conclusion hangs on the first criterion alone. */
const plain = documentOf({ facts, conditions: { stor: atLeast(5), andet: yes('a') } })

function told(document: Ruleset, changed: Ruleset) {
  const { findes, sag } = distinguishing(compile(document), compile(changed))
  return sag ? [sag.fakta, sag.laesninger] : findes
}
const withConditions = (document: Ruleset, conditions: Ruleset['conditions']): Ruleset => ({
  ...document,
  conditions: { ...document.conditions, ...conditions },
})

t.test('a conclusion, or else a criterion, or else nothing', async (t) => {
  t.equal(told(plain, plain), false)
  t.equal(told(plain, withConditions(plain, { stor: { all: [atLeast(5)] } })), false, 'in words')
  t.same(told(plain, withConditions(plain, { stor: atLeast(6) })), [{ n: 5 }, {}])
  t.same(told(withConditions(plain, { stor: atLeast(6) }), plain), [{ n: 5 }, {}])
  t.same(told(plain, withConditions(plain, { andet: yes('b') })), [{ a: true }, {}])
  // Both: the conclusion is told before the criterion, though it takes as much to say.
  t.same(told(plain, withConditions(plain, { andet: yes('b'), stor: atLeast(6) })), [{ n: 5 }, {}])
})

t.test('a remark that is made, but not one that is open', async (t) => {
  const remarking = (when: Condition): Ruleset => ({
    ...plain,
    bemaerkninger: [{ id: 'r', when, text: text('bemærkning'), facts: ['a'] }],
  })
  t.same(told(remarking(yes('a')), remarking(yes('b'))), [{ a: true }, {}])
  const both = { all: [yes('a'), yes('b')] }
  t.same(told(remarking(both), remarking(yes('b'))), [{ b: true }, {}])
  // The one is open where the other doesn't hold, and neither is told.
  const never: Condition = { all: [yes('a'), { not: yes('a') }] }
  const neither: Condition = { all: [yes('b'), { not: yes('b') }] }
  t.equal(told(remarking(never), remarking(neither)), false)
})

t.test('a case that is refused by the change alone', async (t) => {
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

t.test('a case that both refuse tells nothing, though neither asks a fact of it', async (t) => {
  // No number is less than its least: each case is refused.
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

t.test('under the usual readings, or else under others', async (t) => {
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

t.test('what follows from lists is not known to differ, nor known to be the same', async (t) => {
  const tilbud: Ruleset = rulesets[0]
  const [list] = tilbud.lists ?? []
  t.equal(told(tilbud, tilbud), false)
  t.equal(told(tilbud, { ...tilbud, lists: [{ ...list!, maxItems: 9 }] }), null)
  t.equal(told({ ...tilbud, lists: [] }, tilbud), null)
})
