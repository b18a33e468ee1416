/** Tables of counts as people lay them out, with the counts worked out by hand. */
import t from 'tap'
import type { Valg } from '../../src/opgoerelser.js'
import { fromText, laest, read, spurgt, told } from '../support/reading.js'

t.test('a column without a heading contains the names, whatever stands beside it', async (t) => {
  const two = 'By A 2017: 3/1, By B 2017: 2/0'
  t.equal(
    await told(';Behandling 2017;Døgn 2017;Hvem | By A;3;1;ringet | By B;2;0;skrevet'),
    two,
    'texts behind the counts are no names',
  )
  t.equal(
    await told('Nr;;Behandling 2017;Døgn 2017 | 1;By A;3;1 | 2;By B;2;0', { kolonner: { A: '-' } }),
    two,
    'numbers before the names that are told not to be counts',
  )
  const { redegoerelse } = laest(
    await fromText('Kommune;År;Behandling;Døgn | Odense;2017;3;1 | Hokuspokusby;2017;2;0'),
  )
  t.same(
    redegoerelse.ukendteNavne.map(({ navn, forslag }) => [navn, forslag]),
    [['Hokuspokusby', undefined]],
    'a name that is far from all of them is not taken for one',
  )
})

t.test('tables as regions send them', async (t) => {
  const both = 'Odense 2017: 3/1, Odense 2018: 2/0, Vejle 2017: 2/0, Vejle 2018: 1/1'
  const counts = 'Odense;3;1;2;0 | Vejle;2;0;1;1'
  const byYear = 'Odense 2017: 3/1, Vejle 2017: 2/0, Odense 2018: 2/0, Vejle 2018: 1/1'
  const layouts: [string, string | Record<string, string>, string][] = [
    [
      'the form itself for each municipality, one below the other',
      'Odense;; | ;2017;2018 | Visiteret til en behandlingsindsats;3;2 | Visiteret til en døgnbehandlingsindsats;1;0 |  | Vejle;; | ;2017;2018 | Visiteret til en behandlingsindsats;2;1 | Visiteret til en døgnbehandlingsindsats;0;1',
      both,
    ],
    [
      'a sheet for each municipality with the questions of the form',
      Object.fromEntries(
        [
          ['Odense', '3;2', '1;0'],
          ['Vejle', '2;1', '0;1'],
        ].map(([kommune, behandling, doegn]) => [
          kommune,
          `Spørgsmål;2017;2018 | Hvor mange udsatte gravide kvinder med et skadeligt rusmiddelbrug har kommunen visiteret til en behandlingsindsats fx misbrugsbehandlingsindsats eller familiebehandlingsindsats?;${behandling} | Hvor mange af disse udsatte gravide kvinder med et skadeligt rusmiddelbrug har kommunen visiteret til en døgnbehandlingsindsats?;${doegn}`,
        ]),
      ),
      both,
    ],
    [
      'a table for each year, with the year in its title',
      'Opgørelse for 2017;; | Kommune;Behandling;Døgn | Odense;3;1 | Vejle;2;0 | Total;5;1 |  | Opgørelse for 2018;; | Kommune;Behandling;Døgn | Odense;2;0 | Vejle;1;1',
      byYear,
    ],
    [
      'years below a heading of another name',
      'Kommune;Periode;Behandling;Døgn | Odense;År 2017;3;1 | Odense;År 2018;2;0 | Vejle;År 2017;2;ingen | Vejle;År 2018;1;1',
      both,
    ],
    [
      'kinds of counts below a heading of another name',
      'Kommune;Ydelse;2017;2018 | Odense;Behandling;3;2 | Odense;Døgn;1;nul | Vejle;Behandling;2;1 | Vejle;Døgn;0;1',
      both,
    ],
    [
      'questions of a survey by their numbers, and a share',
      `Kommune;Spm. 1: Behandling [2017];Spm. 2: Heraf døgn [2017];Spm. 1: Behandling [2018];Spm. 2: Heraf døgn [2018];Andel døgn | ${counts.replaceAll(' |', ';9 |')};4`,
      both,
    ],
    [
      'codes in place of names',
      'kommunekode;aar;behandling;doegn | 461;2017;3;1 | 461;2018;2;0 | 630;2017;2;0 | 630;2018;1;1',
      both,
    ],
    [
      'a sum of two parts is asked about first',
      'Kommune;År;Ambulant;Døgn;I alt | Odense;2017;2;1;3',
      '? hvad-er-kolonnen',
    ],
    [
      'one title with a year is asked',
      'Tal for 2017;; | Kommune;Behandling;Døgn | Odense;3;1',
      '? hvilket-aar',
    ],
    [
      'titles of the same year are asked',
      'Tal for 2017;; | Kommune;Behandling;Døgn | Odense;3;1 |  | Tal for 2017;; | Kommune;Behandling;Døgn | Vejle;3;1',
      '? hvilket-aar',
    ],
    [
      'both counts in one',
      'Kommune;År;Døgn eller behandling | Odense;2017;3',
      '? hvad-er-kolonnen',
    ],
  ]
  for (const [name, text, want] of layouts) t.equal(await told(text), want, name)
  const { sted } = spurgt(
    await fromText('Kommune;År;Ambulant;Døgn;I alt | Odense;2017;2;1;3'),
  ).spoergsmaal
  t.equal(sted?.kolonne, 5, 'and not about one of the parts')
})

