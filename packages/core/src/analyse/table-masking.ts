/**
 * Counts of several groups with the small ones masked. Besides the whole of each group, a reader may have the same
 * counts for all groups together, or by fewer keys: what is masked must not be computable from those either.
 */
import { masked } from './masking.js'
import { movable } from './movable.js'
import { swapsIn } from './swaps.js'

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

export interface MaskedBeside {
  /** The groups whose whole is not shown. */
  readonly unsaid?: ReadonlySet<number> | undefined
  /** For each group, a number for its value of each key; if there is none, the groups have one key. */
  readonly places?: readonly (readonly number[])[] | undefined
}

/** @param table a row of counts for each group, with the same parts in each */
export function maskedTable(
  table: readonly (readonly number[])[],
  together: readonly Together[],
  threshold: number,
  { unsaid = new Set(), places = table.map((_, group) => [group]) }: MaskedBeside = {},
): readonly ShownGroup[] {
  // A cell is the index of a count; the whole of each group is its last cell.
  const width = (table[0]?.length ?? 0) + 1
  const counts = table.flatMap((row) => [...row, row.reduce((sum, count) => sum + count, 0)])
  const hidden = table.flatMap((row, group) => {
    const size = counts[group * width + width - 1] ?? 0
    const isSmall = size > 0 && size < threshold
    return [...masked(row, threshold).map((count) => count === null), unsaid.has(group) || isSmall]
  })
  const countAt = (cell: number) => counts[cell] ?? 0
  const isHidden = (cell: number) => hidden[cell] === true
  const isSmall = (cell: number) => countAt(cell) > 0 && countAt(cell) < threshold
  const hide = (cell: number) => {
    hidden[cell] = true
  }
  const rows = table.map((row, group) => row.map((_, part) => group * width + part))
  const wholes = table.map((_, group) => group * width + width - 1)
  const columns = together.flatMap(({ groups, shown }) =>
    [...shown.counts, shown.whole].map((count, part) => ({
      line: groups.map((group) => group * width + part),
      isLeftOut: count === null,
    })),
  )
  const known = columns.flatMap(({ line, isLeftOut }) => (isLeftOut ? [] : [line]))
  const swapOf = swapsIn({ counts, width, places }, known)
  // A small sum that another table leaves out must not be computable from this one either: it is one more cell.
  const sums = new Map<number, readonly number[]>()
  for (const { line, isLeftOut } of columns) {
    const sum = line.reduce((total, cell) => total + countAt(cell), 0)
    if (!isLeftOut || sum === 0 || sum >= threshold) continue
    sums.set(counts.length, line)
    hidden[counts.length] = true
    counts.push(sum)
  }

  /** Masks the smallest count that a line still shows, with all equal to it; if there is none, the whole line. */
  function more(line: readonly number[]): true {
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
  function close(line: readonly number[]): boolean {
    const out = line.filter(isHidden)
    if (out.length === 0 || out.length === line.length) return false
    return (out.length === 1 || out.every((cell) => countAt(cell) <= 1)) && more(line)
  }

  /** A masked sum must not be computable from parts that are all shown. */
  function cover(line: readonly number[], isLeftOut: boolean): boolean {
    return isLeftOut && !line.some(isHidden) && more(line)
  }

  /**
   * Those of some masked counts that can be other numbers; undefined if that is not found out in time.
   *
   * @param isZero whether a count is taken to be 0, so that it can only be more
   */
  function freeOf(
    unknown: readonly number[],
    isZero: (cell: number) => boolean,
  ): ReadonlySet<number> | undefined {
    const numbers = new Map(unknown.map((cell, number) => [cell, number]))
    const within = (line: readonly number[]) => line.flatMap((cell) => numbers.get(cell) ?? [])
    const lines = [
      ...known.map((line) => ({ cells: within(line) })),
      ...rows.map((line, group) => ({
        cells: within(line),
        less: numbers.get(wholes[group] ?? -1),
      })),
      ...[...sums].map(([sum, line]) => ({ cells: within(line), less: numbers.get(sum) })),
    ]
    const isFree = movable(lines, unknown.map(isZero))
    return isFree && new Set(unknown.filter((_, number) => isFree[number] === true))
  }

  /**
   * Masks more around a count that is told: what can be exchanged with it; without that, more of any line that it is
   * in, of its own group, of groups beside it, then of any.
   */
  function uncover(cell: number): boolean {
    const summed = sums.get(cell)
    const swap = summed ? undefined : swapOf(cell, isHidden)
    if (swap) {
      swap.forEach(hide)
      // Masking around another count may have made room for this one.
      return swap.length > 0
    }
    const through = summed
      ? [summed]
      : [...rows, ...columns.map(({ line }) => line)].filter((line) => line.includes(cell))
    const groupOf = (each: number) => Math.floor(each / width)
    const near = [...(summed ? [] : [cell]), ...through.flat()].map(groupOf)
    const groups = [...new Set([...near, ...rows.keys()])].map((group) => [
      ...(rows[group] ?? []),
      ...wholes.slice(group, group + 1),
    ])
    const line = [...through, ...groups].find((each) => !each.every(isHidden))
    return line !== undefined && more(line)
  }

  const cells = [...counts.keys()]
  // What can be other numbers if all is masked; masking more here does not help the rest, which other tables tell.
  let couldBe: ReadonlySet<number> | undefined
  let again = columns.length > 0
  while (again) {
    again = false
    for (const [group, line] of rows.entries())
      if (cover(line, isHidden(wholes[group] ?? -1)) || close(line)) again = true
    for (const { line, isLeftOut } of columns)
      if (cover(line, isLeftOut) || close(line)) again = true
    if (again) continue
    const out = cells.filter(isHidden)
    const free = freeOf(out, (cell) => countAt(cell) === 0)
    for (const cell of out) {
      if (!isSmall(cell) || free?.has(cell) === true) continue
      couldBe ??= freeOf(cells, () => false) ?? new Set(cells)
      if (couldBe.has(cell) && uncover(cell)) again = true
    }
  }
  return table.map((row, group) => {
    const shown = [...row.keys(), row.length].map((part) => {
      const cell = group * width + part
      return isHidden(cell) ? null : countAt(cell)
    })
    return { counts: shown.slice(0, -1), whole: shown.at(-1) ?? null }
  })
}
