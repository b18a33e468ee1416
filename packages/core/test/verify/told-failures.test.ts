/**
 * What is reported about a document with errors in itself: failing cases, unnoticed changes, conclusions that lead
 * nowhere.
 */
import t from 'tap'
import { looseEnds, rulesets, type Ruleset } from '../../src/index.js'
import { caseFailureText, unnoticedText, type Change } from '../../src/json-rules-engine.js'
import { boolean, documentOf, integer } from '../support/documents.js'

t.test('a failing case: what it expects, and the answer of each engine', async (t) => {
  const { criteria } = documentOf({
    facts: [boolean('a')],
    conditions: {
      a: { fact: 'a', operator: 'equal', value: true },
      b: { fact: 'a', operator: 'equal', value: false },
      c: { fact: 'a', operator: 'notEqual', value: false },
    },
  })
  const failure = {
    pointer: '/cases/2',
    sentence: 'En sag.',
    expected: { konklusion: 'udfald-0', udfald: { k0: 'opfyldt', k1: 'ikke-opfyldt' } },
    answer: { konklusion: 'ellers', udfald: [true, false, null] },
    bemaerkninger: ['y'],
    stock: undefined,
  } as const
  t.equal(
    caseFailureText(failure, { criteria }),
    `/cases/2  En sag.
  Ventet              udfald-0 (k0: opfyldt, k1: ikke-opfyldt)
  Screeningsmodellen  ellers (k0: opfyldt, k1: ikke-opfyldt, k2: uafklaret)
  json-rules-engine   svarer det samme`,
  )
  const expected = { konklusion: 'ellers', bemaerkninger: ['x', 'z'] }
  const stock = { konklusion: 'udfald-0', udfald: [] }
  t.equal(
    caseFailureText({ ...failure, expected, stock }, { criteria: [] }, 'en'),
    `/cases/2  En sag.
  Expected            ellers
  Screeningsmodellen  ellers
  json-rules-engine   udfald-0
  Remarks             x, z ≠ y`,
  )
  const told = caseFailureText(
    { ...failure, expected: { ...expected, bemaerkninger: [] } },
    { criteria },
  )
  t.equal(told.split('\n').at(-1), '  Bemærkninger        - ≠ y')
  const alike = { ...failure, expected: { ...expected, bemaerkninger: ['y'] } }
  t.equal(
    caseFailureText(alike, { criteria }, 'en').split('\n').at(-1)?.slice(-16),
    'answers the same',
  )
})

t.test('a change that no case notices, and a case that would', async (t) => {
  const ruleset: Ruleset = { ...documentOf({ facts: [boolean('a'), integer('n', 0, 5000)] }) }
  const svar: [] = []
  const sag = { fakta: { n: 1500, a: true }, laesninger: { l: 'x', m: 'y' }, svar }
  const tell = (change: Change, language?: 'da' | 'en') =>
    unnoticedText({ pointer: '/a/0', change, sag: undefined }, ruleset, language)
      .split('\n')[0]
      ?.slice('/a/0  '.length)
  const both: readonly (readonly [Change, string, string])[] = [
    [
      { art: 'graense', fra: 1000, til: 2.5 },
      'Grænsen 1.000 ændret til 2,5',
      'The threshold 1,000 changed to 2.5',
    ],
    [
      { art: 'parameter', id: 'p', fra: 3, til: 4 },
      'Parameteren p 3 ændret til 4',
      'The parameter p 3 changed to 4',
    ],
    [{ art: 'operator', fra: 'all', til: 'any' }, 'all ændret til any', 'all changed to any'],
    [
      { art: 'laesning', fra: 'x', til: 'y' },
      'Fortolkningerne x og y byttet om',
      'The readings x and y exchanged',
    ],
    [{ art: 'vaerdi-udeladt', vaerdi: 'v' }, 'Værdien v udeladt', 'The value v left out'],
    [{ art: 'vaerdi-tilfoejet', vaerdi: 'v' }, 'Værdien v tilføjet', 'The value v added'],
    [{ art: 'gren-udeladt' }, 'En del udeladt', 'A part left out'],
    [{ art: 'gren-negeret' }, 'Vendt til det modsatte', 'Turned into its opposite'],
    [{ art: 'operander-byttet' }, 'De to oplysninger byttet om', 'The two facts exchanged'],
  ]
  for (const [change, da, en] of both) {
    t.equal(tell(change), da)
    t.equal(tell(change, 'en'), en)
  }
  const change: Change = { art: 'gren-udeladt' }
  t.equal(
    unnoticedText({ pointer: '/a/0', change, sag }, ruleset),
    `/a/0  En del udeladt
  Dette tilfælde ville vise det: a.: ja; n.: 1.500
  Fortolkning: l = x
  Fortolkning: m = y`,
  )
  t.equal(
    unnoticedText({ pointer: '/a/0', change, sag: { ...sag, laesninger: {} } }, ruleset, 'en'),
    '/a/0  A part left out\n  This case would tell: a.: yes; n.: 1,500',
  )
  const none = (language: 'da' | 'en') =>
    unnoticedText({ pointer: '/a/0', change, sag: undefined }, ruleset, language).split('\n')[1]
  t.equal(none('da'), '  Der er ikke fundet et tilfælde, der viser det.')
  t.equal(none('en'), '  No case found that tells.')
  const [withNumbers] = rulesets as readonly [Ruleset]
  const experienced = { fakta: { medarbejdereMedErfaring: 1 }, laesninger: {}, svar }
  t.match(
    unnoticedText({ pointer: '/a/0', change, sag: experienced }, withNumbers),
    'Medarbejdere med mindst fire års erfaring: 1',
    'a number that a label names is written out',
  )
})

