/** Loops that write the outcomes of one leaf for a block of rows: one for each kind of column. */
import { operators, type Operator, type Value } from '../program/operators.js'
import type { Truth } from '../program/truth.js'
import type { Block } from './block.js'
import type { Planes } from './planes.js'

/** Writes a leaf's outcomes for so many rows from one on. */
export type ReadBlock = (planes: Planes, from: number, count: number) => void

/** What a leaf gives for a row. */
export type TruthAt = (row: number) => Truth

/** The same outcome for every row. */
export function always(node: number, truth: Truth): ReadBlock {
  return (planes) => {
    planes.of(node, true).fill(truth === true ? -1 : 0)
    planes.of(node, false).fill(truth === false ? -1 : 0)
  }
}

/**
 * How an operator orders two numbers: of the right one, how much is compared with, and whether it holds where
 * the left one is less, the same, or more.
 */
interface Order {
  readonly part: number
  readonly less: number
  readonly same: number
  readonly more: number
}

export const orders: ReadonlyMap<Operator | undefined, Order> = /* @__PURE__ */ new Map([
  [operators.lessThan, { part: 1, less: 1, same: 0, more: 0 }],
  [operators.lessThanInclusive, { part: 1, less: 1, same: 1, more: 0 }],
  [operators.equal, { part: 1, less: 0, same: 1, more: 0 }],
  [operators.notEqual, { part: 1, less: 1, same: 0, more: 1 }],
  [operators.greaterThanInclusive, { part: 1, less: 0, same: 1, more: 1 }],
  [operators.greaterThan, { part: 1, less: 0, same: 0, more: 1 }],
  [operators.majorityOf, { part: 1 / 2, less: 0, same: 0, more: 1 }],
])

/** A comparison of two numbers, without a branch; `open`: of a row in which one is not known. */
export function ofNumbers(
  node: number,
  { part, less, same, more }: Order,
  left: Block<Float64Array>,
  right: Block<Float64Array>,
  open: TruthAt,
): ReadBlock {
  return (planes, from, count) => {
    const whenTrue = planes.of(node, true)
    const whenFalse = planes.of(node, false)
    for (let start = 0; start < count; start += 32) {
      let yes = 0
      for (let row = 0; row < 32; row++) {
        const a = left.values[start + row] as number
        const b = (right.values[start + row] as number) * part
        yes |= ((less & +(a < b)) | (same & +(a === b)) | (more & +(a > b))) << row
      }
      const word = start >> 5
      const known = (left.known[word] as number) & (right.known[word] as number)
      whenTrue[word] = yes & known
      whenFalse[word] = ~yes & known
      if (known !== -1) each(~known, whenTrue, whenFalse, word, from + start, open)
    }
  }
}

/** Of yes and no. */
export function ofBits(
  node: number,
  { values, known }: Block<Int32Array>,
  test: (value: Value | undefined) => Truth,
): ReadBlock {
  const [no, yes, open] = [test(false), test(true), test(undefined)]
  const those = (word: number, truth: boolean) =>
    ((known[word] as number) &
      ((yes === truth ? (values[word] as number) : 0) |
        (no === truth ? ~(values[word] as number) : 0))) |
    (open === truth ? ~(known[word] as number) : 0)
  return (planes, _from, count) => {
    for (let word = 0; word * 32 < count; word++) {
      planes.of(node, true)[word] = those(word, true)
      planes.of(node, false)[word] = those(word, false)
    }
  }
}

/** A comparison of a word, worked out for each word once. */
export function ofCodes(
  node: number,
  { values, known }: Block<Int32Array>,
  truths: readonly Truth[],
  unknown: Truth,
): ReadBlock {
  // Every byte is a code, and so is one more than there are words.
  const table = new Uint8Array(Math.max(256, truths.length + 1)).fill(bitsOf(unknown))
  table.set(truths.map(bitsOf))
  return (planes, _from, count) => {
    const whenTrue = planes.of(node, true)
    const whenFalse = planes.of(node, false)
    for (let start = 0; start < count; start += 32) {
      let yes = 0
      let no = 0
      for (let row = 0; row < 32; row++) {
        const bits = table[values[start + row] as number] as number
        yes |= (bits & 1) << row
        no |= (bits >> 1) << row
      }
      const word = start >> 5
      const open = ~(known[word] as number)
      whenTrue[word] = (yes & ~open) | (unknown === true ? open : 0)
      whenFalse[word] = (no & ~open) | (unknown === false ? open : 0)
    }
  }
}

/** A truth as two bits: true, and false. */
function bitsOf(truth: Truth): number {
  return truth === null ? 0 : truth ? 1 : 2
}

/** Where nothing is quicker. */
export function everyRow(node: number, truthAt: TruthAt): ReadBlock {
  return (planes, from, count) => {
    const whenTrue = planes.of(node, true)
    const whenFalse = planes.of(node, false)
    for (let start = 0; start < count; start += 32) {
      const rows = count - start < 32 ? (1 << (count - start)) - 1 : -1
      whenTrue[start >> 5] = 0
      whenFalse[start >> 5] = 0
      each(rows, whenTrue, whenFalse, start >> 5, from + start, truthAt)
    }
  }
}

/** Asks for those rows of a word whose bits are set. */
function each(
  bits: number,
  whenTrue: Int32Array,
  whenFalse: Int32Array,
  word: number,
  from: number,
  truthAt: TruthAt,
): void {
  for (let left = bits; left !== 0; left &= left - 1) {
    const bit = left & -left
    const truth = truthAt(from + 31 - Math.clz32(bit))
    if (truth === true) whenTrue[word] = (whenTrue[word] as number) | bit
    if (truth === false) whenFalse[word] = (whenFalse[word] as number) | bit
  }
}
