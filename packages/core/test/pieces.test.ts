/** Small pieces that much else is made of, each by itself. */
import t from 'tap'
import { knownInWords } from '../src/afrapportering/known-texts.js'
import { merge } from '../src/parse/merge.js'
import { conditionReferences } from '../src/parse/references.js'
import type { Reporter } from '../src/parse/reporter.js'
import { changedOutcome, outcomeWords } from '../src/regler/outcome-words.js'
import { memoize } from '../src/support/memoize.js'

t.test('what is kept is made once, up to a number of keys', async (t) => {
  let made = 0
  const square = memoize(
    (key: { readonly of: number }) => {
      made += 1
      return key.of ** 2
    },
    ({ of }) => of,
    2,
  )
  const asked = (of: number) => [square({ of }), made]
  t.same(asked(2), [4, 1])
  t.same(asked(2), [4, 1], 'by what tells keys apart')
  t.same(asked(3), [9, 2])
  t.same(asked(4), [16, 3])
  t.same(asked(4), [16, 4], 'the third is not kept')
  t.same(asked(2), [4, 4])
})

t.test(
  'named conditions and lists of choices stand for themselves, whatever they are called',
  async (t) => {
    const under = {
      conditions: { criteria: { id: 'a', all: [] } },
      choices: { criteria: [{ id: 'a', value: 1 }, { id: 'b' }] },
      criteria: [{ id: 'a', value: 1 }, { id: 'b' }],
    }
    const over = {
      conditions: { criteria: { id: 'b' } },
      choices: { criteria: [{ id: 'a' }] },
      criteria: [{ id: 'a' }],
    }
    t.same(merge(under, over), {
      conditions: { criteria: { id: 'b' } },
      choices: { criteria: [{ id: 'a' }] },
      criteria: [{ id: 'a', value: 1 }, { id: 'b' }],
    })
  },
)

t.test('what is known of a figure that is not settled, in words', async (t) => {
  const known = { indsats: 'behandling', antal: 3, kommuner: 2 } as const
  const da = (more: object, alle = 2, aar?: string) =>
    knownInWords('da', { ...known, ...more }, alle, aar)
  const en = (more: object, alle = 2, aar?: string) =>
    knownInWords('en', { ...known, ...more }, alle, aar)
  t.equal(da({ kommuner: 1 }), 'mindst 3 (1 af 2 kommuner har svaret)')
  t.equal(en({ kommuner: 1 }), 'at least 3 (1 of 2 municipalities answered)')
  t.equal(da({ kommuner: 0 }, 1, '2018'), 'mindst 3 i 2018 (0 af 1 kommune har svaret)')
  t.equal(en({ kommuner: 0 }, 1, '2018'), 'at least 3 in 2018 (0 of 1 municipality answered)')
  t.equal(da({ uafklarede: 1, medUafklarede: 1 }), 'mindst 3 (1 sag er uafklaret)')
  t.equal(en({ uafklarede: 2, medUafklarede: 1 }), 'at least 3 (2 cases are unsettled)')
  t.equal(
    da({ kommuner: 4, uafklarede: 1200 }, 5),
    'mindst 3 (4 af 5 kommuner har svaret, 1.200 sager er uafklarede)',
  )
  t.equal(da({ medUafklarede: 1 }), 'mindst 3 (1 kommune har uafklarede sager)')
  t.equal(en({ medUafklarede: 2 }), 'at least 3 (2 municipalities have unsettled cases)')
  t.equal(en({ medUafklarede: 1 }), 'at least 3 (1 municipality has unsettled cases)')
  t.equal(da({ kommuner: 1, medUafklarede: 1 }, 1), 'mindst 3 (der er uafklarede sager)')
  t.equal(en({ kommuner: 1, medUafklarede: 1 }, 1), 'at least 3 (there are unsettled cases)')
  t.equal(
    da({ antal: null, medUafklarede: 2 }, 2, '2019'),
    'skjult af hensyn til diskretion i 2019 (2 kommuner har uafklarede sager)',
  )
  t.equal(
    en({ antal: null, medUafklarede: 2 }),
    'hidden for discretion (2 municipalities have unsettled cases)',
  )
})

t.test('the outcome of a criterion by its role, and how it differs', async (t) => {
  const words = (language: 'da' | 'en') =>
    Object.entries(outcomeWords[language]).map(([role, by]) =>
      [role, by.opfyldt, by['ikke-opfyldt'], by.uafklaret].join(', '),
    )
  t.same(words('da'), [
    'krav, Opfyldt, Ikke opfyldt, Uafklaret',
    'inklusion, Opfyldt, Ikke opfyldt, Uafklaret',
    'eksklusion, Gælder, Gælder ikke, Uafklaret',
    'forhold, Ja, Nej, Uafklaret',
  ])
  t.same(words('en'), [
    'krav, Met, Not met, Not settled',
    'inklusion, Met, Not met, Not settled',
    'eksklusion, Applies, Does not apply, Not settled',
    'forhold, Yes, No, Not settled',
  ])
  const [navn, foer, efter] = ['X 1', 'opfyldt', 'ikke-opfyldt'] as const
  const rolle = 'forhold'
  t.equal(changedOutcome({ navn, rolle, foer, efter }, 'en'), 'X 1: yes → no')
  t.equal(changedOutcome({ navn, rolle, foer, efter: null }, 'en'), 'X 1, only in the first: yes')
  t.equal(changedOutcome({ navn, rolle, foer: null, efter }, 'da'), 'X 1, kun i det andet: nej')
  t.equal(
    changedOutcome({ navn, rolle: undefined, foer, efter }, 'da'),
    'X 1: opfyldt → ikke opfyldt',
  )
})

t.test('rows of named conditions: how long they are, in whatever order they stand', async (t) => {
  /** Each name refers to the next, and some to others besides. */
  const told = (
    length: number,
    order: (names: string[]) => string[],
    more: [string, string][] = [],
  ) => {
    const names = Array.from({ length }, (_, i) => `n${i}`)
    const codes: string[] = []
    const report: Reporter = Object.assign(
      (pointer: string, code: string) => void codes.push(`${pointer} ${code}`),
      { language: 'da', full: false, bounded: true } as const,
    )
    const references = conditionReferences(order(names), 4, report)
    names.forEach((name, i) => {
      if (i + 1 < length) references.add(`n${i + 1}`, `/${name}`, name)
    })
    for (const [from, to] of more) references.add(to, `/${from}/more`, from)
    references.follow()
    return codes
  }
  const downwards = (names: string[]) => names
  const upwards = (names: string[]) => [...names].reverse()
  for (const order of [downwards, upwards]) {
    t.same(told(5, order), [])
    t.same(told(5, order, [['n0', 'n4']]), [], 'the longest of several counts')
    t.same(
      told(5, order, [
        ['n0', 'n2'],
        ['n2', 'n4'],
      ]),
      [],
    )
  }
  t.same(told(7, downwards), ['/n4/condition for-dyb-betingelse'])
  t.same(told(7, upwards), ['/n1/condition for-dyb-betingelse'])
  t.same(told(3, downwards, [['n2', 'n0']]), ['/n2/more/condition cyklisk-betingelse'])
})
