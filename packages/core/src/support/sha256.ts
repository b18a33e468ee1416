/**
 * SHA-256 (FIPS 180-4). Node, Deno and Bun have a synchronous one; this implementation is for browsers. Their
 * own (`crypto.subtle`) is asynchronous, while an answer is not, and a library would add 2 kB to a bundle.
 */

/** SHA-256 of a text's UTF-8 bytes, in hex. */
export type Sha256 = (text: string) => string

interface Platform {
  readonly process?: { readonly getBuiltinModule?: (name: string) => { readonly hash?: Hash } }
}
type Hash = (algorithm: string, text: string) => string

/** The platform's hash function if it has a synchronous one, otherwise ours. */
export function hasher(): Sha256 {
  const hash = (globalThis as Platform).process?.getBuiltinModule?.('node:crypto').hash
  return hash ? (text) => hash('sha256', text) : sha256
}

const block = 64

/** Our own implementation. It writes the length in bits as 32 bits, so it is for texts below half a gigabyte. */
export function sha256(text: string): string {
  const bytes = new TextEncoder().encode(text)
  // Padding, by the standard: a single 1 bit after the text, and its length in bits at the end of the last block.
  const end = (bytes.length + 8 + block) & -block
  const padded = new Uint8Array(end)
  padded.set(bytes)
  padded[bytes.length] = 0x80
  const view = new DataView(padded.buffer)
  view.setUint32(end - 4, bytes.length * 8)
  const state = starts.slice()
  const words = new Int32Array(block)
  for (let at = 0; at < end; at += block) compress(state, words, view, at)
  let hex = ''
  for (const word of state) hex += (word >>> 0).toString(16).padStart(8, '0')
  return hex
}

type Eight = Readonly<Record<0 | 1 | 2 | 3 | 4 | 5 | 6 | 7, number>>

/** The compression function: mixes one block into the state. */
function compress(state: Int32Array, words: Int32Array, bytes: DataView, at: number): void {
  for (let i = 0; i < 16; i++) words[i] = bytes.getInt32(at + i * 4)
  for (let i = 16; i < block; i++) {
    const w15 = words[i - 15] as number
    const w2 = words[i - 2] as number
    words[i] =
      (words[i - 16] as number) +
      (turned(w15, 7) ^ turned(w15, 18) ^ (w15 >>> 3)) +
      (words[i - 7] as number) +
      (turned(w2, 17) ^ turned(w2, 19) ^ (w2 >>> 10))
  }
  let { 0: a, 1: b, 2: c, 3: d, 4: e, 5: f, 6: g, 7: h } = state as unknown as Eight
  for (let i = 0; i < block; i++) {
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
  ;[a, b, c, d, e, f, g, h].forEach((word, i) => ((state[i] as number) += word))
}

const turned = (word: number, by: number) => (word >>> by) | (word << (32 - by))

/**
 * The constants of the standard: the first 32 bits of the fractional parts of roots of the first primes, square
 * roots for the initial state and cube roots for the rounds. A double holds 18 bits more than that takes.
 */
function roots(count: number, root: (prime: number) => number): Int32Array {
  const primes: number[] = []
  for (let n = 2; primes.length < count; n++) {
    if (primes.every((prime) => n % prime !== 0)) primes.push(n)
  }
  return Int32Array.from(primes, (prime) => ((root(prime) % 1) * 2 ** 32) | 0)
}

const starts = /* @__PURE__ */ roots(8, Math.sqrt)
const constants = /* @__PURE__ */ roots(block, Math.cbrt)
