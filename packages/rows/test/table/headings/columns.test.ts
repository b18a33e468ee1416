/** The content of the columns of small tables, and their headings; counted by hand. */
import t from 'tap'
import { blocksOf } from '../../../src/table/headings/blocks.js'
import {
  columnsOf,
  isLabels,
  isNumeric,
  type Column,
  type Content,
} from '../../../src/table/headings/column.js'
import { Grid } from '../../../src/sheets/grid.js'
import { columnLetters } from '../../../src/support/letters.js'
import type { Merge } from '../../../src/workbook/workbook.js'
import { blockOf, sheetOf } from '../../support/grids.js'

/** What a column contains: »n2 y1« is two names and a year; »L« means that each name contains a year or a kind. */
function counted({ content }: Column): string {
  const { names, years, indsatser, both, totals, counts, isNameWithLabel } = content
  const parts = { n: names, y: years, k: indsatser, b: both, t: totals, c: counts }
  return [
    ...Object.entries(parts).flatMap(([letter, count]) =>
      count === 0 ? [] : [letter + String(count)],
    ),
    ...(isNameWithLabel ? ['L'] : []),
  ].join(' ')
}

const contents = (text: string, region?: string): string =>
  columnsOf(blockOf(text), region)
    .map((column) => `${columnLetters(column.index + 1)} ${counted(column)}`.trim())
    .join(', ')

t.test('content below the headings', (t) => {
  const tables: readonly (readonly [name: string, text: string, want: string, region?: string])[] =
    [
      ['names and counts', 'Sted;Tal | By A;3 | By B;ca. 4', 'A n2, B c2'],
      ['a row without a number is a note', 'Sted;Tal | By A;3 | By B;x | Note;', 'A n1, B c1'],
      ['but where no row has one', 'Sted;Tal | By A;x | By B;y', 'A n2, B n2'],
      ['a municipality above its years', 'Sted;Tal | Odense; | 2017;3', 'A n1 y1, B c1'],
      [
        'two names in a row are none',
        'Sted;Andet;Tal | Odense;Vejle; | 2017;x;3',
        'A y1, B n1, C c1',
      ],
      ['another name above them is none', 'Sted;Tal | By A; | 2017;3', 'A y1, B c1'],
      ['a kind of count above its years', 'X;Tal | Døgn; | 2017;3 | 2018;4', 'A y2 k1, B c2'],
      ['a year above its kinds', 'X;Tal | 2017; | Døgn;3', 'A y1 k1, B c1'],
      ['both above them', 'X;Tal | Døgn 2017; | Døgn;3', 'A y1 k2 b1, B c1'],
      ['what is half understood', 'X;Tal | Døgn xyz; | 2017;3', 'A y1, B c1'],
      ['among names it is that of a group', 'X;Tal | Døgn; | By A;3', 'A n1, B c1'],
      ['among names and years, too', 'X;Tal | Døgn; | By A;3 | 2017;4', 'A n1 y1, B c2'],
      ['above counts alone', 'X;Tal | ;Døgn | 2017;3', 'A y1, B c1'],
      ['beside another', 'X;Y;Tal | Døgn;Døgn; | 2017;2018;3', 'A y1, B y1, C c1'],
      ['where there is nothing below it', 'X;Y;Tal | ;Døgn; | 2017;;3', 'A y1, B, C c1'],
      ['sums', 'Sted;Tal | By A;3 | I alt;3', 'A n1 t1, B c2'],
      ['of the region', 'Sted;Tal | By A;3 | Øen;3', 'A n1 t1, B c2', 'Øen'],
      ['of no region', 'Sted;Tal | By A;3 | Øen;3', 'A n2, B c2'],
      [
        'years and kinds',
        'År;Type;Begge;Tal | 2017;Døgn;Døgn 2017;3 | 2018;Beh.;2018;4',
        'A y2, B k2, C y2 k1 b1, D c2',
      ],
      ['a year that is told in words', 'År;Tal | År 2017;3', 'A y1, B c1'],
      ['what is not known', 'Sted;Tal | By A;- | -;3', 'A, B c1'],
      ['words that name nothing', 'Sted;Tal | Antal;3', 'A, B c1'],
      ['yes and no', 'Sted;Svar;Tal | By A;ja;3', 'A n1, B, C c1'],
      ['a column without anything', 'Sted;;Tal | By A;;3', 'A n1, C c1'],
      ['or with a note alone', 'Sted;;Tal | By A;;3 | x;y;', 'A n1, C c1'],
      ['no heading', 'Sted; | By A;3', 'A n1, B c1'],
      ['names with their years', 'Sted;Tal | Odense 2017;3 | Vejle 2018;2', 'A n2 y2 L, B c2'],
      ['with their kinds', 'Sted;Tal | Odense døgn;3 | Vejle døgn;2', 'A n2 k2 L, B c2'],
      ['with both', 'Sted;Tal | Odense døgn 2017;3 | Vejle, beh. 2018;2', 'A n2 y2 k2 b2 L, B c2'],
      ['one of two with a year', 'Sted;Tal | Odense 2017;3 | Vejle;2', 'A n2, B c2'],
      ['the second of two', 'Sted;Tal | Vejle;3 | Odense 2017;2', 'A n2, B c2'],
      ['one with a year, one with a kind', 'Sted;Tal | Odense 2017;3 | Vejle døgn;2', 'A n2, B c2'],
      [
        'all with a year, one with a kind',
        'X;Tal | Odense døgn 2017;3 | Vejle 2017;2',
        'A n2, B c2',
      ],
      [
        'all with a kind, one with a year',
        'X;Tal | Odense døgn;3 | Vejle døgn 2017;2',
        'A n2, B c2',
      ],
      ['beside a year alone', 'Sted;Tal | Odense 2017;3 | 2018;2', 'A n1 y2 L, B c2'],
      ['beside a kind alone', 'Sted;Tal | Odense døgn;3 | Døgn;2', 'A n1 k2 L, B c2'],
      ['beside a sum', 'Sted;Tal | Odense 2017;3 | I alt;3', 'A n1 y1 t1 L, B c2'],
    ]
  for (const [name, text, want, region] of tables) t.equal(contents(text, region), want, name)
  t.end()
})

