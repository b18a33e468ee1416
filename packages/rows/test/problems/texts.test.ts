/** Every text about a table: it contains its values, exists in both languages, and mentions nothing else. */
import t from 'tap'
import { rowTexts, type RowErrorCode } from '../../src/index.js'
import { rowError, rowProblem } from '../../src/problems/problem.js'
import { bemaerkningKoder, udeladtKoder } from '../../src/table/account.js'
import { optionTexts } from '../../src/table/questions/option-texts.js'
import { questionTexts } from '../../src/table/questions/question-texts.js'
import { texts } from '../../src/table/summary/summary-texts.js'
import { templateTexts } from '../../src/template/texts.js'
import { sameInBoth } from '../support/sound.js'

type Text = Readonly<Record<'da' | 'en', (values: never) => string>>

/** Values by name: each is one that no text contains otherwise. */
const given: Readonly<Record<string, string | number>> = {
  ...{ kolonne: 28, foerst: 29, anden: 'AE', celler: 31, kolonner: 32, maksimum: 33, antal: 34 },
  ...{ afviste: 35, raekke: 36, linje: 37, aar: 2038, passer: 1 },
}
/** The letters of columns 28 and 29. */
const letters: Readonly<Record<string, string>> = { kolonne: 'AB', foerst: 'AC' }
/** Values that select among texts. */
const choosing = new Set(['dimension', 'form', 'indsats', 'passer'])

/** Values that are not always known. */
const mayLack = new Set([
  ...['navn', 'forslag', 'kendte'].map((key) => `ukendt-kolonne ${key}`),
  ...[
    'ingen-kolonne forslag',
    'ugyldig-json kolonne',
    'personoplysning regneark ark',
    'flere-ark valg',
  ],
  ...['hvad-er-kolonnen', 'to-ens-kolonner', 'i-alt-kolonnen', 'flere-raekker'].map(
    (code) => `${code} navn`,
  ),
  ...[
    'ingen-tabel liste',
    'ukendt-valg liste',
    'intet-ark liste',
    'hvilket-aar raekke',
    'hvilken-indsats raekke',
  ],
])

/** A text with a value for each name that it uses, except one. */
function said(text: (values: never) => string, without?: string) {
  const asked = new Set<string>()
  const values = new Proxy(given, {
    get(_, name) {
      const key = String(name)
      asked.add(key)
      return key === without ? undefined : (given[key] ?? `x${key}x`)
    },
  })
  return { told: text(values as never), asked: [...asked].sort() }
}

