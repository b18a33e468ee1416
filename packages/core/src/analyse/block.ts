/** A block of a column's rows, copied to where the kernels work: it stays in the processor's cache. */
import type { ReadColumn } from './column.js'
import type { Machine } from './kernels/machine.js'
import { blockRows, planeBytes, wholeWords } from './planes.js'

/** Takes in so many rows from one on. */
export type Load = (from: number, count: number) => void

/** Rows of which some are known, by the addresses of their values and of a plane. */
export interface Block {
  readonly values: number
  readonly known: number
  readonly load: Load
}

/** Numbers as they are given: whole ones of 32 bits, or floats. */
export interface NumberBlock extends Block {
  readonly isWhole: boolean
}

export function numberBlock(
  machine: Machine,
  { values: given, validity }: ReadColumn,
): NumberBlock {
  const { memory, kernels } = machine
  const isFloat = given instanceof Float64Array || given instanceof Float32Array
  // What is more than a whole number of 32 bits with its sign.
  const isWhole = !isFloat && !(given instanceof Uint32Array)
  const values = memory.take(blockRows * (isWhole ? 4 : 8))
  const { known, load: loadKnown } = planeOf(machine, validity)
  const load: Load = (from, count) => {
    const rows = given.subarray(from, from + count)
    loadKnown(from, count)
    if (isWhole) memory.words.set(rows, values >> 2)
    else memory.floats.set(rows, values >> 3)
    // A number that is none is not known, as in `verdict`.
    if (isFloat) kernels.finite(values, known, wholeWords(count))
  }
  return { values, known, load, isWhole }
}

/** The numbers of a block read to nine decimals, as floats. */
export function decimalBlock(
  { memory, kernels }: Machine,
  { values: given, known, isWhole }: NumberBlock,
): NumberBlock {
  const values = memory.take(blockRows * 8)
  const read = isWhole ? kernels.widen : kernels.decimals
  const load: Load = (_from, count) => {
    read(given, values, wholeWords(count))
  }
  return { values, known, load, isWhole: false }
}

/** Words, of which a byte says which: its place in a dictionary. */
export interface CodeBlock extends Block {
  readonly dictionary: readonly string[]
}

/** As many words as a byte tells apart, with one left for what is none. */
const mostWords = 255

/** Codes as they are given where a byte holds them, or the places of their words among those that there can be. */
export function codeBlock(
  machine: Machine,
  { values: given, validity, dictionary = [] }: ReadColumn,
  words: readonly string[],
): CodeBlock | undefined {
  const { memory, kernels } = machine
  const values = memory.take(blockRows)
  const { known, load: loadKnown } = planeOf(machine, validity)
  const isFloat = given instanceof Float64Array || given instanceof Float32Array
  const isByte = given instanceof Uint8Array || given instanceof Int8Array
  // A negative byte is one from 128 on.
  const most = given instanceof Int8Array ? 128 : mostWords
  if (!isFloat && dictionary.length <= most) {
    const wide = isByte ? 0 : memory.take(blockRows * 4)
    const load: Load = (from, count) => {
      const rows = given.subarray(from, from + count)
      loadKnown(from, count)
      if (isByte) {
        memory.bytes.set(rows, values)
        return
      }
      memory.words.set(rows, wide >> 2)
      kernels.narrow(wide, values, wholeWords(count))
    }
    return { values, known, load, dictionary }
  }
  if (words.length > mostWords) return undefined
  const places = Uint8Array.from(dictionary, (word) => words.indexOf(word))
  const load: Load = (from, count) => {
    loadKnown(from, count)
    for (let row = 0; row < count; row++) {
      memory.bytes[values + row] = places[given[from + row] as number] ?? mostWords
    }
  }
  return { values, known, load, dictionary: words }
}

/** Yes and no. */
export function bitBlock(machine: Machine, { values: given, validity }: ReadColumn): Block {
  const values = machine.memory.take(planeBytes)
  const { known, load: loadKnown } = planeOf(machine, validity)
  const load: Load = (from, count) => {
    machine.loadBits(values, given as Uint8Array, from, count)
    loadKnown(from, count)
  }
  return { values, known, load }
}

/** The rows that are known: all of them where there is no bitmap. */
function planeOf(
  machine: Machine,
  validity: Uint8Array | null | undefined,
): { readonly known: number; readonly load: Load } {
  const { memory } = machine
  const known = memory.take(planeBytes)
  const load: Load = (from, count) => {
    if (validity) machine.loadBits(known, validity, from, count)
    else memory.bytes.fill(255, known, known + (wholeWords(count) >> 3))
  }
  return { known, load }
}
