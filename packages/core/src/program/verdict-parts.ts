/** What the verdicts written at build time (`emit/javascript.ts`) have in common. */
import { decimal as readTo9Decimals } from '../support/decimal.js'
import { kept, verdictFrom, type Verdict } from './verdicts.js'

export type Facts = Readonly<Record<string, unknown>>

/** An object that has nothing of its own: what it shows, something has put on all objects. */
export const bare: Facts = Object.freeze({})

export function group(x: unknown): Facts {
  return typeof x === 'object' && x !== null && !Array.isArray(x) ? (x as Facts) : bare
}

/** No list either, whatever its prototype. */
export function isPlain(x: Facts): boolean {
  return Object.getPrototypeOf(x) === Object.prototype && !Array.isArray(x)
}

/**
 * Of a text that is no longer V8's JSON parser keeps one copy, so that two are compared by identity alone, but only
 * where no longer one is compared too; so these are compared apart.
 */
export const mostOfOneCopy = 10

/** By number: false 0, unknown 1, true 3; 2 is none. */
export const truth = [false, null, null, true] as const

/** Verdicts by the numbers of their criteria and outcomes, two bits each from the lowest on. */
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

/** As in `support/decimal.ts`; a whole number is what it is. So short that V8 always has it in line. */
export function decimal(x: number): number {
  return (x | 0) === x ? x : readTo9Decimals(x)
}
