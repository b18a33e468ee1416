/** An attack on masked counts by group: sums of groups, and the same counts grouped by fewer keys. */
import assert from 'node:assert/strict'
import t from 'tap'
import { countConclusions, countCriteria, masked } from '../../src/analyse/index.js'
import { maskedTables } from '../../src/analyse/fewer-keys.js'
import { maskedTable, type Together } from '../../src/analyse/table-masking.js'
import { toldBy } from '../support/told.js'
import { below, chance, oneOf } from '../support/random-rulesets.js'
import { drawn, holds, seed, times } from '../support/runs.js'

t.comment(`FC_SEED=${seed}`)

const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0)

/** Every list of this many counts, each up to a largest one. */
function* all(length: number, most: number): Generator<readonly number[]> {
  const counts = Array.from({ length }, () => 0)
  for (;;) {
    yield counts
    let i = 0
    while (i < length && (counts[i] = (counts[i] ?? 0) + 1) > most) counts[i++] = 0
    if (i === length) return
  }
}

/** All groups of a table as one group. */
function together(table: readonly (readonly number[])[], threshold: number): Together {
  const sums = (table[0] ?? []).map((_, part) => sum(table.map((row) => row[part] ?? 0)))
  const [shown = { counts: [], whole: null }] = maskedTable([sums], [], threshold)
  return { groups: [...table.keys()], shown }
}

interface Size {
  readonly groups: number
  readonly parts: number
  /** The largest count of the tables that are checked, and of the tables that they are compared with. */
  readonly checked: number
  readonly most: number
  readonly threshold: number
}

