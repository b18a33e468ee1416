/** The tables of a sheet, worked out by hand: their titles, headings and rows. */
import t from 'tap'
import type { Cell } from '../../../src/cells/cell.js'
import { blocksOf } from '../../../src/table/headings/blocks.js'
import { Grid } from '../../../src/sheets/grid.js'
import { cornerOf, isPair, isTitle, isWords } from '../../../src/table/headings/heading-rows.js'
import { gridOf, sheetOf } from '../../support/grids.js'

const numbers = (rows: readonly number[]) => rows.map((row) => row + 1).join(',')

/** Titles, headings and rows, numbered from 1. */
function tables(text: string, chosen?: readonly number[]): string {
  return blocksOf(gridOf(text), chosen)
    .map(({ titles, headings, rows, others }) => {
      const other = others === 'none' ? '' : ` ${others}`
      return `${numbers(titles)}/${numbers(headings)}/${numbers(rows)}${other}`
    })
    .join(' ')
}

const years = 'Sted;2017;2018'
const table = 'Kommune;Behandling 2017;Døgn 2017 | Odense;3;1 | Vejle;2;0'

t.test('one table', (t) => {
  const sheets: [name: string, text: string, want: string, chosen?: readonly number[]][] = [
    ['at the top', table, '/1/2,3'],
    ['below a title, one of them a word that names rows', `Kommuner |  | ${table}`, '1/3/4,5'],
    ['below three titles', `Skema | Udtræk |  | Region Fyn | ${table}`, '1,2,4/5/6,7'],
    ['below a number', `17 | Skema | ${table}`, '2/3/4,5'],
    ['empty rows within', `${table} |  | Vejen;1;1 | `, '/1/2,3,5'],
    ['words and their values above', `År:;2018 | Region:;Fyn |  | ${table}`, '1,2/4/5,6'],
    ['a role and its value above', `År;2018 | ${table}`, '1/2/3,4'],
    ['a municipality above', `Kommune;Odense | ${table}`, '1/2/3,4'],
    ['three in a row are no pair', `År;2018;2019 | Odense;3;1`, '/1/2'],
    ['a pair above counts names the columns', `Kommune;Behandling | Odense;3`, '/1/2'],
    ['years above kinds', ';2017;;2018; | Kommune;Beh.;Døgn;Beh.;Døgn | Odense;3;1;2;0', '/1,2/3'],
    [
      'three rows, the last of which would do alone',
      ';2017;;2018; | ;Antal;;Antal; | Kommune;Beh.;Døgn;Beh.;Døgn | Odense;3;1;2;0',
      '/1,2,3/4',
    ],
    ['no more than three above', `;a | ;b | ;c | ;d | ;e | ${table}`, '1,2/3,4,5,6/7,8'],
    [
      'no more than three below',
      `;2017;2018 | ;Antal;Antal | ;a;b | ;c;d | ;e;f | Odense;3;1`,
      '/1,2,3,4/5,6',
    ],
    ['names beside an empty corner', ';2017;2018 | ;By A;By B | Behandling;3;1', '/1,2/3'],
    ['a word for counts in the corner', 'Sted;2017;2018 | Antal;Odense;Vejle | Døgn;3;1', '/1,2/3'],
    ['another word there', 'Sted;2017;2018 | By;Odense;Vejle | Døgn;3;1', '/1/2,3'],
    ['what is not known is no name', 'Kommune;2017;2018 | ;-;- | Odense;3;1', '/1/2,3'],
    ['one name alone says nothing', 'Kommune;2017;2018 | ;By A; | Odense;3;1', '/1/2,3'],
    ['one that is known does', 'Sted;2017;2018 | ;Odense; | Behandling;3;1', '/1,2/3'],
    ['a row of words is not known counts', 'Kommune;2017;2018 | Odense;mangler;mangler', '/1/2'],
    ['yes and no are no heading', 'Kommune;Behandling;Døgn | ja;ja;ja | Odense;3;1', '/1/2,3'],
    ['a title over the names is none of the heading', `Skema | ${table}`, '1/2/3,4'],
    ['a text over the counts is one', `;Visiteret; | ${table}`, '/1,2/3,4'],
    ['a row over all of the table', `Sted;Visiteret 2017; | ${table}`, '/1,2/3,4'],
    ['a row of other words ends it', `Sted;Visiteret her; | ${table}`, '/2/3,4'],
    ['years that are no names', 'Odense;Vejle | 2017;3;1', '/1/2'],
    ['names that nobody knows', 'Skema |  | ;By A;By B | 2017;3;1 | 2018;2;0', '1/3/4,5'],
    ['the same, above an empty row', ';By A;By B |  | Behandling;3;1', '/1/3'],
    ['the same, of one number', ';By A |  | Antal;3', '/1/3'],
    ['counts beside no name', ';By A; | 2017;-;1', ''],
    ['words below names are no counts', ';By A;By B | 2017;x;y', ''],
    ['names above names', ';By A;By B | By C;3;1', ''],
    ['a single word', 'Kommune', ''],
    ['chosen', table, '/2/3', [2]],
    ['chosen, in whatever order, and beyond the end', `Skema | ${table}`, '1/2,3/4', [3, 2, 99]],
    ['chosen, at the top', table, '/1/2,3', [1]],
    ['chosen, right below the end', table, '//1,2,3', [4]],
    ['no row names the columns', table, '//1,2,3', [0]],
    ['words for remarks alone', 'Bem.;Note | x;y', ''],
    ['kinds of counts alone', ';Behandling;Døgn | Odense;3;1', '/1/2'],
    ['municipalities alone', ';Odense;Vejle | x;3;1', '/1/2'],
    ['a number beside a year is none of the heading', `${years} | ;7;2019 | Odense;3;1`, '/1/2,3'],
    ['a column that is empty in the first row', 'Sted;2017;2018 | ;By A;By B | ;3;1', '/1,2/3'],
    ['a year below its word', 'Kommune;År;Antal | ;2017;Døgn | Odense;2018;3', '/1/2,3'],
    [
      'a year below its word, and a heading above it',
      ';;Antal | Kommune;År;Behandling | ;2017;Døgn | Odense;2018;3',
      '/1,2/3,4',
    ],
    [
      'a year below its word, and a year beside it in the row before',
      'Kommune;År;Antal | ;;2017 | ;2018;Døgn | Odense;2018;3',
      '/1,2/3,4',
    ],
    [
      'another word beside one for years',
      `${years} | År;x; | Odense;3;1`,
      '/1/ unlike /2/3 unlike',
    ],
    [
      'unknown names beside a word for counts',
      `${years} | Antal;By A;By B | Døgn;3;1`,
      '/1/ unlike /2/3 unlike',
    ],
    ['of them one that is known', `${years} | Antal;Odense;By B | Døgn;3;1`, '/1,2/3'],
    ['unknown names beside one for places', `${years} | Kommune;By A;By B | Døgn;3;1`, '/1,2/3'],
    ['or for years', `${years} | År;By A;By B | Døgn;3;1`, '/1,2/3'],
    ['or for kinds', `${years} | Indsats;By A;By B | Døgn;3;1`, '/1,2/3'],
    ['of them one that is not known', `${years} | ;By A;- | Odense;3;1`, '/1/2,3'],
    ['beside a dash', `${years} | -;By A;By B | Odense;3;1`, '/1/2,3'],
    ['a year over the names, and words beside it', `2017;Skema her | ${table}`, '/2/3,4'],
    ['numbers name nothing', ';By A;7 | 2017;3;1', ''],
    ['names above nothing', ';By A;By B |  | ', ''],
    ['names above remarks', ';By A;By B | Bem.;3;1', ''],
    ['names above another with its year', ';By A;By B | Odense 2017;3;1', '/1/2'],
  ]
  for (const [name, text, want, chosen] of sheets) t.equal(tables(text, chosen), want, name)
  t.end()
})

