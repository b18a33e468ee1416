/** One memory that kernels work on, and what is known of it. */

/** Views of all of it, which are others once it has grown. */
export interface Memory {
  readonly bytes: Uint8Array
  readonly words: Int32Array
  readonly floats: Float64Array
}

/** The unit in which WebAssembly's memory grows. */
const page = 65_536

/** Hands out addresses one after the other. */
export class Arena implements Memory {
  readonly #grow: (pages: number) => ArrayBuffer
  #taken = 0
  #size = 0
  bytes = new Uint8Array()
  words = new Int32Array()
  floats = new Float64Array()

  /** @param grow makes it larger by some pages, with what stands in it, and gives all of it */
  constructor(grow: (pages: number) => ArrayBuffer) {
    this.#grow = grow
    this.#view(grow(0))
  }

  /** Begins anew: what was taken may be taken again, and what stood there is gone. */
  clear(): void {
    this.bytes.fill(0, 0, this.#taken)
    this.#taken = 0
  }

  /** The address of so many bytes, which hold anything. */
  take(bytes: number): number {
    const address = this.#taken
    // What a vector is loaded from at its own size is loaded fastest.
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
