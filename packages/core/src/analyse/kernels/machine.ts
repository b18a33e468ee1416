/** The memory and the kernels that work on it: in WebAssembly if it is available, otherwise in JavaScript. */
import type { Kernels } from './kernels.js'
import { Arena } from './memory.js'
import { plainKernels } from './plain.js'
import { simdModule } from './simd.js'

/**
 * What is used of WebAssembly: the standard library types lack it, and the DOM types that have it declare all of a
 * browser.
 */
declare const WebAssembly: {
  readonly Memory: new (size: { readonly initial: number }) => {
    readonly buffer: ArrayBuffer
    grow(pages: number): number
  }
  readonly Module: new (bytes: Uint8Array) => object
  readonly Instance: new (module: object, imports: object) => { readonly exports: unknown }
}

export interface Machine {
  readonly memory: Arena
  readonly kernels: Kernels
  /** Loads a bitmap into a plane, starting at a row that is a multiple of eight. */
  readonly loadBits: (plane: number, bitmap: Uint8Array, from: number, rows: number) => void
  /** Stores a plane in a bitmap, starting at such a row; the rest of the last row's byte becomes 0. */
  readonly storeBits: (plane: number, bitmap: Uint8Array, from: number, rows: number) => void
}

let found: Machine | undefined

/** The fastest machine available here; looked for once. */
export function quickest(): Machine {
  return (found ??= simdMachine() ?? plainMachine())
}

/**
 * Undefined if there is no WebAssembly, if a page's Content-Security-Policy does not allow it (`wasm-unsafe-eval`), if
 * it has no vectors, or if the processor is big-endian: WebAssembly's memory is little-endian.
 */
export function simdMachine(): Machine | undefined {
  if (new Uint8Array(Uint16Array.of(1).buffer)[0] !== 1) return undefined
  try {
    const m = new WebAssembly.Memory({ initial: 1 })
    const module = new WebAssembly.Module(simdModule())
    const { exports } = new WebAssembly.Instance(module, { m: { m } })
    const memory = new Arena((pages) => {
      m.grow(pages)
      return m.buffer
    })
    return {
      memory,
      kernels: exports as Kernels,
      loadBits(plane, bitmap, from, rows) {
        memory.bytes.set(bitmap.subarray(from >> 3, (from + rows + 7) >> 3), plane)
      },
      storeBits(plane, bitmap, from, rows) {
        const whole = rows >> 3
        bitmap.set(memory.bytes.subarray(plane, plane + whole), from >> 3)
        const rest = (1 << (rows & 7)) - 1
        if (rest) bitmap[(from >> 3) + whole] = (memory.bytes[plane + whole] as number) & rest
      },
    }
  } catch {
    return undefined
  }
}

/** Here planes are handled as words, so their byte order does not matter. */
export function plainMachine(): Machine {
  let buffer = new ArrayBuffer(0)
  const memory = new Arena((pages) => {
    const larger = new Uint8Array(buffer.byteLength + pages * 65_536)
    larger.set(new Uint8Array(buffer))
    buffer = larger.buffer
    return buffer
  })
  return {
    memory,
    kernels: plainKernels(memory),
    loadBits(plane, bitmap, from, rows) {
      for (let row = 0; row < rows; row += 32) {
        const byte = (i: number) => (bitmap[((from + row) >> 3) + i] ?? 0) << (i * 8)
        memory.words[(plane + (row >> 3)) >> 2] = byte(0) | byte(1) | byte(2) | byte(3)
      }
    },
    storeBits(plane, bitmap, from, rows) {
      for (let row = 0; row < rows; row += 8) {
        const left = rows - row
        const within = left < 8 ? (1 << left) - 1 : 0xff
        const word = memory.words[(plane + (row >> 3)) >> 2] as number
        bitmap[(from + row) >> 3] = (word >>> (row & 24)) & within
      }
    },
  }
}
