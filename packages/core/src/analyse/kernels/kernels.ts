/**
 * The loops over a block of rows. There are two implementations: `simd.ts`, with many numbers to an instruction,
 * and `plain.ts` in JavaScript for when there is no WebAssembly. Both work on one memory, in which everything has
 * an address.
 *
 * A plane has a bit for each row, in whole vectors of 128. `rows` is a multiple of 32 and not 0: what is computed
 * beyond the last row is never read.
 */
export interface Kernels {
  /** Removes from a plane the rows in which a number is infinite or NaN. */
  readonly finite: (floats: number, known: number, rows: number) => void
  /** Reads numbers to nine decimals, as `decimal` does. */
  readonly decimals: (floats: number, into: number, rows: number) => void
  /** Signed 32-bit whole numbers -> floats. */
  readonly widen: (wholes: number, into: number, rows: number) => void
  /** 32-bit codes -> bytes; a code that does not fit becomes 255. */
  readonly narrow: (codes: number, into: number, rows: number) => void
  /** Where a known number is in the range from `low` up to but not including `below`, and where it is not. */
  readonly floatsWithin: (
    floats: number,
    low: number,
    below: number,
    known: number,
    within: number,
    without: number,
    rows: number,
  ) => void
  /** The same for whole numbers, with `most` included in the range. */
  readonly wholesWithin: (
    wholes: number,
    low: number,
    most: number,
    known: number,
    within: number,
    without: number,
    rows: number,
  ) => void
  /** Where `left * leftPart` is less than `right * rightPart`, and where it is not, among the known rows. */
  readonly less: Compare
  /** Where they are equal, and where they are not. */
  readonly same: Compare
  /** The same two for whole numbers. */
  readonly lessWhole: Compare
  readonly sameWhole: Compare
  /**
   * Flips bits in two planes, for known rows whose code is one of the 16 from `first` on: the table has a byte for
   * each code, whose highest bit is for `yes` and the next for `no`.
   */
  readonly lookUp: (
    codes: number,
    first: number,
    table: number,
    known: number,
    yes: number,
    no: number,
    rows: number,
  ) => void
  readonly or: (plane: number, other: number, rows: number) => void
  readonly and: (plane: number, other: number, rows: number) => void
  /** Adds the rows that are not in the other plane. */
  readonly orNot: (plane: number, other: number, rows: number) => void
  /**
   * One outcome: writes its code for each pending row in which it is true, and `open` where it is neither true nor
   * false; where it is false, the row stays pending.
   */
  readonly conclude: (
    isTrue: number,
    isFalse: number,
    pending: number,
    into: number,
    code: number,
    open: number,
    rows: number,
  ) => void
}

/** Compares two numbers in each row. */
type Compare = (
  left: number,
  leftPart: number,
  right: number,
  rightPart: number,
  known: number,
  yes: number,
  no: number,
  rows: number,
) => void
