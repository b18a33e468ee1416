/** Helpers shared by the verdicts that are written at build time (`emit/javascript.ts`). */
import { decimal as readTo9Decimals } from '../support/decimal.js'
import { kept, verdictFrom, type Verdict } from './verdicts.js'

export type Facts = Readonly<Record<string, unknown>>

/** An object without own properties: anything read from it was put on `Object.prototype`. */
export const bare: Facts = Object.freeze({})

export function group(x: unknown): Facts {
  return typeof x === 'object' && x !== null && !Array.isArray(x) ? (x as Facts) : bare
}

/** Lists are excluded whatever their prototype. */
export function isPlain(x: Facts): boolean {
  return Object.getPrototypeOf(x) === Object.prototype && !Array.isArray(x)
}

/**
 * The length of the longest text that V8's JSON parser keeps one copy of. Two such texts are compared by identity
 * alone, but only where no longer texts take part, so longer texts are compared separately.
 */
export const mostOfOneCopy = 10

/** Truths by their two bits: false 0, unknown 1, true 3; 2 is not used. */
export const truth = [false, null, null, true] as const

/** Verdicts by the truths of their criteria and outcomes, two bits each, lowest first. */
export function answers(
  criteria: number,
  outcomes: readonly string[],
  otherwise: string,
): (way: number) => Verdict {
  const truths = new Array<number>(criteria + outcomes.length).fill(0)
  return kept((way) =>
    verdictFrom(
      truths.map((_, i) => truth[((way >> (2 * i)) & 3) as 0 | 1 | 2 | 3]),
      outcomes,
      otherwise,
    ),
  )
}

export function not(x: number): number {
  return x === 1 ? 1 : 3 - x
}

/** As in `support/decimal.ts`; a whole number is unchanged. Short enough for V8 to inline it always. */
export function decimal(x: number): number {
  return (x | 0) === x ? x : readTo9Decimals(x)
}
