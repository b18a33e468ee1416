/** Columns whose headings differ only by year are asked about together; worked out by hand. */
import t from 'tap'
import { alikeOf } from '../../../src/table/headings/alike.js'
import { columnsOf } from '../../../src/table/headings/column.js'
import { columnLetters, columnNumber } from '../../../src/support/letters.js'
import { blockOf } from '../../support/grids.js'

/** Each column with its years, as »B 2017, C 2018«. */
function alike(text: string, letters: string, headings: readonly number[], navn: string): string {
  const block = blockOf(text, headings, navn)
  const own = columnsOf(block, undefined).find(({ index }) => index + 1 === columnNumber(letters))
  if (!own) throw new Error('no column')
  return alikeOf(block, own, undefined)
    .map(({ column, years }) => `${columnLetters(column.index + 1)} ${years.join('/')}`)
    .join(', ')
}

type Case = readonly [
  name: string,
  headings: string,
  letters: string,
  want: string,
  more?: { row?: string; navn?: string; title?: string },
]

t.test('columns with the same heading', (t) => {
  const cases: readonly Case[] = [
    ['of other years', 'Tal 2017;Tal 2018;Andre 2018', 'B', 'B 2017, C 2018'],
    ['asked about the last', 'Tal 2017;Tal 2018', 'C', 'B 2017, C 2018'],
    ['a column of texts is none of them', 'Tal 2017;Tal 2018', 'B', 'B 2017', { row: '3;x' }],
    [
      'but the one that is asked about is',
      'Tal 2017;Tal 2018;Tal 2019',
      'C',
      'B 2017, C 2018',
      { row: '3;x;y' },
    ],
    ['a year alone', '2017;2018;Tal 2019', 'B', 'B 2017, C 2018'],
    ['no heading', 'Tal 2018;', 'C', ''],
    ['no year', 'Tal', 'B', ''],
    ['twice the same year', 'Tal 2017;Tal 2017', 'B', ''],
    ['one without a year', 'Tal 2017;Tal', 'B', ''],
    ['one of two years', 'Tal 2017;Tal 2018/19', 'B', ''],
    ['two years each', 'Tal 2017/18;Tal 2018/19', 'B', 'B 2017/2018, C 2018/2019'],
    ['without a sign', 'Tal 2017-18 i alt;Tal 2018-19 i alt', 'C', 'B 2017/2018, C 2018/2019'],
    ['of four digits', 'Tal 2017/2018;Tal 2018/2019', 'B', 'B 2017/2018, C 2018/2019'],
    ['years that do not follow each other', 'Tal 2017/2019;Tal 2018/2020', 'B', ''],
    ['nor by two digits: the second is a word', 'Tal 2017/20;Tal 2018/20', 'B', 'B 2017, C 2018'],
    ['words before and behind the year', 'Ny 2017 her;Ny 2018 her;Ny 2018', 'B', 'B 2017, C 2018'],
    ['years of two digits', 'Tal 90;Tal 99;Tal 00;Tal 49', 'B', 'B 1990, C 1999, D 2000, E 2049'],
    ['and no others', 'Tal 50;Tal 51', 'B', ''],
    ['nor of one or three digits', 'Tal 5;Tal 117', 'B', ''],
    ['the number of a municipality is no year', 'Kommune 17;Kommune 18', 'B', ''],
    ['four digits go before two', 'Tal 17 2018;Tal 17 2019', 'B', 'B 2018, C 2019'],
    [
      'years of two digits that follow each other',
      'Tal 17/18;Tal 18/19',
      'B',
      'B 2017/2018, C 2018/2019',
    ],
    // Next to them.
    ['the year to the left', 'Beh. 2018;Døgn;Beh. 2019;Døgn', 'C', 'C 2018, E 2019'],
    ['the year to the right', 'Døgn;Beh. 2018;Døgn;Beh. 2019', 'B', 'B 2018, D 2019'],
    [
      'the left goes before the right',
      'Beh. 2018;Døgn;Beh. 2019;Døgn;Beh. 2020',
      'C',
      'C 2018, E 2019',
    ],
    ['one of them has a year on either side', 'Døgn;Beh. 2018;Døgn', 'B', ''],
    ['one of them has nothing beside it', 'Beh. 2018;Døgn;Ny;Døgn;Ny', 'C', ''],
    ['their own years go before', 'Beh. 2018;Døgn 2017;Beh. 2019;Døgn 2017', 'C', ''],
    ['two years of its own', 'Fra 2017 til 2019;Beh. 2018', 'B', ''],
    ['two years beside them', 'Beh. 2017/18;Døgn;Beh. 2018/19;Døgn', 'C', ''],
    ['the same year beside both', 'Beh. 2018;Døgn;Amb. 2018;Døgn', 'C', ''],
    // A year as a number.
    ['of the sheet', 'Tal år 1;Tal år 2', 'B', 'B 2017, C 2018', { navn: '2017-2018' }],
    ['in any order', 'Tal år 2;Tal år 1', 'B', 'B 2018, C 2017', { navn: '2017-2018' }],
    [
      'with words behind it',
      'År 1 nye;År 2 nye;År 2',
      'B',
      'B 2017, C 2018',
      { navn: '2017-2018' },
    ],
    ['of a title', 'Tal år 1;Tal år 2', 'B', 'B 2017, C 2018', { title: 'Årene 2017-2018' }],
    ['of both', 'Tal år 1;Tal år 2', 'B', 'B 2017, C 2018', { navn: '2018', title: 'Fra 2017' }],
    ['one alone', 'Tal år 1', 'B', 'B 2017', { navn: '2017' }],
    ['of fewer years than are named', 'Tal år 1;Tal år 2', 'B', '', { navn: '2017-2019' }],
    ['of more', 'Tal år 1;Tal år 2;Tal år 3', 'B', '', { navn: '2017-2018' }],
    ['of none', 'Tal år 1', 'B', ''],
    ['a number that is not called a year', 'Nye tal 1;Nye tal 2', 'B', '', { navn: '2017-2018' }],
    ['beside a year', 'Tal år 1;Tal 2018', 'B', 'B 2017, C 2018', { navn: '2017-2018' }],
    ['beside years of all', 'Tal 2018;Tal 2019;Tal år 1', 'B', '', { navn: '2017-2018' }],
    ['no number that is one of a year', 'Tal år 51', 'B', '', { navn: '2017' }],
    ['two digits are a year', 'Tal år 10', 'B', 'B 2010', { navn: '2017' }],
    ['nor none', 'Tal år 0', 'B', '', { navn: '2017' }],
    ['no number', 'Tal', 'B', '', { navn: '2017' }],
    ['the same number twice', 'Tal år 1;Tal år 1', 'B', '', { navn: '2017' }],
  ]
  for (const [name, headings, letters, want, { row, navn = 'Ark', title } = {}] of cases) {
    const counts =
      row ??
      headings
        .split(';')
        .map((_, i) => String(i + 3))
        .join(';')
    const table = `Sted;${headings} | By;${counts}`
    const text = title === undefined ? table : `${title} | ${table}`
    const rows = [title === undefined ? 1 : 2]
    t.equal(alike(text, letters, rows, navn), want, name)
  }
  t.end()
})
