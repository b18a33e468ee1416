/** Texts as JSON. */

/** Letters up to U+00FF that JSON writes as they are. */
const plain = /^[ !#-[\]-\u{ff}]*$/u

/** A text as JSON. Most texts need no escapes, and `JSON.stringify` spends most of its time finding that out. */
export function quoted(text: string): string {
  return plain.test(text) ? `"${text}"` : JSON.stringify(text)
}
