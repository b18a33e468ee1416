/** What is left out of counts by group, attacked by sums: the groups' own, and those of the same counts by fewer keys. */
import assert from 'node:assert/strict'
import t from 'tap'
import { countConclusions, countCriteria, masked } from '../src/analyse/index.js'
import { maskedTable } from '../src/analyse/table-masking.js'
import { drawn, seed } from './support/runs.js'

t.comment(`FC_SEED=${seed}`)

const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0)

/** Every list of so many counts up to a largest one. */
function* all(length: number, most: number): Generator<readonly number[]> {
  const counts = Array.from({ length }, () => 0)
  for (;;) {
    yield counts
    let i = 0
    while (i < length && (counts[i] = (counts[i] ?? 0) + 1) > most) counts[i++] = 0
    if (i === length) return
  }
}

interface Size {
  readonly groups: number
  readonly parts: number
  /** The largest count of the tables that are looked at, and of those that they could be. */
  readonly checked: number
  readonly most: number
  readonly threshold: number
}

/**
 * The tables of this size in which what is shown, with the sums of groups and parts that are shown beside it, leaves
 * one number only for a small count. What can be worked out is a matter of sums alone: which other tables have the
 * same.
 */
function leaks({ groups, parts, checked, most, threshold }: Size, mask: typeof maskedTable) {
  const rowsOf = (counts: readonly number[]) =>
    Array.from({ length: groups }, (_, group) => counts.slice(group * parts, (group + 1) * parts))
  const sumsOf = (rows: readonly (readonly number[])[]) =>
    Array.from({ length: parts }, (_, part) => sum(rows.map((row) => row[part] ?? 0)))
  const figures = (counts: readonly number[]) => {
    const rows = rowsOf(counts)
    return [...counts, ...rows.map(sum), ...sumsOf(rows), sum(counts)]
  }
  const together = [Array.from({ length: groups }, (_, group) => group)]
  const patterns = new Map<string, { isShown: boolean[]; tables: (readonly number[])[] }>()
  for (const counts of all(groups * parts, checked)) {
    const rows = rowsOf(counts)
    const shown = mask(rows, together, threshold)
    const told = [
      ...shown.flatMap((group) => group.counts),
      ...shown.map(({ whole }) => whole),
      ...masked(sumsOf(rows), threshold),
      sum(counts),
    ]
    for (const each of told.slice(0, -1))
      assert.ok(each === null || each === 0 || each >= threshold, counts.join())
    const isShown = told.map((each) => each !== null)
    const pattern = patterns.get(isShown.join()) ?? { isShown, tables: [] }
    patterns.set(isShown.join(), pattern)
    pattern.tables.push([...counts])
  }
  const found: string[] = []
  let hidden = 0
  for (const { isShown, tables } of patterns.values()) {
    if (!isShown.includes(false)) continue
    const seen = (counts: readonly number[]) =>
      figures(counts)
        .filter((_, i) => isShown[i])
        .join()
    const values = new Map(tables.map((table) => [seen(table), table.map(() => new Set<number>())]))
    for (const counts of all(groups * parts, most))
      values.get(seen(counts))?.forEach((each, i) => each.add(counts[i] ?? 0))
    for (const table of tables)
      table.forEach((count, i) => {
        if (isShown[i] || count === 0 || count >= threshold) return
        hidden += 1
        if ((values.get(seen(table))?.[i]?.size ?? 0) < 2) found.push(table.join())
      })
  }
  return { found, hidden }
}

const sizes: readonly Size[] = [
  { groups: 2, parts: 2, checked: 6, most: 12, threshold: 3 },
  { groups: 2, parts: 2, checked: 7, most: 14, threshold: 5 },
  { groups: 2, parts: 3, checked: 3, most: 5, threshold: 3 },
  { groups: 3, parts: 2, checked: 3, most: 5, threshold: 3 },
  { groups: 2, parts: 4, checked: 2, most: 3, threshold: 3 },
]

