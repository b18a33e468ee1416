/** The kernels in JavaScript, for when there is no WebAssembly or it has no vectors. */
import { decimal } from '../../support/decimal.js'
import type { Kernels } from './kernels.js'
import type { Memory } from './memory.js'

/** Each comparison makes bits without a branch, 32 to a word. */
export function plainKernels(memory: Memory): Kernels {
  const word = (address: number) => memory.words[address >> 2] as number

  const floatsFrom = (address: number) => memory.floats.subarray(address >> 3)
  const wholesFrom = (address: number) => memory.words.subarray(address >> 2)

  /** Stores a word of bits, and of their opposites, for the known rows. */
  function tell(bits: number, row: number, known: number, yes: number, no: number): void {
    const those = word(known + (row >> 3))
    memory.words[(yes + (row >> 3)) >> 2] = bits & those
    memory.words[(no + (row >> 3)) >> 2] = ~bits & those
  }

  function join(
    plane: number,
    other: number,
    rows: number,
    by: (plane: number, other: number) => number,
  ): void {
    for (let at = 0; at < rows >> 3; at += 4) {
      memory.words[(plane + at) >> 2] = by(word(plane + at), word(other + at))
    }
  }

  const comparing =
    (
      holds: (left: number, right: number) => boolean,
      from: (address: number) => Float64Array | Int32Array = floatsFrom,
    ): Kernels['less'] =>
    (left, leftPart, right, rightPart, known, yes, no, rows) => {
      const lefts = from(left)
      const rights = from(right)
      for (let start = 0; start < rows; start += 32) {
        let bits = 0
        for (let row = 0; row < 32; row++) {
          const one = (lefts[start + row] as number) * leftPart
          const other = (rights[start + row] as number) * rightPart
          bits |= +holds(one, other) << row
        }
        tell(bits, start, known, yes, no)
      }
    }

  return {
    finite(floats, known, rows) {
      const values = floatsFrom(floats)
      for (let start = 0; start < rows; start += 32) {
        let bits = 0
        for (let row = 0; row < 32; row++) {
          const value = values[start + row] as number
          bits |= +(value - value === 0) << row
        }
        const at = (known + (start >> 3)) >> 2
        memory.words[at] = (memory.words[at] as number) & bits
      }
    },

    decimals(floats, into, rows) {
      for (let row = 0; row < rows; row++) {
        memory.floats[(into >> 3) + row] = decimal(memory.floats[(floats >> 3) + row] as number)
      }
    },

    widen(wholes, into, rows) {
      memory.floats.set(memory.words.subarray(wholes >> 2, (wholes >> 2) + rows), into >> 3)
    },

    narrow(codes, into, rows) {
      for (let row = 0; row < rows; row++) {
        memory.bytes[into + row] = Math.min((memory.words[(codes >> 2) + row] as number) >>> 0, 255)
      }
    },

    floatsWithin(floats, low, below, known, within, without, rows) {
      const values = floatsFrom(floats)
      for (let start = 0; start < rows; start += 32) {
        let bits = 0
        for (let row = 0; row < 32; row++) {
          const value = values[start + row] as number
          bits |= (+(value >= low) & +(value < below)) << row
        }
        tell(bits, start, known, within, without)
      }
    },

    wholesWithin(wholes, low, most, known, within, without, rows) {
      const values = wholesFrom(wholes)
      for (let start = 0; start < rows; start += 32) {
        let bits = 0
        for (let row = 0; row < 32; row++) {
          const value = values[start + row] as number
          bits |= (+(value >= low) & +(value <= most)) << row
        }
        tell(bits, start, known, within, without)
      }
    },

    less: comparing((left, right) => left < right),
    same: comparing((left, right) => left === right),
    lessWhole: comparing((left, right) => left < right, wholesFrom),
    sameWhole: comparing((left, right) => left === right, wholesFrom),

    lookUp(codes, first, table, known, yes, no, rows) {
      const { bytes, words } = memory
      const found = new Uint8Array(256)
      found.set(bytes.subarray(table, table + Math.min(16, 256 - first)), first)
      for (let start = 0; start < rows; start += 32) {
        let isTrue = 0
        let isFalse = 0
        for (let row = 0; row < 32; row++) {
          const bits = found[bytes[codes + start + row] as number] as number
          isTrue |= (bits >> 7) << row
          isFalse |= ((bits >> 6) & 1) << row
        }
        const at = start >> 3
        const those = word(known + at)
        words[(yes + at) >> 2] = word(yes + at) ^ (isTrue & those)
        words[(no + at) >> 2] = word(no + at) ^ (isFalse & those)
      }
    },

    or(plane, other, rows) {
      join(plane, other, rows, (a, b) => a | b)
    },
    and(plane, other, rows) {
      join(plane, other, rows, (a, b) => a & b)
    },
    orNot(plane, other, rows) {
      join(plane, other, rows, (a, b) => a | ~b)
    },

    conclude(isTrue, isFalse, pending, into, code, open, rows) {
      for (let row = 0; row < rows; row += 32) {
        const left = word(pending + (row >> 3))
        const yes = word(isTrue + (row >> 3)) & left
        const no = word(isFalse + (row >> 3)) & left
        mark(memory.bytes, into + row, yes, code)
        mark(memory.bytes, into + row, left & ~(yes | no), open)
        memory.words[(pending + (row >> 3)) >> 2] = no
      }
    },
  }
}

function mark(into: Uint8Array, at: number, bits: number, code: number): void {
  // Loops over the set bits only: testing every row would cost mispredicted branches.
  for (let left = bits; left !== 0; left &= left - 1)
    into[at + 31 - Math.clz32(left & -left)] = code
}
