/** The comparison of two documents as a text, with statements about all cases, written by hand. */
import t from 'tap'
import {
  compareDocuments,
  comparisonOf,
  comparisonText,
  rowComparer,
  sideOf,
  statementsOf,
} from '../../src/forskel/index.js'
import { type Ruleset } from '../../src/index.js'
import { boolean } from '../support/documents.js'
import { both, yes, one, other } from '../support/compared-documents.js'

t.test('statements about all cases, each with the smallest counterexample', async (t) => {
  const sides = [sideOf(one), sideOf(other)] as const
  t.same(statementsOf(...sides, ['før', 'efter'], 'da'), [
    {
      tekst: 'De to kommer altid til samme konklusion.',
      gaelder: false,
      modeksempel: {
        fakta: { a: true, n: 1000 },
        oplysninger: ['a.: ja', 'n.: 1.000'],
        konklusioner: ['Inde', 'Ude'],
      },
    },
    {
      tekst:
        'Et tilfælde, der er »Inde« efter før, er også »Inde« efter efter, når begge er afklaret.',
      gaelder: false,
      modeksempel: {
        fakta: { a: true, n: 1000 },
        oplysninger: ['a.: ja', 'n.: 1.000'],
        konklusioner: ['Inde', 'Ude'],
      },
    },
    {
      tekst:
        'Et tilfælde, der er »Inde« efter efter, er også »Inde« efter før, når begge er afklaret.',
      gaelder: true,
    },
  ])
  const renamed: Ruleset = {
    ...one,
    outcomes: [{ ...one.outcomes[0]!, id: 'andet', title: both('Indenfor') }],
    conditions: { ...one.conditions, stor: { fact: 'n', operator: 'greaterThan', value: 10 } },
  }
  const [, , back] = statementsOf(sideOf(one), sideOf(renamed), ['1', '2'], 'en')
  t.same(back, {
    tekst: 'A case that is “Indenfor (en)” by 2 is “Inde (en)” by 1 too, where both are settled.',
    gaelder: false,
    modeksempel: {
      fakta: { a: true, n: 11 },
      oplysninger: ['a.: yes', 'n.: 11'],
      // In the order of the two sides, whichever the sentence begins with.
      konklusioner: ['Ude (en)', 'Indenfor (en)'],
    },
  })
})

t.test('the whole comparison as a text', async (t) => {
  const narrow: Ruleset = {
    ...other,
    facts: one.facts,
    checks: [],
    bemaerkninger: [],
    cases: one.cases,
  }
  const plain: Ruleset = {
    ...narrow,
    sources: one.sources,
    retsgrundlag: [],
    description: one.description,
    conditions: {
      ...narrow.conditions,
      begge: { all: [{ condition: 'stor' }, { condition: 'laest' }, yes('d')] },
    },
  }
  const text = (language: 'da' | 'en') => {
    const document = {
      ...plain,
      conditions: { ...one.conditions, stor: narrow.conditions.stor! },
    }
    return comparisonText(comparisonOf(sideOf(one), sideOf(document), language), language)
  }
  t.equal(
    text('da'),
    `afproevning@2024-01 → afproevning@2025-01

Kriterier
---------
Kriterium 1 (kriterium.) (ændret)
  - N.: mindst 1.000 enhed.
  + N.: mindst 1.600 enhed.
Inklusionskriterium 2 (kriterium.) (ændret)
  - Alt dette gælder:
  - - N.: mindst 1.000 enhed.
  - - A.: ja
  + Alt dette gælder:
  + - N.: mindst 1.600 enhed.
  + - A.: ja

Fortolkninger
-------------
Inklusionskriterium 2 (kriterium.) efter fortolkningen »bredt« (ændret)
  - Alt dette gælder:
  - - N.: mindst 1.000 enhed.
  - - Mindst ét af dette gælder:
  -   - A.: ja
  -   - C.: »b.«
  + Alt dette gælder:
  + - N.: mindst 1.600 enhed.
  + - Mindst ét af dette gælder:
  +   - A.: ja
  +   - C.: »b.«

Alle mulige tilfælde
--------------------
De to kommer altid til samme konklusion. Det passer ikke.
  Det mindste tilfælde, der viser det:
    a.: ja
    n.: 1.000
  afproevning@2024-01: Inde
  afproevning@2025-01: Ude
Et tilfælde, der er »Inde« efter det første, er også »Inde« efter det andet, når begge er afklaret. Det passer ikke.
  Det mindste tilfælde, der viser det:
    a.: ja
    n.: 1.000
  afproevning@2024-01: Inde
  afproevning@2025-01: Ude
Et tilfælde, der er »Inde« efter det andet, er også »Inde« efter det første, når begge er afklaret. Det passer.

Alle mulige tilfælde efter afproevning@2024-01 alene
----------------------------------------------------
Hvert kriterium kan både være opfyldt og ikke opfyldt, og hver konklusion kan nås. Det passer.

Alle mulige tilfælde efter afproevning@2025-01 alene
----------------------------------------------------
Hvert kriterium kan både være opfyldt og ikke opfyldt, og hver konklusion kan nås. Det passer.

Eksempler: 1 af 2 får en anden konklusion
-----------------------------------------
Inde → Ude
  Kriterium 1 (kriterium.): opfyldt → ikke opfyldt
  Inklusionskriterium 2 (kriterium.): opfyldt → ikke opfyldt
  - Stor.

Uden for selve reglerne

Hvornår reglerne gælder
-----------------------
Gælder fra (ny)
  + 1. januar 2025
Gælder til (ny)
  + 1. januar 2026
Erstatter (ny)
  + »Små« (version 2024-01)
`,
  )
  const english = text('en').split('\n')
  for (const line of [
    'Criteria',
    'Criterion 1 (kriterium.) (changed)',
    'All possible cases',
    'The two always come to the same conclusion. That is not so.',
    '  The smallest case that shows it:',
    'All possible cases by afproevning@2024-01 alone',
    'Every criterion can be met and can fail, and every conclusion can be reached. That is so.',
    'Examples: 1 of 2 have another conclusion',
    '  Criterion 1 (kriterium.): met → not met',
    'Apart from the rules',
    'When the rules are in force',
    'In force from (new)',
  ])
    t.ok(english.includes(line), line)
})

