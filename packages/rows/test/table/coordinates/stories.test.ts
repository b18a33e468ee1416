/** Small unusual tables, and the complete account of each, worked out by hand: which column names the rows. */
import t from 'tap'
import { tells } from '../../support/story.js'

const counts = 'C behandling:2017, D doegn:2017'

t.test('the column with the names', (t) =>
  tells(t, [
    [
      'one without a heading, beside an empty one with a word over it',
      ';Xyz;Behandling 2017;Døgn 2017 | By A;;3;1 | By B;;2;0',
      `A kommune, B -, ${counts} | By A 2017: 3/1, By B 2017: 2/0`,
    ],
    [
      'of two the one that is used',
      ';;Behandling 2017;Døgn 2017 | x;By A;3;1 | y;By B;2;0',
      `A -, B kommune, ${counts} | By A 2017: 3/1, By B 2017: 2/0`,
      { kolonner: { A: '-' } },
    ],
    [
      'of two that are used nobody knows',
      ';;Behandling 2017;Døgn 2017 | x;By A;3;1 | y;By B;2;0',
      `? hvor-er-kommunerne ! | A -, B -, ${counts} | --kolonne A=kommune | --kolonne B=kommune`,
    ],
    [
      'remarks before it are none',
      'Bem.;;Behandling 2017;Døgn 2017 | x;By A;3;1 | y;By B;2;0',
      `A -, B kommune, ${counts} | By A 2017: 3/1, By B 2017: 2/0`,
    ],
    [
      'names before their codes',
      'Kommunenr;;Behandling 2017;Døgn 2017 | 461;Odense;3;1 | 630;Vejle;2;0',
      `A -, B kommune, ${counts} | Odense 2017: 3/1, Vejle 2017: 2/0`,
    ],
    [
      'names behind the numbers of the rows',
      'Nr;;Behandling 2017;Døgn 2017 | 1;By A;3;1 | 2;By B;2;0',
      `A -, B kommune, ${counts} | By A 2017: 3/1, By B 2017: 2/0`,
    ],
    [
      'codes where there are no names',
      'Kommunenr;Behandling 2017;Døgn 2017 | 461;3;1 | 630;2;0',
      'A kommune, B behandling:2017, C doegn:2017 | Odense 2017: 3/1, Vejle 2017: 2/0',
    ],
    [
      'where no count is known',
      ';Behandling 2017;Døgn 2017 | By A;mangler;mangler',
      'A kommune, B behandling:2017, C doegn:2017 | By A 2017: ?/?',
    ],
    [
      'a row without a name is of nobody',
      ';Behandling 2017;Døgn 2017 | By A;3;1 | ;9;9',
      'A kommune, B behandling:2017, C doegn:2017 | By A 2017: 3/1, undefined undefined: ?/?!intet-kommunenavn | !A3 /kommune',
    ],
    [
      'names over the counts, and other words before them',
      { 'Behandling 2017': 'Tid;Odense;Vejle | hele året;3;2' },
      'A -, B Odense antal, C Vejle antal | Odense 2017: 3/?, Vejle 2017: 2/? | *indsats-mangler doegn',
    ],
    [
      'a second column of names that is empty begins no table',
      { Behandling: 'Kommune;2017;Kommune;2018 | Odense;3;;2' },
      'A kommune, B 2017, C kommune, D 2018 | Odense 2017: 3/?, Odense 2018: 2/? | *indsats-mangler doegn',
    ],
    [
      'below a year over all columns',
      '2017;2017;2017 | Kommune;Behandling;Døgn | Odense;3;1',
      'A kommune, B behandling:2017, C doegn:2017 | Odense 2017: 3/1',
    ],
    [
      'below a year over all columns, with the kinds of counts before them',
      '2017;2017;2017 | Indsats;Odense;Vejle | Behandling;3;2 | Døgn;1;0',
      'A indsats, B Odense 2017, C Vejle 2017 | Odense 2017: 3/1, Vejle 2017: 2/0',
    ],
    [
      'chosen, and a row without one',
      'Sted;Behandling 2017;Døgn 2017 | By A;3;1 | ;9;9',
      'A kommune, B behandling:2017, C doegn:2017 | By A 2017: 3/1, undefined undefined: ?/?!intet-kommunenavn | !A3 /kommune',
      { kolonner: { A: 'kommune' } },
    ],
    [
      'a first row without a number that has told nothing is a row, and no second heading',
      'Nr.;Kommune;Behandling 2017;Døgn 2017 | ;Odense;; | 2;Vejle;2;0',
      `A -, B kommune, ${counts} | Odense 2017: ?/?, Vejle 2017: 2/0`,
    ],
    [
      'below the word for years, where the headings beside it are years',
      { Behandling: ';År; | Kommune;2017;2018 | Odense;3;2' },
      'A kommune, B 2017, C 2018 | Odense 2017: 3/?, Odense 2018: 2/? | *indsats-mangler doegn',
    ],
    [
      'below the word for kinds of count, where the headings beside it are kinds',
      { 2017: ';Indsats; | Kommune;Behandling;Døgn | Odense;3;1' },
      'A kommune, B behandling, C doegn | Odense 2017: 3/1',
    ],
    [
      'remarks that are names are offered as names, and no count is',
      'Bem.;Behandling 2017;Døgn 2017 | Odense;3;1 | Vejle;2;0',
      '? hvor-er-kommunerne ! | A -, B behandling:2017, C doegn:2017 | --kolonne A=kommune',
    ],
    [
      'a municipality by another heading, in the second column',
      'År;Kommune;Behandling;Døgn | 2017;Odense;3;1 | 2017;I alt;3;1',
      'A aar, B kommune, C behandling, D doegn | Odense 2017: 3/1 | =3 I alt 2/0',
    ],
  ]),
)

