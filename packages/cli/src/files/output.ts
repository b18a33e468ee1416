/** Where answers go: standard output, or a file that appears only when it is complete. */
import { closeSync, openSync } from 'node:fs'
import { rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { Readable, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { WrongUse, type Context } from '../terminal/context.js'
import { fileStream } from '../terminal/file-stream.js'
import type { Target } from './target.js'

/** The output, in parts as they come. */
export type Parts = AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>

/**
 * Writes parts of a text or of bytes as they come, no faster than the target accepts them. After an interruption or an
 * error, no file is left.
 */
export async function writeOut(
  context: Context,
  parts: Parts,
  { file, gz }: Pick<Target<string>, 'file' | 'gz'>,
): Promise<void> {
  const source = Readable.from(parts, { highWaterMark: 1 })
  const { signal } = context
  if (file === undefined) await toStandardOutput(context, source)
  else
    await toFile(file, (target) =>
      gz
        ? pipeline(source, createGzip(), target, { signal })
        : pipeline(source, target, { signal }),
    )
}

/**
 * Writes to standard output. That a reader closes it early (`| head`) is no error; any other failure is reported once,
 * at the end of the run.
 */
async function toStandardOutput(context: Context, source: Readable): Promise<void> {
  try {
    await pipeline(source, context.stdout, { end: false, signal: context.signal })
  } catch (error) {
    if (error !== context.stdout.errored && (error as NodeJS.ErrnoException).code !== 'EPIPE') {
      throw error
    }
  }
}

/**
 * Lets a file be written under a temporary name beside it, and renames it when it is complete. If the target exists and
 * is not a file (`/dev/null`, a named pipe), it is written to directly: renaming would replace it by a file.
 */
async function toFile(file: string, write: (target: Writable) => Promise<void>): Promise<void> {
  const isBeside = !(await isPipeOrDevice(file))
  const part = isBeside
    ? join(dirname(file), `.${basename(file)}.${String(process.pid)}.del`)
    : file
  try {
    // If the target can't be written to, this is found out before any work is done.
    const fd = openSync(part, 'w')
    await write(fileStream(fd)).finally(() => closeSync(fd))
    if (isBeside) await rename(part, file)
  } catch (error) {
    // Where the place itself is wrong, there is nothing to remove.
    if (isBeside) await rm(part, { force: true }).catch(() => undefined)
    if (isAbout(part, error)) throw new WrongUse(notWritten(file))
    throw error
  }
}

async function isPipeOrDevice(file: string): Promise<boolean> {
  const found = await stat(file, { bigint: true }).catch(() => undefined)
  return found !== undefined && !found.isFile() && !found.isDirectory()
}

/** Whether a file could not be opened, written or renamed. The reasons differ between systems; what is read has other paths. */
function isAbout(part: string, error: unknown): boolean {
  const { path, syscall } = error as NodeJS.ErrnoException
  return path === part || syscall === 'write'
}

const notWritten = (file: string) => ({
  da: `${file}: kan ikke skrives. Findes mappen, er der plads, og må du skrive i den?`,
  en: `${file}: cannot be written. Does the folder exist, is there enough space, and do you have permission to write there?`,
})
