/** Standard output that loses nothing in silence. */
import { fstatSync, writeSync } from 'node:fs'
import { Writable } from 'node:stream'

/**
 * The stream itself, or one in its place where it is a file (`> svar.csv`): Node writes to a file once, and
 * does not see that a full disk has taken a part only.
 */
export function wholeOutput(stdout: Writable & { readonly fd: number }): Writable {
  const { fd } = stdout
  // Asked with large numbers: Node 20 takes the last other answer, a pipe's here, for that of the next link
  // that it follows, and then finds no package in a folder of links (nodejs/node, `realpathSync`).
  if (!fstatSync(fd, { bigint: true }).isFile()) return stdout
  return new Writable({
    write(chunk: Uint8Array, _encoding, done) {
      try {
        for (let at = 0; at < chunk.length;) at += writeSync(fd, chunk, at)
        done()
      } catch (error) {
        done(error as Error)
      }
    },
  })
}
