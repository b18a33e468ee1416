/**
 * Bare verdicts, made once and given again: the criteria and outcomes of a document come out in few ways, and to make
 * the two objects of a verdict takes as long as most of the comparisons that lead to it. Kept by those ways alone,
 * never by facts.
 */

/**
 * The bare outcome: no texts, no reasons. `udfald` stands in the order of the ruleset's criteria. Both are frozen, as
 * the same object may be the verdict of other facts too.
 */
export interface Verdict {
  readonly konklusion: string
  readonly udfald: readonly (boolean | null)[]
}

/** How many criteria and outcomes there may be in all for the ways they come out to be a whole number of V8's own. */
export const mostInNumber = 15

/** How many verdicts of a document are kept at most; any other is made anew. */
const mostKept = 1024

/** @param truths of the criteria, and then of the outcomes, by their ids */
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

/** A power of two. */
const places = 512

/** Verdicts by the way that criteria and outcomes come out, as one number. */
export function kept(make: (way: number) => Verdict): (way: number) => Verdict {
  const made = new Map<number, Verdict>()
  // Of the ways that fall in one place the last; most are found so, since a look into a map takes longer.
  const ways = new Int32Array(places).fill(-1)
  const verdicts = new Array<Verdict>(places)
  const put = (way: number, place: number) => {
    const verdict = made.get(way) ?? make(way)
    if (made.size < mostKept) made.set(way, verdict)
    ways[place] = way
    return (verdicts[place] = verdict)
  }
  // So short that V8 has it in line.
  return (way) => {
    const place = (way ^ (way >> 9) ^ (way >> 18)) & (places - 1)
    return ways[place] === way ? (verdicts[place] as Verdict) : put(way, place)
  }
}
