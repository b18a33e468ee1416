/**
 * The loops over a block of rows. There are two of each: `simd.ts`, many numbers to an instruction, and `plain.ts`
 * in JavaScript, where there is no WebAssembly. Both work on one memory, in which everything has an address.
 *
 * A plane is a bit for each row, in whole vectors of 128. `rows` is a multiple of 32 and not 0: what lies beyond the
 * last row is worked out, and read by nobody.
 */
export interface Kernels {
  /** Takes out of a plane the rows in which a number is none: infinite, or NaN. */
  readonly finite: (floats: number, known: number, rows: number) => void
  /** Numbers read to nine decimals, as `decimal` does. */
  readonly decimals: (floats: number, into: number, rows: number) => void
  /** Whole numbers of 32 bits, signed -> floats. */
  readonly widen: (wholes: number, into: number, rows: number) => void
  /** Codes of 32 bits -> bytes; one that does not fit is 255. */
  readonly narrow: (codes: number, into: number, rows: number) => void
  /** Where a number is from `low` to just before `below`, and where it is not, of the rows that are known. */
  readonly floatsWithin: (
    floats: number,
    low: number,
    below: number,
    known: number,
    within: number,
    without: number,
    rows: number,
  ) => void
  /** The same of whole numbers, to `most` inclusive. */
  readonly wholesWithin: (
    wholes: number,
    low: number,
    most: number,
    known: number,
    within: number,
    without: number,
    rows: number,
  ) => void
  /** Where so much of one number is less than so much of another, and where it is not, of the rows that are known. */
  readonly less: Compare
  /** The same, where they are equal. */
  readonly same: Compare
  /** These two of whole numbers. */
  readonly lessWhole: Compare
  readonly sameWhole: Compare
  /**
   * Turns over in two planes what the codes from `first` on have in a table of 16 bytes, of the rows that are
   * known: `yes` by the highest bit, `no` by the next.
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
  /** Adds the rows that are not in the other. */
  readonly orNot: (plane: number, other: number, rows: number) => void
  /**
   * One outcome: writes its code for each row that is pending and in which it is true, and `open` where it is
   * neither true nor false; where it is false stays pending.
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

/** Two numbers of each row. */
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
