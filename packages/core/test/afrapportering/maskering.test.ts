import fc from 'fast-check'
import t from 'tap'
import { afrapportering, indsatser, type Afrapportering } from '../../src/afrapportering/index.js'
import { maskOf, type Counted, type Mask } from '../../src/afrapportering/figures/masking.js'
import { shownYear } from '../../src/afrapportering/figures/shown.js'
import type { Cell } from '../../src/afrapportering/figures/cell.js'
import { tableOf } from '../../src/afrapportering/figures/table.js'
import { drawn, seed, times } from '../support/runs.js'

t.comment(`FC_SEED=${seed}`)

type Masker = typeof maskOf

/**
 * Every table of this many municipalities in one year, grouped by what is shown. A reader who knows the rules, the
 * threshold and everything shown cannot distinguish the tables of one group. Returns the groups in which a masked
 * figure has only one value. Counts above `checked` are only there as possible answers; groups of such tables only
 * are incomplete, and are not judged.
 */
function leaks(masker: Masker, kommuner: number, checked: number, most: number, threshold: number) {
  const cells: Counted[] = []
  for (let behandling = 0; behandling <= most; behandling += 1) {
    for (let doegn = 0; doegn <= behandling; doegn += 1) cells.push({ behandling, doegn })
  }
  if (kommuner < 4) {
    for (let count = 1; count <= most; count += 1) {
      cells.push({ behandling: undefined, doegn: count }, { behandling: count, doegn: undefined })
    }
  }
  const groups = new Map<string, { figures: Figures; judged: boolean }>()
  let residentialShown = 0
  const table: Counted[] = []
  const visit = (): void => {
    if (table.length < kommuner) {
      for (const cell of cells) {
        table.push(cell)
        visit()
        table.pop()
      }
      return
    }
    const mask = masker(table, threshold)
    const { values, key } = figuresOf(table, mask)
    let group = groups.get(key)
    if (!group) groups.set(key, (group = { figures: figuresFrom(values), judged: false }))
    else addTo(group.figures, values)
    group.judged ||= table.every(
      ({ behandling = 0, doegn = 0 }) => Math.max(behandling, doegn) <= checked,
    )
    if (!mask.totals.doegn && mask.cells.some(({ doegn }) => doegn)) residentialShown += 1
  }
  visit()
  const found = [...groups]
    .filter(([, { judged }]) => judged)
    .filter(([key, { figures }]) =>
      key
        .split(',')
        .some((shown, i) =>
          shown === 'x' ? !figures.isOpen[i] : Number(shown) > 0 && Number(shown) < threshold,
        ),
    )
    .map(([key]) => key)
  return { found, residentialShown }
}

/** The counts of a table and its totals; and what is shown of each, as text. */
function figuresOf(table: readonly Counted[], { cells, totals }: Mask) {
  const values: (number | undefined)[] = []
  const shown: string[] = []
  const add = (value: number | undefined, isMasked: boolean) => {
    values.push(value)
    shown.push(isMasked ? 'x' : String(value))
  }
  const sums = { behandling: 0, doegn: 0 }
  table.forEach((cell, i) => {
    for (const indsats of indsatser) {
      add(cell[indsats], cells[i]![indsats])
      sums[indsats] += cell[indsats] ?? 0
    }
  })
  for (const indsats of indsatser) add(sums[indsats], totals[indsats])
  return { values, key: shown.join() }
}

/** The figures of a group: one value of each, and whether it has had another. */
interface Figures {
  readonly first: (number | undefined)[]
  readonly isOpen: boolean[]
}
const figuresFrom = (values: readonly (number | undefined)[]): Figures => ({
  first: [...values],
  isOpen: values.map(() => false),
})

/** Adds a table to its group: each figure, and whether it differs from before. */
function addTo({ first, isOpen }: Figures, values: readonly (number | undefined)[]): void {
  values.forEach((value, i) => {
    if (value === undefined || value === first[i]) return
    if (first[i] === undefined) first[i] = value
    else isOpen[i] = true
  })
}

t.test('attack: every table of few municipalities, by a reader who knows the rules', (t) => {
  let shown = 0
  for (const [kommuner, checked, most, threshold] of [
    [1, 9, 12, 3],
    [2, 6, 9, 3],
    [2, 6, 9, 4],
    [2, 7, 11, 5],
    [3, 4, 6, 3],
    [3, 4, 6, 4],
    [4, 3, 4, 3],
    [6, 2, 2, 3],
  ] as const) {
    const { found, residentialShown } = leaks(maskOf, kommuner, checked, most, threshold)
    shown += residentialShown
    t.same(found, [], `${String(kommuner)} municipalities, threshold ${String(threshold)}`)
  }
  t.ok(shown > 0, 'some totals are shown although they hold masked counts')
  t.end()
})

