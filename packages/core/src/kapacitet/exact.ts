/**
 * Exact chances for few women and few tilbud, counted in whole numbers: of all ways to refer the women, weighted
 * by the shares, how many bring a tilbud to the threshold. Nothing is rounded.
 */
import { decimalOf, divisorOf, type Fraction } from './fraction.js'

/** The chances as fractions, each computed when it is asked for. */
export interface Exact {
  /** The chance of each tilbud, in the order given. */
  each(): readonly Fraction[]
  /** The chance of at least one. */
  any(): Fraction
  /** The chance of all of them. */
  all(): Fraction
}

/** The most steps of counting: about a millisecond. Beyond that, doubles are close enough. */
const mostSteps = 10_000

/** Shares as whole numbers in proportion to the decimals they are written with; or equal ones. */
export function weightsOf(tilbud: number, andele?: readonly number[] | null): readonly bigint[] {
  if (andele == null) return new Array<bigint>(tilbud).fill(1n)
  const decimals = andele.map(decimalOf)
  const scale = decimals.reduce((most, one) => (one.scale > most ? one.scale : most), 1n)
  const whole = decimals.map((one) => one.digits * (scale / one.scale))
  const common = whole.reduce(divisorOf, 0n)
  return whole.map((weight) => weight / common)
}

/** The exact chances; undefined if there are too many women and tilbud to count. */
export function exactly(
  women: number,
  threshold: number,
  weights: readonly bigint[],
): Exact | undefined {
  const groups = new Map<bigint, number>()
  for (const weight of weights) groups.set(weight, (groups.get(weight) ?? 0) + 1)
  if (stepsOf(women, [...groups.values()]) > mostSteps) return undefined
  const total = weights.reduce((sum, weight) => sum + weight, 0n)
  const whole = total ** BigInt(women)
  const choose = chooseUpTo(women)
  const ways = (counts: (k: number) => boolean) =>
    foldedWays(groups, women, choose, counts)[women] ?? 0n
  return {
    each() {
      const chances = new Map<bigint, Fraction>()
      for (const weight of groups.keys()) {
        let part = 0n
        for (let k = threshold; k <= women; k += 1) {
          part += choose(women, k) * weight ** BigInt(k) * (total - weight) ** BigInt(women - k)
        }
        chances.set(weight, { part, whole })
      }
      return weights.map((weight) => chances.get(weight) ?? { part: 0n, whole })
    },
    any: () => ({ part: whole - ways((k) => k < threshold), whole }),
    all: () => ({ part: ways((k) => k >= threshold), whole }),
  }
}

function stepsOf(women: number, counts: readonly number[]): number {
  const folds = counts.reduce((sum, count) => sum + 2 * Math.floor(Math.log2(count)) + 1, 0)
  return (women * women * folds) / 2
}

type Choose = (n: number, k: number) => bigint

/** Binomial coefficients: the number of ways to choose k of n, for all n up to a maximum. */
function chooseUpTo(greatest: number): Choose {
  const rows: bigint[][] = [[1n]]
  for (let n = 1; n <= greatest; n += 1) {
    const above = rows[n - 1] ?? []
    rows.push(Array.from({ length: n + 1 }, (_, k) => (above[k - 1] ?? 0n) + (above[k] ?? 0n)))
  }
  return (n, k) => rows[n]?.[k] ?? 0n
}

/** For each j, the weight of all ways for j women to be at these tilbud with an accepted number (`counts`) at each. */
function foldedWays(
  groups: ReadonlyMap<bigint, number>,
  women: number,
  choose: Choose,
  counts: (k: number) => boolean,
): readonly bigint[] {
  const upTo = Array.from({ length: women + 1 }, (_, j) => j)
  const together = (a: readonly bigint[], b: readonly bigint[]) =>
    upTo.map((j) => {
      let sum = 0n
      for (let k = 0; k <= j; k += 1) {
        const [first = 0n, second = 0n] = [a[k], b[j - k]]
        if (first !== 0n && second !== 0n) sum += choose(j, k) * first * second
      }
      return sum
    })
  const nobody = upTo.map((j) => (j === 0 ? 1n : 0n))
  let all: readonly bigint[] = nobody
  for (const [weight, count] of groups) {
    let square: readonly bigint[] = upTo.map((k) => (counts(k) ? weight ** BigInt(k) : 0n))
    // Tilbud with equal shares have equal distributions, which are combined by squaring instead of one by one.
    for (let left = count; left > 0; left = Math.floor(left / 2)) {
      if (left % 2 === 1) all = together(all, square)
      if (left > 1) square = together(square, square)
    }
  }
  return all
}
