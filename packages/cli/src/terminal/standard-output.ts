/** Standard output that loses nothing in silence. */
import { fstatSync } from 'node:fs'
import type { Writable } from 'node:stream'
import { fileStream } from './file-stream.js'

/** The stream itself, or one in its place that writes all where it is a file (`> svar.csv`). */
export function wholeOutput(stdout: Writable & { readonly fd: number }): Writable {
  const { fd } = stdout
  // With `bigint`: the other form leaves a pipe where Node 20 looks while it follows the links to what it imports next.
  return fstatSync(fd, { bigint: true }).isFile() ? fileStream(fd) : stdout
}
