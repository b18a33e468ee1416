/** Small ambiguous tables: the question, its place and its answers, worked out by hand. */
import t from 'tap'
import type { Valg } from '../../../src/opgoerelser.js'
import { spurgt, fromText } from '../../support/reading.js'
import { tells } from '../../support/story.js'

type Text = string | Record<string, string>

const both = (before: string, after: string) =>
  ['behandling', 'doegn'].map((indsats) => `${before}${indsats}${after}`).join(' | ')

t.test('about a column', (t) =>
  tells(t, [
    [
      'a misspelt word, and what it is near to',
      'Kommune;Behandlign 2017;Døgn 2017 | Odense;3;1',
      `? hvad-er-kolonnen !B | A kommune, B - (behandling:2017), C doegn:2017 | ${both('--kolonne B=', ':2017')} | --kolonne B=-`,
    ],
    [
      'years of two digits, and the columns like it',
      'Kommune;Tal 90;Tal 91 | Odense;3;2',
      `? hvad-er-kolonnen !B | A kommune, B - (antal), C - (antal) | --kolonne B=behandling:1990 --kolonne C=behandling:1991 | --kolonne B=doegn:1990 --kolonne C=doegn:1991 | --kolonne B=- --kolonne C=-`,
    ],
    [
      'the second of two like columns, by its own year',
      'Kommune;Tal 2017/18;Tal 2018/19 | Odense;3;2',
      '? hvad-er-kolonnen !C | A kommune, B behandling:2017, C - (antal) | --kolonne B=behandling:2017 --kolonne C=behandling:2018 | --kolonne B=behandling:2018 --kolonne C=behandling:2019 | --kolonne B=doegn:2017 --kolonne C=doegn:2018 | --kolonne B=doegn:2018 --kolonne C=doegn:2019 | --kolonne B=- --kolonne C=-',
      { kolonner: { B: 'behandling:2017' } },
    ],
    [
      'the number of a year that the sheet names',
      { 'Tal 2017-2018': 'Kommune;Beh. tal år 1;Beh. tal år 2 | Odense;3;2' },
      `? hvad-er-kolonnen Tal 2017-2018!B | A kommune, B - (behandling), C - (behandling) | --kolonne B=behandling:2017 --kolonne C=behandling:2018 | --kolonne B=doegn:2017 --kolonne C=doegn:2018 | --kolonne B=- --kolonne C=-`,
    ],
    [
      'a change that stands behind what changes is no count',
      'Kommune;Behandling 2018;Døgn ændring 2018 | Odense;3;1',
      `? hvad-er-kolonnen !C | A kommune, B behandling:2018, C - (doegn:2018) | --kolonne C=doegn:2018 | --kolonne C=behandling:2018 | --kolonne C=-`,
    ],
    [
      'a part below the number of each municipality, behind their years',
      'År;Kommune;Antal | 2017;Odense;3 | 2017;Døgn;1 | 2017;Vejle;2 | 2017;Døgn;0',
      '? hvilken-indsats ! | A aar, B kommune, C antal | --ark tal=behandling | --ark tal=doegn',
    ],
    [
      'what a table counts, in a sheet whose name has no letter',
      { '—': 'Kommune;2017;2018 | Odense;3;4' },
      '? hvilken-indsats —! | A kommune, B 2017, C 2018 | --ark —=behandling | --ark —=doegn',
    ],
    [
      'a column of counts beside those of municipalities is of none of them',
      { Behandling: 'År;Odense;Vejle;Antal | 2017;3;2;5 | 2018;1;1;2' },
      `? hvad-er-kolonnen Behandling!D | A aar, B -, C -, D antal | --kolonne D=behandling | --kolonne D=doegn | --kolonne D=-`,
    ],
    [
      'residential above all treatment',
      'Kommune;Døgn; | ;Behandling 2017;Behandling 2018 | Odense;3;2',
      '? hvad-er-kolonnen !B | A kommune, B behandling:2017, C behandling:2018 | --kolonne B=doegn:2017 --kolonne C=doegn:2018 | --kolonne B=behandling:2017 --kolonne C=behandling:2018 | --kolonne B=- --kolonne C=-',
    ],
    [
      'a quarter of a year of which there is no other',
      'Kommune;Q1 2017;Q2 2017;Q1 2018 | Odense;3;2;1',
      '? hvad-er-kolonnen !B | A kommune, B -, C -, D - | --kolonne B=behandling:2017 --kolonne D=behandling:2018 | --kolonne B=doegn:2017 --kolonne D=doegn:2018 | --kolonne B=- --kolonne D=-',
    ],
    [
      'outpatient treatment is not all treatment, even as a sum',
      'Kommune;Ambulant i alt 2017;Døgn 2017 | Odense;3;2',
      '? ambulant-og-doegn !B | A kommune, B -, C doegn:2017 | --kolonne B=ambulant:2017 | --kolonne B=behandling:2017 | --kolonne B=-',
    ],
    [
      'a year in the rows and over the counts',
      'Kommune;År;Behandling 2017;Døgn 2017 | Odense;2017;3;1',
      '? to-steder !C | A kommune, B aar, C behandling:2017, D doegn:2017 | --kolonne B=- | --kolonne C=behandling --kolonne D=doegn',
    ],
    [
      'a kind of count in the rows and over the counts',
      'Kommune;Indsats;Behandling 2017 | Odense;Døgn;3',
      '? to-steder !C | A kommune, B indsats, C behandling:2017 | --kolonne B=- | --kolonne C=antal',
    ],
    [
      'what is known meanwhile of columns of other kinds',
      'Kommune;År;Bem.;Antal i alt;I alt;;Ukendt;Behandling;Døgn;Behandling | Odense;2017;x;1;1;x;x;3;1;3',
      '? to-ens-kolonner !J | A kommune, B aar, C -, D total, E total, F -, G -, H behandling, I doegn, J behandling | --kolonne J=- | --kolonne H=-',
    ],
  ]),
)

