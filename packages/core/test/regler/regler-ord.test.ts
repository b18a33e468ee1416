/** Comparisons, lists of conditions and names in words, each sentence written by hand. */
import tap from 'tap'
import type { Condition, Ruleset } from '../../src/ruleset/ruleset.js'
import { sheetOf, wordingLines } from '../../src/regler/index.js'
import { languages, type Language } from '../../src/support/language.js'
import { boolean, choice, documentOf, integer } from '../support/documents.js'

tap.test('every comparison in words, as it holds and as it fails, in both languages', async (t) => {
  const facts = [
    integer('n', 0, 2000),
    integer('m', 0, 2000),
    choice('c'),
    choice('e'),
    boolean('a'),
    boolean('b'),
  ]
  const said: readonly (readonly [
    leaf: object,
    da: readonly [holds: string, fails: string],
    en: readonly [holds: string, fails: string],
  ])[] = [
    [
      { fact: 'n', operator: 'equal', value: 1000 },
      ['N.: præcis 1.000 enhed.', 'N.: andet end 1.000 enhed.'],
      ['N.: exactly 1,000 enhed.', 'N.: other than 1,000 enhed.'],
    ],
    [
      { fact: 'n', operator: 'notEqual', value: 3 },
      ['N.: andet end 3 enhed.', 'N.: præcis 3 enhed.'],
      ['N.: other than 3 enhed.', 'N.: exactly 3 enhed.'],
    ],
    [
      { fact: 'n', operator: 'in', value: [1, 2] },
      ['N.: præcis 1 eller 2 enhed.', 'N.: andet end 1 eller 2 enhed.'],
      ['N.: exactly 1 or 2 enhed.', 'N.: other than 1 or 2 enhed.'],
    ],
    [
      { fact: 'n', operator: 'notIn', value: [1, 2, 3] },
      ['N.: andet end 1, 2 eller 3 enhed.', 'N.: præcis 1, 2 eller 3 enhed.'],
      ['N.: other than 1, 2 or 3 enhed.', 'N.: exactly 1, 2 or 3 enhed.'],
    ],
    [
      { fact: 'n', operator: 'lessThan', value: 3 },
      ['N.: mindre end 3 enhed.', 'N.: mindst 3 enhed.'],
      ['N.: less than 3 enhed.', 'N.: at least 3 enhed.'],
    ],
    [
      { fact: 'n', operator: 'lessThanInclusive', value: 3 },
      ['N.: højst 3 enhed.', 'N.: mere end 3 enhed.'],
      ['N.: at most 3 enhed.', 'N.: more than 3 enhed.'],
    ],
    [
      { fact: 'n', operator: 'greaterThan', value: 3 },
      ['N.: mere end 3 enhed.', 'N.: højst 3 enhed.'],
      ['N.: more than 3 enhed.', 'N.: at most 3 enhed.'],
    ],
    [
      { fact: 'n', operator: 'greaterThanInclusive', value: { fact: 'm' } },
      ['N.: mindst m.', 'N.: mindre end m.'],
      ['N.: at least m.', 'N.: less than m.'],
    ],
    [
      { fact: 'n', operator: 'majorityOf', value: { fact: 'm' } },
      ['N.: mere end halvdelen af m.', 'N.: højst halvdelen af m.'],
      ['N.: more than half of m.', 'N.: at most half of m.'],
    ],
    [
      { fact: 'n', operator: 'underTenthOf', value: { fact: 'm' } },
      ['N.: mindre end en tiendedel af m.', 'N.: mindst en tiendedel af m.'],
      ['N.: less than a tenth of m.', 'N.: at least a tenth of m.'],
    ],
    [
      { fact: 'c', operator: 'equal', value: 'a' },
      ['C.: »a.«', 'C.: et andet svar end »a.«'],
      ['C.: “a.”', 'C.: an answer other than “a.”'],
    ],
    [
      { fact: 'c', operator: 'notIn', value: ['a', 'b'] },
      ['C.: et andet svar end »a.« eller »b.«', 'C.: »a.« eller »b.«'],
      ['C.: an answer other than “a.” or “b.”', 'C.: “a.” or “b.”'],
    ],
    [
      { fact: 'c', operator: 'notEqual', value: { fact: 'e' } },
      ['C.: noget andet end e.', 'C.: det samme som e.'],
      ['C.: something other than e.', 'C.: the same as e.'],
    ],
    [
      { fact: 'a', operator: 'equal', value: { fact: 'b' } },
      ['A.: det samme som b.', 'A.: noget andet end b.'],
      ['A.: the same as b.', 'A.: something other than b.'],
    ],
    [
      { fact: 'a', operator: 'notEqual', value: true },
      ['A.: nej', 'A.: ja'],
      ['A.: no', 'A.: yes'],
    ],
    [
      { fact: 'a', operator: 'in', value: [true, false] },
      ['A.: ja eller nej', 'A.: et andet svar end ja eller nej'],
      ['A.: yes or no', 'A.: an answer other than yes or no'],
    ],
  ]
  for (const [leaf, ...told] of said) {
    const holding = leaf as Condition
    for (const [i, language] of languages.entries()) {
      const words = [holding, { not: holding }, { not: { not: holding } }].map((condition) => {
        const document = documentOf({ facts, conditions: { k: condition } })
        return wordingLines(sheetOf(document, language).criteria[0]!.asks)
      })
      const [holds, fails] = told[i]!
      t.strictSame(words, [[holds], [fails], [holds]])
    }
  }
})

