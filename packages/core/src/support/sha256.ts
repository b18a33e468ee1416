/**
 * SHA-256 (FIPS 180-4), of texts that start alike: Node's own, which Deno and Bun have too, or else ours. A
 * browser's gives a promise, which an answer does not wait for, and a library's takes 1.6 kB more of a bundle.
 */

/** SHA-256 of a text's UTF-8 bytes, in hex. */
export type Sha256 = (text: string) => string

interface Platform {
  readonly process?: { readonly getBuiltinModule?: (name: string) => { readonly hash?: Hash } }
}
type Hash = (algorithm: string, text: string) => string

/** The hash of texts that start with this one. */
export function hashOf(start: string): Sha256 {
  const hash = (globalThis as Platform).process?.getBuiltinModule?.('node:crypto').hash
  return hash ? (rest) => hash('sha256', start + rest) : sha256After(start)
}

const block = 64

/** The same without a platform's; the start is taken in once. */
export function sha256After(start: string): Sha256 {
  const utf8 = new TextEncoder()
  const compress = compressor()
  const two = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))
  const bytes = utf8.encode(start)
  const taken = bytes.length & -block
  const started = Int32Array.from(primes(8), (prime) => fraction(Math.sqrt(prime)))
  for (let at = 0; at < taken; at += block) compress(started, new DataView(bytes.buffer), at)
  const left = bytes.subarray(taken)
  // Written into the same buffer again and again: to make one takes as long as to hash some facts.
  let buffer = new Uint8Array(0)
  let view = new DataView(buffer.buffer)

  return (rest) => {
    // A UTF-16 unit is at most three bytes; the end takes nine, rounded up to a block.
    const most = left.length + rest.length * 3 + block + 9
    if (buffer.length < most) {
      buffer = new Uint8Array(most)
      buffer.set(left)
      view = new DataView(buffer.buffer)
    }
    const written = left.length + utf8.encodeInto(rest, buffer.subarray(left.length)).written
    const end = (written + block + 8) & -block
    buffer.fill(0, written, end)
    buffer[written] = 0x80
    const bits = (taken + written) * 8
    view.setUint32(end - 8, Math.floor(bits / 2 ** 32))
    view.setUint32(end - 4, bits >>> 0)
    const state = started.slice()
    for (let at = 0; at < end; at += block) compress(state, view, at)
    let hex = ''
    for (const word of state) {
      for (let by = 24; by >= 0; by -= 8) hex += two[(word >>> by) & 0xff] as string
    }
    return hex
  }
}

/** Takes a block into a state. */
function compressor(): (state: Int32Array, bytes: DataView, at: number) => void {
  const constants = Int32Array.from(primes(64), (prime) => fraction(Math.cbrt(prime)))
  const words = new Int32Array(64)

  return (state, bytes, at) => {
    for (let i = 0; i < 16; i++) words[i] = bytes.getInt32(at + i * 4)
    for (let i = 16; i < 64; i++) {
      const w15 = words[i - 15] as number
      const w2 = words[i - 2] as number
      const s0 = turned(w15, 7) ^ turned(w15, 18) ^ (w15 >>> 3)
      const s1 = turned(w2, 17) ^ turned(w2, 19) ^ (w2 >>> 10)
      words[i] = (words[i - 16] as number) + s0 + (words[i - 7] as number) + s1
    }
    let a = state[0] as number
    let b = state[1] as number
    let c = state[2] as number
    let d = state[3] as number
    let e = state[4] as number
    let f = state[5] as number
    let g = state[6] as number
    let h = state[7] as number
    for (let i = 0; i < 64; i++) {
      const sum = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)
      const first =
        (h + sum + ((e & f) ^ (~e & g)) + (constants[i] as number) + (words[i] as number)) | 0
      const second = (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))
      h = g
      g = f
      f = e
      e = (d + first) | 0
      d = c
      c = b
      b = a
      a = (first + second) | 0
    }
    state[0] = (state[0] as number) + a
    state[1] = (state[1] as number) + b
    state[2] = (state[2] as number) + c
    state[3] = (state[3] as number) + d
    state[4] = (state[4] as number) + e
    state[5] = (state[5] as number) + f
    state[6] = (state[6] as number) + g
    state[7] = (state[7] as number) + h
  }
}

const turned = (word: number, by: number) => (word >>> by) | (word << (32 - by))

function primes(count: number): number[] {
  const found: number[] = []
  for (let n = 2; found.length < count; n++) {
    if (found.every((prime) => n % prime !== 0)) found.push(n)
  }
  return found
}

/**
 * The first 32 bits of the fraction of a root, which are the standard's numbers: square roots to start from,
 * cube roots on the way. A double holds 18 bits more than that takes.
 */
function fraction(root: number): number {
  return ((root % 1) * 2 ** 32) | 0
}