t.test('about rows, tables and sheets', (t) =>
  tells(t, [
    [
      'the column that tells all rows of one municipality from each other',
      'Kommune;Sted;Team;År;Behandling;Døgn | Odense;a;x;2017;3;1 | Odense;b;y;2017;2;0 | Vejle;a;x;2017;1;1 | Vejle;a;z;2017;1;1',
      '? flere-raekker !3 | A kommune, B -, C -, D aar, E behandling, F doegn | --kolonne C=del | --kolonne C=-',
    ],
    [
      'one that is empty somewhere tells none apart',
      'Kommune;Sted;Team;År;Behandling;Døgn | Odense;;x;2017;3;1 | Odense;b;y;2017;2;0',
      '? flere-raekker !3 | A kommune, B -, C -, D aar, E behandling, F doegn | --kolonne C=del | --kolonne C=-',
    ],
    [
      'one behind the counts does not either, nor remarks',
      'Kommune;Bem.;År;Behandling;Døgn;Team | Odense;a;2017;3;1;x | Odense;b;2017;2;0;y',
      'A kommune, B -, C aar, D behandling, E doegn, F - | Odense 2017: 3/1, Odense 2017: 2/0',
    ],
    [
      'another number in another table of the sheet',
      'Kommune;År;Behandling;Døgn | Odense;2017;3;1 |  | Kommune;År;Behandling;Døgn | Odense;2017;4;1',
      '? samme-tal-to-steder !C5 | A kommune, B aar, C behandling, D doegn | A kommune, B aar, C behandling, D doegn | --overskrift 1 | --overskrift 4',
    ],
    [
      'another number in the table beside it',
      'Kommune;Behandling 2017;Kommune;Behandling 2017 | Odense;3;Odense;4',
      '? samme-tal-to-steder !D2 | A kommune, B behandling:2017, C kommune, D behandling:2017 | --kolonne D=- | --kolonne B=-',
    ],
    [
      'quarters in two sheets, and a third sheet that is none',
      {
        '1. kvartal 2017': 'Kommune;Behandling;Døgn | Odense;3;1',
        '2. kvartal 2017': 'Kommune;Behandling;Døgn | Odense;2;1',
        Andet: 'Kommune;Behandling 2018;Døgn 2018 | Odense;2;1',
      },
      '? samme-tal-to-steder 2. kvartal 2017!B2 | A kommune, B behandling, C doegn | A kommune, B behandling, C doegn | A kommune, B behandling:2018, C doegn:2018 | --ark 1. kvartal 2017=2017:del --ark 2. kvartal 2017=2017:del | --ark 1. kvartal 2017 | --ark 2. kvartal 2017 | --ark 2. kvartal 2017 --ark Andet | --ark 1. kvartal 2017 --ark Andet',
    ],
    [
      'a remark above says no year',
      'Note 2017 | Kommune;Behandling;Døgn | Odense;3;2',
      '? hvilket-aar ! | A kommune, B behandling, C doegn | --ark tal=2017',
    ],
    [
      'a sheet says another kind of count than its columns',
      { Døgn: 'Kommune;Behandling 2017;Behandling 2018 | Odense;3;1' },
      '? ark-uenigt Døgn! | A kommune, B behandling:2017, C behandling:2018 | --ark Døgn=antal --kolonne B=behandling:2017 --kolonne C=behandling:2018',
    ],
    [
      'where one column says the same as the sheet it does not',
      { Døgn: 'Kommune;Behandling 2017;Døgn 2017 | Odense;3;1' },
      'A kommune, B behandling:2017, C doegn:2017 | Odense 2017: 3/1',
    ],
    [
      'a sheet that is not there, and the ones that are',
      { A: 'Kommune;Behandling 2017 | Odense;3', B: 'x' },
      '? ukendt-valg !',
      { ark: ['C'] },
    ],
    [
      'a column that is not there, where no other is to be used',
      'Kommune;Behandling 2017;Døgn 2017 | Odense;3;1',
      '? ukendt-valg !',
      { kolonner: { B: '-', C: '-', Z: 'aar' } },
    ],
    [
      'no column that is to be used',
      'Kommune;Behandling 2017;Døgn 2017 | Odense;3;1',
      '? ingen-tabel !',
      { kolonner: { B: '-', C: '-' } },
    ],
  ]),
)

