/** Sentences about sums, names and rows that were left out. */
import t from 'tap'
import { summaryOf } from '../../../src/opgoerelser.js'
import type { Redegoerelse, Total } from '../../../src/table/account.js'
import { namesOf } from '../../../src/words/kommune-names.js'
import { optionTexts } from '../../../src/table/questions/option-texts.js'
import { outsideRegion } from '../../../src/table/checks/remarks.js'

const nothing: Redegoerelse = {
  ...{ fil: 'f', ark: [], tabeller: [], aar: [2017], kommuner: ['Odense'], ukendteNavne: [] },
  ...{ rettedeNavne: [], totaler: [], udeladt: [], ikkeOplyst: 0, afvist: 0, bemaerkninger: [] },
}
const sentences = (account: Partial<Redegoerelse>, sprog: 'da' | 'en') =>
  summaryOf({ ...nothing, ...account }, sprog).slice(1)

t.test('sums, names and rows, the first ten of which are listed', (t) => {
  const at = { ark: 'A', raekke: 4 }
  const total = (more: Partial<Total>): Total => ({
    ...{ navn: 'I alt', sted: at, kontrolleret: 2, ukontrolleret: 0, afvigelser: [], ...more },
  })
  const wrong = { sted: { ...at, kolonne: 3 }, staar: 5, sum: 6 }
  const totals: [Partial<Total>, da: string, en: string][] = [
    [
      {},
      '»I alt« (række 4) er en sum og tælles ikke med. Den passer med rækkerne.',
      '“I alt” (row 4) is a sum and is not counted. It agrees with the rows.',
    ],
    [
      { ukontrolleret: 1 },
      '»I alt« (række 4) er en sum og tælles ikke med. Den passer med rækkerne, hvor den kan kontrolleres.',
      '“I alt” (row 4) is a sum and is not counted. It agrees with the rows where it can be checked.',
    ],
    [
      { kontrolleret: 0, navn: '' },
      'Rækken uden navn (række 4) er en sum og tælles ikke med. Den kan ikke kontrolleres.',
      'The row without a name (row 4) is a sum and is not counted. It cannot be checked.',
    ],
    [
      { afvigelser: [wrong], sted: { ...at, kolonne: 3 } },
      '»I alt« (kolonne C) er en sum og tælles ikke med. Den passer ikke med rækkerne: C4 er 5, men rækkerne giver 6.',
      '“I alt” (column C) is a sum and is not counted. It does not agree with the rows: C4 is 5, but the rows give 6.',
    ],
    [
      { afvigelser: [{ ...wrong, sted: at }, wrong] },
      '»I alt« (række 4) er en sum og tælles ikke med. Den passer ikke med rækkerne: 4 er 5, men rækkerne giver 6; C4 er 5, men rækkerne giver 6.',
      '“I alt” (row 4) is a sum and is not counted. It does not agree with the rows: 4 is 5, but the rows give 6; C4 is 5, but the rows give 6.',
    ],
  ]
  for (const [more, da, en] of totals) {
    const account = { totaler: [total(more)] }
    t.strictSame([...sentences(account, 'da'), ...sentences(account, 'en')], [da, en])
  }
  const many = (count: number) => Array.from({ length: count }, () => total({}))
  t.equal(sentences({ totaler: many(10) }, 'da').length, 10)
  t.equal(sentences({ totaler: many(12) }, 'da').at(-1), '… og 2 til.')
  t.equal(sentences({ totaler: many(11) }, 'en').at(-1), '… and 1 more.')

  const names = Array.from({ length: 12 }, (_, i) => ({
    navn: `By ${String(i)}`,
    sted: at,
    steder: [at],
  }))
  const list = names.slice(0, 10).map(({ navn }) => `»${navn}« (række 4)`)
  t.strictSame(sentences({ ukendteNavne: names }, 'da'), [
    `Ikke navne på danske kommuner: ${list.join(', ')} og 2 til. Hvert navn er talt med som en kommune for sig.`,
  ])
  t.strictSame(sentences({ ukendteNavne: names.slice(0, 10) }, 'da'), [
    `Ikke navne på danske kommuner: ${list.join(', ')}. Hvert navn er talt med som en kommune for sig.`,
  ])
  const some = [
    { navn: 'Odenese', sted: at, steder: [at], forslag: 'Odense' },
    { navn: 'Vejle', sted: at, steder: [at], forslag: 'Vejen' },
  ]
  // If municipalities are listed, rows of others cannot be used; otherwise each name is counted.
  t.strictSame(sentences({ ukendteNavne: some, erAngivet: true }, 'da'), [
    'Ikke blandt de kommuner, der er angivet: »Vejle« (række 4). Tallene kan ikke bruges i rapporten.',
    'Ikke navne på danske kommuner: »Odenese« (række 4; måske Odense). Tallene kan ikke bruges i rapporten.',
  ])
  t.strictSame(sentences({ ukendteNavne: some, erAngivet: true }, 'en'), [
    'Not among the municipalities that were listed: “Vejle” (row 4). The numbers cannot be used in the report.',
    'Not names of Danish municipalities: “Odenese” (row 4; perhaps Odense). The numbers cannot be used in the report.',
  ])
  const danish = names.map((one) => ({ ...one, navn: 'Vejle' }))
  t.match(
    sentences({ ukendteNavne: danish, erAngivet: true }, 'da')[0],
    /»Vejle« .* og 2 til\. Tal/,
  )
  const [odenese] = some
  const place = (ark: string, ...rows: number[]) => rows.map((raekke) => ({ ark, raekke }))
  const alone = (ark: readonly string[], steder: ReturnType<typeof place>) => {
    const sheets = ark.map((navn) => ({ navn, laest: true }))
    const told = { ark: sheets, ukendteNavne: [{ ...odenese!, steder }] }
    // The same rows after the reader has said what the name means.
    const { navn, sted } = odenese!
    const mended = { ark: sheets, rettedeNavne: [{ navn, kommune: 'Odense', sted, steder }] }
    return [told, mended].flatMap((one) => [...sentences(one, 'da'), ...sentences(one, 'en')])
  }
  t.strictSame(alone(['Tal'], place('Tal', 4, 9, 12)), [
    'Ikke navne på danske kommuner: »Odenese« (række 4, 9 og 12; måske Odense). Navnet er talt med som en kommune.',
    'Not names of Danish municipalities: “Odenese” (rows 4, 9 and 12; perhaps Odense). The name is counted as a municipality.',
    '»Odenese« (række 4, 9 og 12) læses som Odense, som du har valgt.',
    '“Odenese” (rows 4, 9 and 12) is read as Odense, as you have chosen.',
  ])
  const years = [...place('2017', 4, 5), ...place('2018', ...names.map((_, i) => i + 2))]
  t.strictSame(alone(['2017', '2018'], years), [
    'Ikke navne på danske kommuner: »Odenese« (række 4 og 5 i arket »2017« og række 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 og 2 til i arket »2018«; måske Odense). Navnet er talt med som en kommune.',
    'Not names of Danish municipalities: “Odenese” (rows 4 and 5 of the sheet “2017” and rows 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 and 2 more of the sheet “2018”; perhaps Odense). The name is counted as a municipality.',
    '»Odenese« (række 4 og 5 i arket »2017« og række 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 og 2 til i arket »2018«) læses som Odense, som du har valgt.',
    '“Odenese” (rows 4 and 5 of the sheet “2017” and rows 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 and 2 more of the sheet “2018”) is read as Odense, as you have chosen.',
  ])
  const left = { sted: at, kode: 'note', navn: '' } as const
  // Otherwise the same row of two sheets would be reported twice with the same words.
  const two = ['2017', '2018'].map((navn) => ({ navn, laest: true }))
  const inBoth = <T>(one: T) => two.map(({ navn }) => ({ ...one, sted: { ark: navn, raekke: 9 } }))
  const alike = {
    ark: two,
    udeladt: inBoth(left),
    totaler: inBoth(total({})),
    rettedeNavne: inBoth({ navn: 'Odenese', kommune: 'Odense' }).map((one) => ({
      ...one,
      steder: [one.sted],
    })),
  }
  for (const sprog of ['da', 'en'] as const) {
    const lines = sentences(alike, sprog)
    t.equal(new Set(lines).size, 6, lines.join('\n'))
    t.equal(
      lines.filter((line) => /9 (?:i arket »|of the sheet “)201[78][«”]/.test(line)).length,
      6,
    )
  }
  t.strictSame(sentences({ udeladt: [left, { ...left, navn: 'x' }] }, 'da'), [
    'Række 4 er ikke med: en bemærkning.',
    'Række 4 (»x«) er ikke med: en bemærkning.',
  ])
  t.end()
})

