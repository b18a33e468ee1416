/**
 * `n` women are referred independently to tilbud with given shares: how likely is it that at least one
 * tilbud, or every tilbud, receives the threshold? Exact, by dynamic programming.
 *
 * The numbers at the tilbud are independent Poisson numbers with means λ·share, given that they sum to
 * n, for any λ. That λ is taken under which the event makes n the expected sum: then the sum n is never
 * a rare one, the ends of each distribution can be cut, and the rest of the answer is a weight whose
 * logarithm is known. (Without it, a product of 500 rare events is 0 in floating point.)
 */
import { either, impossible, logAt, product, zero, type Mass } from './mass.js'
import { logPoisson, poissonMass } from './poisson.js'

/** P(every tilbud receives at least `threshold`). */
export function probabilityOfAll(n: number, threshold: number, shares: readonly number[]): number {
  if (threshold === 0) return 1
  if (n < threshold * shares.length || shares.includes(0)) return 0
  const reached = (share: number, rate: number) => poissonMass(rate * share, threshold, n)
  const rate = rateFor(n, (lambda) =>
    shares.reduce((sum, share) => {
      const { log } = reached(share, lambda)
      return sum + lambda * share * (1 + Math.exp(logPoisson(threshold - 1, lambda * share) - log))
    }, 0),
  )
  const all = fold(
    shares,
    (share) => reached(share, rate),
    (a, b) => product(a, b, n),
    zero,
  )
  return probability(logAt(all, n) - logPoisson(n, rate))
}

/** P(at least one tilbud receives at least `threshold`). */
export function probabilityOfAny(n: number, threshold: number, given: readonly number[]): number {
  const shares = given.filter((share) => share > 0)
  if (threshold === 0 || n > shares.length * (threshold - 1)) return 1
  if (n < threshold) return 0
  const rate = rateFor(n, (lambda) => expectedGivenAny(lambda, threshold, shares))
  const any = fold<Any>(
    shares,
    (share) => ({
      none: poissonMass(rate * share, 0, threshold - 1),
      some: poissonMass(rate * share, threshold, n),
    }),
    (a, b) => ({
      none: product(a.none, b.none, n),
      some: either(
        product(a.some, either(b.none, b.some), n),
        product(a.none, b.some, n),
      ),
    }),
    { none: zero, some: impossible },
  )
  return probability(logAt(any.some, n) - logPoisson(n, rate))
}

/** A group of tilbud of which none, or some, reach the threshold. */
interface Any {
  readonly none: Mass
  readonly some: Mass
}

/** The expected sum of Poisson numbers, given that one of them reaches the threshold. */
function expectedGivenAny(lambda: number, threshold: number, shares: readonly number[]): number {
  let logNone = 0
  let slope = -Infinity
  let logFirst = -Infinity
  for (const share of shares) {
    const mean = lambda * share
    const below = poissonMass(mean, 0, threshold - 1).log
    const reached = poissonMass(mean, threshold, Infinity).log
    logNone += below
    logFirst = logSum(logFirst, reached)
    slope = logSum(slope, Math.log(mean) + logPoisson(threshold - 1, mean) - below)
  }
  // Where nearly never one does, the chance that one does is the sum of their chances.
  const logAny = logFirst < -20 ? logFirst : Math.log(-Math.expm1(logNone))
  return lambda + Math.exp(logNone + slope - logAny)
}

/** The rate for which an expectation that grows with it is n; it is at most n itself. */
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

/** Combines what each share gives: by squaring where all shares are equal, in pairs otherwise. */
function fold<T>(
  shares: readonly number[],
  make: (share: number) => T,
  combine: (a: T, b: T) => T,
  empty: T,
): T {
  const [first = 0] = shares
  if (shares.every((share) => share === first)) {
    let result = empty
    let square = make(first)
    for (let left = shares.length; left > 0; left = Math.floor(left / 2)) {
      if (left % 2 === 1) result = combine(result, square)
      if (left > 1) square = combine(square, square)
    }
    return result
  }
  let parts = shares.map(make)
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

function probability(log: number): number {
  return Math.min(1, Math.exp(log))
}
