/** A stream into an open file. */
import { writeSync } from 'node:fs'
import { Writable } from 'node:stream'
import { encoder } from './utf8.js'

/**
 * Writes each chunk completely: Node's own stream writes once, and does not notice that a full disk has accepted only a
 * part. This thread writes itself, since waking another thread takes longer than writing. The file stays open.
 */
export function fileStream(fd: number): Writable {
  const encode = encoder()
  return new Writable({
    decodeStrings: false,
    write(part: string | Uint8Array, _encoding, done) {
      const bytes = typeof part === 'string' ? encode(part) : part
      try {
        for (let at = 0; at < bytes.length;) at += writeSync(fd, bytes, at)
        done()
      } catch (error) {
        done(error as Error)
      }
    },
  })
}
