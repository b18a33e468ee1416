/**
 * Answers sealed for an address: compressed, encrypted, and readable for a working day. Only the process
 * that sealed them, or one with the same key, can open them. Why: `docs/decisions/0014-sealed-answers.md`.
 */
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import { deflateRawSync, inflateRawSync } from 'node:zlib'

/** How long an address can be read, in milliseconds: a working day. */
export const sealedFor = 8 * 60 * 60 * 1000
/** Longer addresses are refused by common proxies. */
const longest = 7000
/** In bytes: the limit of a posted form. */
const largest = 512 * 1024

const algorithm = 'aes-256-gcm'
const lengths = { time: 6, iv: 12, tag: 16 } as const

export interface Sealer {
  /** The text for an address; undefined if it would be too long. */
  readonly seal: (text: string) => string | undefined
  /** The sealed content; undefined if it is too old, was changed, or was sealed with another key. */
  readonly open: (sealed: string) => string | undefined
}

/**
 * @param secret shared by the processes that serve one address; one of its own by default
 * @param now the time in milliseconds
 * @example
 * const { seal, open } = sealer()
 * open(seal('0.borgere=4') ?? '') // '0.borgere=4'
 */
export function sealer(secret?: string, now: () => number = Date.now): Sealer {
  const key = secret === undefined ? randomBytes(32) : createHash('sha256').update(secret).digest()
  return {
    seal: (text) => {
      const time = Buffer.alloc(lengths.time)
      time.writeUIntBE(now() + sealedFor, 0, lengths.time)
      const iv = randomBytes(lengths.iv)
      const cipher = createCipheriv(algorithm, key, iv).setAAD(time)
      const hidden = Buffer.concat([cipher.update(deflateRawSync(text)), cipher.final()])
      const sealed = Buffer.concat([time, iv, cipher.getAuthTag(), hidden]).toString('base64url')
      return sealed.length > longest ? undefined : sealed
    },
    open: (sealed) => {
      try {
        return opened(Buffer.from(sealed, 'base64url'), key, now())
      } catch {
        // Whatever the reason, it can't be read.
        return undefined
      }
    },
  }
}

/** @throws {Error} when it was not sealed with this key */
function opened(bytes: Buffer, key: Buffer, now: number): string | undefined {
  const at = { iv: lengths.time, tag: lengths.time + lengths.iv }
  const start = at.tag + lengths.tag
  const time = bytes.subarray(0, lengths.time)
  const decipher = createDecipheriv(algorithm, key, bytes.subarray(at.iv, at.tag), {
    authTagLength: lengths.tag,
  })
    .setAAD(time)
    .setAuthTag(bytes.subarray(at.tag, start))
  const packed = Buffer.concat([decipher.update(bytes.subarray(start)), decipher.final()])
  if (time.readUIntBE(0, lengths.time) < now) return undefined
  return inflateRawSync(packed, { maxOutputLength: largest }).toString()
}
