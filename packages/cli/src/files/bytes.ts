/** The bytes of an input as they arrive, decompressed if they are packed by gzip. */
import { closeSync, createReadStream, openSync, readSync, statSync } from 'node:fs'
import type { ByteSource } from '@screeningsmodel/rows'
import { rowError, RowsError } from '@screeningsmodel/rows'
import { Readable } from 'node:stream'
import { setImmediate as othersTurn } from 'node:timers/promises'
import { createGunzip } from 'node:zlib'
import type { Language } from '@screeningsmodel/core'

/** How many bytes are read at a time. V8 stores texts of more than twice this size separately, which takes longer. */
const atOnce = 64 * 1024

/**
 * The bytes of a file. This thread reads a file on a disk itself, since waking another thread takes longer than
 * reading; anything else may block, and is read asynchronously.
 */
export async function* bytesOf(file: string, signal: AbortSignal): ByteSource {
  if (!statSync(file).isFile()) {
    yield* createReadStream(file, { signal }) as ByteSource
    return
  }
  const fd = openSync(file, 'r')
  try {
    for (;;) {
      const part = Buffer.allocUnsafeSlow(atOnce)
      const length = readSync(fd, part)
      if (length === 0) return
      yield part.subarray(0, length)
      await othersTurn()
      signal.throwIfAborted()
    }
  } finally {
    closeSync(fd)
  }
}

/** The same bytes; those of a packed file are decompressed. @throws {RowsError} when a packed file is damaged */
export async function* unpacked(source: ByteSource, sprog: Language): ByteSource {
  const iterator = source[Symbol.asyncIterator]()
  let start: Uint8Array = new Uint8Array()
  let ended = false
  while (start.length < 2 && !ended) {
    const next = await iterator.next()
    if (next.done === true) ended = true
    else start = start.length === 0 ? next.value : Buffer.concat([start, next.value])
  }
  async function* all(): ByteSource {
    try {
      if (start.length > 0) yield start
      if (!ended) yield* { [Symbol.asyncIterator]: () => iterator }
    } finally {
      await iterator.return?.()
    }
  }
  if (!isPacked(start)) {
    yield* all()
    return
  }
  const gunzip = createGunzip()
  const content = Readable.from(all())
  content.on('error', (error) => gunzip.destroy(error))
  try {
    yield* content.pipe(gunzip) as ByteSource
  } catch (error) {
    if (!isDamage(error)) throw error
    throw new RowsError([rowError(sprog, 'gz-beskadiget')])
  } finally {
    content.destroy()
  }
}

function isPacked(start: Uint8Array): boolean {
  return start[0] === 0x1f && start[1] === 0x8b
}

function isDamage(error: unknown): boolean {
  const { code = '' } = error as NodeJS.ErrnoException
  return /^Z_|^ERR_(?:STREAM_PREMATURE|TRAILING)/.test(code)
}