t.test('several tables', (t) => {
  const sheets: [name: string, text: string, want: string][] = [
    ['alike', `${table} |  | ${table}`, '/1/2,3 alike /5/6,7 alike'],
    [
      'alike below titles of one kind',
      `Behandling | ${table} |  | Behandling 2018 | ${table}`,
      '1/2/3,4 alike 6/7/8,9 alike',
    ],
    [
      'unlike by their titles',
      `Behandling | ${table} |  | Døgn | ${table}`,
      '1/2/3,4 unlike 6/7/8,9 unlike',
    ],
    [
      'unlike by their headings',
      `${table} |  | Kommune;Behandling 2018;Døgn 2018 | Odense;3;1`,
      '/1/2,3 unlike /5/6 unlike',
    ],
    [
      'with an empty corner below an empty row',
      'Sted;2017;2018 | Odense;3;1 |  | ;2017;2018 | Vejle;2;0',
      '/1/2 unlike /4/5 unlike',
    ],
    [
      'with an empty corner below a title',
      'Sted;2017;2018 | Odense;3;1 | Døgn | ;2017;2018 | Vejle;2;0',
      '/1/2 unlike 3/4/5 unlike',
    ],
    ['right below the rows there is none', 'Sted;2017;2018 | Odense;3;1 | ;2017;2018', '/1/2,3'],
    [
      'the fifth row of words is another heading',
      `${['1', '2', '3', '4', '5'].map(() => 'Kommune;2017;2018').join(' | ')} | Odense;3;1`,
      '/1,2,3,4/ unlike /5/6 unlike',
    ],
    [
      'a word in the corner is the name of a row',
      'Sted;2017;2018 | Odense;3;1 |  | By;2017;2018 | Vejle;2;0',
      '/1/2,4,5',
    ],
  ]
  for (const [name, text, want] of sheets) t.equal(tables(text), want, name)
  t.end()
})

