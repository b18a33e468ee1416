/** Two small documents that differ in every way that is told. */
import { type Condition, type Ruleset } from '../../src/index.js'
import { boolean, choice, documentOf, integer, number } from './documents.js'

export const both = (da: string, en = `${da} (en)`) => ({ da, en })
export const yes = (fact: string): Condition => ({ fact, operator: 'equal', value: true })
const option = (id: string, label: string, when: Condition) => ({
  id,
  label: both(label),
  conditions: { laest: when },
})

const made = documentOf({
  facts: [boolean('a'), integer('n', 0, 2000), choice('c', 'to'), number('d', 0.5, 9, 0.5)],
  conditions: {
    stor: { fact: 'n', operator: 'greaterThanInclusive', value: 1000 },
    begge: { all: [{ condition: 'stor' }, { condition: 'laest' }] },
  },
  criteria: ['stor', 'begge'],
  outcomes: [{ condition: 'begge' }],
})
const [otherwise] = [made.otherwise]
export const one: Ruleset = {
  ...made,
  title: both('Små'),
  outcomes: [{ ...made.outcomes[0]!, title: both('Inde') }],
  otherwise: { ...otherwise, title: both('Ude') },
  readings: [
    {
      id: 'maade',
      phrase: both('på en måde'),
      source: { source: 'kilde' },
      options: [
        option('snaevert', 'snævert', yes('a')),
        option('bredt', 'bredt', { any: [yes('a'), { fact: 'c', operator: 'equal', value: 'b' }] }),
      ],
    },
  ],
  cases: [
    { sentence: 'Intet.', facts: {}, expected: { konklusion: 'uafklaret' } },
    {
      sentence: 'Stor.',
      facts: { a: true, n: 1500, c: 'a' },
      expected: { konklusion: 'udfald-0' },
    },
    {
      sentence: 'Bredt.',
      readings: { maade: 'bredt' },
      facts: { a: false, n: 1500, c: 'b' },
      expected: { konklusion: 'udfald-0' },
    },
  ],
}
/** A higher border, one more check, remark, law and source, and one example fewer. */
export const other: Ruleset = {
  ...one,
  version: '2025-01',
  conditions: {
    ...one.conditions,
    stor: { fact: 'n', operator: 'greaterThanInclusive', value: 1600 },
  },
  facts: [...one.facts.slice(0, 3), boolean('ny')],
  checks: [{ id: 'umulig', when: { all: [yes('a'), yes('ny')] }, at: 'a', text: both('Umuligt.') }],
  bemaerkninger: [
    { id: 'sjaelden', when: yes('ny'), text: both('Det er sjældent.'), facts: ['ny'] },
    {
      id: 'med-plads',
      when: yes('a'),
      text: both(
        'I {n, plural, one {# dag} other {# dage}} {a, select, ja {x} nej {x} other {y}}.',
        '{n, spellout} {n, number}',
      ),
      facts: ['a'],
      beside: { ruleset: 'et-andet', konklusion: ['ja', 'nej'] },
    },
  ],
  sources: [
    ...one.sources,
    { id: 'to', document: 'Nr. 2', adresse: 'https://eksempel.dk/2', laest: false },
  ],
  retsgrundlag: [{ text: both('§ 1'), adresse: 'https://eksempel.dk/lov' }, { text: both('§ 2') }],
  gaelderFra: '2025-01-01',
  gaelderTil: '2026-01-01',
  erstatter: 'afproevning@2024-01',
  description: both('Om de små'),
  cases: one.cases.slice(0, 1),
}
