/**
 * The outcomes of nodes for a block of rows, three-valued, as two bit planes each: where it is true, and where
 * it is false. A word holds 32 rows, so that a junction costs two operations a child for all of them.
 */
import type { Junction, Nodes } from '../program/program.js'

/** Rows that are worked out together: their planes stay in the processor's cache. */
export const blockRows = 8192
export const blockWords = blockRows / 32

interface Bitmap {
  readonly values: Uint8Array
  readonly validity: Uint8Array
}

export class Planes {
  readonly #asked: Nodes
  readonly #whenTrue: readonly Int32Array[]
  readonly #whenFalse: readonly Int32Array[]

  constructor(asked: Nodes) {
    this.#asked = asked
    const used = new Set(asked.order)
    const plane = (_: unknown, i: number) => new Int32Array(used.has(i) ? blockWords : 0)
    this.#whenTrue = asked.nodes.map(plane)
    this.#whenFalse = asked.nodes.map(plane)
  }

  /** The plane of the rows in which a node is true, or false. */
  of(node: number, truth: boolean): Int32Array {
    return (truth ? this.#whenTrue : this.#whenFalse)[node] as Int32Array
  }

  /** Works out the junctions from the leaves, by Kleene's tables; see `program.ts`. */
  joinAll(): void {
    const { nodes, order } = this.#asked
    for (const i of order) {
      const node = nodes[i]
      if (node?.kind === 'junction') this.#join(i, node)
    }
  }

  #join(i: number, { children, decisive, result }: Junction): void {
    // One child with the decisive value is enough for the result; the opposite takes every child.
    const some = this.of(i, result).fill(0)
    const every = this.of(i, !result).fill(-1)
    for (const child of children) {
      const is = this.of(child, decisive)
      const isNot = this.of(child, !decisive)
      for (let word = 0; word < blockWords; word++) {
        some[word] = (some[word] as number) | (is[word] as number)
        every[word] = (every[word] as number) & (isNot[word] as number)
      }
    }
  }

  /** Writes a node's outcomes as a bitmap of those that are true, and one of those that are known. */
  write(node: number, { values, validity }: Bitmap, from: number, count: number): void {
    const isTrue = this.of(node, true)
    const isFalse = this.of(node, false)
    const bytes = Math.ceil(count / 8)
    for (let byte = 0; byte < bytes; byte++) {
      const by = (byte & 3) * 8
      // Rows beyond the last are not known.
      const left = count - byte * 8
      const within = left < 8 ? (1 << left) - 1 : 0xff
      const yes = ((isTrue[byte >> 2] as number) >>> by) & within
      const no = ((isFalse[byte >> 2] as number) >>> by) & within
      values[(from >> 3) + byte] = yes
      validity[(from >> 3) + byte] = yes | no
    }
  }

  /**
   * Writes which outcome each row leads to, as `conclude` has it: its number, the number of outcomes for
   * `otherwise`, and one more while it cannot be settled.
   */
  conclude(outcomes: readonly number[], into: Uint8Array, from: number, count: number): void {
    for (let word = 0; word * 32 < count; word++) {
      const rows = Math.min(32, count - word * 32)
      const at = from + word * 32
      let pending = -1
      into.fill(outcomes.length, at, at + rows)
      outcomes.forEach((node, i) => {
        const yes = (this.of(node, true)[word] as number) & pending
        const no = (this.of(node, false)[word] as number) & pending
        const open = pending & ~(yes | no)
        if (yes !== 0) mark(into, at, rows, yes, i)
        if (open !== 0) mark(into, at, rows, open, outcomes.length + 1)
        pending = no
      })
    }
  }
}

function mark(into: Uint8Array, at: number, rows: number, bits: number, code: number): void {
  // Loops over the bits that are set: testing every row costs mispredicted branches.
  for (let left = rows < 32 ? bits & ((1 << rows) - 1) : bits; left !== 0; left &= left - 1) {
    into[at + 31 - Math.clz32(left & -left)] = code
  }
}
