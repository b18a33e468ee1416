/** Finds counts that can be one more and one less in turn, so that no sum changes. */

/** The counts of a table: those of a group stand together, and its whole is the last of them. */
export interface Counts {
  readonly counts: readonly number[]
  /** The number of counts of each group. */
  readonly width: number
  /** For each group, a number for its value of each key. */
  readonly places: readonly (readonly number[])[]
}

type Signed = readonly [sign: 1 | -1, at: number]

/**
 * For a count, the swap that masks the fewest counts more. A swap is a box: the group and another, those that have
 * some keys of the one and the rest of the other, and two counts of each. If all of them are masked, each may be one
 * more or one less, or one of the two if some are 0.
 *
 * @param known sums that are known: the counts (by index) of each
 */
export function swapsIn(
  { counts, width, places }: Counts,
  known: readonly (readonly number[])[],
): (cell: number, isHidden: (cell: number) => boolean) => readonly number[] | undefined {
  const whole = width - 1
  const groupAt = new Map(places.map((place, group) => [place.join(), group]))
  const linesOf = counts.map((): number[] => [])
  for (const [line, cells] of known.entries()) for (const cell of cells) linesOf[cell]?.push(line)

  /** The groups of a box, in turn one more and one less; undefined if one of them does not exist. */
  function cornersOf(one: readonly number[], other: readonly number[]): Signed[] | undefined {
    let corners: { sign: 1 | -1; place: readonly number[] }[] = [{ sign: 1, place: one }]
    for (const [key, value] of other.entries()) {
      if (value === one[key]) continue
      corners = corners.flatMap(({ sign, place }) => [
        { sign, place },
        { sign: sign === 1 ? -1 : 1, place: place.map((own, i) => (i === key ? value : own)) },
      ])
    }
    const found = corners.flatMap(({ sign, place }): Signed[] => {
      const group = groupAt.get(place.join())
      return group === undefined ? [] : [[sign, group]]
    })
    return found.length === corners.length ? found : undefined
  }

  /** Two counts of a group that change so that its whole remains their sum. */
  function pairsOf(part: number): Signed[][] {
    const others = Array.from({ length: whole }, (_, other) => other).filter(
      (other) => other !== part,
    )
    if (part === whole)
      return others.map((other) => [
        [1, whole],
        [1, other],
      ])
    return [
      ...others.map((other): Signed[] => [
        [1, part],
        [-1, other],
      ]),
      [
        [1, part],
        [1, whole],
      ],
    ]
  }

  function keepsSums(cells: readonly Signed[]): boolean {
    const sums = new Map<number, number>()
    for (const [sign, cell] of cells)
      for (const line of linesOf[cell] ?? []) sums.set(line, (sums.get(line) ?? 0) + sign)
    return [...sums.values()].every((sum) => sum === 0)
  }

  return (cell, isHidden) => {
    const group = Math.floor(cell / width)
    const pairs = pairsOf(cell % width)
    let best: readonly number[] | undefined
    let least = Infinity
    for (const other of places) {
      const corners = cornersOf(places[group] ?? [], other)
      if (!corners) continue
      for (const pair of pairs) {
        const box = corners.flatMap(([sign, at]) =>
          pair.map(([own, part]): Signed => [sign === own ? 1 : -1, at * width + part]),
        )
        // What is 0 can only be one more, and is not masked for this.
        const none = box.filter(([, each]) => counts[each] === 0)
        if (none.some(([sign, each]) => sign !== none[0]?.[0] || !isHidden(each))) continue
        const more = box.flatMap(([, each]) => (isHidden(each) ? [] : [each]))
        // Of swaps that mask as many, the one with the smallest counts.
        const cost = more.length + more.reduce((sum, each) => sum + (counts[each] ?? 0), 0) / 1e9
        if (cost >= least || !keepsSums(box)) continue
        best = more
        least = cost
      }
    }
    return best
  }
}