t.test('attack: no small count is told by sums of groups and parts', (t) => {
  for (const size of drawn(sizes)) {
    const { found, hidden } = leaks(size, maskedTable)
    t.ok(hidden > 100, `${String(hidden)} counts are left out`)
    t.same(found, [], JSON.stringify(size))
  }
  // Each group by itself does not do: that the attack sees it is what the rest hangs on.
  const alone: typeof maskedTable = (table, _, threshold) =>
    table.map((counts) => ({
      counts: masked(counts, threshold),
      whole: masked([sum(counts)], threshold)[0] ?? null,
    }))
  for (const size of sizes.slice(0, 1)) t.ok(leaks(size, alone).found.length > 100)
  t.end()
})

t.test('what hangs together by one count alone is left out further', (t) => {
  // The sums of the first two parts less those of the first two groups would tell the 2 of the last.
  const table = [
    [2, 5, 20, 30],
    [5, 2, 20, 31],
    [20, 30, 2, 5],
    [21, 31, 5, 2],
    [40, 2, 5, 41],
  ]
  const shown = maskedTable(table, [[0, 1, 2, 3, 4]], 3).map(({ counts }) => counts)
  t.same(shown.at(-1)?.slice(0, 3), [null, null, null])
  t.same(
    maskedTable(table, [], 3).at(-1)?.counts,
    [40, null, null, 41],
    'of no sums to be worked out',
  )
  t.end()
})

const answersOf = (...groups: readonly (readonly [by: object, ...counts: number[]])[]) =>
  groups.flatMap(([row, ...counts]) =>
    ['ja', 'maaske', 'nej'].flatMap((konklusion, part) =>
      Array.from({ length: counts[part] ?? 0 }, (_, nummer) => ({
        nummer,
        row: row as { aar: number; region: string },
        svar: {
          konklusion,
          kriterier: [{ id: 'k', udfald: ['opfyldt', 'ikke-opfyldt', 'uafklaret'][part] }] as never,
        },
      })),
    ),
  )

t.test('by hand: a count that the table of all years would tell', (t) => {
  const svarene = answersOf([{ aar: 2018 }, 7, 11, 40], [{ aar: 2019 }, 2, 10, 41])
  const tabel = (taerskel: number) =>
    countConclusions(svarene, { by: ['aar'], taerskel }).map(({ antal }) => antal)
  t.same(tabel(0), [7, 11, 40, 2, 10, 41])
  // Together 9, 21 and 81 are shown; 7 of 2018 beside 9 would tell 2 of 2019.
  t.same(
    countConclusions(svarene, { taerskel: 5 }).map(({ antal }) => antal),
    [9, 21, 81],
  )
  t.same(tabel(5), [null, null, 40, null, null, 41])
  const criteria = countCriteria(svarene, { by: ['aar'], taerskel: 5 })
  t.same(
    criteria.map(({ antal }) => antal),
    tabel(5),
  )
  t.same(criteria[2], {
    aar: 2018,
    kriterium: 'k',
    udfald: 'uafklaret',
    antal: 40,
    af: 58,
    andel: 40 / 58,
  })
  t.end()
})

t.test('by hand: how many there are of a small group', (t) => {
  const svarene = answersOf([{ aar: 2017 }, 2], [{ aar: 2018 }, 20], [{ aar: 2019 }, 30])
  const told = countConclusions(svarene, { by: ['aar'], taerskel: 5 })
  t.same(
    told.map(({ antal, af, andel }) => [antal, af, andel]),
    [
      [null, null, null],
      [null, null, null],
      [30, 30, 1],
    ],
  )
  t.end()
})

t.test('with two keys, neither the table by the one nor by the other tells', (t) => {
  const svarene = answersOf(
    [{ aar: 2018, region: 'Nord' }, 7, 20, 40],
    [{ aar: 2018, region: 'Syd' }, 8, 30, 50],
    [{ aar: 2019, region: 'Nord' }, 2, 20, 41],
    [{ aar: 2019, region: 'Syd' }, 9, 31, 51],
  )
  const told = countConclusions(svarene, { by: ['aar', 'region'], taerskel: 5 })
  const ja = told.filter(({ konklusion }) => konklusion === 'ja')
  t.same(
    ja.map(({ antal }) => antal),
    [null, null, null, null],
  )
  t.same(
    told.filter(({ konklusion }) => konklusion === 'nej').map(({ antal }) => antal),
    [40, 50, 41, 51],
  )
  t.end()
})