t.test('conclusions that lead on to something that does not exist', async (t) => {
  const facts = [boolean('a'), integer('n', 0, 9)]
  const yes = { fact: 'a', operator: 'equal', value: true } as const
  const [from, next] = ['fra', 'naeste'].map((id) => ({
    ...documentOf({ facts, conditions: { k: yes }, outcomes: [yes, { not: yes }] }),
    id,
  })) as [Ruleset, Ruleset]
  const leading = (
    place: 'first' | 'second' | 'otherwise',
    ruleset: string,
    fakta?: { fra: string; til: string }[],
  ): Ruleset => {
    const naeste = { ruleset, ...(fakta && { fakta }) }
    const [first, second] = from.outcomes as [(typeof from.outcomes)[0], (typeof from.outcomes)[0]]
    if (place === 'otherwise') return { ...from, otherwise: { ...from.otherwise, naeste } }
    return {
      ...from,
      outcomes: place === 'first' ? [{ ...first, naeste }, second] : [first, { ...second, naeste }],
    }
  }
  const told = (document: Ruleset) =>
    looseEnds([document, next]).map(({ ruleset, pointer, missing }) => {
      t.equal(ruleset, document)
      return [pointer, missing]
    })
  const carried = [
    { fra: 'a', til: 'a' },
    { fra: 'n', til: 'n' },
  ]
  t.same(looseEnds(rulesets), [])
  t.same(told(from), [])
  for (const place of ['first', 'second', 'otherwise'] as const) {
    const at = { first: '/outcomes/0', second: '/outcomes/1', otherwise: '/otherwise' }[place]
    t.same(told(leading(place, 'naeste', carried)), [])
    t.same(told(leading(place, 'naeste@2024-01')), [])
    t.same(told(leading(place, 'naeste@2023-01')), [[`${at}/naeste/ruleset`, 'naeste@2023-01']])
    t.same(told(leading(place, 'ingen', carried)), [[`${at}/naeste/ruleset`, 'ingen']])
    const wrong = [
      carried[0]!,
      { fra: 'a', til: 'n' },
      { fra: 'a', til: 'x' },
      { fra: 'x', til: 'a' },
    ]
    t.same(told(leading(place, 'naeste', wrong)), [
      [`${at}/naeste/fakta/1/til`, 'naeste n'],
      [`${at}/naeste/fakta/2/til`, 'naeste x'],
      [`${at}/naeste/fakta/3/til`, 'naeste a'],
    ])
  }
})
