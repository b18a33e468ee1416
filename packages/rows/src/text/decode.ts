/**
 * Bytes -> text. UTF-8 and UTF-16 are recognised by their byte order mark, and UTF-16 also by its zeros: no other text
 * has one beside each of its first letters. Without either, the first bytes outside ASCII distinguish UTF-8 from
 * Windows-1252, which Danish Excel writes: its letters are not valid UTF-8.
 */
import { isAscii, isUtf8 } from 'node:buffer'
import { StringDecoder } from 'node:string_decoder'
import iconv from 'iconv-lite'
import type { ByteSource } from '../row/rows.js'

/** A source with more bytes than may be read. The text before this point is still good. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge'
}

/** JSON that is not written as UTF-8. The text before this point is still good. */
export class NotUtf8 extends Error {
  override readonly name = 'NotUtf8'
}

/**
 * The text of JSON, chunk by chunk, without its byte order mark: UTF-8 or UTF-16. Other bytes are
 * refused, since nobody would notice a letter that is guessed wrong.
 *
 * @throws {TooLarge | NotUtf8} after the last text that can be read
 */
export async function* decodeJson(source: ByteSource, bytes = Infinity): AsyncGenerator<string> {
  let decode: Decode | undefined
  let start: Uint8Array = new Uint8Array()
  let read = 0
  for await (const chunk of source) {
    read += chunk.length
    if (read > bytes) throw new TooLarge()
    if (decode) yield* sound(decode(chunk))
    else {
      start = Buffer.concat([start, chunk])
      if (start.length < longestMark) continue
      decode = decoderFor(start)
      yield* sound(decode(start))
    }
  }
  decode ??= decoderFor(start)
  if (read < longestMark) yield* sound(decode(start))
  yield* sound(decode())
}

/** Decodes the next bytes of a source; called without bytes, it decodes what is left of the last ones. */
type Decode = (bytes?: Uint8Array) => string

const utf8Mark = Uint8Array.of(0xef, 0xbb, 0xbf)
const longestMark = utf8Mark.length

function decoderFor(start: Uint8Array): Decode {
  const utf16 = utf16In(start)
  if (utf16 !== undefined) {
    const decoder = new TextDecoder(utf16)
    return (bytes) => (bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode())
  }
  // If all letters are ASCII, it makes strings of one byte per letter, which are parsed and written faster.
  const decoder = new StringDecoder('utf8')
  let marked = utf8Mark.every((byte, i) => start[i] === byte)
  return (bytes) => {
    if (!bytes) return decoder.end()
    const text = decoder.write(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
    const from = marked ? 1 : 0
    marked = false
    return text.slice(from)
  }
}

/** A text up to the replacement character, which stands for bytes that are not UTF-8. @throws {NotUtf8} after it */
function* sound(text: string): Generator<string> {
  const end = text.indexOf('\uFFFD')
  yield end < 0 ? text : text.slice(0, end)
  if (end >= 0) throw new NotUtf8()
}

/** By its mark, or by the zeros beside the first letters of a text in Latin letters. */
function utf16In(start: Uint8Array): string | undefined {
  const [first, second, third] = start
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  if (third === undefined) return undefined
  if (first && second === 0 && third) return 'utf-16le'
  return first === 0 && second && third === 0 ? 'utf-16be' : undefined
}

/**
 * The text of a table, chunk by chunk, without its byte order mark.
 *
 * @param bytes how many may be read
 * @throws {TooLarge} after the last chunk that is within the limit
 */
export async function* decode(source: ByteSource, bytes = Infinity): AsyncGenerator<string> {
  let decoder: ReturnType<typeof iconv.getDecoder> | undefined
  /** Bytes that do not yet show the encoding: a start that may be a byte order mark, or a letter cut in two. */
  let undecided: Buffer = Buffer.alloc(0)
  let first = true
  let read = 0

  for await (const chunk of source) {
    read += chunk.length
    if (read > bytes) throw new TooLarge()
    if (decoder) {
      yield decoder.write(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength))
      continue
    }
    const all = Buffer.concat([undecided, chunk])
    if (first && all.length < 4) {
      undecided = all
      continue
    }
    const encoding = (first ? marked(all) : undefined) ?? guessed(all)
    first = false
    if (encoding) {
      decoder = iconv.getDecoder(encoding)
      undecided = Buffer.alloc(0)
      yield decoder.write(all)
    } else {
      const cut = lastAscii(all)
      undecided = all.subarray(cut)
      if (cut > 0) yield all.toString('latin1', 0, cut)
    }
  }
  if (decoder) yield decoder.end() ?? ''
  else {
    const encoding =
      (first ? marked(undecided) : undefined) ?? (isUtf8(undecided) ? 'utf8' : 'win1252')
    yield iconv.decode(undecided, encoding)
  }
}

function marked(start: Buffer): string | undefined {
  if (start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf) return 'utf8'
  return utf16In(start)?.replace('utf-16', 'utf16')
}

/** Undefined as long as everything before the last few bytes is ASCII, which fits any of the encodings. */
function guessed(bytes: Buffer): string | undefined {
  const cut = lastAscii(bytes)
  const run = bytes.length - cut
  if (run < 4 && isAscii(bytes.subarray(0, cut))) return undefined
  // A letter may be cut in two at the end.
  return [0, 1, 2, 3].some((tail) => tail <= run && isUtf8(bytes.subarray(0, bytes.length - tail)))
    ? 'utf8'
    : 'win1252'
}

/** Where the run of bytes outside ASCII at the very end begins. */
function lastAscii(bytes: Buffer): number {
  let end = bytes.length
  while (end > 0 && (bytes[end - 1] ?? 0) >= 0x80) end -= 1
  return end
}
