/** Differences between two small documents, each expected line written by hand. */
import t from 'tap'
import {
  changedCases,
  compareDocuments,
  comparisonOf,
  comparisonText,
  sideOf,
} from '../../src/forskel/index.js'
import { rulesets, type Ruleset } from '../../src/index.js'
import { both, one, other } from '../support/compared-documents.js'

const [tilbud, sag] = rulesets as unknown as readonly [Ruleset, Ruleset]

t.test('differences in the rules, and differences in everything else', async (t) => {
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
      ['gyldighed', 'Gælder fra', 'Gælder fra', 'tilfoejet', null, ['1. januar 2025']],
      ['gyldighed', 'Gælder til', 'Gælder til', 'tilfoejet', null, ['1. januar 2026']],
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

t.test('which sources were read, and the places of a criterion in them', async (t) => {
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

t.test('every changed text that a person reads is reported', async (t) => {
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
  /** Facts and conditions that no rule of this document reads. */
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

t.test('the same for every shipped document', async (t) => {
  /** One text for each kind of place, by its pointer without numbers. */
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
  // The word for a value in a count stands beside the value itself.
  t.same(untold, ['choices/kompetence/#/kort'])
})

t.test('examples have the document’s own numbers, whatever parameters are chosen', async (t) => {
  // The label of a fact has the first; with the second, the document’s words in its example would be wrong.
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

t.test('the words of a text are shown as sentences, without braces', async (t) => {
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

t.test('another option of a reading is shown with its reason', async (t) => {
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

t.test('a changed name is shown with the old one; a changed choice by its words', async (t) => {
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

t.test('the same words, but not the same document', async (t) => {
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

t.test('the names of the sides say what is chosen', async (t) => {
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
