/** A column with the values of one fact. */
import type { Value } from '../program/operators.js'
import type { Program } from '../program/program.js'
import { choicesOf } from '../ruleset/fact-values.js'
import type { Fact } from '../ruleset/ruleset.js'
import { decimal } from '../support/decimal.js'

/** The numbers, or the codes of the words, of one fact: any typed array. */
export type Numbers =
  | Float64Array
  | Float32Array
  | Int32Array
  | Uint32Array
  | Int16Array
  | Uint16Array
  | Int8Array
  | Uint8Array

/**
 * A column with the values of one fact. For a number: its values. For a boolean: a bitmap, in which bit `i % 8` of
 * byte `i >> 3` is row `i`. For a choice: codes, and the dictionary of their words.
 */
export interface Column {
  readonly values: Numbers
  /** A bitmap of the rows in which the fact is known; by default all rows. */
  readonly validity?: Uint8Array | null | undefined
  /** The words of a choice, by code; a word that is not one of the fact's choices counts as not known. */
  readonly dictionary?: readonly string[] | undefined
}

/** @throws {TypeError} if the column cannot be read */
export function checkColumn({ path, type }: Fact, column: Column, rows: number): void {
  const { values, validity, dictionary } = column
  const bits = Math.ceil(rows / 8)
  if (values.length < (type === 'boolean' ? bits : rows)) {
    throw new TypeError(`${path}: the column has fewer than ${rows} rows`)
  }
  if (validity && validity.length < bits) {
    throw new TypeError(`${path}: the validity has fewer than ${rows} rows`)
  }
  if (type === 'choice' && !dictionary) {
    throw new TypeError(`${path}: a choice needs the dictionary of its codes`)
  }
}

/** Gives the value of a row; undefined if it is not known. */
export type ValueAt = (row: number) => Value | undefined

/** Reads a column row by row. */
export function valuesOf(
  { facts, ruleset }: Program,
  slot: number,
  column: Column | undefined,
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
