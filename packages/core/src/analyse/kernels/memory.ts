/** The memory that the kernels work on, and the allocation of addresses in it. */

/** Views of the whole memory; they are replaced when it grows. */
export interface Memory {
  readonly bytes: Uint8Array
  readonly words: Int32Array
  readonly floats: Float64Array
}

/** The unit in which WebAssembly's memory grows, in bytes. */
const page = 65_536

/** Allocates addresses one after another. */
export class Arena implements Memory {
  readonly #grow: (pages: number) => ArrayBuffer
  #taken = 0
  #size = 0
  bytes = new Uint8Array()
  words = new Int32Array()
  floats = new Float64Array()

  /** @param grow makes the memory larger by some pages, keeping its contents, and returns all of it */
  constructor(grow: (pages: number) => ArrayBuffer) {
    this.#grow = grow
    this.#view(grow(0))
  }

  /** Starts over: frees everything that was allocated, and overwrites it with zeros. */
  clear(): void {
    this.bytes.fill(0, 0, this.#taken)
    this.#taken = 0
  }

  /** The address of a number of bytes, with any contents. */
  take(bytes: number): number {
    const address = this.#taken
    // Aligned to 16 bytes, because vectors load fastest from addresses aligned to their size.
    this.#taken = (address + bytes + 15) & ~15
    const lacking = this.#taken - this.#size
    if (lacking > 0) this.#view(this.#grow(Math.ceil(lacking / page)))
    return address
  }

  #view(buffer: ArrayBuffer): void {
    this.#size = buffer.byteLength
    this.bytes = new Uint8Array(buffer)
    this.words = new Int32Array(buffer)
    this.floats = new Float64Array(buffer)
  }
}
