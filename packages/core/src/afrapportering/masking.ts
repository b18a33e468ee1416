/**
 * Small numbers of one year: which counts and totals are masked.
 *
 * Public by design: which counts are 0, which are not known, and the threshold. A reader may know these
 * rules too, and even which of the masked counts are small. What must stay unknown is the value of every
 * masked figure: two values at least must agree with everything that is shown. Therefore every choice
 * below depends on nothing but what is shown, or is widened until its outcome gives no value away (a
 * total is hidden at two neighbouring sums, never at one).
 *
 * 1. Counts above 0 and below the threshold are masked; so is a total if it is one of them.
 * 2. Any treatment: where a small count stands beside larger ones, the first larger one is masked too,
 *    and the total is shown unless the masked counts are at their least (or one above it). Where all
 *    counts are small, the total is shown if some of them must be above 1 and none need be the highest.
 * 3. Residential treatment, which is a part of any treatment: its total is shown if its small counts
 *    leave every masked count, of both kinds, more than one value.
 */
import type { Indsats } from './figures-schema.js'

/** The counts of one municipality in one year; undefined: nothing is shown of it. */
export type Counted = Readonly<Record<Indsats, number | undefined>>

export interface Mask {
  /** For each municipality: which of its counts are masked. */
  readonly cells: readonly Readonly<Record<Indsats, boolean>>[]
  readonly totals: Readonly<Record<Indsats, boolean>>
}

/** What is masked of one year. @param threshold 0, or 3 and above */
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

/** The masking of any treatment. What is above 1 in a small count is its excess. */
interface AnyMask {
  readonly total: boolean
  /** The municipality whose larger count is masked too. */
  readonly second: number | undefined
  /** The least and the most that a reader can make the excesses sum to, from a total that is shown. */
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
  // It is known to be no smaller than its own residential part, where that is shown.
  const floor = Math.max(threshold, cells[second]?.doegn ?? 0)
  const slack = excess + (counts[second] as number) - floor
  return { total: slack < 2, second, least: 0, most: Math.min(slack, masked.length * highest) }
}

/**
 * Residential counts are at most the counts of any treatment that they are part of, so where both are
 * masked the two totals speak of each other. `within` are the municipalities with both masked, `beside`
 * those with only the residential count masked.
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
  // The least that the counts within must hold of it.
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
