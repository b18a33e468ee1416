import { readFile } from 'node:fs/promises'

/** Bytes that are no UTF-8, as JSON has to be (RFC 8259): read all the same, they would become other characters. */
export class NotUtf8 extends SyntaxError {}

/**
 * The content of a JSON file, which may begin with a byte order mark.
 *
 * @throws {SyntaxError} when it is not JSON
 * @throws {NotUtf8}
 */
export async function readJson(file: string): Promise<unknown> {
  return JSON.parse(decoded(await readFile(file)))
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new NotUtf8('not UTF-8', { cause })
  }
}
