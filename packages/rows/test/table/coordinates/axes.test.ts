/** Which columns name the rows of small tables, and which may contain the names; worked out by hand. */
import t, { type Test } from 'tap'
import { axesOf, holdsKommuner, tellNames, tells } from '../../../src/table/coordinates/axes.js'
import { chosenColumn, type Valg } from '../../../src/table/choices/choices.js'
import { columnsOf } from '../../../src/table/headings/column.js'
import { said } from '../../../src/table/headings/meaning.js'
import { columnLetters } from '../../../src/support/letters.js'
import { blockOf } from '../../support/grids.js'

/** The axes, what they hold together (n: names, y: years, k: kinds of counts), and which columns may be the names. */
function axes(
  text: string,
  kolonner?: Valg['kolonner'],
  headings: readonly number[] = [1],
): string {
  const block = blockOf(text, headings)
  const columns = columnsOf(block, undefined).map((column) => ({
    column,
    said: said(column.headings, new Set()),
    chosen: chosenColumn({ kolonner }, block, column),
  }))
  const found = axesOf(block, columns)
  const names = found.axes.map(({ column, kind }) => `${columnLetters(column.index + 1)} ${kind}`)
  const told = [
    ...(tellNames(found.axes) ? ['n'] : []),
    ...(tells(found.axes, 'aar') ? ['y'] : []),
    ...(tells(found.axes, 'indsats') ? ['k'] : []),
  ].join('')
  const open = found.candidates.map(({ index }) => columnLetters(index + 1) || '!').join('')
  return [names.join(', '), told, open === '' ? '' : `? ${open}`].filter(Boolean).join(' | ')
}

type Case = readonly [
  name: string,
  text: string,
  want: string,
  kolonner?: Valg['kolonner'],
  headings?: readonly number[],
]
const all = (t: Test, cases: readonly Case[]) => {
  for (const [name, text, want, kolonner, headings] of cases)
    t.equal(axes(text, kolonner, headings), want, name)
  t.end()
}

t.test('by their headings', (t) =>
  all(t, [
    [
      'each of its own',
      'Kommune;År;Indsats;Tal | Odense;2017;Døgn;3',
      'A kommune, B aar, C indsats | nyk',
    ],
    ['beside another text', 'Kommune;Ejer;Tal | Odense;x;3', 'A kommune | n'],
    ['names that are missing', 'Kommune;Tal | ;3', 'A kommune | n'],
    ['a year over them', 'Kommune;Tal | 2017;x | Odense;3', '', {}, [1, 2]],
    ['a kind of count over them', 'Kommune;Tal | Døgn;x | Odense;3', '', {}, [1, 2]],
    ['years below names', 'Kommune;Tal | Odense; | 2017;3', 'A blandet | ny'],
    ['years and kinds below them', 'Kommune;Tal | Odense; | 2017;3 | Døgn;1', 'A blandet | nyk'],
    ['years where names should be', 'Kommune;Tal | 2017;3', 'A aar | y'],
    ['kinds there', 'Kommune;Tal | Døgn;3', 'A indsats | k'],
    ['both there', 'Kommune;Tal | Døgn 2017;3', 'A indsats | yk'],
    ['both in turn', 'Kommune;Tal | 2017;3 | Døgn;1', 'A blandet | yk'],
    ['both, and a year', 'Kommune;Tal | 2018;3 | Døgn 2017;1', 'A blandet | yk'],
    [
      'both in turn beside names',
      'Kommune;Sted;Tal | 2017;By A;3 | Døgn;By B;1',
      'A blandet | yk | ? B',
    ],
    ['years', 'År;Tal | 2017;3', 'A aar | y'],
    ['years with their kinds', 'År;Tal | 2017 døgn;3', 'A aar | yk'],
    ['a word about the years beside it', 'År;2017;2018 | Odense;3;2', 'A kommune | n'],
    ['the same over kinds', 'År;2017 | Døgn;3', 'A indsats | k'],
    ['the same over nothing', 'År;2017 | ;3', 'A aar | y'],
    ['over years and names', 'År;2017 | Odense;3 | 2018;2', 'A blandet | ny'],
    ['a municipality without a count', 'År;Ejer;Tal | Odense;x; | 2017;;3', 'A aar | y'],
    [
      'one with its year beside another name',
      'År;Tal | Odense 2017;4 | By A;4 | 2017;3',
      'A aar | y',
    ],
    ['no years are beside it', 'År;Tal | Odense;3', 'A aar | y'],
    ['but where one was chosen', 'År;Tal | Odense;3', 'A kommune | n', { B: '2017' }],
    ['nor where its column was chosen to be none', 'År;2017 | Odense;3', 'A aar | y', { B: '-' }],
    ['a word about the kinds beside it', 'Indsats;Behandling | Odense;3', 'A kommune | n'],
    ['the same over years', 'Indsats;Behandling | 2017;3', 'A aar | y'],
    ['no kinds are beside it', 'Indsats;2017 | Odense;3', 'A indsats | k'],
    ['years below municipalities', 'År;Tal | Odense; | 2017;3', 'A blandet | ny'],
    ['kinds below municipalities', 'Indsats;Tal | Odense; | Døgn;3', 'A blandet | nk'],
    ['years below other names', 'År;Tal | By A;4 | 2017;3', 'A aar | y'],
    ['half of them are known', 'År;Tal | Odense; | By A;4 | 2017;3', 'A blandet | ny'],
    ['fewer are', 'År;Tal | Odense; | By A;4 | By B;5 | 2017;3', 'A aar | y'],
    ['municipalities with their years', 'År;Tal | Odense 2017;3', 'A blandet | ny'],
  ]),
)

