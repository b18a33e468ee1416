/** Where the answers go: standard output, or a file that appears only when it is complete. */
import { createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { WrongUse, type Context } from '../terminal/context.js'

/**
 * Writes a text, or bytes, as it comes, no faster than it is taken. A file is written beside its place and renamed
 * at the end; interrupted, or with an error on the way, it leaves nothing.
 */
export async function writeOut(
  context: Context,
  text: AsyncIterable<string | Uint8Array>,
  file: string | undefined,
): Promise<void> {
  const source = Readable.from(text, { highWaterMark: 1 })
  const { signal } = context
  if (file === undefined) await toStandardOutput(context, source)
  else await beside(file, (part) => pipeline(source, createWriteStream(part), { signal }))
}

/** Writes to standard output; done also when its reader goes away (`| head`): what it wanted, it has. */
export async function toStandardOutput(context: Context, source: Readable): Promise<void> {
  try {
    await pipeline(source, context.stdout, { end: false, signal: context.signal })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error
  }
}

/** Gives a name to write to, and renames it to the file's own when the writing is done. */
export async function beside(file: string, write: (part: string) => Promise<void>): Promise<void> {
  const part = join(dirname(file), `.${basename(file)}.${String(process.pid)}.del`)
  try {
    // Whether it can be written at all, before any work is done.
    await (await open(part, 'w')).close()
    await write(part)
    await rename(part, file)
  } catch (error) {
    await rm(part, { force: true })
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'EACCES' || code === 'EISDIR' || code === 'ENOSPC') {
      throw new WrongUse(notWritten(file))
    }
    throw error
  }
}

const notWritten = (file: string) => ({
  da: `${file}: kan ikke skrives. Findes mappen, er der plads, og må du skrive i den?`,
  en: `${file}: cannot be written. Is there such a folder, is there room, and may you write in it?`,
})