t.test('years and kinds of counts in the rows', (t) =>
  tells(t, [
    [
      'below a heading of municipalities',
      { Odense: 'Kommune;Behandling;Døgn | 2017;3;1 | 2018;2;0' },
      'A aar, B behandling, C doegn | Odense 2017: 3/1, Odense 2018: 2/0',
    ],
    [
      'both in one cell',
      { Odense: 'X;Antal | 2017 behandling;3 | 2017 døgn;1' },
      'A indsats, B antal | Odense 2017: 3/1',
    ],
    [
      'a year above a part of its number',
      { Odense: 'Tid;Antal | 2017;3 | Døgn;1 | 2018;2 | Døgn;0' },
      '? hvilken-indsats Odense! | A -, B antal | --ark Odense=behandling | --ark Odense=doegn',
    ],
    [
      'a column of none of them, where the kind is told by the sheet',
      { Behandling: 'Kommune;Xyz;2017;2018 | Odense;;3;2' },
      'A kommune, B -, C 2017, D 2018 | Odense 2017: 3/?, Odense 2018: 2/? | *indsats-mangler doegn',
    ],
    [
      'an empty column among municipalities',
      { Behandling: 'År;Odense;Xyz | 2017;3;' },
      'A aar, B Odense antal, C - | Odense 2017: 3/? | *indsats-mangler doegn',
    ],
    [
      'the year of one row is not told',
      'Kommune;Indsats;Antal | Odense;Behandling 2017;3 | Odense;Døgn;1',
      'A kommune, B indsats, C antal | Odense 2017: 3/?, Odense undefined: ?/?!intet-aarstal | !A3 /aar | *indsats-mangler doegn',
    ],
    [
      'the sum of all rows is no sum where its year is not told',
      'Kommune;År;Behandling;Døgn | Odense;2017;3;1 | Vejle;2017;2;0 | Vejen;;5;1',
      'A kommune, B aar, C behandling, D doegn | Odense 2017: 3/1, Vejle 2017: 2/0, Vejen undefined: ?/?!intet-aarstal | !B4 /aar',
    ],
    [
      'years from above, and the same municipality twice',
      'År;Kommune;Behandling;Døgn | 2017;Odense;3;1 | ;Odense;4;1',
      'A aar, B kommune, C behandling, D doegn | Odense 2017: 3/1, Odense 2017: 4/1 | *navn-ovenfra 1',
    ],
    [
      'a sum and an empty row of unknown kinds are asked about neither',
      'Kommune;Indsats;2017 | Odense;Behandling;3 | Odense;Døgn;1 | Odense;x; | I alt;begge;4',
      'A kommune, B indsats, C 2017 | Odense 2017: 3/1 | -4 Odense ingen-tal | =5 I alt 1/0',
    ],
    [
      'sums of each kind below one name, and a row of nobody',
      'Kommune;Indsats;2017 | Odense;Behandling;3 | ;Døgn;1 | I alt;Behandling;3 | ;Døgn;1 | ;;9',
      'A kommune, B indsats, C 2017 | Odense 2017: 3/1, undefined undefined: ?/?!intet-kommunenavn | !A6 /kommune | =4 I alt 1/0 | =5 I alt 1/0 | *navn-ovenfra 1',
    ],
    [
      'a kind of treatment that was chosen for a column of names',
      'X;Behandling;Døgn | 2017;3;1',
      '? hvilket-aar ! | A kommune, B behandling, C doegn',
      { kolonner: { A: 'kommune' } },
    ],
    [
      'a long name with one of its counts',
      'Kommune;Behandling 2017;Døgn 2017 | Den store by i vest;;2 | Den lille by i øst;;',
      'A kommune, B behandling:2017, C doegn:2017 | Den store by i vest 2017: ?/2 | -3 Den lille by i øst note',
    ],
    [
      'a name that speaks of a kind of count, with none, and chosen',
      'Kommune;Behandling 2017;Døgn 2017 | Odense;3;1 | Sted A (døgn);; | Sted B (døgn);2;0',
      'A kommune, B behandling:2017, C doegn:2017 | Odense 2017: 3/1, Sted B (døgn) 2017: 2/0 | -3 Sted A (døgn) ingen-tal',
      { raekker: { 'Sted B (døgn)': 'kommune' } },
    ],
    [
      'a number of something else that was chosen to be a municipality',
      'Kommune;Behandling 2017;Døgn 2017 | Antal huse;3;1 | Antal veje;2;0',
      'A kommune, B behandling:2017, C doegn:2017 | Antal huse 2017: 3/1 | -3 Antal veje andet-antal',
      { raekker: { 'Antal huse': 'kommune' } },
    ],
  ]),
)
