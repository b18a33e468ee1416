/** A column with the values of one fact. */
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
/** Arrays whose elements are numbers of JavaScript. */
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

/** The numbers, or the codes of the words, of one fact. Whole numbers of 64 bits are read with 53 bits, as all numbers are. */
export type Numbers = Doubles | BigInt64Array | BigUint64Array

/**
 * A column with the values of one fact. For a number: its values, one for each row (Arrow's decimals have four words
 * each; make a `Float64Array` of them first). For a boolean: a bitmap, in which bit `i % 8` of byte `i >> 3` is row `i`.
 * For a choice: codes, and the dictionary of their words. Row 0 is the first number and the first bit, since Arrow's
 * `offset` of a slice is not known here.
 */
export interface Column {
  /** The numbers, bits or codes: one for each row. */
  readonly values: Numbers
  /** A bitmap of the rows in which the fact is known; by default all rows. */
  readonly validity?: Uint8Array | null | undefined
  /** The words of a choice, by code; a word that is not one of the fact's choices counts as not known. */
  readonly dictionary?: readonly string[] | undefined
}

/** A column whose form is known. */
export interface ReadColumn extends Column {
  readonly values: Doubles
}

/** @throws {TypeError} if the column cannot be read */
export function readColumn({ path, type }: Fact, column: unknown, rows: number): ReadColumn {
  const wrong = (told: string) => new TypeError(`${path}: ${told}`)
  const { values: given, validity, dictionary } = (column ?? {}) as Partial<Column>
  const values =
    given instanceof BigInt64Array || given instanceof BigUint64Array
      ? Float64Array.from(given, Number)
      : isDoubles(given)
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

/** An object that only inherits from a typed array is none. */
function isDoubles(values: unknown): values is Doubles {
  return ArrayBuffer.isView(values) && arrays.some((each) => values instanceof each)
}

/** Gives the value of a row; undefined if it is not known. */
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
    // NaN and the infinities are not known, as in `verdict`.
    return isKnown(row) && value - value === 0 ? decimal(value) : undefined
  }
}

function isSet(bitmap: Uint8Array, row: number): boolean {
  return (((bitmap[row >> 3] as number) >>> (row & 7)) & 1) === 1
}
