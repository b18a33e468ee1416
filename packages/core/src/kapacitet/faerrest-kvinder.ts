/** How many women a year does it take? */
import { checkOptions } from '../request/check-options.js'
import { anyIfIndependent, chancesOf, expectedOf, sharesOf } from './chances.js'
import { exactly, weightsOf } from './exact.js'
import { numberOf } from './fraction.js'
import { accepted } from './input.js'
import type { KapacitetOptions } from './kapacitet.js'
import { usualThreshold } from './most.js'
import { probabilityOfAny } from './multinomial.js'
import { bounds, type Faerrest, type FaerrestInput } from './schema.js'
import { askedPercent } from './percent.js'
import { sentences } from './texts.js'

/**
 * The fewest women a year for which at least one tilbud reaches the threshold with a given probability. The
 * probability never falls with one more woman, and `tilbud × (taerskel − 1) + 1` women are always enough.
 *
 * @param given `tilbud` (1–500), `taerskel` (3), `andele` (equal), and the probability asked for
 * @param options `sprog` of the texts, Danish unless said
 * @throws {InputError} for impossible numbers, and if there is no such option
 * @example
 * faerrestKvinder({ tilbud: 5, sandsynlighed: 0.95 }).kvinder // 10
 */
export function faerrestKvinder(given: FaerrestInput, options: KapacitetOptions = {}): Faerrest {
  const sprog = checkOptions(options, ['sprog'])
  const input = accepted('faerrest', given, sprog)
  const { tilbud, sandsynlighed } = input
  const taerskel = input.taerskel ?? usualThreshold
  const kvinder = search(
    taerskel,
    { shares: sharesOf(tilbud, input.andele), weights: weightsOf(tilbud, input.andele) },
    sandsynlighed,
  )
  return {
    kvinder,
    konklusionTekst: sentences(sprog, [kvinder === null ? 'overMaksimum' : 'faerrest'], {
      kvinder: kvinder ?? bounds.kvinder.maximum,
      tilbud,
      taerskel,
      graense: askedPercent(sprog, sandsynlighed),
      sikkert: sandsynlighed === 1 ? 'ja' : 'nej',
    }),
  }
}

/**
 * Searches between two bounds that are cheap to compute. The chance of at least one is at most the sum of the
 * chances, and at least what it would be if the tilbud were independent (multinomial counts are negatively
 * associated: Joag-Dev and Proschan, 1983). The margins allow for rounding.
 */
function search(
  threshold: number,
  { shares, weights }: { readonly shares: readonly number[]; readonly weights: readonly bigint[] },
  wanted: number,
): number | null {
  const { maximum } = bounds.kvinder
  const certain = shares.filter((share) => share > 0).length * (threshold - 1) + 1
  const most = Math.min(certain, maximum + 1)
  const chances = (women: number) => chancesOf(women, threshold, shares)
  // Certainty follows from counting alone; rounding would claim it too early.
  if (wanted === 1) return certain > maximum ? null : certain
  const low = first(0, most, (women) => expectedOf(chances(women)) * (1 + 1e-9) >= wanted)
  const high = first(low, most, (women) => anyIfIndependent(chances(women)) * (1 - 1e-9) >= wanted)
  const found = first(low, high, (women) => {
    const any = exactly(women, threshold, weights)?.any()
    return (any ? numberOf(any) : probabilityOfAny(women, threshold, shares)) >= wanted
  })
  return found > maximum ? null : found
}

/** Binary search for the first number where a monotone condition holds; `high` if it holds for none below that. */
function first(low: number, high: number, holds: (women: number) => boolean): number {
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
