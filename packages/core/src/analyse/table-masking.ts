/**
 * Counts of several groups with the small ones left out. Beside each group's whole, a reader may have the same
 * counts of all groups together, or by fewer keys: what is left out must not be worked out of those either.
 */
import { masked } from './masking.js'

type Cell = readonly [group: number, part: number]

/** What is shown of a group: its counts, and the whole that they are parts of. */
export interface ShownGroup {
  readonly counts: readonly (number | null)[]
  readonly whole: number | null
}

/**
 * @param table a row of counts for each group, the same parts in each
 * @param together the groups that are one wherever one of the keys is left out
 */
export function maskedTable(
  table: readonly (readonly number[])[],
  together: readonly (readonly number[])[],
  threshold: number,
): readonly ShownGroup[] {
  const parts = (table[0] ?? []).map((_, part) => part)
  // The whole of each group stands last, as one more of its cells.
  const whole = parts.length
  const cells = table.map((counts) => [...counts, counts.reduce((sum, count) => sum + count, 0)])
  const hidden = cells.map((counts) => [
    ...masked(counts.slice(0, whole), threshold).map((count) => count === null),
    counts[whole] !== 0 && (counts[whole] ?? 0) < threshold,
  ])
  const countAt = ([group, part]: Cell): number => cells[group]?.[part] ?? 0
  const isHidden = ([group, part]: Cell): boolean => hidden[group]?.[part] === true
  const hide = ([group, part]: Cell): void => {
    const row = hidden[group]
    if (row) row[part] = true
  }
  const rows = cells.map((_, group) => parts.map((part): Cell => [group, part]))
  const columns = together
    .filter(({ length }) => length > 1)
    .flatMap((groups) => {
      const sums = parts.map((part) =>
        groups.reduce((sum, group) => sum + countAt([group, part]), 0),
      )
      const shown = masked(sums, threshold)
      return [...parts, whole].map((part) => ({
        line: groups.map((group): Cell => [group, part]),
        isLeftOut: shown[part] === null,
      }))
    })

  /** Leaves out the smallest of what a line still shows, all that are equal to it, or else the whole line. */
  function more(line: readonly Cell[]): boolean {
    const others = line.filter((cell) => !isHidden(cell) && countAt(cell) >= threshold)
    const least = Math.min(...others.map(countAt))
    const found = others.length > 0 ? others.filter((cell) => countAt(cell) === least) : line
    found.forEach(hide)
    return true
  }

  /** Leaves out more of a line, unless what is left out of it could be shared out otherwise: ones could not. */
  function close(line: readonly Cell[]): boolean {
    const out = line.filter(isHidden)
    if (out.length === 0 || out.length === line.length) return false
    return (out.length === 1 || out.every((cell) => countAt(cell) <= 1)) && more(line)
  }

  /** A sum that is left out is not told by parts that are all shown. */
  function cover(line: readonly Cell[], isLeftOut: boolean): boolean {
    return isLeftOut && !line.some(isHidden) && more(line)
  }

  let again = columns.length > 0
  while (again) {
    again = false
    for (const [group, line] of rows.entries())
      if (cover(line, isHidden([group, whole])) || close(line)) again = true
    for (const { line, isLeftOut } of columns)
      if (cover(line, isLeftOut) || close(line)) again = true
    if (again || parts.length <= 3) continue
    // What is left out may hang together by one cell alone, which the sums on one side of it would then tell.
    const bridged = bridgeOf(hidden, parts)
    again = bridged !== undefined && more(rows[bridged] ?? [])
  }
  return cells.map((counts, group) => ({
    counts: parts.map((part) => (isHidden([group, part]) ? null : (counts[part] ?? 0))),
    whole: isHidden([group, whole]) ? null : (counts[whole] ?? 0),
  }))
}

/** A group with a part that no other group joins to what else is left out of it. */
function bridgeOf(
  hidden: readonly (readonly boolean[])[],
  parts: readonly number[],
): number | undefined {
  const isOut = (group: number, part: number) => hidden[group]?.[part] === true
  /** In how many groups two parts are left out together. */
  const joined = parts.map((one) =>
    parts.map(
      (other) => hidden.filter((_, group) => isOut(group, one) && isOut(group, other)).length,
    ),
  )
  const found = hidden.findIndex((_, group) => {
    const out = parts.filter((part) => isOut(group, part))
    // Of a group without a part that is shown there is nothing more to leave out.
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
