/**
 * Places in code at which one fact each is read, and compared, by the verdict of a document that was compiled at run
 * time (`screener/by-name.ts`). A place calls the next one with the comparisons that are true so far, and gives
 * undefined if it does not know its fact.
 */
import type { Bits } from './bits.js'
import type { Value } from './operators.js'
import type { Facts } from './verdict-parts.js'
import type { Verdict } from './verdicts.js'

/** @param group the object that facts are now read from: the input itself, or an object in it */
export type Next = (root: Facts, group: Facts, met: Bits) => Verdict | undefined

/** @param bare `bare` of `verdict-parts.ts`: V8 takes an imported variable for one that may change */
type Place<Key, More extends readonly unknown[] = []> = (
  bare: Facts,
  key: Key,
  next: Next,
  ...more: More
) => Next

/** How many there are of each is written in `scripts/generate/place-modules.ts`. */
export interface Places {
  /** Goes to the input itself, or to an object in it, if that is plain; `probe` is a key that it must have. */
  readonly group: Place<string | undefined, [probe: string]>
  /** A number that is compared with one constant. */
  readonly number: Place<string, [low: number, high: number, met: readonly Bits[]]>
  /** A choice or a boolean, and anything else by `other`. */
  readonly value: Place<
    string,
    [
      short: readonly (Value | undefined)[],
      met: readonly Bits[],
      long: Value | undefined,
      metLong: Bits,
      other: (value: unknown) => Bits | undefined,
    ]
  >
  /** Two numbers that are compared with each other. */
  readonly pair: Place<
    string,
    [key: string, test: (left: number, right: number) => boolean, bit: Bits]
  >
  /** A list that must be left out. */
  readonly absent: Place<string>
}
