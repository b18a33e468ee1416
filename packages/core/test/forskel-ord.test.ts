/** Two small documents compared, each line of what is told written down by hand. */
import t from 'tap'
import {
  changedCases,
  compareDocuments,
  comparisonOf,
  comparisonText,
  rowComparer,
  sideOf,
  statementsOf,
} from '../src/forskel/index.js'
import { rulesets, type Condition, type Ruleset } from '../src/index.js'
import { boolean, choice, documentOf, integer, number } from './support/documents.js'

const [tilbud, sag] = rulesets as unknown as readonly [Ruleset, Ruleset]
const both = (da: string, en = `${da} (en)`) => ({ da, en })
const yes = (fact: string): Condition => ({ fact, operator: 'equal', value: true })
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
const one: Ruleset = {
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
/** With a higher border, a check, a remark, a law and a source more, and one example less. */
const other: Ruleset = {
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

t.test('what differs in the rules, and apart from them', async (t) => {
  const { regler, andet, ens } = compareDocuments(sideOf(one), sideOf(other), 'da')
  t.equal(ens, false)
  t.same(
    regler.map(({ emne, id, navn, art, foer, efter }) => [emne, id, navn, art, foer, efter]),
    [
      [
        'kriterium',
        'k0',
        'Kriterium 1 (kriterium.)',
        'aendret',
        ['N.: mindst 1.000 enhed.'],
        ['N.: mindst 1.600 enhed.'],
      ],
      [
        'kriterium',
        'k1',
        'Inklusionskriterium 2 (kriterium.)',
        'aendret',
        ['Alt dette gælder:', '- N.: mindst 1.000 enhed.', '- A.: ja'],
        ['Alt dette gælder:', '- N.: mindst 1.600 enhed.', '- A.: ja'],
      ],
      [
        'fortolkning',
        'maade=bredt k1',
        'Inklusionskriterium 2 (kriterium.) efter fortolkningen »bredt«',
        'aendret',
        [
          'Alt dette gælder:',
          '- N.: mindst 1.000 enhed.',
          '- Mindst ét af dette gælder:',
          '  - A.: ja',
          '  - C.: »b.«',
        ],
        [
          'Alt dette gælder:',
          '- N.: mindst 1.600 enhed.',
          '- Mindst ét af dette gælder:',
          '  - A.: ja',
          '  - C.: »b.«',
        ],
      ],
      ['oplysning', 'd', 'd.', 'fjernet', ['Fra 0,5 til 9 enhed.'], null],
      ['oplysning', 'ny', 'ny.', 'tilfoejet', null, ['Ja eller nej']],
      [
        'afvises',
        'umulig',
        'Umuligt.',
        'tilfoejet',
        null,
        ['Alt dette gælder:', '- A.: ja', '- Ny.: ja'],
      ],
      ['bemaerkning', 'sjaelden', 'Det er sjældent.', 'tilfoejet', null, ['Ny.: ja']],
      [
        'bemaerkning',
        'med-plads',
        'I … dage x/y.',
        'tilfoejet',
        null,
        ['A.: ja', 'Kun når et-andet for den samme sag giver ja eller nej'],
      ],
    ],
  )
  t.same(
    andet.map(({ emne, id, navn, art, foer, efter }) => [emne, id, navn, art, foer, efter]),
    [
      ['gyldighed', 'Gælder fra', 'Gælder fra', 'tilfoejet', null, ['2025-01-01']],
      ['gyldighed', 'Gælder til', 'Gælder til', 'tilfoejet', null, ['2026-01-01']],
      ['gyldighed', 'Erstatter', 'Erstatter', 'tilfoejet', null, ['»Små« (version 2024-01)']],
      ['retsgrundlag', '§ 1', '§ 1', 'tilfoejet', null, ['https://eksempel.dk/lov']],
      ['retsgrundlag', '§ 2', '§ 2', 'tilfoejet', null, []],
      ['kilde', 'to', 'Nr. 2', 'tilfoejet', null, ['https://eksempel.dk/2', 'Ikke læst af os']],
      ['tekst', 'titel', 'Titel og beskrivelse', 'aendret', ['afprøvning.'], ['Om de små']],
      ['tekst', 'd', 'd.', 'fjernet', ['d.'], null],
      ['tekst', 'ny', 'ny.', 'tilfoejet', null, ['ny.']],
      [
        'eksempel',
        'Stor.',
        'Stor.',
        'fjernet',
        ['a.: ja', 'n.: 1.500', 'c.: a.', 'Konklusion: Inde'],
        null,
      ],
      [
        'eksempel',
        'Bredt.',
        'Bredt.',
        'fjernet',
        ['a.: nej', 'n.: 1.500', 'c.: b.', 'Konklusion: Inde'],
        null,
      ],
    ],
  )
})

t.test('which sources were read, and where in them a criterion stands', async (t) => {
  const [source] = one.sources
  const with_ = (change: object, place: object = {}): Ruleset => ({
    ...one,
    sources: [{ ...source!, ...change }],
    criteria: one.criteria.map((each) => ({ ...each, source: { source: 'kilde', ...place } })),
  })
  const told = (a: Ruleset, b: Ruleset, language: 'da' | 'en' = 'da') =>
    compareDocuments(sideOf(a), sideOf(b), language).andet.map(({ emne, id, foer, efter }) => [
      emne,
      id,
      foer,
      efter,
    ])
  const unread = with_({ laest: false })
  t.same(told(one, unread), [['kilde', 'kilde', ['Læst af os'], ['Ikke læst af os']]])
  t.same(told(unread, one, 'en'), [['kilde', 'kilde', ['Not read by us'], ['Read by us']]])
  t.same(told(one, with_({ laest: true })), [])
  t.same(told(unread, with_({ laest: false, adresse: 'https://eksempel.dk' })), [
    ['kilde', 'kilde', ['Ikke læst af os'], ['https://eksempel.dk', 'Ikke læst af os']],
  ])
  for (const [place, words] of [
    [{ section: '3' }, 'Kilde, afsnit\u00a03'],
    [{ item: '1' }, 'Kilde, punkt\u00a01'],
    [{ section: 'Bilag', item: '1' }, 'Kilde, Bilag, punkt\u00a01'],
  ] as const) {
    t.same(
      told(one, with_({}, place)),
      ['k0', 'k1'].map((id) => ['kilde', `kriterium ${id}`, ['Kilde'], [words]]),
    )
  }
})

t.test('each word that a person reads, and that changes, is told', async (t) => {
  /** Every text below, by where it stands. */
  const textsIn = (part: unknown, pointer = ''): string[] =>
    typeof part !== 'object' || part === null
      ? []
      : 'da' in part && typeof part.da === 'string'
        ? [pointer]
        : Object.entries(part).flatMap(([key, value]) => textsIn(value, `${pointer}/${key}`))
  const reworded = (part: unknown, [key, ...below]: readonly string[]): unknown => {
    if (key === undefined) return both('Ganske andre ord.')
    const own = part as Record<string, unknown>
    const value = reworded(own[key], below)
    return Array.isArray(part)
      ? part.map((each: unknown, i) => (i === Number(key) ? value : each))
      : { ...own, [key]: value }
  }
  /** What no rule of this document reads. */
  const silent = ['0', '1', '2'].map((i) => `/choices/tre/${i}/label`)
  const side = sideOf(other)
  const found = textsIn(other).filter((pointer) => {
    const ruleset = reworded(other, pointer.split('/').slice(1)) as Ruleset
    const { regler, andet } = compareDocuments(
      side,
      { ...side, document: ruleset, program: { ...side.program, ruleset } },
      'da',
    )
    return regler.length + andet.length === 0
  })
  t.same(found, silent)
})

t.test('so it is of all that is shipped, wherever it stands', async (t) => {
  /** A text each of those that stand in the same kind of place, by the pointer with its numbers left out. */
  const textsIn = (part: unknown, keys: readonly string[] = []): [string, readonly string[]][] =>
    typeof part !== 'object' || part === null
      ? []
      : 'da' in part && typeof part.da === 'string'
        ? [[keys.map((key) => (/^\d+$/.test(key) ? '#' : key)).join('/'), keys]]
        : Object.entries(part).flatMap(([key, value]) => textsIn(value, [...keys, key]))
  const reworded = (part: unknown, [key, ...below]: readonly string[]): unknown => {
    if (key === undefined) return both('Ganske andre ord.')
    const own = part as Record<string, unknown>
    const value = reworded(own[key], below)
    return Array.isArray(part)
      ? part.map((each: unknown, i) => (i === Number(key) ? value : each))
      : { ...own, [key]: value }
  }
  // Each place once, in the first document that has it.
  const places = new Map(
    [...rulesets].reverse().flatMap((ruleset) => {
      const side = sideOf(ruleset)
      const texts = textsIn({ ...side.program.ruleset, cases: [] })
      return texts.map(([place, keys]) => [place, { side, keys }] as const)
    }),
  )
  const untold = [...places].flatMap(([place, { side, keys }]) => {
    const ruleset = Object.freeze(reworded(side.program.ruleset, keys)) as Ruleset
    const other = { ...side, document: ruleset, program: { ...side.program, ruleset } }
    const { regler, andet } = compareDocuments(side, other, 'da')
    return regler.length + andet.length === 0 ? [place] : []
  })
  t.ok(places.size > 50, String(places.size))
  // The word of a value in a count stands beside the value itself.
  t.same(untold, ['choices/kompetence/#/kort'])
})

t.test('an example is of the document’s own numbers, whatever others are chosen', async (t) => {
  // The label of a fact names the first; of the second the document’s words of its example would be untrue.
  const parametre = { mindsteErfaring: 1, mindsteBorgere: 1 }
  const { andet } = compareDocuments(sideOf(tilbud), sideOf(tilbud, { parametre }), 'da')
  t.same(
    andet.filter(({ emne }) => emne === 'eksempel'),
    [],
  )
  t.ok(andet.some(({ foer }) => foer?.join(' ').includes('fire eller flere års erfaring')))
  const [first, ...cases] = tilbud.cases
  const fewer = { ...tilbud, cases }
  t.same(
    compareDocuments(sideOf(tilbud), sideOf(fewer, { parametre }), 'da').andet.flatMap(
      ({ emne, id, art }) => (emne === 'eksempel' ? [[id, art]] : []),
    ),
    [[first!.sentence, 'fjernet']],
  )
})

t.test('what a text can become is told in sentences, and no braces', async (t) => {
  const laesninger = { 'erfaring-opgjort-i': 'aarsvaerk' }
  const [before, after] = [
    sideOf(tilbud),
    sideOf(tilbud, { laesninger, parametre: { mindsteErfaring: 5 } }),
  ]
  for (const sprog of ['da', 'en'] as const) {
    const told = [
      changedCases(before, after, sprog),
      compareDocuments(before, after, sprog),
      ...rulesets.map((ruleset) => compareDocuments(sideOf(sag), sideOf(ruleset), sprog)),
    ]
    t.notMatch(JSON.stringify(told), /\{(\w+)[,}]/)
  }
  const lines = compareDocuments(before, after, 'da').andet.flatMap(({ efter }) => efter ?? [])
  t.ok(
    lines.includes(
      'Der er tilknyttet 2 medarbejdere, og begge har fem eller flere års erfaring med målgruppen. Det er mere end halvdelen.',
    ),
  )
})

t.test('another option of a reading is told with its reason', async (t) => {
  const laesninger = { 'medicin-som-rusmiddel': 'ja' }
  const compare = (sprog: 'da' | 'en') =>
    compareDocuments(sideOf(sag), sideOf(sag, { laesninger }), sprog)
  const { regler, andet } = compare('da')
  t.same(andet, [], 'the texts are the same')
  const reading = regler.find(({ emne }) => emne === 'fortolkning')
  t.same(
    [reading?.foer, reading?.efter].map((lines) => lines?.map((line) => line.split(':')[0])),
    [
      ['Bruges', 'Anden mulighed', 'Begrundelse'],
      ['Bruges', 'Anden mulighed', 'Begrundelse', 'Fortolkes sådan af'],
    ],
  )
  t.match(reading?.foer?.[2], 'Fortolkningen lægger ikke noget til ordene')
  const english = compare('en').regler.find(({ emne }) => emne === 'fortolkning')
  t.match(english?.efter?.[2], /^Reason: /)
})

t.test('a name that changes is told with what it was; a choice by what is chosen', async (t) => {
  const [first, ...rest] = one.criteria
  const renamed = { ...one, criteria: [{ ...first!, title: both('Størrelse') }, ...rest] }
  const differences = (a: Ruleset, b: Ruleset, laesninger = {}) => {
    const { regler, andet } = compareDocuments(sideOf(a), sideOf(b, { laesninger }), 'da')
    return [...regler, ...andet].map(({ emne, navn, foer, efter }) => [emne, navn, foer, efter])
  }
  const [before, after] = ['Kriterium 1 (kriterium.)', 'Kriterium 1 (Størrelse)']
  t.same(differences(one, renamed), [
    ['kriterium', after, [before, 'N.: mindst 1.000 enhed.'], [after, 'N.: mindst 1.000 enhed.']],
    ['kilde', after, [before, 'Kilde'], [after, 'Kilde']],
    ['tekst', after, [before], [after]],
  ])
  t.same(differences(one, one, { maade: 'bredt' }), [
    [
      'kriterium',
      'Inklusionskriterium 2 (kriterium.)',
      ['Alt dette gælder:', '- N.: mindst 1.000 enhed.', '- A.: ja'],
      [
        'Alt dette gælder:',
        '- N.: mindst 1.000 enhed.',
        '- Mindst ét af dette gælder:',
        '  - A.: ja',
        '  - C.: »b.«',
      ],
    ],
    [
      'fortolkning',
      'på en måde',
      ['Bruges: snævert', 'Anden mulighed: bredt'],
      ['Bruges: bredt', 'Anden mulighed: snævert'],
    ],
  ])
})

t.test('the same words, and not the same document', async (t) => {
  const silent = { ...one, choices: { ...one.choices, ubrugt: [] } } as unknown as Ruleset
  const { regler, andet, ens } = compareDocuments(sideOf(one), sideOf(silent), 'da')
  t.same([regler, andet, ens], [[], [], false])
  const schema = { ...one, $schema: '../andet.json' } as Ruleset
  t.equal(compareDocuments(sideOf(one), sideOf(schema), 'da').ens, true)
  const told = (b: Ruleset, language: 'da' | 'en') =>
    comparisonText(comparisonOf(sideOf(one), sideOf(b), language), language).split('\n')[2]
  t.same(
    ['da', 'en'].map((each) => told(one, each as 'da')),
    ['Reglerne er ens.', 'The rules are the same.'],
  )
  t.same(
    ['da', 'en'].map((each) => told(silent, each as 'da')),
    [
      'Reglerne er ens i ord, men dokumenterne er ikke helt ens.',
      'The rules are the same in words, but the documents are not quite the same.',
    ],
  )
  t.equal(told({ ...one, title: both('x') }, 'da'), 'Reglerne er ens.')
})

t.test('sides: what is chosen is in their names', async (t) => {
  t.equal(sideOf(one).name, 'afproevning@2024-01')
  t.equal(sideOf(one).parametre, undefined)
  t.equal(sideOf(one, { laesninger: { maade: 'bredt' } }).name, 'afproevning@2024-01 (maade=bredt)')
  const p = { id: 'p', label: both('P'), value: 3, minimum: 1, maximum: 9, unit: both('x') }
  const with_ = (ids: string[]) =>
    ({ ...one, parametre: ids.map((id) => ({ ...p, id })) }) as unknown as Ruleset
  const { name, parametre } = sideOf(with_(['p', 'q']), {
    laesninger: { maade: 'bredt' },
    parametre: { p: 4, q: 3 },
  })
  t.equal(name, 'afproevning@2024-01 (maade=bredt, p=4)')
  t.same(parametre, { p: 4 })
  t.equal(sideOf(with_(['p']), { parametre: { p: 3 } }).parametre, undefined)
})

t.test('sentences about all cases, with the smallest case against each', async (t) => {
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
      tekst: 'En sag, der er »Inde« efter før, er også »Inde« efter efter, når begge er afklaret.',
      gaelder: false,
      modeksempel: {
        fakta: { a: true, n: 1000 },
        oplysninger: ['a.: ja', 'n.: 1.000'],
        konklusioner: ['Inde', 'Ude'],
      },
    },
    {
      tekst: 'En sag, der er »Inde« efter efter, er også »Inde« efter før, når begge er afklaret.',
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
      // In the order of the two sides, whichever of them the sentence begins with.
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

Alle mulige sager
-----------------
De to kommer altid til samme konklusion. Det passer ikke.
  Den mindste sag, der viser det:
    a.: ja
    n.: 1.000
  afproevning@2024-01: Inde
  afproevning@2025-01: Ude
En sag, der er »Inde« efter det første, er også »Inde« efter det andet, når begge er afklaret. Det passer ikke.
  Den mindste sag, der viser det:
    a.: ja
    n.: 1.000
  afproevning@2024-01: Inde
  afproevning@2025-01: Ude
En sag, der er »Inde« efter det andet, er også »Inde« efter det første, når begge er afklaret. Det passer.

Alle mulige sager efter afproevning@2024-01 alene
-------------------------------------------------
Hvert kriterium kan både være opfyldt og ikke opfyldt, og hver konklusion kan nås. Det passer.

Alle mulige sager efter afproevning@2025-01 alene
-------------------------------------------------
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
  + 2025-01-01
Gælder til (ny)
  + 2026-01-01
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

t.test('what cannot be told where it stands, and what no case can be', async (t) => {
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

t.test('an example that is no longer settled tells what is missing', async (t) => {
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