/** Each column with its headings; »>« before those carried over, ».« after those of the last row. */
function headings(text: string, rows: readonly number[], merges: readonly Merge[] = []): string {
  const [block] = blocksOf(new Grid({ ...sheetOf(text), merges }), rows)
  return columnsOf(block!, undefined)
    .map(({ index, headings }) => {
      const shown = headings.map(
        (one) => (one.isCarried ? '>' : '') + one.text + (one.isLast ? '.' : ''),
      )
      return [columnLetters(index + 1), ...shown].join(' ')
    })
    .join(', ')
}

const merge = (fromRow: number, toRow: number, fromColumn: number, toColumn: number): Merge => ({
  ...{ fromRow, toRow, fromColumn, toColumn },
})

t.test('headings over a column', (t) => {
  const counts = '| By A;1;2;3;4'
  const tables: readonly (readonly [string, string, readonly number[], string, Merge[]?])[] = [
    ['one row', `Sted;a;;b;c ${counts}`, [1], 'A Sted., B a., C, D b., E c.'],
    ['no row', 'By A;1;2', [0], 'A, B, C'],
    ['one of two, over nothing', `Sted;a;x | ;b; | By A;1;`, [1, 2], 'A Sted, B a b., C x'],
    [
      'what stands once is meant for those to the right',
      `;2017;;2018; | Sted;a;b;a;b ${counts}`,
      [1, 2],
      'A Sted., B 2017 a., C >2017 b., D 2018 a., E >2018 b.',
    ],
    [
      'not where cells of its row are merged',
      `;2017;;2018; | Sted;a;b;a;b ${counts}`,
      [1, 2],
      'A Sted., B 2017 a., C 2017 b., D 2018 a., E b.',
      [merge(0, 0, 1, 2)],
    ],
    [
      'but where they are merged with those below them',
      `Sted;2017;;2018; | ;a;b;a;b ${counts}`,
      [1, 2],
      'A Sted, B 2017 a., C >2017 b., D 2018 a., E >2018 b.',
      [merge(0, 1, 0, 0)],
    ],
    [
      'one that is merged over both rows stands there once',
      `Sted;a;;; | ;;b;a;b ${counts}`,
      [1, 2],
      'A Sted, B a, C >a b., D >a, E >a b.',
      [merge(0, 1, 1, 1)],
    ],
    [
      'the same text again, but not right below',
      `Sted;a;b;; | ;b;b;; | ;a;b;c;d ${counts}`,
      [1, 2, 3],
      'A Sted, B a b a., C b, D >b c., E >b d.',
    ],
    [
      'not beyond an empty column',
      '2017;;;;2018 | a;b;;a;b | 1;2;;3;4',
      [1, 2],
      'A 2017 a., B >2017 b., D a., E 2018 b.',
    ],
    [
      'nor from a word for the names, or for remarks',
      `Kommune;;Bem.;; | ;a;b;c;d ${counts}`,
      [1, 2],
      'A Kommune, B a., C Bem. b., D c., E d.',
    ],
    [
      'but from shares and outpatient treatment',
      `Andel;;Ambulant;; | a;b;c;d;e | 1;2;3;4;5`,
      [1, 2],
      'A Andel a., B >Andel b., C Ambulant c., D >Ambulant d., E >Ambulant e.',
    ],
  ]
  for (const [name, text, rows, want, merges] of tables)
    t.equal(headings(text, rows, merges), want, name)
  t.end()
})

t.test('a column is called by all its headings together', (t) => {
  const block = blockOf(';2017; | Sted;Beh.;Døgn | By A;1;2', [1, 2])
  t.same(
    columnsOf(block, undefined).map(({ name }) => name),
    ['Sted', '2017 Beh.', '2017 Døgn'],
  )
  t.end()
})

t.test('what a column may contain, by its kind of count', (t) => {
  const none = { names: 0, years: 0, indsatser: 0, both: 0, totals: 0, counts: 0 }
  const of = (some: Partial<Content>): Column => ({
    ...{ index: 0, name: '', headings: [] },
    content: { ...none, isNameWithLabel: false, ...some },
  })
  const numeric: readonly (readonly [Partial<Content>, boolean])[] = [
    [{}, false],
    [{ counts: 1 }, true],
    [{ counts: 1, names: 2, indsatser: 1 }, true],
    [{ years: 1 }, true],
    [{ years: 2, names: 1 }, false],
    [{ years: 2, indsatser: 1 }, false],
    [{ years: 2, names: 1, indsatser: 1 }, false],
    [{ totals: 1 }, false],
  ]
  for (const [some, want] of numeric) t.equal(isNumeric(of(some)), want, JSON.stringify(some))
  const labels: readonly (readonly [Partial<Content>, boolean])[] = [
    [{}, false],
    [{ years: 1 }, true],
    [{ indsatser: 1 }, true],
    [{ years: 1, names: 1 }, false],
    [{ years: 1, indsatser: 1, names: 1 }, true],
    [{ years: 1, indsatser: 1, both: 1, names: 1 }, false],
    [{ years: 2, indsatser: 2, both: 2, names: 1 }, true],
  ]
  for (const [some, want] of labels) t.equal(isLabels(of(some)), want, JSON.stringify(some))
  t.end()
})
