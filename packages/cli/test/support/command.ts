/** Runs the command line in this process, with streams that the test can read. */
import { Readable, Writable } from 'node:stream'
import { run } from '../../src/run.js'

export interface Ran {
  readonly status: number
  readonly out: string
  readonly err: string
}

export async function command(
  argv: readonly string[],
  stdin: string | Uint8Array = '',
): Promise<Ran> {
  const out: Buffer[] = []
  const err: Buffer[] = []
  const into = (chunks: Buffer[]) =>
    new Writable({
      write(chunk: Buffer, _encoding, done) {
        chunks.push(Buffer.from(chunk))
        done()
      },
    })
  const status = await run(argv, {
    stdin: Readable.from([Buffer.from(stdin)]),
    stdout: into(out),
    stderr: into(err),
  })
  return { status, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }
}

export function lines(text: string): unknown[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as unknown)
}
