/**
 * A block of a column's rows, copied into arrays of one type: the loops over them are compiled for that type
 * alone, and stay in the processor's cache.
 */
import { decimal } from '../support/decimal.js'
import type { Column } from './column.js'
import { blockRows, blockWords } from './planes.js'

/** Takes in so many rows from one on. */
export type Load = (from: number, count: number) => void

/** Rows of which some are known: a bit for each, 32 to a word. */
export interface Block<Values> {
  readonly values: Values
  readonly known: Int32Array
  readonly load: Load
}

/** Numbers, read to nine decimals. */
export function numberBlock({ values: given, validity }: Column): Block<Float64Array> {
  const values = new Float64Array(blockRows)
  const known = new Int32Array(blockWords)
  const isFloat = given instanceof Float64Array || given instanceof Float32Array
  const load: Load = (from, count) => {
    values.set(given.subarray(from, from + count))
    loadBits(known, validity, from)
    if (!isFloat) return
    for (let start = 0; start < count; start += 32) {
      let finite = 0
      for (let row = 0; row < 32; row++) {
        const value = values[start + row] as number
        // A number that is none is not known, as in `verdict`.
        finite |= +(value - value === 0) << row
        values[start + row] = decimal(value)
      }
      known[start >> 5] = (known[start >> 5] as number) & finite
    }
  }
  return { values, known, load }
}

/** The same number for every row. */
export function constantBlock(constant: number): Block<Float64Array> {
  return {
    values: new Float64Array(blockRows).fill(constant),
    known: new Int32Array(blockWords).fill(-1),
    load: () => undefined,
  }
}

/** Codes of words; one that is beyond a byte, and stands for none, is the number of words. */
export function codeBlock({ values: given, validity }: Column, words: number): Block<Int32Array> {
  const values = new Int32Array(blockRows)
  const known = new Int32Array(blockWords)
  const load: Load = (from, count) => {
    loadBits(known, validity, from)
    values.set(given.subarray(from, from + count))
    if (given instanceof Uint8Array) return
    const isFloat = given instanceof Float64Array || given instanceof Float32Array
    for (let row = 0; row < count; row++) {
      const code = values[row] as number
      const isWord = code >= 0 && code < words && (!isFloat || given[from + row] === code)
      if (!isWord) values[row] = words
    }
  }
  return { values, known, load }
}

/** Yes and no, 32 to a word. */
export function bitBlock({ values: given, validity }: Column): Block<Int32Array> {
  const values = new Int32Array(blockWords)
  const known = new Int32Array(blockWords)
  const load: Load = (from) => {
    loadBits(values, given as Uint8Array, from)
    loadBits(known, validity, from)
  }
  return { values, known, load }
}

/** A bitmap's bits from a row on; all of them where there is none. */
function loadBits(into: Int32Array, bitmap: Uint8Array | null | undefined, from: number): void {
  if (!bitmap) {
    into.fill(-1)
    return
  }
  for (let word = 0; word < blockWords; word++) {
    const at = (from >> 3) + word * 4
    if (at >= bitmap.length) return
    const byte = (i: number) => (bitmap[at + i] ?? 0) << (i * 8)
    into[word] = byte(0) | byte(1) | byte(2) | byte(3)
  }
}