t.test('errors, questions and remarks', (t) => {
  const remarks = Object.fromEntries(
    bemaerkningKoder.map((kode) => [
      kode,
      {
        da: (vaerdier: never) => texts.da.remark({ kode, vaerdier }),
        en: (vaerdier: never) => texts.en.remark({ kode, vaerdier }),
      },
    ]),
  )
  const personal = ['overskrift', 'regneark'].map((form): [string, Text] => {
    const of = (language: 'da' | 'en') => (values: Readonly<Record<string, string | number>>) =>
      rowTexts.personoplysning[language](
        new Proxy(values, { get: (on, name) => (name === 'form' ? form : on[String(name)]) }),
      )
    return [`personoplysning ${form}`, { da: of('da'), en: of('en') }]
  })
  const all: Readonly<Record<string, Text>> = {
    ...{ ...rowTexts, ...questionTexts, ...remarks },
    ...Object.fromEntries(personal),
  }
  for (const [code, text] of Object.entries(all)) {
    const [danish, english] = [said(text.da), said(text.en)]
    t.same(danish.asked, english.asked, `${code}: both languages tell the same`)
    sameInBoth(danish.told, english.told)
    t.match(danish.told, /[.?]$/, code)
    t.notMatch(danish.told, /[“”]/, 'quotation marks of its own language')
    t.notMatch(english.told, /[»«]/, 'quotation marks of its own language')
    for (const { told, asked } of [danish, english])
      for (const key of asked.filter((name) => !choosing.has(name))) {
        const shown = [letters[key], String(given[key] ?? `x${key}x`)]
        t.ok(
          shown.some((each) => each !== undefined && told.includes(each)),
          `${code} tells ${key}: ${told}`,
        )
      }
    for (const [language, { told, asked }] of Object.entries({ da: danish, en: english }))
      for (const key of asked) {
        const other = said(text[language as 'da' | 'en'], key).told
        if (!choosing.has(key)) t.not(other, told, `${code} without ${key}`)
        t.notMatch(other, /undefined|NaN/, `${code} without ${key}`)
        if (mayLack.has(`${code} ${key}`)) t.notMatch(other, /»«|“”|\(\)|: \.| {2}/, code)
      }
  }
  // Another selecting value gives another text, in both languages.
  for (const language of ['da', 'en'] as const) {
    const remark = texts[language].remark
    for (const [kode, one, other] of [
      ['indsats-mangler', { indsats: 'doegn' }, { indsats: 'behandling' }],
      [
        'i-alt-kolonne',
        { kolonne: 'E', navn: 'I', passer: 1 },
        { kolonne: 'E', navn: 'I', passer: 0 },
      ],
    ] as const) {
      t.not(remark({ kode, vaerdier: one }), remark({ kode, vaerdier: other }))
    }
    t.match(remark({ kode: 'indsats-mangler', vaerdier: { indsats: 'doegn' } }), /døgn|residential/)
    const empty = rowTexts['tom-fil'][language]
    t.match(empty({ form: 'json' }), '{ … }', 'JSON has no column names to add')
    t.notMatch(empty({}), '{ … }')
    const where = questionTexts['to-steder'][language]
    t.match(where({ dimension: 'aar' }), /året|the year/)
    t.match(where({ dimension: 'indsats' }), /indsatsen|kind of treatment/)
    for (const kode of bemaerkningKoder) {
      const of = (antal: number) => remark({ kode, vaerdier: { antal } })
      t.equal(of(1).split(/\s+/).length <= of(7).split(/\s+/).length, true, kode)
      // »1 tal« and »2 tal« have the same noun in Danish.
      if (of(7).includes('7') && language === 'en')
        t.not(of(1).replaceAll('1', '7'), of(7), `${kode}: one, and more`)
    }
  }
  t.match(rowTexts['flere-ark'].da({ liste: 'A' }), '--ark')
  t.match(rowTexts['flere-ark'].en({ liste: 'A' }), '--ark')
  t.end()
})

