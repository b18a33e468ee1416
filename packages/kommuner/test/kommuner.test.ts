import {
  kommuneNamed,
  kommuner,
  kommunerIn,
  kommunerMeant,
  regioner,
  regionerAt,
  regionNamed,
  withoutFootnote,
} from '@screeningsmodel/kommuner'
import t from 'tap'

t.test(
  'a day in another form is refused: »2027« is after the end of two regions, and before the next',
  (t) => {
    for (const date of ['2027', '1-1-2027', 'i dag', '', null, new Date()])
      t.throws(() => regionerAt(date as string), {
        name: 'TypeError',
        message: /^date: .*YYYY-MM-DD/,
      })
    t.end()
  },
)

t.test('98 municipalities in five regions, and in four from 2027', async (t) => {
  t.equal(kommuner.length, 98)
  t.equal(new Set(kommuner.map(({ nummer }) => nummer)).size, 98)
  t.equal(new Set(kommuner.map(({ navn }) => navn)).size, 98)
  const sizes = (date: string) =>
    Object.fromEntries(regionerAt(date).map(({ id }) => [id, kommunerIn(id).length]))
  // According to the Ministry of the Interior.
  t.strictSame(sizes('2026-12-31'), {
    nordjylland: 11,
    midtjylland: 19,
    syddanmark: 22,
    hovedstaden: 29,
    sjaelland: 17,
  })
  t.strictSame(sizes('2027-01-01'), {
    nordjylland: 11,
    midtjylland: 19,
    syddanmark: 22,
    oestdanmark: 46,
  })
  t.strictSame(
    kommunerIn('syddanmark')
      .map(({ navn }) => navn)
      .slice(-3),
    ['Vejle', 'Ærø', 'Aabenraa'],
    'in the Danish order',
  )
  for (const { region } of kommuner) t.ok(regioner.some(({ id }) => id === region))
})

t.test('a municipality in every spelling', async (t) => {
  const spellings: Record<string, string[]> = {
    Aabenraa: [
      'Aabenraa',
      'Åbenrå',
      'ÅBENRÅ KOMMUNE',
      'A\u030Abenra\u030A',
      ' Aabenraa  Kommune ',
      '580',
      '0580',
      '580 Aabenraa',
      'Aabenraa (580)',
      'Aabenraa*',
      'Aabenraa **',
      'Aabenraa *)',
      'Aabenraa (*)',
      'Aabenraa1)',
      'Aabenraa 1)',
      'Aabenraa 1) 2)',
      'Aabenraa (1)',
      'Aabenraa[2]',
      'Aabenraa a)',
      'Aabenraa ¹',
      'Aabenraa¹⁾',
      'Aabenraa¹,²',
      'Åbenrå Kommune†',
      'Aabenraa (580) *',
    ],
    København: [
      'København',
      'Københavns Kommune',
      'Koebenhavn',
      'Kbh.',
      'KØBENHAVN',
      '0101 København',
    ],
    Bornholm: ['Bornholms Regionskommune', 'Bornholm'],
    'Faaborg-Midtfyn': [
      'Fåborg Midtfyn',
      'Faaborg\u2013Midtfyn',
      'Faaborg - Midtfyn',
      'Faaborg/Midtfyn',
      'FaaborgMidtfyn',
    ],
    Odense: [
      ...['Odense K', 'Odense k.', 'Odense Kom.', 'Odense komm', 'Odense kommunes'],
      ...['Kommunen: Odense', 'Kommune Odense', 'Kommunen Odense'],
      // A soft hyphen, as copied from a page.
      'Oden\u00adse',
    ],
    Mariagerfjord: ['Mariager Fjord'],
    Læsø: ['Läsö', 'Laesoe'],
    Nordfyns: ['Nordfyn', 'Nordfyns Kommune'],
    Vesthimmerlands: ['Vesthimmerland', 'Vesthimmerlands Kommune'],
    Ærø: ['Aeroe', 'Ærø kommune'],
    Assens: ['Assens', 'Assens Kommune'],
    Randers: ['Randers Kommune'],
  }
  for (const [navn, texts] of Object.entries(spellings)) {
    for (const text of texts) t.equal(kommuneNamed(text)?.navn, navn, text)
  }
  for (const { navn, nummer } of kommuner) {
    for (const text of [
      navn,
      `${navn} Kommune`,
      `${navn}s Kommune`,
      navn.toUpperCase(),
      navn.normalize('NFD'),
      String(nummer),
    ]) {
      t.equal(kommuneNamed(text)?.navn, navn, text)
    }
  }
  for (const text of [
    '',
    'Kommune',
    'Kommune 01',
    'Kommune 101',
    'Odenese',
    'I alt',
    'Region Syddanmark',
    '461 Vejle',
    'Odense (46)',
    'Odense (12)',
    'Odense 1',
    '1)',
    '*',
    '1461',
    '2017',
    'Nordjylland',
  ]) {
    t.equal(kommuneNamed(text), undefined, text)
  }
})

t.test('regions', async (t) => {
  for (const text of [
    'Syddanmark',
    'Region Syddanmark',
    'region  SYDDANMARK',
    'Regionen Syddanmark',
  ]) {
    t.equal(regionNamed(text)?.id, 'syddanmark', text)
  }
  t.equal(regionNamed('Region Sjaelland')?.id, 'sjaelland')
  for (const text of ['Syddanmarks', 'sjaelland', 'sjaellands', 'hovedstadens'])
    t.equal(regionNamed(text)?.id, text.replace(/s$/, '').toLowerCase(), text)
  t.equal(regionNamed('Region'), undefined)
  t.equal(regionNamed('Østdanmark')?.fra, '2027-01-01')
  t.equal(regionNamed('Odense'), undefined)
  t.same(
    kommunerMeant('Region Nordjylland'),
    kommunerIn('nordjylland').map(({ navn }) => navn),
  )
  t.same(kommunerMeant('Odense'), ['Odense'])
  t.equal(withoutFootnote('Odense 1) 2)'), 'Odense')
  t.equal(withoutFootnote('1)'), '1)', 'marks alone are no footnote')
  t.same(kommunerMeant('Odenese'), ['Odenese'], 'a name of nothing stays as it is')
})
