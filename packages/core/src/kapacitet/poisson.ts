/** Poisson probabilities as logarithms, with a relative error of about 1e-15 (C. Loader, 2000). */
import { massOf, negligible, type Mass } from './mass.js'

/** log P(X = k) for a Poisson number X with this mean, which must be above 0. */
export function logPoisson(k: number, mean: number): number {
  return k === 0 ? -mean : -stirlingError(k) - deviance(k, mean) - 0.5 * Math.log(2 * Math.PI * k)
}

/** The part of a Poisson distribution within [low, high]; its weight is the probability of that range. */
export function poissonMass(mean: number, low: number, high: number): Mass {
  const anchor = Math.min(Math.max(Math.floor(mean), low), high)
  const down: number[] = []
  for (let k = anchor, term = 1; k > low; k -= 1) {
    term *= k / mean
    if (term < negligible) break
    down.push(term)
  }
  const up: number[] = [1]
  for (let k = anchor + 1, term = 1; k <= high; k += 1) {
    term *= mean / k
    if (term < negligible) break
    up.push(term)
  }
  const terms = Float64Array.from([...down.reverse(), ...up])
  return massOf(logPoisson(anchor, mean), anchor - down.length, terms)
}

/** log k! − log(√(2πk) (k/e)^k). */
function stirlingError(k: number): number {
  if (k <= 15) {
    let factorial = 1
    for (let i = 2; i <= k; i += 1) factorial *= i
    return Math.log(factorial) - (k + 0.5) * Math.log(k) + k - 0.5 * Math.log(2 * Math.PI)
  }
  const square = k * k
  return (
    (1 / 12 -
      (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / (1188 * square)) / square) / square) / square) /
    k
  )
}

/** k log(k / mean) + mean − k, computed as a series where these terms would cancel. */
function deviance(k: number, mean: number): number {
  const difference = k - mean
  if (Math.abs(difference) >= 0.1 * (k + mean)) return k * Math.log(k / mean) - difference
  const v = difference / (k + mean)
  let sum = difference * v
  let term = 2 * k * v
  for (let odd = 3; ; odd += 2) {
    term *= v * v
    const next = sum + term / odd
    if (next === sum) return sum
    sum = next
  }
}
