/** What sums reveal about counts that are left out, against a search of every table with the same sums. */
import assert from 'node:assert/strict'
import t from 'tap'
import { movable } from '../../src/analyse/movable.js'
import { toldBy, type Told } from '../support/told.js'
import { below, chance, type Draw } from '../support/random-rulesets.js'
import { holds, seed, times } from '../support/runs.js'

t.comment(`FC_SEED=${seed}`)

const total = (counts: readonly number[], { cells }: Pick<Told, 'cells'>) =>
  cells.reduce((sum, cell) => sum + (counts[cell] ?? 0), 0)

/** The counts that are equal in every table with these sums, searched cell by cell within its sums. */
function same(counts: readonly number[], sums: readonly Told[]): Set<number> {
  const values = counts.map(() => new Set<number>())
  const left = sums.map(({ sum }) => sum)
  const of = counts.map((_, cell) =>
    sums.flatMap(({ cells }, i) => (cells.includes(cell) ? [i] : [])),
  )
  const last = sums.map(({ cells }) => Math.max(...cells))
  const tried: number[] = []
  function search(cell: number): void {
    if (cell === counts.length) {
      for (const [i, value] of tried.entries()) values[i]?.add(value)
      return
    }
    const mine = of[cell] ?? []
    // A count without a limiting sum can be anything: trying two more is enough.
    const most = mine.length === 0 ? 2 : Math.min(...mine.map((i) => left[i] ?? 0))
    for (let value = 0; value <= most; value += 1) {
      if (mine.some((i) => last[i] === cell && left[i] !== value)) continue
      for (const i of mine) left[i] = (left[i] ?? 0) - value
      tried[cell] = value
      search(cell + 1)
      for (const i of mine) left[i] = (left[i] ?? 0) + value
    }
  }
  search(0)
  return new Set(values.flatMap(({ size }, cell) => (size === 1 ? [cell] : [])))
}

/** A three-dimensional table of this size; some counts are shown, and most sums over one side. */
function drawnTable(draw: Draw, sides: readonly [number, number, number]) {
  const cells = Array.from({ length: sides[0] * sides[1] * sides[2] }, (_, i) => i)
  const counts = cells.map(() => (chance(draw, 3) ? 0 : below(draw, 4)))
  const [a, b] = sides
  const at = (i: number) => [i % a, Math.floor(i / a) % b, Math.floor(i / a / b)]
  const lines = [0, 1, 2].flatMap((left) => {
    const key = (i: number) =>
      at(i)
        .filter((_, side) => side !== left)
        .join()
    return [...new Set(cells.map(key))].map((each) => cells.filter((i) => key(i) === each))
  })
  const shown = [
    ...cells.filter(() => chance(draw, 4)).map((cell) => [cell]),
    ...lines.filter(() => !chance(draw, 5)),
  ]
  return { counts, sums: shown.map((cells) => ({ cells, sum: total(counts, { cells }) })) }
}

t.test('what sums reveal is found, and nothing else', async (t) => {
  let told = 0
  for (const sides of [
    [3, 3, 1],
    [2, 2, 2],
    [3, 2, 2],
  ] as const)
    holds(40, (draw) => {
      const { counts, sums } = drawnTable(draw, sides)
      const found = toldBy(sums, counts.length)
      told += found.size
      assert.deepEqual([...found], [...same(counts, sums)], JSON.stringify({ counts, sums }))
    })
  t.ok(told > times(500), `${String(told)} counts are told`)
})

t.test('what can move is not told, and without a 0 the sums tell the rest', async (t) => {
  let moving = 0
  let fixed = 0
  for (const sides of [
    [3, 3, 1],
    [3, 2, 2],
    [4, 3, 2],
  ] as const)
    holds(300, (draw) => {
      const { counts, sums } = drawnTable(draw, sides)
      const isShown = (cell: number) =>
        sums.some(({ cells }) => cells.length === 1 && cells[0] === cell)
      const unknown = [...counts.keys()].filter((cell) => !isShown(cell))
      const lines = sums.map(({ cells }) => ({
        cells: cells.map((cell) => unknown.indexOf(cell)).filter((at) => at >= 0),
      }))
      const isFree = movable(
        lines,
        unknown.map((cell) => counts[cell] === 0),
      )
      const told = same(counts, sums)
      const why = JSON.stringify({ counts, sums })
      unknown.forEach((cell, at) => {
        if (isFree?.[at] === true) {
          assert.ok(!told.has(cell), why)
          moving += 1
        } else if (unknown.every((each) => counts[each] !== 0)) {
          assert.ok(told.has(cell), why)
          fixed += 1
        }
      })
    })
  t.ok(moving > times(50) && fixed > times(5), `${String(moving)} move, ${String(fixed)} do not`)
})

t.test('by hand: what moves', async (t) => {
  t.same(movable([], [false]), [true])
  t.same(movable([{ cells: [0, 1] }, { cells: [2] }], [false, false, false]), [true, true, false])
  t.same(movable([{ cells: [0, 1] }], [true, true]), [false, false], 'no count is below 0')
  t.same(movable([{ cells: [0, 1] }], [true, false]), [true, true])
  t.same(
    movable([{ cells: [0, 1], less: 2 }, { cells: [2] }, { cells: [1] }], [false, false, false]),
    [false, false, false],
  )
  t.same(movable([{ cells: [0], less: 1 }], [false, true]), [true, true])
  // Two that are 0 have 3 and 4 beside them, which come to 7: if one of the two were more, the other would be less.
  const crossed = [
    [0, 2],
    [1, 3],
    [2, 3],
  ].map((cells) => ({ cells }))
  t.same(movable(crossed, [true, true, false, false]), [false, false, false, false])
  t.same(movable(crossed, [true, false, false, false]), [true, true, true, true])
})

t.test('by hand', async (t) => {
  t.same([...toldBy([], 2)], [])
  t.same([...toldBy([{ cells: [0, 1], sum: 0 }], 3)], [0, 1], 'no count is below 0')
  // Cells 0 + 1 = 5, 1 + 2 = 4 and 0 + 2 = 3: half of their total minus one of them.
  const round = [
    [0, 1, 5],
    [1, 2, 4],
    [0, 2, 3],
  ].map(([a = 0, b = 0, sum = 0]) => ({ cells: [a, b], sum }))
  t.same([...toldBy(round, 3)], [0, 1, 2])
  t.same([...toldBy(round.slice(0, 2), 3)], [])
  // A sum that is itself a count: 2 is that of 0 and 1, and with 3 it equals 1, as 3 alone does.
  const whole = { cells: [0, 1], less: 2, sum: 0 }
  t.same([...toldBy([whole, { cells: [2, 3], sum: 1 }], 4)], [])
  t.same([...toldBy([whole, { cells: [2, 3], sum: 1 }, { cells: [3], sum: 1 }], 4)], [0, 1, 2, 3])
})
