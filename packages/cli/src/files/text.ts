/** Reads small text files that a person writes, with any program. */
import { isUtf8 } from 'node:buffer'
import { readFile } from 'node:fs/promises'

/**
 * The text of a file, without a byte order mark: UTF-8, UTF-16 with its mark, or else Windows-1252, which
 * Danish Windows writes.
 */
export async function readText(file: string): Promise<string> {
  const bytes = await readFile(file)
  return new TextDecoder(encodingOf(bytes)).decode(bytes)
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252'
}
