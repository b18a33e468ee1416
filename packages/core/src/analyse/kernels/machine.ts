/** The memory and the kernels that work on it: WebAssembly's where it can be had, JavaScript's elsewhere. */
import type { Kernels } from './kernels.js'
import { Arena } from './memory.js'
import { plainKernels } from './plain.js'
import { simdModule } from './simd.js'

/** What is used of it: the types of the language do not know it, and those of a browser bring a browser. */
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
  /** Takes in a bitmap from a row on, the first of eight. */
  readonly loadBits: (plane: number, bitmap: Uint8Array, from: number, rows: number) => void
  /** Writes a plane into a bitmap from a row on; what lies beyond the last stays as it is. */
  readonly storeBits: (plane: number, bitmap: Uint8Array, from: number, rows: number) => void
}

let found: Machine | undefined

/** The quickest that can be had here, found out once. */
export function quickest(): Machine {
  return (found ??= simdMachine() ?? plainMachine())
}

/**
 * Undefined where there is no WebAssembly, where a page's Content-Security-Policy does not allow it
 * (`wasm-unsafe-eval`), where it has no vectors, and where a number's highest byte comes first: WebAssembly's memory
 * is the other way round.
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

/** Planes are words here, whichever of their bytes comes first. */
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