t.test('sentences of an account', (t) => {
  const sted = { ark: undefined, raekke: 7 }
  const total = { navn: 'I alt', sted, kontrolleret: 2, ukontrolleret: 0, afvigelser: [] }
  const rows = [{ ark: undefined, raekker: [7], flere: 0 }]
  const off = (kolonne?: number) => ({
    sted: { ark: 'Tal', raekke: 7, kolonne },
    staar: 41,
    sum: 42,
  })
  const table = {
    ...{ ark: 'Tal', overskrift: [3, 4], foersteRaekke: 5, sidsteRaekke: 9, titler: [] },
    ...{ kolonner: [], foersteRaekker: [], faelles: '' },
  }
  const da: string[] = []
  for (const language of ['da', 'en'] as const) {
    const say = texts[language]
    const lines = [
      ...[say.read('f', 0, []), say.read('f', 1, [2017]), say.read('f', 2, [2017, 2018, 2019])],
      ...[
        say.table(table, 'Tal', 'A'),
        say.table({ ...table, overskrift: [3], sidsteRaekke: 5 }, undefined, 'A'),
      ],
      say.table({ ...table, sidsteRaekke: 5, faelles: 'behandling' }, 'Tal', 'A'),
      ...[say.passedOver(['X']), say.passedOver(['X', 'Y']), say.passedOver(['X', 'Y', 'Z'])],
      say.more(8),
      ...Object.values(say.why),
      say.total(total),
      say.total({ ...total, navn: '' }),
      say.total({ ...total, sted: { ...sted, kolonne: 5 } }),
      say.total({ ...total, ukontrolleret: 1 }),
      say.total({ ...total, kontrolleret: 0 }),
      say.total({ ...total, afvigelser: [off(4)] }),
      say.total({ ...total, afvigelser: [off(4), off()] }),
      say.total({ ...total, sted: { ...sted, ark: 'Tal' } }),
      ...[say.name('Odenese', rows, undefined), say.name('Odenese', rows, 'Odense')],
      ...[say.unlisted(['X', 'Y'], 0), say.unlisted(['X', 'Y'], 3)],
      ...[say.unknown(['X', 'Y'], 0, true), say.unknown(['X', 'Y'], 3, false)],
      say.unknown(['X'], 0, true),
      ...[say.corrected('X', 'Odense', true), say.corrected('X', 'Odder', true)],
      say.corrected('X', 'Odense', false),
      ...udeladtKoder.map((kode) => say.left({ sted, kode, navn: 'X' })),
      say.left({ sted, kode: 'note', navn: '' }),
      say.left({ sted: { ...sted, ark: 'Tal' }, kode: 'note', navn: '' }),
      ...[say.notKnown(1), say.notKnown(2)],
    ]
    if (language === 'da') da.push(...lines)
    else lines.forEach((line, i) => sameInBoth(da[i] ?? '', line))
    const alike = lines.filter((line, i) => lines.indexOf(line) < i)
    t.strictSame(alike, [], 'each says something else')
    for (const line of lines) t.notMatch(line, /Stryker|: \.|\(\)/)
  }
  const has = (at: number, ...parts: string[]) => {
    for (const part of parts) t.match(da[at], part)
  }
  has(2, 'f', '2 ', 'kommuner', '2017, 2018 og 2019')
  has(3, '3 og 4', '5–9')
  has(4, 'række 3,', 'række 5.')
  has(5, '(alle tal: behandling)')
  t.notMatch(da[3], 'alle tal')
  has(8, 'X, Y og Z')
  const [, , , ...rest] = da.slice(da.findIndex((line) => line.startsWith('»I alt«')))
  t.match(rest[1], 'ikke kontrolleres')
  t.match(rest[2], 'D7 er 41, men rækkerne giver 42')
  t.match(rest[3], 'D7 er 41, men rækkerne giver 42; 7 er 41')
  t.end()
})

t.test('answers of questions', (t) => {
  const [da, en] = [optionTexts.da, optionTexts.en]
  const meanings = [
    ...['kommune', 'aar', 'indsats', 'antal', 'total', 'del', 'ubrugt'].map((rolle) => ({
      rolle: rolle as 'kommune',
    })),
    ...(['behandling', 'doegn', 'ambulant'] as const).flatMap((indsats) => [
      { indsats },
      { indsats, aar: 2017 },
      { indsats, del: true as const },
      { indsats, aar: 2017, del: true as const },
    ]),
  ]
  for (const meaning of meanings) sameInBoth(da.meaning(meaning), en.meaning(meaning))
  for (const language of [da, en])
    t.equal(new Set(meanings.map(language.meaning)).size, meanings.length, 'each is another one')
  t.equal(da.meaning({}), da.meaning({ rolle: 'ubrugt' }))
  t.equal(da.meaning({ rolle: 'andet' }), da.meaning({ rolle: 'ubrugt' }))
  t.equal(da.meaning({ aar: 2017 }), '2017')
  t.match(da.meaning({ indsats: 'doegn', aar: 2017 }), /døgnbehandling i 2017$/)
  t.match(en.meaning({ indsats: 'doegn', aar: 2017 }), /residential treatment in 2017$/)
  const at = [
    ['B', { kommune: 'Odense', indsats: 'doegn', aar: 2017 }],
    ['C', { aar: 2018 }],
  ] as const
  const pairs: [string, string, ...string[]][] = [
    [da.column('AB', 'Navn'), en.column('AB', 'Navn'), 'AB', 'Navn'],
    [da.column('AB', ''), en.column('AB', ''), 'AB'],
    [da.onlyColumn('AB'), en.onlyColumn('AB'), 'AB'],
    [da.fromColumn('AB'), en.fromColumn('AB'), 'AB'],
    [da.asRead(at), en.asRead(at), 'B Odense doegn 2017, C 2018'],
    [da.onlySheet('X'), en.onlySheet('X'), 'X'],
    [da.withoutSheet('X'), en.withoutSheet('X'), 'X'],
    [da.alsoColumns('m', ['C'], true), en.alsoColumns('m', ['C'], true), 'm (', ' C'],
    [da.alsoColumns('m', ['C', 'D'], false), en.alsoColumns('m', ['C', 'D'], false), 'm (', ' C '],
    [da.onlyTable(7), en.onlyTable(7), '7'],
    [da.partsAdded('m', ['C', 'D']), en.partsAdded('m', ['C', 'D']), 'm: ', ' C '],
    ...(
      [
        ...[
          'fromHeadings',
          'total',
          'kommune',
          'byName',
          'included',
          'notIncluded',
          'notIncludedAdded',
          'counts',
        ],
        ...['rowsAdded', 'rowsWhole', 'added', 'isAll', 'notKnown'],
      ] as (keyof typeof da & 'total')[]
    ).map((key): [string, string] => [da[key], en[key]]),
  ]
  for (const [danish, english, ...parts] of pairs) {
    sameInBoth(danish, english)
    for (const part of parts) t.ok(danish.includes(part) && english.includes(part), danish)
  }
  t.match(da.alsoColumns('m', ['C'], true), /kolonne C med dens eget år\)/)
  t.match(en.alsoColumns('m', ['C'], true), /column C with its own year\)/)
  // A column alone, and one of several places of a year, have the same words.
  t.equal(new Set(pairs.map(([danish]) => danish)).size, pairs.length - 1)
  t.end()
})