t.test('as chosen', (t) => {
  const table = 'X;Tal | By A;3'
  all(t, [
    ['names', table, 'A kommune | n', { A: 'kommune' }],
    ['names above years', 'X;Tal | Odense; | 2017;3', 'A blandet | ny', { A: 'kommune' }],
    ['and kinds', 'X;Tal | Odense; | 2017;3 | Døgn;1', 'A blandet | nyk', { A: 'kommune' }],
    ['years taken for names', 'X;Tal | 2017;3', 'A kommune | n', { A: 'kommune' }],
    ['years', table, 'A aar | y', { A: 'aar' }],
    ['kinds', table, 'A indsats | k', { A: 'indsats' }],
    ['parts', 'X;Tal | 2017;3', 'A del', { A: 'del' }],
    ...['antal', '-', 'total', '2017', 'doegn'].map((as): Case => [as, table, '', { A: as }]),
  ])
})

t.test('by their content', (t) =>
  all(t, [
    ['years behind a count', 'Sted;Tal; | By A;3;2017', 'C aar | y | ? A'],
    ['with years over the counts', 'Sted;2018;X | By A;3;2017', '? A'],
    ['with a column of years', 'Sted;År;Tal;X | By A;2018;3;2017', 'B aar | y | ? A'],
    ['chosen to be none', 'Sted;Tal;X | By A;3;2017', '? A', { C: '-' }],
    ['remarks', 'Sted;Tal;Bem. | By A;3;2017', '? A'],
    ['with a name', 'Sted;Tal;X | By A;3;2017 | By B;2;x', '? A'],
    ['with a count', 'Sted;Tal;X | By A;3;2017 | By B;2;7', '? A'],
    ['with a sum', 'Sted;Tal;X | By A;3;2017 | By B;2;I alt', '? A'],
    ['with a name and a count', 'Sted;Tal;X | By A;3;2017 | By B;2;x | By C;1;7', '? A'],
    ['with a sum and a count', 'Sted;Tal;X | By A;3;2017 | By B;2;I alt | By C;1;7', '? A'],
    ['with a kind', 'Sted;Tal;X | By A;3;2017 | By B;2;Døgn', '? A'],
    ['below a kind', 'Sted;Tal;Døgn | By A;3;2017', '? A'],
    ['kinds below a year', 'Sted;Tal;2018 | By A;3;Døgn', '? A'],
    ['kinds with years over the counts', 'Sted;2017;X | By A;3;Døgn', 'C indsats | k | ? A'],
    ['two of them', 'Sted;Tal;X;Y | By A;3;2017;2018', '? A'],
    ['kinds behind a count', 'Sted;Tal;X | By A;3;Døgn', 'C indsats | k | ? A'],
    ['with kinds over the counts', 'Sted;Behandling;X | By A;3;Døgn', '? A'],
    ['with a column of kinds', 'Sted;Indsats;Tal;X | By A;Beh.;3;Døgn', 'B indsats | k | ? A'],
    ['kinds with their years', 'Sted;Tal;X | By A;3;Døgn 2017', 'C indsats | yk | ? A'],
    ['with years over the counts, too', 'Sted;2017;X | By A;3;Døgn 2017', '? A'],
    ['with a column of years, too', 'Sted;År;Tal;X | By A;2017;3;Døgn 2017', 'B aar | y | ? A'],
    [
      'one of them with its year',
      'Sted;Tal;X | By A;3;Døgn 2017 | By B;2;Døgn',
      'C indsats | yk | ? A',
    ],
    ['years before the counts', ';Behandling;Døgn | 2017;3;1', 'A aar | y'],
    ['below a year they may be counts', ';2017;2018 | 2017;3;1', ''],
    ['kinds before the counts', ';2017;2018 | Døgn;3;1', 'A indsats | k'],
    ['more years than municipalities', 'X;Tal | Odense; | 2017;3 | 2018;2', 'A blandet | ny'],
    ['more years than other names', 'X;Tal | By A;4 | 2017;3 | 2018;2', 'A aar | y'],
    [
      'a municipality above kinds, without a count',
      'X;Y;2017 | Odense;x; | Døgn 2017;;3',
      'A indsats | yk',
    ],
  ]),
)

