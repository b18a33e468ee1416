/** The meaning of all headings of a column together, with the column to its left, and for parts of a year; by hand. */
import t from 'tap'
import type { KnownColumn } from '../../../src/table/coordinates/axes.js'
import { withTheirYears } from '../../../src/table/coordinates/beside.js'
import type { Meaning } from '../../../src/table/choices/choices.js'
import { columnsOf, type Column, type Heading } from '../../../src/table/headings/column.js'
import { headingLabel } from '../../../src/words/label.js'
import { said, type Said } from '../../../src/table/headings/meaning.js'
import { partsOf, periodIn, wholeOfSheet } from '../../../src/table/headings/parts.js'
import { columnLetters, columnNumber } from '../../../src/support/letters.js'
import { blockOf } from '../../support/grids.js'

const headingsOf = (...texts: readonly string[]): Heading[] =>
  texts.map((text, i) => ({
    ...{ text, label: headingLabel(text) },
    ...{ isLast: i === texts.length - 1, isCarried: false },
  }))
const nothing: Said = { total: false, hint: {}, texts: [], isContradictory: false }

t.test('several headings together', (t) => {
  const cases: readonly (readonly [string[], Partial<Said>, captions?: string[]])[] = [
    [[], {}],
    [['2017', 'Beh.'], { aar: 2017, indsats: 'behandling' }],
    [['Behandling', 'heraf døgn'], { indsats: 'doegn' }],
    [['Døgn', 'Døgn i alt'], { indsats: 'doegn', total: true }],
    [['Døgn', 'Behandling'], { indsats: 'behandling', isContradictory: true }],
    [['2017', '2018'], { aar: 2018, isContradictory: true }],
    [['2017', 'Døgn 2017'], { aar: 2017, indsats: 'doegn' }],
    // Headings over a column of names are about other columns.
    [['2017', 'Kommune'], { rolle: 'kommune' }],
    [['2017', 'År'], { rolle: 'aar' }],
    [['Xyz', 'Indsats'], { rolle: 'indsats' }],
    [['2017', 'Døgn', 'Kommune'], { rolle: 'kommune' }],
    [['Beh.', '2017'], { aar: 2017, indsats: 'behandling' }],
    [['Kommune', '2017'], { rolle: 'kommune', aar: 2017 }],
    [['2017', 'Antal'], { rolle: 'antal', aar: 2017 }],
    [['Andel', '2017'], { rolle: 'andel', aar: 2017 }],
    [['Andel', 'Bem.'], { rolle: 'ubrugt' }],
    [['I alt'], { total: true }],
    // A partly understood heading is only a hint.
    [['Xyz 2017 beh.'], { texts: ['Xyz 2017 beh.'], hint: { aar: 2017, indsats: 'behandling' } }],
    [
      ['Xyz 2017', 'Abc døgn'],
      { texts: ['Xyz 2017', 'Abc døgn'], hint: { aar: 2017, indsats: 'doegn' } },
    ],
    [['Xyz 2017', '2018'], { texts: ['Xyz 2017'], hint: { aar: 2017 }, aar: 2018 }],
    [['.-'], { texts: ['.-'] }],
    [['Xyz 2017', 'Beh.'], { indsats: 'behandling' }, ['Xyz 2017']],
    [['2017', 'Beh.'], { aar: 2017, indsats: 'behandling' }, ['2017']],
    [['Odense 2017'], { texts: ['Odense'], aar: 2017 }],
    [['Odense 2017', 'Døgn'], { indsats: 'doegn' }, ['Odense 2017']],
  ]
  for (const [texts, want, captions = []] of cases)
    t.strictSame(
      said(headingsOf(...texts), new Set(captions)),
      { ...nothing, ...want },
      texts.join(' / '),
    )
  t.end()
})

const content = {
  ...{ names: 0, years: 0, indsatser: 0, both: 0, totals: 0, counts: 1 },
  isNameWithLabel: false,
}

/** Columns by headings, heading rows separated by `/`, with the choices. */
const known = (headings: readonly string[], chosen: Readonly<Record<number, Meaning>>) =>
  headings.map((texts, index): KnownColumn => {
    const own = headingsOf(...texts.split('/'))
    const column: Column = { index, name: texts, headings: own, content }
    return { column, said: said(own, new Set()), chosen: chosen[index] }
  })

