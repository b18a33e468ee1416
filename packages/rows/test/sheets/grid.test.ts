/** A sheet as rows and columns, and the content of its cells; worked out by hand. */
import t from 'tap'
import { FaultyCell, RefusedCell, type Cell } from '../../src/cells/cell.js'
import { valueAt } from '../../src/table/figures/figure-value.js'
import {
  countOf,
  Grid,
  isBlank,
  isCountLike,
  isUnknown,
  isUnknownCount,
  isWritten,
  readCount,
  rowText,
  textOf,
} from '../../src/sheets/grid.js'
import type { Merge } from '../../src/workbook/workbook.js'
import { sheetOf } from '../support/grids.js'

const gridOf = (rows: readonly Cell[][], merges: readonly Merge[] = []) =>
  new Grid({ ...sheetOf(''), rows, merges })
const merge = (fromRow: number, toRow: number, fromColumn: number, toColumn: number): Merge => ({
  ...{ fromRow, toRow, fromColumn, toColumn },
})

t.test('merged cells', (t) => {
  const grid = gridOf(
    [['a', null, 3], [null, null, 6], ['x'], [' ', '', '7']],
    [...[merge(0, 1, 0, 1), merge(3, 9, 2, 9)]],
  )
  t.strictSame([grid.height, grid.width], [4, 3])
  const seen = [0, 1, 2, 3].map((row) => [0, 1, 2].map((column) => grid.seen(row, column)))
  t.strictSame(seen, [
    ...[
      ['a', 'a', 3],
      ['a', 'a', 6],
      ['x', undefined, undefined],
      [' ', '', '7'],
    ],
  ])
  t.equal(gridOf([[1, 2], [3]], [merge(0, 0, 1, 9)]).mergeAt(1, 0), undefined, 'beyond the last')
  t.equal(grid.at(1, 1), null)
  const merged = [0, 1, 2, 3].map((row) =>
    [0, 1, 2].map((column) => grid.mergeAt(row, column)?.toRow),
  )
  const none = undefined
  t.strictSame(merged, [
    [1, 1, none],
    [1, 1, none],
    [none, none, none],
    [none, none, 9],
  ])
  t.strictSame(
    [0, 1, 2, 3, 4].map((row) => grid.filled(row)),
    [[0, 2], [2], [0], [2], []],
  )
  t.strictSame(
    [0, 2, 3, 4].map((row) => grid.isEmptyRow(row)),
    [false, false, false, true],
  )
  t.ok(gridOf([[null, ' ', undefined]]).isEmptyRow(0))
  t.equal(rowText(gridOf([['a', null, ' b\n c', 4]]), 0), 'a b c 4')
  t.end()
})

t.test('merged cells larger than a table are decoration', (t) => {
  const wide = [['a', ...Array.from({ length: 100_000 }, () => null)], ['b']]
  const last = (...merges: Merge[]) => {
    const grid = gridOf(wide, merges)
    return [grid.seen(0, 99_999), grid.seen(1, 1)]
  }
  t.strictSame(last(merge(0, 0, 0, 99_999)), ['a', undefined])
  t.strictSame(last(merge(0, 0, 0, 100_000)), [null, undefined])
  t.strictSame(last(merge(1, 1, 0, 1), merge(0, 0, 0, 99_999)), [null, 'b'], 'those before stay')
  t.strictSame(last(merge(0, 0, 0, 99_997), merge(1, 1, 0, 1)), [null, 'b'])
  t.strictSame(last(merge(0, 0, 0, 99_998), merge(1, 1, 0, 1)), [null, undefined])
  t.strictSame(last(merge(0, 0, 50_000, 100_000), merge(1, 1, 0, 1)), [null, 'b'])
  t.end()
})

