/** The chance of each tilbud by itself, and what follows without the others. */
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

/** The expected number of tilbud that reach it. */
export function expectedOf(chances: readonly number[]): number {
  return chances.reduce((sum, chance) => sum + chance, 0)
}

/** The chance of at least one, if none had anything to do with another. */
export function anyIfIndependent(chances: readonly number[]): number {
  if (chances.includes(1)) return 1
  if (chances.every((chance) => chance === 0)) return 0
  return uncertain(-Math.expm1(chances.reduce((log, chance) => log + Math.log1p(-chance), 0)))
}

/** The shares given, as near to a sum of 1 as numbers can be; or equal ones. */
export function sharesOf(tilbud: number, andele?: readonly number[] | null): readonly number[] {
  if (andele == null) return new Array<number>(tilbud).fill(1 / tilbud)
  const sum = andele.reduce((total, share) => total + share, 0)
  return andele.map((share) => share / sum)
}