t.test('columns that may be the names', (t) =>
  all(t, [
    ['one', 'Sted;Tal | By A;3', '? A'],
    ['two', 'Sted;Ejer;Tal | By A;x;3', '? AB'],
    ['the one that holds municipalities', 'Ejer;Sted;Tal | x;Odense;3', '? B'],
    ['not one that was chosen to be none', 'Sted;Ejer;Tal | By A;x;3', '? B', { A: '-' }],
    ['not one behind a count', 'Sted;Tal;Ejer | By A;3;x', '? A'],
    ['but one behind a number that is none', 'Nr.;Sted;Tal | 1;By A;3', '? B'],
    ['or was chosen to be none', 'X;Sted;Tal | 1;By A;3', '? B', { A: '-' }],
    ['where it was not there is no other', 'X;Sted;Tal | 1;By A;3', ''],
    ['or was chosen to name the rows', 'X;Sted;Tal | 1;By A;3', 'A aar | y | ? B', { A: 'aar' }],
    ['where no number stands', 'Sted;Ejer | By A;x', '? AB'],
    ['not one below a year', 'Sted;2017;Tal | By A;x;3', '? A'],
    ['below a kind', 'Sted;Døgn;Tal | By A;x;3', '? A'],
    ['below another word', 'Sted;Antal;Tal | By A;x;3', '? A'],
    ['not an empty one', 'X;Sted;Tal | ;By A;3', '? B'],
    ['not one of sums alone', 'X;Sted;Tal | I alt;By A;3', '? B'],
    ['not one of years', ';Sted;Tal | 2017;By A;3', 'A aar | y | ? B'],
    ['nor one of years of something else', 'X;Sted;Tal | 2017;By A;3', '? B'],
    // The codes of municipalities.
    ['codes', 'Kommunenr;Tal | 461;3 | ;2 | 630;1', 'A kommune | n'],
    ['as texts', 'Kommunekode;Tal | 0461;3', 'A kommune | n'],
    ['one that is none', 'Kommunenr;Tal | 461;3 | 999;1', ''],
    ['none at all', 'Kommunenr;Tal | ;3', ''],
    ['names below the word for codes', 'Kommunenr;Tal | Odense;3', ''],
    ['below another word for numbers', 'Nr;Tal | 461;3', ''],
    ['below a word that only speaks of them', 'Kode for kommunen;Tal | 461;3', ''],
    ['chosen to be something else', 'Kommunenr;Tal | 461;3', '', { A: '-' }],
    ['beside names', 'Kommunenr;Sted;Tal | 461;By A;3', '? B'],
    ['beside years', 'År;Kommunenr;Tal | 2017;461;3', 'A aar, B kommune | ny'],
    ['behind the counts', 'Tal;Kommunenr | 3;461', 'B kommune | n'],
  ]),
)

t.test('whether a column contains municipalities', (t) => {
  const holds = (rows: string) => {
    const block = blockOf(`Sted;Tal | ${rows}`)
    return holdsKommuner(block, columnsOf(block, undefined)[0]!)
  }
  const cases: Readonly<Record<string, boolean>> = {
    ...{ 'Odense;3': true, 'By A;3': false, 'Odense;3 | By A;2': true, ';3': false },
    ...{ 'Odense;3 | By A;2 | By B;2': false, '461;3': true, '2017;3': false },
    ...{ 'Odense 2017;3': true, 'Odense 2017;3 | Vejle;2': true, 'Odense 2017;3 | By A;2': false },
  }
  for (const [rows, want] of Object.entries(cases)) t.equal(holds(rows), want, rows)
  t.end()
})
