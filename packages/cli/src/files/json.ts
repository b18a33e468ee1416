import type { Text } from '@screeningsmodel/core'
import { readFile } from 'node:fs/promises'
import { jsonFault, repeatedKey, type JsonFault } from '@screeningsmodel/rows'

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

/** A text in which one object has a key twice, and where. */
export class RepeatedKey extends SyntaxError {
  readonly fault: JsonFault

  constructor(fault: JsonFault) {
    super('a key stands twice')
    this.fault = fault
  }
}

/** Where in a file, as editors and compilers write it. */
export function placeIn(file: string, { linje, tegn }: JsonFault): string {
  return `${file}:${String(linje)}:${String(tegn)}`
}

/** What is said of a key that stands twice. */
export function twice(file: string, { fault }: RepeatedKey): Text {
  const place = placeIn(file, fault)
  return {
    da: `${place}: Feltet står to gange i det samme objekt. Fjern det ene.`,
    en: `${place}: The field appears twice in the same object. Remove one of them.`,
  }
}

/**
 * The content of a JSON file, which may begin with a byte order mark.
 *
 * @throws {BrokenJson} when it is not JSON
 * @throws {NotUtf8}
 * @throws {RepeatedKey}
 */
export async function readJson(file: string): Promise<unknown> {
  const text = decoded(await readFile(file))
  const value = parsed(text)
  const fault = repeatedKey(text, value)
  if (fault) throw new RepeatedKey(fault)
  return value
}

function parsed(text: string): unknown {
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
