/** Loops that write the truths of one leaf for a block of rows; one loop for each kind of column. */
import type { Value } from '../program/operators.js'
import type { Truth } from '../program/truth.js'
import { leastReadAs } from '../support/decimal.js'
import type { Block, NumberBlock } from './block.js'
import type { Kernels } from './kernels/kernels.js'
import type { Machine } from './kernels/machine.js'
import type { Order } from './orders.js'
import { planeBytes, wholeWords, type Pair } from './planes.js'

/** Writes the truths of a leaf for `count` rows, starting at `from`. */
export type ReadBlock = (from: number, count: number) => void

/** Gives the truth of a leaf for a row. */
export type TruthAt = (row: number) => Truth

/** Gives the truth of a leaf for a number. */
export type TruthOf = (value: number) => Truth

/** The same truth for every row. */
export function always(machine: Machine, into: Pair, truth: Truth): ReadBlock {
  return (_from, count) => {
    fill(machine, into, truth, count)
  }
}

function fill({ memory }: Machine, { isTrue, isFalse }: Pair, truth: Truth, count: number): void {
  const bytes = wholeWords(count) >> 3
  memory.bytes.fill(truth === true ? 255 : 0, isTrue, isTrue + bytes)
  memory.bytes.fill(truth === false ? 255 : 0, isFalse, isFalse + bytes)
}

/** A comparison with a constant: whether a number is in the range where it holds. */
export function ofNumber(
  { kernels }: Machine,
  { isTrue, isFalse }: Pair,
  { part, less, same, more }: Order,
  { values, known, isWhole }: NumberBlock,
  constant: number,
  unknown: Truth,
): ReadBlock {
  // A comparison that holds for both less and more (`notEqual`) is the opposite of a range.
  const turned = less && more
  const number = constant * part
  const least = leastReadAs(number, (exact) => exact >= number)
  const beyond = leastReadAs(number, (exact) => exact > number)
  const low = less && !turned ? -Infinity : same || turned ? least : beyond
  const below = more && !turned ? Infinity : same || turned ? beyond : least
  const [within, without] = turned ? [isFalse, isTrue] : [isTrue, isFalse]
  const first = Math.max(Math.ceil(low), -(2 ** 31))
  const last = Math.min(Math.ceil(below) - 1, 2 ** 31 - 1)
  // An empty range if no 32-bit number is in it.
  const [from, most] = first <= last ? [first, last] : [0, -1]
  return (_from, count) => {
    const rows = wholeWords(count)
    if (isWhole) kernels.wholesWithin(values, from, most, known, within, without, rows)
    else kernels.floatsWithin(values, low, below, known, within, without, rows)
    if (unknown !== null) kernels.orNot(unknown ? isTrue : isFalse, known, rows)
  }
}

/** A comparison of two numbers of one kind, and its truth if only one, or none, of them is known. */
export function ofNumbers(
  { memory, kernels }: Machine,
  into: Pair,
  { part, less, same, more }: Order,
  left: NumberBlock,
  right: NumberBlock,
  unknown: { readonly byLeft: TruthOf; readonly byRight: TruthOf; readonly byNeither: Truth },
): ReadBlock {
  const known = memory.take(planeBytes)
  // `more` is `less` with the operands exchanged, and not less is the same or more.
  const exchanged = less === same
  const turned = less === more ? !same : same
  const [yes, no] = turned ? [into.isFalse, into.isTrue] : [into.isTrue, into.isFalse]
  const compare = comparisonOf(kernels, less === more, left.isWhole)
  const shift = left.isWhole ? 2 : 3
  const byLeft = remembered(unknown.byLeft)
  const byRight = remembered(unknown.byRight)
  const byNeither = bitsOf(unknown.byNeither)
  return (_from, count) => {
    const rows = wholeWords(count)
    memory.bytes.copyWithin(known, left.known, left.known + (rows >> 3))
    kernels.and(known, right.known, rows)
    if (exchanged) compare(right.values, part, left.values, 1, known, yes, no, rows)
    else compare(left.values, 1, right.values, part, known, yes, no, rows)
    const { words } = memory
    const numbers = left.isWhole ? words : memory.floats
    for (let row = 0; row < count; row += 32) {
      const word = (plane: number) => (plane + (row >> 3)) >> 2
      if (words[word(known)] === -1) continue
      const one = words[word(left.known)] as number
      const other = words[word(right.known)] as number
      let isTrue = byNeither & 0x80 ? ~(one | other) : 0
      let isFalse = byNeither & 0x40 ? ~(one | other) : 0
      for (const [bits, { values }, truthOf] of [
        [one & ~other, left, byLeft],
        [other & ~one, right, byRight],
      ] as const) {
        for (let rest = bits; rest !== 0; rest &= rest - 1) {
          const at = 31 - Math.clz32(rest & -rest)
          const truth = truthOf(numbers[(values >> shift) + row + at] as number)
          isTrue |= (truth >> 7) << at
          isFalse |= ((truth >> 6) & 1) << at
        }
      }
      words[word(into.isTrue)] = (words[word(into.isTrue)] as number) | isTrue
      words[word(into.isFalse)] = (words[word(into.isFalse)] as number) | isFalse
    }
  }
}