t.test('the columns that were read, if one answer is that they are right', (t) => {
  const columns = (count: number) =>
    Array.from({ length: count }, (_, i) => [`K${String(i)}`, { aar: 2017 }] as const)
  const told = columns(24)
    .map(([letters]) => `${letters} 2017`)
    .join(', ')
  t.equal(optionTexts.da.asRead(columns(24)), `ja: ${told}`)
  t.equal(optionTexts.da.asRead(columns(26)), `ja: ${told} og 2 til`)
  t.equal(optionTexts.en.asRead(columns(25)), `yes: ${told} and 1 more`)
  t.end()
})

t.test('names of municipalities, of the region and outside it', (t) => {
  const { named, nearest } = namesOf()
  for (const text of ['Odense', 'odense kommune', 'ODENSE  Kommune', 'Odense'])
    t.match(named(text), { navn: 'Odense', isKnown: true }, text)
  for (const [text, navn] of Object.entries({
    'By A kommune': 'By A',
    'Ø regionskommune': 'Ø',
    'By A  Kommune': 'By A',
    Kommune: 'Kommune',
    'By kommune A': 'By kommune A',
    Bykommune: 'Bykommune',
  }))
    t.match(named(text), { navn, isKnown: false }, text)
  t.strictSame(['Odnse', 'Vejl kommune', 'Kommune 01'].map(nearest), ['Odense', 'Vejle', undefined])
  const outside = (...names: string[]) => outsideRegion(names, 'Region Syddanmark')
  t.strictSame(outside('Odense', 'Vejle', 'By A'), [])
  t.strictSame(outsideRegion(['Roskilde'], 'Ukendt'), [])
  const one = (navne: string, more = {}) => [
    { kode: 'anden-region', vaerdier: { navne, region: 'Syddanmark', ...more } },
  ]
  t.strictSame(outside('Odense', 'Roskilde', 'Aarhus'), one('Roskilde, Aarhus'))
  const many = [
    'Aarhus',
    'Randers',
    'Silkeborg',
    'Horsens',
    'Viborg',
    'Herning',
    'Holstebro',
    'Skive',
    'Struer',
    'Lemvig',
  ]
  t.strictSame(outside(...many), one(many.join(', ')))
  t.strictSame(outside(...many, 'Ikast-Brande', 'Odder'), one(many.join(', '), { flere: 2 }))
  t.end()
})
