/** Finds the masked counts of a table that the sums beside it reveal. */

/** A sum that a reader knows, and the counts (by index) that it is the sum of. */
export interface Told {
  readonly cells: readonly number[]
  /** A count that is subtracted from them; used for a whole that is a cell itself. */
  readonly less?: number | undefined
  readonly sum: number
}

/** A linear equation of the unknown counts: the coefficient of each, and the sum. */
interface Equation {
  readonly terms: Map<number, number>
  sum: number
}

/** Greater than any count. */
const most = 1e9
/** Coefficients are small whole numbers and their quotients, so anything nearer to 0 than this is 0. */
const nothing = 1e-9
/** Bounds may approach each other in steps of one; stops after this many rounds. */
const mostRounds = 20

/**
 * The counts that can only be one number, given that no count is below 0 and that sums can be added and
 * subtracted. Counts that only a search of all possible tables would find are not included.
 *
 * @param sums what is known; a count that is shown is the sum of itself
 * @param cells how many counts there are
 */
export function toldBy(sums: readonly Told[], cells: number): ReadonlySet<number> {
  const bounds = Array.from({ length: cells }, () => ({ low: 0, high: most }))
  const isTold = (cell: number) => bounds[cell]?.low === bounds[cell]?.high
  const given = sums.map(({ cells, less, sum }) => {
    const terms = new Map(cells.map((cell) => [cell, 1]))
    return { terms: less === undefined ? terms : terms.set(less, -1), sum }
  })
  let known = -1
  for (;;) {
    narrow(given, bounds)
    const reduced = eliminated(given.map((each) => without(each, bounds)))
    narrow(reduced, bounds)
    const told = new Set([...bounds.keys()].filter(isTold))
    if (told.size === known) return told
    known = told.size
  }
}

type Bounds = readonly { low: number; high: number }[]

/**
 * Narrows the bounds: a count is at least what the sum leaves if the other counts are as large as possible, and
 * vice versa.
 */
function narrow(equations: readonly Equation[], bounds: Bounds): void {
  let again = true
  for (let round = 0; again && round < mostRounds; round += 1) {
    again = false
    for (const { terms, sum } of equations) {
      let [least, largest] = [0, 0]
      for (const [cell, times] of terms) {
        const { low, high } = bounds[cell] ?? { low: 0, high: 0 }
        least += times * (times > 0 ? low : high)
        largest += times * (times > 0 ? high : low)
      }
      for (const [cell, times] of terms) {
        const bound = bounds[cell]
        if (!bound || bound.low === bound.high) continue
        const [own, other] = times > 0 ? [bound.low, bound.high] : [bound.high, bound.low]
        const ends = [
          (sum - (largest - times * other)) / times,
          (sum - (least - times * own)) / times,
        ]
        const low = Math.max(bound.low, Math.ceil(Math.min(...ends) - nothing))
        const high = Math.min(bound.high, Math.floor(Math.max(...ends) + nothing))
        if (low === bound.low && high === bound.high) continue
        least += times * ((times > 0 ? low : high) - own)
        largest += times * ((times > 0 ? high : low) - other)
        Object.assign(bound, { low, high })
        again = true
      }
    }
  }
}

/** An equation in which counts that can only be one number are replaced by it. */
function without({ terms, sum }: Equation, bounds: Bounds): Equation {
  const left: Equation = { terms: new Map(), sum }
  for (const [cell, times] of terms) {
    const { low, high } = bounds[cell] ?? { low: 0, high: 0 }
    if (low === high) left.sum -= times * low
    else left.terms.set(cell, times)
  }
  return left
}

/** Equivalent equations, each with a count that no other has (Gauss-Jordan elimination). */
function eliminated(equations: readonly Equation[]): readonly Equation[] {
  const done: Equation[] = []
  const open = new Set(equations.filter(({ terms }) => terms.size > 0))
  /** The equations that contain each count. */
  const having = new Map<number, Set<Equation>>()
  const of = (cell: number) => having.get(cell) ?? new Set()
  for (const each of open)
    for (const cell of each.terms.keys()) having.set(cell, of(cell).add(each))
  while (open.size > 0) {
    // The shortest first, because subtracting it makes other equations longer.
    const [next] = [...open].sort((a, b) => a.terms.size - b.terms.size)
    if (!next) break
    open.delete(next)
    const [first] = [...next.terms.keys()].sort((a, b) => of(a).size - of(b).size)
    if (first === undefined) continue
    done.push(next)
    const own = next.terms.get(first) ?? 1
    for (const other of [...of(first)]) {
      if (other === next) continue
      const by = (other.terms.get(first) ?? 0) / own
      for (const [cell, times] of next.terms) {
        const left = (other.terms.get(cell) ?? 0) - by * times
        if (cell === first || Math.abs(left) < nothing) {
          other.terms.delete(cell)
          of(cell).delete(other)
        } else {
          other.terms.set(cell, left)
          having.set(cell, of(cell).add(other))
        }
      }
      other.sum -= by * next.sum
    }
  }
  return done
}
