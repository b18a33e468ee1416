/** A stream into an open file. */
import { writeSync } from 'node:fs'
import { Writable } from 'node:stream'

/**
 * Written whole, since Node's own writes once and does not see that a full disk has taken a part only; and by this
 * thread itself, since another one takes longer to wake than to write. The file stays open.
 */
export function fileStream(fd: number): Writable {
  // Texts are made bytes in the same place: new memory for each takes longer than to fill it.
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

/** Bytes of UTF-8 that a unit of a text becomes at most. */
const longestLetter = 3
