import { uncertain } from './fraction.js'

/**
 * P(X ≥ threshold) for X binomial: the chance that one tilbud receives the threshold. Every term is computed from
 * its neighbour, outwards from the most likely one, and their sum gives the scale. So there are no logarithms, no
 * overflow, and the tail is as exact as the middle.
 */
export function binomialTail(n: number, threshold: number, share: number): number {
  if (threshold <= 0) return 1
  if (threshold > n || share === 0) return 0
  if (share === 1) return 1
  const odds = share / (1 - share)
  const mode = Math.min(n, Math.floor((n + 1) * share))
  const sums = { below: 0, reached: 0 }
  const add = (k: number, term: number) => (sums[k < threshold ? 'below' : 'reached'] += term)
  add(mode, 1)
  for (let k = mode, term = 1; k > 0 && term > 0; k -= 1)
    add(k - 1, (term *= k / ((n - k + 1) * odds)))
  for (let k = mode, term = 1; k < n && term > 0; k += 1)
    add(k + 1, (term *= ((n - k) * odds) / (k + 1)))
  return uncertain(sums.reached / (sums.below + sums.reached))
}
