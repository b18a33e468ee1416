/** Sums, parts and cells that are not numbers, in small tables worked out by hand. */
import t from 'tap'
import { FaultyCell, type Cell } from '../../../src/cells/cell.js'
import { readOpgoerelser } from '../../../src/opgoerelser.js'
import { Grid } from '../../../src/sheets/grid.js'
import type { Merge } from '../../../src/workbook/workbook.js'
import { story, tells } from '../../support/story.js'

t.test('sums', (t) =>
  tells(t, [
    [
      'the last of two is of all rows, unless it is of those since the one before',
      {
        Behandling:
          'Kommune;2017;2018 | Odense;3;3 | Vejle;2;2 | I alt;5;5 | Vejen;2;2 | I alt;8;2',
      },
      'A kommune, B 2017, C 2018 | Odense 2017: 3/?, Odense 2018: 3/?, Vejle 2017: 2/?, Vejle 2018: 2/?, Vejen 2017: 2/?, Vejen 2018: 2/? | =4 I alt 2/0 | =6 I alt 2/0 8≠7 | *indsats-mangler doegn',
    ],
    [
      'beside a column of sums',
      {
        Behandling:
          'Kommune;2017;2018;I alt | Odense;3;2;5 | Vejle;1;1;2 | I alt;4;3;7 | Vejen;2;2;4 | I alt;6;5;11',
      },
      'A kommune, B 2017, C 2018, D total | Odense 2017: 3/?, Odense 2018: 2/?, Vejle 2017: 1/?, Vejle 2018: 1/?, Vejen 2017: 2/?, Vejen 2018: 2/? | =4 I alt 2/0 | =6 I alt 2/0 | =D I alt 3/0 | *indsats-mangler doegn',
    ],
    [
      'the first row may be one',
      { Behandling: 'Kommune;2017 | Hele øen;6 | By A;1 | By B;2 | By C;3' },
      '? er-raekken-en-sum Behandling!B2 | A kommune, B 2017 | --raekke Hele øen=total | --raekke Hele øen=kommune',
    ],
    [
      'one between two others is a municipality',
      { Behandling: 'Kommune;2017 | By A;1 | Hele øen;6 | By B;2 | By C;3' },
      'A kommune, B 2017 | By A 2017: 1/?, Hele øen 2017: 6/?, By B 2017: 2/?, By C 2017: 3/? | *lig-summen Behandling Hele øen 3 | *indsats-mangler doegn',
    ],
    [
      'a column that is the same as treatment in one year alone',
      'Kommune;Behandling 2017;Behandling 2018;Døgn 2017;Døgn 2018;I alt | Odense;3;-;1;0;3 | Vejle;2;-;1;0;2',
      'A kommune, B behandling:2017, C behandling:2018, D doegn:2017, E doegn:2018, F total | Odense 2017: 3/1, Odense 2018: ?/0, Vejle 2017: 2/1, Vejle 2018: ?/0 | *i-alt-kolonne F I alt 0',
    ],
    [
      'a column chosen to be one, of one kind of count',
      'Kommune;Behandling 2017;Behandling 2018;Tal | Odense;3;2;5 | Vejle;1;1;3',
      'A kommune, B behandling:2017, C behandling:2018, D total | Odense 2017: 3/?, Odense 2018: 2/?, Vejle 2017: 1/?, Vejle 2018: 1/? | =D Tal 2/0 3≠2 | *i-alt-kolonne D Tal 0 | *indsats-mangler doegn',
      { kolonner: { D: 'total' } },
    ],
    [
      'a column of one kind over the years leaves nothing open',
      'Kommune;Behandling 2017;Behandling 2018;Behandling i alt | Odense;3;2;5',
      'A kommune, B behandling:2017, C behandling:2018, D total | Odense 2017: 3/?, Odense 2018: 2/? | =D Behandling i alt 1/0 | *indsats-mangler doegn',
    ],
    [
      'a number that is no count leaves nothing open',
      'Kommune;Behandling 2017;Nr | Odense;3;7',
      'A kommune, B behandling:2017, C - | Odense 2017: 3/? | *indsats-mangler doegn',
    ],
    [
      'of some municipalities cannot be checked',
      'Kommune;Behandling 2017;Døgn 2017 | Odense;3;1 | I alt for Fyn;3;1 | Sum af alle kommuner;3;1',
      'A kommune, B behandling:2017, C doegn:2017 | Odense 2017: 3/1 | =3 I alt for Fyn 0/2 | =4 Sum af alle kommuner 2/0',
    ],
  ]),
)

