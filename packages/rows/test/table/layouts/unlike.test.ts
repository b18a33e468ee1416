/** Columns that cannot all be as they were read, and the choice of sheets and tables; worked out by hand. */
import t from 'tap'
import { tells } from '../../support/story.js'

t.test('columns about the same thing', (t) =>
  tells(t, [
    [
      'the same municipality in two spellings',
      { Behandling: 'År;Odense;ODENSE Kommune | 2017;3;2' },
      '? to-ens-kolonner Behandling!C | A aar, B -, C - (kommune) | --kolonne C=- | --kolonne B=-',
    ],
    [
      'the same in the second of two years',
      'Kommune;Behandling 2017;Døgn 2017;Beh. 2018;Beh. 2018 | Odense;3;2;1;1',
      '? to-ens-kolonner !E | A kommune, B behandling:2017, C doegn:2017, D behandling:2018, E behandling:2018 | --kolonne E=- | --kolonne D=-',
    ],
    [
      'kinds of outpatient treatment are added up',
      'Kommune;Amb. a;Amb. b;Døgn 2017 | Odense;1;2;3',
      'A kommune, B ambulant:2017, C ambulant:2017, D doegn:2017 | Odense 2017: 6/3 | *lagt-sammen 1',
      { kolonner: { B: 'ambulant:2017', C: 'ambulant:2017' } },
    ],
    [
      'a part beside a number that is none',
      'Kommune;Beh. 2017 a;Beh. 2017;Døgn 2017 | Odense;1;2;1',
      '? to-ens-kolonner !C | A kommune, B behandling:2017:del, C behandling:2017, D doegn:2017 | --kolonne C=- | --kolonne B=-',
      { kolonner: { B: 'behandling:2017:del' } },
    ],
  ]),
)

t.test('a heading over fewer or more columns', (t) => {
  const uneven = ';2017;;2018 | Kommune;Behandling;Døgn;Behandling | Odense;3;1;2'
  const columns = 'A kommune, B behandling:2017, C doegn:2017, D behandling:2018'
  const asked = `--kolonne B=behandling:2017 --kolonne C=doegn:2017 --kolonne D=behandling:2018`
  const read = 'Odense 2017: 3/1, Odense 2018: 2/? | *aar-mangler-i-kolonner 2018'
  return tells(t, [
    ['is asked about', uneven, `? ulige-grupper ! | ${columns} | ${asked}`],
    [
      'over as many columns, but of other years',
      ';Behandling;;Døgn; | Kommune;2017;2018;2017;2019 | Odense;3;4;1;2',
      '? ulige-grupper ! | A kommune, B behandling:2017, C behandling:2018, D doegn:2017, E doegn:2019 | --kolonne B=behandling:2017 --kolonne C=behandling:2018 --kolonne D=doegn:2017 --kolonne E=doegn:2019',
    ],
    [
      'not where all columns are chosen',
      uneven,
      `${columns} | ${read}`,
      { kolonner: { B: 'behandling:2017', C: 'doegn:2017', D: 'behandling:2018' } },
    ],
    [
      'but where one is',
      uneven,
      `? ulige-grupper ! | ${columns} | ${asked}`,
      { kolonner: { B: 'behandling:2017' } },
    ],
    [
      'not where each has as many',
      ';2017;;2018; | Kommune;Behandling;Døgn;Behandling;Døgn | Odense;3;1;2;0',
      `${columns}, E doegn:2018 | Odense 2017: 3/1, Odense 2018: 2/0`,
    ],
    [
      'nor where each column has its own',
      'Kommune;Behandling 2017;Døgn 2017;Behandling 2018 | Odense;3;1;2',
      `${columns} | ${read}`,
    ],
  ])
})

t.test('one of the two counts is missing', (t) =>
  tells(t, [
    [
      'and another number is not used',
      'Kommune;Behandling 2017;Xyz | Odense;3;7',
      '? hvad-er-kolonnen !C | A kommune, B behandling:2017, C - | --kolonne C=behandling | --kolonne C=doegn | --kolonne C=-',
    ],
    [
      'a sum goes before another number',
      'Kommune;Xyz;Døgn 2017;I alt | Odense;7;1;3',
      '? hvad-er-kolonnen !D | A kommune, B -, C doegn:2017, D total | --kolonne D=behandling | --kolonne D=doegn | --kolonne D=-',
    ],
    [
      'one that was chosen to be none',
      'Kommune;Behandling 2017;Xyz | Odense;3;7',
      'A kommune, B behandling:2017, C - | Odense 2017: 3/? | *indsats-mangler doegn',
      { kolonner: { C: '-' } },
    ],
    [
      'one of words',
      'Kommune;Behandling 2017;Xyz | Odense;3;x',
      'A kommune, B behandling:2017, C - | Odense 2017: 3/? | *indsats-mangler doegn',
    ],
    [
      'both are there',
      'Kommune;Behandling 2017;Døgn 2017;Xyz | Odense;3;1;7',
      'A kommune, B behandling:2017, C doegn:2017, D - | Odense 2017: 3/1',
    ],
    [
      'the sheet says which of them',
      { Behandling: 'Kommune;2017;Xyz | Odense;3;7' },
      'A kommune, B 2017, C - | Odense 2017: 3/? | *indsats-mangler doegn',
    ],
  ]),
)

