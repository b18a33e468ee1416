import { createReadStream } from 'node:fs'

/** The encoding of a text file, by DuckDB's name. */
export type Encoding = 'utf-8' | 'utf-16' | 'latin-1'

/** Reads the whole file: it is UTF-8 unless some bytes of it are not. Latin-1 has all Danish letters. */
export async function encodingOf(file: string): Promise<Encoding> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let isFirst = true
  try {
    for await (const chunk of createReadStream(file) as AsyncIterable<Uint8Array>) {
      if (isFirst && hasUtf16Mark(chunk)) return 'utf-16'
      isFirst = false
      decoder.decode(chunk, { stream: true })
    }
    decoder.decode()
    return 'utf-8'
  } catch {
    return 'latin-1'
  }
}

function hasUtf16Mark([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
}
