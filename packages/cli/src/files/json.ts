import { readFile } from 'node:fs/promises'
import { jsonFault, type JsonFault } from '@screeningsmodel/rows'

/**
 * Bytes that are not UTF-8, which JSON must be (RFC 8259): if they were read anyway, they would become other
 * characters.
 */
export class NotUtf8 extends SyntaxError {}

/** A text that is not JSON, and the place where it stops being JSON. */
export class BrokenJson extends SyntaxError {
  readonly fault: JsonFault | undefined

  constructor(fault: JsonFault | undefined, cause: unknown) {
    super('not JSON', { cause })
    this.fault = fault
  }
}

/**
 * The content of a JSON file, which may begin with a byte order mark.
 *
 * @throws {BrokenJson} when it is not JSON
 * @throws {NotUtf8}
 */
export async function readJson(file: string): Promise<unknown> {
  const text = decoded(await readFile(file))
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new BrokenJson(jsonFault(text), error)
  }
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new NotUtf8('not UTF-8', { cause })
  }
}
