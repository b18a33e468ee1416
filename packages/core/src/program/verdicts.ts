/**
 * Cached bare verdicts. The criteria and outcomes of a document have few combinations of truths, and making the
 * two objects of a verdict takes as long as most of the comparisons behind it. The cache key is those truths
 * alone, never the facts.
 */

/**
 * A bare verdict: no texts, no reasons. `udfald` is in the order of the ruleset's criteria. Both objects are
 * frozen, because the same object may be the verdict of other facts too.
 */
export interface Verdict {
  /** The conclusion’s id in the ruleset, or `uafklaret`. */
  readonly konklusion: string
  /** Whether each criterion is met; null: not known. */
  readonly udfald: readonly (boolean | null)[]
}

/** The most criteria and outcomes together whose truths, at two bits each, fit in V8's small integers. */
export const mostInNumber = 15

/** The most verdicts that are cached for a document; others are made anew. */
const mostKept = 1024

/** @param truths of the criteria, then of the outcomes, in the order of `outcomes` */
export function verdictFrom(
  truths: readonly (boolean | null)[],
  outcomes: readonly string[],
  otherwise: string,
): Verdict {
  const criteria = truths.length - outcomes.length
  const first = outcomes.findIndex((_, i) => truths[criteria + i] !== false)
  const isOpen = truths[criteria + first] === null
  const konklusion = first < 0 ? otherwise : isOpen ? 'uafklaret' : (outcomes[first] as string)
  return frozen({ konklusion, udfald: truths.slice(0, criteria) })
}

export function frozen({ konklusion, udfald }: Verdict): Verdict {
  return Object.freeze({ konklusion, udfald: Object.freeze(udfald) })
}

/** The size of the table in front of the map; a power of two. */
const places = 512

/** Cached verdicts by the truths of criteria and outcomes as one number. */
export function kept(make: (way: number) => Verdict): (way: number) => Verdict {
  const made = new Map<number, Verdict>()
  // Each place holds the last number that hashed to it. Most are found here; a look into the map takes longer.
  const ways = new Int32Array(places).fill(-1)
  const verdicts = new Array<Verdict>(places)
  const put = (way: number, place: number) => {
    const verdict = made.get(way) ?? make(way)
    if (made.size < mostKept) made.set(way, verdict)
    ways[place] = way
    return (verdicts[place] = verdict)
  }
  // Short enough for V8 to inline it.
  return (way) => {
    const place = (way ^ (way >> 9) ^ (way >> 18)) & (places - 1)
    return ways[place] === way ? (verdicts[place] as Verdict) : put(way, place)
  }
}