t.test('conditions too long for their place, and outcomes that no case can have', async (t) => {
  const many = (value: number) => ({
    all: Array.from({ length: 101 }, (_, i) => ({
      fact: 'n',
      operator: 'greaterThan',
      value: i === 0 ? value : i,
    })),
  })
  const long = (value: number): Ruleset => ({
    ...one,
    conditions: { ...one.conditions, lang: many(value), stor: { any: [{ condition: 'lang' }] } },
  })
  const { regler } = compareDocuments(sideOf(long(200)), sideOf(long(300)), 'da')
  t.same(
    regler.map(({ emne, id, navn, art, foer, efter }) => [
      emne,
      id,
      navn,
      art,
      foer?.[1],
      efter?.[1],
    ]),
    [
      [
        'betingelse',
        'lang',
        'lang',
        'aendret',
        '- N.: mere end 200 enhed.',
        '- N.: mere end 300 enhed.',
      ],
    ],
  )
  const never: Ruleset = {
    ...one,
    conditions: { ...one.conditions, stor: { all: [yes('a'), { not: yes('a') }] } },
  }
  const lines = comparisonText(comparisonOf(sideOf(one), sideOf(never), 'en'), 'en').split('\n')
  const at = lines.lastIndexOf('All possible cases by afproevning@2024-01 alone')
  t.same(lines.slice(at + 2, at + 7), [
    'Every criterion can be met and can fail, and every conclusion can be reached. That is not so.',
    '  Criterion 1 (kriterium.) cannot be met in any case.',
    '  Inclusion criterion 2 (kriterium.) cannot be met in any case.',
    '  No case can have the conclusion “Inde (en)”.',
    '',
  ])
})

t.test('an example that is no longer settled says what is missing', async (t) => {
  const asking: Ruleset = {
    ...one,
    facts: [...one.facts, boolean('ny')],
    conditions: {
      ...one.conditions,
      begge: { all: [{ condition: 'stor' }, { condition: 'laest' }, yes('ny'), yes('a')] },
    },
    outcomes: one.outcomes,
  }
  const comparison = comparisonOf(sideOf(one), sideOf(asking), 'da')
  t.match(comparison.eksempler, {
    antal: 2,
    aendrede: [{ saetning: 'Stor.', foer: 'Inde', efter: 'Uafklaret', mangler: ['ny.'] }],
  })
  const lines = comparisonText(comparison, 'da').split('\n')
  t.ok(lines.includes('  Mangler: ny.'))
  t.ok(lines.includes('  Inklusionskriterium 2 (kriterium.): opfyldt → uafklaret'))
  const english = comparisonText(comparisonOf(sideOf(one), sideOf(asking), 'en'), 'en')
  t.ok(english.split('\n').includes('  Missing: ny.'))
  const compare = rowComparer(sideOf(one), sideOf(asking))
  t.same(compare({ a: true, n: 1500, ny: true }).kriterier, [])
  t.equal(compare({ a: true, n: 1500, ny: true }).aendret, false)
})
