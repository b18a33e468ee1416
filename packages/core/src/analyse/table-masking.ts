/**
 * Counts of several groups with the small ones masked. Besides the whole of each group, a reader may have the same
 * counts for all groups together, or by fewer keys: what is masked must not be computable from those either.
 */
import { masked } from './masking.js'
import { toldBy } from './told.js'

type Cell = readonly [group: number, part: number]

/** What is shown of a group: its counts, and the whole that they sum to. */
export interface ShownGroup {
  readonly counts: readonly (number | null)[]
  readonly whole: number | null
}

/** Groups that become one if some of the keys are left out, and what is shown of that one. */
export interface Together {
  readonly groups: readonly number[]
  readonly shown: ShownGroup
}

/**
 * @param table a row of counts for each group, with the same parts in each
 * @param unsaid the groups whose whole is not shown
 */
export function maskedTable(
  table: readonly (readonly number[])[],
  together: readonly Together[],
  threshold: number,
  unsaid: ReadonlySet<number> = new Set(),
): readonly ShownGroup[] {
  const parts = (table[0] ?? []).map((_, part) => part)
  // The whole of each group is its last cell.
  const whole = parts.length
  const cells = table.map((counts) => [...counts, counts.reduce((sum, count) => sum + count, 0)])
  const hidden = cells.map((counts, group) => [
    ...masked(counts.slice(0, whole), threshold).map((count) => count === null),
    unsaid.has(group) || (counts[whole] !== 0 && (counts[whole] ?? 0) < threshold),
  ])
  const countAt = ([group, part]: Cell): number => cells[group]?.[part] ?? 0
  const isHidden = ([group, part]: Cell): boolean => hidden[group]?.[part] === true
  const hide = ([group, part]: Cell): void => {
    const row = hidden[group]
    if (row) row[part] = true
  }
  const rows = cells.map((_, group) => parts.map((part): Cell => [group, part]))
  const columns = together.flatMap(({ groups, shown }) =>
    [...shown.counts, shown.whole].map((count, part) => ({
      line: groups.map((group): Cell => [group, part]),
      isLeftOut: count === null,
    })),
  )

  const each = cells.flatMap((counts, group) => counts.map((_, part): Cell => [group, part]))
  const numberOf = ([group, part]: Cell) => group * (whole + 1) + part
  /** What the tables by fewer keys tell even if nothing is shown here. */
  let toldAnyway: ReadonlySet<number> | undefined

  /** The cells that these cells tell, together with the tables by fewer keys. */
  function toldWith(shown: readonly Cell[]): ReadonlySet<number> {
    const known = [
      ...shown.map((cell) => [cell]),
      ...columns.filter(({ isLeftOut }) => !isLeftOut).map(({ line }) => line),
    ]
    return toldBy(
      [
        ...known.map((line) => ({
          cells: line.map(numberOf),
          sum: line.reduce((sum, cell) => sum + countAt(cell), 0),
        })),
        ...rows.map((line, group) => ({
          cells: line.map(numberOf),
          less: numberOf([group, whole]),
          sum: 0,
        })),
      ],
      each.length,
    )
  }

  /** Masks the smallest count that a line still shows, with all equal to it; if there is none, the whole line. */
  function more(line: readonly Cell[]): boolean {
    const others = line.filter((cell) => !isHidden(cell) && countAt(cell) >= threshold)
    const least = Math.min(...others.map(countAt))
    const found = others.length > 0 ? others.filter((cell) => countAt(cell) === least) : line
    found.forEach(hide)
    return true
  }

  /**
   * Masks more of a line, unless its masked counts could be divided differently: a single count, or only ones,
   * could not.
   */
  function close(line: readonly Cell[]): boolean {
    const out = line.filter(isHidden)
    if (out.length === 0 || out.length === line.length) return false
    return (out.length === 1 || out.every((cell) => countAt(cell) <= 1)) && more(line)
  }

  /** A masked sum must not be computable from parts that are all shown. */
  function cover(line: readonly Cell[], isLeftOut: boolean): boolean {
    return isLeftOut && !line.some(isHidden) && more(line)
  }

  /**
   * Masks more if a small count can be computed by combining sums. With several keys, what is masked in one line
   * is in other lines too. It does not help against what the tables by fewer keys tell of each other.
   */
  function uncover(): boolean {
    const told = toldWith(each.filter((cell) => !isHidden(cell)))
    toldAnyway ??= toldWith([])
    const lines = [...rows, ...columns.map(({ line }) => line)]
    for (const cell of each) {
      const isSmall = countAt(cell) > 0 && countAt(cell) < threshold
      if (!isSmall || !isHidden(cell)) continue
      if (!told.has(numberOf(cell)) || toldAnyway.has(numberOf(cell))) continue
      const through = lines.filter((line) =>
        line.some((other) => numberOf(other) === numberOf(cell)),
      )
      const beside = through.find((line) => !line.every(isHidden))
      if (beside) return more(beside)
      // The sizes of groups and the other groups still reveal the count: masks its own group, then groups beside
      // it, then any.
      const near = through.flat().map(([group]) => group)
      for (const group of new Set([cell[0], ...near, ...cells.keys()])) {
        const all = [...(rows[group] ?? []), [group, whole] as const]
        if (!all.every(isHidden)) return more(all)
      }
    }
    return false
  }

  let again = columns.length > 0
  while (again) {
    again = false
    for (const [group, line] of rows.entries())
      if (cover(line, isHidden([group, whole])) || close(line)) again = true
    for (const { line, isLeftOut } of columns)
      if (cover(line, isLeftOut) || close(line)) again = true
    if (again) continue
    // Masked cells may be connected by a single cell, which the sums on one side of it would then reveal.
    const bridged = parts.length > 3 ? bridgeOf(hidden, parts) : undefined
    if (bridged !== undefined) again = more(rows[bridged] ?? [])
    else again = uncover()
  }
  return cells.map((counts, group) => ({
    counts: parts.map((part) => (isHidden([group, part]) ? null : (counts[part] ?? 0))),
    whole: isHidden([group, whole]) ? null : (counts[whole] ?? 0),
  }))
}

/** A group in which one masked part is connected to its other masked parts by no other group. */
function bridgeOf(
  hidden: readonly (readonly boolean[])[],
  parts: readonly number[],
): number | undefined {
  const isOut = (group: number, part: number) => hidden[group]?.[part] === true
  /** For each two parts, the number of groups in which both are masked. */
  const joined = parts.map((one) =>
    parts.map(
      (other) => hidden.filter((_, group) => isOut(group, one) && isOut(group, other)).length,
    ),
  )
  const found = hidden.findIndex((_, group) => {
    const out = parts.filter((part) => isOut(group, part))
    // In a group without a part that is shown, there is nothing more to mask.
    if (out.length === parts.length) return false
    return out.some((part) => {
      const reached = new Set([part])
      for (const from of reached)
        for (const to of parts) {
          const own = isOut(group, from) && isOut(group, to) ? 1 : 0
          if ((joined[from]?.[to] ?? 0) > own) reached.add(to)
        }
      return !out.some((other) => other !== part && reached.has(other))
    })
  })
  return found < 0 ? undefined : found
}