t.test('a total of small counts is shown if any of them may be the lowest', (t) => {
  const shown = (...counts: number[]) =>
    !maskOf(
      counts.map((behandling) => ({ behandling, doegn: undefined })),
      3,
    ).totals.behandling
  t.ok(shown(2, 2, 1), '5 of three who have 1 or 2 each: which of them has 1 is not told')
  t.notOk(shown(2, 2, 2), '6 of three can be 2 and 2 and 2 alone')
  t.notOk(shown(2, 1, 1), '4 of three is one above the least')
  // With a larger count that is hidden too: two above the minimum of the hidden ones.
  t.ok(shown(1, 1, 5), '7 is 1 + 1 + 5, 1 + 2 + 4, 2 + 1 + 4 or 2 + 2 + 3')
  t.notOk(shown(1, 1, 4), '6 is 1 + 1 + 4, or one of the small ones is 2')
  t.ok(shown(2, 1, 4))
  t.notOk(shown(2, 1, 3))
  t.notOk(shown(1, 3))
  t.ok(shown(1, 5))
  t.ok(shown(3, 4), 'none is small')
  t.end()
})

t.test('a total of residential treatment is shown if its parts stay open', (t) => {
  const shown = (...cells: [behandling: number, doegn: number][]) =>
    !maskOf(
      cells.map(([behandling, doegn]) => ({ behandling, doegn })),
      5,
    ).totals.doegn
  t.ok(shown([6, 2], [6, 3]), '5 is 1 + 4, 2 + 3, 3 + 2 or 4 + 1, beside larger counts')
  t.notOk(shown([6, 2], [6, 2]), '4 is small itself')
  t.notOk(shown([6, 4], [6, 4]), '8 of two is 4 and 4 alone')
  t.ok(shown([2, 2], [3, 3]), '5 and 5: each of both has as many values as 5 has parts')
  t.notOk(shown([6, 3], [6, 0]), 'of one it is the count itself')
  t.ok(shown([9, 2], [9, 2], [9, 9]), 'of 13 the two that are hidden are 4: 1 + 3, 2 + 2 or 3 + 1')
  t.notOk(
    shown([9, 2], [9, 1], [9, 9]),
    'one above the least is hidden as the least is, or it would tell',
  )
  t.ok(shown([2, 2], [3, 3], [0, 0]), 'one who has none tells nothing of them')
  t.ok(shown([4, 3], [9, 2]), '5 is 1 + 4 to 4 + 1, and so is 13 anything from 1 + 12 to 4 + 9')
  t.ok(shown([3, 3], [4, 2], [9, 0]), '5 of the two, whose 16 with a larger count leave them open')
  t.end()
})

t.test('the attack finds what weaker rules reveal', (t) => {
  const onlySmall: Masker = (cells, threshold) => {
    const small = (count = 0) => count > 0 && count < threshold
    return {
      cells: cells.map((cell) => ({
        behandling: small(cell.behandling),
        doegn: small(cell.doegn),
      })),
      totals: { behandling: false, doegn: false },
    }
  }
  t.ok(leaks(onlySmall, 2, 6, 9, 3).found.length > 0, 'no secondary masking')
  const both: Masker = (cells, threshold) => {
    const { cells: masked } = onlySmall(cells, threshold)
    const some = (indsats: 'behandling' | 'doegn') =>
      masked.filter((cell) => cell[indsats]).length === 1
    return { cells: masked, totals: { behandling: some('behandling'), doegn: some('doegn') } }
  }
  t.ok(leaks(both, 3, 4, 6, 3).found.length > 0, 'a total masked only over a single count')
  t.end()
})

/** A municipality and year with open cases: the hidden figure is the lowest number it can be. */
const cellsWithOpenCases = (most: number): Cell[] => {
  const figures = (least: number) => [0, 1, 2].map((uafklarede) => ({ mindst: least, uafklarede }))
  const cells: Cell[] = []
  for (let behandling = 0; behandling <= most; behandling += 1) {
    for (const any of figures(behandling)) {
      for (let doegn = 0; doegn <= behandling; doegn += 1) {
        for (const part of figures(doegn)) {
          // A part of any treatment can only be open if the referral or that total is.
          cells.push({ behandling: any, doegn: part })
        }
      }
      cells.push({ behandling: any, doegn: undefined })
    }
    for (const part of figures(behandling)) cells.push({ behandling: undefined, doegn: part })
  }
  return cells
}

