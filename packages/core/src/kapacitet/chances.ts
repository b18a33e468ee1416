/** The chance of each tilbud on its own, and what follows without looking at them together. */
import { binomialTail } from './binomial.js'
import { uncertain } from './fraction.js'

/** The chance that each tilbud reaches the threshold. */
export function chancesOf(
  women: number,
  threshold: number,
  shares: readonly number[],
): readonly number[] {
  const chances = new Map<number, number>()
  return shares.map((share) => {
    const chance = chances.get(share) ?? binomialTail(women, threshold, share)
    chances.set(share, chance)
    return chance
  })
}

/** The expected number of tilbud that reach the threshold. */
export function expectedOf(chances: readonly number[]): number {
  return chances.reduce((sum, chance) => sum + chance, 0)
}

/** The chance of at least one, if all were independent of each other. */
export function anyIfIndependent(chances: readonly number[]): number {
  if (chances.includes(1)) return 1
  if (chances.every((chance) => chance === 0)) return 0
  return uncertain(-Math.expm1(chances.reduce((log, chance) => log + Math.log1p(-chance), 0)))
}

/** The given shares, scaled to a sum of 1 as closely as doubles allow; or equal shares. */
export function sharesOf(tilbud: number, andele?: readonly number[] | null): readonly number[] {
  if (andele == null) return new Array<number>(tilbud).fill(1 / tilbud)
  const sum = andele.reduce((total, share) => total + share, 0)
  return andele.map((share) => share / sum)
}