t.test('names, years and kinds of counts in one column', (t) =>
  tells(t, [
    [
      'a sum of what stands below it, of no kind',
      'Kommune;Antal | Odense;4 | Behandling 2017;3 | Døgn 2017;1 | Vejle;3 | Behandling 2017;1 | Døgn 2017;2',
      'A kommune, B antal | Odense 2017: 3/1, Vejle 2017: 1/2 | =2 Odense 1/0 | =5 Vejle 1/0',
    ],
    [
      'the same in a sheet that has the year: the number of a municipality is of no kind',
      {
        '2017':
          'Kommune;Antal | Odense;4 | Behandling 2017;3 | Døgn 2017;1 | Vejle;3 | Behandling 2017;1 | Døgn 2017;2',
      },
      'A kommune, B antal | Odense 2017: 3/1, Vejle 2017: 1/2 | =2 Odense 1/0 | =5 Vejle 1/0',
    ],
    [
      'a kind that was chosen, and one of no report',
      'Kommune;Antal | Odense; | Behandling 2017;3 | Døgn 2017;1 | Vejle; | Behandling 2017;2 | Hold A;7 | Ambulant;9',
      'A kommune, B antal | Odense 2017: 3/1, Vejle 2017: 2/7 | -2 Odense gruppe | -5 Vejle gruppe | -8 Ambulant ubrugt-indsats',
      { raekker: { 'Hold A': 'doegn:2017' } },
    ],
    [
      'behind a column of years, with a mean',
      'År;Kommune;Antal | 2017;Odense; | 2017;Behandling;3 | 2017;Døgn;1 | 2017;Gennemsnit;2',
      'A aar, B kommune, C antal | Odense 2017: 3/1 | -2 Odense gruppe | -5 Gennemsnit gennemsnit',
    ],
    [
      'years over the counts',
      'Kommune;2017;2018 | Odense;; | Behandling;3;2 | Døgn;1;0 | Vejle;; | Behandling;2;1',
      'A kommune, B 2017, C 2018 | Odense 2017: 3/1, Odense 2018: 2/0, Vejle 2017: 2/?, Vejle 2018: 1/? | -2 Odense gruppe | -5 Vejle gruppe',
    ],
  ]),
)

t.test('municipalities as headings over the counts', (t) =>
  tells(t, [
    [
      'years and kinds before them',
      'År;Indsats;Odense;Vejle | 2017;Behandling;3;2 | ;Døgn;1;0 | 2018;Behandling;3;2 | ;Døgn;1;0',
      'A aar, B indsats, C Odense antal, D Vejle antal | Odense 2017: 3/1, Vejle 2017: 2/0, Odense 2018: 3/1, Vejle 2018: 2/0 | *navn-ovenfra 2',
    ],
    [
      'a year of which nothing is known is one, and a remark is none',
      'År;Odense;;Vejle; | ;Beh.;Døgn;Beh.;Døgn | 2017;3;1;2;0 | Kilde;;;; | 2018;;;;',
      'A aar, B Odense behandling, C Odense doegn, D Vejle behandling, E Vejle doegn | Odense 2017: 3/1, Vejle 2017: 2/0, Odense 2018: ?/?, Vejle 2018: ?/? | -4 Kilde note',
    ],
  ]),
)