/**
 * The tables of this size in which the shown counts and sums leave only one possible value for a small count. What
 * can be worked out depends only on sums, that is, on which other tables have the same sums.
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
  const patterns = new Map<string, { isShown: boolean[]; tables: (readonly number[])[] }>()
  for (const counts of all(groups * parts, checked)) {
    const rows = rowsOf(counts)
    const shown = mask(rows, [together(rows, threshold)], threshold)
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

t.test('attack: sums of groups and parts reveal no small count', (t) => {
  for (const size of drawn(sizes)) {
    const { found, hidden } = leaks(size, maskedTable)
    t.ok(hidden > 100, `${String(hidden)} counts are left out`)
    t.same(found, [], JSON.stringify(size))
  }
  // Masking each group by itself is not enough. That the attack finds this is what makes the rest meaningful.
  const alone: typeof maskedTable = (table, _, threshold) =>
    table.map((counts) => ({
      counts: masked(counts, threshold),
      whole: masked([sum(counts)], threshold)[0] ?? null,
    }))
  for (const size of sizes.slice(0, 1)) t.ok(leaks(size, alone).found.length > 100)
  t.end()
})

t.test('if groups depend on each other through one count, more is left out', (t) => {
  // The sums of the first two parts minus those of the first two groups would give the 2 of the last group.
  const table = [
    [2, 5, 20, 30],
    [5, 2, 20, 31],
    [20, 30, 2, 5],
    [21, 31, 5, 2],
    [40, 2, 5, 41],
  ]
  const whole = together(table, 3)
  const shown = maskedTable(table, [whole], 3)
  const known = [
    ...shown.map(({ whole: sum }, group) => ({
      cells: [0, 1, 2, 3].map((part) => group * 4 + part),
      sum,
    })),
    ...whole.shown.counts.map((sum, part) => ({
      cells: table.map((_, group) => group * 4 + part),
      sum,
    })),
    ...shown.flatMap(({ counts }, group) =>
      counts.map((sum, part) => ({ cells: [group * 4 + part], sum })),
    ),
  ].flatMap(({ cells, sum }) => (sum === null ? [] : { cells, sum }))
  const told = toldBy(known, 20)
  const small = table.flat().flatMap((count, cell) => (count < 3 ? [cell] : []))
  t.same(
    small.filter((cell) => told.has(cell)),
    [],
    JSON.stringify(shown),
  )
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

t.test('by hand: a count that the table of all years would reveal', (t) => {
  const svarene = answersOf([{ aar: 2018 }, 7, 11, 40], [{ aar: 2019 }, 2, 10, 41])
  const tabel = (taerskel: number) =>
    countConclusions(svarene, { by: ['aar'], taerskel }).map(({ antal }) => antal)
  t.same(tabel(0), [7, 11, 40, 2, 10, 41])
  // The sums 9, 21 and 81 are shown; 9 minus the 7 of 2018 would give the 2 of 2019.
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

t.test('by hand: if nobody is in a part, each group has none', (t) => {
  const svarene = answersOf(
    [{ aar: 2017 }, 5, 9, 0],
    [{ aar: 2018 }, 8, 5, 0],
    [{ aar: 2019 }, 4, 8, 0],
  )
  // The sums are 17, 22 and 0. With 14 and 9 of 2017 shown, the first has 5 left, and 17 - 5 - 8 is the 4 of 2019.
  const told = countCriteria(svarene, { by: ['aar'], taerskel: 5 })
  const shown = told.map(({ antal }) => antal)
  const equations = [
    ...[17, 22, 0].map((sum, part) => ({ cells: [0, 3, 6].map((cell) => cell + part), sum })),
    ...[0, 1, 2].flatMap((group) => {
      const cells = [0, 1, 2].map((part) => group * 3 + part)
      const sum = told[group * 3]?.af ?? null
      return sum === null ? [] : [{ cells, sum }]
    }),
    ...shown.flatMap((sum, cell) => (sum === null ? [] : [{ cells: [cell], sum }])),
  ]
  t.equal(shown[6], null)
  t.notOk(toldBy(equations, 9).has(6), JSON.stringify(shown))
  t.end()
})

t.test('by hand: the size of a small group', (t) => {
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

t.test('with two keys, the tables by one key reveal nothing', (t) => {
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

type Answers = ReturnType<typeof answersOf>

/** By region and year, three counts each. */
const byTwo = (tables: readonly (readonly (readonly number[])[])[]): Answers =>
  answersOf(
    ...tables.flatMap((years, region) =>
      years.map(
        (counts, aar) => [{ aar: 2017 + aar, region: `r${String(region)}` }, ...counts] as const,
      ),
    ),
  )

type Row = Readonly<Record<string, unknown>>

const isAlike = (one: Row, other: Row, keys: readonly string[]) =>
  keys.every((key) => one[key] === other[key])

/** The small counts by all keys or by some of them that the tables by all, by some and by no key reveal together. */
function toldBeside(
  svarene: readonly (Omit<Answers[number], 'row'> & { readonly row: Row })[],
  taerskel: number,
  keys: readonly string[],
) {
  const by = keys.reduce<(typeof keys)[]>(
    (found, key) => [...found, ...found.map((each) => [...each, key])],
    [[]],
  )
  const fewerKeys = by.slice(0, -1)
  const truth = countConclusions(svarene, { by: keys })
  // A count by fewer keys is one more count, the sum of some of the others.
  const counts = [keys, ...fewerKeys].flatMap((by) =>
    countConclusions(svarene, { by }).map((count) => ({ by, ...count })),
  )
  const sums = counts.slice(truth.length).map(({ by, ...each }, i) => ({
    cells: truth.flatMap((other, i) =>
      isAlike(other, each, by) && other.konklusion === each.konklusion ? [i] : [],
    ),
    less: truth.length + i,
    sum: 0,
  }))
  const sumsBy = (by: typeof keys) =>
    countConclusions(svarene, { by, taerskel }).flatMap(({ antal, af, ...each }) => {
      const ofGroup = truth.flatMap((other, i) => (isAlike(other, each, by) ? [i] : []))
      const ofPart = ofGroup.filter((i) => truth[i]?.konklusion === each.konklusion)
      return [
        ...(antal === null ? [] : [{ cells: ofPart, sum: antal }]),
        ...(af === null ? [] : [{ cells: ofGroup, sum: af }]),
      ]
    })
  // The groups are known, so the tables by fewer keys may reveal each other's counts; nothing more can be left out of
  // the table by all keys.
  const fewer = fewerKeys.flatMap(sumsBy)
  const anyway = toldBy([...fewer, ...sums], counts.length)
  const told = toldBy([...fewer, ...sumsBy([...keys]), ...sums], counts.length)
  const small = counts.flatMap(({ antal }, i) =>
    antal !== null && antal > 0 && antal < taerskel ? [i] : [],
  )
  return {
    told: small.filter((i) => told.has(i) && !anyway.has(i)).map((i) => counts[i]),
    small: small.length,
  }
}

