/** Shared by the modules that search the XML of a workbook. */
import type { Parser } from 'saxen'

/** Parses as far as the text is XML, and returns whether all of it is. */
export function parse(parser: Parser, content: Uint8Array): boolean {
  let isXml = true
  parser.on('error', () => {
    isXml = false
    parser.stop()
  })
  parser.parse(Buffer.from(content.buffer, content.byteOffset, content.byteLength).toString('utf8'))
  return isXml
}

export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
