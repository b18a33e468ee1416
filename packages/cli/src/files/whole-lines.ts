/** Lines of a text that comes in pieces. */

/** A stream of text in pieces of whole lines; text after the last line end is not a line. */
export async function* wholeLines(source: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = ''
  for await (const part of source) {
    const text = rest + part
    const end = text.lastIndexOf('\n') + 1
    rest = text.slice(end)
    if (end > 0) yield text.slice(0, end)
  }
}
