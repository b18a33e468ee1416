/**
 * The truths of nodes for a block of rows, as two bit planes for each node: where it is true, and where it is
 * false. A word holds 32 rows, so a junction takes two operations for each child and 32 rows.
 */
import type { Junction, Nodes } from '../program/program.js'
import type { Machine } from './kernels/machine.js'

/** The rows that are handled together: few enough for their planes to stay in the processor's cache. */
export const blockRows = 8192
export const planeBytes = blockRows / 8

interface Bitmap {
  readonly values: Uint8Array
  readonly validity: Uint8Array
}

/** The addresses of the two planes of a node. */
export interface Pair {
  readonly isTrue: number
  readonly isFalse: number
}

export class Planes {
  readonly #asked: Nodes
  readonly #machine: Machine
  readonly #pairs: ReadonlyMap<number, Pair>
  /** A plane for temporary results, and the conclusions of a block. */
  readonly #scratch: number
  readonly #codes: number

  constructor(asked: Nodes, machine: Machine) {
    const { memory } = machine
    const plane = () => memory.take(planeBytes)
    this.#asked = asked
    this.#machine = machine
    this.#pairs = new Map(asked.order.map((i) => [i, { isTrue: plane(), isFalse: plane() }]))
    this.#scratch = plane()
    this.#codes = memory.take(blockRows)
  }

  of(node: number): Pair {
    return this.#pairs.get(node) as Pair
  }

  /** Computes the junctions from the leaves, by Kleene's tables; see `program.ts`. */
  joinAll(rows: number): void {
    const { nodes, order } = this.#asked
    for (const i of order) {
      const node = nodes[i]
      if (node?.kind === 'junction') this.#join(this.of(i), node, rows)
    }
  }

  #join(into: Pair, { children, decisive, result }: Junction, rows: number): void {
    const { memory, kernels } = this.#machine
    // One child with the decisive value is enough for the result; the opposite takes every child.
    const [some, every] = result ? [into.isTrue, into.isFalse] : [into.isFalse, into.isTrue]
    memory.bytes.fill(0, some, some + (rows >> 3))
    memory.bytes.fill(255, every, every + (rows >> 3))
    for (const child of children) {
      const { isTrue, isFalse } = this.of(child)
      kernels.or(some, decisive ? isTrue : isFalse, rows)
      kernels.and(every, decisive ? isFalse : isTrue, rows)
    }
  }

  /** Writes the truths of a node as two bitmaps: where it is true, and where it is known. */
  write(node: number, { values, validity }: Bitmap, from: number, count: number): void {
    const { memory, kernels, storeBits } = this.#machine
    const { isTrue, isFalse } = this.of(node)
    const known = this.#scratch
    memory.bytes.copyWithin(known, isTrue, isTrue + planeBytes)
    kernels.or(known, isFalse, wholeWords(count))
    storeBits(isTrue, values, from, count)
    storeBits(known, validity, from, count)
  }

  /**
   * Writes the outcome of each row, as `conclude` gives it: its index, the number of outcomes for `otherwise`, and
   * one more than that if it is not settled.
   */
  conclude(outcomes: readonly number[], into: Uint8Array, from: number, count: number): void {
    const { memory, kernels } = this.#machine
    const rows = wholeWords(count)
    const pending = this.#scratch
    memory.bytes.fill(255, pending, pending + (rows >> 3))
    memory.bytes.fill(outcomes.length, this.#codes, this.#codes + rows)
    outcomes.forEach((node, i) => {
      const { isTrue, isFalse } = this.of(node)
      kernels.conclude(isTrue, isFalse, pending, this.#codes, i, outcomes.length + 1, rows)
    })
    into.set(memory.bytes.subarray(this.#codes, this.#codes + count), from)
  }
}

/** The number of rows rounded up to whole words of bits. */
export function wholeWords(rows: number): number {
  return (rows + 31) & ~31
}