t.test('attack: with two keys, sums of sums reveal no small count', (t) => {
  // »nej« in 2019: the last region has 23 - 19 - 0, as the second region’s 19 is shown.
  const one = byTwo([
    [
      [18, 4, 0],
      [17, 15, 0],
      [3, 0, 0],
    ],
    [
      [1, 0, 6],
      [13, 4, 0],
      [11, 3, 19],
    ],
    [
      [10, 0, 3],
      [0, 3, 11],
      [5, 13, 4],
    ],
  ])
  // »ja« in 2018: the second region has 34 - (29 - 19) - (43 - 22), since there is no »nej« in 2018 and no »ja« in
  // 2019.
  const other = byTwo([
    [
      [0, 17, 0],
      [10, 19, 0],
      [0, 20, 2],
    ],
    [
      [8, 11, 0],
      [3, 9, 0],
      [0, 3, 4],
    ],
    [
      [22, 18, 0],
      [21, 4, 0],
      [0, 4, 6],
    ],
  ])
  for (const answers of [one, other]) t.same(toldBeside(answers, 5, ['aar', 'region']).told, [])
  // »maaske« in the first region: its 2 would be the only count of it that the zeros beside it do not settle.
  const small = byTwo([
    [
      [0, 0, 3],
      [0, 0, 1],
      [0, 2, 0],
    ],
    [[1, 0, 0]],
    [[0, 4, 0]],
  ])
  t.same(
    toldBeside(small, 3, ['aar', 'region']).told,
    [],
    'a sum that the table by region leaves out',
  )
  let seen = 0
  holds(40, (draw) => {
    const sides = (most: number) => Array.from({ length: 1 + below(draw, most) })
    const tables = sides(4).map(() =>
      sides(3).map(() =>
        [0, 1, 2].map(() => (chance(draw, 3) ? 0 : below(draw, chance(draw, 2) ? 5 : 24))),
      ),
    )
    const taerskel = 3 + below(draw, 3)
    const { told, small } = toldBeside(byTwo(tables), taerskel, ['aar', 'region'])
    seen += small
    assert.deepEqual(told, [], JSON.stringify({ tables, taerskel }))
  })
  t.ok(seen > times(10), `${String(seen)} small counts`)
  t.end()
})

t.test('attack: with three keys, some of which may depend on others', (t) => {
  let seen = 0
  holds(12, (draw) => {
    const isNested = chance(draw, 2)
    const most = oneOf(draw, [12, 40])
    const rows = [0, 1, 2].flatMap((aar) =>
      [0, 1].flatMap((region) =>
        Array.from({ length: 4 }, (_, kommune) => ({
          aar,
          region: isNested ? kommune % 2 : region,
          kommune: isNested ? region * 4 + kommune : kommune,
        })),
      ),
    )
    const tables = rows.flatMap((row) =>
      chance(draw, 8)
        ? []
        : [[row, ...[0, 1, 2].map(() => below(draw, chance(draw, 6) ? 5 : most))] as const],
    )
    const svarene = answersOf(...tables)
    const { told, small } = toldBeside(svarene, 5, ['aar', 'region', 'kommune'])
    seen += small
    assert.deepEqual(told, [], JSON.stringify(tables))
  })
  t.ok(seen > times(10), `${String(seen)} small counts`)
  t.end()
})

