/** What those who look through XML share. */
import type { Parser } from 'saxen'

/** What is no XML is for the reader to tell. */
export function parse(parser: Parser, content: Uint8Array): void {
  parser.on('error', () => parser.stop())
  parser.parse(Buffer.from(content.buffer, content.byteOffset, content.byteLength).toString('utf8'))
}

export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
