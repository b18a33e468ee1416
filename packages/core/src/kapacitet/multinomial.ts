/**
 * `n` women are referred independently to tilbud with given shares: how likely is it that at least one
 * tilbud, or every tilbud, receives the threshold? Exact, by dynamic programming.
 *
 * For any λ, the numbers at the tilbud are independent Poisson numbers with means λ·share, given that they sum to
 * n. We choose the λ for which the event makes n the expected sum. Then a sum of n is never rare, the ends of each
 * distribution can be cut, and the rest of the answer is a weight with a known logarithm. (Otherwise a product of
 * 500 rare events would be 0 in floating point.)
 */
import { uncertain } from './fraction.js'
import { either, impossible, logAt, product, zero, type Mass } from './mass.js'
import { logPoisson, poissonMass } from './poisson.js'

/** P(every tilbud receives at least `threshold`). */
export function probabilityOfAll(n: number, threshold: number, shares: readonly number[]): number {
  if (threshold === 0) return 1
  if (n < threshold * shares.length || shares.includes(0)) return 0
  if (shares.length === 1) return 1
  const groups = groupsOf(shares)
  const reached = (share: number, rate: number) => poissonMass(rate * share, threshold, n)
  const rate = rateFor(n, (lambda) => {
    let sum = 0
    for (const [share, count] of groups) {
      const mean = lambda * share
      const { log } = reached(share, lambda)
      sum += count * mean * (1 + Math.exp(logPoisson(threshold - 1, mean) - log))
    }
    return sum
  })
  const all = fold(
    groups,
    (share) => reached(share, rate),
    (a, b) => product(a, b, n),
    zero,
  )
  return uncertain(Math.exp(logAt(all, n) - logPoisson(n, rate)))
}

/** P(at least one tilbud receives at least `threshold`). */
export function probabilityOfAny(n: number, threshold: number, given: readonly number[]): number {
  const shares = given.filter((share) => share > 0)
  if (threshold === 0 || n > shares.length * (threshold - 1)) return 1
  if (n < threshold) return 0
  const groups = groupsOf(shares)
  const rate = rateFor(n, (lambda) => expectedGivenAny(lambda, threshold, groups))
  const any = fold<Any>(
    groups,
    (share) => ({
      none: poissonMass(rate * share, 0, threshold - 1),
      some: poissonMass(rate * share, threshold, n),
    }),
    (a, b) => ({
      none: product(a.none, b.none, n),
      some: either(product(a.some, either(b.none, b.some), n), product(a.none, b.some, n)),
    }),
    { none: zero, some: impossible },
  )
  return uncertain(Math.exp(logAt(any.some, n) - logPoisson(n, rate)))
}

/** For a group of tilbud: the distributions if none, or if some, reach the threshold. */
interface Any {
  readonly none: Mass
  readonly some: Mass
}

/** The expected sum of Poisson numbers, given that at least one reaches the threshold. */
function expectedGivenAny(lambda: number, threshold: number, groups: Groups): number {
  let logNone = 0
  let first = -Infinity
  let slope = -Infinity
  for (const [share, count] of groups) {
    const mean = lambda * share
    const below = poissonMass(mean, 0, threshold - 1).log
    const reached = poissonMass(mean, threshold, Infinity).log
    logNone += count * below
    first = logSum(first, Math.log(count) + reached)
    slope = logSum(slope, Math.log(count * mean) + logPoisson(threshold - 1, mean) - below)
  }
  // If reaching it is very unlikely for all, the probability that any does is nearly the sum of their probabilities.
  const logAny = first < -20 ? first : Math.log(-Math.expm1(logNone))
  return lambda + Math.exp(logNone + slope - logAny)
}

/** Bisection for the rate at which an expectation that grows with the rate equals n; the rate is at most n. */
function rateFor(n: number, expected: (lambda: number) => number): number {
  let low = n / 1000
  let high = n
  for (let step = 0; step < 30; step += 1) {
    const middle = Math.sqrt(low * high)
    if (expected(middle) > n) high = middle
    else low = middle
  }
  return Math.sqrt(low * high)
}

/** The number of tilbud with each share; tilbud with the same share are only computed once. */
type Groups = ReadonlyMap<number, number>

function groupsOf(shares: readonly number[]): Groups {
  const groups = new Map<number, number>()
  for (const share of shares) groups.set(share, (groups.get(share) ?? 0) + 1)
  return groups
}

/** Combines the results of all tilbud: equal shares by squaring, then different shares in pairs. */
function fold<T>(
  groups: Groups,
  make: (share: number) => T,
  combine: (a: T, b: T) => T,
  empty: T,
): T {
  let parts = [...groups].map(([share, count]) => {
    let result = empty
    let square = make(share)
    for (let left = count; left > 0; left = Math.floor(left / 2)) {
      if (left % 2 === 1) result = combine(result, square)
      if (left > 1) square = combine(square, square)
    }
    return result
  })
  while (parts.length > 1) {
    parts = parts.flatMap((part, i) => {
      if (i % 2 === 1) return []
      const next = parts[i + 1]
      return [next === undefined ? part : combine(part, next)]
    })
  }
  return parts[0] ?? empty
}

function logSum(a: number, b: number): number {
  const high = Math.max(a, b)
  return high === -Infinity ? high : high + Math.log1p(Math.exp(Math.min(a, b) - high))
}
