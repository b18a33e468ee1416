/** A stream into an open file. */
import { writeSync } from 'node:fs'
import { Writable } from 'node:stream'

/**
 * Writes each chunk completely: Node's own stream writes once, and does not notice that a full disk has accepted only a
 * part. This thread writes itself, since waking another thread takes longer than writing. The file stays open.
 */
export function fileStream(fd: number): Writable {
  // Texts are encoded into the same buffer: allocating a new one for each takes longer than filling it.
  let room = Buffer.alloc(0)
  const bytesOf = (text: string) => {
    const most = text.length * longestLetter
    if (room.length < most) room = Buffer.allocUnsafeSlow(most)
    return room.subarray(0, room.write(text))
  }
  return new Writable({
    decodeStrings: false,
    write(part: string | Uint8Array, _encoding, done) {
      const bytes = typeof part === 'string' ? bytesOf(part) : part
      try {
        for (let at = 0; at < bytes.length;) at += writeSync(fd, bytes, at)
        done()
      } catch (error) {
        done(error as Error)
      }
    },
  })
}

/** The most bytes of UTF-8 for one UTF-16 unit of a text. */
const longestLetter = 3