t.test('a thousand groups by three keys: what is told masks a few others, not most', (t) => {
  // The same numbers in each run.
  let state = 1
  const random = (most: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * most)
  }
  const by = Array.from({ length: 1250 }, (_, i) => ({
    aar: i % 5,
    region: Math.floor(i / 5) % 5,
    kommune: Math.floor(i / 25),
  })).filter(() => random(10) > 0)
  const table = by.map(() => {
    const size = random(80)
    return [0.15, 0.35, 0.5].map((share) => Math.round(size * share) + random(3))
  })
  const [shown = []] = maskedTables([table], by, 5)
  const hidden = shown.flatMap(({ counts }) => counts.filter((count) => count === null)).length
  const small = table.flat().filter((count) => count > 0 && count < 5).length
  t.comment(
    `${String(small)} of ${String(table.length * 3)} are small, ${String(hidden)} are hidden`,
  )
  t.ok(small > 300 && hidden < 3.4 * small)
  t.end()
})

t.test('what tables by fewer keys tell of each other hides no more than one key does', (t) => {
  const kommuner = {
    // The table by region has 19 »ja«, and the one by municipality shows 8 and 10: nothing left out here hides the 1.
    A: { A1: [1, 9], A2: [8, 20], A3: [10, 25] },
    B: { B1: [7, 15], B2: [12, 30], B3: [14, 33] },
  }
  const answers = Object.entries(kommuner).flatMap(([region, each]) =>
    Object.entries(each).flatMap(([kommune, counts]) =>
      counts.flatMap((count, i) =>
        Array.from({ length: count }, (_, nummer) => ({
          nummer,
          row: { region, kommune },
          svar: { konklusion: i === 0 ? 'ja' : 'nej' },
        })),
      ),
    ),
  )
  const shownBy = (...by: readonly ('region' | 'kommune')[]) =>
    countConclusions(answers, { by, taerskel: 3 }).map(({ antal }) => antal)
  t.same(shownBy('region'), [19, 54, 33, 78])
  t.same(shownBy('kommune'), [null, null, 8, 20, 10, 25, null, null, 12, 30, 14, 33])
  // Each region has a second municipality left out, since one alone would be what the region's count leaves.
  const both = [null, null, null, null, 10, 25, null, null, null, null, 14, 33]
  t.same(shownBy('region', 'kommune'), both)
  t.same(shownBy('kommune', 'region'), both)
  t.end()
})

t.test('the size of a group is shown beside every criterion or beside none', (t) => {
  let hidden = 0
  holds(20, (draw) => {
    const groups = [0, 1, 2].flatMap((region) =>
      [0, 1].map((aar) => ({ region, aar, size: below(draw, 30) })),
    )
    const rows = groups.flatMap(({ region, aar, size }) =>
      Array.from({ length: size }, (_, nummer) => ({
        nummer,
        row: { region, aar },
        svar: {
          kriterier: ['a', 'b'].map((id) => ({
            id,
            udfald: oneOf(draw, ['opfyldt', 'ikke-opfyldt', 'ikke-opfyldt', 'ikke-opfyldt']),
          })) as never,
        },
      })),
    )
    const counts = countCriteria(rows, { by: ['region', 'aar'], taerskel: 5 })
    for (const { region, aar, size } of groups) {
      const sizes = counts.filter((each) => each.region === region && each.aar === aar)
      const shown = new Set(sizes.map(({ af }) => af))
      assert.ok(shown.size <= 1, JSON.stringify(groups))
      if (shown.has(null) && size >= 5) hidden += 1
    }
  })
  t.comment(`${String(hidden)} groups that are large enough are shown without their size`)
  t.end()
})