t.test('rows between the municipalities: parts of the country, sums of parts, means', async (t) => {
  const totals = async (text: string) =>
    laest(await fromText(text)).redegoerelse.totaler.map(({ navn, afvigelser }) =>
      [navn, ...afvigelser.map(({ staar, sum }) => `${String(staar)}/${String(sum)}`)].join(' '),
    )
  const four = 'Odense 2017: 3/1, Assens 2017: 2/0, Vejle 2017: 2/0, Esbjerg 2017: 1/0'
  const head = 'Kommune;Behandling 2017;Døgn 2017 | '
  const parts = `${head}Fyn;; | Odense;3;1 | Assens;2;0 | Subtotal;5;1 | Jylland;; | Vejle;2;0 | Esbjerg;1;0 | Subtotal;3;0 | Total;8;1`
  t.equal(await told(parts), four)
  t.same(await totals(parts), ['Subtotal', 'Subtotal', 'Total'], 'each agrees with its own rows')
  for (const word of ['Delsum', 'Deltotal', 'Mellemtotal', 'Mellemsum', 'DELSUM:']) {
    const own = parts.replaceAll('Subtotal', word).replace('Total', 'Hovedsum')
    t.same(await totals(own), [word, word, 'Hovedsum'], 'by other words')
  }
  const ofPart = parts.replace('Subtotal', 'Delsum Fyn').replace('Subtotal', 'Jylland deltotal')
  t.same(await totals(ofPart), ['Delsum Fyn', 'Jylland deltotal', 'Total'], 'with what it is of')
  t.match(laest(await fromText(parts)).redegoerelse.udeladt, [
    { kode: 'gruppe', navn: 'Fyn' },
    { kode: 'gruppe', navn: 'Jylland' },
  ])
  const wrong = `${head}Odense;3;1 | Assens;2;0 | I alt;6;1 | Vejle;2;0 | Esbjerg;1;0 | I alt;3;0 | Hovedtotal;9;1`
  t.equal(await told(wrong), four)
  t.same(await totals(wrong), ['I alt 6/5', 'I alt', 'Hovedtotal 9/8'])
  const counted = `${head}Fyn;5;1 | Odense;3;1 | Assens;2;0 | Jylland;3;0 | Vejle;2;0 | Esbjerg;1;0`
  t.equal(await told(counted), four, 'a part of the country is not counted beside its own')
  const means = `${head}Odense;3;1 | Assens;2;0 | Vejle;2;0 | Esbjerg;1;0 | Gennemsnit;2;0 | Median;2;0 | Andel;100;12`
  t.equal(await told(means), four)
  t.same(
    laest(await fromText(means)).redegoerelse.udeladt.map(({ kode, navn }) => `${kode} ${navn}`),
    ['gennemsnit Gennemsnit', 'gennemsnit Median', 'gennemsnit Andel'],
  )
  const blocks =
    'Kommune;Behandling;Døgn | 2017;; | Odense;3;1 | Vejle;2;0 | I alt;5;1 | 2018;; | Odense;2;0 | Vejle;1;1 | I alt;3;1'
  const years = 'Odense 2017: 3/1, Vejle 2017: 2/0, Odense 2018: 2/0, Vejle 2018: 1/1'
  t.equal(await told(blocks), years)
  t.same(await totals(blocks), ['I alt', 'I alt'])
  t.equal(await told(blocks.replace('Kommune', '')), years, 'and without a heading over the names')
})