t.test('the count in a cell', (t) => {
  const fault = new FaultyCell('fejl-i-celle')
  const date = new Date('2017-02-03')
  // Empty, words for not known anywhere, and words for not known in counts.
  for (const cell of [null, undefined, '', '  ']) t.ok(isBlank(cell) && isUnknown(cell))
  for (const cell of ['-', '–', 'NA', ' n/a ']) t.ok(!isBlank(cell) && isUnknown(cell), cell)
  for (const cell of ['x', '0', 0, false, fault, date]) t.notOk(isBlank(cell) || isUnknown(cell))
  for (const cell of [null, '-', ' NA'])
    t.ok(isUnknownCount(cell) && valueAt(gridOf([[cell]]), 0, 0).value === undefined)
  for (const text of [
    ...['ikke oplyst', 'uoplyst', 'ej oplyst', 'ikke besvaret', 'ikke svaret', 'har ikke svaret'],
    ...['ingen svar', 'intet svar', 'mangler', 'mangler svar', 'ved ikke', 'vides ikke', 'ukendt'],
    ...['ikke opgjort', 'ej opgjort', 'ikke indberettet', 'ikke registreret'],
    ...['ingen oplysninger', 'ingen data', 'kan ikke oplyses', 'kan ikke opgøres', 'afventer'],
    ...['afventer svar', 'not known', 'unknown', 'not reported', 'n.a.', 'no answer', 'i.o.'],
    ...['?', '…', '..', '...'],
  ]) {
    t.ok(isUnknownCount(text) && isUnknownCount(` ${text.toUpperCase()} `), text)
    t.notOk(isUnknown(text), `${text} may be a name`)
  }
  for (const cell of ['x', 0, 'ingen', false, fault, 'ikke', '.', '????'])
    t.notOk(isUnknownCount(cell), textOf(cell))

  for (const text of ['ingen', 'nul', 'none', 'zero', ' Ingen ']) t.equal(countOf(text), 0, text)
  t.strictSame([4, '4', ' 4 ', 4n, 'ca. 4', '4 kvinder', '4,0'].map(countOf), [4, 4, 4, 4, 4, 4, 4])
  t.strictSame(['x', null, true, fault, date, '1.250'].map(countOf), [
    ...[undefined, undefined, undefined, undefined, undefined, undefined],
  ])
  t.strictSame([readCount('x'), readCount(' x '), readCount(null)], ['x', 'x', undefined])
  t.strictSame(['ca. 4', '4*', '4', 4, 'x', 'ingen', null].map(isWritten), [
    ...[true, true, false, false, false, false, false],
  ])
  const counts = [4, '4', 'ca. 4', 'ingen', fault, date, '1.250', 2017]
  for (const cell of counts) t.ok(isCountLike(cell), textOf(cell))
  for (const cell of ['x', '', '-', null, true, 'mangler']) t.notOk(isCountLike(cell), textOf(cell))

  const valued = (cell: Cell, merges: Merge[] = [], column = 0) =>
    valueAt(gridOf([[cell, null, null]], merges), 0, column)
  const at = { row: 0, column: 0 }
  t.strictSame(valued(4), { value: 4, fault: undefined, ...at })
  t.strictSame(valued('x'), { value: 'x', fault: undefined, ...at })
  t.strictSame(valued('mangler'), { value: undefined, fault: undefined, ...at })
  t.strictSame(valued(fault), { value: '#', fault: 'fejl-i-celle', ...at })
  t.strictSame(valued('1.250'), { value: '#', fault: 'tvetydigt-tal', ...at })
  t.strictSame(valued(date), { value: '#', fault: 'dato-i-celle', ...at })
  const two = [merge(0, 0, 0, 1)]
  t.strictSame(valued(4, two), { value: '#', fault: 'flettet-celle', ...at })
  t.strictSame(valued(4, two, 1), { value: '#', fault: 'flettet-celle', row: 0, column: 1 })
  t.strictSame(valued('mangler', two, 1).fault, undefined, 'of several that is not known')
  t.strictSame(valued(4, [merge(0, 0, 0, 0)]).value, 4, 'merged with no other')
  t.strictSame(valued(4, [merge(0, 1, 0, 0)]).fault, 'flettet-celle', 'merged with one below')
  t.end()
})

t.test('a cell as it is displayed', (t) => {
  const cells = [null, undefined, ' ', new FaultyCell('fejl-i-celle'), new Date('2017-02-03'), 5]
  t.strictSame(cells.map(textOf), ['', '', '', '#', '2017-02-03', '5'])
  t.strictSame([' a \n\t b ', 'A\u030Arhus', true, 5n].map(textOf), ['a b', 'Århus', 'true', '5'])
  t.ok(readCount(new Date()) instanceof RefusedCell)
  t.end()
})