t.test('what is added up', (t) =>
  tells(t, [
    [
      'outpatient and residential treatment, where both are known',
      'Kommune;Type;2017 | Odense;Ambulant;2 | Odense;Døgn;1 | Vejle;Ambulant;2 | Varde;Døgn;1 | Vejen;Behandling;3 | Vejen;Ambulant;2',
      'A kommune, B indsats, C 2017 | Odense 2017: 3/1, Vejle 2017: ?/?, Varde 2017: ?/1, Vejen 2017: 3/? | *lagt-sammen 1 | *ikke-lagt-sammen 2 | *ambulant-ved-siden 1',
      { raekker: { Ambulant: 'ambulant' } },
    ],
    [
      'columns of parts',
      'Kommune;Beh. 2017 a;Beh. 2017 b;Døgn 2017 | Odense;3;1;2 | Vejle;;2;1',
      'A kommune, B behandling:2017:del, C behandling:2017:del, D doegn:2017 | Odense 2017: 4/2, Vejle 2017: ?/1 | *dele-lagt-sammen 2',
      { kolonner: { B: 'behandling:2017:del', C: 'behandling:2017:del' } },
    ],
    [
      'rows of parts, and their sum',
      'Kommune;Hold;Behandling 2017;Døgn 2017 | Odense;a;3;1 | Odense;b;2;1 | I alt;;5;2',
      'A kommune, B del, C behandling:2017, D doegn:2017 | Odense 2017: 5/2 | =4 I alt 2/0 | *dele-lagt-sammen 2',
      { kolonner: { B: 'del' } },
    ],
  ]),
)

t.test('merged cells, and cells with errors', (t) => {
  const fault = new FaultyCell('fejl-i-celle')
  const told = (rows: readonly (readonly Cell[])[], merges: readonly Merge[] = []) => {
    const nothing = { skjult: false, skjulteRaekker: [], skjulteKolonner: [] }
    return story(readOpgoerelser([{ fil: 'f', ark: [{ navn: 'tal', rows, merges, ...nothing }] }]))
  }
  const counts = 'A kommune, B aar, C behandling, D doegn'
  const rows = [
    ['Kommune', 'År', 'Behandling', 'Døgn'],
    ['Odense', 2017, 3, 1],
    ['Vejle', 2017, null, null],
  ]
  const merge = (fromRow: number, toRow: number, fromColumn: number, toColumn: number) => [
    { fromRow, toRow, fromColumn, toColumn },
  ]
  t.equal(
    told(rows, merge(1, 2, 2, 2)),
    `${counts} | Odense 2017: #/1!flettet-celle, Vejle 2017: #/?!flettet-celle | !C2 /behandling | !C3 /behandling`,
  )
  t.equal(
    told(rows, merge(1, 1, 2, 3)),
    `${counts} | Odense 2017: #/#!flettet-celle!flettet-celle, Vejle 2017: ?/? | !C2 /behandling | !D2 /doegn`,
  )
  t.equal(told(rows, merge(1, 1, 2, 2)), `${counts} | Odense 2017: 3/1, Vejle 2017: ?/?`)
  t.equal(
    told([
      ['Kommune', 'År', 'Indsats', 'Antal'],
      ['Odense', 2017, fault, 1],
      [fault, 2017, 'Døgn', 1],
      ['Vejle', fault, 'Døgn', 2],
      ['I alt', fault, fault, 4],
    ]),
    'A kommune, B aar, C indsats, D antal | undefined undefined: ?/?!fejl-i-celle, undefined undefined: ?/?!fejl-i-celle, Vejle undefined: ?/?!fejl-i-celle | !C2  | !A3 /kommune | !B4 /aar | =5 I alt 0/1',
  )
  t.end()
})

t.test('many merged cells are decoration', (t) => {
  const rows = Array.from({ length: 400 }, () => Array.from({ length: 300 }, () => 1))
  const at = { fromRow: 100, toRow: 299, fromColumn: 0, toColumn: 299 }
  const grid = (merges: readonly Merge[]) =>
    new Grid({ navn: 'x', rows, merges, skjult: false, skjulteRaekker: [], skjulteKolonner: [] })
  t.ok(grid([at]).mergeAt(299, 299))
  t.notOk(grid([at]).mergeAt(99, 299))
  const two = grid([at, { ...at, fromRow: 0, toRow: 99 }, { ...at, fromRow: 300, toRow: 399 }])
  t.strictSame([two.mergeAt(100, 0), two.mergeAt(0, 0)].map(Boolean), [true, true])
  t.notOk(two.mergeAt(300, 0), 'beyond a hundred thousand')
  t.strictSame(
    grid([{ ...at, toRow: 9999, toColumn: 9999, fromRow: 398 }]).mergeAt(399, 299)?.fromRow,
    398,
  )
  t.end()
})
