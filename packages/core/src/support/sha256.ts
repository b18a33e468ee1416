/**
 * SHA-256 (FIPS 180-4), of texts that start alike. A library's takes 1.6 kB more of a bundle whose bound is 20,
 * and the platform's own gives a promise in a browser.
 */

/** SHA-256 of a text's UTF-8 bytes, in hex. */
export type Sha256 = (text: string) => string

const block = 64

/** The hash of texts that start with this one: their start is taken in once. */
export function sha256After(start: string): Sha256 {
  const utf8 = new TextEncoder()
  const compress = compressor()
  const two = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))
  const bytes = utf8.encode(start)
  const taken = bytes.length & -block
  const started = initial()
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
  const constants = Int32Array.from(primes(64), (prime) => fraction(prime, 3n))
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

/** The standard's numbers are the first bits of roots of primes: square roots here, cube roots above. */
const initial = () => Int32Array.from(primes(8), (prime) => fraction(prime, 2n))

function primes(count: number): bigint[] {
  const found: bigint[] = []
  for (let n = 2n; found.length < count; n++) {
    if (found.every((prime) => n % prime !== 0n)) found.push(n)
  }
  return found
}

/** The first 32 bits of the fraction of a root, exactly: of a whole number that is so much larger. */
function fraction(of: bigint, degree: bigint): number {
  const large = of << (32n * degree)
  let [low, high] = [0n, 1n << 36n]
  while (high - low > 1n) {
    const middle = (low + high) >> 1n
    if (middle ** degree <= large) low = middle
    else high = middle
  }
  return Number(BigInt.asIntN(32, low))
}