function comparisonOf(kernels: Kernels, isOfSame: boolean, isWhole: boolean): Kernels['less'] {
  if (isOfSame) return isWhole ? kernels.sameWhole : kernels.same
  return isWhole ? kernels.lessWhole : kernels.less
}

/** The two bits of a truth, cached for small whole numbers, as most counts of people are. */
function remembered(truthOf: TruthOf): (value: number) => number {
  const kept = new Uint8Array(1024)
  return (value) => {
    if ((value & 1023) !== value) return bitsOf(truthOf(value))
    return (kept[value] ||= bitsOf(truthOf(value)) | 1)
  }
}

/** A comparison of a boolean. */
export function ofBits(
  machine: Machine,
  into: Pair,
  { values, known }: Block,
  test: (value: Value | undefined) => Truth,
): ReadBlock {
  const { memory, kernels } = machine
  const [no, yes, open] = [test(false), test(true), test(undefined)]
  return (_from, count) => {
    const rows = wholeWords(count)
    for (const [truth, to] of [
      [true, into.isTrue],
      [false, into.isFalse],
    ] as const) {
      memory.bytes.fill(0, to, to + planeBytes)
      if (yes === truth) kernels.or(to, values, rows)
      if (no === truth) kernels.orNot(to, values, rows)
      kernels.and(to, known, rows)
      if (open === truth) kernels.orNot(to, known, rows)
    }
  }
}

/** A comparison of a word, evaluated once for each word. */
export function ofCodes(
  machine: Machine,
  into: Pair,
  { values, known }: Block,
  truths: readonly Truth[],
  unknown: Truth,
): ReadBlock {
  const { memory, kernels } = machine
  // Every row starts with the truth for an unknown value; the table says which bits its word flips.
  const bytes = Uint8Array.from(truths, (truth) => bitsOf(truth) ^ bitsOf(unknown))
  const tables = memory.take(bytes.length + 15)
  memory.bytes.fill(0, tables, tables + bytes.length + 15)
  memory.bytes.set(bytes, tables)
  return (_from, count) => {
    const rows = wholeWords(count)
    fill(machine, into, unknown, count)
    for (let first = 0; first < bytes.length; first += 16) {
      kernels.lookUp(values, first, tables + first, known, into.isTrue, into.isFalse, rows)
    }
  }
}

/** A truth as the two highest bits of a byte: the first if it is true, the second if it is false. */
function bitsOf(truth: Truth): number {
  return truth === null ? 0 : truth ? 0x80 : 0x40
}

/** Row by row, if no faster loop applies. */
export function everyRow(machine: Machine, into: Pair, truthAt: TruthAt): ReadBlock {
  return (from, count) => {
    fill(machine, into, null, count)
    const { words } = machine.memory
    const [yes, no] = [into.isTrue >> 2, into.isFalse >> 2]
    for (let row = 0; row < count; row++) {
      const truth = truthAt(from + row)
      if (truth === null) continue
      const word = (truth ? yes : no) + (row >> 5)
      words[word] = (words[word] as number) | (1 << (row & 31))
    }
  }
}
