/** A column of one fact, as it is given. */
import type { Value } from '../program/operators.js'
import type { Program } from '../program/program.js'
import { choicesOf } from '../ruleset/fact-values.js'
import type { Fact } from '../ruleset/ruleset.js'
import { decimal } from '../support/decimal.js'

/** Numbers, or the codes of words, of one fact: any typed array. */
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
 * A column of one fact. A number: its values. Yes or no: a bitmap, in which bit `i % 8` of byte `i >> 3` is
 * row `i`. A choice: codes, and the words that they stand for.
 */
export interface Column {
  readonly values: Numbers
  /** A bitmap of the rows in which the fact is known; all are, unless it is given. */
  readonly validity?: Uint8Array | null | undefined
  /** The words of a choice, by their codes; one that is no choice of the fact is not known. */
  readonly dictionary?: readonly string[] | undefined
}

/** @throws {TypeError} where a column cannot be read */
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

/** What is true of a row of one column: the value, or nothing where it is not known. */
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
    // A number that is none is not known, as in `verdict`.
    return isKnown(row) && value - value === 0 ? decimal(value) : undefined
  }
}

function isSet(bitmap: Uint8Array, row: number): boolean {
  return (((bitmap[row >> 3] as number) >>> (row & 7)) & 1) === 1
}