tap.test('lists of conditions, and criteria by their roles, in both languages', async (t) => {
  const facts = ['a', 'b', 'c', 'd'].map(boolean)
  const yes = (fact: string, value = true): Condition => ({ fact, operator: 'equal', value })
  const three = ['a', 'b', 'c'].map((fact) => yes(fact))
  const conditions: Record<string, Condition> = {
    hver: { all: three },
    nogen: { any: three },
    ikke: { not: { all: three } },
    to: { all: three.slice(0, 2) },
    ulige: { any: [...three.slice(0, 2), yes('d', false)] },
    indeni: { all: [yes('a'), { all: [yes('b', false), { any: [yes('c')] }] }, { any: three }] },
    en: { any: [yes('a')] },
  }
  const document = documentOf({ facts, conditions })
  const roles = ['krav', 'inklusion', 'eksklusion', 'forhold'] as const
  const criteria = document.criteria.map((each, i) => ({ ...each, role: roles[i % 4]! }))
  const when: Condition = {
    all: [...roles.keys()].flatMap((i) => {
      const condition = criteria[i]!.condition
      return [{ condition }, { not: { condition } }]
    }),
  }
  const whole: Ruleset = { ...document, criteria, outcomes: [{ ...document.outcomes[0]!, when }] }
  const lines = (language: Language) => {
    const sheet = sheetOf(whole, language)
    return [...sheet.criteria.map(({ asks }) => asks), sheet.outcomes[0]!.when].map(wordingLines)
  }
  t.strictSame(lines('da'), [
    ['Hver af disse er ja:', '- A.', '- B.', '- C.'],
    ['Mindst én af disse er ja:', '- A.', '- B.', '- C.'],
    ['Mindst én af disse er nej:', '- A.', '- B.', '- C.'],
    ['Alt dette gælder:', '- A.: ja', '- B.: ja'],
    ['Mindst ét af dette gælder:', '- A.: ja', '- B.: ja', '- D.: nej'],
    [
      'Alt dette gælder:',
      '- A.: ja',
      '- B.: nej',
      '- C.: ja',
      '- Mindst én af disse er ja:',
      '  - A.',
      '  - B.',
      '  - C.',
    ],
    ['A.: ja'],
    [
      'Alt dette gælder:',
      '- Kriterium 1 (kriterium.) er opfyldt',
      '- Kriterium 1 (kriterium.) er ikke opfyldt',
      '- Inklusionskriterium 2 (kriterium.) er opfyldt',
      '- Inklusionskriterium 2 (kriterium.) er ikke opfyldt',
      '- Eksklusionskriterium 3 (kriterium.) gælder',
      '- Eksklusionskriterium 3 (kriterium.) gælder ikke',
      '- Forhold 4 (kriterium.) er til stede',
      '- Forhold 4 (kriterium.) er ikke til stede',
    ],
  ])
  t.strictSame(lines('en').at(-1), [
    'All of this holds:',
    '- Criterion 1 (kriterium.) is met',
    '- Criterion 1 (kriterium.) is not met',
    '- Inclusion criterion 2 (kriterium.) is met',
    '- Inclusion criterion 2 (kriterium.) is not met',
    '- Exclusion criterion 3 (kriterium.) applies',
    '- Exclusion criterion 3 (kriterium.) does not apply',
    '- Circumstance 4 (kriterium.) is present',
    '- Circumstance 4 (kriterium.) is not present',
  ])
  t.strictSame(
    lines('en')
      .slice(0, 5)
      .map(([lead]) => lead),
    [
      'Each of these is yes:',
      'At least one of these is yes:',
      'At least one of these is no:',
      'All of this holds:',
      'At least one of these holds:',
    ],
  )
})

tap.test(
  'a name is written out in its place up to a hundred comparisons, otherwise separately',
  async (t) => {
    const facts = Array.from({ length: 101 }, (_, i) => boolean(`f${String(i)}`))
    const leaves = facts.map(({ path }): Condition => ({
      fact: path,
      operator: 'equal',
      value: true,
    }))
    const sheet = (language: Language, most: number) =>
      sheetOf(
        documentOf({
          facts,
          conditions: {
            lang: { all: [{ any: leaves.slice(0, 60) }, { not: { any: leaves.slice(60, most) } }] },
            begge: { all: [{ condition: 'lang' }, leaves[0]!] },
            ikke: { all: [{ not: { condition: 'lang' } }, leaves[0]!] },
          },
        }),
        language,
      )
    const criteria = (language: Language, most: number) =>
      sheet(language, most).criteria.map(({ asks }) => wordingLines(asks)[0])
    const named = (language: Language, most: number) =>
      sheet(language, most).named.map(({ name, says }) => [name, ...wordingLines(says).slice(0, 2)])
    t.strictSame(
      criteria('da', 101),
      ['lang', 'begge', 'ikke'].map((name) => `Betingelsen »${name}« gælder`),
    )
    t.strictSame(named('da', 101), [
      ['lang', 'Alt dette gælder:', '- Mindst én af disse er ja:'],
      ['begge', 'Alt dette gælder:', '- Betingelsen »lang« gælder'],
      ['ikke', 'Alt dette gælder:', '- Betingelsen »lang« gælder ikke'],
    ])
    t.strictSame(
      named('en', 101).map((lines) => lines[2]),
      [
        '- At least one of these is yes:',
        '- The condition “lang” holds',
        '- The condition “lang” does not hold',
      ],
    )
    // With one comparison fewer it is written out; what depends on it is longer by one.
    t.strictSame(criteria('da', 100), [
      'Alt dette gælder:',
      'Betingelsen »begge« gælder',
      'Betingelsen »ikke« gælder',
    ])
    t.strictSame(
      named('da', 100).map(([name, , line]) => [name, line]),
      [
        ['begge', '- Mindst én af disse er ja:'],
        ['ikke', '- Mindst ét af dette gælder:'],
      ],
    )
  },
)
