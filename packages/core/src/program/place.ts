/**
 * Places in code at which facts are read, and compared, by the verdict of a document that was compiled at run time. There
 * are two ways through them: by name (`screener/by-name.ts`), and in a walk over the keys (`screener/by-walk.ts`). How
 * many places there are of each kind is written in `scripts/generate/place-modules.ts`.
 */
import type { Bits } from './bits.js'
import type { Value } from './operators.js'
import type { Truth } from './truth.js'
import type { Facts } from './verdict-parts.js'
import type { Verdict } from './verdicts.js'

/**
 * Reads one fact by name, and calls the next place with the comparisons that are true so far. Undefined if the fact is not
 * known.
 *
 * @param group the object that facts are now read from: the input itself, or an object in it
 */
export type Next = (root: Facts, group: Facts, met: Bits) => Verdict | undefined

/** @param bare `bare` of `verdict-parts.ts`: V8 takes an imported variable for one that may change */
type Named<Key, More extends readonly unknown[] = []> = (
  bare: Facts,
  key: Key,
  next: Next,
  ...more: More
) => Next

/**
 * The comparisons that one fact settles, counted from a first one: in the lower 16 bits those that are true, in the
 * upper 16 those that are not.
 */
export type Packed = number

/** What a key with its value says; 0 if it is not known. */
export type Read = (key: string, value: unknown) => Packed

/** Goes on after a walk over the input, with the values that are still to be looked at, in order. */
export type Rest = (
  met: Bits,
  unmet: Bits,
  first?: unknown,
  second?: unknown,
  third?: unknown,
  fourth?: unknown,
) => Verdict | undefined

export interface Places {
  /** By name: goes to the input itself, or to an object in it, if that is plain; `probe` is a key that it must have. */
  readonly group: Named<string | undefined, [probe: string]>
  /** By name: a number that is compared with one constant. */
  readonly number: Named<string, [low: number, high: number, met: readonly Bits[]]>
  /** By name: a choice or a boolean, and anything else by `other`. */
  readonly value: Named<
    string,
    [
      short: readonly (Value | undefined)[],
      met: readonly Bits[],
      long: Value | undefined,
      metLong: Bits,
      other: (value: unknown) => Bits | undefined,
    ]
  >
  /** By name: two numbers that are compared with each other. */
  readonly pair: Named<
    string,
    [key: string, test: (left: number, right: number) => boolean, bit: Bits]
  >
  /** By name: a list that must be left out. */
  readonly absent: Named<string>

  /**
   * In a walk: at most eight facts with the same values, of which four are given. `said` has `width` numbers for each
   * fact: one for no value, and one for each value.
   */
  readonly choice: (
    said: readonly Packed[],
    width: number,
    otherwise: Read,
    other: (value: unknown) => number,
    first: Value,
    second: Value,
    third: Value,
    fourth: Value,
    ...keys: readonly string[]
  ) => Read
  /** In a walk: at most four numbers, each compared with one constant. `said` has three numbers for each. */
  readonly amount: (
    said: readonly Packed[],
    lows: readonly number[],
    highs: readonly number[],
    otherwise: Read,
    ...keys: readonly string[]
  ) => Read
  /** In a walk: a list that must be left out. If it is there, it says that a comparison is both true and not. */
  readonly list: (key: string, otherwise: Read) => Read
  /** After a walk: two numbers that are compared with each other; `open` if they are not both known. */
  readonly comparison: (
    test: (left: number, right: number) => boolean,
    open: (left: unknown, right: unknown) => Truth,
    bit: Bits,
    rest: Rest,
  ) => Rest
  /** After a walk: another one over an object in the input; `first` is the place of the first bit that it says. */
  readonly object: (read: Read, first: number, rest: Rest) => Rest
  /** A walk over the input; the values of at most four keys are kept for the rest. */
  readonly input: (
    read: Read,
    first: number,
    rest: Rest,
    ...kept: readonly string[]
  ) => (input: Facts) => Verdict | undefined
}