t.test('layouts of other people', async (t) => {
  const four = 'Odense 2017: 3/1, Odense 2018: 3/0, Vejle 2017: 2/0, Vejle 2018: 1/1'
  const sameCounts = async (text: string | Record<string, string>, valg: Valg = {}) => {
    const found = await told(text, valg)
    return found.startsWith('?') ? found : found.split(', ').sort().join(', ')
  }
  const layouts: Record<string, string | Record<string, string>> = {
    'headings of three rows':
      ';2017;;2018; | ;Visiteret til behandling;;Visiteret til behandling; | Kommune;I alt;Heraf døgn;I alt;Heraf døgn | Odense;3;1;3;0 | Vejle;2;0;1;1',
    'a pivot table':
      'Rækkeetiketter;Sum af Behandling;Sum af Døgn | Odense;6;1 | 2017;3;1 | 2018;3;0 | Vejle;3;1 | 2017;2;0 | 2018;1;1 | Hovedtotal;9;2',
    'a pivot table by year':
      'Rækkeetiketter;Behandling;Døgn | 2017;5;1 | Odense;3;1 | Vejle;2;0 | 2018;4;1 | Odense;3;0 | Vejle;1;1 | Hovedtotal;9;2',
    'side by side':
      'Behandling;;;;Døgn;; | Kommune;2017;2018;;Kommune;2017;2018 | Odense;3;3;;Odense;1;0 | Vejle;2;1;;Vejle;0;1',
    'one below the other':
      'Behandling | Kommune;2017;2018 | Odense;3;3 | Vejle;2;1 | I alt;5;4 |  | Døgnbehandling | Kommune;2017;2018 | Odense;1;0 | Vejle;0;1 | I alt;1;1',
    'a table per year below the other':
      '2017 | Kommune;Behandling;Døgn | Odense;3;1 | Vejle;2;0 |  | 2018 | Kommune;Behandling;Døgn | Odense;3;0 | Vejle;1;1',
    'headings again on the next page':
      'Kommune;År;Behandling;Døgn | Odense;2017;3;1 | Odense;2018;3;0 | Kommune;År;Behandling;Døgn | Vejle;2017;2;0 | Vejle;2018;1;1',
    'names only once':
      'Kommune;År;Behandling;Døgn | Odense;2017;3;1 | ;2018;3;0 | Vejle;2017;2;0 | ;2018;1;1',
    'kinds in the rows':
      'Kommune;Indsats;2017;2018 | Odense;Behandling;3;3 | ;Døgn;1;0 | Vejle;Behandling;2;1 | ;Døgn;0;1',
    'a kind that is not asked for':
      'Kommune;Indsats;2017;2018 | Odense;Behandling;3;3 | Odense;Ambulant;2;3 | Odense;Døgn;1;0 | Vejle;Behandling;2;1 | Vejle;Døgn;0;1',
    'municipalities in columns':
      'År;Indsats;Odense;Vejle;I alt | 2017;Behandling;3;2;5 | 2017;Døgn;1;0;1 | 2018;Behandling;3;1;4 | 2018;Døgn;0;1;1',
    'municipalities in columns, one label':
      'Indsats/Kommune;Odense Kommune;Vejle Kommune;Region Syddanmark | Behandling 2017;3;2;5 | Døgn 2017;1;0;1 | Behandling 2018;3;1;4 | Døgn 2018;0;1;1',
    'all in rows':
      'Kommune;År;Indsats;Antal | Odense;2017;Beh.;3 | Odense;2017;Døgn;1 | Odense;2018;Beh.;3 | Odense;2018;Døgn;0 | Vejle;2017;Beh.;2 | Vejle;2017;Døgn;0 | Vejle;2018;Beh.;1 | Vejle;2018;Døgn;1',
    'years of two digits':
      "Kommune;Beh. 17;Beh '18;Døgn17;døgn 18 | Odense;3;3;1;0 | Vejle;2;1;0;1",
    'totals of the years':
      'Kommune;Behandling 2017;Behandling 2018;Behandling i alt;Døgn 2017;Døgn 2018;Døgn i alt | Odense;3;3;6;1;0;1 | Vejle;2;1;3;0;1;1',
    'codes of municipalities':
      'Kommunenr.;Kommune;År;Behandling;Døgn;Indbyggertal | 461;Odense;2017;3;1;205000 | 461;Odense;2018;3;0;205000 | 630;Vejle;2017;2;0;118000 | 630;Vejle;2018;1;1;118000',
    'codes alone':
      'Kommune;År;Behandling;Døgn | 461;2017;3;1 | 0461;2018;3;0 | 630;2017;2;0 | 630;2018;1;1',
    'a note with numbers':
      'Kommune;År;Behandling;Døgn | Odense;2017;3;1 | Odense;2018;3;0 | Vejle;2017;2;0 | Vejle;2018;1;1 |  | Andre oplysninger | Antal ansatte;12',
    'a sheet per municipality': {
      Odense: 'År;Behandling;Døgn | 2017;3;1 | 2018;3;0',
      Vejle: 'År;Behandling;Døgn | 2017;2;0 | 2018;1;1',
    },
    'a sheet per year': {
      'År 2017': 'Kommune;Behandling;Døgn | Odense;3;1 | Vejle;2;0',
      '2018': 'Kommune;Behandling;Døgn | Odense;3;0 | Vejle;1;1',
    },
    'a sheet per year and kind': {
      'Beh 2017': 'Kommune;Antal | Odense;3 | Vejle;2',
      'Døgn 2017': 'Kommune;Antal | Odense;1 | Vejle;0',
      'Beh 2018': 'Kommune;Antal | Odense;3 | Vejle;1',
      'Døgn 2018': 'Kommune;Antal | Odense;0 | Vejle;1',
    },
    'a summary that says the same': {
      Samlet:
        'Kommune;År;Behandling;Døgn | Odense;2017;3;1 | Odense;2018;3;0 | Vejle;2017;2;0 | Vejle;2018;1;1',
      '2017': 'Kommune;Behandling;Døgn | Odense;3;1 | Vejle;2;0',
    },
    English:
      'Municipality;Year;Referred to treatment;Residential treatment | Odense;2017;3;1 | Odense;2018;3;0 | Vejle;2017;2;0 | Vejle;2018;1;1 | Grand total;;9;2',
  }
  for (const [name, text] of Object.entries(layouts)) t.equal(await sameCounts(text), four, name)
})

t.test('a large sheet', async (t) => {
  const rows = Array.from(
    { length: 100_000 },
    (_, i) => `Kommune ${i % 20_000};${2010 + Math.floor(i / 20_000)};9;${i % 3}`,
  )
  const one = laest(
    await read(
      Buffer.from(`Kommune;År;Behandling;Døgn\n${rows.join('\n')}\nI alt;;900000;99999\n`),
    ),
  )
  t.equal(one.raekker.length, 100_000)
  t.match(one.redegoerelse.totaler, [{ kontrolleret: 2, afvigelser: [] }])
})
