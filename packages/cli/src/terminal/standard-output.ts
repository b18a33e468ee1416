/** Standard output that never loses data silently. */
import { fstatSync } from 'node:fs'
import type { Writable } from 'node:stream'
import { fileStream } from './file-stream.js'

/** The stream itself, or, if it is a file (`> svar.csv`), another stream that writes everything. */
export function wholeOutput(stdout: Writable & { readonly fd: number }): Writable {
  const { fd } = stdout
  // With `bigint`, because without it the call leaves the data of a pipe where Node 20 looks when it resolves the links
  // of its next import.
  return fstatSync(fd, { bigint: true }).isFile() ? fileStream(fd) : stdout
}
