/** A block of a column's rows, copied to the kernels' memory, small enough for the processor's cache. */
import type { ReadColumn } from './column.js'
import type { Machine } from './kernels/machine.js'
import { blockRows, planeBytes, wholeWords } from './planes.js'

/** Loads `count` rows, starting at `from`. */
export type Load = (from: number, count: number) => void

/** A block of rows, by the addresses of their values and of the plane of those that are known. */
export interface Block {
  readonly values: number
  readonly known: number
  readonly load: Load
}

/** A block of numbers as they are given: 32-bit whole numbers, or floats. */
export interface NumberBlock extends Block {
  readonly isWhole: boolean
}

export function numberBlock(
  machine: Machine,
  { values: given, validity }: ReadColumn,
): NumberBlock {
  const { memory, kernels } = machine
  const isFloat = given instanceof Float64Array || given instanceof Float32Array
  // A Uint32Array may hold numbers above the range of signed 32 bits.
  const isWhole = !isFloat && !(given instanceof Uint32Array)
  const values = memory.take(blockRows * (isWhole ? 4 : 8))
  const { known, load: loadKnown } = planeOf(machine, validity)
  const load: Load = (from, count) => {
    const rows = given.subarray(from, from + count)
    loadKnown(from, count)
    if (isWhole) memory.words.set(rows, values >> 2)
    else memory.floats.set(rows, values >> 3)
    // NaN and the infinities are not known, as in `verdict`.
    if (isFloat) kernels.finite(values, known, wholeWords(count))
  }
  return { values, known, load, isWhole }
}

/** The numbers of a block as floats, read to nine decimals. */
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

/** A block of words, each given by a byte: its index in a dictionary. */
export interface CodeBlock extends Block {
  readonly dictionary: readonly string[]
}

/** The most words that a byte can index, with one value left for none of them. */
const mostWords = 255

/** The codes as they are given if a byte can hold them; otherwise the indexes of their words among those possible. */
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
  // A negative byte would be read as 128 or more.
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

/** A block of booleans. */
export function bitBlock(machine: Machine, { values: given, validity }: ReadColumn): Block {
  const values = machine.memory.take(planeBytes)
  const { known, load: loadKnown } = planeOf(machine, validity)
  const load: Load = (from, count) => {
    machine.loadBits(values, given as Uint8Array, from, count)
    loadKnown(from, count)
  }
  return { values, known, load }
}

/** The plane of the rows that are known; all of them if there is no bitmap. */
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
