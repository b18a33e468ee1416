/**
 * Masks small numbers: which counts and totals of one year are masked.
 *
 * Public by design: which counts are 0, which are not known, and the threshold. A reader may know these rules too, and
 * even which of the masked counts are small. What must stay hidden is the value of every masked figure: at least two
 * values must be consistent with everything that is shown. Therefore every choice below either depends only on what is
 * shown, or is widened until its outcome reveals no value (a total is hidden at two neighbouring sums, never at one).
 *
 * 1. Counts above 0 and below the threshold are masked; so is a total if it is one of them.
 * 2. Any treatment: if there are both small and larger counts, the first larger one is masked too,
 *    and the total is shown unless the masked counts are at their minimum (or one above it). If all
 *    counts are small, the total is shown if some of them must be above 1 and none need be the highest.
 * 3. Residential treatment, which is a part of any treatment: its total is shown if its small counts
 *    leave every masked count, of both kinds, more than one value.
 */
import type { Indsats } from '../form/figures-schema.js'

/** The counts of one municipality in one year; undefined means that nothing is shown. */
export type Counted = Readonly<Record<Indsats, number | undefined>>

export interface Mask {
  /** For each municipality, which of its counts are masked. */
  readonly cells: readonly Readonly<Record<Indsats, boolean>>[]
  readonly totals: Readonly<Record<Indsats, boolean>>
}

/** The mask of one year. @param threshold 0, or at least 3 */
export function maskOf(cells: readonly Counted[], threshold: number): Mask {
  const small = (count: number | undefined) => count !== undefined && count > 0 && count < threshold
  const any = maskAny(cells, threshold, small)
  return {
    cells: cells.map(({ behandling, doegn }, i) => ({
      behandling: small(behandling) || i === any.second,
      doegn: small(doegn),
    })),
    totals: {
      behandling: any.total,
      doegn: hidesResidentialTotal(cells, threshold, small, any),
    },
  }
}

type Small = (count: number | undefined) => boolean

/** The masking of any treatment. The excess of a small count is how much it is above 1. */
interface AnyMask {
  readonly total: boolean
  /** The municipality whose larger count is masked too. */
  readonly second: number | undefined
  /** The least and greatest sum of excesses that a reader can infer from a total that is shown. */
  readonly least: number
  readonly most: number
}

function maskAny(cells: readonly Counted[], threshold: number, small: Small): AnyMask {
  const counts = cells.map(({ behandling }) => behandling)
  const masked = counts.filter((count) => small(count)) as number[]
  const excess = excessOf(masked)
  const highest = threshold - 2
  if (masked.length === 0) return { total: false, second: undefined, least: 0, most: 0 }

  const second = counts.findIndex((count) => count !== undefined && count >= threshold)
  if (second < 0) {
    const total =
      small(excess + masked.length) || excess < 2 || excess > (masked.length - 1) * highest
    return { total, second: undefined, least: excess, most: excess }
  }
  // A reader knows that it is at least its own residential part, if that is shown.
  const floor = Math.max(threshold, cells[second]?.doegn ?? 0)
  const slack = excess + (counts[second] as number) - floor
  return { total: slack < 2, second, least: 0, most: Math.min(slack, masked.length * highest) }
}

/**
 * Whether to hide the residential total. A residential count is at most the count of any treatment that it is part
 * of, so if both are masked, each total reveals something about the other. `within` is the number of
 * municipalities with both masked, `beside` the number with only the residential count masked.
 */
function hidesResidentialTotal(
  cells: readonly Counted[],
  threshold: number,
  small: Small,
  any: AnyMask,
): boolean {
  const masked = cells.filter(({ doegn }) => small(doegn))
  if (masked.length === 0) return false
  const within = masked.filter(({ behandling }) => small(behandling)).length
  const beside = masked.length - within
  const alone = cells.filter(({ behandling }) => small(behandling)).length - within
  const excess = excessOf(masked.map(({ doegn }) => doegn as number))
  const highest = threshold - 2
  const room = Math.min(within * highest, any.most)
  // The least excess that the counts within must have.
  const held = Math.max(0, excess - beside * highest)

  if (excess < 2 || small(sumOf(cells.map((cell) => cell.doegn)))) return true
  if (beside > 0 && excess > (beside - 1) * highest + room) return true
  if (within === 0) return false
  if (any.total || held > Math.min((within - 1) * highest, any.most)) return true
  return (alone > 0 || any.second !== undefined) && held >= any.most
}

function sumOf(counts: readonly (number | undefined)[]): number {
  return counts.reduce<number>((sum, count) => sum + (count ?? 0), 0)
}

function excessOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count - 1, 0)
}