t.test('which sheets are read', (t) => {
  const two = { A: 'Kommune;Behandling 2017 | Odense;3', B: 'Kommune;Behandling 2018 | Odense;2' }
  const columns = (year: number) => `A kommune, B behandling:${String(year)}`
  const missing = '*indsats-mangler doegn'
  return tells(t, [
    [
      'both',
      two,
      `${columns(2017)} | ${columns(2018)} | Odense 2017: 3/?, Odense 2018: 2/? | ${missing}`,
    ],
    ['by name', two, `${columns(2018)} | Odense 2018: 2/? | ${missing}`, { ark: ['B'] }],
    ['by number', two, `${columns(2018)} | Odense 2018: 2/? | ${missing}`, { ark: ['2'] }],
    ['one that is not there', two, '? ukendt-valg !', { ark: ['3'] }],
    ['one of them is not there', two, '? ukendt-valg !', { ark: ['A', 'C'] }],
    ['a number before the first', two, '? ukendt-valg !', { ark: ['0'] }],
    ['a meaning of one that is not there', two, '? ukendt-valg !', { arkBetydning: { C: '2017' } }],
    ['of a table that is not there', two, '? ukendt-valg !', { arkBetydning: { 'C!1': '-' } }],
    ['a table is no sheet', two, '? ukendt-valg !', { ark: ['A!1'] }],
    [
      'a table that is not used',
      two,
      `${columns(2018)} | Odense 2018: 2/? | *tabel-fravalgt A 1 | ${missing}`,
      { arkBetydning: { 'A!1': '-' } },
    ],
    [
      'what a sheet is by its number',
      { A: 'Kommune;Tal | Odense;3' },
      `A kommune, B antal | Odense 2018: 3/? | ${missing}`,
      { arkBetydning: { '1': 'behandling:2018' } },
    ],
  ])
})

t.test('the meaning of a sheet and its name', (t) => {
  const counts = 'Kommune;Behandling;Døgn | Odense;3;1'
  const columns = 'A kommune, B behandling, C doegn'
  return tells(t, [
    [
      'a sheet that was chosen to be of another kind than its columns say',
      { Døgn: 'Kommune;Behandling 2017;Behandling 2018 | Odense;3;1' },
      'A kommune, B behandling:2017, C behandling:2018 | Odense 2017: 3/?, Odense 2018: 1/? | *indsats-mangler doegn',
      { arkBetydning: { Døgn: 'doegn' } },
    ],
    [
      'a year that was chosen for it is that of the columns without one',
      'Kommune;Behandling 2018;Døgn | Odense;3;1',
      'A kommune, B behandling:2018, C doegn | Odense 2018: 3/?, Odense 2017: ?/1',
      { arkBetydning: { tal: '2017' } },
    ],
    [
      'a year in the name of each sheet',
      { 'Skema 2017': counts, 'Skema 2018': counts },
      `? hvilket-aar Skema 2017! | ${columns} | --ark Skema 2017=2017 --ark Skema 2018=2018 | --ark Skema 2017=2017 | --ark Skema 2018`,
    ],
    [
      'in that of one alone',
      { 'Skema 2017': counts, Skema: counts },
      `? hvilket-aar Skema 2017! | ${columns} | --ark Skema 2017=2017 | --ark Skema`,
    ],
    [
      'two in one of them',
      { 'Skema 2017': counts, 'Skema 2018-2019': counts },
      `? hvilket-aar Skema 2017! | ${columns} | --ark Skema 2017=2017 | --ark Skema 2018-2019`,
    ],
    [
      'a row that nothing names',
      { Odense: 'Behandling 2017;Døgn 2017 | 3;1 | x;y' },
      'A behandling:2017, B doegn:2017 | Odense 2017: 3/1 | -3  note',
    ],
    [
      'of two columns of one name, in one of several sheets',
      {
        A: 'Kommune;Tal 2017;Behandling 2017;Tal 2017 | Odense;3;1;2',
        B: 'Kommune;Behandling 2018 | Odense;3',
      },
      '? hvad-er-kolonnen A!B | A kommune, B - (antal), C behandling:2017, D - (antal) | --kolonne A!B=behandling:2017 | --kolonne A!B=doegn:2017 | --kolonne A!B=- | --ark B',
    ],
    [
      'a sheet alone',
      { 'Skema 2017': counts },
      `? hvilket-aar Skema 2017! | ${columns} | --ark Skema 2017=2017`,
    ],
  ])
})