t.test('a part belongs to the year of the column to its left', (t) => {
  const cases: readonly (readonly [string, want: string, Record<number, Meaning>?, at?: number])[] =
    [
      ['Beh. 2018;heraf døgn', '2018'],
      ['Beh. 2018;heraf døgn;Beh. 2019;heraf døgn', '2019'],
      ['Beh. 2018;heraf døgn;Beh. 2019', '2018', {}, 1],
      ['heraf døgn;Beh. 2019', '', {}, 0],
      ['Beh. 2018;heraf ambulant;heraf døgn', '2018'],
      ['Beh. 2018;Pct.;heraf døgn', '2018'],
      ['Beh. 2018;Bem.;heraf døgn', '2018'],
      ['Beh. 2018;Ikke visiteret;heraf døgn', ''],
      ['Ikke visiteret 2018;heraf døgn', '2018'],
      ['Beh. i alt;heraf døgn', 'total'],
      ['I alt 2018;heraf døgn', '2018 total'],
      ['Døgn 2018;heraf døgn', ''],
      ['Xyz 2018;heraf døgn', ''],
      ['Odense 2018;heraf døgn', ''],
      ['Beh. 2018;Xyz/heraf døgn', ''],
      ['Beh.;heraf døgn', ''],
      ['heraf døgn', ''],
      ['Beh. 2018;heraf døgn 2017', '2017'],
      ['Beh. 2018;Døgn', ''],
      ['Beh. 2018;heraf beh.', ''],
      ['Beh. 2018;heraf xyz døgn', ''],
      ['Beh. 2018;Døgn/Behandling/heraf døgn', ''],
      ['Beh. 2018;heraf/døgn', ''],
      // A choice comes first.
      ['Beh. 2018;heraf døgn', '', { 1: { indsats: 'doegn' } }],
      ['Xyz;heraf døgn', '2018', { 0: { aar: 2018, indsats: 'behandling' } }],
      ['Xyz;heraf døgn', 'total', { 0: { rolle: 'total' } }],
      ['Xyz;heraf døgn', '', { 0: { rolle: 'antal' } }],
      ['Beh. 2018;heraf døgn', '', { 0: { aar: 2018, indsats: 'doegn' } }],
    ]
  for (const [text, want, chosen = {}, at = -1] of cases) {
    const columns = known(text.split(';'), chosen)
    const after = withTheirYears(columns)
    const { aar, total } = after.at(at)!.said
    t.equal([aar, total && 'total'].filter(Boolean).join(' '), want, text)
    t.strictSame(after.slice(0, 1), columns.length > 1 ? columns.slice(0, 1) : after, 'no other')
  }
  t.end()
})

t.test('a part of a year', (t) => {
  const names: Readonly<Record<string, string | undefined>> = {
    ...{ '1. kvartal 2017': 'kvartal 1 2017', 'Q3 2018': 'kvartal 3 2018', K2: 'kvartal 2' },
    ...{ 'kvt. 4': 'kvartal 4', 'Quarter 2 of 2017': 'kvartal 2 2017 »of«' },
    ...{ '2. halvår 2017': 'halvaar 2 2017', H1: 'halvaar 1', 'half 2': 'halvaar 2' },
    ...{ 'Tertial 3 2017': 'tertial 3 2017', '1 kvartal 2': 'kvartal 1 »2«' },
    ...{ '1. kvt. døgn 2017': 'kvartal 1 2017 doegn', '1. kvt. beh.': 'kvartal 1 behandling' },
    ...{ '1. kvt. xyz 2017': 'kvartal 1 2017 »xyz«', '1. kvt. xyz døgn': 'kvartal 1 »xyz doegn«' },
    ...{ 'Jan. 2017': 'maaned 1 2017', 'Maj beh. 2017': 'maaned 5 2017 behandling' },
    ...{ 'Maj 17': 'maaned 5 »17«', 'døgn i maj 2017': 'maaned 5 2017 doegn' },
    ...{ kvartal: undefined, '5. kvartal': undefined, 'kvartal 0': undefined, '': undefined },
    ...{ '12 kvartal': undefined, 'kvartal nr. 2': undefined, Behandling: undefined },
    ...{ '1. 2017': undefined, '1 2 kvartal': 'kvartal 2 »1«' },
  }
  // The years of unknown headings are reported too.
  for (const [name, want] of Object.entries(names)) {
    const found = periodIn(name)
    const { kind, number, whole = {}, unknown } = found ?? {}
    const told = [kind, number, whole.aar, whole.indsats, unknown && `»${unknown}«`].filter(Boolean)
    t.equal(found && told.join(' '), want, name)
  }
  const months = [
    ...['januar jan january', 'februar feb february', 'marts mar march', 'april apr', 'maj may'],
    ...['juni jun june', 'juli jul july', 'august aug', 'september sep sept'],
    ...['oktober okt october oct', 'november nov', 'december dec'],
  ]
  for (const [i, words] of months.entries())
    for (const word of words.split(' '))
      t.match(
        periodIn(`${word} 2017`),
        { kind: 'maaned', number: i + 1, whole: { aar: 2017 } },
        word,
      )
  const sheets: readonly (readonly [string, string[], object])[] = [
    ['1. kvt. 2017', ['1. kvt. 2017', '2. kvt. 2017'], { aar: 2017 }],
    ['Døgn 1. kvt. 2017', ['4. kvt. 2017'], { aar: 2017, indsats: 'doegn' }],
    ['1. kvt. 2017', ['1. kvt. 2017', 'Ark2'], {}],
    ['1. kvt. 2017', ['2. kvt. 2018'], {}],
    ['1. kvt. 2017', ['2. halvår 2017'], {}],
    ['1. kvt. 2017', ['Q1 2017'], {}],
    ['1. kvt. xyz 2017', ['2. kvt. xyz 2017'], {}],
    ['2017', ['1. kvt. 2017', '2. kvt. 2017'], {}],
  ]
  for (const [name, others, want] of sheets) t.strictSame(wholeOfSheet(name, others), want, name)
  t.end()
})