/** The same attack on a year that may have open cases. */
function openLeaks(
  show: typeof shownYear,
  kommuner: number,
  checked: number,
  most: number,
  threshold: number,
  cells: readonly Cell[] = cellsWithOpenCases(most),
) {
  const groups = new Map<string, { figures: Figures; hidden: boolean[]; judged: boolean }>()
  let shownBesideOpen = 0
  const table: Cell[] = []
  const visit = (): void => {
    if (table.length < kommuner) {
      for (const cell of cells) {
        table.push(cell)
        visit()
        table.pop()
      }
      return
    }
    const year = show(2017, table, threshold)
    const key = JSON.stringify(year)
    const values = table.flatMap(({ behandling, doegn }) => [behandling?.mindst, doegn?.mindst])
    let group = groups.get(key)
    if (!group) {
      // What is hidden is said, so it is the same in all tables of a group.
      const hidden = year.kommuner.flatMap(({ maskerede, mindst }) =>
        indsatser.map((indsats) => {
          const known = mindst?.find((one) => one.indsats === indsats)
          return Boolean(maskerede?.includes(indsats) || known?.maskeret)
        }),
      )
      group = { figures: figuresFrom(values), hidden, judged: false }
      groups.set(key, group)
    } else addTo(group.figures, values)
    group.judged ||= values.every((value = 0) => value <= checked)
    const isOpen = table.some((cell) => (cell.behandling?.uafklarede ?? 0) > 0)
    if (isOpen && year.totals.oplyst?.some(({ antal }) => (antal ?? 0) > 0)) shownBesideOpen += 1
  }
  visit()
  const found = [...groups]
    .filter(([, { judged }]) => judged)
    .filter(([, { figures, hidden }]) =>
      hidden.some((isHidden, i) => isHidden && !figures.isOpen[i]),
    )
    .map(([key]) => key)
  return { found, shownBesideOpen, text: [...groups.keys()] }
}

t.test('attack: years with open cases, where the number and its minimum are hidden too', (t) => {
  let shown = 0
  for (const [kommuner, checked, most, threshold] of [
    [1, 6, 9, 3],
    [1, 7, 11, 5],
    // Each of these tries tens of thousands of years.
    ...drawn([
      [2, 3, 4, 3],
      [2, 3, 5, 4],
    ] as const),
  ] as const) {
    const { found, shownBesideOpen, text } = openLeaks(
      shownYear,
      kommuner,
      checked,
      most,
      threshold,
    )
    shown += shownBesideOpen
    t.same(found, [], `${String(kommuner)} municipalities, threshold ${String(threshold)}`)
    t.notOk(
      text.some((one) => one.includes('uafklarede')),
      'how many cases are open is not told',
    )
  }
  t.ok(shown > 0, 'some totals are shown beside open cases')
  t.end()
})

/** What counts and cases of a municipality and year can be; the reader knows that there is nothing else. */
function cellsOfRows(most: number, mostCases: number): Cell[] {
  const cases = [
    { behandling: true, doegn: true, ambulant: false },
    { behandling: true, doegn: false, ambulant: true },
    { behandling: null, doegn: null, ambulant: false },
    { behandling: null, doegn: false, ambulant: null },
    { behandling: null, doegn: null, ambulant: null },
  ]
  const found = new Map<string, Cell>()
  const add = (sager: readonly number[], counts: Counted): void => {
    const filling = tableOf([2017], [])
    for (const kind of sager) filling.addCase('Aby', 2017, cases[kind]!)
    const contradicted = filling.add('Aby', 2017, counts)
    const cell = filling.done().kommuner[0]!.cells[0]!
    if (contradicted.length === 0) found.set(JSON.stringify(cell), cell)
  }
  const counts = [undefined, ...Array.from({ length: most + 1 }, (_, count) => count)]
  const visit = (sager: readonly number[]): void => {
    for (const behandling of counts) {
      for (const doegn of counts) {
        if ((doegn ?? 0) <= (behandling ?? most)) add(sager, { behandling, doegn })
      }
    }
    if (sager.length === mostCases) return
    cases.forEach((_, kind) => {
      if (kind >= (sager.at(-1) ?? 0)) visit([...sager, kind])
    })
  }
  visit([])
  return [...found.values()]
}