t.test('the first column of counts, by its first number', (t) => {
  const words = (count: number) => Array.from({ length: count }, () => ';;x').join(' | ')
  // Only the tenth row below the heading is looked at.
  t.equal(cornerOf(gridOf(`;;Antal | ${words(9)} | ;7;3`), [0]), 1)
  t.equal(cornerOf(gridOf(`;;Antal | ${words(10)} | ;7;3`), [0]), 1)
  t.equal(cornerOf(gridOf(`;;Antal | ${words(11)} | ;7;3`), [0]), 2)
  t.equal(cornerOf(gridOf(`;;Antal | ${words(3)}`), [0]), 2)
  t.equal(cornerOf(gridOf('a | 7 | ;Kommune;x | ;By;3'), [2]), 1, 'none above the heading')
  t.equal(cornerOf(gridOf('a | 7 | ;x;y | ;Kommune;x | ;By;3'), [2, 3]), 1)
  t.end()
})

t.test('a single row', (t) => {
  const title = (text: string) => isTitle(gridOf(text), 0)
  t.strictSame(['a', ';a', 'a;b', '7', 'ja', ''].map(title), [
    true,
    true,
    false,
    false,
    false,
    false,
  ])
  const words = (text: string) => isWords(gridOf(text), 0)
  t.strictSame(['a;b', '2017;a', '7;a', 'ja;a', '', '2101;a'].map(words), [
    ...[true, true, false, false, true, false],
  ])
  const pair = (text: string) => isPair(gridOf(text), 0)
  const pairs = ['År;2017', 'Kommune;Odense', 'Region:;Fyn', 'By:;X', 'Antal:;3', 'År:;2017']
  for (const text of pairs) {
    t.ok(pair(text), text)
    t.ok(pair(`${text} |  | Kommune;Antal`), `${text} above a heading`)
    t.ok(pair(`${text} | Antal:;3`), `${text} above another pair`)
    t.notOk(pair(`${text} | Odense;3`), `${text} above a count`)
    t.notOk(pair(`${text};x`), `${text} and more`)
  }
  for (const text of [
    'År;Odense',
    'Kommune;2017',
    'By;Odense',
    'By:;X:',
    'År',
    ';År',
    '',
    'Kommune;By A',
    'År;7',
    'År;2018 |  | Odense;3',
    'År;2018 |  |  | Odense;3',
  ])
    t.notOk(pair(text), text)
  t.ok(pair(';Region:;Fyn | ;Antal:;3'), 'in other columns')
  const cells = (...row: Cell[]) => new Grid({ ...sheetOf(''), rows: [row] })
  t.ok(isPair(cells('Region: ', 'Fyn'), 0), 'a blank behind the mark')
  t.ok(isWords(cells(new Date('2017-01-01'), 'a'), 0), 'the first day of a year stands for it')
  t.notOk(isWords(cells(new Date('2017-02-01'), 'a'), 0), 'no other day does')
  t.end()
})
