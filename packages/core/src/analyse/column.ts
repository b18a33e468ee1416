/** A column of one fact, as it is given. */
import type { Value } from '../program/operators.js'
import type { Program } from '../program/program.js'
import { choicesOf } from '../ruleset/fact-values.js'
import type { Fact } from '../ruleset/ruleset.js'
import { decimal } from '../support/decimal.js'

const arrays = [
  Float64Array,
  Float32Array,
  Int32Array,
  Uint32Array,
  Int16Array,
  Uint16Array,
  Int8Array,
  Uint8Array,
  Uint8ClampedArray,
]
/** What a number of JavaScript is read from. */
type Doubles =
  | Float64Array
  | Float32Array
  | Int32Array
  | Uint32Array
  | Int16Array
  | Uint16Array
  | Int8Array
  | Uint8Array
  | Uint8ClampedArray

/** Numbers, or the codes of words, of one fact. Whole ones of 64 bits are read as other numbers are, to 53. */
export type Numbers = Doubles | BigInt64Array | BigUint64Array

/**
 * A column of one fact. A number: its values, one to a row; of Arrow's decimals, which are four words each, make a
 * `Float64Array` first. Yes or no: a bitmap, in which bit `i % 8` of byte `i >> 3` is row `i`. A choice: codes, and the
 * words that they stand for. Row 0 is the first number and the first bit: Arrow's `offset` of a slice is not known here.
 */
export interface Column {
  readonly values: Numbers
  /** A bitmap of the rows in which the fact is known; all are, unless it is given. */
  readonly validity?: Uint8Array | null | undefined
  /** The words of a choice, by their codes; one that is no choice of the fact is not known. */
  readonly dictionary?: readonly string[] | undefined
}

/** A column whose form is known. */
export interface ReadColumn extends Column {
  readonly values: Doubles
}

/** @throws {TypeError} where a column cannot be read */
export function readColumn({ path, type }: Fact, column: unknown, rows: number): ReadColumn {
  const wrong = (told: string) => new TypeError(`${path}: ${told}`)
  const { values: given, validity, dictionary } = (column ?? {}) as Partial<Column>
  const values =
    given instanceof BigInt64Array || given instanceof BigUint64Array
      ? Float64Array.from(given, Number)
      : arrays.some((each) => given instanceof each) && ArrayBuffer.isView(given)
        ? given
        : undefined
  const bits = Math.ceil(rows / 8)
  if (type === 'boolean' && !(values instanceof Uint8Array)) {
    throw wrong('the values of yes and no are a bitmap (Uint8Array)')
  }
  if (!values) {
    throw wrong('the values are no typed array of numbers (Int32Array, Float64Array and the like)')
  }
  if (values.length < (type === 'boolean' ? bits : rows)) {
    throw wrong(`the column has fewer than ${rows} rows`)
  }
  if (validity && !(validity instanceof Uint8Array))
    throw wrong('the validity is no bitmap (Uint8Array)')
  if (validity && validity.length < bits) throw wrong(`the validity has fewer than ${rows} rows`)
  if (type === 'choice' && !dictionary) throw wrong('a choice needs the dictionary of its codes')
  if (dictionary && !Array.isArray(dictionary)) throw wrong('the dictionary is no list of words')
  return { values, validity, dictionary }
}

/** What is true of a row of one column: the value, or nothing where it is not known. */
export type ValueAt = (row: number) => Value | undefined

/** Reads a column row by row. */
export function valuesOf(
  { facts, ruleset }: Program,
  slot: number,
  column: ReadColumn | undefined,
): ValueAt {
  const fact = facts[slot] as Fact
  if (!column) return () => undefined
  const { values, validity, dictionary = [] } = column
  const isKnown = (row: number) => !validity || isSet(validity, row)
  if (fact.type === 'boolean') {
    const bitmap = values as Uint8Array
    return (row) => (isKnown(row) ? isSet(bitmap, row) : undefined)
  }
  if (fact.type === 'choice') {
    const words = choicesOf(ruleset, fact)
    const known = dictionary.map((word) => (words.includes(word) ? word : undefined))
    return (row) => (isKnown(row) ? known[values[row] as number] : undefined)
  }
  return (row) => {
    const value = values[row] as number
    // A number that is none is not known, as in `verdict`.
    return isKnown(row) && value - value === 0 ? decimal(value) : undefined
  }
}

function isSet(bitmap: Uint8Array, row: number): boolean {
  return (((bitmap[row >> 3] as number) >>> (row & 7)) & 1) === 1
}