t.test('columns of parts', (t) => {
  type Case = readonly [name: string, headings: string, letters: string, want: string, row?: string]
  const cases: readonly Case[] = [
    ['quarters', ';Q1 2017;Q2 2017;Andet', 'B', 'B 2017, C 2017'],
    ['asked about the second', ';Q1 2017;Q2 2017', 'C', 'B 2017, C 2017'],
    ['one alone', ';Q1 2017;H1 2017', 'B', ''],
    ['one alone of its year', ';Q1 2017;Q2 2017;Q1 2018', 'B', ''],
    ['of two years', ';Q1 2017;Q2 2017;Q1 2018;Q2 2018', 'B', 'B 2017, C 2017, D 2018, E 2018'],
    [
      'of two kinds',
      ';Q1 døgn;Q2 døgn;Q1 beh.;Q2 beh.',
      'B',
      'B doegn, C doegn, D behandling, E behandling',
    ],
    ['one alone of its kind', ';Q1 døgn;Q2 døgn;Q1 beh.', 'B', ''],
    ['the same one twice', ';Q1 2017;Q2 2017;1. kvt. 2017', 'B', ''],
    ['a column of texts is none', ';Q1;Q2;Q3', 'B', 'B, C', ';1;2;x'],
    ['but the one that is asked about is', ';Q1;Q2;Q3', 'D', 'B, C, D', ';1;2;x'],
    ['of other words', ';Q1 her;Q2 her;Q3 der', 'B', 'B, C'],
    ['groups', ';Unge;;Ældre; | ;Beh.;Døgn;Beh.;Døgn', 'B', 'B behandling, D behandling'],
    [
      'groups in residential treatment',
      ';Unge;;Ældre; | ;Beh.;Døgn;Beh.;Døgn',
      'E',
      'C doegn, E doegn',
    ],
    [
      'of the same year',
      ';Unge;;Ældre; | ;Beh. 17;Beh. 18;Beh. 17;Beh. 18',
      'C',
      'C 2018 behandling, E 2018 behandling',
    ],
    ['one is of no group', ';Unge;Ældre;2017 | ;Beh.;Beh.;Beh.', 'B', 'B behandling, C behandling'],
    ['asked about that', ';Unge;Ældre;2017 | ;Beh.;Beh.;Beh.', 'D', ''],
    [
      'a sum is of no group',
      ';Unge;Ældre;I alt | ;Beh.;Beh.;Beh.',
      'B',
      'B behandling, C behandling',
    ],
    ['asked about the sum', ';Unge;Ældre;I alt | ;Beh.;Beh.;Beh.', 'D', ''],
    ['a group alone', ';Unge;2017 | ;Beh.;Beh.', 'B', ''],
    ['groups of no kind', ';Unge;Ældre | ;Her;Der', 'B', ''],
  ]
  for (const [name, headings, letters, want, own] of cases) {
    const rows = headings.split(' | ').map((_, i) => i + 1)
    const row = own ?? headings.split(' | ')[0]!.replaceAll(/[^;]+/g, '').replaceAll(';', ';3')
    const block = blockOf(`${headings} | ${row}`, rows)
    const column = columnsOf(block, undefined).find(
      (one) => one.index + 1 === columnNumber(letters),
    )!
    const found = partsOf(block, column, said(column.headings, new Set()), undefined)
      .map(({ column: { index }, whole: { aar, indsats } }) =>
        [columnLetters(index + 1), aar, indsats].filter((part) => part !== undefined).join(' '),
      )
      .join(', ')
    t.equal(found, want, name)
  }
  t.end()
})
