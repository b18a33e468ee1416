/** Small parts that much else uses, each on its own. */
import assert from 'node:assert/strict'
import fc from 'fast-check'
import leven from 'leven'
import t from 'tap'
import { knownInWords } from '../../src/afrapportering/temas/known-texts.js'
import { element, xmlOf } from '../../src/emit/xml.js'
import type { Way } from '../../src/evaluation/way.js'
import { smallest, together } from '../../src/evaluation/ways.js'
import { merge, placeIn } from '../../src/parse/merge.js'
import { conditionReferences } from '../../src/parse/references.js'
import type { Reporter } from '../../src/parse/reporter.js'
import { outcomeWords } from '../../src/answer/outcome-words.js'
import { changedOutcome } from '../../src/regler/changed-outcome.js'
import { factsOfCase } from '../../src/ruleset/facts-of-case.js'
import { memoize } from '../../src/support/memoize.js'
import { nearest, nearestName } from '../../src/support/nearest.js'
import { holds } from '../support/runs.js'

t.test('memoised values are made once, up to a number of keys', async (t) => {
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

t.test('named conditions and lists of choices are resolved, whatever their names', async (t) => {
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
})

t.test('merging one part of a document into another', async (t) => {
  const text = { da: 'x', en: 'y' }
  for (const [under, over, merged] of [
    [1, 2, 2],
    [{ a: 1, b: 2 }, { b: 3 }, { a: 1, b: 3 }],
    [{ a: 1 }, { a: null }, {}],
    [{ a: 1 }, { b: null }, { a: 1 }],
    [{ a: { b: 1, c: 2 } }, { a: { b: 3 } }, { a: { b: 3, c: 2 } }],
    [{ a: 1 }, { a: { b: null } }, { a: { b: null } }],
    [{ title: text }, { title: { da: 'z' } }, { title: { da: 'z' } }],
    [{ title: text }, { title: { en: 'z' } }, { title: { en: 'z' } }],
    [{ x: [1, 2] }, { x: [3] }, { x: [3] }],
    [
      { facts: [{ path: 'p', a: 1 }] },
      { facts: [{ path: 'p', b: 2 }, { path: 'q' }] },
      {
        facts: [{ path: 'p', a: 1, b: 2 }, { path: 'q' }],
      },
    ],
    [{ facts: [{ a: 1 }] }, { facts: [{ b: 2 }] }, { facts: [{ a: 1 }, { b: 2 }] }],
    [{ facts: [1] }, { facts: [{ path: 'p' }] }, { facts: [1, { path: 'p' }] }],
    [{ facts: [1] }, { facts: 2 }, { facts: 2 }],
    [{ facts: 1 }, { facts: [2] }, { facts: [2] }],
    // A value that is one unit is not merged from two halves.
    [
      { source: { source: 'a', item: '1' } },
      { source: { source: 'b' } },
      {
        source: { source: 'b' },
      },
    ],
    [{ when: { all: [] } }, { when: { any: [] } }, { when: { any: [] } }],
  ] as const)
    t.same(merge(under, over), merged, JSON.stringify([under, over]))
})

t.test('an example is the typical case with some values changed', async (t) => {
  const typicalCase = { a: true, g: { x: true, y: false } }
  for (const [facts, whole] of [
    [{}, typicalCase],
    [{ a: false }, { ...typicalCase, a: false }],
    [{ a: null }, { ...typicalCase, a: null }],
    [{ g: { y: null } }, { a: true, g: { x: true, y: null } }],
    [{ g: null }, { a: true, g: null }],
    [
      { a: { z: true }, n: 3 },
      { a: { z: true }, g: typicalCase.g, n: 3 },
    ],
  ] as const)
    t.same(factsOfCase({ typicalCase } as never, { facts }), whole, JSON.stringify(facts))
  t.same(factsOfCase({} as never, { facts: { b: 2 } }), { b: 2 })
})

t.test('where each part of the merged document comes from', async (t) => {
  const over = {
    title: { da: 'x' },
    facts: [
      { path: 'q', name: 1 },
      { path: 'p', list: [7, 8] },
    ],
    'a/b~c': { d: 1 },
  }
  const whole = {
    title: { da: 'x', en: 'y' },
    facts: [
      { path: 'o', name: 3 },
      { path: 'p', list: [7, 8], name: 2 },
      { path: 'q', name: 1 },
      9,
    ],
    'a/b~c': { d: 1 },
    only: { e: 1 },
  }
  for (const [pointer, place] of [
    ['', ''],
    ['/title/da', '/title/da'],
    ['/title/en', undefined],
    ['/only/e', undefined],
    ['/facts', '/facts'],
    ['/facts/0', undefined],
    ['/facts/1', '/facts/1'],
    ['/facts/1/list/1', '/facts/1/list/1'],
    ['/facts/1/name', undefined],
    ['/facts/2/name', '/facts/0/name'],
    ['/facts/3', undefined],
    ['/a~1b~0c/d', '/a~1b~0c/d'],
    ['/toString', undefined],
  ] as const)
    t.equal(placeIn(over, whole, pointer), place, pointer)
})

t.test('what is known about an unsettled figure, in words', async (t) => {
  const known = { indsats: 'behandling', antal: 3, kommuner: 2 } as const
  const da = (more: object, alle = 2, aar?: string) =>
    knownInWords('da', { ...known, ...more }, alle, aar)
  const en = (more: object, alle = 2, aar?: string) =>
    knownInWords('en', { ...known, ...more }, alle, aar)
  t.equal(da({ kommuner: 1 }), 'mindst 3 (oplyst for 1 af 2 kommuner)')
  t.equal(en({ kommuner: 1 }), 'at least 3 (known for 1 of 2 municipalities)')
  t.equal(da({ kommuner: 0 }, 1, '2018'), 'mindst 3 i 2018 (kun døgnbehandling er oplyst)')
  t.equal(
    en({ kommuner: 0 }, 1, '2018'),
    'at least 3 in 2018 (only residential treatment is known)',
  )
  t.equal(da({ uafklarede: 1, medUafklarede: 1 }), 'mindst 3 (1 sag er uafklaret)')
  t.equal(en({ uafklarede: 2, medUafklarede: 1 }), 'at least 3 (2 cases are not settled)')
  t.equal(
    da({ kommuner: 4, uafklarede: 1200 }, 5),
    'mindst 3 (oplyst for 4 af 5 kommuner, 1.200 sager er uafklarede)',
  )
  t.equal(da({ medUafklarede: 1 }), 'mindst 3 (1 kommune har uafklarede sager)')
  t.equal(en({ medUafklarede: 2 }), 'at least 3 (2 municipalities have cases that are not settled)')
  t.equal(en({ medUafklarede: 1 }), 'at least 3 (1 municipality has cases that are not settled)')
  t.equal(da({ kommuner: 1, medUafklarede: 1 }, 1), 'mindst 3 (der er uafklarede sager)')
  t.equal(
    en({ kommuner: 1, medUafklarede: 1 }, 1),
    'at least 3 (there are cases that are not settled)',
  )
  t.equal(
    da({ antal: null, medUafklarede: 2 }, 2, '2019'),
    'skjult af hensyn til diskretion i 2019 (2 kommuner har uafklarede sager)',
  )
  t.equal(
    en({ antal: null, medUafklarede: 2 }),
    'hidden to protect confidentiality (2 municipalities have cases that are not settled)',
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

t.test('chains of named conditions: their length, in any order', async (t) => {
  /** Each name uses the next, and some use others too. */
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

t.test('the suggested name: how far off it may be, and which of several', async (t) => {
  for (const [key, names, meant] of [
    ['borgre', ['borgere'], 'borgere'],
    ['BORGERE', ['borgere'], 'borgere'],
    ['aarx', ['aar'], 'aar'],
    ['aarxy', ['aar'], 'aar'],
    ['axy', ['aar'], 'aar'],
    ['aarxyz', ['aar'], undefined],
    ['xyz', ['aar'], undefined],
    ['a', ['aar'], 'aar'],
    ['', ['aar'], undefined],
    // A third of twelve letters is four.
    ['medarbejxxxx', ['medarbejdere'], 'medarbejdere'],
    ['medarbexxxxx', ['medarbejdere'], undefined],
    ['medarbej', ['medarbejdere'], 'medarbejdere'],
    ['medarbe', ['medarbejdere'], undefined],
    ['kasse', ['tasse', 'kasser', 'passe'], 'tasse'],
    ['kasse', ['tassen', 'masse', 'passe'], 'masse'],
    ['kasse', [], undefined],
  ] as const)
    t.equal(nearestName(key, names), meant, `${key} of ${names.join()}`)
  t.equal(
    nearestName('aarx', ['aar'], () => 0),
    undefined,
  )
  const words = fc.string({ unit: fc.constantFrom('a', 'b', 'B', 'æ', '𝑥'), maxLength: 7 })
  holds(200, (draw) => {
    const [key, name] = [draw(() => words), draw(() => words)]
    const far = leven(key.toLowerCase(), name.toLowerCase())
    assert.equal(
      nearestName(key, [name], () => far),
      name,
    )
    assert.equal(
      nearestName(key, [name], () => far - 1),
      undefined,
      `${key} is ${String(far)} from ${name}`,
    )
  })
  t.equal(nearest('borgre', ['borgere']), 'borgere')
  t.equal(nearest('xyz', ['borgere']), 'ingen')
})

t.test('XML: one element per line, indented by two spaces, and what it refuses', async (t) => {
  const inner = element('c', {}, [element('d', { n: 2 }), element('e', {}, 'x < "y"')])
  t.equal(
    xmlOf(element('a', { b: 'l\nt\tq"&>', o: '\r' }, [inner, element('f', {}, '\u0000')])),
    `<?xml version="1.0" encoding="UTF-8"?>
<a b="l&#10;t&#9;q&quot;&amp;&gt;" o="&#13;">
  <c>
    <d n="2"/>
    <e>x &lt; &quot;y&quot;</e>
  </c>
  <f>\uFFFD</f>
</a>
`,
  )
})

t.test('combining ways to parts without a common fact', async (t) => {
  /** Each fact by its number, and by how much it changes. */
  const way = (...far: readonly (readonly [slot: number, by: number])[]): Way =>
    far.map(([slot, by]) => ({ slot, from: 10, to: 10 + by }))
  const told = (ways: readonly Way[]) =>
    ways.map((each) => each.map(({ slot, to }) => `${String(slot)}:${String(to)}`).join(' '))
  t.same(told(together([])), [''], 'nothing to do')
  t.same(told(together([[way([3, 5], [1, 1]), way([2, -1])]])), ['2:9', '1:11 3:15'])
  t.same(
    told(
      together([
        [way([4, 9]), way([5, 1])],
        [way([1, 2]), way([2, 1], [3, 1])],
      ]),
    ),
    ['1:12 5:11', '1:12 4:19', '2:11 3:11 5:11', '2:11 3:11 4:19'],
    'the fewest first, and of as many the nearest',
  )
  const two = way([1, 1], [2, 1])
  t.same(
    told(together([[two, way([3, 9])], [way([5, 1], [6, 1])]])),
    ['3:19 5:11 6:11'],
    'those of more than three are left out beside others',
  )
  t.same(
    told(together([[two, two], [way([5, 1], [6, 1])]])),
    ['1:11 2:11 5:11 6:11'],
    'and one of them is told where there are no others',
  )
  t.same(told([smallest([[way([4, 9]), two], [way([1, 2])]])]), ['1:12 4:19'])
  t.same(told([smallest([])]), [''])
})