t.test('texts of the template', (t) => {
  const [da, en] = [templateTexts.da, templateTexts.en]
  t.equal(da.lines.length, en.lines.length)
  da.lines.forEach((line, i) => {
    t.equal(line.length, 2)
    line.forEach((text, j) => {
      // The columns have Danish names.
      if (/^(?:Døgnb|B)ehandling$/.test(text)) t.equal(en.lines[i]?.[j], text)
      else sameInBoth(text, en.lines[i]?.[j] ?? '')
    })
  })
  for (const key of ['count', 'doegn', 'year'] as const) {
    sameInBoth(da[key].title, en[key].title)
    sameInBoth(da[key].text, en[key].text)
  }
  t.match(da.year.text, '1990')
  t.equal(da.sheet, en.sheet, 'the guide speaks of it')
  t.ok(da.lines.flat().some((text) => text.includes(`»${da.sheet}«`)))
  t.ok(en.lines.flat().some((text) => text.includes(`“${en.sheet}”`)))
  sameInBoth(da.guide, en.guide)
  sameInBoth(da.title(undefined), en.title(undefined))
  sameInBoth(da.title('X'), en.title('X'))
  for (const { title } of [da, en])
    t.ok(title('X').includes('X') && title('X') !== title(undefined))
  t.end()
})

t.test('a problem says that other rows are unaffected if they have been read', async (t) => {
  const values = { ...given, navn: 'x' }
  for (const code of Object.keys(rowTexts) as RowErrorCode[]) {
    const { da, en } = rowTexts[code]
    const isLast = /[Rr]esten/.test(da(values))
    t.equal(/[Tt]he rest/.test(en(values)), isLast, `${code} in both languages`)
    for (const sprog of ['da', 'en'] as const) {
      const { detail } = rowProblem(sprog, 1, [rowError(sprog, code, values)])
      t.equal(/ikke påvirket|not affected/.test(detail), !isLast, `${code}: ${detail}`)
    }
  }
})

t.test('how to save a spreadsheet in another form, in the words of its program', (t) => {
  const told = (code: RowErrorCode) =>
    (['da', 'en'] as const).map((sprog) => rowError(sprog, code).detail)
  for (const code of ['er-ods', 'er-gammel-xls', 'er-xlsb'] as const) {
    const [da, en] = told(code)
    t.match(da, /Åbn den, vælg »Gem som«, og vælg filtypen \.xlsx\.$/, code)
    t.match(en, /Open it, choose “Save As”, and choose the file type \.xlsx\.$/, code)
  }
  // Numbers saves in its own form only.
  const [da, en] = told('er-numbers')
  t.match(da, /»Eksporter til« i menuen »Arkiv«, og vælg Excel\.$/)
  t.match(en, /“Export To” in the menu “File”, and choose Excel\.$/)
  t.end()
})
