import { readFile } from 'node:fs/promises'
import { jsonFault, type JsonFault } from '@screeningsmodel/rows'

/** Bytes that are no UTF-8, as JSON has to be (RFC 8259): read all the same, they would become other characters. */
export class NotUtf8 extends SyntaxError {}

/** A text that is no JSON, and where it stops being it. */
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