t.test('the words of questions', async (t) => {
  const asks = async (text: Text, valg: Valg = {}) => {
    const { tekst, muligheder, eksempel } = spurgt(await fromText(text, valg)).spoergsmaal
    return [tekst, ...muligheder.map((one) => one.tekst), ...(eksempel ? [eksempel] : [])]
  }
  t.strictSame(await asks('Kommun;Noget;Andet | Odense;3;1 | Vejle;2;0'), [
    'Vi kan ikke finde en tabel med antal pr. kommune og år. Hvilken række er overskriften, og hvad står i kolonnerne?',
    'række 1',
    "--overskrift 3 --kolonne 'A=kommune' --kolonne 'B=behandling:2019'",
  ])
  t.strictSame(await asks('Kommune;Noget; | Odense;x;y | Vejle;z;w'), [
    'Vi kan ikke finde en tabel med antal pr. kommune og år. Kolonnerne er: A (Kommune), B (Noget), C. Hvilken række er overskriften, og hvad står i kolonnerne?',
    "--overskrift 3 --kolonne 'A=kommune' --kolonne 'B=behandling:2019'",
  ])
  t.strictSame(await asks({ A: 'Kommune;2017 | Odense;3', B: 'x' }, { ark: ['C'] }), [
    '»C« er ikke i filen. Hvad mener du? Den har: A, B.',
  ])
  t.strictSame(await asks('Kommune;Behandling;Døgn | Odense;3;1'), [
    'Hvilket år er tallene i filen fra?',
    "--ark 'tal=2019'",
  ])
  t.strictSame(await asks('Sted A;;Behandling 2017;Døgn 2017 | x;By A;3;1 | y;By B;2;0'), [
    'Hvor står kommunernes navne i filen?',
    'kolonne A (»Sted A«)',
    'kolonne B',
  ])
  t.strictSame(
    await asks('Kommune;Type;2017 | Odense;Ambulante;2 | Odense;Dagbehandling;1 | Odense;Døgn;1'),
    [
      'I filen står ambulant (»Ambulante«, »Dagbehandling«) og døgn hver for sig, og der er intet tal for behandling i alt. Hvor mange er visiteret til behandling i alt?',
      'ambulant og døgn lagt sammen: hver kvinde er talt med ét af stederne',
      'tallet for ambulant: dem i døgnbehandling er talt med i det',
      'det er ikke oplyst: brug kun tallene for døgn',
    ],
  )
  const halves = 'Kommune;Beh. H1 2017;Beh. H2 2017;Døgn H1 2017;Døgn H2 2017 | Odense;3;2;1;1'
  const of = async (text: Text) => (await asks(text)).slice(0, 2)
  t.strictSame(await of(halves), [
    'Hvad er tallene i kolonne B (»Beh. H1 2017«) i filen?',
    'antallet: kolonnerne B, C, D og E er hver en del af tallet og lægges sammen',
  ])
  t.strictSame(await of('Kommune;Beh. H1 2017;Beh. H2 2017;Døgn 2017 | Odense;3;2;1'), [
    'Hvad er tallene i kolonne B (»Beh. H1 2017«) i filen?',
    'visiteret til behandling i alt: kolonnerne B og C er hver en del af tallet og lægges sammen',
  ])
})