t.test('attack: years of counts and cases, by a reader who knows how they are combined', (t) => {
  for (const [kommuner, checked, most, mostCases, threshold] of [
    [1, 3, 6, 6, 3],
    [1, 3, 7, 7, 4],
    ...drawn([[2, 2, 4, 5, 3]] as const),
  ] as const) {
    const cells = cellsOfRows(most, mostCases)
    t.ok(cells.length > 100)
    const { found } = openLeaks(shownYear, kommuner, checked, most, threshold, cells)
    t.same(found, [], `${String(kommuner)} municipalities, threshold ${String(threshold)}`)
  }
  t.end()
})

t.test('the attack finds a minimum that is part of a total', (t) => {
  const careless: typeof shownYear = (aar, cells, threshold) => {
    const year = shownYear(aar, cells, threshold)
    const antal = cells.reduce((sum, { behandling }) => sum + (behandling?.mindst ?? 0), 0)
    const oplyst = (year.totals.oplyst ?? []).map((one) => ({ ...one, antal }))
    return { ...year, totals: { ...year.totals, oplyst } }
  }
  t.ok(openLeaks(careless, 2, 3, 4, 3).found.length > 0)
  t.end()
})

const mostCount = 8
type Rows = Partial<Record<'behandling' | 'doegn', number | null>>[][]

/** The quick part of checking whether a table agrees with what is shown: its parts and sums. */
function agrees(table: Rows, rows: Rows, { tema1 }: Afrapportering, year: number): boolean {
  const sum = (of: Rows, indsats: 'behandling' | 'doegn') =>
    of.reduce((total, years) => total + (years[year]?.[indsats] ?? 0), 0)
  return (
    table.every((years) => (years[year]?.doegn ?? 0) <= (years[year]?.behandling ?? Infinity)) &&
    indsatser.every((indsats) => {
      const { maskerede = [], oplyst = [] } = tema1.tabel[year]!
      const masked =
        maskerede.includes(indsats) ||
        oplyst.some((known) => known.indsats === indsats && known.maskeret)
      return masked || sum(table, indsats) === sum(rows, indsats)
    })
  )
}

t.test('attack: reports on random data, figure by figure', (t) => {
  const count = fc.option(fc.integer({ min: 0, max: 6 }), { nil: null, freq: 8 })
  const row = fc.tuple(count, count).map(([behandling, doegn]) => ({
    behandling,
    doegn: doegn === null || behandling === null ? doegn : Math.min(behandling, doegn),
  }))
  const data = fc.tuple(
    fc.constantFrom(3, 4, 5),
    fc.array(fc.tuple(row, row), { minLength: 1, maxLength: 3 }),
  )
  let attacked = 0
  fc.assert(
    fc.property(data, ([taerskel, rows]) => {
      const report = (table: typeof rows) =>
        afrapportering({
          region: 'Nordby',
          aar: [2017, 2018],
          taerskel,
          opgoerelser: table.flatMap((years, k) =>
            years.map((cell, y) => ({ kommune: `Kommune ${String(k)}`, aar: 2017 + y, ...cell })),
          ),
        })
      const first = report(rows)
      const shown = JSON.stringify(first)
      return ([0, 1] as const).every((year) => {
        const hidden = first.tema1.kommuner.flatMap(({ tal }, k) =>
          (tal[year]?.maskerede ?? []).map((indsats) => ({ k, indsats })),
        )
        attacked += hidden.length
        const open = new Set(hidden.keys())
        // Every way to fill in the masked counts, until each has had a value other than its own.
        const others = (values: readonly number[]) =>
          values.flatMap((value, i) =>
            value !== rows[hidden[i]!.k]![year][hidden[i]!.indsats] ? i : [],
          )
        for (let code = 0; code < mostCount ** hidden.length && open.size > 0; code += 1) {
          const values = hidden.map((_, i) => 1 + (Math.floor(code / mostCount ** i) % mostCount))
          if (!others(values).some((i) => open.has(i))) continue
          const filled = rows.map((years) => years.map((cell) => ({ ...cell })) as typeof years)
          hidden.forEach(({ k, indsats }, i) => (filled[k]![year][indsats] = values[i]!))
          if (agrees(filled, rows, first, year) && JSON.stringify(report(filled)) === shown) {
            for (const i of others(values)) open.delete(i)
          }
        }
        return open.size === 0
      })
    }),
    { seed, numRuns: times(150) },
  )
  t.ok(attacked > times(100), `${String(attacked)} masked counts attacked`)
  t.end()
})
