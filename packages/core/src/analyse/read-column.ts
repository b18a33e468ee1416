/** Columns -> the outcomes of the leaves that read them, block by block. */
import type { Value } from '../program/operators.js'
import type { LeafNode, Program, Variant } from '../program/program.js'
import type { Truth } from '../program/truth.js'
import { choicesOf } from '../ruleset/fact-values.js'
import type { Fact } from '../ruleset/ruleset.js'
import { decimal } from '../support/decimal.js'
import { memoize } from '../support/memoize.js'
import type { Planes } from './planes.js'

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

/** Writes a leaf's outcomes for so many rows from one on. */
export type ReadBlock = (planes: Planes, from: number, count: number) => void

/** What is true of a row of one column: the value, or nothing where it is not known. */
type ValueAt = (row: number) => Value | undefined

/** Makes the readers of all leaves of a variant. @throws {TypeError} where a column cannot be read */
export function columnReaders(
  program: Program,
  variant: Variant,
  columns: Readonly<Record<string, Column>>,
  rows: number,
): readonly ReadBlock[] {
  const { slots, facts, ruleset } = program
  const bySlot: (Column | undefined)[] = []
  for (const [path, column] of Object.entries(columns)) {
    const slot = slots.get(path)
    if (slot === undefined) throw new TypeError(`${path}: the ruleset has no such fact`)
    checkColumn(facts[slot] as Fact, column, rows)
    bySlot[slot] = column
  }
  const valueAt = memoize((slot: number) => valuesOf(program, slot, bySlot[slot]))

  return variant.order.flatMap((i) => {
    const leaf = variant.nodes[i]
    if (leaf?.kind !== 'leaf') return []
    const [slot = 0, other] = leaf.slots
    const column = bySlot[slot]
    const fact = facts[slot] as Fact
    if (other !== undefined) return ofTwo(i, leaf, valueAt(slot), valueAt(other))
    const unknown = leaf.test([])
    if (!column) return always(i, unknown)
    const test = (value: Value | undefined) => leaf.test(at(slot, value))
    if ('minimum' in fact) {
      const constant = leaf.constant as number
      return ofNumbers(i, column, unknown, (value) => leaf.operator.test(value, constant))
    }
    if (fact.type === 'boolean') return ofBits(i, column, test)
    const words = choicesOf(ruleset, fact) as readonly Value[]
    const codes = (column.dictionary ?? []).map((word) =>
      test(words.includes(word) ? word : undefined),
    )
    return ofCodes(i, column, unknown, codes)
  })
}

function checkColumn({ path, type }: Fact, column: Column, rows: number): void {
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

const isSet = (bitmap: Uint8Array, row: number) => ((bitmap[row >> 3] as number) >>> (row & 7)) & 1

function at(slot: number, value: Value | undefined): (Value | undefined)[] {
  const values: (Value | undefined)[] = []
  values[slot] = value
  return values
}

/** The same outcome for every row. */
function always(node: number, truth: Truth): ReadBlock {
  return (planes) => {
    planes.of(node, true).fill(truth === true ? -1 : 0)
    planes.of(node, false).fill(truth === false ? -1 : 0)
  }
}

/** A comparison of a number with a constant. */
function ofNumbers(
  node: number,
  { values, validity }: Column,
  unknown: Truth,
  test: (value: number) => boolean,
): ReadBlock {
  const open = bitsOf(unknown)
  return ofRows(node, (row) => {
    const value = values[row] as number
    // A number that is none is not known, as in `verdict`.
    if ((validity && !isSet(validity, row)) || value - value !== 0) return open
    return test((value | 0) === value ? value : decimal(value)) ? 1 : 2
  })
}

function ofBits(
  node: number,
  { values, validity }: Column,
  test: (value: Value | undefined) => Truth,
): ReadBlock {
  const [no, yes, open] = [test(false), test(true), test(undefined)].map(bitsOf) as [
    number,
    number,
    number,
  ]
  const bitmap = values as Uint8Array
  return ofRows(node, (row) => {
    if (validity && !isSet(validity, row)) return open
    return isSet(bitmap, row) ? yes : no
  })
}

/** A comparison of a word, worked out for each word once. */
function ofCodes(
  node: number,
  { values, validity }: Column,
  unknown: Truth,
  truths: readonly Truth[],
): ReadBlock {
  const open = bitsOf(unknown)
  const table = Uint8Array.from(truths, bitsOf)
  return ofRows(node, (row) =>
    validity && !isSet(validity, row) ? open : (table[values[row] as number] ?? open),
  )
}

/** A comparison of two facts. */
function ofTwo(node: number, leaf: LeafNode, left: ValueAt, right: ValueAt): ReadBlock {
  const [first = 0, second = 0] = leaf.slots
  const values: (Value | undefined)[] = []
  return ofRows(node, (row) => {
    values[first] = left(row)
    values[second] = right(row)
    return bitsOf(leaf.test(values))
  })
}

/** A truth as two bits: true, and false. */
function bitsOf(truth: Truth): number {
  return truth === null ? 0 : truth ? 1 : 2
}

/** Packs the outcomes of rows into the planes of a node. */
function ofRows(node: number, outcome: (row: number) => number): ReadBlock {
  return (planes, from, count) => {
    const whenTrue = planes.of(node, true)
    const whenFalse = planes.of(node, false)
    for (let start = 0; start < count; start += 32) {
      const rows = Math.min(32, count - start)
      let yes = 0
      let no = 0
      for (let row = 0; row < rows; row++) {
        const bits = outcome(from + start + row)
        yes |= (bits & 1) << row
        no |= (bits >> 1) << row
      }
      whenTrue[start >> 5] = yes
      whenFalse[start >> 5] = no
    }
  }
}

function valuesOf({ facts, ruleset }: Program, slot: number, column: Column | undefined): ValueAt {
  const fact = facts[slot] as Fact
  if (!column) return () => undefined
  const { values, validity, dictionary = [] } = column
  const isKnown = (row: number) => !validity || isSet(validity, row) === 1
  if (fact.type === 'boolean') {
    const bitmap = values as Uint8Array
    return (row) => (isKnown(row) ? isSet(bitmap, row) === 1 : undefined)
  }
  if (fact.type === 'choice') {
    const words = choicesOf(ruleset, fact) as readonly Value[]
    const known = dictionary.map((word) => (words.includes(word) ? word : undefined))
    return (row) => (isKnown(row) ? known[values[row] as number] : undefined)
  }
  return (row) => {
    const value = values[row] as number
    return isKnown(row) && value - value === 0 ? decimal(value) : undefined
  }
}
